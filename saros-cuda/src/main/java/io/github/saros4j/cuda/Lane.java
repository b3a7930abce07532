package io.github.saros4j.cuda;

import io.github.saros4j.cuda.DeviceBuffer.Region;

/**
 * All that one pair needs of a device: a stream, pinned buffers, and device memory, which stay for the next pair. Two lanes work
 * side by side, so that one copies while the other computes.
 */
final class Lane implements Owned.Resource {

    private final Owned owned = new Owned();
    private final Kernels kernels;
    private final long memoryBytes;
    private final CudaStream stream;
    private final Upload upload;
    private final Download download;
    private final DeviceBuffer pairMemory;
    private final DeviceBuffer bitMemory;

    /**
     * A lane.
     *
     * @param kernels of the session
     * @param memoryBytes the most device memory it may use
     */
    Lane(Kernels kernels, long memoryBytes) {
        this.kernels = kernels;
        this.memoryBytes = memoryBytes;
        try {
            this.stream = owned.add(new CudaStream());
            this.upload = owned.add(new Upload(stream));
            this.download = owned.add(new Download(stream));
            this.pairMemory = owned.add(new DeviceBuffer());
            this.bitMemory = owned.add(new DeviceBuffer());
            owned.add(stream::await); // first of all when closing: nothing is freed that is in use
        } catch (CudaException e) {
            owned.closeAfter(e);
            throw e;
        }
    }

    long memoryBytes() {
        return memoryBytes;
    }

    Upload upload() {
        return upload;
    }

    Download download() {
        return download;
    }

    /**
     * Memory for voxels, tables and results. Not while kernels use what it was before.
     *
     * @param bytes what is needed
     * @param bitBytes what {@link #bitMemory} must be able to give beside it; what earlier pairs needed may be in the way
     */
    DeviceBuffer pairMemory(long bytes, long bitBytes) {
        if (pairMemory.size() + bitBytes > memoryBytes) {
            pairMemory.close();
        }
        if (Math.max(bytes, pairMemory.size()) + bitMemory.size() > memoryBytes) {
            bitMemory.close();
        }
        pairMemory.reserve(bytes);
        return pairMemory;
    }

    /** How much memory for bits there can be beside that of the pair. */
    long bitBytes() {
        return memoryBytes - pairMemory.size();
    }

    /** Memory for bits. Not while kernels use what it was before. */
    DeviceBuffer bitMemory(long bytes) {
        if (bytes > bitBytes()) {
            throw new IllegalStateException(bytes + " bytes for bits where " + bitBytes() + " are left");
        }
        bitMemory.reserve(bytes);
        return bitMemory;
    }

    void fill(Region region, int value) {
        if (region.bytes() > 0) {
            stream.fill(region, value);
        }
    }

    /** One thread for each unit of work of the job, both sides where a kernel works on bits. */
    void launch(Kernel kernel, int blocks, int sides, Job job) {
        stream.launch(kernels.function(kernel), kernel.function(), blocks, sides, Kernel.BLOCK, job.bytes());
    }

    @Override
    public void close() {
        owned.close();
    }
}
