// What the kernels need of CUDA, so that clang compiles them without a CUDA toolkit.
#pragma once

typedef unsigned char u8;
typedef unsigned int u32;
typedef unsigned long long u64;

#define __global__ __attribute__((global))
#define __device__ __attribute__((device))
#define __shared__ __attribute__((shared))
#define __launch_bounds__(threads, blocks) __attribute__((launch_bounds(threads, blocks)))

// Every kernel has one-dimensional blocks of BLOCK threads. Four of them to a multiprocessor leave a thread 64 registers, with
// which no kernel spills; with a free choice the assembler aims at fewer, and some do.
#define KERNEL extern "C" __global__ void __launch_bounds__(BLOCK, 4)
#define DEVICE static __device__ inline __attribute__((always_inline))

const int BLOCK = 256;
const int WARP = 32;
const u32 ALL_LANES = 0xffffffffu;
const u32 ALL_BITS = 0xffffffffu;

DEVICE int threadInBlock() { return __nvvm_read_ptx_sreg_tid_x(); }
DEVICE int blockX() { return __nvvm_read_ptx_sreg_ctaid_x(); }
DEVICE int blockY() { return __nvvm_read_ptx_sreg_ctaid_y(); }

DEVICE void barrier() { __syncthreads(); }
DEVICE bool allLanes(bool condition) { return __nvvm_vote_all_sync(ALL_LANES, condition); }
DEVICE u32 ofFirstLane(u32 value) { return __nvvm_shfl_sync_idx_i32(ALL_LANES, value, 0, WARP - 1); }

// Atomics answer what was there before.
DEVICE u32 atomicAdd(u32* at, u32 value) { return __atomic_fetch_add(at, value, __ATOMIC_RELAXED); }
DEVICE u64 atomicAdd(u64* at, u64 value) { return __atomic_fetch_add(at, value, __ATOMIC_RELAXED); }
DEVICE u32 atomicMin(u32* at, u32 value) { return __atomic_fetch_min(at, value, __ATOMIC_RELAXED); }
DEVICE u32 atomicMax(u32* at, u32 value) { return __atomic_fetch_max(at, value, __ATOMIC_RELAXED); }

DEVICE int min(int a, int b) { return a < b ? a : b; }
DEVICE int max(int a, int b) { return a > b ? a : b; }
DEVICE double min(double a, double b) { return a < b ? a : b; }

// The place of the lowest or highest bit that is set; the word is not 0.
DEVICE int lowestBit(u32 word) { return __builtin_ctz(word); }
DEVICE int highestBit(u32 word) { return 31 - __builtin_clz(word); }
DEVICE u32 bitCount(u32 word) { return __builtin_popcount(word); }
