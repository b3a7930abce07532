package io.github.saros4j.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.anatomy.StructureGroup;
import io.github.saros4j.anatomy.TotalSegmentatorLabel;
import io.github.saros4j.anatomy.TotalSegmentatorV1;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CorrespondenceTest {

    private static final VolumeGeometry GRID = VolumeGeometry.of(new GridShape(5, 1, 2), new Spacing(1, 1, 1));
    private static final LabelSet<NamedLabel> FIRST =
            LabelSet.ofNames("first", Map.of(1, "a", 2, "b", 3, "c", 4, "d")).withIgnoreId(255);
    private static final LabelSet<NamedLabel> SECOND = LabelSet.ofNames("second", Map.of(7, "b", 8, "e", 9, "d"));

    private static <L extends Label> L label(LabelSet<L> set, String name) {
        return set.byName(name).orElseThrow();
    }

    /** a + b mean e, d means d. */
    private static Correspondence.Builder<NamedLabel, NamedLabel> builder() {
        return Correspondence.builder(FIRST, SECOND)
                .match("Ab", List.of(label(FIRST, "a"), label(FIRST, "b")), List.of(label(SECOND, "e")), "roughly")
                .match("D", List.of(label(FIRST, "d")), List.of(label(SECOND, "d")), "")
                .unmatchedFirst(label(FIRST, "c"), "no c there")
                .othersOfSecond("none here");
    }

    @Test
    void bothSidesBecomeTheCommonLabelsAndAllElseBackground() {
        Correspondence<NamedLabel, NamedLabel> both = builder().build();
        LabelVolume.Builder<NamedLabel> first = LabelVolume.builder(FIRST, GRID);
        first.skip().add(new byte[] {0, 1, 2, 3, 4});
        LabelVolume<NamedLabel> mapped = both.mapFirst(first.build());
        assertThat(mapped.slice(0)).containsExactly(0, 1, 1, 0, 2);
        assertThat(mapped.annotatedSlices().positions()).containsExactly(1);
        assertThat(mapped.labelSet().ignoreId()).hasValue(255);
        LabelVolume.Builder<NamedLabel> second = LabelVolume.builder(SECOND, GRID);
        second.add(new byte[] {0, 7, 8, 9, 8});
        second.add(new byte[5]);
        assertThat(both.mapSecond(second.build()).slice(0)).containsExactly(0, 0, 1, 2, 1);
    }

    @Test
    void reasonsStandBesideWhatHasNoMatch() {
        Correspondence<NamedLabel, NamedLabel> both = builder().build();
        assertThat(both.unmatchedFirst()).containsExactly(Map.entry(label(FIRST, "c"), "no c there"));
        assertThat(both.unmatchedSecond()).containsExactly(Map.entry(label(SECOND, "b"), "none here"));
        Table table = both.toTable();
        assertThat(table.rowCount()).isEqualTo(4);
        assertThat(table.row(0)).containsExactly("ab", "a+b", "e", "roughly");
        assertThat(table.row(2)).containsExactly(null, "c", null, "no c there");
        assertThat(table.row(3)).containsExactly(null, null, "b", "none here");
        assertThat(both).hasToString("2 matches; without one: 1 of first, 1 of second");
    }

    @Test
    void reversedExchangesTheSides() {
        Correspondence<NamedLabel, NamedLabel> reversed = builder().build().reversed();
        assertThat(reversed.first()).isSameAs(SECOND);
        assertThat(reversed.labelSet().ignoreId()).isEmpty();
        assertThat(reversed.matches().get(0).second()).hasSize(2);
        assertThat(reversed.unmatchedFirst()).containsExactly(Map.entry(label(SECOND, "b"), "none here"));
        assertThat(reversed.unmatchedSecond()).containsExactly(Map.entry(label(FIRST, "c"), "no c there"));
        assertThat(reversed.matches().get(0).label()).isEqualTo(NamedLabel.of(1, "Ab"));
        assertThat(reversed.reversed().toTable().row(0))
                .isEqualTo(builder().build().toTable().row(0));
    }

    @Test
    void byKeyMatchesEqualNamesWhateverTheirNumbers() {
        Correspondence<NamedLabel, NamedLabel> byKey = Correspondence.byKey(FIRST, SECOND);
        assertThat(byKey.matches()).extracting(match -> match.label().key()).containsExactly("b", "d");
        assertThat(byKey.matches().get(0).second()).containsExactly(label(SECOND, "b"));
        assertThat(byKey.unmatchedFirst().keySet()).extracting(Label::key).containsExactly("a", "c");
        assertThat(byKey.unmatchedSecond().keySet()).extracting(Label::key).containsExactly("e");
        assertThat(byKey.unmatchedFirst().values()).containsOnly("no label of second has that name");
        assertThat(byKey.unmatchedSecond().values()).containsOnly("no label of first has that name");
        assertThat(byKey.labelSet().ignoreId()).hasValue(255);
        LabelSet<NamedLabel> lungs = LabelSet.ofNames("lungs", Map.of(5, "Left Lung"));
        assertThat(Correspondence.byKey(lungs, lungs).matches().get(0).label())
                .isEqualTo(NamedLabel.of(1, "Left Lung"));
    }

    @Test
    void contradictionsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .match("again", List.of(label(FIRST, "a")), List.of(label(SECOND, "b")), "")
                        .build())
                .withMessage("a is in ab and in again");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder().unmatchedFirst(label(FIRST, "a"), "why").build())
                .withMessageContaining("a has a match");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().match("x", List.of(), List.of(label(SECOND, "b")), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().match("x", List.of(label(FIRST, "c")), List.of(), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .match("x", List.of(label(FIRST, "c"), label(FIRST, "c")), List.of(label(SECOND, "b")), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelMatch<>(
                        NamedLabel.of(0, "x"), List.of(label(FIRST, "c")), List.of(label(SECOND, "b")), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder().match("x", List.of(FIRST.labels().get(0)), List.of(label(SECOND, "b")), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder()
                        .match("x", List.of(label(SECOND, "b")), List.of(label(SECOND, "b")), "")
                        .build())
                .withMessageContaining("no label of first");
    }

    private static Stream<Correspondence<?, ?>> known() {
        return Stream.of(
                SarosCorrespondence.totalSegmentatorV1(),
                SarosCorrespondence.totalSegmentatorV2(),
                SarosCorrespondence.tissueTypes(),
                SarosCorrespondence.bodyOfParts(),
                SarosCorrespondence.bodyOfRegions(),
                TotalSegmentatorVersions.v1AndV2());
    }

    @ParameterizedTest
    @MethodSource("known")
    void everyLabelHasAMatchOrAReason(Correspondence<?, ?> known) {
        List<Label> first = new ArrayList<>(known.unmatchedFirst().keySet());
        List<Label> second = new ArrayList<>(known.unmatchedSecond().keySet());
        known.matches().forEach(match -> {
            first.addAll(match.first());
            second.addAll(match.second());
        });
        assertThat(first).containsExactlyInAnyOrderElementsOf(known.first().foreground());
        assertThat(second).containsExactlyInAnyOrderElementsOf(known.second().foreground());
        assertThat(known.unmatchedFirst().values()).noneMatch(String::isBlank);
        assertThat(known.unmatchedSecond().values()).noneMatch(String::isBlank);
    }

    @Test
    void bonesOfSarosAreAllBoneClassesOfVersion2() {
        Correspondence<BodyRegion, TotalSegmentatorV2> saros = SarosCorrespondence.totalSegmentatorV2();
        assertThat(saros.matches())
                .extracting(match -> match.label().key())
                .containsExactly("bones", "brain", "spinal_cord", "thyroid_glands");
        List<TotalSegmentatorV2> bones = saros.matches().get(0).second();
        assertThat(bones)
                .hasSize(26 + 24 + 12)
                .contains(TotalSegmentatorV2.SKULL, TotalSegmentatorV2.STERNUM, TotalSegmentatorV2.VERTEBRAE_S1)
                .doesNotContain(TotalSegmentatorV2.COSTAL_CARTILAGES, TotalSegmentatorV2.SPINAL_CORD);
        assertThat(TotalSegmentatorV2.labelSet().foreground().stream()
                        .filter(label -> groupOf(label).isBone()))
                .containsExactlyElementsOf(bones);
        assertThat(saros.matches().subList(1, 4))
                .extracting(
                        match -> List.of(match.first().get(0), match.second().get(0)))
                .containsExactly(
                        List.of(BodyRegion.BRAIN, TotalSegmentatorV2.BRAIN),
                        List.of(BodyRegion.SPINAL_CORD, TotalSegmentatorV2.SPINAL_CORD),
                        List.of(BodyRegion.THYROID_GLANDS, TotalSegmentatorV2.THYROID_GLAND));
        assertThat(saros.unmatchedSecond())
                .containsEntry(TotalSegmentatorV2.HEART, "not the pericardium: without the fat within it");
        assertThat(saros.labelSet().ignoreId()).hasValue(255);
        assertThat(saros.unmatchedFirst()).containsKeys(BodyRegion.PERICARDIUM, BodyRegion.THORACIC_CAVITY);
    }

    /** Common labels are numbered anew: an ignore id of 2 would be one of them. */
    @Test
    void anIgnoreIdIsNoIdOfACommonLabel() {
        LabelSet<NamedLabel> truth =
                LabelSet.ofNames("truth", Map.of(1, "x", 3, "y", 4, "z")).withIgnoreId(2);
        LabelSet<NamedLabel> model = LabelSet.ofNames("model", Map.of(1, "z", 2, "y", 3, "x"));
        Correspondence<NamedLabel, NamedLabel> common = Correspondence.byKey(truth, model);
        assertThat(common.labelSet().foreground()).extracting(NamedLabel::id).containsExactly(1, 2, 3);
        assertThat(common.labelSet().ignoreId()).hasValue(255);
        assertThat(common.reversed().labelSet().ignoreId()).isEmpty();
    }

    @Test
    void wordsMayStandInAnyOrder() {
        LabelSet<NamedLabel> own = LabelSet.ofNames("own", Map.of(1, "Right kidney", 2, "Something"));
        Correspondence<NamedLabel, TotalSegmentatorV2> common =
                Correspondence.byKey(own, TotalSegmentatorV2.labelSet());
        assertThat(common.matches())
                .singleElement()
                .satisfies(match -> assertThat(match.second()).containsExactly(TotalSegmentatorV2.KIDNEY_RIGHT));
        assertThat(common.toSecond().unmapped()).extracting(NamedLabel::id).containsExactly(2);
    }

    @Test
    void aReasonNeedsALabelOfTheSet() {
        Correspondence.Builder<BodyRegion, TotalSegmentatorV2> builder =
                Correspondence.builder(BodyRegion.labelSet(), TotalSegmentatorV2.labelSet());
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        builder.unmatchedFirst(BodyRegion.BACKGROUND, "nothing").build())
                .withMessageContaining("background is no label of");
    }

    @Test
    void whatHasSeveralNamesOnTheOtherSideGoesByTheMatchsOwn() {
        assertThat(TotalSegmentatorVersions.v1AndV2().toSecond().unmapped())
                .as("version 1's sacrum is one of two there")
                .containsExactlyElementsOf(
                        TotalSegmentatorVersions.v1AndV2().unmatchedFirst().keySet());
        assertThat(TotalSegmentatorVersions.v1AndV2().reversed().toSecond().unmapped())
                .as("vertebra S1 becomes part of the sacrum")
                .doesNotContain(TotalSegmentatorV2.VERTEBRAE_S1, TotalSegmentatorV2.SACRUM)
                .contains(TotalSegmentatorV2.SKULL);
        assertThat(SarosCorrespondence.totalSegmentatorV2().toSecond().unmapped())
                .as("no single bone is all bones")
                .contains(BodyRegion.BONES, BodyRegion.PERICARDIUM)
                .doesNotContain(BodyRegion.BRAIN);
    }

    @Test
    void theBodyIsAllOfBothSidesAndNothingSingleInIt() {
        for (Correspondence<?, ?> body :
                List.of(SarosCorrespondence.bodyOfParts(), SarosCorrespondence.bodyOfRegions())) {
            assertThat(body.matches()).singleElement().satisfies(match -> {
                assertThat(match.label()).isEqualTo(NamedLabel.of(1, "Body"));
                assertThat(match.first()).hasSize(body.first().foreground().size());
                assertThat(match.second()).hasSize(2);
            });
            assertThat(body.labelSet().ignoreId()).hasValue(255);
        }
        assertThat(SarosCorrespondence.tissueTypes().matches()).isEmpty();
    }

    private static StructureGroup groupOf(TotalSegmentatorLabel label) {
        return label.structure().orElseThrow().group();
    }

    @Test
    void versionsShareNinetySevenStructures() {
        Correspondence<TotalSegmentatorV1, TotalSegmentatorV2> versions = TotalSegmentatorVersions.v1AndV2();
        assertThat(versions.matches()).hasSize(97);
        versions.matches()
                .forEach(match -> assertThat(match.second().get(0).key())
                        .isEqualTo(match.first().get(0).key()));
        assertThat(versions.unmatchedFirst().keySet())
                .extracting(Label::key)
                .containsExactlyInAnyOrder(
                        "face",
                        "heart_atrium_left",
                        "heart_atrium_right",
                        "heart_myocardium",
                        "heart_ventricle_left",
                        "heart_ventricle_right",
                        "pulmonary_artery");
        assertThat(versions.unmatchedSecond()).hasSize(19).doesNotContainKey(TotalSegmentatorV2.VERTEBRAE_S1);
        assertThat(versions.matches().stream().filter(match -> match.second().size() > 1))
                .singleElement()
                .satisfies(match -> assertThat(match.second())
                        .containsExactly(TotalSegmentatorV2.SACRUM, TotalSegmentatorV2.VERTEBRAE_S1));
    }
}
