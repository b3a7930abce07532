package io.github.saros4j.occurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OccurrenceStatisticsTest {

    private static final CohortInfo INFO = CohortInfo.builder()
            .add("c0", "p0", groups("fold-1", "female"))
            .add("c1", "p0", groups("fold-1", "female"))
            .add("c2", "p1", groups("test", "male"))
            .add("c3", "p2", Map.of("split", "test"))
            .build();

    private static Map<String, String> groups(String split, String sex) {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("split", split);
        groups.put("sex", sex);
        return groups;
    }

    private static OccurrenceStatistics example() {
        return OccurrenceStatistics.builder(BodyPart.labelSet(), INFO)
                .add(Cases.of("c0", BodyPart.labelSet(), "ab", "", "cc"))
                .add(Cases.of("c1", BodyPart.labelSet(), "ab", "ab"))
                .add(Cases.of("c2", BodyPart.labelSet(), "bb", "bc", "bb"))
                .add(Cases.of("c3", BodyPart.labelSet(), "", ""))
                .build();
    }

    @Test
    void ctsAndSlicesByHand() {
        OccurrenceStatistics found = example();
        assertThat(found.annotated()).isEqualTo(new OccurrenceCount(4, 7));
        assertThat(found.count(BodyPart.BACKGROUND)).isEqualTo(new OccurrenceCount(2, 3));
        assertThat(found.count(BodyPart.TORSO)).isEqualTo(new OccurrenceCount(3, 6));
        assertThat(found.count(BodyPart.HEAD)).isEqualTo(new OccurrenceCount(2, 2));
        assertThat(found.count(BodyPart.LEFT_ARM)).isEqualTo(new OccurrenceCount(0, 0));
        assertThat(found.count(BodyPart.TORSO, "split", "fold-1")).isEqualTo(new OccurrenceCount(2, 3));
        assertThat(found.count(BodyPart.HEAD, "split", "fold-1")).isEqualTo(new OccurrenceCount(1, 1));
        assertThat(found.count(BodyPart.HEAD, "sex", "male")).isEqualTo(new OccurrenceCount(1, 1));
        assertThat(found.annotated("split", "test")).isEqualTo(new OccurrenceCount(2, 3));
        assertThat(found.groups("split")).containsExactly("fold-1", "test");
    }

    @Test
    void aCaseWithoutAValueIsInNoGroupButCountsOverall() {
        OccurrenceStatistics found = example();
        assertThat(found.annotated("sex", "female").cts()
                        + found.annotated("sex", "male").cts())
                .isEqualTo(3);
        assertThat(found.annotated().cts()).isEqualTo(4);
    }

    @Test
    void aGroupWithoutACaseHasZeros() {
        assertThat(example().count(BodyPart.TORSO, "split", "fold-5")).isEqualTo(new OccurrenceCount(0, 0));
        assertThat(example().annotated("split", "fold-5")).isEqualTo(new OccurrenceCount(0, 0));
    }

    @Test
    void groupsAddUpToOverallForARandomCohortOfSeed2() {
        Random random = new Random(2);
        CohortInfo.Builder info = CohortInfo.builder();
        List<LabelOccurrence> cases = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            info.add("c" + i, "p" + i / 2, groups("fold-" + (1 + random.nextInt(5)), i % 3 == 0 ? "male" : "female"));
            cases.add(LabelOccurrence.of("c" + i, Cases.random(random, BodyRegion.labelSet())));
        }
        OccurrenceStatistics.Builder builder = OccurrenceStatistics.builder(BodyRegion.labelSet(), info.build());
        cases.forEach(builder::add);
        OccurrenceStatistics found = builder.build();
        for (Label label : BodyRegion.values()) {
            assertThat(found.count(label))
                    .isEqualTo(new OccurrenceCount(
                            cases.stream().filter(one -> one.isPresent(label)).count(),
                            cases.stream().mapToLong(one -> one.slices(label)).sum()));
            for (String grouping : List.of("split", "sex")) {
                OccurrenceCount sum = new OccurrenceCount(0, 0);
                for (String group : found.groups(grouping)) {
                    OccurrenceCount count = found.count(label, grouping, group);
                    sum = sum.plus(count.cts(), count.slices());
                }
                assertThat(sum).isEqualTo(found.count(label));
            }
        }
    }

    @Test
    void whatIsBuiltDoesNotChangeWhenMoreIsAdded() {
        OccurrenceStatistics.Builder builder =
                OccurrenceStatistics.builder(BodyPart.labelSet(), INFO).add(Cases.of("c0", BodyPart.labelSet(), "ab"));
        OccurrenceStatistics early = builder.build();
        builder.add(Cases.of("c1", BodyPart.labelSet(), "ab"));
        assertThat(early.count(BodyPart.TORSO)).isEqualTo(new OccurrenceCount(1, 1));
        assertThat(early.count(BodyPart.TORSO, "split", "fold-1")).isEqualTo(new OccurrenceCount(1, 1));
    }

    @Test
    void casesThatAreUnknownTwiceThereOrOfOtherLabelsAreRefused() {
        OccurrenceStatistics.Builder builder =
                OccurrenceStatistics.builder(BodyPart.labelSet(), INFO).add(Cases.of("c0", BodyPart.labelSet(), "ab"));
        assertThatThrownBy(() -> builder.add(Cases.of("c0", BodyPart.labelSet(), "ab")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c0 was counted already");
        assertThatThrownBy(() -> builder.add(Cases.of("c9", BodyPart.labelSet(), "ab")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("c9");
        assertThatThrownBy(() -> builder.add(Cases.of("c1", BodyRegion.labelSet(), "ab")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("body-regions");
        assertThatThrownBy(() -> builder.build().groups("scanner")).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.build().annotated().cts()).isEqualTo(1);
    }

    @Test
    void countsAreNotNegative() {
        assertThatThrownBy(() -> new OccurrenceCount(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OccurrenceCount(0, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutInformationThereIsOverallAlone() {
        OccurrenceStatistics found = OccurrenceStatistics.builder(BodyPart.labelSet(), CohortInfo.independent())
                .add(Cases.of("any", BodyPart.labelSet(), "ab"))
                .build();
        assertThat(found.groupings()).isEmpty();
        assertThat(found.count(BodyPart.TORSO)).isEqualTo(new OccurrenceCount(1, 1));
        assertThat(OccurrenceTables.counts(List.of(found)).rowCount()).isEqualTo(1 + 7);
    }

    @Test
    void theWideTableHasTheShapeOfThePapersTable3() {
        Table table = OccurrenceTables.byGroup(List.of(example()), "split");
        assertThat(table.name()).isEqualTo("occurrence_by_split");
        assertThat(table.columns())
                .extracting(column -> column.name())
                .containsExactly("label_set", "label", "fold-1", "test", "overall");
        assertThat(IntStream.range(0, table.rowCount()).mapToObj(row -> table.text(row, "label")))
                .containsExactly("Arm Left", "Arm Right", "Background", "Head", "Left Leg", "Right Leg", "Torso");
        assertThat(table.row(3)).containsExactly("body-parts", "Head", "1 / 1", "1 / 1", "2 / 2");
        assertThat(table.row(6)).containsExactly("body-parts", "Torso", "2 / 3", "1 / 3", "3 / 6");
    }

    @Test
    void theLongTableHasEveryGroupAndLabel() {
        Table table = OccurrenceTables.counts(List.of(example()));
        assertThat(table.rowCount()).isEqualTo(5 * (1 + 7)); // overall, two splits, two sexes
        assertThat(table.row(0)).containsExactly("body-parts", "overall", "overall", "any", 4L, 7L);
        assertThat(table.row(2)).containsExactly("body-parts", "overall", "overall", "torso", 3L, 6L);
        assertThat(table.row(8)).containsExactly("body-parts", "split", "fold-1", "any", 2L, 4L);
        assertThat(table.row(8 + 3)).containsExactly("body-parts", "split", "fold-1", "head", 1L, 1L);
    }
}
