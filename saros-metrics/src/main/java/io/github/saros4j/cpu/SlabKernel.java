package io.github.saros4j.cpu;

import io.github.saros4j.backend.BallRows;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.VolumePair;
import org.jspecify.annotations.Nullable;

/**
 * Counts voxels and surfels of all labels of a pair in one pass over slabs of its layers.
 *
 * <p>For each layer and label, in the order of a {@link LayerSweep}:
 * <ol>
 * <li>the slice is split into runs, each a range of bits in its label's plane ({@link SlicePlanes}); voxels are counted on the
 *     way, those in both sides by the planes' common bits;
 * <li>surfels are found 64 at a time ({@link SurfelLayer}) and counted by code ({@link SurfelCodes});
 * <li>once all layers within reach are there, the surfels that no surfel of the other side matches are singled out and counted,
 *     limit by limit ({@link RestSearch}). What is within a limit is the difference.
 * </ol>
 *
 * <p>Layers outside a slab but within reach are worked out and not counted. Counts are integers, so slabs may be added up in any
 * order.
 */
final class SlabKernel implements LayerSweep.Step {

    private final CountRequest request;
    private final BallRows ball;
    private final LayerSweep sweep;
    private final SurfelCodes codes;
    private final RestSearch rest;
    private final @Nullable Tally[] tallies;
    private final long[] voxels;
    private int from;
    private int to;

    SlabKernel(VolumePair pair, CountRequest request, BallRows ball) {
        this.request = request;
        this.ball = ball;
        this.sweep = new LayerSweep(pair, request, ball.farthestLayer(), ball.farthestRow());
        this.codes = SurfelCodes.of(request.mode(), sweep.layout());
        this.rest = new RestSearch(sweep.layout());
        this.tallies = new Tally[4 * request.labelCount()];
        this.voxels = new long[PairCounts.voxelLength(request)];
    }

    /**
     * Counts the layers from one to another (exclusive), and the voxels of the slices of the same numbers. May be called again
     * for other layers.
     */
    void run(int firstLayer, int endLayer) {
        from = firstLayer;
        to = endLayer;
        sweep.run(from, to, this, voxels);
    }

    @Override
    public void found(Side side, int label, int z, SurfelLayer surfels) {
        if (z >= from && z < to) {
            CodeCounts all = tally(side, label, z).all();
            codes.countAll(surfels, sweep.lower(side, z, label), sweep.upper(side, z, label), all);
        }
    }

    @Override
    public void inReach(int z) {
        for (int label = 0; label < request.labelCount(); label++) {
            search(Side.TRUTH, label, z);
            search(Side.PREDICTION, label, z);
        }
    }

    private void search(Side side, int label, int z) {
        SurfelLayer surfels = sweep.surfels(side, z, label);
        if (surfels == null) {
            return;
        }
        rest.start(surfels);
        for (int limit = 0; limit < ball.limitCount() && rest.count > 0; limit++) {
            dropMatched(side.other(), label, z, limit);
            codes.countRest(
                    rest,
                    sweep.lower(side, z, label),
                    sweep.upper(side, z, label),
                    tally(side, label, z).outside(limit));
        }
    }

    private void dropMatched(Side other, int label, int z, int limit) {
        for (BallRows.Row row : ball.rows(limit)) {
            SurfelLayer targets = sweep.surfels(other, z + row.dz(), label);
            if (targets != null) {
                rest.dropMatched(targets, row.dy(), row.halfWidth());
                if (rest.count == 0) {
                    return;
                }
            }
        }
    }

    private Tally tally(Side side, int label, int z) {
        int place = 4 * label + 2 * side.index() + (sweep.isMirrored(z) ? 1 : 0);
        Tally tally = tallies[place];
        if (tally == null) {
            tally = new Tally(ball.limitCount());
            tallies[place] = tally;
        }
        return tally;
    }

    /**
     * Adds what was counted.
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
                tally.addTo(surfelCounts, place / 2 * lengthOfSide, request.mode(), place % 2 == 1);
            }
        }
    }
}
