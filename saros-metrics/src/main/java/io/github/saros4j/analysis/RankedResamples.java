package io.github.saros4j.analysis;

import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.BootstrapResult;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ConfidenceInterval;
import io.github.saros4j.statistics.Quantiles;
import io.github.saros4j.statistics.Rankings;
import io.github.saros4j.statistics.Summary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Ranks of all contestants, from all the data and from every resample. */
final class RankedResamples {

    /** Averages that differ by this share of the smaller one, or of 1, are equal but for rounding, which must not decide a rank. */
    private static final double TIE_SLACK = 1e-12;

    private final RankingColumns columns;
    private final List<String> names;
    private final ClusterBootstrap bootstrap;
    private final BootstrapResult means;
    private final int[][] columnsOf;
    private final double[] ranks;
    /** [resample][contestant], of those resamples that have every label. */
    private final List<double[]> resampledRanks = new ArrayList<>();

    RankedResamples(RankingColumns columns, List<String> names, ClusterBootstrap bootstrap) {
        this.columns = columns;
        this.names = names;
        this.bootstrap = bootstrap;
        this.means = bootstrap.run(columns.values());
        this.columnsOf =
                IntStream.range(0, names.size()).mapToObj(columns::columnsOf).toArray(int[][]::new);
        this.ranks = ranks(IntStream.range(0, names.size())
                .mapToDouble(contestant -> badness(average(contestant)))
                .toArray());
        if (columns.values().clusters() >= 2) {
            for (int resample = 0; resample < bootstrap.resamples(); resample++) {
                rankResample(resample);
            }
        }
    }

    static double[] ranks(double[] badness) {
        double[] tied = badness.clone();
        for (int i = 0; i < tied.length; i++) {
            for (double other : badness) {
                double size = Math.max(1, Math.min(Math.abs(other), Math.abs(badness[i])));
                if (Math.abs(other - badness[i]) <= TIE_SLACK * size) {
                    tied[i] = Math.min(tied[i], other);
                }
            }
        }
        return Rankings.ranks(tied);
    }

    private OptionalDouble average(int contestant) {
        return means.averageOfMeans(columnsOf[contestant]).value();
    }

    /** Who has no score at all comes last. */
    private double badness(OptionalDouble average) {
        return average.isPresent() ? columns.orientedAverage(average.getAsDouble()) : Double.POSITIVE_INFINITY;
    }

    private void rankResample(int resample) {
        double[] badness = new double[names.size()];
        for (int contestant = 0; contestant < badness.length; contestant++) {
            double sum = 0;
            for (int column : columnsOf[contestant]) {
                OptionalDouble mean = means.resampledMean(column, resample);
                if (mean.isEmpty()) {
                    return;
                }
                sum += mean.getAsDouble();
            }
            int labels = columnsOf[contestant].length;
            badness[contestant] = badness(labels == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / labels));
        }
        resampledRanks.add(ranks(badness));
    }

    RankingResult result(Metric metric, RankingMethod method, Optional<ScoredLabel> label) {
        List<RankedContestant> contestants = IntStream.range(0, names.size())
                .mapToObj(this::contestant)
                .sorted(Comparator.comparingDouble(RankedContestant::rank))
                .toList();
        return new RankingResult(
                columns.protocol(),
                metric,
                method,
                label,
                bootstrap,
                columns.values().rows(),
                columns.values().clusters(),
                columns.leftOut(),
                bootstrap.resamples() - resampledRanks.size(),
                contestants,
                tau());
    }

    private RankedContestant contestant(int contestant) {
        double[] resampled =
                resampledRanks.stream().mapToDouble(all -> all[contestant]).toArray();
        SortedMap<Double, Double> shares = new TreeMap<>();
        Arrays.stream(resampled).forEach(rank -> shares.merge(rank, 1.0, Double::sum));
        shares.replaceAll((rank, count) -> count / resampled.length);
        double low = (1 - bootstrap.level()) / 2;
        Optional<ConfidenceInterval> interval = resampled.length == 0
                ? Optional.empty()
                : Optional.of(new ConfidenceInterval(
                        bootstrap.level(),
                        Quantiles.of(resampled, low).orElseThrow(),
                        Quantiles.of(resampled, 1 - low).orElseThrow()));
        return new RankedContestant(
                names.get(contestant),
                average(contestant),
                ranks[contestant],
                columns.missing(contestant),
                Quantiles.of(resampled, 0.5),
                interval,
                shares);
    }

    private Summary tau() {
        return Summary.of(resampledRanks.stream()
                .map(resampled -> Rankings.kendallTauB(ranks, resampled))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray());
    }
}
