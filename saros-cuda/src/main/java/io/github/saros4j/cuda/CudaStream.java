package io.github.saros4j.cuda;

import static io.github.saros4j.cuda.CudaException.check;

import jcuda.Pointer;
import jcuda.driver.CUdeviceptr;
import jcuda.driver.CUevent;
import jcuda.driver.CUevent_flags;
import jcuda.driver.CUfunction;
import jcuda.driver.CUstream;
import jcuda.driver.CUstream_flags;
import jcuda.driver.JCudaDriver;

/** Work that the device does one after the other, beside that of other streams. */
final class CudaStream implements Owned.Resource {

    private final CUstream handle = new CUstream();

    CudaStream() {
        check(JCudaDriver.cuStreamCreate(handle, CUstream_flags.CU_STREAM_NON_BLOCKING), "Creating a stream");
    }

    /** Copies from pinned memory, which must not change before the copy is done. */
    void copyToDevice(CUdeviceptr to, Pointer from, long bytes) {
        check(JCudaDriver.cuMemcpyHtoDAsync(to, from, bytes, handle), "Copying to the device");
    }

    /** Copies to pinned memory, which has it once the stream is done. */
    void copyToHost(Pointer to, CUdeviceptr from, long bytes) {
        check(JCudaDriver.cuMemcpyDtoHAsync(to, from, bytes, handle), "Copying from the device");
    }

    void fill(DeviceBuffer.Region region, int value) {
        check(
                JCudaDriver.cuMemsetD8Async(region.pointer(), (byte) value, region.bytes(), handle),
                "Filling device memory");
    }

    /** Launches one-dimensional blocks over a grid of {@code blocks} x {@code sides}. */
    void launch(CUfunction function, String name, int blocks, int sides, int threads, byte[] parameter) {
        Pointer parameters = Pointer.to(Pointer.to(parameter));
        check(
                JCudaDriver.cuLaunchKernel(
                        function, blocks, sides, 1, threads, 1, 1, 0, handle, parameters, new Pointer()),
                "Launching " + name);
    }

    /** Waits until all that was asked for is done. */
    void await() {
        check(JCudaDriver.cuStreamSynchronize(handle), "Running kernels");
    }

    @Override
    public void close() {
        check(JCudaDriver.cuStreamDestroy(handle), "Destroying a stream");
    }

    /** A point in a stream's work that the host can wait for. */
    static final class Event implements Owned.Resource {

        private final CUevent handle = new CUevent();

        Event() {
            check(JCudaDriver.cuEventCreate(handle, CUevent_flags.CU_EVENT_DISABLE_TIMING), "Creating an event");
        }

        /** Comes after all that the stream was asked for so far. */
        void record(CudaStream stream) {
            check(JCudaDriver.cuEventRecord(handle, stream.handle), "Recording an event");
        }

        /** Returns at once if it was never recorded. */
        void await() {
            check(JCudaDriver.cuEventSynchronize(handle), "Waiting for a copy");
        }

        @Override
        public void close() {
            check(JCudaDriver.cuEventDestroy(handle), "Destroying an event");
        }
    }
}
