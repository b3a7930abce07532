package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.SurfelDistances;
import io.github.saros4j.backend.VolumePair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The distances from every surfel to the other side's surface, for all labels of a pair. A first sweep measures what is near
 * ({@link NearDistances}), which is nearly everything in good predictions. If anything is left, a second sweep keeps the surfels
 * of the labels that it must be measured to ({@link SurfelBits}), and {@link FarDistances} does the rest label by label.
 */
final class DistanceKernel {

    private final VolumePair pair;
    private final CountRequest request;
    private final boolean inPlane;
    private final int layerCount;

    DistanceKernel(VolumePair pair, CountRequest request) {
        this.pair = pair;
        this.request = request;
        this.inPlane = request.mode() == SurfaceMode.IN_PLANE;
        this.layerCount = new Layering(pair, request.mode()).count();
    }

    PairDistances measure() {
        NearOffsets offsets = new NearOffsets(request.spacing(), inPlane);
        NearDistances near = new NearDistances(pair, request, offsets);
        near.run(layerCount);
        @Nullable SurfelBits[] bits = targetsOfFarPoints(near);
        List<SurfelDistances> fromTruth = new ArrayList<>();
        List<SurfelDistances> fromPrediction = new ArrayList<>();
        for (int label = 0; label < request.labelCount(); label++) {
            fromTruth.add(merged(offsets, near.tally(Side.TRUTH, label), bits[2 * label]));
            fromPrediction.add(merged(offsets, near.tally(Side.PREDICTION, label), bits[2 * label + 1]));
        }
        return new PairDistances(fromTruth, fromPrediction);
    }

    /** For each label and side with far points, the surfels of the other side; at {@code 2 * label}, for the truth's points. */
    private @Nullable SurfelBits[] targetsOfFarPoints(NearDistances near) {
        @Nullable SurfelBits[] bits = new SurfelBits[2 * request.labelCount()];
        int[] labels = IntStream.range(0, request.labelCount())
                .filter(label -> near.hasFarPoints(label))
                .toArray();
        if (labels.length == 0) {
            return bits;
        }
        int[] ids =
                Arrays.stream(labels).map(label -> request.labelIds()[label]).toArray();
        LayerSweep sweep = new LayerSweep(pair, CountRequest.of(ids, request.mode(), request.spacing()), 0, 0);
        for (int label : labels) {
            for (int k = 0; k < 2; k++) {
                if (near.tally(LayerSweep.SIDES.get(k), label).far.size() > 0) {
                    bits[2 * label + k] = new SurfelBits(sweep.layout(), layerCount);
                }
            }
        }
        sweep.run(0, layerCount, new Collector(sweep, labels, bits), null);
        return bits;
    }

    /** Keeps the surfels of the labels and sides that are wanted. */
    private static final class Collector implements LayerSweep.Step {

        private final LayerSweep sweep;
        private final int[] labels;
        private final @Nullable SurfelBits[] bits;

        Collector(LayerSweep sweep, int[] labels, @Nullable SurfelBits[] bits) {
            this.sweep = sweep;
            this.labels = labels;
            this.bits = bits;
        }

        @Override
        public void found(Side side, int label, int z, SurfelLayer surfels) {
            SurfelBits wanted = bits[2 * labels[label] + side.other().index()];
            if (wanted != null && surfels.count > 0) {
                wanted.add(z, surfels, sweep.layout());
                if (sweep.isMirrored(z)) {
                    wanted.add(z + 1, surfels, sweep.layout());
                }
            }
        }

        @Override
        public void inReach(int z) {}
    }

    private SurfelDistances merged(NearOffsets offsets, NearDistances.NearTally tally, @Nullable SurfelBits targets) {
        SurfelList points = tally.far;
        DistanceList far = new DistanceList(points.size());
        if (targets != null && !targets.isEmpty()) {
            new FarDistances(points, targets, request.spacing(), inPlane).measureInto(far);
        } else if (points.size() > 0) {
            return SurfelDistances.NONE; // nothing to measure to
        }
        DistanceTable table = new DistanceTable(request.mode());
        table.addNear(offsets, tally);
        table.addFar(far);
        return table.distances();
    }
}
