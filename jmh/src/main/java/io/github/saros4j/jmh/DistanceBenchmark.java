package io.github.saros4j.jmh;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.SurfelDistances;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the distances of all labels cost, both ways, beside the surface Dice alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class DistanceBenchmark {

    private static final double LIMIT_MM = 3 * (1 + 1e-6);

    /** What is measured. */
    @Param
    @SuppressWarnings("NullAway.Init") // JMH sets it before anything runs
    HardPair input;

    private final CpuBackend backend = new CpuBackend();

    @SuppressWarnings("NullAway.Init")
    private VolumePair pair;

    @SuppressWarnings("NullAway.Init")
    private CountRequest request;

    /** Makes the pair and proves that as many surfels are measured within 3 mm as the surface Dice counts there. */
    @Setup(Level.Trial)
    public void makePair() {
        Pair<BodyRegion> volumes = input.pair();
        Spacing spacing = volumes.truth().geometry().spacing();
        int[] ids = IntStream.rangeClosed(1, 13).toArray();
        pair = VolumePair.of(volumes.truth(), volumes.prediction());
        request = CountRequest.of(ids, SurfaceMode.VOLUME, spacing, LIMIT_MM);
        PairCounts counts = backend.count(pair, request);
        PairDistances distances = backend.distances(pair, request);
        for (int label = 0; label < ids.length; label++) {
            for (Side side : Side.values()) {
                long measured = within(distances.from(label, side));
                if (measured != counts.surfelCountWithin(label, side, 0)) {
                    throw new IllegalStateException(input + ", label " + ids[label] + ", " + side + ": " + measured
                            + " surfels are measured within 3 mm, " + counts.surfelCountWithin(label, side, 0)
                            + " are counted");
                }
            }
        }
    }

    private static long within(SurfelDistances distances) {
        return IntStream.range(0, distances.size())
                .filter(i -> distances.distanceMm(i) <= LIMIT_MM)
                .mapToLong(distances::count)
                .sum();
    }

    /**
     * All distances, both ways.
     *
     * @return the distances
     */
    @Benchmark
    public PairDistances distances() {
        return backend.distances(pair, request);
    }

    /**
     * Overlap and surface Dice at 3 mm.
     *
     * @return the counts
     */
    @Benchmark
    public PairCounts surfaceDice() {
        return backend.count(pair, request);
    }
}
