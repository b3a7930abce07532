package io.github.saros4j.jmh;

import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.boundary.BoundaryBands;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.overlap.ConfusionCounts;
import java.util.List;
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

/** The bands of Boundary IoU at 3 mm, all 13 labels of a pair, beside its surface Dice and one distance transform a label and side. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class BoundaryBenchmark {

    private static final double LIMIT_MM = 3 * (1 + 1e-6);

    /** Which slices, and whether bands lie within slices. */
    @Param({"DENSE_VOLUMETRIC", "SPARSE_VOLUMETRIC", "SPARSE_IN_PLANE"})
    @SuppressWarnings("NullAway.Init") // JMH sets it before anything runs
    Workload workload;

    @SuppressWarnings("NullAway.Init")
    private Contest<BodyRegion> contest;

    private final CpuBackend cpu = new CpuBackend();
    private final int[] ids = IntStream.rangeClosed(1, 13).toArray();

    /** Makes the pair and proves that both ways count the same bands. */
    @Setup(Level.Trial)
    public void makePair() {
        contest = workload.contest();
        List<ConfusionCounts> bands = bands();
        if (!bands.equals(distanceTransforms()) || bands.stream().anyMatch(band -> band.tp() == 0)) {
            throw new IllegalStateException("Bands differ or are empty: " + bands);
        }
    }

    /**
     * The library's bands.
     *
     * @return their counts
     */
    @Benchmark
    public List<ConfusionCounts> bands() {
        return BoundaryBands.count(arrays(), ids, isInPlane(), spacing(), LIMIT_MM);
    }

    /**
     * One distance transform for each label and side.
     *
     * @return the same counts
     */
    @Benchmark
    public List<ConfusionCounts> distanceTransforms() {
        return BandTransform.count(arrays(), ids, isInPlane(), spacing(), LIMIT_MM);
    }

    /**
     * The counts of Dice and surface Dice at the same distance.
     *
     * @return these counts
     */
    @Benchmark
    public PairCounts surfaceDice() {
        return contest.count(cpu::count);
    }

    /**
     * The limit: reads the stored slices of both volumes from memory.
     *
     * @return their sum
     */
    @Benchmark
    public long readMemory() {
        return MemoryReading.sum(contest.pair());
    }

    private VolumePair arrays() {
        return VolumePair.of(contest.pair().truth(), contest.pair().prediction());
    }

    private boolean isInPlane() {
        return contest.protocol().surfaces().isInPlane();
    }

    private Spacing spacing() {
        return contest.pair().truth().geometry().spacing();
    }
}
