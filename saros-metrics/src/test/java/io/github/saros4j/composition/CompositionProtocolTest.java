package io.github.saros4j.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.label.BodyRegion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionProtocolTest {

    private static final CompositionProtocol DEFAULTS = CompositionProtocol.withDefaults();

    @Test
    void theDefaultsAreThoseOfThePaper() {
        assertThat(DEFAULTS.keys()).containsExactly("muscle", "bone", "sat", "vat", "imat", "pat", "eat", "tat");
        assertThat(DEFAULTS.tissues()).extracting(Tissue::id).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(DEFAULTS.tissues().get(0).hu()).isEqualTo(new HuRange(-29, 150));
        assertThat(DEFAULTS.tissues().subList(2, 7))
                .allSatisfy(tissue -> assertThat(tissue.hu()).isEqualTo(new HuRange(-190, -30)));
        assertThat(DEFAULTS.hasMedianFilter()).isFalse();
        assertThat(DEFAULTS.displayName("tat")).isEqualTo("TAT");
        assertThat(DEFAULTS.labelSet().name()).isEqualTo("tissues");
    }

    @Test
    void aThresholdOfASumIsThatOfAllItsTissues() {
        HuRange range = new HuRange(-200, -50);
        CompositionProtocol changed = DEFAULTS.withThreshold("tat", range, "here");
        assertThat(changed.tissues().subList(2, 7)).allSatisfy(tissue -> {
            assertThat(tissue.hu()).isEqualTo(range);
            assertThat(tissue.source()).isEqualTo("here");
        });
        assertThat(changed.tissues().subList(0, 2)).isEqualTo(DEFAULTS.tissues().subList(0, 2));
        assertThat(DEFAULTS.tissues().get(2).hu().max()).isEqualTo(-30);
    }

    @Test
    void aVoxelCannotBeTwoTissues() {
        assertThatThrownBy(() -> DEFAULTS.withThreshold("muscle", new HuRange(-30, 150), "here"))
                .hasMessageContaining("muscle (-30 to 150 HU)")
                .hasMessageContaining("imat (-190 to -30 HU)");
        assertThatThrownBy(() -> DEFAULTS.withThreshold("imat", new HuRange(150, 200), "here"))
                .hasMessageContaining("imat (150 to 200 HU)");
        assertThat(DEFAULTS.withThreshold("muscle", new HuRange(-29.5, 150), "here")
                        .tissues())
                .hasSize(7);
        assertThat(DEFAULTS.withThreshold("sat", HuRange.ANY, "here").tissues()).hasSize(7);
    }

    @Test
    void whatIsNamedMustBeThere() {
        assertThatThrownBy(() -> DEFAULTS.withThreshold("fat", HuRange.ANY, "")).hasMessageContaining("fat");
        assertThatThrownBy(() -> DEFAULTS.withTissues(List.of(Tissue.MUSCLE))).hasMessageContaining("sat");
        assertThatThrownBy(() -> DEFAULTS.withRatios(List.of(TissueRatio.of("sat", "water"))))
                .hasMessageContaining("water");
        assertThatThrownBy(
                        () -> DEFAULTS.withRatios(List.of(TissueRatio.of("sat", "vat"), TissueRatio.of("sat", "vat"))))
                .hasMessageContaining("sat_to_vat");
        assertThatThrownBy(() -> DEFAULTS.withSums(List.of(new TissueSum("tat", "A", List.of("water")))))
                .hasMessageContaining("water");
        assertThatThrownBy(() -> DEFAULTS.withSums(List.of(TissueSum.TAT, new TissueSum("sat", "SAT", List.of("vat")))))
                .hasMessageContaining("sat");
        assertThatThrownBy(() -> DEFAULTS.withRanges(List.of(RegionRange.MEDIASTINUM, RegionRange.MEDIASTINUM)))
                .hasMessageContaining("mediastinum");
        assertThatThrownBy(() ->
                        DEFAULTS.withRanges(List.of(new RegionRange("scan", List.of(Set.of(BodyRegion.BRAIN))))))
                .hasMessageContaining("scan");
        assertThatThrownBy(() -> DEFAULTS.displayName("water")).hasMessageContaining("water");
    }

    @Test
    void tissuesOfOnesOwnAreMeasuredToo() {
        Tissue low = new Tissue(1, "lama", "LAMA", Set.of(BodyRegion.MUSCLE), new HuRange(-29, 29), "Aubrey");
        Tissue normal = new Tissue(2, "nama", "NAMA", Set.of(BodyRegion.MUSCLE), new HuRange(30, 150), "Aubrey");
        CompositionProtocol protocol = DEFAULTS.withRatios(List.of())
                .withSums(List.of())
                .withTissues(List.of(low, normal))
                .withSums(List.of(new TissueSum("muscle", "Muscle", List.of("lama", "nama"))))
                .withRatios(List.of(TissueRatio.of("lama", "muscle")));
        assertThat(protocol.keys()).containsExactly("lama", "nama", "muscle");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-190", "-190..", "..", "a..b", "-30..-190", "NaN..3", "1..2..3", "-190...-30"})
    void whatIsNoRangeIsRefused(String text) {
        assertThatThrownBy(() -> HuRange.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rangesAreReadAndShown() {
        assertThat(HuRange.parse(" -190 .. -30 ")).isEqualTo(new HuRange(-190, -30));
        assertThat(HuRange.parse("-29.5..150")).hasToString("-29.5 to 150 HU");
        assertThat(HuRange.ANY).hasToString("any HU");
        assertThat(new HuRange(1, 1).contains(1)).isTrue();
    }

    @Test
    void tissuesThatMakeNoSenseAreRefused() {
        Set<BodyRegion> bones = Set.of(BodyRegion.BONES);
        assertThatThrownBy(() -> new Tissue(255, "a", "A", bones, HuRange.ANY, ""))
                .hasMessageContaining("255");
        assertThatThrownBy(() -> new Tissue(0, "a", "A", bones, HuRange.ANY, ""))
                .hasMessageContaining("BONES");
        assertThatThrownBy(() -> new Tissue(1, "a", "A", Set.of(), HuRange.ANY, ""))
                .hasMessageContaining("a (1)");
        assertThatThrownBy(() -> new Tissue(1, "a", "A", Set.of(BodyRegion.BACKGROUND), HuRange.ANY, ""))
                .hasMessageContaining("BACKGROUND");
        assertThatThrownBy(() -> new Tissue(1, " ", "A", bones, HuRange.ANY, ""))
                .hasMessageContaining("names");
        assertThatThrownBy(() -> new SliceRange(2, 2)).hasMessageContaining("2");
    }
}
