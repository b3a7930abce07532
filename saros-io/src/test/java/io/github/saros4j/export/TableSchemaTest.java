package io.github.saros4j.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schema is right about what is written, and would notice what is not. */
class TableSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode schema() throws IOException {
        try (InputStream in = JsonTableWriter.class.getResourceAsStream("table.schema.json")) {
            return JSON.readTree(Objects.requireNonNull(in));
        }
    }

    private static String written(Table table) throws IOException {
        StringBuilder text = new StringBuilder();
        new JsonTableWriter().write(table, text);
        return text.toString();
    }

    private static Table table() {
        return Table.builder("scores", Column.text("case"), Column.integer("n"), Column.real("area", "mm2"))
                .row("case_000", 12, 0.25)
                .row("\"\\\n\u2028", Long.MIN_VALUE, -1e-300)
                .row(null, null, null)
                .build();
    }

    @Test
    void whatIsWrittenIsValid() throws IOException {
        Table empty = Table.builder("", Column.real("x")).build();

        assertThat(JsonSchema.errors(schema(), JSON.readTree(written(table())))).isEmpty();
        assertThat(JsonSchema.errors(schema(), JSON.readTree(written(empty)))).isEmpty();
    }

    @Test
    void nothingIsWrittenThatTheSchemaDoesNotDescribe() throws IOException {
        JsonNode document = JSON.readTree(written(table()));
        JsonNode described = schema().get("properties");

        assertThat(names(document)).isEqualTo(names(described));
        assertThat(names(document.get("columns").get(0)))
                .isEqualTo(names(described.get("columns").get("items").get("properties")));
        assertThat(described.get("version").get("const").asInt()).isEqualTo(JsonTableWriter.VERSION);
        for (Column.Type type : Column.Type.values()) {
            Column column = new Column("x", type, "");
            JsonNode types = described
                    .get("columns")
                    .get("items")
                    .get("properties")
                    .get("type")
                    .get("enum");
            assertThat(types)
                    .contains(JSON.readTree(written(Table.builder("t", column).build()))
                            .get("columns")
                            .get(0)
                            .get("type"));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"saros-table\"   | \"table\"         | /format: const",
                "\"version\": 1    | \"version\": 2    | /version: const",
                "\"version\": 1    | \"revision\": 1   | : required",
                "\"name\": \"scores\" | \"name\": 7    | /name: type",
                "\"integer\"       | \"int\"           | /columns/1/type: enum",
                "\"unit\": \"mm2\" | \"unit\": null    | /columns/2/unit: type",
                "\"unit\": \"mm2\" | \"units\": \"mm2\" | /columns/2: required",
                "0.25              | true              | /rows/0/2: type",
                "0.25              | [0.25]            | /rows/0/2: type",
                "[null, null, null] | []               | /rows/2: minItems",
                "[null, null, null] | {}               | /rows/2: type",
            })
    void whatIsBrokenIsNotValid(String right, String wrong, String error) throws IOException {
        String text = written(table());
        assertThat(text).contains(right);

        assertThat(JsonSchema.errors(schema(), JSON.readTree(text.replace(right, wrong))))
                .containsExactly(error);
    }
}
