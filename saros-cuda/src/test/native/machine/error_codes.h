// The driver's results that the stand-in gives.
#pragma once

namespace standin {

enum ErrorCode : int {
    SUCCESS = 0,
    INVALID_VALUE = 1,
    OUT_OF_MEMORY = 2,
    NOT_INITIALIZED = 3,
    NO_DEVICE = 100,
    INVALID_DEVICE = 101,
    INVALID_IMAGE = 200,
    INVALID_CONTEXT = 201,
    NO_BINARY_FOR_GPU = 209,
    INVALID_PTX = 218,
    UNSUPPORTED_PTX_VERSION = 222,
    INVALID_HANDLE = 400,
    NOT_FOUND = 500,
    NOT_READY = 600,
    ILLEGAL_ADDRESS = 700,
    LAUNCH_OUT_OF_RESOURCES = 701,
    LAUNCH_TIMEOUT = 702,
    PRIMARY_CONTEXT_ACTIVE = 708,
    MISALIGNED_ADDRESS = 716,
    INVALID_PC = 718,
    LAUNCH_FAILED = 719,
    NOT_SUPPORTED = 801,
};

/** Whether a driver gives this result for a context that is lost. */
inline bool losesContext(int code) {
    return code == ILLEGAL_ADDRESS || code == LAUNCH_TIMEOUT || (code >= 714 && code <= LAUNCH_FAILED);
}

}  // namespace standin
