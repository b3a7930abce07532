package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.PlainBackend;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;

/**
 * The straight way, for volumes that are too large for the definitions themselves: one sweep over the voxels for overlap, one
 * over the dual points for the surfels of all labels, then for each surfel a search of the ball of the largest limit, nearest
 * offsets first. No bits, no runs, no slabs.
 */
public final class StraightBackend implements MetricBackend {

    @Override
    public String name() {
        return "straight";
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

    /** Not needed for large volumes: by definition. */
    @Override
    public PairDistances distances(VolumePair pair, CountRequest request) {
        return new PlainBackend().distances(pair, request);
    }
}
