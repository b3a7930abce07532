package io.github.saros4j.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What was published, whether it is consistent in itself, and how a cohort is held against it. */
class PublishedTablesTest {

    private static final Set<String> FOLDS_AND_TEST = Set.of("fold-1", "fold-2", "fold-3", "fold-4", "fold-5", "test");

    @Test
    void cellsOfTable3AsPrinted() {
        PublishedOccurrence table = PublishedOccurrence.table3();
        assertThat(table.splits()).containsExactly("fold-1", "fold-2", "fold-3", "fold-4", "fold-5", "test", "overall");
        assertThat(table.count(BodyRegion.BRAIN, "fold-1")).hasToString("41 / 186");
        assertThat(table.count(BodyRegion.BREAST_IMPLANT, "overall")).hasToString("18 / 83");
        assertThat(table.count(BodyRegion.THYROID_GLANDS, "test")).hasToString("99 / 195");
        assertThat(table.count(BodyPart.RIGHT_LEG, "fold-4")).hasToString("59 / 240");
        assertThat(table.count(BodyPart.LEFT_ARM, "overall")).hasToString("593 / 5934");
        assertThat(table.count(BodyPart.BACKGROUND, "overall")).hasToString("900 / 20150");
    }

    @Test
    void foldsAndTestOfTable3AddUpToOverallForEveryLabel() {
        PublishedOccurrence table = PublishedOccurrence.table3();
        for (BodyRegion region : BodyRegion.values()) {
            assertThat(sum(FOLDS_AND_TEST.stream()
                            .map(split -> table.count(region, split))
                            .toList()))
                    .isEqualTo(table.count(region, "overall"));
        }
        for (BodyPart part : BodyPart.values()) {
            assertThat(sum(FOLDS_AND_TEST.stream()
                            .map(split -> table.count(part, split))
                            .toList()))
                    .isEqualTo(table.count(part, "overall"));
        }
    }

    private static OccurrenceCount sum(List<OccurrenceCount> counts) {
        return counts.stream().reduce(OccurrenceCount.NONE, (sum, count) -> sum.plus(count.cts(), count.slices()));
    }

    @Test
    void bothLabelSetsOfTable3HaveTheSameSlices() {
        PublishedOccurrence table = PublishedOccurrence.table3();
        for (String split : table.splits()) {
            assertThat(table.count(BodyRegion.BACKGROUND, split)).isEqualTo(table.count(BodyPart.BACKGROUND, split));
        }
    }

    @Test
    void columnsOfTable1AddUpTo300AndHaveAsManyCollectionsAsPrinted() {
        PublishedCases table = PublishedCases.table1();
        assertThat(table.collections()).hasSize(28);
        Map.of("abdomen", 6, "thorax", 5, "wholebody", 22).forEach((region, collections) -> {
            List<Long> counts = table.collections().stream()
                    .map(name -> table.count(name, region))
                    .toList();
            assertThat(counts.stream().mapToLong(Long::longValue).sum())
                    .as(region)
                    .isEqualTo(300);
            assertThat(counts).as(region).filteredOn(count -> count > 0).hasSize(collections);
        });
        assertThat(table.count("C4KC-KiTS", "abdomen")).isEqualTo(175);
        assertThat(table.count("QIN-HEADNECK", "wholebody")).isEqualTo(94);
    }

    @Test
    void aCollectionMayBeSpeltAsInTheCsv() {
        PublishedCases table = PublishedCases.table1();
        assertThat(table.count("Pancreas-CT", "abdomen")).isEqualTo(58);
        assertThat(table.count("Anti-PD-1_MELANOMA", "wholebody")).isEqualTo(2);
        assertThat(table.count("HNSCC", "wholebody")).isEqualTo(17);
        assertThat(table.count("nowhere", "wholebody")).isZero();
    }

    @Test
    void aCohortWithThePublishedCasesMeetsTable1() {
        assertThat(PublishedCases.table1().differences(cases(publishedCases()))).isEmpty();
    }

    @Test
    void aCaseTooManyOrMissingInTable1IsOneCell() {
        List<String[]> cases = publishedCases();
        cases.removeIf(row -> row[0].equals("COVID-19-NY-SBU"));
        cases.add(new String[] {"Pancreas-CT", "abdomen"});
        cases.add(new String[] {"my own", "thorax"});
        assertThat(PublishedCases.table1().differences(cases(cases)))
                .containsExactly(
                        new CellDifference("table1", "COVID-19-NY-SBU", "wholebody", "cts", 1, 0),
                        new CellDifference("table1", "Pancreas CT", "abdomen", "cts", 58, 59),
                        new CellDifference("table1", "my own", "thorax", "cts", 0, 1));
    }

    @Test
    void casesUnderTwoSpellingsOfACollectionAddUp() {
        List<String[]> cases = publishedCases();
        cases.removeIf(row -> row[0].equals("Pancreas-CT"));
        for (int i = 0; i < 58; i++) {
            cases.add(new String[] {i < 20 ? "Pancreas CT" : "pancreas_ct", "abdomen"});
        }
        assertThat(PublishedCases.table1().differences(cases(cases))).isEmpty();
    }

    /** Collection and region of 900 cases; Pancreas CT in the spelling of the CSV. */
    private static List<String[]> publishedCases() {
        PublishedCases table = PublishedCases.table1();
        List<String[]> cases = new ArrayList<>();
        for (String collection : table.collections()) {
            for (String region : table.regions()) {
                for (long i = 0; i < table.count(collection, region); i++) {
                    cases.add(new String[] {collection.equals("Pancreas CT") ? "Pancreas-CT" : collection, region});
                }
            }
        }
        return cases;
    }

    private static CaseCounts cases(List<String[]> rows) {
        CohortInfo.Builder info = CohortInfo.builder();
        List<String> ids = new ArrayList<>();
        for (String[] row : rows) {
            ids.add("case_" + ids.size());
            info.add(
                    ids.get(ids.size() - 1), "p" + ids.size(), Map.of("collection", row[0], "anatomic_region", row[1]));
        }
        return CaseCounts.of(info.build(), ids, "collection", "anatomic_region");
    }

    @Test
    void casesAreCountedByTwoGroupings() {
        CaseCounts counts = cases(
                List.of(new String[] {"A", "thorax"}, new String[] {"A", "thorax"}, new String[] {"B", "abdomen"}));
        assertThat(counts.rows()).containsExactly("A", "B");
        assertThat(counts.columns()).containsExactly("abdomen", "thorax");
        assertThat(counts.count("A", "thorax")).isEqualTo(2);
        assertThat(counts.count("A", "wholebody")).isZero();
        assertThat(counts.toTable().row(0)).containsExactly("A", 0L, 2L, 2L);
        assertThat(counts.toTable().row(2)).containsExactly("overall", 1L, 2L, 3L);
    }

    @Test
    void differencesFromTable3AreListedCellByCell() {
        CohortInfo info =
                CohortInfo.builder().add("c0", "p0", Map.of("split", "fold-1")).build();
        OccurrenceStatistics found = OccurrenceStatistics.builder(BodyRegion.labelSet(), info)
                .add(Cases.of("c0", BodyRegion.labelSet(), "ai", "ai"))
                .build();
        List<CellDifference> differences = PublishedOccurrence.table3().differences(found);
        assertThat(differences).hasSize(14 * 7 * 2);
        assertThat(differences)
                .contains(
                        new CellDifference("table3", "body-regions breast_implant", "fold-1", "cts", 3, 1),
                        new CellDifference("table3", "body-regions breast_implant", "fold-1", "slices", 11, 2),
                        new CellDifference("table3", "body-regions breast_implant", "fold-2", "cts", 3, 0),
                        new CellDifference("table3", "body-regions breast_implant", "overall", "slices", 83, 2));
        assertThat(CellDifference.toTable(differences.subList(0, 1)).row(0))
                .containsExactly("table3", "body-regions background", "fold-1", "cts", 150L, 1L, -149L);
    }

    @Test
    void cellsThatAreMetAreNotListed() {
        CohortInfo.Builder info = CohortInfo.builder();
        for (int i = 0; i < 3; i++) {
            info.add("c" + i, "p" + i, Map.of("split", "fold-1"));
        }
        OccurrenceStatistics.Builder found = OccurrenceStatistics.builder(BodyRegion.labelSet(), info.build());
        found.add(Cases.of("c0", BodyRegion.labelSet(), "ai", "ai", "ai", "ai"));
        found.add(Cases.of("c1", BodyRegion.labelSet(), "ai", "ai", "ai", "ai"));
        found.add(Cases.of("c2", BodyRegion.labelSet(), "ai", "ai", "ii"));
        assertThat(PublishedOccurrence.table3().differences(found.build()))
                .extracting(CellDifference::row, CellDifference::column)
                .contains(tuple("body-regions breast_implant", "fold-2"))
                .doesNotContain(tuple("body-regions breast_implant", "fold-1"));
    }

    @Test
    void otherLabelsAndSplitsAreRefused() {
        OccurrenceStatistics other = OccurrenceStatistics.builder(
                        LabelSet.ofNames("other", Map.of(1, "liver")), CohortInfo.independent())
                .build();
        assertThatThrownBy(() -> PublishedOccurrence.table3().differences(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("other");
        assertThatThrownBy(() -> PublishedOccurrence.table3().count(BodyPart.HEAD, "fold-6"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fold-6");
        OccurrenceStatistics withoutSplits = OccurrenceStatistics.builder(BodyPart.labelSet(), CohortInfo.independent())
                .build();
        assertThatThrownBy(() -> PublishedOccurrence.table3().differences(withoutSplits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("split");
    }
}
