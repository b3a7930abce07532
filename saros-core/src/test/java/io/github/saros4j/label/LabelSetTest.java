package io.github.saros4j.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSetTest {

    private static final NamedLabel BACKGROUND = NamedLabel.of(0, "Background");
    private static final NamedLabel LIVER = NamedLabel.of(7, "Liver");

    @Test
    void labelsAreSortedByIdAndMayHaveGaps() {
        LabelSet<NamedLabel> set = LabelSet.of("organs", List.of(LIVER, NamedLabel.of(3, "Spleen"), BACKGROUND));

        assertThat(set.labels()).extracting(NamedLabel::id).containsExactly(0, 3, 7);
        assertThat(set.foreground()).extracting(NamedLabel::id).containsExactly(3, 7);
        assertThat(set.byId(7)).contains(LIVER);
        assertThat(set.byId(4)).isEmpty();
        assertThat(set.byId(-1)).isEmpty();
        assertThat(set.byName("kidney")).isEmpty();
        assertThat(set).hasToString("organs (2 labels)");
    }

    @Test
    void namesAloneMakeASetWithBackgroundAdded() {
        LabelSet<NamedLabel> set = LabelSet.ofNames("lung", Map.of(1, "Lung Upper-Lobe Left", 254, "rib"));

        assertThat(set.labels())
                .extracting(NamedLabel::key)
                .containsExactly("background", "lung_upper_lobe_left", "rib");
        assertThat(set.byName("left upper lobe lung")).map(Label::id).contains(1);
        assertThat(set.ignoreId()).isEmpty();
    }

    @Test
    void aGivenNameForBackgroundIsKept() {
        assertThat(LabelSet.ofNames("air", Map.of(0, "Air")).labels())
                .extracting(NamedLabel::displayName)
                .containsExactly("Air");
    }

    @Test
    void theIgnoreIdComesAndGoes() {
        LabelSet<NamedLabel> set = LabelSet.of("organs", List.of(BACKGROUND, LIVER));

        assertThat(set.withIgnoreId(1).ignoreId()).hasValue(1);
        assertThat(set.withIgnoreId(255).withoutIgnoreId().ignoreId()).isEmpty();
        assertThat(set.withIgnoreId(255).sameLabelsAs(set)).isTrue();
        assertThat(set.withIgnoreId(255).labels()).isEqualTo(set.labels());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 256})
    void anIgnoreIdOutOfRangeIsRefused(int id) {
        LabelSet<NamedLabel> set = LabelSet.of("organs", List.of(BACKGROUND));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.withIgnoreId(id))
                .withMessage("Ignore id " + id + " is outside 1 to 255");
    }

    @Test
    void anIgnoreIdThatIsALabelIsRefused() {
        LabelSet<NamedLabel> set = LabelSet.of("organs", List.of(BACKGROUND, LIVER));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> set.withIgnoreId(7))
                .withMessage("Label set organs: 7 is a label and the ignore id");
    }

    @Test
    void aSetWithoutBackgroundIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSet.of("organs", List.of(LIVER)))
                .withMessage("Label set organs has no background (id 0)");
    }

    @Test
    void twoLabelsOfOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSet.of("organs", List.of(BACKGROUND, LIVER, NamedLabel.of(7, "Spleen"))))
                .withMessage("Label set organs: id 7 is both liver and spleen");
    }

    @Test
    void twoLabelsOfTheSameWordsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSet.ofNames("parts", Map.of(1, "Right Leg", 2, "leg_right")))
                .withMessageStartingWith("Label set parts: ids 1 and 2 have the same name");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 255, 256})
    void idsOutOfRangeAreRefusedWhateverTheType(int id) {
        Label odd = new Label() {
            @Override
            public int id() {
                return id;
            }

            @Override
            public String displayName() {
                return "Odd";
            }

            @Override
            public String key() {
                return "odd";
            }
        };

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelSet.of("odd", List.of(BACKGROUND, odd)))
                .withMessage("Label odd: id " + id + " is outside 0 to 254");
        assertThatIllegalArgumentException().isThrownBy(() -> NamedLabel.of(id, "odd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void blankNamesAreRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> NamedLabel.of(1, name));
        assertThatIllegalArgumentException().isThrownBy(() -> new NamedLabel(1, "Liver", name));
    }

    @Test
    void setsAreComparedByIdAndKeyOnly() {
        LabelSet<NamedLabel> twin = LabelSet.ofNames(
                "twin", Map.of(1, "torso", 2, "head", 3, "right leg", 4, "left leg", 5, "right arm", 6, "left arm"));

        assertThat(twin.sameLabelsAs(BodyPart.labelSet())).isTrue();
        assertThat(BodyPart.labelSet().sameLabelsAs(twin)).isTrue();
        assertThat(BodyPart.labelSet().sameLabelsAs(BodyRegion.labelSet())).isFalse();
        assertThat(LabelSet.ofNames("a", Map.of(1, "x", 2, "y"))
                        .sameLabelsAs(LabelSet.ofNames("a", Map.of(1, "y", 2, "x"))))
                .isFalse();
        assertThat(LabelSet.ofNames("a", Map.of(1, "x")).sameLabelsAs(LabelSet.ofNames("a", Map.of(2, "x"))))
                .isFalse();
    }
}
