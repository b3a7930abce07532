package io.github.saros4j.cuda;

import io.github.saros4j.backend.BackendException;
import jcuda.driver.CUresult;

/** The GPU cannot be used, or failed; the message says what was tried and why it did not work. */
public final class CudaException extends BackendException {

    private static final long serialVersionUID = 1L;

    CudaException(String message) {
        super(message);
    }

    CudaException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Throws if a call of the driver failed. */
    static void check(int result, String what) {
        if (result != CUresult.CUDA_SUCCESS) {
            throw new CudaException(what + ": " + reason(result));
        }
    }

    private static String reason(int result) {
        String name = CUresult.stringFor(result);
        return switch (result) {
            case CUresult.CUDA_ERROR_OUT_OF_MEMORY -> "out of memory (" + name + ")";
            case CUresult.CUDA_ERROR_NO_DEVICE -> "no CUDA device (" + name + ")";
            case CUresult.CUDA_ERROR_NO_BINARY_FOR_GPU,
                    CUresult.CUDA_ERROR_INVALID_PTX,
                    CUresult.CUDA_ERROR_UNSUPPORTED_PTX_VERSION -> "wrong architecture or driver (" + name + ")";
            default -> name;
        };
    }
}
