package io.github.saros4j.label;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two enums against Table 2 of the paper, which stands beside this test as CSV. */
class PaperLabelsTest {

    @Test
    void bodyRegionsAreTheThirteenOfTable2AndBackground() throws IOException {
        assertThat(lines(BodyRegion.labelSet())).hasSize(14).isEqualTo(table2("body-regions"));
    }

    @Test
    void bodyPartsAreTheSixOfTable2AndBackground() throws IOException {
        assertThat(lines(BodyPart.labelSet())).hasSize(7).isEqualTo(table2("body-parts"));
    }

    @Test
    void voxelsOfValue255AreIgnoredInBoth() {
        assertThat(BodyRegion.labelSet().ignoreId()).hasValue(255);
        assertThat(BodyPart.labelSet().ignoreId()).hasValue(255);
    }

    @Test
    void onlyBackgroundIsNotScored() {
        assertThat(BodyRegion.labelSet().foreground())
                .hasSize(13)
                .doesNotContain(BodyRegion.BACKGROUND)
                .startsWith(BodyRegion.SUBCUTANEOUS_TISSUE);
        assertThat(BodyPart.BACKGROUND.isBackground()).isTrue();
        assertThat(BodyPart.TORSO.isBackground()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SUBCUTANEOUS_TISSUE, subcutaneous_tissue",
        "SPINAL_CORD, spinal_cord",
        "THYROID_GLANDS, thyroid_glands",
        "BRAIN, brain"
    })
    void keysAreLowerCaseWithUnderscores(BodyRegion region, String key) {
        assertThat(region.key()).isEqualTo(key);
        assertThat(BodyRegion.labelSet().byName(key)).contains(region);
    }

    @ParameterizedTest
    @CsvSource({
        "Right Leg, RIGHT_LEG",
        "Leg Right, RIGHT_LEG",
        "leg-right, RIGHT_LEG",
        "right_leg, RIGHT_LEG",
        "Arm Left, LEFT_ARM",
        "LEFT ARM, LEFT_ARM",
        "'  left   arm ', LEFT_ARM",
        "torso, TORSO"
    })
    void namesAreFoundInAnyCaseAndOrderOfWords(String name, BodyPart part) {
        assertThat(BodyPart.labelSet().byName(name)).contains(part);
    }

    private static List<String> lines(LabelSet<?> set) {
        return set.labels().stream()
                .map(label -> set.name() + "," + label.id() + "," + label.displayName())
                .toList();
    }

    private static List<String> table2(String set) throws IOException {
        List<String> lines = new ArrayList<>();
        InputStream table = Objects.requireNonNull(PaperLabelsTest.class.getResourceAsStream("table2-labels.csv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            reader.lines().filter(line -> line.startsWith(set + ",")).forEach(lines::add);
        }
        return lines;
    }
}
