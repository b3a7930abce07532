package io.github.saros4j.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelUnionTest {

    @Test
    void holdsItsLabelsWhateverBecomesOfTheList() {
        List<Label> labels = new ArrayList<>(List.of(BodyRegion.MUSCLE, BodyRegion.SUBCUTANEOUS_TISSUE));
        LabelUnion union = new LabelUnion("soft", labels);
        labels.clear();
        assertThat(union).isEqualTo(LabelUnion.of("soft", BodyRegion.MUSCLE, BodyRegion.SUBCUTANEOUS_TISSUE));
        assertThat(union.key()).isEqualTo("soft");
        assertThat(union.labels()).hasSize(2);
    }

    @Test
    void needsANameAndLabelsEachOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelUnion.of(" ", BodyRegion.MUSCLE))
                .withMessageContaining("needs a name");
        assertThatIllegalArgumentException().isThrownBy(() -> LabelUnion.of("nothing"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelUnion.of("twice", BodyRegion.MUSCLE, BodyRegion.BONES, BodyRegion.MUSCLE))
                .withMessageContaining("'twice'")
                .withMessageContaining("each once");
    }

    @Test
    void backgroundIsNoPartOfAnything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelUnion.of("all", BodyRegion.MUSCLE, BodyRegion.BACKGROUND))
                .withMessage("Background cannot be in a union: 'all'");
    }
}
