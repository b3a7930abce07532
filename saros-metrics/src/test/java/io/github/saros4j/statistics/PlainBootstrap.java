package io.github.saros4j.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The bootstrap as its definition has it: every resample is written out row by row, then summarised. */
public final class PlainBootstrap {

    private PlainBootstrap() {}

    /**
     * Percentile intervals of the mean and the median of every column.
     *
     * @param bootstrap resamples, seed and level
     * @param values what to resample
     * @return [column][mean's low, mean's high, median's low, median's high]
     */
    public static double[][] intervals(ClusterBootstrap bootstrap, ClusteredValues values) {
        Summary[][] summaries = summaries(bootstrap, values);
        double low = (1 - bootstrap.level()) / 2;
        double[][] intervals = new double[values.columns()][];
        for (int column = 0; column < values.columns(); column++) {
            double[] means = Arrays.stream(summaries[column])
                    .map(Summary::mean)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            double[] medians = Arrays.stream(summaries[column])
                    .map(Summary::median)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray();
            intervals[column] = new double[] {
                Quantiles.of(means, low).orElseThrow(),
                Quantiles.of(means, 1 - low).orElseThrow(),
                Quantiles.of(medians, low).orElseThrow(),
                Quantiles.of(medians, 1 - low).orElseThrow()
            };
        }
        return intervals;
    }

    /** [column][resample]. */
    static Summary[][] summaries(ClusterBootstrap bootstrap, ClusteredValues values) {
        ResampleSource source = new ResampleSource(bootstrap.seed(), values.clusters());
        int[] multiplicities = new int[values.clusters()];
        Summary[][] summaries = new Summary[values.columns()][bootstrap.resamples()];
        for (int resample = 0; resample < bootstrap.resamples(); resample++) {
            source.draw(resample, multiplicities);
            for (int column = 0; column < values.columns(); column++) {
                summaries[column][resample] = Summary.of(resampled(values, column, multiplicities));
            }
        }
        return summaries;
    }

    private static double[] resampled(ClusteredValues values, int column, int[] multiplicities) {
        double[] numbers = values.values(column);
        int[] clusterOf = values.clustersOf(column);
        List<Double> rows = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            for (int time = 0; time < multiplicities[clusterOf[i]]; time++) {
                rows.add(numbers[i]);
            }
        }
        return rows.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
