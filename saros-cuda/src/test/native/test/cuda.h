// The driver's functions that the unit tests call, as a program without CUDA's headers declares them.
#pragma once

#include "../base.h"

using standin::u32;
using standin::u64;
using standin::u8;

extern "C" {
int cuInit(unsigned flags);
int cuDriverGetVersion(int* version);
int cuDeviceGetCount(int* count);
int cuDeviceGet(int* device, int ordinal);
int cuDeviceGetName(char* name, int length, int device);
int cuDeviceGetUuid(void* uuid, int device);
int cuDeviceGetAttribute(int* value, int which, int device);
int cuDeviceGetPCIBusId(char* id, int length, int device);
int cuDeviceGetByPCIBusId(int* device, const char* id);
int cuDevicePrimaryCtxRetain(void** context, int device);
int cuDevicePrimaryCtxRelease_v2(int device);
int cuDevicePrimaryCtxGetState(int device, unsigned* flags, int* active);
int cuCtxSetCurrent(void* context);
int cuCtxGetCurrent(void** context);
int cuCtxPushCurrent_v2(void* context);
int cuCtxPopCurrent_v2(void** context);
int cuCtxSynchronize();
int cuModuleLoadData(void** module, const void* image);
int cuModuleLoadDataEx(void** module, const void* image, unsigned count, const unsigned* options, void** values);
int cuModuleUnload(void* module);
int cuModuleGetFunction(void** function, void* module, const char* name);
int cuModuleGetGlobal_v2(u64* address, size_t* bytes, void* module, const char* name);
int cuFuncGetAttribute(int* value, int which, void* function);
int cuMemAlloc_v2(u64* address, size_t bytes);
int cuMemFree_v2(u64 address);
int cuMemGetInfo_v2(size_t* freeBytes, size_t* totalBytes);
int cuMemAllocHost_v2(void** pointer, size_t bytes);
int cuMemFreeHost(void* pointer);
int cuMemcpyHtoD_v2(u64 to, const void* from, size_t bytes);
int cuMemcpyHtoDAsync_v2(u64 to, const void* from, size_t bytes, void* stream);
int cuMemcpyDtoH_v2(void* to, u64 from, size_t bytes);
int cuMemcpyDtoHAsync_v2(void* to, u64 from, size_t bytes, void* stream);
int cuMemcpyDtoD_v2(u64 to, u64 from, size_t bytes);
int cuMemsetD8Async(u64 at, u8 value, size_t count, void* stream);
int cuMemsetD32_v2(u64 at, u32 value, size_t count);
int cuMemsetD32Async(u64 at, u32 value, size_t count, void* stream);
int cuStreamCreate(void** stream, unsigned flags);
int cuStreamDestroy_v2(void* stream);
int cuStreamSynchronize(void* stream);
int cuStreamQuery(void* stream);
int cuStreamWaitEvent(void* stream, void* event, unsigned flags);
int cuEventCreate(void** event, unsigned flags);
int cuEventDestroy_v2(void* event);
int cuEventRecord(void* event, void* stream);
int cuEventSynchronize(void* event);
int cuEventElapsedTime(float* milliseconds, void* from, void* to);
int cuLaunchKernel(void* function, u32 gridX, u32 gridY, u32 gridZ, u32 blockX, u32 blockY, u32 blockZ, u32 sharedBytes,
                   void* stream, void** arguments, void** extra);
int cuGetErrorName(int code, const char** name);
int cuMemAllocManaged(u64* address, size_t bytes, unsigned flags);
}
