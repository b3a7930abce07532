package io.github.saros4j.jmh;

import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.List;
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

/** What each family of metrics adds to scoring a pair in memory, on one thread; beside reading it from memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class MetricsBenchmark {

    /** Names of metrics or families, joined by plus signs. */
    @Param({
        "overlap",
        "overlap+nsd",
        "overlap+volume",
        "overlap+nsd+distance",
        "overlap+boundary_iou_3mm",
        "overlap+instance",
        "overlap+volume+surface+distance+instance"
    })
    @SuppressWarnings("NullAway.Init") // JMH sets it before anything runs
    String metrics;

    /** Whether every slice is annotated, or every fifth. */
    @Param({"dense", "sparse"})
    @SuppressWarnings("NullAway.Init")
    String annotation;

    @SuppressWarnings("NullAway.Init")
    private Pair<BodyRegion> pair;

    @SuppressWarnings("NullAway.Init")
    private SegmentationEvaluator evaluator;

    /** Makes the pair. */
    @Setup(Level.Trial)
    public void makePair() {
        boolean sparse = annotation.equals("sparse");
        pair = sparse ? Pairs.body().sparse() : Pairs.body();
        EvaluationProtocol protocol =
                EvaluationProtocol.of(sparse ? SurfaceProtocol.IN_PLANE : SurfaceProtocol.VOLUMETRIC);
        evaluator =
                SegmentationEvaluator.of(protocol.withMetrics(MetricNames.parseAll(List.of(metrics.split("\\+", -1)))));
    }

    /**
     * Scores on the caller's thread.
     *
     * @return the scores
     */
    @Benchmark
    public CaseScores<BodyRegion> score() {
        return evaluator.evaluate("body", pair.truth(), pair.prediction());
    }

    /**
     * The limit: reads the stored slices of both volumes from memory.
     *
     * @return their sum
     */
    @Benchmark
    public long readMemory() {
        return MemoryReading.sum(pair);
    }
}
