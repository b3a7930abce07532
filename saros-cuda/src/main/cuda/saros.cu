// All kernels of saros-cuda, one translation unit: see each file's head for what it does and why.
//
// A pair of label volumes becomes counts in four steps, each one launch for all labels and both sides:
//   voxels.cu     counts the voxels of each label, and finds the box that holds them
//   masks.cu      a bit a voxel: is it this label?
//   surfels.cu    a bit a dual point: does the surface of this label pass here? Counts them by neighbour code. Where border
//                 voxels are asked for, points are voxels: is this one at the border?
//   within.cu     which of them lie within each limit of the other side's surface, counted by neighbour code
// and, where every distance is asked for,
//   far.cu        exact distances of the surfels that the last limit has left over.
// Counts are integers, so the order of blocks and threads does not matter; comparisons of distances with limits are made by the
// host, and far distances are computed operation by operation as the CPU computes them.
#include "job.h"
#include "boxes.h"
#include "voxels.cu"
#include "masks.cu"
#include "surfels.cu"
#include "within.cu"
#include "far.cu"
