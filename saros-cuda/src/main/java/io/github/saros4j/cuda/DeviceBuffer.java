package io.github.saros4j.cuda;

import static io.github.saros4j.cuda.CudaException.check;

import jcuda.driver.CUdeviceptr;
import jcuda.driver.JCudaDriver;

/** Device memory that is used again and again, and grows. Its owner hands it out in {@link Region}s, one after the other. */
final class DeviceBuffer implements Owned.Resource {

    /** As the driver aligns its own allocations. */
    private static final long ALIGNMENT = 256;

    /** A pointer whose address can be read. */
    private static final class Address extends CUdeviceptr {
        long value() {
            return getNativePointer();
        }
    }

    /** A part of a buffer. */
    record Region(CUdeviceptr pointer, long address, long bytes) {}

    private Address pointer = new Address();
    private long size;
    private long used;

    /** What a region of so many bytes takes. */
    static long aligned(long bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    long size() {
        return size;
    }

    /** Makes room for so many bytes, aligned regions. What was handed out before is void. */
    void reserve(long bytes) {
        used = 0;
        if (bytes > size) {
            close();
            check(JCudaDriver.cuMemAlloc(pointer, bytes), "Allocating " + bytes + " bytes of device memory");
            size = bytes;
        }
    }

    /** Hands out the next region. */
    Region take(long bytes) {
        if (used + aligned(bytes) > size) {
            throw new IllegalStateException(bytes + " bytes after " + used + " of " + size);
        }
        Region region = new Region(pointer.withByteOffset(used), pointer.value() + used, bytes);
        used += aligned(bytes);
        return region;
    }

    @Override
    public void close() {
        if (size > 0) {
            size = 0;
            Address freed = pointer;
            pointer = new Address();
            check(JCudaDriver.cuMemFree(freed), "Freeing device memory");
        }
    }
}
