package io.github.saros4j.jmh;

import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.LabelScores;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.SurfaceProtocol;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes what {@code jmh/compare/compare.py} reads: the body of 512x512x140 voxels and its twin as files, dense and sparse, and
 * what this library makes of them on one thread: {@code scores.csv} (annotation, label id, Dice, volumetric NSD at 3 mm) and
 * {@code times.csv} (annotation, ms an evaluation, the median of 25).
 *
 * <p>{@code java -cp benchmarks.jar io.github.saros4j.jmh.ComparisonFiles FOLDER}
 */
public final class ComparisonFiles {

    private static final int WARM_UP = 50;
    private static final int RUNS = 25;
    private static final EvaluationProtocol PROTOCOL = EvaluationProtocol.of(SurfaceProtocol.VOLUMETRIC);

    private ComparisonFiles() {}

    /**
     * Writes the files.
     *
     * @param arguments the folder to write into; it is made if it is not there
     * @throws IOException if the disk fails
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException(
                    "One argument is needed, the folder to write into, not " + Arrays.toString(arguments));
        }
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Pair<BodyRegion> dense = Pairs.body();
        PairFiles.write(Files.createDirectories(folder.resolve("dense")), dense, false);
        PairFiles.write(Files.createDirectories(folder.resolve("sparse")), dense, true);
        try (PrintWriter scores = open(folder.resolve("scores.csv"));
                PrintWriter times = open(folder.resolve("times.csv"))) {
            scores.println("annotation,label_id,dice,nsd_3mm");
            times.println("annotation,milliseconds");
            score("dense", new Contest<>(dense, PROTOCOL), scores, times);
            score("sparse", new Contest<>(dense.sparse(), PROTOCOL), scores, times);
        }
    }

    private static PrintWriter open(Path file) throws IOException {
        return new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8));
    }

    private static void score(String annotation, Contest<BodyRegion> contest, PrintWriter scores, PrintWriter times) {
        CpuBackend cpu = new CpuBackend();
        CaseScores<BodyRegion> result = contest.score(cpu);
        for (LabelScores<BodyRegion> ofLabel : result.labels()) {
            scores.printf(
                    Locale.ROOT,
                    "%s,%d,%s,%s%n",
                    annotation,
                    ofLabel.label().id(),
                    value(ofLabel, OverlapMetric.DICE),
                    value(ofLabel, SurfaceDice.THREE_MM));
        }
        long[] nanos = new long[RUNS];
        for (int run = -WARM_UP; run < RUNS; run++) {
            long start = System.nanoTime();
            contest.score(cpu);
            if (run >= 0) {
                nanos[run] = System.nanoTime() - start;
            }
        }
        Arrays.sort(nanos);
        times.printf(Locale.ROOT, "%s,%.3f%n", annotation, nanos[RUNS / 2] / 1e6);
    }

    /** Every digit. */
    private static String value(LabelScores<BodyRegion> scores, Metric metric) {
        return Double.toString(scores.score(metric).value().orElseThrow());
    }
}
