package io.github.saros4j.jmh;

import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.cpu.StraightBackend;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.surface.SurfaceProtocol;
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

/** How the number of labels counts, on bodies of 512x512x300 voxels of 1.5 mm: as a whole, by region, each region in nine parts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class LabelCountBenchmark {

    /** How much of the grid the labels fill: 1.6 % or a third. */
    @Param({"fine", "full"})
    String body = "";

    /** The number of labels. */
    @Param({"1", "13", "117"})
    int labels;

    @SuppressWarnings("NullAway.Init") // made before anything runs
    private Contest<NamedLabel> contest;

    private final CpuBackend cpu = new CpuBackend();

    /** Makes the pair and proves that the plain kernel counts the same. */
    @Setup(Level.Trial)
    public void makePair() {
        contest = new Contest<>(
                body.equals("full") ? Pairs.full(labels) : Pairs.fine(labels),
                EvaluationProtocol.of(SurfaceProtocol.VOLUMETRIC));
        contest.requireAgreement(new StraightBackend()::count);
    }

    /**
     * Scores on the caller's thread, volumetric at 3 mm.
     *
     * @return the scores
     */
    @Benchmark
    public CaseScores<NamedLabel> oneThread() {
        return contest.score(cpu);
    }

    /**
     * The limit: reads both volumes from memory.
     *
     * @return the sum of their voxels
     */
    @Benchmark
    public long readMemory() {
        return MemoryReading.sum(contest.pair());
    }
}
