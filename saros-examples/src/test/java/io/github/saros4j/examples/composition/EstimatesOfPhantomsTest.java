package io.github.saros4j.examples.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.composition.BodyComposition;
import io.github.saros4j.composition.BodyScope;
import io.github.saros4j.composition.CompositionResult;
import io.github.saros4j.composition.CompositionScan;
import io.github.saros4j.composition.VolumeEstimate;
import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.examples.phantom.ScanRange;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How far volumes that are estimated from every fifth slice are from those of all slices: phantoms of seeds 1 to 4, three scan
 * ranges, all five places where the pattern may begin.
 */
class EstimatesOfPhantomsTest {

    private static final List<String> TISSUES = List.of("muscle", "bone", "sat", "vat", "imat", "pat", "tat");

    private record Trial(double error, double claimed, double truth) {}

    @Test
    void standardErrorsHoldWhatTheyPromise() {
        List<Trial> trials = new ArrayList<>();
        for (ScanRange range : List.of(ScanRange.WHOLE_BODY, ScanRange.THORAX, ScanRange.ABDOMEN)) {
            for (long seed = 1; seed <= 4; seed++) {
                trials.addAll(trials(range, seed));
            }
        }
        assertThat(trials).hasSize(420);
        assertThat(within(1, trials)).isBetween(0.68, 0.95);
        assertThat(within(2, trials)).isGreaterThan(0.95);
        double bias = trials.stream()
                .mapToDouble(trial -> trial.error / trial.truth)
                .average()
                .orElseThrow();
        assertThat(Math.abs(bias)).isLessThan(0.005);
        double typical = trials.stream()
                .mapToDouble(trial -> trial.claimed / trial.truth)
                .sorted()
                .skip(trials.size() / 2)
                .findFirst()
                .orElseThrow();
        assertThat(typical).isBetween(0.005, 0.06);
    }

    private static double within(double standardErrors, List<Trial> trials) {
        long within = trials.stream()
                .filter(trial -> Math.abs(trial.error) <= standardErrors * trial.claimed)
                .count();
        return (double) within / trials.size();
    }

    private static List<Trial> trials(ScanRange range, long seed) {
        int depth = range == ScanRange.WHOLE_BODY ? 200 : 70;
        BodyPhantom phantom = BodyPhantom.builder(new GridShape(64, 44, depth), new Spacing(7, 7, 5))
                .seed(seed)
                .scanRange(range)
                .build();
        IntensityVolume image = phantom.image();
        BodyComposition composition = BodyComposition.withDefaults();
        CompositionResult dense = composition.measure("dense", CompositionScan.of(phantom.regions(), image));
        List<Trial> trials = new ArrayList<>();
        for (int start = 0; start < 5; start++) {
            int first = start;
            AnnotatedSlices slices = AnnotatedSlices.of(
                    depth, IntStream.range(0, depth).filter(z -> z % 5 == first).toArray());
            CompositionResult sparse = composition.measure(
                    "sparse", CompositionScan.of(phantom.regions().restrictedTo(slices), image));
            for (String tissue : TISSUES) {
                double truth = dense.whole().volumeMl(tissue).orElseThrow();
                if (truth > 20) {
                    VolumeEstimate estimate = sparse.whole().estimate(tissue).orElseThrow();
                    trials.add(new Trial(
                            estimate.volumeMl() - truth,
                            estimate.standardErrorMl().orElseThrow(),
                            truth));
                }
            }
        }
        assertThat(dense.measures("scan", BodyScope.BODY)
                        .estimate("sat")
                        .orElseThrow()
                        .standardErrorMl())
                .hasValue(0);
        return trials;
    }
}
