package io.github.saros4j.jmh;

import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.stream.IntStream;

/** What is asked of the body of 512x512x140 voxels and 13 labels. */
public enum Workload {
    /** Every slice, surfaces in three dimensions, at 3 mm. */
    DENSE_VOLUMETRIC(false, SurfaceProtocol.VOLUMETRIC, 1),
    /** The same at three tolerances. */
    DENSE_VOLUMETRIC_1_2_3_MM(false, SurfaceProtocol.VOLUMETRIC, 3),
    /** Every slice, spacing as in the published script, at 3 mm. */
    DENSE_PUBLISHED(false, SurfaceProtocol.PUBLISHED, 1),
    /** Contours of every slice, at 3 mm. */
    DENSE_IN_PLANE(false, SurfaceProtocol.IN_PLANE, 1),
    /** Every slice, no surfaces. */
    DENSE_DICE(false, SurfaceProtocol.VOLUMETRIC, 0),
    /** Every fifth slice, surfaces in three dimensions, at 3 mm. */
    SPARSE_VOLUMETRIC(true, SurfaceProtocol.VOLUMETRIC, 1),
    /** Every fifth slice, spacing as in the published script, at 3 mm. */
    SPARSE_PUBLISHED(true, SurfaceProtocol.PUBLISHED, 1),
    /** Contours of every fifth slice, at 3 mm. */
    SPARSE_IN_PLANE(true, SurfaceProtocol.IN_PLANE, 1),
    /** Every fifth slice, no surfaces. */
    SPARSE_DICE(true, SurfaceProtocol.VOLUMETRIC, 0);

    private static final int LARGEST_TOLERANCE_MM = 3;

    private final boolean sparse;
    private final SurfaceProtocol surfaces;

    /** How many: 3 mm, and each a millimetre less than the one before. */
    private final int tolerances;

    Workload(boolean sparse, SurfaceProtocol surfaces, int tolerances) {
        this.sparse = sparse;
        this.surfaces = surfaces;
        this.tolerances = tolerances;
    }

    Contest<BodyRegion> contest() {
        Pair<BodyRegion> dense = Pairs.body();
        return new Contest<>(sparse ? dense.sparse() : dense, protocol());
    }

    private EvaluationProtocol protocol() {
        double[] mm = IntStream.range(0, tolerances)
                .mapToDouble(i -> LARGEST_TOLERANCE_MM - i)
                .toArray();
        return EvaluationProtocol.of(surfaces)
                .withMetrics(
                        OverlapMetric.TP,
                        OverlapMetric.FP,
                        OverlapMetric.FN,
                        OverlapMetric.PRECISION,
                        OverlapMetric.RECALL,
                        OverlapMetric.DICE)
                .withTolerancesMm(mm);
    }
}
