package io.github.saros4j.cpu;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.BallRows;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.overlap.ConfusionCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Counts in plain Java: bit planes, 64 dual points at a time, in one pass over the slices (see {@link SlabKernel}). Immutable.
 *
 * <p>One pair may be split over threads, by slabs of its layers; counts do not depend on their number. Memory beside the
 * volumes: for each thread a bit a voxel for the slices and layers within reach of the largest limit, of the labels that occur in
 * them; at 3 mm that is a few slices.
 */
public final class CpuBackend implements MetricBackend {

    private final int threads;

    /** A backend of one thread, for {@link java.util.ServiceLoader}; see {@link Backends#named}. */
    public CpuBackend() {
        this(1);
    }

    private CpuBackend(int threads) {
        this.threads = threads;
    }

    /**
     * The same backend with so many threads to count a pair; distances are measured by one. Many cases are better scored side
     * by side, each by one thread.
     *
     * @param newThreads 1 or more
     * @return the backend
     * @throws IllegalArgumentException if it is less than 1
     */
    public CpuBackend withThreads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("A backend needs at least one thread, not " + newThreads);
        }
        return new CpuBackend(newThreads);
    }

    @Override
    public String name() {
        return Backends.CPU;
    }

    @Override
    public String description() {
        return Backends.CPU + ", " + threads + (threads == 1 ? " thread" : " threads");
    }

    @Override
    public PairCounts count(VolumePair pair, CountRequest request) {
        BallRows ball = BallRows.of(request, pair.shape());
        Slabs slabs = new Slabs(new Layering(pair, request.mode()).count(), ball.farthestLayer(), threads);
        int workers = Math.min(threads, slabs.most());
        List<SlabKernel> kernels = workers == 1
                ? List.of(countAll(slabs, new SlabKernel(pair, request, ball)))
                : countInParallel(workers, pair, request, ball, slabs);
        long[] voxels = new long[PairCounts.voxelLength(request)];
        long[] surfels = new long[PairCounts.surfelLength(request)];
        kernels.forEach(kernel -> kernel.addTo(voxels, surfels));
        return new PairCounts(request, voxels, surfels);
    }

    @Override
    public PairDistances distances(VolumePair pair, CountRequest request) {
        if (request.mode() == SurfaceMode.NONE) {
            throw new IllegalArgumentException("Distances need surfels, and the request asks for none");
        }
        return new DistanceKernel(pair, request).measure();
    }

    /**
     * Counts the voxels of the bands along the borders of masks, as {@code BoundaryBands} defines them, on the caller's thread.
     *
     * @param pair the voxels; not modified
     * @param request which labels, in the volume or within slices, and how thick a band: one limit
     * @return for each label the voxels in both bands, in the prediction's only, and in the truth's only
     * @throws IllegalArgumentException if the request has no surfaces, or not one limit
     */
    public List<ConfusionCounts> countBands(VolumePair pair, CountRequest request) {
        if (request.mode() == SurfaceMode.NONE || request.limitCount() != 1) {
            throw new IllegalArgumentException("Bands need surfaces and one limit, not " + request.mode() + " and "
                    + request.limitCount() + " limits");
        }
        return new BandKernel(pair, request).count();
    }

    /** The caller's thread is one of the workers. */
    private static List<SlabKernel> countInParallel(
            int workers, VolumePair pair, CountRequest request, BallRows ball, Slabs slabs) {
        ExecutorService pool = Executors.newFixedThreadPool(workers - 1);
        try {
            List<Future<SlabKernel>> futures = new ArrayList<>(workers - 1);
            for (int thread = 1; thread < workers; thread++) {
                futures.add(pool.submit(() -> countInterruptibly(slabs, new SlabKernel(pair, request, ball))));
            }
            List<SlabKernel> kernels = new ArrayList<>(workers);
            kernels.add(countInterruptibly(slabs, new SlabKernel(pair, request, ball)));
            for (Future<SlabKernel> future : futures) {
                kernels.add(future.get());
            }
            return kernels;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) { // such as too little memory
                throw error;
            }
            throw new IllegalStateException("Counting failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            CancellationException cancelled = new CancellationException("Counting was interrupted");
            cancelled.initCause(e);
            throw cancelled;
        } finally {
            pool.shutdownNow();
        }
    }

    private static SlabKernel countAll(Slabs slabs, SlabKernel kernel) {
        for (Slabs.Slab slab = slabs.next(); slab != null; slab = slabs.next()) {
            kernel.run(slab.from(), slab.to());
        }
        return kernel;
    }

    /** The same, but an interrupt of this thread ends it before the next slab. */
    private static SlabKernel countInterruptibly(Slabs slabs, SlabKernel kernel) throws InterruptedException {
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            Slabs.Slab slab = slabs.next();
            if (slab == null) {
                return kernel;
            }
            kernel.run(slab.from(), slab.to());
        }
    }
}
