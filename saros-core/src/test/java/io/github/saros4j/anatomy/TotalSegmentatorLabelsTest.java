package io.github.saros4j.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The label sets against the lists of TotalSegmentator, which stand beside this test as CSV, and as JSON beside the checkout. */
class TotalSegmentatorLabelsTest {

    private static final List<LabelSet<? extends TotalSegmentatorLabel>> ALL = List.of(
            TotalSegmentatorV1.labelSet(),
            TotalSegmentatorV2.labelSet(),
            TotalSegmentatorBody.labelSet(),
            TotalSegmentatorTissue.labelSet());

    @Test
    void idsNamesAndCodesAreThoseOfTheList() throws IOException {
        List<String> lines = new ArrayList<>();
        for (LabelSet<? extends TotalSegmentatorLabel> set : ALL) {
            for (TotalSegmentatorLabel label : set.foreground()) {
                SnomedCode code = label.structure().orElseThrow().snomed();
                lines.add(String.join(
                        ",",
                        set.name(),
                        Integer.toString(label.id()),
                        label.displayName(),
                        code.type(),
                        code.region().orElse(""),
                        code.side()
                                .map(side -> side.name().toLowerCase(Locale.ROOT))
                                .orElse("")));
            }
        }
        try (InputStream list = Objects.requireNonNull(
                TotalSegmentatorLabelsTest.class.getResourceAsStream("totalsegmentator-classes.csv"))) {
            assertThat(lines)
                    .isEqualTo(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .skip(1)
                            .toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"total_v1, totalsegmentator-v1, 104", "total, totalsegmentator-v2, 117"})
    void bothVersionsAreTheClassMapsOfTotalSegmentator(String map, String name, int classes) throws IOException {
        Path file = Path.of("").toAbsolutePath();
        while (file != null && !Files.isDirectory(file.resolve("saros-core"))) {
            file = file.getParent();
        }
        assumeTrue(file != null, "skipped: not in a checkout");
        Path facts = file.resolveSibling("shared/facts/totalsegmentator-class-maps.json");
        assumeTrue(Files.exists(facts), "skipped: no class maps beside the checkout");
        Matcher block =
                Pattern.compile("\"" + map + "\": \\{(.*?)}", Pattern.DOTALL).matcher(Files.readString(facts));
        assertThat(block.find()).isTrue();
        List<String> expected = Pattern.compile("\"(\\d+)\": \"(\\w+)\"")
                .matcher(block.group(1))
                .results()
                .map(entry -> entry.group(1) + " " + entry.group(2))
                .toList();
        LabelSet<? extends TotalSegmentatorLabel> set = ALL.stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(set.foreground())
                .hasSize(classes)
                .extracting(label -> label.id() + " " + label.fileName())
                .isEqualTo(expected);
    }

    @Test
    void backgroundIsThereWithoutAStructureAndNothingIsIgnored() {
        for (LabelSet<? extends TotalSegmentatorLabel> set : ALL) {
            assertThat(set.labels().get(0).isBackground()).isTrue();
            assertThat(set.labels().get(0).structure()).isEmpty();
            assertThat(set.ignoreId()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "vertebrae_L5, vertebrae_l5, vertebrae_L5",
        "Right Kidney, kidney_right, kidney_right",
        "rib left 10, rib_left_10, rib_left_10",
        "PORTAL VEIN AND SPLENIC VEIN, portal_vein_and_splenic_vein, portal_vein_and_splenic_vein"
    })
    void namesLeadToLabelsInBothVersions(String name, String key, String fileName) {
        for (LabelSet<? extends TotalSegmentatorLabel> set : ALL.subList(0, 2)) {
            TotalSegmentatorLabel label = set.byName(name).orElseThrow();
            assertThat(label.key()).isEqualTo(key);
            assertThat(label.fileName()).isEqualTo(fileName);
        }
    }

    @Test
    void theSameStructureHasAnotherNumberInEachVersion() {
        assertThat(TotalSegmentatorV1.PANCREAS.id()).isEqualTo(10);
        assertThat(TotalSegmentatorV2.PANCREAS.id()).isEqualTo(7);
        assertThat(TotalSegmentatorV1.PANCREAS.structure()).isEqualTo(TotalSegmentatorV2.PANCREAS.structure());
    }

    @Test
    void groupsOfVersion2AreAsLargeAsTheBodyHasThem() {
        Map<StructureGroup, Long> sizes = TotalSegmentatorV2.labelSet().foreground().stream()
                .collect(Collectors.groupingBy(
                        label -> label.structure().orElseThrow().group(), Collectors.counting()));
        assertThat(sizes)
                .containsOnly(
                        Map.entry(StructureGroup.ORGAN, 24L),
                        Map.entry(StructureGroup.VERTEBRA, 26L),
                        Map.entry(StructureGroup.RIB, 24L),
                        Map.entry(StructureGroup.BONE, 12L),
                        Map.entry(StructureGroup.CARTILAGE, 1L),
                        Map.entry(StructureGroup.MUSCLE, 10L),
                        Map.entry(StructureGroup.NERVOUS_SYSTEM, 2L),
                        Map.entry(StructureGroup.HEART, 2L),
                        Map.entry(StructureGroup.VESSEL, 16L));
    }

    @Test
    void aSideStandsInTheNameWhereTheCodeHasOne() {
        for (AnatomicalStructure structure : AnatomicalStructure.values()) {
            structure
                    .snomed()
                    .side()
                    .ifPresent(side -> assertThat(structure.name()).contains(side.name()));
        }
        assertThat(Side.LEFT.snomedCode()).isEqualTo("7771000");
        assertThat(AnatomicalStructure.KIDNEY_CYST_RIGHT.snomed().region()).contains("64033007");
    }

    @Test
    void everyStructureIsAClassOfOneOfTheSets() {
        assertThat(ALL.stream()
                        .flatMap(set -> set.foreground().stream())
                        .map(label -> label.structure().orElseThrow()))
                .contains(AnatomicalStructure.values());
    }

    @Test
    void labelsOfOtherSetsNameTheirFilesAfterTheirKeys() {
        Label muscle = BodyRegion.MUSCLE;
        assertThat(muscle.fileName()).isEqualTo("muscle");
    }
}
