package io.github.saros4j.jmh;

import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.cpu.StraightBackend;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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

/**
 * Whether time grows with the size alone: the same coarse body again and again, so that each voxel of a grid of 512x512x700
 * is as much work as one of 64x64x64. The secondary result {@code voxels} is ns a voxel of the grid.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class SizeBenchmark {

    /** Voxels along each axis. */
    @Param({"64x64x64", "128x128x128", "256x256x256", "512x512x140", "512x512x700"})
    String size = "";

    @SuppressWarnings("NullAway.Init") // made before anything runs
    private Contest<BodyRegion> contest;

    private final CpuBackend cpu = new CpuBackend();

    /** Makes the pair and proves that the plain kernel counts the same. */
    @Setup(Level.Trial)
    public void makePair() {
        int[] axes =
                Arrays.stream(size.split("x", -1)).mapToInt(Integer::parseInt).toArray();
        Pair<BodyRegion> pair = Pairs.tiled(new GridShape(axes[0], axes[1], axes[2]));
        contest = new Contest<>(pair, EvaluationProtocol.of(SurfaceProtocol.VOLUMETRIC));
        contest.requireAgreement(new StraightBackend()::count);
    }

    /** What one evaluation went through, so that the time can be given for one of it. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Work {

        /** Voxels of the grid. */
        public long voxels;
    }

    /**
     * Scores on the caller's thread, volumetric at 3 mm.
     *
     * @param work receives the voxels
     * @return the scores
     */
    @Benchmark
    public CaseScores<BodyRegion> oneThread(Work work) {
        work.voxels += contest.pair().gridVoxels();
        return contest.score(cpu);
    }
}
