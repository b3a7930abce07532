package io.github.saros4j.cuda;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts on an NVIDIA GPU, and gives the very integers that the CPU gives. It connects with the device when it is first needed:
 * {@link #requireAvailable} or the first pair. Two pairs are counted side by side, so that one copies while the other computes;
 * more callers wait.
 *
 * <p>Memory on the device stays with the backend until {@link #close}. A pair that does not fit is counted in slabs; distances
 * of a volume need both sides of it and the bits of a label at once. If that is too much, the pair is refused with
 * {@link io.github.saros4j.backend.PairTooLargeException}.
 *
 * <p>After any failure the backend lets go of the device, and connects anew for the next pair. After an error inside a kernel that
 * works only once no other thread is counting any more.
 */
public final class CudaBackend implements MetricBackend {

    /** The backend's name. */
    public static final String NAME = "cuda";

    /** The system property that names the device, by index or UUID. */
    public static final String DEVICE_PROPERTY = "saros.cuda.device";

    private final @Nullable String wantedDevice;
    private final Semaphore lanes = new Semaphore(CudaSession.LANES, true);
    private @Nullable CudaSession session;
    private boolean closed;

    /**
     * The backend on the device that the system property {@value #DEVICE_PROPERTY} names, or else on the first. For
     * {@link java.util.ServiceLoader}; touches no device.
     */
    public CudaBackend() {
        this(System.getProperty(DEVICE_PROPERTY));
    }

    private CudaBackend(@Nullable String wantedDevice) {
        this.wantedDevice = wantedDevice;
    }

    /**
     * The backend on one device.
     *
     * @param device its index for the driver, such as {@code 1}, or its UUID, such as
     *     {@code GPU-01234567-89ab-cdef-0123-456789abcdef}
     * @return the backend; touches no device yet
     */
    public static CudaBackend onDevice(String device) {
        return new CudaBackend(device);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void requireAvailable() {
        device();
    }

    /**
     * The device, connecting with it if need be.
     *
     * @return its index, name, UUID and compute capability, for people to read
     * @throws CudaException if there is none that can be used; the message says why
     */
    public synchronized String device() {
        return connected().device().toString();
    }

    @Override
    public String description() {
        return NAME + ", device " + device() + ", driver of CUDA " + CudaDriver.name(CudaDriver.version());
    }

    @Override
    public boolean countsFasterThanCpu(VolumePair pair, CountRequest request) {
        return CostModel.countsFaster(pair, request);
    }

    @Override
    public boolean measuresFasterThanCpu(VolumePair pair, CountRequest request) {
        return CostModel.measuresFaster(pair, request);
    }

    @Override
    public PairCounts count(VolumePair pair, CountRequest request) {
        return onLane(lane -> new PairRun(lane, pair, request, null).count());
    }

    @Override
    public PairDistances distances(VolumePair pair, CountRequest request) {
        if (request.mode() == SurfaceMode.NONE) {
            throw new IllegalArgumentException("Distances need surfels, and the request asks for none");
        }
        return onLane(lane -> new DistanceRun(lane, pair, request).measure());
    }

    private <T> T onLane(Function<Lane, T> work) {
        try {
            lanes.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("Waiting for the GPU was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        }
        try {
            return enter().onLane(work);
        } finally {
            lanes.release();
        }
    }

    private synchronized CudaSession enter() {
        CudaSession entered = connected();
        while (!entered.enter()) { // a failure of another caller has retired it just now
            entered = connected();
        }
        return entered;
    }

    private synchronized CudaSession connected() {
        if (closed) {
            throw new IllegalStateException("The backend is closed");
        }
        CudaSession current = session;
        if (current == null || current.isRetired()) {
            current = new CudaSession(wantedDevice);
            session = current;
        }
        return current;
    }

    /** Gives the device back, at once or when the pairs are done that are being counted. */
    @Override
    public synchronized void close() {
        closed = true;
        CudaSession current = session;
        session = null;
        if (current != null) {
            current.retire();
        }
    }
}
