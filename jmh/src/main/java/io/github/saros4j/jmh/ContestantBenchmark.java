package io.github.saros4j.jmh;

import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.cpu.StraightBackend;
import io.github.saros4j.label.BodyRegion;
import java.util.concurrent.TimeUnit;
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

/** Other ways to the same counts, each on one thread; an operation of theirs takes seconds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class ContestantBenchmark {

    /** What is counted. */
    @Param({"DENSE_VOLUMETRIC", "SPARSE_VOLUMETRIC", "SPARSE_IN_PLANE"})
    @SuppressWarnings("NullAway.Init") // JMH sets it before anything runs
    Workload workload;

    @SuppressWarnings("NullAway.Init")
    private Contest<BodyRegion> contest;

    private final CpuBackend cpu = new CpuBackend();
    private final StraightBackend straight = new StraightBackend();

    /** Makes the pair and proves that all count the same. */
    @Setup(Level.Trial)
    public void makePair() {
        contest = workload.contest();
        contest.requireAgreement(straight::count);
        contest.requireAgreement(DistanceTransformKernel::count);
    }

    /**
     * The kernel that the library uses.
     *
     * @return its counts
     */
    @Benchmark
    public PairCounts cpu() {
        return contest.count(cpu::count);
    }

    /**
     * The plain kernel that the library's tests compare with: lists of surfels, each searching the ball.
     *
     * @return its counts
     */
    @Benchmark
    public PairCounts straight() {
        return contest.count(straight::count);
    }

    /**
     * Two distance transforms for each label.
     *
     * @return its counts
     */
    @Benchmark
    public PairCounts distanceTransforms() {
        return contest.count(DistanceTransformKernel::count);
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
}
