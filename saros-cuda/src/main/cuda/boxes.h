// Where the bits of each label lie.
//
// Labels fill small parts of a volume, so each has a box of its own, for both sides the same: the dual points around all its
// voxels. A box is rows of 32-bit words, x fastest, then rows, then layers; words begin at multiples of 32 columns. All boxes
// lie one after the other in one array a side, and the threads of all boxes are one launch: a box takes whole blocks, and a
// block finds its box by bisection of the first blocks.
//
// Masks and surfels share the box: voxel row y and dual row y have one place. A dual point touches voxels y - 1 and y, so the
// box ends one row, column and layer after the last voxel, and what lies before its begin is background. In-plane, and where
// points are voxels, there is no such layer.
#pragma once
#include "job.h"

DEVICE int boxOfBlock(const Job& job) {
    int low = 0;
    int high = job.boxCount;
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        if (job.boxes[middle].firstBlock <= blockX()) {
            low = middle;
        } else {
            high = middle;
        }
    }
    return low;
}

// One word of a box, the work of one thread.
struct Word {
    int index;
    int x, y, z;
    bool inside; // the last block of a box has threads to spare
};

DEVICE Word wordOfThread(const Box& box) {
    Word word;
    word.index = (blockX() - box.firstBlock) * BLOCK + threadInBlock();
    word.x = word.index % box.words;
    word.y = word.index / box.words % box.rows;
    word.z = word.index / box.words / box.rows;
    word.inside = word.z < box.layers;
    return word;
}

// A row of words of a box, or of nothing, where no bit is set.
struct Row {
    const u32* first;
    int words;

    __device__ u32 operator[](int x) const { return x >= 0 && x < words ? first[x] : 0; }
};

// Bits are those of one side.
DEVICE Row rowOf(const u32* bits, const Box& box, int y, int z) {
    const bool inside = y >= 0 && y < box.rows && z >= 0 && z < box.layers;
    Row row;
    row.first = bits + box.start + ((u64)z * box.rows + y) * box.words;
    row.words = inside ? box.words : 0;
    return row;
}
