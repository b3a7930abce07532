package io.github.saros4j.backend;

import io.github.saros4j.overlap.ConfusionCounts;
import io.github.saros4j.surface.SurfaceAgreement;
import io.github.saros4j.surface.SurfelAreas;
import java.util.Arrays;
import java.util.Objects;

/**
 * What a backend counted: integers only, so two backends can be compared with {@code equals}.
 *
 * <p>Layout: {@code voxels[3 * label + k]} with k = 0 for voxels in both, 1 in the truth, 2 in the prediction, and
 * {@code surfels[((2 * label + side) * (limits + 1) + k) * codes + code]} with k = 0 for all surfels and k = 1 + i for
 * those within limit i; label is the place in the request's list, side 0 the truth.
 */
public final class PairCounts {

    private static final int VOXEL_COUNTS = 3;

    private final int labels;
    private final int limits;
    private final int codes;
    private final long[] voxels;
    private final long[] surfels;

    /**
     * Wraps counts.
     *
     * @param request what was asked for; gives the sizes
     * @param voxels 3 counts a label, laid out as the class says; kept, not copied
     * @param surfels counts by label, side, limit and code, laid out as the class says; kept, not copied
     * @throws IllegalArgumentException if an array does not have the size that the request gives it
     */
    public PairCounts(CountRequest request, long[] voxels, long[] surfels) {
        this.labels = request.labelCount();
        this.limits = request.limitCount();
        this.codes = request.mode().codes();
        this.voxels = voxels;
        this.surfels = surfels;
        if (voxels.length != voxelLength(request) || surfels.length != surfelLength(request)) {
            throw new IllegalArgumentException(voxels.length + " and " + surfels.length + " counts instead of "
                    + voxelLength(request) + " and " + surfelLength(request));
        }
    }

    /**
     * The length of the array of voxel counts.
     *
     * @param request what is asked for
     * @return 3 * labels
     */
    public static int voxelLength(CountRequest request) {
        return VOXEL_COUNTS * request.labelCount();
    }

    /**
     * The length of the array of surfel counts.
     *
     * @param request what is asked for
     * @return 2 * labels * (limits + 1) * codes
     */
    public static int surfelLength(CountRequest request) {
        return 2
                * request.labelCount()
                * (request.limitCount() + 1)
                * request.mode().codes();
    }

    /**
     * How a label's masks overlap.
     *
     * @param label its place in the request's list
     * @param all how many voxels were compared
     * @return the counts in voxels
     */
    public ConfusionCounts confusion(int label, long all) {
        long both = voxelsInBoth(label);
        long inTruth = voxels(label, Side.TRUTH);
        long inPrediction = voxels(label, Side.PREDICTION);
        return new ConfusionCounts(both, inPrediction - both, inTruth - both, all - inTruth - inPrediction + both);
    }

    /**
     * The voxels of a label that both sides have.
     *
     * @param label its place in the request's list
     * @return their number
     */
    public long voxelsInBoth(int label) {
        return voxels[VOXEL_COUNTS * Objects.checkIndex(label, labels)];
    }

    /**
     * The voxels of a label on one side.
     *
     * @param label its place in the request's list
     * @param side truth or prediction
     * @return their number
     */
    public long voxels(int label, Side side) {
        return voxels[VOXEL_COUNTS * Objects.checkIndex(label, labels) + 1 + side.index()];
    }

    /**
     * How much of a label's surfaces agrees.
     *
     * @param label its place in the request's list
     * @param limit the limit's place in the request's list
     * @param areas what each code stands for
     * @return areas in mm2, lengths in mm, or border voxels
     */
    public SurfaceAgreement agreement(int label, int limit, SurfelAreas areas) {
        if (areas.codes() != codes) {
            throw new IllegalArgumentException(areas.codes() + " areas for " + codes + " codes");
        }
        return new SurfaceAgreement(
                areas.total(surfels, offset(label, Side.TRUTH, 0)),
                areas.total(surfels, offset(label, Side.PREDICTION, 0)),
                areas.total(surfels, offsetWithin(label, Side.TRUTH, limit)),
                areas.total(surfels, offsetWithin(label, Side.PREDICTION, limit)));
    }

    /**
     * All surfels of a label on one side.
     *
     * @param label its place in the request's list
     * @param side truth or prediction
     * @return their number
     */
    public long surfelCount(int label, Side side) {
        int start = offset(label, side, 0);
        return Arrays.stream(surfels, start, start + codes).sum();
    }

    /**
     * The surfels of a label on one side that lie within a limit of the other side's surface.
     *
     * @param label its place in the request's list
     * @param side truth or prediction
     * @param limit the limit's place in the request's list
     * @return their number
     */
    public long surfelCountWithin(int label, Side side, int limit) {
        int start = offsetWithin(label, side, limit);
        return Arrays.stream(surfels, start, start + codes).sum();
    }

    /**
     * The total area of a label's surface on one side.
     *
     * @param label its place in the request's list
     * @param side truth or prediction
     * @param areas what each code stands for
     * @return mm2, mm for contours, or border voxels
     */
    public double surface(int label, Side side, SurfelAreas areas) {
        return areas.total(surfels, offset(label, side, 0));
    }

    private int offsetWithin(int label, Side side, int limit) {
        return offset(label, side, 1 + Objects.checkIndex(limit, limits));
    }

    private int offset(int label, Side side, int k) {
        if (label < 0 || label >= labels) {
            throw new IndexOutOfBoundsException("Label " + label + " of " + labels);
        }
        int row = 2 * label + side.index();
        return (row * (limits + 1) + k) * codes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PairCounts counts
                && labels == counts.labels
                && limits == counts.limits
                && codes == counts.codes
                && Arrays.equals(voxels, counts.voxels)
                && Arrays.equals(surfels, counts.surfels);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(voxels) + Arrays.hashCode(surfels);
    }

    @Override
    public String toString() {
        return "Counts of " + labels + " labels at " + limits + " limits";
    }
}
