package io.github.saros4j.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.scan.FileRole;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final Column[] COLUMNS = RuleSet.columns().toArray(Column[]::new);

    @Test
    void aSetIsTheTableItWrites() {
        RuleSet saros = RuleSet.saros();
        RuleSet read = RuleSet.of(List.of()).withTable(saros.toTable());
        assertThat(read.rules()).isEqualTo(saros.rules());
        assertThat(saros.withTable(saros.toTable()).rules()).isEqualTo(saros.rules());
    }

    @Test
    void everyRuleSaysWhatIsExpectedAndWhy() {
        assertThat(RuleSet.saros().rules())
                .hasSizeGreaterThan(50)
                .allMatch(rule -> !rule.what().isBlank() && !rule.why().isBlank());
    }

    @Test
    void aTableAddsChangesAndSwitchesOff() {
        Table table = Table.builder("rules", COLUMNS)
                .row("holes", null, "off", null, null, null, null, null, null, null, null)
                .row("grid", "grid_differs", "note", "parts", null, null, null, null, null, "a", "b")
                .row("new", "enclosed", "Error", "regions", "Brain", "muscle", null, 4.5, 90.0, "a", "b")
                .build();
        RuleSet changed = RuleSet.saros().withTable(table);
        assertThat(changed.rules()).hasSize(RuleSet.saros().rules().size());
        assertThat(changed.rule("holes")).isEmpty();
        assertThat(changed.rule("grid"))
                .hasValueSatisfying(rule -> assertThat(rule.severity()).isEqualTo(Severity.NOTE))
                .hasValueSatisfying(rule -> assertThat(rule.file()).hasValue(FileRole.PARTS));
        assertThat(changed.rule("new")).hasValueSatisfying(rule -> {
            assertThat(rule.severity()).isEqualTo(Severity.ERROR);
            assertThat(rule.maximum()).hasValue(4.5);
            assertThat(rule.share()).hasValue(90);
            assertThat(rule.minimum()).isEmpty();
        });
    }

    @Test
    void rowsThatMakeNoSenseAreRefused() {
        refused("kind", "x", "enclose", "error", "regions", "brain", "muscle", 90.0);
        refused("severity", "x", "enclosed", "bad", "regions", "brain", "muscle", 90.0);
        refused("none of [regions, parts, image]", "x", "enclosed", "error", "region", "brain", "muscle", 90.0);
        refused("'liver' is no label of regions", "x", "enclosed", "error", "regions", "liver", "muscle", 90.0);
        refused("'liver' is no label of regions or parts", "x", "enclosed", "error", "regions", "brain", "liver", 90.0);
        refused("needs a value for share", "x", "enclosed", "error", "regions", "brain", "muscle", null);
        refused("has no use for share", "x", "slice_lacks", "error", "regions", "brain", "muscle", 1.0);
        refused("needs a value for other", "x", "enclosed", "error", "regions", "brain", null, 90.0);
        refused("column=value", "x", "table_contradicts", "error", "regions", "brain", "muscle", null);
        refused("has no id", " ", "enclosed", "error", "regions", "brain", "muscle", 90.0);
        refused("needs a minimum or a maximum", "x", "hu_outside", "error", "regions", "brain", null, 90.0);
        refused("There is no rule x", "x", null, "off", null, null, null, null);
    }

    private static void refused(
            String words,
            String id,
            @Nullable String kind,
            @Nullable String severity,
            @Nullable String file,
            @Nullable String label,
            @Nullable String other,
            @Nullable Double share) {
        Table table = Table.builder("rules", COLUMNS)
                .row(id, kind, severity, file, label, other, null, null, share, null, null)
                .build();
        assertThatThrownBy(() -> RuleSet.saros().withTable(table))
                .isInstanceOf(QualityException.class)
                .hasMessageContaining(words);
    }
}
