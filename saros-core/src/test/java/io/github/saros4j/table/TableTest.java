package io.github.saros4j.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static Table.Builder scores() {
        return Table.builder("scores", Column.text("case"), Column.integer("tp"), Column.real("volume", "mL"));
    }

    @Test
    void cellsAreFoundByRowAndColumn() {
        Table table = scores().row("case_000", 12, 0.5)
                .row("case_001", 3_000_000_000L, null)
                .build();

        assertThat(table.name()).isEqualTo("scores");
        assertThat(table.rowCount()).isEqualTo(2);
        assertThat(table.columns())
                .containsExactly(
                        new Column("case", Column.Type.TEXT, ""),
                        new Column("tp", Column.Type.INTEGER, ""),
                        new Column("volume", Column.Type.REAL, "mL"));
        assertThat(table.text(0, "case")).isEqualTo("case_000");
        assertThat(table.integer(0, "tp")).isEqualTo(12L);
        assertThat(table.integer(1, "tp")).isEqualTo(3_000_000_000L);
        assertThat(table.real(0, "volume")).isEqualTo(0.5);
        assertThat(table.real(1, "volume")).isNull();
        assertThat(table.row(0)).containsExactly("case_000", 12L, 0.5);
        assertThat(table).hasToString("Table scores (2 rows of 3)");
    }

    @Test
    void cellsOfEveryTypeMayBeEmpty() {
        Table table = scores().row(null, null, null).build();

        assertThat(table.text(0, "case")).isNull();
        assertThat(table.integer(0, "tp")).isNull();
        assertThat(table.real(0, "volume")).isNull();
    }

    @Test
    void aTableWithoutRowsIsATable() {
        assertThat(scores().build().rowCount()).isZero();
    }

    @Test
    void aBuilderMayGoOnWithoutChangingItsTables() {
        Table.Builder builder = scores().row("a", 1, 1.0);
        Table first = builder.build();
        Table second = builder.row("b", 2, 2.0).build();

        assertThat(first.rowCount()).isEqualTo(1);
        assertThat(second.rowCount()).isEqualTo(2);
        @Nullable Object[] cells = {"c", 3, 3.0};
        Table third = builder.row(cells).build();
        cells[0] = "changed";
        assertThat(third.text(2, "case")).isEqualTo("c");
    }

    @Test
    void listsCannotBeChanged() {
        Table table = scores().row("a", 1, 1.0).build();

        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> table.row(0).set(0, "b"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> table.columns().clear());
    }

    @Test
    void aColumnIsAskedForByItsOwnType() {
        Table table = scores().row("a", 1, 1.0).build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.real(0, "tp"))
                .withMessage("Table scores has no REAL column tp among [case, tp, volume]");
        assertThatIllegalArgumentException().isThrownBy(() -> table.integer(0, "volume"));
        assertThatIllegalArgumentException().isThrownBy(() -> table.text(0, "nothing"));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> table.text(1, "case"));
    }

    @Test
    void rowsOfAnotherLengthAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores().row("a", 1))
                .withMessage("Table scores has 3 columns, the row 2: [a, 1]");
    }

    @Test
    void cellsOfAnotherTypeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores().row("a", 1.0, 1.0))
                .withMessage("Table scores, column tp: 1.0 (Double) is no INTEGER");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores().row("a", 1, 1))
                .withMessage("Table scores, column volume: 1 (Integer) is no REAL");
        assertThatIllegalArgumentException().isThrownBy(() -> scores().row(1, 1, 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> scores().row("a", (short) 1, 1.0));
        assertThatIllegalArgumentException().isThrownBy(() -> scores().row("a", 1, 1f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void numbersThatAreNotFiniteAreRefused(double odd) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> scores().row("a", 1, odd))
                .withMessage("Table scores, column volume: " + odd + " (Double) is no REAL");
    }

    @Test
    void columnsNeedNamesOfTheirOwn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Table.builder("empty"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.builder("twice", Column.text("x"), Column.real("x")))
                .withMessageStartingWith("Table twice needs columns of different names: ");
    }
}
