package io.github.saros4j.cpu;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;

/**
 * Counts in plain Java: one sweep over the voxels for overlap, one over the dual points for the surfels of all labels,
 * then for each surfel a search of the ball of the largest limit, nearest offsets first.
 *
 * <p>Time grows with voxels, and with surfels times the ball's size for those that find nothing. Memory beside the
 * volumes: 13 bytes a surfel, and one bit for each dual point of the largest label's bounding box.
 */
public final class CpuBackend implements MetricBackend {

    /** For {@link java.util.ServiceLoader}; use {@link Backends#named}. */
    public CpuBackend() {}

    @Override
    public String name() {
        return Backends.CPU;
    }

    @Override
    public PairCounts count(VolumePair pair, CountRequest request) {
        long[] voxels = OverlapKernel.count(pair, request.labelIds());
        long[] surfels = new long[PairCounts.surfelLength(request)];
        if (request.mode() != SurfaceMode.NONE) {
            countSurfels(pair, request, surfels);
        }
        return new PairCounts(request, voxels, surfels);
    }

    private static void countSurfels(VolumePair pair, CountRequest request, long[] surfels) {
        SurfelFinder finder = new SurfelFinder(pair, request.labelIds(), request.mode());
        SurfelList[] truth = finder.find(Side.TRUTH);
        SurfelList[] prediction = finder.find(Side.PREDICTION);
        ToleranceBall ball = ToleranceBall.of(request, pair.shape());
        int lengthOfSide = (request.limitCount() + 1) * request.mode().codes();
        for (int label = 0; label < truth.length; label++) {
            int offset = 2 * label * lengthOfSide;
            SurfelSearch.count(truth[label], prediction[label], ball, request, surfels, offset);
            SurfelSearch.count(prediction[label], truth[label], ball, request, surfels, offset + lengthOfSide);
        }
    }
}
