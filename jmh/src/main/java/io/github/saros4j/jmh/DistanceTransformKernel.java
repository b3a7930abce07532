package io.github.saros4j.jmh;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.Arrays;

/**
 * The usual way to the surface Dice: one label after the other is cropped to its box, and two full distance transforms say how
 * far every point of it is from either surface. What any library that goes this way has to do, in plain Java.
 */
final class DistanceTransformKernel {

    private static final int IDS = 256;

    private DistanceTransformKernel() {}

    /** Counts voxels and surfels; a {@link Contest.Kernel}. */
    static PairCounts count(VolumePair pair, CountRequest request) {
        long[] voxels = new long[PairCounts.voxelLength(request)];
        long[] surfels = new long[PairCounts.surfelLength(request)];
        int[] ids = request.labelIds();
        Boxes boxes = Boxes.of(pair, request.mode());
        int lengthOfSide = (request.limitCount() + 1) * request.mode().codes();
        for (int label = 0; label < ids.length; label++) {
            countVoxels(pair, ids[label], voxels, 3 * label);
            if (request.mode() != SurfaceMode.NONE && boxes.has(ids[label])) {
                SurfelGrid.Box box = boxes.box(ids[label]);
                SurfelGrid truth = SurfelGrid.of(pair, Side.TRUTH, ids[label], box, request.mode());
                SurfelGrid prediction = SurfelGrid.of(pair, Side.PREDICTION, ids[label], box, request.mode());
                int offset = 2 * label * lengthOfSide;
                countSurfels(truth, prediction, request, surfels, offset);
                countSurfels(prediction, truth, request, surfels, offset + lengthOfSide);
            }
        }
        return new PairCounts(request, voxels, surfels);
    }

    private static void countVoxels(VolumePair pair, int id, long[] counts, int offset) {
        for (int index = 0; index < pair.sliceCount(); index++) {
            byte[] truth = pair.slice(Side.TRUTH, index);
            byte[] prediction = pair.slice(Side.PREDICTION, index);
            for (int i = 0; i < truth.length; i++) {
                int inTruth = truth[i] == (byte) id ? 1 : 0;
                int inPrediction = prediction[i] == (byte) id ? 1 : 0;
                counts[offset] += inTruth & inPrediction;
                counts[offset + 1] += inTruth;
                counts[offset + 2] += inPrediction;
            }
        }
    }

    private static void countSurfels(
            SurfelGrid surfels, SurfelGrid targets, CountRequest request, long[] counts, int offset) {
        int codes = request.mode().codes();
        double[] squared = DistanceTransform.squared(targets, request.spacing(), request.mode() == SurfaceMode.VOLUME);
        for (int i = 0; i < squared.length; i++) {
            int code = surfels.codes()[i] & 0xff;
            if (code != 0) {
                counts[offset + code]++;
                double distance = Math.sqrt(squared[i]);
                for (int limit = 0; limit < request.limitCount(); limit++) {
                    counts[offset + (1 + limit) * codes + code] += distance <= request.limitMm(limit) ? 1 : 0;
                }
            }
        }
    }

    /** The voxels that each label has on either side, as boxes. */
    static final class Boxes {

        private final SurfaceMode mode;
        private final int[][] first = new int[3][IDS];
        private final int[][] last = new int[3][IDS];

        private Boxes(SurfaceMode mode) {
            this.mode = mode;
            for (int axis = 0; axis < 3; axis++) {
                Arrays.fill(first[axis], Integer.MAX_VALUE);
                Arrays.fill(last[axis], -1);
            }
        }

        static Boxes of(VolumePair pair, SurfaceMode mode) {
            Boxes boxes = new Boxes(mode);
            int nx = pair.shape().nx();
            for (Side side : Side.values()) {
                for (int index = 0; index < pair.sliceCount(); index++) {
                    byte[] slice = pair.slice(side, index);
                    for (int i = 0; i < slice.length; i++) {
                        boxes.include(slice[i] & 0xff, i % nx, i / nx, pair.position(index));
                    }
                }
            }
            return boxes;
        }

        private void include(int id, int x, int y, int z) {
            include(0, id, x);
            include(1, id, y);
            include(2, id, z);
        }

        private void include(int axis, int id, int place) {
            first[axis][id] = Math.min(first[axis][id], place);
            last[axis][id] = Math.max(last[axis][id], place);
        }

        boolean has(int id) {
            return last[0][id] >= 0;
        }

        /** One point more than voxels along x and y, and along z in a volume. */
        SurfelGrid.Box box(int id) {
            int[] size = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                size[axis] = last[axis][id] - first[axis][id] + 2;
            }
            int layers = mode == SurfaceMode.VOLUME ? size[2] : size[2] - 1;
            return new SurfelGrid.Box(first[0][id], first[1][id], first[2][id], size[0], size[1], layers);
        }
    }
}
