// Surfels: the dual points whose 2x2x2 voxels (2x2 in-plane) are neither all of the label nor all of something else. A thread
// finds those of 32 dual points from eight words, and counts each by its neighbour code.
//
// The code of a point has bit 128 >> (4 dz + 2 dy + dx) for the voxel dx, dy, dz farther, 8 >> (2 dy + dx) in-plane: so an
// in-plane code is that of a volume whose lower layer is background, and one function serves both.
//
// Border voxels are surfels too, where they are asked for: voxels whose six face neighbours are not all of the label. Points are
// voxels then, and the code of one has the bit of the voxel itself alone.

// Whether the voxels around 32 dual points are of the label, one word for each of the eight.
struct Neighbours {
    u32 word[8];
};

DEVICE Neighbours neighboursOf(const Job& job, const Box& box, Word at) {
    const u32* masks = job.masks + blockY() * job.sideWords;
    Neighbours neighbours = {};
    if (job.mode == VOXELS) {
        neighbours.word[7] = rowOf(masks, box, at.y, at.z)[at.x];
        return neighbours;
    }
#pragma unroll
    for (int corner = 0; corner < 8; corner += 2) {
        const int dy = corner / 2 % 2;
        const int dz = corner / 4;
        u32 higher = 0;
        u32 before = 0;
        const bool inPlane = job.mode == IN_PLANE;
        if (!inPlane || dz == 1) {
            const Row row = rowOf(masks, box, at.y - 1 + dy, inPlane ? at.z : at.z - 1 + dz);
            higher = row[at.x];
            before = row[at.x - 1];
        }
        neighbours.word[corner] = higher << 1 | before >> 31; // dx = 0: the voxel one column before the point
        neighbours.word[corner + 1] = higher;
    }
    return neighbours;
}

DEVICE u32 surfelsOf(const Job& job, const Neighbours& neighbours) {
    u32 any = 0;
    u32 all = ALL_BITS;
#pragma unroll
    for (int corner = 0; corner < 8; corner++) {
        any |= neighbours.word[corner];
        all &= job.mode == IN_PLANE && corner < 4 ? ALL_BITS : neighbours.word[corner];
    }
    return any & ~all;
}

// Those of 32 voxels of the label that have a face neighbour which is not.
DEVICE u32 borderOf(const Job& job, const Box& box, Word at) {
    const u32* masks = job.masks + blockY() * job.sideWords;
    const Row row = rowOf(masks, box, at.y, at.z);
    const u32 here = row[at.x];
    u32 inside = here << 1 | row[at.x - 1] >> 31;
    inside &= here >> 1 | row[at.x + 1] << 31;
    inside &= rowOf(masks, box, at.y - 1, at.z)[at.x] & rowOf(masks, box, at.y + 1, at.z)[at.x];
    inside &= rowOf(masks, box, at.y, at.z - 1)[at.x] & rowOf(masks, box, at.y, at.z + 1)[at.x];
    return here & ~inside;
}

DEVICE bool isStoredOrOutside(const Job& job, int plane) {
    return plane < 0 || plane >= job.planes || job.sliceOfPlane[plane] >= 0;
}

// Whether points of a layer may be surfels. Masked, a layer has none if a plane next to it is not stored. What lies outside of a
// slab, but not of the volume, is beyond the layers that decide about others.
DEVICE bool takesPart(const Job& job, int layer) {
    return job.mode != MASKED || (isStoredOrOutside(job, layer - 1) && isStoredOrOutside(job, layer));
}

DEVICE u32 codeOf(const Neighbours& neighbours, int bit) {
    u32 code = 0;
#pragma unroll
    for (int corner = 0; corner < 8; corner++) {
        code |= (neighbours.word[corner] >> bit & 1) << (7 - corner);
    }
    return code;
}

// How many surfels of one block there are by code; then added to those of the device.
struct CodeTally {
    u32 count[BLOCK];
};

DEVICE void clear(CodeTally& tally) { tally.count[threadInBlock()] = 0; }

DEVICE void addCodes(const Job& job, CodeTally& tally, const Neighbours& neighbours, u32 surfels) {
    if (job.mode == VOXELS) { // all have code 1: one addition for them all
        atomicAdd(&tally.count[1], bitCount(surfels));
        return;
    }
    for (; surfels != 0; surfels &= surfels - 1) {
        atomicAdd(&tally.count[codeOf(neighbours, lowestBit(surfels))], 1);
    }
}

DEVICE void addToDevice(const Job& job, const CodeTally& tally, const Box& box, int k) {
    const u32 count = tally.count[threadInBlock()];
    if (count != 0) {
        const u64 row = (u64)(SIDES * box.place + blockY()) * (job.limits + 1) + k;
        atomicAdd(&job.surfelCounts[row * job.codes + threadInBlock()], (u64)count);
    }
}

KERNEL saros_surfels(Job job) {
    __shared__ CodeTally tally;
    const Box& box = job.boxes[boxOfBlock(job)];
    const Word word = wordOfThread(box);
    clear(tally);
    barrier();
    if (word.inside) {
        const Neighbours neighbours = neighboursOf(job, box, word);
        const u32 surfels = job.mode == VOXELS ? borderOf(job, box, word)
                            : takesPart(job, box.plane + word.z) ? surfelsOf(job, neighbours)
                                                                 : 0;
        job.surfels[blockY() * job.sideWords + box.start + word.index] = surfels;
        if (job.counts(box.plane + word.z)) {
            addCodes(job, tally, neighbours, surfels);
        }
    }
    barrier();
    addToDevice(job, tally, box, 0);
}
