package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.VolumePair;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The bit planes of the last few slices of both sides. A slice that is scanned takes the place of the oldest. */
final class SliceRing {

    private static final int FREE = -1;

    private final VolumePair pair;
    private final PlaneLayout layout;
    private final SlicePlanes[] truth;
    private final SlicePlanes[] prediction;
    private final int[] positions;
    private final BitPlane nothing;
    private final long[] ignoredCounts;

    SliceRing(VolumePair pair, CountRequest request, PlaneLayout layout, int slices) {
        this.pair = pair;
        this.layout = layout;
        int[] placeOfId = new int[256];
        Arrays.fill(placeOfId, -1);
        int[] ids = request.labelIds();
        for (int place = 0; place < ids.length; place++) {
            placeOfId[ids[place]] = place;
        }
        ArrayDeque<BitPlane> pool = new ArrayDeque<>();
        this.truth = new SlicePlanes[slices];
        this.prediction = new SlicePlanes[slices];
        Arrays.setAll(truth, slot -> new SlicePlanes(layout, placeOfId, ids.length, pool));
        Arrays.setAll(prediction, slot -> new SlicePlanes(layout, placeOfId, ids.length, pool));
        this.positions = new int[slices];
        Arrays.fill(positions, FREE);
        this.nothing = new BitPlane(layout);
        this.ignoredCounts = new long[PairCounts.voxelLength(request)];
    }

    /**
     * Takes in the slice at z, or an empty one where none is stored.
     *
     * @param z its place; may be the one above the last
     * @param voxels receives its voxels in both, truth and prediction, as in {@link PairCounts}; null to count nothing
     */
    void scan(int z, long @Nullable [] voxels) {
        int slot = z % positions.length;
        truth[slot].clear();
        prediction[slot].clear();
        positions[slot] = z;
        int index = pair.indexOf(z);
        if (index >= 0) {
            truth[slot].scan(pair.slice(Side.TRUTH, index), voxels == null ? ignoredCounts : voxels, 1);
            prediction[slot].scan(pair.slice(Side.PREDICTION, index), voxels == null ? ignoredCounts : voxels, 2);
            if (voxels != null) {
                countCommonVoxels(truth[slot], prediction[slot], voxels);
            }
        }
    }

    private void countCommonVoxels(SlicePlanes inTruth, SlicePlanes inPrediction, long[] voxels) {
        for (int i = 0; i < inTruth.presentCount(); i++) {
            int label = inTruth.present(i);
            BitPlane a = inTruth.plane(label);
            BitPlane b = inPrediction.plane(label);
            if (a != null && b != null) {
                voxels[3 * label] += BitPlane.commonVoxels(a, b, layout);
            }
        }
    }

    /** The plane of a label in a slice; an empty one if it does not occur there or the slice is not in the ring. */
    BitPlane plane(Side side, int z, int label) {
        if (z < 0 || positions[z % positions.length] != z) {
            return nothing;
        }
        BitPlane plane = (side == Side.TRUTH ? truth : prediction)[z % positions.length].plane(label);
        return plane == null ? nothing : plane;
    }
}
