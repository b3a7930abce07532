package io.github.saros4j.jmh;

import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.cpu.StraightBackend;
import io.github.saros4j.evaluation.CaseScores;
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

/** What scoring a pair in memory costs, by protocol, tolerances and annotation, beside reading it from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ScoreBenchmark {

    /** What is scored, and how. */
    @Param
    @SuppressWarnings("NullAway.Init") // JMH sets it before anything runs
    Workload workload;

    @SuppressWarnings("NullAway.Init")
    private Contest<BodyRegion> contest;

    private final CpuBackend one = new CpuBackend();
    private final CpuBackend two = one.withThreads(2);

    /** Makes the pair and proves that one thread, two threads and the plain kernel count the same. */
    @Setup(Level.Trial)
    public void makePair() {
        contest = workload.contest();
        contest.requireAgreement(two::count);
        contest.requireAgreement(new StraightBackend()::count);
    }

    /**
     * Scores on the caller's thread.
     *
     * @return the scores
     */
    @Benchmark
    public CaseScores<BodyRegion> oneThread() {
        return contest.score(one);
    }

    /**
     * Scores with two threads, started anew for each pair.
     *
     * @return the scores
     */
    @Benchmark
    public CaseScores<BodyRegion> twoThreads() {
        return contest.score(two);
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
