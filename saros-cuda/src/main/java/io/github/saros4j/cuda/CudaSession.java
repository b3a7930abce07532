package io.github.saros4j.cuda;

import static io.github.saros4j.cuda.CudaException.check;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import jcuda.driver.CUcontext;
import jcuda.driver.JCudaDriver;
import org.jspecify.annotations.Nullable;

/**
 * A device in use: its primary context, which the process shares with whoever else computes on it, the kernels, and two lanes.
 * After a failure it is retired, since neither the lane's state nor the context's is known then: it is given back when its last
 * user leaves, and the next pair gets another session.
 */
final class CudaSession {

    /** So many may use a session at a time; {@link CudaBackend} sees to it. */
    static final int LANES = 2;

    /** Of the memory that was free at the begin; the rest is left to others and to the driver. */
    private static final double MEMORY_SHARE = 0.9;

    private final CudaDevice device;
    private final CUcontext context = new CUcontext();
    private final Owned owned = new Owned();
    private final Queue<Lane> idle = new ConcurrentLinkedQueue<>();
    private int users;
    private boolean retired;
    private boolean closed;

    CudaSession(@Nullable String wantedDevice) {
        device = CudaDevice.choose(wantedDevice);
        check(
                JCudaDriver.cuDevicePrimaryCtxRetain(context, device.handle()),
                "Retaining the context of CUDA device " + device);
        try {
            inContext(this::open);
        } catch (RuntimeException | Error e) {
            closeAfter(e);
            throw e;
        }
    }

    private CudaSession open() {
        Kernels kernels = owned.add(new Kernels());
        long memory = (long) (freeMemory() * MEMORY_SHARE / LANES);
        for (int i = 0; i < LANES; i++) {
            idle.add(owned.add(new Lane(kernels, memory)));
        }
        return this;
    }

    private static long freeMemory() {
        long[] free = new long[1];
        check(JCudaDriver.cuMemGetInfo(free, new long[1]), "Asking for device memory");
        return free[0];
    }

    /** Works with the context current; gives the thread back the one that it had. */
    private <T> T inContext(Supplier<T> work) {
        check(JCudaDriver.cuCtxPushCurrent(context), "Making the context current");
        try {
            return work.get();
        } finally {
            JCudaDriver.cuCtxPopCurrent(new CUcontext()); // cannot fail: it was pushed
        }
    }

    CudaDevice device() {
        return device;
    }

    /** Announces a user, who calls {@link #onLane} next; false if the session lets nobody in any more. */
    synchronized boolean enter() {
        if (retired) {
            return false;
        }
        users++;
        return true;
    }

    /** Works on a lane, then leaves. */
    <T> T onLane(Function<Lane, T> work) {
        T result;
        try {
            Lane lane = idle.remove();
            result = inContext(() -> work.apply(lane));
            idle.add(lane);
        } catch (RuntimeException | Error e) {
            retire();
            leaveAfter(e);
            throw e;
        }
        leave();
        return result;
    }

    private void leaveAfter(Throwable failure) {
        try {
            leave();
        } catch (CudaException e) {
            failure.addSuppressed(e);
        }
    }

    private synchronized void leave() {
        users--;
        closeIfUnused();
    }

    /** Lets nobody in any more, and gives everything back as soon as nobody is inside. */
    synchronized void retire() {
        retired = true;
        closeIfUnused();
    }

    synchronized boolean isRetired() {
        return retired;
    }

    private void closeIfUnused() {
        if (retired && users == 0 && !closed) {
            closed = true;
            close();
        }
    }

    private void close() {
        try {
            inContext(() -> {
                owned.close();
                return device;
            });
        } finally {
            JCudaDriver.cuDevicePrimaryCtxRelease(device.handle());
        }
    }

    private void closeAfter(Throwable failure) {
        try {
            close();
        } catch (CudaException e) {
            failure.addSuppressed(e);
        }
    }
}
