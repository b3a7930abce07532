package io.github.saros4j.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.measurement.StructureStatus;
import io.github.saros4j.statistics.Correlation;
import io.github.saros4j.statistics.HolmCorrection;
import io.github.saros4j.statistics.LinearRegression;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgingStudyTest {

    private static Subject subject(String id, double age, String sex) {
        return new Subject(id, OptionalDouble.of(age), Optional.of(sex));
    }

    private static StructureValue volume(String id, String structure, double value) {
        return new StructureValue(id, structure, Quantity.VOLUME, StructureStatus.MEASURED, OptionalDouble.of(value));
    }

    private static StructureValue none(String id, StructureStatus status) {
        return new StructureValue(id, "liver", Quantity.VOLUME, status, OptionalDouble.empty());
    }

    @Test
    void casesWithoutAgeOrAWholeStructureAreLeftOutAndCounted() {
        List<Subject> subjects = List.of(
                subject("a", 20, "f"),
                subject("b", 40, "m"),
                subject("c", 60, "f"),
                subject("d", 70, "m"),
                subject("e", 80, "m"),
                subject("f", 81, "f"),
                subject("g", 82, "f"),
                new Subject("h", OptionalDouble.empty(), Optional.of("m")),
                new Subject("i", OptionalDouble.of(50), Optional.empty()));
        List<StructureValue> values = List.of(
                volume("d", "liver", 1700),
                volume("c", "liver", 1600),
                volume("b", "liver", 1400),
                volume("a", "liver", 1200),
                none("e", StructureStatus.ABSENT),
                none("f", StructureStatus.AT_BORDER),
                none("g", StructureStatus.MEASURED),
                volume("h", "liver", 1),
                volume("i", "liver", 1500),
                volume("j", "liver", 2));
        List<AgeAssociation> all = AgingStudy.of(subjects).withSexes().run(values);
        assertThat(all)
                .extracting(AgeAssociation::sex)
                .containsExactly(Optional.empty(), Optional.of("f"), Optional.of("m"));
        AgeAssociation everybody = all.get(0);
        assertThat(everybody.points()).extracting(AgedValue::caseId).containsExactly("a", "b", "c", "d", "i");
        assertThat(everybody.points().get(1)).isEqualTo(new AgedValue("b", 40, Optional.of("m"), 1400));
        assertThat(everybody.leftOut().values()).containsExactly(1, 1, 1, 1, 1);
        assertThat(everybody.regression().orElseThrow().slope()).isCloseTo(10, within(1e-12));
        assertThat(everybody.spearman().coefficient()).hasValue(1);
        AgeAssociation women = all.get(1);
        assertThat(women.points()).extracting(AgedValue::caseId).containsExactly("a", "c");
        assertThat(women.leftOut().values()).containsExactly(0, 0, 0, 1, 1);
        assertThat(women.pearson().coefficient()).as("two cases").isEmpty();
        assertThat(women.pearsonHolm()).isEmpty();
        assertThat(women.regression()).isEmpty();
        assertThat(all.get(2).leftOut().values()).containsExactly(0, 1, 1, 0, 0);
        assertThat(AgingStudy.of(subjects).run(values))
                .usingRecursiveComparison()
                .isEqualTo(List.of(everybody));
    }

    @Test
    void holmGoesOverTheStructuresOfOneQuantityAndSex() {
        Random random = new Random(9);
        List<Subject> subjects = new ArrayList<>();
        List<StructureValue> values = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String id = "case" + i;
            subjects.add(subject(id, 20 + 2 * i, i % 3 == 0 ? "m" : "f"));
            for (int structure = 0; structure < 4; structure++) {
                double value = structure * i + 20 * random.nextGaussian();
                for (Quantity quantity : Quantity.values()) {
                    values.add(new StructureValue(
                            id,
                            "s" + structure,
                            quantity,
                            StructureStatus.MEASURED,
                            OptionalDouble.of(quantity == Quantity.VOLUME ? value : -value * value)));
                }
            }
        }
        List<AgeAssociation> all =
                AgingStudy.of(subjects).withSexes().withLevel(0.8).run(values);
        assertThat(AgingStudy.of(subjects).withLevel(0.8).withSexes().run(values))
                .usingRecursiveComparison()
                .isEqualTo(all);
        assertThat(all).hasSize(2 * 3 * 4);
        for (int family = 0; family < 6; family++) {
            List<AgeAssociation> members = all.subList(4 * family, 4 * family + 4);
            assertThat(members).extracting(AgeAssociation::structure).containsExactly("s0", "s1", "s2", "s3");
            assertThat(members)
                    .extracting(AgeAssociation::quantity)
                    .containsOnly(family < 3 ? Quantity.VOLUME : Quantity.ATTENUATION);
            assertThat(members)
                    .extracting(AgeAssociation::pearsonHolm)
                    .isEqualTo(HolmCorrection.adjust(
                            members.stream().map(one -> one.pearson().p()).toList()));
            assertThat(members)
                    .extracting(AgeAssociation::spearmanHolm)
                    .isEqualTo(HolmCorrection.adjust(
                            members.stream().map(one -> one.spearman().p()).toList()));
            for (AgeAssociation one : members) {
                assertThat(one.n()).isEqualTo(new int[] {30, 20, 10}[family % 3]);
                double[] ages =
                        one.points().stream().mapToDouble(AgedValue::age).toArray();
                double[] measured =
                        one.points().stream().mapToDouble(AgedValue::value).toArray();
                assertThat(one.pearson()).isEqualTo(Correlation.pearson(ages, measured, 0.8));
                assertThat(one.spearman()).isEqualTo(Correlation.spearman(ages, measured, 0.8));
                assertThat(one.regression().orElseThrow().slopeInterval())
                        .isEqualTo(LinearRegression.of(ages, measured, 0.8)
                                .orElseThrow()
                                .slopeInterval());
                requireCells(AssociationTables.associations(List.of(one), 0.8), one);
            }
        }
    }

    private static void requireCells(Table table, AgeAssociation one) {
        LinearRegression line = one.regression().orElseThrow();
        Map<String, Double> cells = new LinkedHashMap<>();
        cells.put("pearson_low", one.pearson().interval().orElseThrow().low());
        cells.put("pearson_holm", one.pearsonHolm().orElseThrow());
        cells.put("spearman_high", one.spearman().interval().orElseThrow().high());
        cells.put("spearman_p", one.spearman().p().orElseThrow());
        cells.put("spearman_holm", one.spearmanHolm().orElseThrow());
        cells.put("slope_low", line.slopeInterval().low());
        cells.put("slope_high", line.slopeInterval().high());
        cells.put("intercept_low", line.interceptInterval().low());
        cells.put("intercept_high", line.interceptInterval().high());
        cells.put("residual_sd", line.residualSd());
        cells.forEach(
                (column, value) -> assertThat(table.real(0, column)).as(column).isEqualTo(value));
    }

    @Test
    void onlySexesOfCasesThatHaveValuesAreStudied() {
        List<Subject> subjects = List.of(subject("a", 20, "f"), subject("b", 30, "m"));
        assertThat(AgingStudy.of(subjects).withSexes().run(List.of(volume("a", "liver", 1))))
                .extracting(AgeAssociation::sex)
                .containsExactly(Optional.empty(), Optional.of("f"));
    }

    @Test
    void tablesHaveWhatIsKnownAndGapsElsewhere() {
        List<Subject> subjects = List.of(subject("a", 20, "f"), subject("b", 40, "f"), subject("c", 60, "f"));
        List<AgeAssociation> all = AgingStudy.of(subjects)
                .run(List.of(
                        volume("a", "liver", 1),
                        volume("b", "liver", 3),
                        volume("c", "liver", 2),
                        volume("a", "spleen", 5)));
        Table table = AssociationTables.associations(all, 0.95);
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.row(0)).startsWith("volume", "mL", "all", "liver", 3L, 0L, 0L, 0L, 0L, 0L);
        assertThat(table.real(0, "pearson")).isCloseTo(0.5, within(1e-15));
        assertThat(table.real(0, "pearson_low")).isNull();
        assertThat(table.text(0, "spearman_method")).isEqualTo("exact");
        assertThat(table.real(0, "slope")).isCloseTo(0.025, within(1e-15));
        assertThat(table.real(0, "intercept")).isCloseTo(1, within(1e-14));
        assertThat(table.real(0, "r_squared")).isCloseTo(0.25, within(1e-14));
        assertThat(table.real(0, "level")).isEqualTo(0.95);
        assertThat(table.text(1, "spearman_method")).isNull();
        for (String column :
                List.of("pearson", "pearson_p", "pearson_holm", "spearman", "slope", "intercept_low", "r_squared")) {
            assertThat(table.real(1, column)).as(column).isNull();
        }
        Table line = AssociationTables.line(all.get(0), 4);
        assertThat(line.rowCount()).isEqualTo(5);
        assertThat(line.real(1, "age")).isEqualTo(30);
        assertThat(line.real(1, "volume")).isCloseTo(1.75, within(1e-14));
        assertThat(line.real(1, "low"))
                .isEqualTo(all.get(0).regression().orElseThrow().meanAt(30).low());
        assertThat(AssociationTables.line(all.get(1), 4).rowCount()).isZero();
        assertThat(AssociationTables.points(all.get(0), point -> true).row(2)).containsExactly("c", 60.0, 2.0);
        assertThat(AssociationTables.points(all.get(0), point -> point.age() >= 60)
                        .row(0))
                .containsExactly("c", 60.0, 2.0);
        assertThatIllegalArgumentException().isThrownBy(() -> AssociationTables.line(all.get(0), 0));
    }

    @Test
    void aLineGoesFromTheLeastToTheGreatestAgeHoweverCasesAreCalled() {
        List<Subject> subjects = List.of(subject("a", 60, "f"), subject("b", 20, "f"), subject("c", 40, "f"));
        Table line = AssociationTables.line(
                AgingStudy.of(subjects)
                        .run(List.of(volume("a", "liver", 1), volume("b", "liver", 3), volume("c", "liver", 2)))
                        .get(0),
                2);
        assertThat(List.of(0, 1, 2)).extracting(row -> line.real(row, "age")).containsExactly(20.0, 40.0, 60.0);
    }

    @Test
    void aCaseStandsOnceOnEachSide() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgingStudy.of(List.of(subject("a", 1, "f"), subject("a", 1, "f"))))
                .withMessageContaining("a is there twice");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> AgingStudy.of(List.of()).run(List.of(volume("a", "liver", 1), volume("a", "liver", 1))))
                .withMessageContaining("two values of liver, volume");
        for (double age : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException().isThrownBy(() -> subject("a", age, "f"));
        }
        assertThat(subject("a", 0, "f").age()).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(() -> volume("a", "liver", Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AgingStudy.of(List.of()).withLevel(1));
    }
}
