package io.github.saros4j.cpu;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts voxels and surfels of all labels of a pair in one pass over a slab of its layers.
 *
 * <p>A layer of dual points z lies between the slices z - 1 and z; within slices (contours) layer z is slice z itself. The slab
 * goes through its layers upwards and keeps only what the ball of the largest limit can reach, in rings: bit planes of the slices
 * next to the layer that is searched, surfels of the layers around it. Per layer and label:
 * <ol>
 * <li>the slice is split into runs, each a range of bits in its label's plane ({@link SlicePlanes}, kept in a {@link SliceRing}); voxels are counted on the
 *     way, those in both sides by the planes' common bits;
 * <li>surfels are found 64 at a time ({@link SurfelLayer}, kept in a {@link LayerRing}) and counted by code ({@link NeighbourCodes});
 * <li>once all layers within reach are there, the surfels that no surfel of the other side matches are singled out and counted,
 *     limit by limit ({@link RestSearch}). What is within a limit is the difference.
 * </ol>
 *
 * <p>An annotated slice whose neighbours are far (sparse truth) has two layers that mirror each other, and nothing else within
 * reach; then one is worked out and counted twice.
 *
 * <p>Layers outside the slab but within reach are worked out and not counted. Counts are integers, so slabs may be added up in
 * any order.
 */
final class SlabKernel {

    private static final List<Side> SIDES = List.of(Side.TRUTH, Side.PREDICTION);

    private final VolumePair pair;
    private final CountRequest request;
    private final BallRows ball;
    private final PlaneLayout layout;
    private final boolean inPlane;
    private final int reach;
    private final int labels;
    private final boolean[] isolated;
    private final SliceRing slices;
    private final LayerRing layers;
    private final NeighbourCodes codes;
    private final RestSearch rest;
    private final @Nullable Tally[] tallies;
    private final long[] voxels;

    SlabKernel(VolumePair pair, CountRequest request, BallRows ball) {
        this.pair = pair;
        this.request = request;
        this.ball = ball;
        this.inPlane = request.mode() == SurfaceMode.IN_PLANE;
        this.reach = ball.farthestLayer();
        this.labels = request.labelCount();
        this.isolated = isolatedSlices(pair, inPlane, reach);
        this.layout = PlaneLayout.of(pair.shape().nx(), pair.shape().ny(), ball.farthestRow());
        this.slices = new SliceRing(pair, request, layout, reach + 2);
        this.layers = new LayerRing(layout, labels, 2 * reach + 1);
        this.codes = new NeighbourCodes(layout);
        this.rest = new RestSearch(layout);
        this.tallies = new Tally[4 * labels];
        this.voxels = new long[PairCounts.voxelLength(request)];
    }

    /** Which slices have no other stored slice so near that a surfel of one could match one of the other. */
    private static boolean[] isolatedSlices(VolumePair pair, boolean inPlane, int reach) {
        boolean[] isolated = new boolean[pair.shape().nz()];
        for (int i = 0; i < pair.sliceCount() && !inPlane; i++) {
            int gapBelow = i == 0 ? Integer.MAX_VALUE : pair.position(i) - pair.position(i - 1) - 1;
            int gapAbove = i == pair.sliceCount() - 1 ? Integer.MAX_VALUE : pair.position(i + 1) - pair.position(i) - 1;
            isolated[pair.position(i)] = Math.min(gapBelow, gapAbove) > reach;
        }
        return isolated;
    }

    /** The number of layers of a pair. */
    static int layerCount(VolumePair pair, SurfaceMode mode) {
        return mode == SurfaceMode.IN_PLANE ? pair.shape().nz() : pair.shape().nz() + 1;
    }

    /**
     * Counts the layers from one to another (exclusive), and the voxels of the slices of the same numbers. May be called again
     * for other layers.
     */
    void run(int from, int to) {
        int first = Math.max(0, from - reach);
        int last = Math.min(layerCount(pair, request.mode()) - 1, to - 1 + reach);
        if (first > 0) {
            slices.scan(first - 1, null);
        }
        for (int z = first; z <= last; z++) {
            boolean counted = z >= from && z < to;
            slices.scan(z, counted ? voxels : null);
            layers.clear(z);
            if (request.mode() != SurfaceMode.NONE) {
                findSurfels(z, counted);
            }
            if (z - reach >= from) {
                search(z - reach);
            }
        }
        for (int z = Math.max(from, last - reach + 1); z < to; z++) {
            layers.clear(z + reach);
            search(z);
        }
    }

    /** The slice below a layer of dual points. */
    private int below(int z) {
        return inPlane ? z : z - 1;
    }

    private boolean isMirrored(int z) {
        return z < isolated.length && isolated[z];
    }

    private void findSurfels(int z, boolean counted) {
        if (!inPlane && z > 0 && isolated[z - 1]) {
            return; // counted with layer z - 1
        }
        for (Side side : SIDES) {
            for (int label = 0; label < labels; label++) {
                BitPlane lower = slices.plane(side, below(z), label);
                BitPlane upper = slices.plane(side, z, label);
                if (lower.isEmpty() && upper.isEmpty()) {
                    continue;
                }
                SurfelLayer layer = layers.add(side, z, label);
                layer.find(lower, upper);
                if (counted) {
                    codes.countAll(
                            layer,
                            lower,
                            upper,
                            tally(side, label, isMirrored(z)).all());
                }
            }
        }
    }

    private void search(int z) {
        for (int label = 0; label < labels; label++) {
            search(Side.TRUTH, Side.PREDICTION, label, z);
            search(Side.PREDICTION, Side.TRUTH, label, z);
        }
    }

    private void search(Side side, Side other, int label, int z) {
        SurfelLayer layer = layers.get(side, z, label);
        if (layer == null) {
            return;
        }
        rest.start(layer);
        for (int limit = 0; limit < ball.limitCount() && rest.count > 0; limit++) {
            for (BallRows.Row row : ball.rows(limit)) {
                SurfelLayer targets = layers.get(other, z + row.dz(), label);
                if (targets != null) {
                    rest.dropMatched(targets, row.dy(), row.halfWidth());
                    if (rest.count == 0) {
                        break;
                    }
                }
            }
            codes.countRest(
                    rest,
                    slices.plane(side, below(z), label),
                    slices.plane(side, z, label),
                    tally(side, label, isMirrored(z)).outside(limit));
        }
    }

    private Tally tally(Side side, int label, boolean mirrored) {
        int place = 4 * label + (side == Side.TRUTH ? 0 : 2) + (mirrored ? 1 : 0);
        Tally tally = tallies[place];
        if (tally == null) {
            tally = new Tally(ball.limitCount());
            tallies[place] = tally;
        }
        return tally;
    }

    /**
     * Adds what the slab counted.
     *
     * @param voxelCounts receives voxels, laid out as in {@link PairCounts}. Modified.
     * @param surfelCounts receives surfels, laid out as in {@link PairCounts}. Modified.
     */
    void addTo(long[] voxelCounts, long[] surfelCounts) {
        for (int i = 0; i < voxels.length; i++) {
            voxelCounts[i] += voxels[i];
        }
        int lengthOfSide = (request.limitCount() + 1) * request.mode().codes();
        for (int place = 0; place < tallies.length; place++) {
            Tally tally = tallies[place];
            if (tally != null) {
                tally.addTo(
                        surfelCounts, place / 2 * lengthOfSide, request.mode().codes(), place % 2 == 1);
            }
        }
    }
}
