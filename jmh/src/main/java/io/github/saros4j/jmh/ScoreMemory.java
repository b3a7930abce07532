package io.github.saros4j.jmh;

import com.sun.management.ThreadMXBean;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.label.Label;
import io.github.saros4j.surface.SurfaceProtocol;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How much memory an evaluation takes beside the two volumes, for each byte that these hold. Fails if it is more than 0.3 with
 * 13 labels or 0.6 with 117.
 *
 * <p>What is counted is every byte that the evaluating thread allocates, as if nothing were ever freed: an upper bound of what
 * is in use at any moment, and the same number in every run.
 *
 * <p>{@code java -cp benchmarks.jar io.github.saros4j.jmh.ScoreMemory}
 */
public final class ScoreMemory {

    private static final double ALLOWED = 0.3;
    private static final double ALLOWED_WITH_MANY_LABELS = 0.6;

    private ScoreMemory() {}

    /**
     * Measures the body with 13 labels, dense and sparse, and the fine one with 13 and 117.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Pair<?> body = Pairs.body();
        boolean withinBounds = measure("dense, volumetric", body, SurfaceProtocol.VOLUMETRIC, ALLOWED);
        withinBounds &= measure("dense, published", body, SurfaceProtocol.PUBLISHED, ALLOWED);
        withinBounds &= measure("sparse, in-plane", body.sparse(), SurfaceProtocol.IN_PLANE, ALLOWED);
        withinBounds &= measure("fine, volumetric", Pairs.fine(13), SurfaceProtocol.VOLUMETRIC, ALLOWED);
        withinBounds &=
                measure("fine, volumetric", Pairs.fine(117), SurfaceProtocol.VOLUMETRIC, ALLOWED_WITH_MANY_LABELS);
        if (!withinBounds) {
            throw new IllegalStateException("An evaluation takes more memory than it may");
        }
    }

    private static <L extends Label> boolean measure(
            String name, Pair<L> pair, SurfaceProtocol surfaces, double allowed) {
        Contest<L> contest = new Contest<>(pair, EvaluationProtocol.of(surfaces));
        CpuBackend cpu = new CpuBackend();
        contest.score(cpu); // classes and tables that stay are not the evaluation's
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        contest.score(cpu);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        double ratio = (double) bytes / pair.storedVoxels();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.printf(
                Locale.ROOT,
                "%s, %s: %d bytes beside %d, ratio %.3f (at most %.1f)%n",
                name,
                pair,
                bytes,
                pair.storedVoxels(),
                ratio,
                allowed);
        return ratio <= allowed;
    }
}
