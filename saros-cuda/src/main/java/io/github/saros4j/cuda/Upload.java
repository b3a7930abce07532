package io.github.saros4j.cuda;

import java.nio.ByteBuffer;
import jcuda.driver.CUdeviceptr;

/**
 * Writes to device memory by way of two pinned buffers: while the device copies from one, the other is filled. A buffer is used
 * again once the copy from it is done.
 */
final class Upload implements Owned.Resource {

    private static final int BUFFER_BYTES = 4 << 20;

    private final CudaStream stream;
    private final Owned owned = new Owned();
    private final PinnedBuffer[] buffers = new PinnedBuffer[2];
    private final CudaStream.Event[] copied = new CudaStream.Event[2];
    private int current;

    private CUdeviceptr target = new CUdeviceptr();
    private long sent;

    Upload(CudaStream stream) {
        this.stream = stream;
        try {
            for (int i = 0; i < 2; i++) {
                buffers[i] = owned.add(new PinnedBuffer());
                buffers[i].reserve(BUFFER_BYTES);
                copied[i] = owned.add(new CudaStream.Event());
            }
        } catch (CudaException e) {
            owned.closeAfter(e);
            throw e;
        }
    }

    /** What follows goes to the begin of this region. */
    void begin(DeviceBuffer.Region region) {
        target = region.pointer();
        sent = 0;
    }

    void put(byte[] bytes, int from, int count) {
        int end = from + count;
        for (int at = from; at < end; ) {
            int fitting = Math.min(end - at, room().remaining());
            room().put(bytes, at, fitting);
            at += fitting;
        }
    }

    void putZeros(int count) {
        for (int i = 0; i < count; i++) {
            room().put((byte) 0);
        }
    }

    /** Sends what was put. The device has it before it does what its stream is asked for next. */
    void end() {
        send();
    }

    /** A small region at once: what was put into the bytes so far. */
    void write(DeviceBuffer.Region region, ByteBuffer bytes) {
        byte[] all = new byte[bytes.flip().remaining()];
        bytes.get(all);
        begin(region);
        put(all, 0, all.length);
        end();
    }

    private ByteBuffer room() {
        if (!buffers[current].bytes().hasRemaining()) {
            send();
        }
        return buffers[current].bytes();
    }

    private void send() {
        PinnedBuffer buffer = buffers[current];
        int bytes = buffer.bytes().position();
        if (bytes > 0) {
            stream.copyToDevice(target.withByteOffset(sent), buffer.pointer(), bytes);
            copied[current].record(stream);
            sent += bytes;
            current = 1 - current;
            copied[current].await();
            buffers[current].bytes().clear();
        }
    }

    @Override
    public void close() {
        owned.close();
    }
}
