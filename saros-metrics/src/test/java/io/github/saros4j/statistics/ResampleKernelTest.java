package io.github.saros4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResampleKernelTest {

    /** Numbers of resamples straddle the kernel's blocks; gaps are many, so that some resamples have no number. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 127, 128, 300})
    void meansAndMediansAreThoseOfResamplesWrittenOutOverRandomValuesOfSeed8(int resamples) {
        Random random = new Random(8 + resamples);
        for (int round = 0; round < 10; round++) {
            ClusteredValues values = random(random, 1 + random.nextInt(25), 1 + random.nextInt(4));
            ClusterBootstrap bootstrap =
                    ClusterBootstrap.withDefaults().withResamples(resamples).withSeed(random.nextLong());
            double[][] means = new double[values.columns()][resamples];
            double[][] medians = new double[values.columns()][resamples];
            new ResampleKernel(values)
                    .resample(new ResampleSource(bootstrap.seed(), values.clusters()), means, medians);
            Summary[][] summaries = PlainBootstrap.summaries(bootstrap, values);
            for (int column = 0; column < values.columns(); column++) {
                for (int resample = 0; resample < resamples; resample++) {
                    same(means[column][resample], summaries[column][resample].mean());
                    same(medians[column][resample], summaries[column][resample].median());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void jackknifeLeavesOutOneClusterAtATime(long seed) {
        ClusteredValues values = random(new Random(seed), 20, 3);
        ResampleKernel kernel = new ResampleKernel(values);
        for (int column = 0; column < 3; column++) {
            double[] numbers = values.values(column);
            int[] clusterOf = values.clustersOf(column);
            double[] means = kernel.column(column).jackknifedMeans();
            double[] medians = kernel.column(column).jackknifedMedians();
            for (int cluster = 0; cluster < values.clusters(); cluster++) {
                int leftOut = cluster;
                Summary without = Summary.of(IntStream.range(0, numbers.length)
                        .filter(i -> clusterOf[i] != leftOut)
                        .mapToDouble(i -> numbers[i])
                        .toArray());
                same(means[cluster], without.mean());
                same(medians[cluster], without.median());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noMeanLeavesTheRangeOfTheNumbers(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            double share = random.nextDouble();
            ClusteredValues.Builder builder = ClusteredValues.builder(1);
            for (int row = 0; row < 7; row++) {
                builder.row("cluster " + row, List.of(OptionalDouble.of(row < 3 ? 0 : share)));
            }
            double[][] means = new double[1][500];
            new ResampleKernel(builder.build()).resample(new ResampleSource(seed, 7), means, new double[1][500]);
            assertThat(Arrays.stream(means[0]).min().orElseThrow()).isNotNegative();
            assertThat(Arrays.stream(means[0]).max().orElseThrow()).isLessThanOrEqualTo(share);
        }
    }

    private static void same(double actual, OptionalDouble expected) {
        if (expected.isEmpty()) {
            assertThat(actual).isNaN();
        } else {
            assertThat(actual).isCloseTo(expected.getAsDouble(), within(1e-13));
        }
    }

    private static ClusteredValues random(Random random, int rows, int columns) {
        ClusteredValues.Builder builder = ClusteredValues.builder(columns);
        double gaps = random.nextDouble();
        boolean tied = random.nextBoolean();
        for (int row = 0; row < rows; row++) {
            OptionalDouble[] cells = new OptionalDouble[columns];
            for (int column = 0; column < columns; column++) {
                double value = tied ? random.nextInt(4) : random.nextGaussian();
                cells[column] = random.nextDouble() < gaps ? OptionalDouble.empty() : OptionalDouble.of(value);
            }
            builder.row("cluster " + random.nextInt(1 + rows / 2), Arrays.asList(cells));
        }
        return builder.build();
    }
}
