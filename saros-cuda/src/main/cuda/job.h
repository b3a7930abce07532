// What the kernels of a pair work on: one structure, which the host fills (Job.java has the same order) and each kernel gets by
// value.
#pragma once
#include "gpu.h"

// Truth and prediction; kernels that work on bits have one in blockIdx.y = 0, the other in 1.
const int SIDES = 2;

// What surfels are; Job.java has the same order.
enum Mode { VOLUME, MASKED, IN_PLANE, VOXELS };

// Dual rows and layers of a box in which a side has surfels; `to` is exclusive.
struct Extent {
    int rowFrom, rowTo, layerFrom, layerTo;
};

// Where the bits of one label lie, see boxes.h.
struct Box {
    u64 start;      // of the first word, in either side's array
    int id;         // the label's
    int place;      // in the request
    int firstBlock; // of those launched
    int column;     // of the first word, a multiple of 32
    int row;
    int plane;
    int words; // a row
    int rows;  // a layer
    int layers;
    Extent extent[SIDES];
};

// A row of a limit's ball: the farthest |dx| within the limit.
struct BallRow {
    int dy, dz, halfWidth;
};

// A surfel beyond the last limit.
struct FarPoint {
    double squared; // distance to the other side's surface, mm2
    int box;
    int side;
    int code;
    int x, y, z; // dual column, row and layer in the box
};

struct Job {
    // Voxels: uploaded slices, all of the truth first. Planes are all places along z from the first to the last slice, or,
    // in-plane, the slices themselves.
    const u8* voxels;
    const int* planeOfSlice;
    const int* sliceOfPlane; // -1 where none is stored
    const u8* placeOfId;     // 256, NOT_ASKED or the place in the request

    // Results of voxels.cu: counts 3 a label (in both, truth, prediction); first and end 3 a label (x, y, plane) and side, all
    // of the truth first.
    u64* voxelCounts;
    u32* first;
    u32* end;

    // Bits, see boxes.h. The prediction's begin sideWords after the truth's. rest may be null.
    const Box* boxes;
    u32* masks;
    u32* surfels;
    u32* rest;
    u64 sideWords;

    // Limit i has the rows ballFrom[i] to ballFrom[i + 1] - 1.
    const BallRow* ballRows;
    const int* ballFrom;

    // [2 * place + side][k][code]: k = 0 for all surfels, 1 + i for those that limit i adds.
    u64* surfelCounts;

    FarPoint* farPoints;
    u32* farListed; // how many were put into farPoints
    u32* farTaken;  // how many places were asked for
    double spacingX, spacingY, spacingZ;

    int slices;
    int planes;
    int rows;
    int rowBytes; // a multiple of 32
    int labels;
    int boxCount;
    int limits;
    int codes;
    int mode; // a Mode
    int countedFrom; // planes and layers that this slab counts; the others are within reach of them
    int countedTo;
    int farCapacity;

    __device__ bool counts(int plane) const { return plane >= countedFrom && plane < countedTo; }
};
