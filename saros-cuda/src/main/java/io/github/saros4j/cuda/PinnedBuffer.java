package io.github.saros4j.cuda;

import static io.github.saros4j.cuda.CudaException.check;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import jcuda.Pointer;
import jcuda.driver.JCudaDriver;

/** Host memory that stays where it is, so that the device copies from and to it by itself; used again and again, and grows. */
final class PinnedBuffer implements Owned.Resource {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private Pointer pointer = new Pointer();
    private ByteBuffer bytes = NOTHING;

    /** Makes room for so many bytes; what was there is void. */
    void reserve(int size) {
        if (size > bytes.capacity()) {
            close();
            check(JCudaDriver.cuMemAllocHost(pointer, size), "Allocating " + size + " bytes of pinned memory");
            bytes = pointer.getByteBuffer(0, size).order(ByteOrder.nativeOrder());
        }
    }

    /** The memory itself, in the machine's byte order. */
    ByteBuffer bytes() {
        return bytes;
    }

    Pointer pointer() {
        return pointer;
    }

    @Override
    public void close() {
        if (bytes.capacity() > 0) {
            bytes = NOTHING;
            Pointer freed = pointer;
            pointer = new Pointer();
            check(JCudaDriver.cuMemFreeHost(freed), "Freeing pinned memory");
        }
    }
}
