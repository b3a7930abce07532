package io.github.saros4j.backend;

import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.geometry.Spacing;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A device that counts as the CPU does, unless a test makes it fail; and says what was done with it. */
final class FakeBackend implements MetricBackend {

    private final MetricBackend cpu = new CpuBackend();
    final AtomicInteger pairs = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    boolean faster = true;

    /** Thrown when it is asked whether it can work here. */
    @Nullable
    Throwable unavailable;

    /** Thrown for a pair. */
    @Nullable
    RuntimeException failure;

    /** Whether it takes limits to be longer by their half. */
    boolean countsWrongly;

    /** Whether it takes rows to lie twice as far apart. */
    boolean measuresWrongly;

    @Override
    public String name() {
        return "fake";
    }

    @Override
    public String description() {
        return "a fake device";
    }

    @Override
    public void requireAvailable() {
        if (unavailable instanceof Error error) {
            throw error;
        }
        if (unavailable instanceof RuntimeException exception) {
            throw exception;
        }
    }

    @Override
    public PairCounts count(VolumePair pair, CountRequest request) {
        work();
        if (countsWrongly && request.mode() == SurfaceMode.IN_PLANE) {
            double[] wider = new double[request.limitCount()];
            for (int i = 0; i < wider.length; i++) {
                wider[i] = 1.5 * request.limitMm(i);
            }
            return cpu.count(pair, CountRequest.of(request.labelIds(), request.mode(), request.spacing(), wider));
        }
        return cpu.count(pair, request);
    }

    @Override
    public PairDistances distances(VolumePair pair, CountRequest request) {
        work();
        Spacing spacing = request.spacing();
        Spacing longer = new Spacing(spacing.x(), 2 * spacing.y(), spacing.z());
        return cpu.distances(
                pair, CountRequest.of(request.labelIds(), request.mode(), measuresWrongly ? longer : spacing));
    }

    private void work() {
        pairs.incrementAndGet();
        if (failure != null) {
            throw failure;
        }
    }

    @Override
    public boolean countsFasterThanCpu(VolumePair pair, CountRequest request) {
        return faster;
    }

    @Override
    public boolean measuresFasterThanCpu(VolumePair pair, CountRequest request) {
        return faster;
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
