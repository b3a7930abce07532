package io.github.saros4j.cuda;

import java.nio.ByteBuffer;

/** Reads from device memory by way of a pinned buffer. */
final class Download implements Owned.Resource {

    private final CudaStream stream;
    private final PinnedBuffer buffer = new PinnedBuffer();

    Download(CudaStream stream) {
        this.stream = stream;
    }

    /** What the region holds when the stream has done all it was asked for; void with the next read. */
    ByteBuffer read(DeviceBuffer.Region region) {
        int bytes = Math.toIntExact(region.bytes());
        buffer.reserve(bytes);
        if (bytes > 0) {
            stream.copyToHost(buffer.pointer(), region.pointer(), bytes);
        }
        stream.await();
        return buffer.bytes().slice(0, bytes).order(buffer.bytes().order());
    }

    long[] readLongs(DeviceBuffer.Region region) {
        long[] values = new long[Math.toIntExact(region.bytes() / Long.BYTES)];
        read(region).asLongBuffer().get(values);
        return values;
    }

    @Override
    public void close() {
        buffer.close();
    }
}
