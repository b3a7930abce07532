package io.github.saros4j.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.dataset.AnatomicRegion;
import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.PatientId;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.table.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitCheckTest {

    private static CaseInfo row(String id, String patient, Split split) {
        return Rows.row(id, "C", patient, Sex.MALE, AnatomicRegion.THORAX, false, split);
    }

    private static CaseInfo withUids(String id, String study, String series, Split split) {
        return new CaseInfo(
                id,
                study,
                series,
                new PatientId("C", "P" + id),
                Sex.MALE,
                AnatomicRegion.THORAX,
                false,
                Orientation.parse("LPS"),
                split,
                Map.of());
    }

    @Test
    void aPatientInTwoSplitsLeaks() {
        SplitCheck check = SplitCheck.of(Rows.table(
                row("a", "P", Split.FOLD_1),
                row("b", "Q", Split.TEST),
                row("c", "P", Split.TEST),
                row("d", "Q", Split.TEST)));
        assertThat(check.leaks()).hasSize(1);
        SplitLeak leak = check.leaks().get(0);
        assertThat(leak.kind()).isEqualTo(SplitLeak.Kind.PATIENT);
        assertThat(leak.name()).isEqualTo("C/P");
        assertThat(leak.places()).isEqualTo("a (fold-1), c (test)");
        assertThat(check.leakTable().row(0)).containsExactly("patient", "C/P", "a (fold-1), c (test)");
    }

    @Test
    void theSameIdInAnotherCollectionIsAnotherPatient() {
        assertThat(SplitCheck.of(Rows.table(
                                Rows.row("a", "C", "P", Sex.MALE, AnatomicRegion.THORAX, false, Split.FOLD_1),
                                Rows.row("b", "D", "P", Sex.MALE, AnatomicRegion.THORAX, false, Split.TEST)))
                        .leaks())
                .isEmpty();
    }

    @Test
    void aStudyOrSeriesUnderTwoPatientsInTwoSplitsLeaks() {
        SplitCheck check = SplitCheck.of(Rows.table(
                withUids("a", "1.1", "2.1", Split.FOLD_1),
                withUids("b", "1.1", "2.2", Split.FOLD_2),
                withUids("c", "1.3", "2.1", Split.TEST),
                withUids("d", "1.4", "2.4", Split.TEST),
                withUids("e", "1.4", "2.4", Split.TEST)));
        assertThat(check.leaks())
                .extracting(leak -> leak.kind() + " " + leak.name() + ": " + leak.places())
                .containsExactly("STUDY 1.1: a (fold-1), b (fold-2)", "SERIES 2.1: a (fold-1), c (test)");
    }

    /** 2 of 4 women in fold 1, which has 2 of 8 cases and so a quarter of all: one woman is its share. */
    @Test
    void balanceByHand() {
        CaseInfo[] rows = new CaseInfo[8];
        for (int i = 0; i < 8; i++) {
            Split split = i < 2 ? Split.FOLD_1 : i < 5 ? Split.FOLD_2 : Split.TEST;
            rows[i] =
                    Rows.row("c" + i, "C", "P" + i, i < 4 ? Sex.FEMALE : Sex.MALE, AnatomicRegion.THORAX, false, split);
        }
        SplitCheck check = SplitCheck.of(SegmentationInfo.of(List.of(rows)), List.of("sex"), List.of());
        assertThat(check.cases())
                .containsExactly(Map.entry(Split.FOLD_1, 2), Map.entry(Split.FOLD_2, 3), Map.entry(Split.TEST, 3));
        assertThat(check.balance())
                .contains(
                        new SplitBalance("cases", "cases", "cases", Split.FOLD_1, 2, 2.5),
                        new SplitBalance("cases", "cases", "cases", Split.TEST, 3, 3),
                        new SplitBalance("sex", "female", "cases", Split.FOLD_1, 2, 1),
                        new SplitBalance("sex", "female", "cases", Split.FOLD_2, 2, 1.5),
                        new SplitBalance("sex", "male", "cases", Split.TEST, 3, 1.5));
        SplitBalance farthest = check.farthestOff("sex").orElseThrow();
        assertThat(farthest).isEqualTo(new SplitBalance("sex", "female", "cases", Split.TEST, 0, 1.5));
        assertThat(farthest.deviation()).isEqualTo(-1.5);
        assertThat(check.farthestOff("collection")).isEmpty();
        // women: 1² / (2/8) + 0.5² / (3/8) + 1.5² / (3/8) = 32/3, over a spread of 4 (1/2)² + 4 (1/2)² = 2; men the
        // same; 3 - 1 splits
        assertThat(check.imbalance().orElseThrow()).isCloseTo(32.0 / 3 / 2 / 2, within(1e-12));
    }

    @Test
    void slicesAreSharedOutInProportionToCases() {
        CaseInfo[] rows = {row("a", "P", Split.FOLD_1), row("b", "Q", Split.TEST), row("c", "R", Split.TEST)};
        SplitCheck check = SplitCheck.of(
                SegmentationInfo.of(List.of(rows)),
                List.of(),
                List.of(Rows.slices("a", 9, 0), Rows.slices("b", 2, 4), Rows.slices("c", 1, 2)));
        assertThat(check.balance())
                .contains(
                        new SplitBalance("body-regions", "muscle", "slices", Split.FOLD_1, 9, 4),
                        new SplitBalance("body-regions", "muscle", "slices", Split.TEST, 3, 8),
                        new SplitBalance("body-regions", "bones", "slices", Split.FOLD_1, 0, 2));
        assertThat(check.farthestOff("body-regions").orElseThrow().deviation()).isEqualTo(5);
        Table table = check.balanceTable();
        assertThat(table.rowCount()).isEqualTo(2 + 2 * 13);
        assertThat(table.row(0)).containsExactly("cases", "cases", "cases", "fold-1", 1L, 1.0, 0.0);
    }

    @Test
    void oneSplitOrNoCaseHasNoImbalance() {
        assertThat(SplitCheck.of(Rows.table(row("a", "P", Split.TEST), row("b", "Q", Split.TEST)))
                        .imbalance())
                .isEmpty();
        SplitCheck nothing = SplitCheck.of(Rows.table());
        assertThat(nothing.imbalance()).isEmpty();
        assertThat(nothing.leaks()).isEmpty();
        assertThat(nothing.cases()).isEmpty();
    }
}
