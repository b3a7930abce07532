package io.github.saros4j.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.components.Component;
import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.components.Connectivity;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstanceMatchingTest {

    private static final Offset<Double> TINY = Offset.offset(1e-12);
    private static final List<Connectivity> CONNECTIVITIES = List.of(Connectivity.values());
    private static final int RANDOM_PAIRS = 300;

    /** One row of voxels of 1 mm a side, 0.001 mL each; a digit a voxel. */
    private static LabelVolume<NamedLabel> row(String digits) {
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(
                LabelSet.ofNames("lesions", Map.of(1, "one", 2, "two")),
                VolumeGeometry.of(new GridShape(digits.length(), 1, 1), new Spacing(1, 1, 1)));
        byte[] slice = new byte[digits.length()];
        for (int i = 0; i < slice.length; i++) {
            slice[i] = (byte) (digits.charAt(i) == '.' ? 0 : digits.charAt(i) - '0');
        }
        builder.add(slice);
        return builder.build();
    }

    private static InstanceMatching matching(
            LabelVolume<?> truth, LabelVolume<?> prediction, InstanceProtocol protocol) {
        return InstanceMatching.of(
                ConnectedComponents.of(truth, protocol.connectivity()),
                ConnectedComponents.of(prediction, protocol.connectivity()),
                protocol);
    }

    private static InstanceAgreement agreement(String truth, String prediction, InstanceProtocol protocol) {
        return matching(row(truth), row(prediction), protocol).agreement(1);
    }

    private static InstanceAgreement agreement(String truth, String prediction, MatchingRule rule) {
        return agreement(truth, prediction, InstanceProtocol.of(rule));
    }

    @Test
    void panopticQualityByHand() {
        // IoU 4/5 and 1/3 (not over one half); a piece of 2 invented, one of 1 missed
        InstanceAgreement agreement = agreement( //
                "1111..11...1....", //
                "11111..11....11.",
                MatchingRule.IOU_OVER_HALF);
        assertThat(agreement.matches()).hasSize(1);
        assertThat(agreement.matches().get(0).commonVoxels()).isEqualTo(4);
        assertThat(agreement.matches().get(0).iou()).isEqualTo(0.8);
        assertThat(agreement.missed()).extracting(Component::firstX).containsExactly(6, 11);
        assertThat(agreement.invented()).extracting(Component::firstX).containsExactly(7, 13);
        assertThat(agreement.precision()).hasValueCloseTo(1 / 3.0, TINY);
        assertThat(agreement.recall()).hasValueCloseTo(1 / 3.0, TINY);
        assertThat(agreement.f1()).hasValueCloseTo(1 / 3.0, TINY);
        assertThat(agreement.recognitionQuality()).hasValueCloseTo(1 / 3.0, TINY);
        assertThat(agreement.segmentationQuality()).hasValueCloseTo(0.8, TINY);
        assertThat(agreement.panopticQuality()).hasValueCloseTo(0.8 / 3, TINY);
        assertThat(agreement.meanDiceOfMatched()).hasValueCloseTo(8 / 9.0, TINY);
        assertThat(agreement.meanDiceOfAll()).hasValueCloseTo(8 / 45.0, TINY); // 1 found, 2 missed, 2 invented
        assertThat(agreement.missedMl()).isCloseTo(0.003, TINY);
        assertThat(agreement.inventedMl()).isCloseTo(0.004, TINY);
        assertThat(agreement.largestMissedMl()).hasValueCloseTo(0.002, TINY);
        assertThat(agreement).hasToString("1 of 3 components found, 2 of 3 invented");
    }

    @Test
    void anIouOfExactlyOneHalfIsNotOverOneHalf() {
        assertThat(agreement("11..", "1...", MatchingRule.IOU_OVER_HALF).matches())
                .isEmpty();
        assertThat(agreement("11..", "1...", MatchingRule.iouAtLeast(0.5)).matches())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.7})
    void anIouOfExactlyTheThresholdReachesIt(double threshold) {
        String prediction = "1".repeat((int) Math.round(10 * threshold)) + ".".repeat(10);
        String truth = "1".repeat(10) + ".".repeat(prediction.length() - 10);
        assertThat(agreement(truth, prediction, MatchingRule.iouAtLeast(threshold))
                        .matches())
                .hasSize(1);
        MatchingRule above = MatchingRule.iouAtLeast(Math.nextUp(threshold));
        assertThat(agreement(truth, prediction, above).matches()).isEmpty();
    }

    @Test
    void onePredictionOverTwoLesionsFindsBothByAnyOverlapAndOneByIou() {
        String truth = "111.11..";
        String prediction = "111111..";
        InstanceAgreement any = agreement(truth, prediction, MatchingRule.ANY_OVERLAP);
        assertThat(any.matches()).hasSize(2);
        assertThat(any.recall()).hasValue(1);
        assertThat(any.precision()).hasValue(1);
        assertThat(any.f1()).hasValue(1);
        assertThat(any.panopticQuality()).isEmpty();
        assertThat(any.recognitionQuality()).isEmpty();
        assertThat(any.segmentationQuality()).isEmpty();
        assertThat(any.meanDiceOfMatched()).hasValueCloseTo((6 / 9.0 + 4 / 8.0) / 2, TINY);

        InstanceAgreement iou = agreement(truth, prediction, MatchingRule.iouAtLeast(0.1));
        assertThat(iou.matches()).extracting(match -> match.truth().firstX()).containsExactly(0); // 3/6 before 2/6
        assertThat(iou.recall()).hasValue(0.5);
        assertThat(iou.precision()).hasValue(1);
        assertThat(iou.f1()).hasValueCloseTo(2 / 3.0, TINY);
    }

    @Test
    void aLesionInPiecesIsComparedWithAllOfThem() {
        InstanceAgreement agreement = agreement("11111...1", "11.11.1..", MatchingRule.ANY_OVERLAP);
        assertThat(agreement.recall()).hasValue(0.5);
        assertThat(agreement.precision()).hasValueCloseTo(2 / 3.0, TINY);
        assertThat(agreement.f1()).hasValueCloseTo(4 / 7.0, TINY);
        assertThat(agreement.meanDiceOfMatched()).hasValueCloseTo(8 / 9.0, TINY);
        assertThat(agreement.meanDiceOfAll()).hasValueCloseTo(8 / 27.0, TINY); // 1 found, 1 missed, 1 invented
    }

    @Test
    void theBestPairIsTakenFirstThenTheLowerNumbers() {
        // The long prediction overlaps both; its IoU with the second is higher.
        InstanceAgreement best = agreement("11.1111", ".11111.", MatchingRule.iouAtLeast(0.1));
        assertThat(best.matches()).extracting(match -> match.truth().firstX()).containsExactly(3);
        InstanceAgreement tie = agreement("11.11", ".111.", MatchingRule.iouAtLeast(0.1));
        assertThat(tie.matches()).extracting(match -> match.truth().firstX()).containsExactly(0);
    }

    @Test
    void whatIsTooSmallIsNotThereOnEitherSide() {
        String truth = "111.1...";
        String prediction = "11..1.1.";
        InstanceProtocol protocol = InstanceProtocol.of(MatchingRule.ANY_OVERLAP);
        InstanceAgreement all = agreement(truth, prediction, protocol);
        assertThat(all.truth()).hasSize(2);
        assertThat(all.prediction()).hasSize(3);
        InstanceAgreement large = agreement(truth, prediction, protocol.withSmallestMl(0.002));
        assertThat(large.truth()).hasSize(1);
        assertThat(large.prediction()).hasSize(1);
        assertThat(large.f1()).hasValue(1);
        InstanceAgreement larger = agreement(truth, prediction, protocol.withSmallestMl(0.003));
        assertThat(larger.missed()).hasSize(1);
        assertThat(larger.invented()).isEmpty();
        assertThat(larger.precision()).isEmpty();
        assertThat(larger.f1()).hasValue(0);
    }

    @Test
    void float32SpacingDoesNotDecideWhatIsTooSmall() {
        Spacing stored = new Spacing(0.7f, 0.7f, 5); // 0.7f is less than 0.7
        double voxelMl = 0.7 * 0.7 * 5 / 1000;
        InstanceProtocol protocol =
                InstanceProtocol.of(MatchingRule.ANY_OVERLAP).withSmallestMl(3 * voxelMl);
        assertThat(stored.voxelVolumeMl()).isLessThan(voxelMl);
        assertThat(protocol.counts(3, stored.voxelVolumeMl())).isTrue();
        assertThat(protocol.counts(2, stored.voxelVolumeMl())).isFalse();
    }

    @Test
    void withoutComponentsThereIsNothingToScore() {
        for (MatchingRule rule : RULES) {
            InstanceAgreement none = agreement("..2.", "2...", rule);
            assertThat(scores(none)).as("%s", rule).containsOnly(OptionalDouble.empty());
            assertThat(none.largestMissedMl()).isEmpty();
            assertThat(none.missedMl()).isZero();
            assertThat(none.inventedMl()).isZero();
        }
    }

    @Test
    void oneEmptySideScoresZeroWhereThereIsADivisor() {
        InstanceAgreement missed = agreement("11.1", "....", MatchingRule.IOU_OVER_HALF);
        assertThat(missed.recall()).hasValue(0);
        assertThat(missed.precision()).isEmpty();
        assertThat(missed.f1()).hasValue(0);
        assertThat(missed.recognitionQuality()).hasValue(0);
        assertThat(missed.segmentationQuality()).isEmpty();
        assertThat(missed.panopticQuality()).hasValue(0);
        assertThat(missed.meanDiceOfMatched()).isEmpty();
        assertThat(missed.meanDiceOfAll()).hasValue(0);
        assertThat(missed.largestMissedMl()).hasValueCloseTo(0.002, TINY);
    }

    private static final List<MatchingRule> RULES = List.of(
            MatchingRule.IOU_OVER_HALF,
            MatchingRule.iouAtLeast(0.1),
            MatchingRule.iouAtLeast(0.45),
            MatchingRule.ANY_OVERLAP);

    private static List<OptionalDouble> scores(InstanceAgreement agreement) {
        return List.of(
                agreement.precision(),
                agreement.recall(),
                agreement.f1(),
                agreement.recognitionQuality(),
                agreement.segmentationQuality(),
                agreement.panopticQuality(),
                agreement.meanDiceOfMatched(),
                agreement.meanDiceOfAll());
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.1", "2, 0.45", "3, 0"})
    void randomPairsOfSeeds1To300ScoreAsTheDefinitionsSay(int ruleNumber, double threshold) {
        MatchingRule rule = RULES.get(ruleNumber);
        int compared = 0;
        for (long seed = 1; seed <= RANDOM_PAIRS; seed++) {
            RandomPair pair = RandomPair.small(seed);
            InstanceProtocol protocol = InstanceProtocol.of(rule)
                    .withConnectivity(CONNECTIVITIES.get((int) (seed % CONNECTIVITIES.size())))
                    .withSmallestMl(seed % 3 == 0 ? 0.004 : 0);
            InstanceMatching matching = matching(pair.truth(), pair.prediction(), protocol);
            int[] ids = pair.truth().labelSet().foreground().stream()
                    .mapToInt(NamedLabel::id)
                    .limit(3)
                    .toArray();
            for (int id : ids) {
                InstanceAgreement agreement = matching.agreement(id);
                if (agreement.truth().size() + agreement.prediction().size() <= 200) {
                    PlainInstances plain = new PlainInstances(pair.truth(), pair.prediction(), protocol, threshold, id);
                    requireEqual(agreement, plain, pair + ", id " + id + ", " + protocol);
                    compared += agreement.matches().isEmpty() ? 0 : 1;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    private static void requireEqual(InstanceAgreement agreement, PlainInstances plain, String name) {
        assertThat(agreement.truth()).as(name).isEqualTo(plain.truth);
        assertThat(agreement.prediction()).as(name).isEqualTo(plain.prediction);
        assertThat(agreement.missed())
                .as(name)
                .isEqualTo(IntStream.range(0, plain.truth.size())
                        .filter(plain::isMissed)
                        .mapToObj(plain.truth::get)
                        .toList());
        assertThat(agreement.invented())
                .as(name)
                .isEqualTo(IntStream.range(0, plain.prediction.size())
                        .filter(plain::isInvented)
                        .mapToObj(plain.prediction::get)
                        .toList());
        close(agreement.precision(), plain.precision(), name);
        close(agreement.recall(), plain.recall(), name);
        close(agreement.f1(), plain.f1(), name);
        close(agreement.recognitionQuality(), plain.recognitionQuality(), name);
        close(agreement.segmentationQuality(), plain.segmentationQuality(), name);
        close(agreement.meanDiceOfMatched(), plain.meanDiceOfMatched(), name);
        close(agreement.meanDiceOfAll(), plain.meanDiceOfAll(), name);
    }

    private static void close(OptionalDouble actual, OptionalDouble expected, String name) {
        assertThat(actual.isPresent()).as(name).isEqualTo(expected.isPresent());
        assertThat(actual.orElse(0)).as(name).isCloseTo(expected.orElse(0), TINY);
    }

    @Test
    void panopticQualityIsTheProductOfItsTwoHalves() {
        for (long seed = 1; seed <= 60; seed++) {
            RandomPair pair = RandomPair.small(seed);
            for (MatchingRule rule : RULES.subList(0, 3)) {
                InstanceAgreement agreement = matching(pair.truth(), pair.prediction(), InstanceProtocol.of(rule))
                        .agreement(pair.truth().labelSet().foreground().get(0).id());
                if (agreement.segmentationQuality().isPresent()) {
                    double product = agreement.segmentationQuality().getAsDouble()
                            * agreement.recognitionQuality().getAsDouble();
                    assertThat(agreement.panopticQuality()).hasValueCloseTo(product, TINY);
                }
            }
        }
    }

    @Test
    void identicalSidesScoreOne() {
        for (long seed = 1; seed <= 60; seed++) {
            LabelVolume<NamedLabel> volume = RandomPair.small(seed).truth();
            for (MatchingRule rule : RULES) {
                InstanceMatching matching = matching(volume, volume, InstanceProtocol.of(rule));
                for (NamedLabel label : volume.labelSet().foreground()) {
                    InstanceAgreement agreement = matching.agreement(label.id());
                    OptionalDouble expected =
                            agreement.truth().isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(1);
                    assertThat(agreement.f1()).isEqualTo(expected);
                    assertThat(agreement.meanDiceOfAll()).isEqualTo(expected);
                    if (rule.isOneToOne()) {
                        assertThat(agreement.panopticQuality()).isEqualTo(expected);
                    }
                }
            }
        }
    }

    @Test
    void swappedSidesSwapPrecisionAndRecallAndMissedAndInvented() {
        for (long seed = 1; seed <= 60; seed++) {
            RandomPair pair = RandomPair.small(seed);
            int id = pair.truth().labelSet().foreground().get(0).id();
            for (MatchingRule rule : List.of(MatchingRule.IOU_OVER_HALF, MatchingRule.ANY_OVERLAP)) {
                InstanceProtocol protocol = InstanceProtocol.of(rule);
                InstanceAgreement there =
                        matching(pair.truth(), pair.prediction(), protocol).agreement(id);
                InstanceAgreement back =
                        matching(pair.prediction(), pair.truth(), protocol).agreement(id);
                assertThat(back.precision()).isEqualTo(there.recall());
                assertThat(back.recall()).isEqualTo(there.precision());
                assertThat(back.f1()).isEqualTo(there.f1());
                assertThat(back.missed()).isEqualTo(there.invented());
                assertThat(back.invented()).isEqualTo(there.missed());
                assertThat(back.missedMl()).isEqualTo(there.inventedMl());
            }
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        ConnectedComponents three = ConnectedComponents.of(row("111"), Connectivity.ALL);
        ConnectedComponents four = ConnectedComponents.of(row("1111"), Connectivity.ALL);
        ConnectedComponents faces = ConnectedComponents.of(row("111"), Connectivity.FACES);
        ConnectedComponents onlyTwo = ConnectedComponents.of(row("111"), Connectivity.ALL, 2);
        InstanceProtocol protocol = InstanceProtocol.of(MatchingRule.ANY_OVERLAP);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceMatching.of(three, four, protocol))
                .withMessageContaining("3x1x1")
                .withMessageContaining("4x1x1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceMatching.of(three, faces, protocol))
                .withMessage("The protocol asks for components by ALL, not by ALL and FACES");
        InstanceMatching matching = InstanceMatching.of(three, onlyTwo, protocol);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matching.agreement(1))
                .withMessage("The components of id 1 were not looked for");
    }
}
