package io.github.saros4j.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class KeyedJsonWriterTest {

    private static String json(Table table) throws IOException {
        StringBuilder text = new StringBuilder();
        new KeyedJsonWriter().write(table, text);
        return text.toString();
    }

    @Test
    void rowsAreObjectsUnderTheirNames() throws IOException {
        Table table = Table.builder(
                        "t", Column.text("label"), Column.real("volume"), Column.integer("n"), Column.text("note"))
                .row("a \"b\"", 12345678.0, 3, "ü\n")
                .row("c", 0.00001, null, null)
                .row("d", -1.5e20, 1, "")
                .build();
        assertThat(json(table)).isEqualTo("""
                        {
                            "a \\"b\\"": {
                                "volume": 12345678.0,
                                "n": 3,
                                "note": "ü\\n"
                            },
                            "c": {
                                "volume": 0.00001,
                                "n": null,
                                "note": null
                            },
                            "d": {
                                "volume": -150000000000000000000.0,
                                "n": 1,
                                "note": ""
                            }
                        }
                        """);
        assertThat(json(Table.builder("t", Column.text("a")).build())).isEqualTo("{}\n");
        assertThat(json(Table.builder("t", Column.text("a")).row("x").build())).isEqualTo("{\n    \"x\": {}\n}\n");
    }

    @Test
    void rowsNeedNamesOfTheirOwn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> json(Table.builder("t", Column.integer("n")).build()))
                .withMessageContaining("have no names");
        for (String second : new String[] {"a", null}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> json(Table.builder("t", Column.text("a"))
                            .row("a")
                            .row(second)
                            .build()))
                    .withMessageContaining("Row 1");
        }
    }
}
