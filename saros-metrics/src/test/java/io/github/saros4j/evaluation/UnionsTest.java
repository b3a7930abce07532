package io.github.saros4j.evaluation;

import static io.github.saros4j.evaluation.Volumes.ONE;
import static io.github.saros4j.evaluation.Volumes.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.LabelUnion;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.overlap.GeneralisedDice;
import io.github.saros4j.surface.Tolerance;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.LabelMapping;
import io.github.saros4j.volume.LabelVolume;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class UnionsTest {

    private static final LabelUnion BOTH = LabelUnion.of("both", ONE, TWO);
    private static final LabelUnion FIRST = LabelUnion.of("first", ONE);
    private static final LabelUnion SECOND = LabelUnion.of("second", TWO);

    private static CaseScores<NamedLabel> score(Scored pair, LabelUnion... unions) {
        return SegmentationEvaluator.of(pair.protocol().withUnions(unions))
                .evaluate("a", pair.truth(), pair.prediction());
    }

    /** Labels that are mixed up within a union do it no harm. */
    @Test
    void aUnionIsScoredAsOneLabel() {
        CaseScores<NamedLabel> scores = score(Scored.of("volumetric", "1122 0000", "2110 0000"), BOTH);
        assertThat(scores.forKey("both").counts()).hasToString("ConfusionCounts[tp=3, fp=0, fn=1, tn=4]");
        assertThat(scores.forKey("one").score(OverlapMetric.DICE).value()).hasValue(0.5);
        assertThat(scores.forKey("both").score(OverlapMetric.DICE).value()).hasValue(6.0 / 7);
        assertThat(scores.forKey("both").score(SurfaceDice.THREE_MM).value()).hasValue(1);
    }

    @Test
    void aUnionOfOneLabelScoresAsThatLabelByEveryMetric() {
        RandomScores.upTo(30).forEach(pair -> {
            List<LabelUnion> unions = pair.labels().stream()
                    .map(label -> LabelUnion.of("only " + label.id(), label))
                    .toList();
            List<Metric> metrics = MetricNames.parseAll(List.of(
                    "overlap", "counts", "volume", "surface", "distance", "instance", "truth_area", "surfels_truth"));
            for (String protocol : List.of("in-plane", "metrics-reloaded")) {
                CaseScores<NamedLabel> scores = pair.by(
                        EvaluationProtocol.named(protocol).withMetrics(metrics).withUnions(unions));
                assertThat(scores.unions()).hasSameSizeAs(scores.labels());
                for (int i = 0; i < unions.size(); i++) {
                    assertThat(scores.unions().get(i).scores())
                            .isEqualTo(scores.labels().get(i).scores());
                }
            }
        });
    }

    /** As if somebody had merged the labels of both files beforehand. */
    @Test
    void aUnionOfAllLabelsIsTheMappedVolume() {
        RandomScores.upTo(30).forEach(pair -> {
            LabelSet<NamedLabel> body = LabelSet.ofNames("body", Map.of(1, "body"));
            Map<NamedLabel, NamedLabel> all = new HashMap<>();
            pair.labels().forEach(label -> all.put(label, body.byId(1).orElseThrow()));
            LabelMapping<NamedLabel, NamedLabel> merged =
                    LabelMapping.of(pair.truth().labelSet(), body, all);
            EvaluationProtocol protocol = EvaluationProtocol.named("volumetric");
            CaseScores<NamedLabel> expected = SegmentationEvaluator.of(protocol)
                    .evaluate("a", merged.apply(pair.truth()), merged.apply(pair.prediction()));
            CaseScores<NamedLabel> scores = pair.by(protocol.withUnions(new LabelUnion("body", pair.labels())));
            assertThat(scores.forKey("body").scores())
                    .isEqualTo(expected.forKey("body").scores());
        });
    }

    @Test
    void unionsKeepTheProtocolsOrderWhetherTheyShareLabelsOrNot() {
        LabelUnion again = LabelUnion.of("again", TWO, ONE);
        Scored pair = Scored.of("volumetric", "1122", "1220");
        CaseScores<NamedLabel> scores = score(pair, SECOND, BOTH, FIRST, again);
        assertThat(scores.unions())
                .extracting(union -> union.label().key())
                .containsExactly("second", "both", "first", "again");
        assertThat(scores.all())
                .extracting(of -> of.label().key())
                .containsExactly("one", "two", "second", "both", "first", "again");
        assertThat(scores.forKey("second").scores())
                .isEqualTo(scores.forKey("two").scores());
        assertThat(scores.forKey("first").scores())
                .isEqualTo(scores.forKey("one").scores());
        assertThat(scores.forKey("again").scores())
                .isEqualTo(scores.forKey("both").scores());
        for (LabelUnion union : List.of(SECOND, BOTH, FIRST, again)) {
            assertThat(score(pair, union).forKey(union.key()).scores())
                    .isEqualTo(scores.forKey(union.key()).scores());
        }
    }

    /** More unions than a volume has ids. */
    @Test
    void thereMayBeHundredsOfUnions() {
        LabelUnion[] unions = IntStream.range(0, 600)
                .mapToObj(i -> LabelUnion.of("union " + i, i % 2 == 0 ? ONE : TWO))
                .toArray(LabelUnion[]::new);
        CaseScores<NamedLabel> scores = score(Scored.of("in-plane", "1122", "1220"), unions);
        assertThat(scores.unions()).hasSize(600);
        assertThat(scores.forKey("union 599").scores())
                .isEqualTo(scores.forKey("two").scores());
    }

    @Test
    void namesMayNotClash() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EvaluationProtocol.named("in-plane").withUnions(BOTH, LabelUnion.of("both", ONE)))
                .withMessageContaining("[both, both]");
        Scored pair = Scored.of("volumetric", "1122", "1220");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(pair, LabelUnion.of("one", TWO)))
                .withMessageContaining("name of a label")
                .withMessageEndingWith("one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(pair, LabelUnion.of("background", TWO)))
                .withMessageEndingWith("background");
    }

    @Test
    void aLabelOfAnotherSetIsRefused() {
        Scored pair = Scored.of("volumetric", "1122", "1220");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(pair, LabelUnion.of("union", ONE, NamedLabel.of(3, "three"))))
                .withMessageContaining("Union union: three is no label of test");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> score(pair, LabelUnion.of("union", NamedLabel.of(1, "uno"))))
                .withMessageContaining("uno is no label");
    }

    @Test
    void sparseTruthAndMissingPredictionsAreAsForLabels() {
        Scored sparse = Scored.of("in-plane", "? | 1200 | ?", "1111 | 1100 | 2222");
        assertThat(score(sparse, BOTH).forKey("both").counts()).hasToString("ConfusionCounts[tp=2, fp=0, fn=0, tn=2]");
        CaseScores<NamedLabel> missing =
                SegmentationEvaluator.of(sparse.protocol().withUnions(BOTH)).evaluateMissing("a", sparse.truth());
        assertThat(missing.forKey("both").status()).isEqualTo(ScoreStatus.PREDICTION_ABSENT);
        assertThat(missing.forKey("both").counts().fn()).isEqualTo(2);
    }

    /** Label one lies in the truth's first slice alone, which the prediction leaves out; label two in neither's common slice. */
    @Test
    void aUnionOutsideTheCommonSlicesIsNotEvaluable() {
        Scored pair = Scored.of("in-plane", "1100 | 0000", "? | 0000");
        SegmentationEvaluator evaluator = SegmentationEvaluator.of(
                        pair.protocol().withUnions(BOTH, SECOND))
                .withCommonSlicesOnly();
        CaseScores<NamedLabel> scores = evaluator.evaluate("a", pair.truth(), pair.prediction());
        assertThat(scores.forKey("both").status()).isEqualTo(ScoreStatus.NOT_EVALUABLE);
        assertThat(scores.forKey("second").status()).isEqualTo(ScoreStatus.BOTH_ABSENT);
        Scored invented = Scored.of("in-plane", "1100 | 0000", "? | 0020");
        assertThat(evaluator
                        .evaluate("a", invented.truth(), invented.prediction())
                        .forKey("both")
                        .status())
                .isEqualTo(ScoreStatus.TRUTH_ABSENT);
    }

    @Test
    void slicesHaveTheirUnionsToo() {
        Scored pair = Scored.of("volumetric", "1200 | ? | 1100", "2100 | 1111 | 0000");
        CaseScores<NamedLabel> scores = SegmentationEvaluator.of(pair.protocol().withUnions(BOTH, FIRST))
                .withSlices()
                .evaluate("a", pair.truth(), pair.prediction());
        assertThat(scores.slices()).extracting(SliceScores::slice).containsExactly(0, 2);
        assertThat(scores.slices()
                        .get(0)
                        .unions()
                        .get(0)
                        .score(OverlapMetric.DICE)
                        .value())
                .hasValue(1);
        assertThat(scores.slices()
                        .get(0)
                        .unions()
                        .get(1)
                        .score(OverlapMetric.DICE)
                        .value())
                .hasValue(0);
        assertThat(scores.slices().get(1).unions().get(0).status()).isEqualTo(ScoreStatus.PREDICTION_ABSENT);
    }

    /** A line of ten voxels 1 mm apart, in which label one is moved by 2 mm and label two by 3. */
    @Test
    void eachLabelAndUnionHasItsOwnTolerance() {
        Scored pair = Scored.of("volumetric", "10000 20000", "00100 00020");
        Map<String, Tolerance> tolerances =
                Map.of("one", Tolerance.ofMm(2), "two", Tolerance.ofMm(2), "both", Tolerance.ofMm(3));
        EvaluationProtocol protocol = pair.protocol().withUnions(BOTH).withTolerancesByLabel(tolerances);
        assertThat(protocol.tolerances()).extracting(Tolerance::mm).containsExactly(2.0, 3.0);
        assertThat(protocol.metrics()).endsWith(SurfaceDice.THREE_MM, SurfaceDice.BY_LABEL);
        CaseScores<NamedLabel> scores =
                SegmentationEvaluator.of(protocol).evaluate("a", pair.truth(), pair.prediction());
        assertThat(scores.score(ONE, SurfaceDice.BY_LABEL).value()).hasValue(1);
        assertThat(scores.score(TWO, SurfaceDice.BY_LABEL).value().orElseThrow())
                .isCloseTo(0.5, Offset.offset(1e-12));
        assertThat(scores.forKey("both").score(SurfaceDice.BY_LABEL))
                .isEqualTo(scores.forKey("both").score(SurfaceDice.THREE_MM));
        assertThat(scores.score(TWO, SurfaceDice.THREE_MM).value()).hasValue(1);
    }

    @Test
    void aLabelOrUnionWithoutAToleranceIsAnErrorThatNamesIt() {
        Scored pair = Scored.of("volumetric", "1", "1");
        EvaluationProtocol one = pair.protocol().withTolerancesByLabel(Map.of("one", Tolerance.THREE_MM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationEvaluator.of(one).evaluate("a", pair.truth(), pair.prediction()))
                .withMessage("There is no tolerance for two to compute nsd_by_label, only for [one]");
        EvaluationProtocol labels = pair.protocol()
                .withUnions(BOTH)
                .withTolerancesByLabel(Map.of("one", Tolerance.THREE_MM, "two", Tolerance.THREE_MM));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SegmentationEvaluator.of(labels).evaluate("a", pair.truth(), pair.prediction()))
                .withMessageContaining("no tolerance for both")
                .withMessageContaining("[one, two]");
    }

    @Test
    void inTablesUnionsComeAfterLabelsAndHaveNoId() {
        Scored pair = Scored.of("in-plane", "1200", "1100");
        CaseScores<NamedLabel> scores = SegmentationEvaluator.of(
                        pair.protocol().withMetrics(OverlapMetric.DICE).withUnions(BOTH))
                .withSlices()
                .evaluate("a", pair.truth(), pair.prediction());
        CohortScores<NamedLabel> cohort =
                new CohortScores<>(scores.protocol(), Volumes.LABELS, List.of(scores), List.of());
        Table table = ScoreTables.scores(cohort);
        assertThat(table.rowCount()).isEqualTo(3);
        assertThat(table.row(1)).containsExactly("a", 2L, "two", "in-plane", "dice", "", 0.0, "PREDICTION_ABSENT");
        assertThat(table.row(2)).containsExactly("a", null, "both", "in-plane", "dice", "", 1.0, "DEFINED");
        Table slices = ScoreTables.slices(cohort);
        assertThat(slices.rowCount()).isEqualTo(3 * 3);
        assertThat(slices.row(6)).containsExactly("a", 0L, null, "both", "in-plane", "dice", "", 1.0, "DEFINED");
        assertThat(slices.row(7))
                .containsExactly("a", 0L, null, "both", "in-plane", "truth_area", "cm2", 0.02, "DEFINED");
    }

    @Test
    void unionsTakeNoPartInTheMeansOfACase() {
        Scored pair = Scored.of("in-plane", "1200", "1100");
        CaseScores<NamedLabel> scores = score(pair, BOTH);
        assertThat(scores.average(OverlapMetric.DICE)).hasValue((2.0 / 3 + 0) / 2);
        LabelVolume<NamedLabel> other = Volumes.of(new Spacing(1, 1, 1), "1200");
        assertThat(score(new Scored(pair.protocol(), other, other), BOTH).generalisedDice(GeneralisedDice.UNIFORM))
                .hasValue(1);
    }
}
