package io.github.saros4j.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * One column of numbers, ready for resampling. A resample is one integer a cluster: its multiplicity.
 *
 * <p>Sums are relative to the column's median, so that equal numbers have exactly their mean in every resample. Numbers are
 * sorted once; a median is found by adding up multiplicities up to the middle.
 */
final class ResampleColumn {

    private final double[] sorted;
    private final int[] clusterOfSorted;
    private final double origin;
    private final double[] sums;
    private final int[] counts;

    /**
     * A column.
     *
     * @param values its numbers. Not modified.
     * @param clusterOf the cluster of each. Not modified.
     * @param clusters the number of clusters, with numbers or without
     */
    ResampleColumn(double[] values, int[] clusterOf, int clusters) {
        int[] ascending = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        sorted = Arrays.stream(ascending).mapToDouble(i -> values[i]).toArray();
        clusterOfSorted = Arrays.stream(ascending).map(i -> clusterOf[i]).toArray();
        origin = values.length == 0 ? 0 : sorted[values.length / 2];
        sums = new double[clusters];
        counts = new int[clusters];
        for (int i = 0; i < values.length; i++) {
            sums[clusterOf[i]] += values[i] - origin;
            counts[clusterOf[i]]++;
        }
    }

    /** By cluster: the sum of its numbers, each less the origin. Not to be modified. */
    double[] sums() {
        return sums;
    }

    /**
     * The mean of that many numbers, whose sum relative to the origin is given; NaN of none. Rounding does not take it out of the
     * numbers' range: no mean of shares is below 0 or above 1.
     */
    double mean(double sum, int count) {
        return count == 0 ? Double.NaN : Math.min(sorted[sorted.length - 1], Math.max(sorted[0], origin + sum / count));
    }

    /** How many numbers a resample has. */
    int count(int[] multiplicities) {
        int count = 0;
        for (int cluster = 0; cluster < counts.length; cluster++) {
            count += counts[cluster] * multiplicities[cluster];
        }
        return count;
    }

    /** The middle one of a resample's numbers, or the mean of the middle two; NaN of none. */
    double median(int[] multiplicities, int count) {
        if (count == 0) {
            return Double.NaN;
        }
        int half = count / 2;
        int place = -1;
        int passed = 0; // numbers up to and including that place
        while (passed < half) {
            passed += multiplicities[clusterOfSorted[++place]];
        }
        int lower = place; // has number half - 1, counted from 0
        while (passed <= half) {
            passed += multiplicities[clusterOfSorted[++place]];
        }
        double upper = sorted[place]; // number half
        return count % 2 == 1 ? upper : sorted[lower] + (upper - sorted[lower]) / 2;
    }

    /** The mean without one cluster, for each; NaN where no other has a number. */
    double[] jackknifedMeans() {
        double sum = Arrays.stream(sums).sum();
        return IntStream.range(0, sums.length)
                .mapToDouble(cluster -> mean(sum - sums[cluster], sorted.length - counts[cluster]))
                .toArray();
    }

    /** The median without one cluster, for each; NaN where no other has a number. */
    double[] jackknifedMedians() {
        int[] multiplicities = new int[sums.length];
        Arrays.fill(multiplicities, 1);
        double[] medians = new double[sums.length];
        for (int cluster = 0; cluster < medians.length; cluster++) {
            multiplicities[cluster] = 0;
            medians[cluster] = median(multiplicities, sorted.length - counts[cluster]);
            multiplicities[cluster] = 1;
        }
        return medians;
    }
}
