// Counts the voxels of each label on both sides and where both have it, and finds the box that holds them.
//
// A block takes a band of rows of one slice, a warp a row at a time, a thread four voxels (one word) of it. Most of a slice is
// the same everywhere: where all 128 voxels of a warp are alike, one lane speaks for all. Elsewhere each thread adds its four
// voxels to histograms in shared memory, which the block adds to those of the device at its end.
// Rows are padded with background to a multiple of 32 bytes, so a word lies in a row or not.

const int BAND_ROWS = 64;
const int MOST_LABELS = 254;
const int NOT_ASKED = 255;

struct VoxelTally {
    u32 both[MOST_LABELS];
    u32 count[SIDES][MOST_LABELS];
    u32 firstX[SIDES][MOST_LABELS];
    u32 endX[SIDES][MOST_LABELS];
    u32 firstY[SIDES][MOST_LABELS];
    u32 endY[SIDES][MOST_LABELS];
};

// Voxels of one row that are alike.
struct Run {
    u32 x, y, length;
};

DEVICE void addToSide(VoxelTally& tally, int side, int place, Run run) {
    if (place == NOT_ASKED) {
        return;
    }
    atomicAdd(&tally.count[side][place], run.length);
    atomicMin(&tally.firstX[side][place], run.x);
    atomicMax(&tally.endX[side][place], run.x + run.length);
    atomicMin(&tally.firstY[side][place], run.y);
    atomicMax(&tally.endY[side][place], run.y + 1);
}

DEVICE void addRun(VoxelTally& tally, int truth, int prediction, Run run) {
    addToSide(tally, 0, truth, run);
    addToSide(tally, 1, prediction, run);
    if (truth == prediction && truth != NOT_ASKED) {
        atomicAdd(&tally.both[truth], run.length);
    }
}

DEVICE bool isOneId(u32 word) { return word == (word & 255) * 0x01010101u; }

DEVICE void clear(VoxelTally& tally, int labels) {
    for (int place = threadInBlock(); place < labels; place += BLOCK) {
        tally.both[place] = 0;
        for (int side = 0; side < SIDES; side++) {
            tally.count[side][place] = 0;
            tally.firstX[side][place] = tally.firstY[side][place] = 0xffffffffu;
            tally.endX[side][place] = tally.endY[side][place] = 0;
        }
    }
}

// A warp adds 128 voxels of a row, four a lane; x is the lane's first.
DEVICE void addVoxels(VoxelTally& tally, const u8* placeOf, u32 truth, u32 prediction, u32 x, u32 y) {
    const u32 firstTruth = ofFirstLane(truth); // all lanes must come here: not behind &&
    const u32 firstPrediction = ofFirstLane(prediction);
    if (allLanes(truth == firstTruth && prediction == firstPrediction && isOneId(truth) && isOneId(prediction))) {
        if (threadInBlock() % WARP == 0) {
            const Run run = {x, y, 4 * WARP};
            addRun(tally, placeOf[truth & 255], placeOf[prediction & 255], run);
        }
        return;
    }
    for (int voxel = 0; voxel < 4; voxel++) {
        const Run run = {x + voxel, y, 1};
        addRun(tally, placeOf[truth >> 8 * voxel & 255], placeOf[prediction >> 8 * voxel & 255], run);
    }
}

DEVICE void addToDevice(const Job& job, const VoxelTally& tally, u32 plane) {
    for (int place = threadInBlock(); place < job.labels; place += BLOCK) {
        for (int side = 0; side < SIDES; side++) {
            if (tally.count[side][place] == 0) {
                continue;
            }
            const int corner = 3 * (side * job.labels + place);
            atomicMin(&job.first[corner], tally.firstX[side][place]);
            atomicMax(&job.end[corner], tally.endX[side][place]);
            atomicMin(&job.first[corner + 1], tally.firstY[side][place]);
            atomicMax(&job.end[corner + 1], tally.endY[side][place]);
            atomicMin(&job.first[corner + 2], plane);
            atomicMax(&job.end[corner + 2], plane + 1);
            if (job.counts(plane)) {
                atomicAdd(&job.voxelCounts[3 * place + 1 + side], (u64)tally.count[side][place]);
            }
        }
        if (job.counts(plane) && tally.both[place] != 0) {
            atomicAdd(&job.voxelCounts[3 * place], (u64)tally.both[place]);
        }
    }
}

// One block for each slice and band of rows.
KERNEL saros_voxels(Job job) {
    __shared__ VoxelTally tally;
    __shared__ u8 placeOf[256];
    clear(tally, job.labels);
    placeOf[threadInBlock()] = job.placeOfId[threadInBlock()];
    barrier();

    const int bands = (job.rows + BAND_ROWS - 1) / BAND_ROWS;
    const int slice = blockX() / bands;
    const int band = blockX() % bands * BAND_ROWS;
    const int rowWords = job.rowBytes / 4;
    const u32* truth = (const u32*)job.voxels + (u64)slice * job.rows * rowWords;
    const u32* prediction = truth + (u64)job.slices * job.rows * rowWords;
    for (int y = band + threadInBlock() / WARP; y < min(band + BAND_ROWS, job.rows); y += BLOCK / WARP) {
        for (int firstWord = 0; firstWord < rowWords; firstWord += WARP) {
            const int word = firstWord + threadInBlock() % WARP;
            const u64 at = (u64)y * rowWords + word;
            const bool inside = word < rowWords;
            addVoxels(tally, placeOf, inside ? truth[at] : 0, inside ? prediction[at] : 0, 4 * word, y);
        }
    }
    barrier();
    addToDevice(job, tally, job.planeOfSlice[slice]);
}
