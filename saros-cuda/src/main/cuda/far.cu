// Exact distances of the surfels that the last limit has left over.
//
// Few surfels are far in most pairs, so they are first put into a list, in any order, and then each thread searches for one
// point: layers outward from it, in each layer rows outward, in each row words outward, until nothing nearer can come. The list
// has a capacity; what does not fit stays in the rest for another round.
//
// Distances are computed as the CPU does it, ((dx sx)^2 + (dy sy)^2) + (dz sz)^2 in double, without fused multiply-adds.

KERNEL saros_list_far(Job job) {
    const int boxIndex = boxOfBlock(job);
    const Box& box = job.boxes[boxIndex];
    const Word word = wordOfThread(box);
    if (!word.inside) {
        return;
    }
    u32* rest = job.rest + blockY() * job.sideWords + box.start + word.index;
    u32 points = *rest;
    const u32 count = bitCount(points);
    if (count == 0) {
        return;
    }
    const u32 start = atomicAdd(job.farTaken, count);
    if (start + count > (u32)job.farCapacity) {
        return;
    }
    const Neighbours neighbours = neighboursOf(job, box, word);
    for (FarPoint* point = job.farPoints + start; points != 0; points &= points - 1, point++) {
        point->box = boxIndex;
        point->side = blockY();
        point->code = codeOf(neighbours, lowestBit(points));
        point->x = 32 * word.x + lowestBit(points);
        point->y = word.y;
        point->z = word.z;
    }
    atomicAdd(job.farListed, count);
    *rest = 0;
}

DEVICE double squaredDistance(const Job& job, int dx, int dy, int dz) {
    const double x = dx * job.spacingX;
    const double y = dy * job.spacingY;
    const double z = dz * job.spacingZ;
    return (x * x + y * y) + z * z;
}

// One point, and the side it is measured to.
struct Search {
    const Box* box;
    const u32* targets;
    Extent extent;
    int word, bit; // of the column
    int y, z;
};

// Words of a row, both ways outward from the point's.
DEVICE double nearestInRow(const Job& job, const Search& search, int dy, int dz, double best) {
    const Row row = rowOf(search.targets, *search.box, search.y + dy, search.z + dz);
    for (int away = 0; away < row.words; away++) {
        if (!(squaredDistance(job, max(32 * away - 31, 0), dy, dz) < best)) {
            break;
        }
        u32 above = row[search.word + away];
        u32 below = row[search.word - away];
        if (away == 0) {
            above &= ALL_BITS << search.bit;
            below &= ALL_BITS >> (31 - search.bit);
        }
        if (above != 0) {
            best = min(best, squaredDistance(job, 32 * away + lowestBit(above) - search.bit, dy, dz));
        }
        if (below != 0) {
            best = min(best, squaredDistance(job, 32 * away + search.bit - highestBit(below), dy, dz));
        }
    }
    return best;
}

// Rows of a layer, both ways outward from the point's.
DEVICE double nearestInLayer(const Job& job, const Search& search, int dz, double best) {
    const int below = search.y - search.extent.rowFrom;
    const int above = search.extent.rowTo - 1 - search.y;
    for (int dy = 0; dy <= max(below, above) && squaredDistance(job, 0, dy, dz) < best; dy++) {
        if (dy <= above && -dy <= below) {
            best = nearestInRow(job, search, dy, dz, best);
        }
        if (dy != 0 && dy <= below && -dy <= above) {
            best = nearestInRow(job, search, -dy, dz, best);
        }
    }
    return best;
}

// Layers, both ways outward from the point's; in-plane this one only. Infinite if the other side has no surfels there.
DEVICE double nearest(const Job& job, const Search& search) {
    const int below = search.z - search.extent.layerFrom;
    const int above = search.extent.layerTo - 1 - search.z;
    const int farthest = job.mode == IN_PLANE ? 0 : max(below, above);
    double best = __builtin_inf();
    for (int dz = 0; dz <= farthest && squaredDistance(job, 0, 0, dz) < best; dz++) {
        if (dz <= above && -dz <= below) {
            best = nearestInLayer(job, search, dz, best);
        }
        if (dz != 0 && dz <= below && -dz <= above) {
            best = nearestInLayer(job, search, -dz, best);
        }
    }
    return best;
}

// One thread a listed point.
KERNEL saros_measure_far(Job job) {
    const u32 index = blockX() * BLOCK + threadInBlock();
    if (index >= *job.farListed) {
        return;
    }
    FarPoint* point = job.farPoints + index;
    const int other = 1 - point->side;
    Search search;
    search.box = job.boxes + point->box;
    search.targets = job.surfels + other * job.sideWords;
    search.extent = search.box->extent[other];
    search.word = point->x / 32;
    search.bit = point->x % 32;
    search.y = point->y;
    search.z = point->z;
    point->squared = nearest(job, search);
}
