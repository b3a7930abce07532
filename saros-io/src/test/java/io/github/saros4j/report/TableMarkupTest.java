package io.github.saros4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.saros4j.markup.Markup;
import io.github.saros4j.markup.Xml;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class TableMarkupTest {

    private static String text(TableView view) throws IOException {
        StringBuilder text = new StringBuilder();
        new TableMarkup(view, "id", "caption-id").write(new Markup(text));
        return text.toString();
    }

    private static List<Element> rows(Element figure) {
        return Xml.all(Xml.all(figure, "tbody").get(0), "tr");
    }

    private static List<Element> cells(Element row) {
        return Xml.all(row, "*");
    }

    @Test
    void headersHaveUnitsAndColumnsOfNumbersAreMarked() throws IOException {
        Table table = Table.builder("t", Column.text("case"), Column.real("area", "mm2"), Column.integer("n"))
                .build();
        Element figure = Xml.parse(text(TableView.of(table).withCaption("Areas").withDecimals("area", 1)));
        List<Element> heads = Xml.all(figure, "th");

        assertThat(heads).extracting(Element::getTextContent).containsExactly("case", "area mm2", "n");
        assertThat(heads).extracting(head -> head.getAttribute("class")).containsExactly("", "number", "number");
        assertThat(heads).extracting(head -> head.getAttribute("data-decimals")).containsExactly("", "1", "");
        assertThat(heads)
                .allSatisfy(head -> assertThat(head.getAttribute("scope")).isEqualTo("col"));
        assertThat(Xml.texts(figure, "figcaption")).containsExactly("Areas");
        assertThat(rows(figure)).isEmpty();
    }

    @Test
    void numbersAreRoundedForTheEyeAndKeptInTheCell() throws IOException {
        Table table = Table.builder("t", Column.text("case"), Column.real("x"), Column.integer("n"))
                .row("a", 0.123456, 12)
                .row("b", -0.0004, null)
                .row("c", 2.0, -3)
                .row(null, null, 1_000_000)
                .row("e", 0.0625, 0)
                .row("f", 1e22, 0)
                .build();
        List<Element> rows = rows(Xml.parse(text(TableView.of(table))));

        // 0.0625 is a tie in binary too, and goes up.
        assertThat(rows)
                .extracting(row -> cells(row).get(1).getTextContent())
                .containsExactly("0.123", "0.000", "2.000", "", "0.063", "1.0E22");
        assertThat(rows)
                .extracting(row -> cells(row).get(1).getAttribute("title"))
                .containsExactly("0.123456", "-4.0E-4", "2", "", "0.0625", "");
        assertThat(rows)
                .extracting(row -> cells(row).get(2).getTextContent())
                .containsExactly("12", "", "-3", "1000000", "0", "0");
        assertThat(rows).allSatisfy(row -> {
            assertThat(cells(row)).extracting(Element::getTagName).containsExactly("th", "td", "td");
            assertThat(cells(row).get(0).getAttribute("scope")).isEqualTo("row");
        });
    }

    /** What is seen, what the tooltip has, and what the script gets, over a table of many rows. */
    @Test
    void everyNumberIsTheTables() throws IOException {
        Table table = SampleReport.scores(100, SampleReport.regions(), 31);
        Element figure = Xml.parse(text(TableView.of(table).withDecimals(2)));
        JsonNode all = new ObjectMapper().readTree(Xml.texts(figure, "script").get(0));

        assertThat(rows(figure)).hasSize(TableMarkup.ROWS_SHOWN);
        assertThat(all.get("rows")).hasSize(1300);
        for (int row = 0; row < table.rowCount(); row++) {
            for (int i = 0; i < table.columns().size(); i++) {
                Object expected = table.row(row).get(i);
                assertSame(all.get("rows").get(row).get(i), expected);
                if (row < TableMarkup.ROWS_SHOWN) {
                    assertSame(cells(rows(figure).get(row)).get(i), expected);
                }
            }
        }
    }

    private static void assertSame(JsonNode cell, @Nullable Object expected) {
        if (expected == null) {
            assertThat(cell.isNull()).isTrue();
        } else if (expected instanceof Number number) {
            assertThat(cell.asDouble()).isEqualTo(number.doubleValue());
        } else {
            assertThat(cell.asText()).isEqualTo(expected);
        }
    }

    private static void assertSame(Element cell, @Nullable Object expected) {
        if (expected instanceof Double real) {
            String full = cell.hasAttribute("title") ? cell.getAttribute("title") : cell.getTextContent();
            assertThat(Double.valueOf(full)).isEqualTo(real);
            assertThat(cell.getTextContent())
                    .isEqualTo(new BigDecimal(real)
                            .setScale(2, RoundingMode.HALF_UP)
                            .toPlainString());
        } else {
            assertThat(cell.getTextContent()).isEqualTo(expected == null ? "" : expected.toString());
        }
    }

    @Test
    void aTableOfNoMoreRowsThanAreShownNeedsNoScript() throws IOException {
        Table.Builder table = Table.builder("t", Column.integer("n"));
        for (int i = 0; i < TableMarkup.ROWS_SHOWN; i++) {
            table.row(i);
        }
        assertThat(text(TableView.of(table.build()))).doesNotContain("script");

        String larger = text(TableView.of(table.row(200).build()));
        assertThat(larger).contains("<script type=\"application/json\">");
        assertThat(Xml.texts(Xml.parse(larger), "p").get(0)).startsWith("The first 200 of 201 rows.");
    }

    @Test
    void furtherRowsCannotEndTheirElement() throws IOException {
        Table.Builder table = Table.builder("t", Column.text("case"));
        for (int i = 0; i <= TableMarkup.ROWS_SHOWN; i++) {
            table.row(SampleReport.HOSTILE);
        }
        String text = text(TableView.of(table.build()));
        String json = text.substring(text.indexOf("json\">") + 6, text.lastIndexOf("</script>"));

        assertThat(json).doesNotContain("<", ">", "&");
        assertThat(new ObjectMapper().readTree(json).get("rows").get(200).get(0).asText())
                .isEqualTo(SampleReport.HOSTILE);
    }

    @Test
    void wholeNumbersThatTheScriptCannotHoldStayWhole() throws IOException {
        Table.Builder table = Table.builder("t", Column.integer("id"), Column.integer("n"));
        for (int i = 0; i <= TableMarkup.ROWS_SHOWN; i++) {
            table.row((1L << 53) + i, (1L << 53) - i);
        }
        String json = Xml.texts(Xml.parse(text(TableView.of(table.build()))), "script")
                .get(0);
        JsonNode last = new ObjectMapper().readTree(json).get("rows").get(200);

        assertThat(last.get(0).isTextual()).isTrue();
        assertThat(last.get(0).asText()).isEqualTo("9007199254741192");
        assertThat(last.get(1).isIntegralNumber()).isTrue();
    }

    @Test
    void mistakesAreRefused() {
        TableView view = TableView.of(
                Table.builder("t", Column.text("a"), Column.real("b")).build());

        assertThatIllegalArgumentException().isThrownBy(() -> view.withDecimals(21));
        assertThatIllegalArgumentException().isThrownBy(() -> view.withDecimals("b", -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> view.withDecimals("a", 1))
                .withMessage("Table t has no column of reals a");
    }
}
