package io.github.saros4j.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedExpectationsTest {

    private static final double NONE = Double.NaN;

    /** In 3 of 4 slices both labels occur; in one of these they touch at a side, in one at a corner only. */
    @Test
    void contactsAndPiecesAreCountedOverSlices() {
        Table table = LearnedExpectations.of(Cases.regions("AB. ...", "A.. .B.", "A.B ...", "A.A ..."))
                .toTable();
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            rows.add(new ArrayList<>(table.row(row)));
        }
        assertThat(rows)
                .contains(Arrays.asList("regions", "contact", "subcutaneous_tissue", "muscle", null, 1L, 3L))
                .contains(Arrays.asList("regions", "pieces", "subcutaneous_tissue", null, 1L, 3L, 4L))
                .contains(Arrays.asList("regions", "pieces", "subcutaneous_tissue", null, 2L, 1L, 4L))
                .contains(Arrays.asList("regions", "pieces", "muscle", null, 1L, 3L, 3L));
    }

    @Test
    void aSumIsThatOfTheSlicesAndATableIsReadBack() {
        CaseScan first = Cases.regions("AB.", "A.B");
        CaseScan second = Cases.parts("AB.", "A.B");
        LearnedExpectations twice = LearnedExpectations.sum(
                List.of(LearnedExpectations.of(first), LearnedExpectations.of(second), LearnedExpectations.of(first)));
        LearnedExpectations once = LearnedExpectations.sum(List.of(
                LearnedExpectations.of(Cases.regions("AB.", "A.B", "AB.", "A.B")), LearnedExpectations.of(second)));
        assertThat(rows(twice)).isEqualTo(rows(once));
        assertThat(rows(LearnedExpectations.of(twice.toTable()))).isEqualTo(rows(twice));
    }

    @Test
    void rareContactsAndCountsAreFoundBelowTheShareOfEnoughSlices() {
        String[] slices = Collections.nCopies(100, "A.B").toArray(String[]::new);
        slices[7] = "AB.";
        slices[8] = "A.A";
        CaseScan scan = Cases.regions(slices);
        LearnedExpectations learned = LearnedExpectations.of(scan);
        assertThat(found(scan, learned, RuleKind.RARE_CONTACT, 99, 1.1))
                .singleElement()
                .matches(finding -> finding.slice().orElse(-1) == 7
                        && finding.message().equals("Muscle touches Subcutaneous Tissue: seen in 1 of 99 slices"));
        assertThat(found(scan, learned, RuleKind.RARE_CONTACT, 99, 1)).isEmpty();
        assertThat(found(scan, learned, RuleKind.RARE_CONTACT, 100, 1.1)).isEmpty();
        assertThat(found(scan, learned, RuleKind.RARE_COUNT, 100, 1.1))
                .singleElement()
                .matches(finding -> finding.slice().orElse(-1) == 8
                        && finding.message().endsWith("so many, or more, seen in 1 of 100 slices"));
        assertThat(found(scan, learned, RuleKind.RARE_COUNT, 100, 1)).isEmpty();
    }

    @Test
    void rowsThatMakeNoSenseAreRefused() {
        refused("brains", "contact", "muscle", 1L, 2L, "neither regions nor parts");
        refused("regions", "near", "muscle", 1L, 2L, "neither contact nor pieces");
        refused("regions", "contact", "liver", 1L, 2L, "'liver' is no label");
        refused("regions", "contact", "muscle", 3L, 2L, "3 of 2 slices");
        refused("regions", "contact", "muscle", -1L, 2L, "slices must be 0 or more");
        refused("regions", "pieces", "muscle", 1L, 2L, "pieces must be 0 or more");
    }

    private static void refused(String file, String what, String other, Long slices, Long of, String words) {
        Table table = Table.builder(
                        "expectations", LearnedExpectations.columns().toArray(Column[]::new))
                .row(file, what, "bones", other, null, slices, of)
                .build();
        assertThatThrownBy(() -> LearnedExpectations.of(table))
                .isInstanceOf(QualityException.class)
                .hasMessageContaining(words);
    }

    private static List<Finding> found(
            CaseScan scan, LearnedExpectations learned, RuleKind kind, double slices, double share) {
        return QualityCheck.of(RuleSet.of(List.of(Cases.rule(kind, FileRole.REGIONS, "", "", slices, NONE, share))))
                .withExpectations(learned)
                .check(scan)
                .findings();
    }

    private static List<List<Object>> rows(LearnedExpectations learned) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < learned.toTable().rowCount(); row++) {
            rows.add(new ArrayList<>(learned.toTable().row(row)));
        }
        return rows;
    }
}
