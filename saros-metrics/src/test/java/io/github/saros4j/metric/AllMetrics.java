package io.github.saros4j.metric;

import io.github.saros4j.metric.DistanceMetric.Direction;
import io.github.saros4j.metric.DistanceMetric.Statistic;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import io.github.saros4j.surface.Tolerance;
import java.util.ArrayList;
import java.util.List;

/** Every metric that there is, and those with a number at odd ones. */
public final class AllMetrics {

    private static final double[] BETAS = {0.5, 1, 2, 10, 1e-9, Double.MIN_VALUE, 1 / 3.0, 1000};
    private static final double[] MILLIMETRES = {
        0, 0.5, 1, 3, 10, 1e-9, 1e-4, 0.00012345, Double.MIN_VALUE, 1 / 3.0, 123456, 999999.5, Tolerance.MOST_MM
    };
    private static final double[] PERCENTS = {0, 0.1, 1e-9, 1 / 3.0, 50, 95, 97.5, 99.99999999, 100};

    private AllMetrics() {}

    public static List<Metric> list() {
        List<Metric> all = new ArrayList<>();
        all.addAll(List.of(OverlapMetric.values()));
        all.addAll(List.of(VolumeMetric.values()));
        all.addAll(List.of(SurfaceMetric.values()));
        all.addAll(List.of(InstanceMetric.values()));
        all.add(SurfaceDice.BY_LABEL);
        for (double beta : BETAS) {
            all.add(new FBeta(beta));
        }
        for (double mm : MILLIMETRES) {
            all.add(SurfaceDice.ofMm(mm));
            all.add(BoundaryIou.ofMm(mm));
        }
        all.addAll(distances(PERCENTS));
        return all;
    }

    /** Every combination of statistic, direction and weighting; percentiles at some percentages. */
    public static List<DistanceMetric> distances(double... percents) {
        List<DistanceMetric> all = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (Weighting weighting : Weighting.values()) {
                for (double percent : percents) {
                    all.add(new DistanceMetric(Statistic.PERCENTILE, percent, direction, weighting));
                }
                if (weighting != Weighting.COUNT_INTERPOLATED) {
                    all.add(new DistanceMetric(Statistic.MEAN, 0, direction, weighting));
                    all.add(new DistanceMetric(Statistic.RMS, 0, direction, weighting));
                }
            }
        }
        return all;
    }
}
