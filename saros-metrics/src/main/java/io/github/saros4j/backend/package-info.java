/**
 * The seam between what scores mean and how fast they are counted: flat arrays go in, integer counts come out. Areas,
 * ratios and protocols are applied on this side of it, so every backend gives the same bits.
 *
 * <p>Who scores needs {@link io.github.saros4j.backend.Backends} alone, and closes what it gives; the rest is for who
 * writes a backend, and begins at {@link io.github.saros4j.backend.MetricBackend}.
 *
 * <pre>{@code
 * try (MetricBackend backend = Backends.named("auto")) { // a GPU if one is there and worth it, else the CPU
 *     SegmentationEvaluator evaluator = SegmentationEvaluator.of(EvaluationProtocol.defaultFor(truth)).withBackend(backend);
 *     System.out.println(evaluator.evaluate("case_000", truth, prediction).average(OverlapMetric.DICE));
 * }
 * }</pre>
 */
@NullMarked
package io.github.saros4j.backend;

import org.jspecify.annotations.NullMarked;
