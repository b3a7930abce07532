package io.github.saros4j.cpu;

import io.github.saros4j.backend.BallRows;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.overlap.ConfusionCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * Counts the voxels of the bands along the borders of all labels of a pair, in one pass upwards through the slices.
 *
 * <p>A band is a mask without its core, the voxels that lie farther from every border voxel than the limit. The core is what is
 * left of the voxels that are not on the border after each row of the ball around border voxels has taken its share
 * ({@link RestSearch}), 64 voxels at a time. What the bands have in common follows from the cores:
 * {@code |T_d ∩ P_d| = |T ∩ P| - |core(T) ∩ P| - |T ∩ core(P)| + |core(T) ∩ core(P)|}. The voxels of a mask are bits, as dual points are
 * elsewhere in this package, and the distance of two centres is that of two points. Cost: the words of the cores times the rows of the ball.
 */
final class BandKernel {

    private final VolumePair pair;
    private final CountRequest request;
    private final BallRows ball;
    private final boolean inPlane;
    private final int reach;
    private final PlaneLayout layout;
    private final SliceRing slices;
    private final LayerRing borders;
    private final RestSearch coreOfTruth;
    private final RestSearch coreOfPrediction;

    /** As {@link SliceRing#scan} counts them. */
    private final long[] voxels;

    /** At {@code 3 * label}: voxels to take from those in both masks, in the truth and in the prediction. */
    private final long[] core;

    /** A kernel for a request with one limit. */
    BandKernel(VolumePair pair, CountRequest request) {
        this.pair = pair;
        this.request = request;
        this.ball = BallRows.of(request, pair.shape());
        this.inPlane = request.mode() == SurfaceMode.IN_PLANE;
        this.reach = ball.farthestLayer();
        this.layout = PlaneLayout.of(pair.shape().nx(), pair.shape().ny(), ball.farthestRow());
        this.slices = new SliceRing(pair, request, layout, Math.max(3, reach + 2));
        this.borders = new LayerRing(layout, request.labelCount(), 2 * reach + 1);
        this.coreOfTruth = new RestSearch(layout);
        this.coreOfPrediction = new RestSearch(layout);
        this.voxels = new long[PairCounts.voxelLength(request)];
        this.core = new long[voxels.length];
    }

    /** Counts, label by label; to be called once. */
    List<ConfusionCounts> count() {
        int nz = pair.shape().nz();
        for (int z = 0; z <= nz + reach; z++) {
            if (z <= nz) {
                slices.scan(z, voxels); // nothing lies at nz
            }
            if (z >= 1 && z <= nz) {
                findBorders(z - 1);
            }
            if (z - 1 - reach >= 0) {
                findCores(z - 1 - reach);
            }
        }
        List<ConfusionCounts> counts = new ArrayList<>(request.labelCount());
        long all = (long) pair.sliceCount() * pair.shape().sliceSize();
        for (int i = 0; i < voxels.length; i += 3) {
            long both = voxels[i] - core[i];
            long inTruth = voxels[i + 1] - core[i + 1];
            long inPrediction = voxels[i + 2] - core[i + 2];
            counts.add(new ConfusionCounts(
                    both, inPrediction - both, inTruth - both, all - inTruth - inPrediction + both));
        }
        return List.copyOf(counts);
    }

    private void findBorders(int z) {
        borders.clear(z);
        for (Side side : LayerSweep.SIDES) {
            for (int label = 0; label < request.labelCount(); label++) {
                BitPlane mask = slices.plane(side, z, label);
                if (!mask.isEmpty()) {
                    BitPlane below = inPlane ? mask : slices.plane(side, z - 1, label);
                    BitPlane above = inPlane ? mask : slices.plane(side, z + 1, label);
                    borders.add(side, z, label).findBorder(below, mask, above);
                }
            }
        }
    }

    private void findCores(int z) {
        for (int label = 0; label < request.labelCount(); label++) {
            BitPlane truth = slices.plane(Side.TRUTH, z, label);
            BitPlane prediction = slices.plane(Side.PREDICTION, z, label);
            findCore(coreOfTruth, Side.TRUTH, truth, label, z);
            findCore(coreOfPrediction, Side.PREDICTION, prediction, label, z);
            core[3 * label] += coreOfTruth.commonPoints(prediction)
                    + coreOfPrediction.commonPoints(truth)
                    - coreOfTruth.commonPoints(coreOfPrediction);
            core[3 * label + 1] += coreOfTruth.commonPoints(truth);
            core[3 * label + 2] += coreOfPrediction.commonPoints(prediction);
        }
    }

    private void findCore(RestSearch search, Side side, BitPlane mask, int label, int z) {
        SurfelLayer border = borders.get(side, z, label);
        if (border == null) {
            search.count = 0;
            return;
        }
        search.startWithin(mask, border);
        for (BallRows.Row row : ball.rows(0)) {
            SurfelLayer near = borders.get(side, z + row.dz(), label);
            if (near != null) {
                search.dropMatched(near, row.dy(), row.halfWidth());
                if (search.count == 0) {
                    return;
                }
            }
        }
    }
}
