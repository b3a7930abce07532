package io.github.saros4j.cuda;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.SurfelDistances;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cuda.FarSearch.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Measures how far the surfels of one pair are from the other side's surface. Near ones, which are nearly all in good
 * predictions, are counted like surfels within limits, where the limits are all distances that there are; the others are searched
 * for one by one.
 */
final class DistanceRun {

    /** So many surfels of one kind. */
    private record Entry(double distanceMm, int code, long count) {}

    private final Lane lane;
    private final VolumePair pair;
    private final CountRequest request;

    DistanceRun(Lane lane, VolumePair pair, CountRequest request) {
        this.lane = lane;
        this.pair = pair;
        boolean inPlane = request.mode() == SurfaceMode.IN_PLANE;
        double[] limits = NearLimits.of(request.spacing(), inPlane);
        this.request = CountRequest.of(request.labelIds(), request.mode(), request.spacing(), limits);
    }

    PairDistances measure() {
        FarSearch farSearch = new FarSearch();
        List<List<Entry>> entries = new ArrayList<>();
        for (int i = 0; i < 2 * request.labelCount(); i++) {
            entries.add(new ArrayList<>());
        }
        addNear(entries, new PairRun(lane, pair, request, farSearch).countBetweenLimits());
        addFar(entries, farSearch.counts());
        List<SurfelDistances> fromTruth = new ArrayList<>();
        List<SurfelDistances> fromPrediction = new ArrayList<>();
        for (int label = 0; label < request.labelCount(); label++) {
            fromTruth.add(distances(entries.get(list(label, Side.TRUTH.index()))));
            fromPrediction.add(distances(entries.get(list(label, Side.PREDICTION.index()))));
        }
        return new PairDistances(fromTruth, fromPrediction);
    }

    private static int list(int label, int side) {
        return 2 * label + side;
    }

    private void addNear(List<List<Entry>> entries, long[] surfels) {
        int codes = request.mode().codes();
        int i = 0;
        for (List<Entry> ofLabelAndSide : entries) {
            i += codes; // of all surfels
            for (int limit = 0; limit < request.limitCount(); limit++) {
                for (int code = 0; code < codes; code++, i++) {
                    if (surfels[i] > 0) {
                        ofLabelAndSide.add(new Entry(request.limitMm(limit), code, surfels[i]));
                    }
                }
            }
        }
    }

    private static void addFar(List<List<Entry>> entries, Map<Kind, Long> counts) {
        counts.forEach((kind, count) ->
                entries.get(list(kind.place(), kind.side())).add(new Entry(kind.distanceMm(), kind.code(), count)));
    }

    private static SurfelDistances distances(List<Entry> entries) {
        entries.sort(Comparator.comparingDouble(Entry::distanceMm).thenComparingInt(Entry::code));
        double[] distancesMm = new double[entries.size()];
        byte[] codes = new byte[entries.size()];
        long[] counts = new long[entries.size()];
        for (int i = 0; i < counts.length; i++) {
            distancesMm[i] = entries.get(i).distanceMm;
            codes[i] = (byte) entries.get(i).code;
            counts[i] = entries.get(i).count;
        }
        return SurfelDistances.of(distancesMm, codes, counts);
    }
}
