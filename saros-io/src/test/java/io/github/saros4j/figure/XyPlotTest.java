package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.markup.Xml;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class XyPlotTest {

    private static final Column AGE = Column.integer("age");
    private static final Column AREA = Column.real("area", "cm2");

    private static Table table() {
        return Table.builder("t", Column.text("case"), AGE, AREA)
                .row("a", 0, 0.0)
                .row("b", 25, 50.0)
                .row("c", 50, null)
                .row("d", 75, 100.0)
                .row("e", 100, 25.5)
                .build();
    }

    @Test
    void pointsLieWhereTheirValuesSay() throws IOException {
        XyPlot plot = XyPlot.of(AGE, AREA).withPoints("women", table(), "case");
        Element svg = Drawing.svg(plot);
        List<Element> points = Xml.all(svg, "circle");

        assertThat(points).extracting(point -> Drawing.fraction(point, "cx")).containsExactly(0.0, 0.25, 0.75, 1.0);
        // The area is 300 px high and starts at 34.
        assertThat(points).extracting(point -> Drawing.number(point, "cy")).containsExactly(334.0, 184.0, 34.0, 257.5);
        assertThat(Drawing.title(points.get(3))).isEqualTo("e: age 100, area 25.5");
        assertThat(plot.description()).isEqualTo("area (cm2) against age: women, 4 points.");
    }

    private static XyPlot ages(int youngest, int oldest) {
        Table table = Table.builder("t", Column.text("case"), AGE, AREA)
                .row("a", youngest, 1.0)
                .row("b", oldest, 2.0)
                .build();
        return XyPlot.of(AGE, AREA).withPoints("women", table, "case").withLine("mean", table);
    }

    @Test
    void pointsKeepClearOfTheNumbersAtTheLeft() throws IOException {
        Element svg = Drawing.svg(ages(40, 70));
        assertThat(Xml.all(svg, "circle"))
                .as("on an axis from 35")
                .extracting(point -> Drawing.fraction(point, "cx"))
                .containsExactly(0.1429, 1.0);
        assertThat(Xml.texts(Drawing.svg(ages(43, 70)), "text"))
                .as("40 is far enough")
                .contains("40")
                .doesNotContain("35");
        assertThat(Xml.texts(Drawing.svg(ages(0, 70)), "text"))
                .as("no age is negative")
                .contains("0")
                .doesNotContain("-10");
        assertThat(Xml.texts(Drawing.svg(ages(-20, 70)), "text")).contains("-40");
    }

    @Test
    void pointsLieOnTopOfLinesAndBandsInWhateverOrderTheyCame() throws IOException {
        Table line = Table.builder("l", AGE, AREA, Column.real("low"), Column.real("high"))
                .row(0, 50.0, 25.0, 75.0)
                .row(100, 50.0, 0.0, 120.0)
                .build();
        XyPlot plot = XyPlot.of(AGE, AREA)
                .withPoints("women", table(), "case")
                .withBandedLine("women", "mean", line, "low", "high");
        List<Element> shapes = Xml.all(Drawing.svg(plot), "*").stream()
                .filter(shape -> List.of("path", "circle").contains(shape.getTagName()))
                .toList();
        assertThat(shapes)
                .extracting(Element::getTagName)
                .containsExactly("path", "path", "circle", "circle", "circle", "circle");
        assertThat(plot.legend()).extracting(LegendEntry::text).containsExactly("women", "mean");
        assertThat(Xml.texts(Drawing.svg(plot), "text"))
                .as("the axis holds the band")
                .contains("120");
    }

    @Test
    void aPlotSaysWhatItsValuesAreOf() throws IOException {
        XyPlot plot = XyPlot.of(AGE, AREA).withSubject("spleen").withLine("mean", table());
        assertThat(Xml.texts(Drawing.svg(plot), "text")).contains("spleen, area (cm2)");
        assertThat(plot.description()).startsWith("spleen, area (cm2) against age: ");
    }

    @Test
    void aMissingNumberIsAGapInALine() throws IOException {
        Element svg = Drawing.svg(XyPlot.of(AGE, AREA).withLine("women", table()));

        assertThat(Drawing.paths(svg)).containsExactly("M0 1000L250 500M750 0L1000 745");
    }

    @Test
    void aPlaceBetweenTwoGapsIsSeen() throws IOException {
        Table table = Table.builder("t", AGE, AREA)
                .row(0, 0.0)
                .row(1, null)
                .row(2, 1.0)
                .row(3, null)
                .row(4, 0.0)
                .build();

        assertThat(Drawing.paths(Drawing.svg(XyPlot.of(AGE, AREA).withLine("l", table))))
                .containsExactly("M0 1000h0M500 0h0M1000 1000h0");
    }

    @Test
    void seriesDifferByMoreThanTheirColour() {
        XyPlot plot = XyPlot.of(AGE, AREA)
                .withPoints("women", table(), "case")
                .withPoints("men", table(), "case")
                .withLine("all", table())
                .withLine("expected", table());

        assertThat(plot.legend())
                .extracting(LegendEntry::mark)
                .containsExactly(
                        LegendEntry.Mark.DOT,
                        LegendEntry.Mark.RING,
                        LegendEntry.Mark.SOLID_LINE,
                        LegendEntry.Mark.DASHED_LINE);
        assertThat(plot.legend()).extracting(LegendEntry::colour).doesNotHaveDuplicates();
        assertThat(plot.legend()).extracting(LegendEntry::text).containsExactly("women", "men", "all", "expected");
    }

    @Test
    void aColourThatComesAgainComesWithAnotherMark() {
        XyPlot plot = XyPlot.of(AGE, AREA);
        for (int i = 0; i < 12; i++) {
            plot = plot.withLine("line " + i, table());
        }
        assertThat(plot.legend().stream().map(entry -> entry.colour() + entry.mark()))
                .hasSize(12)
                .doesNotHaveDuplicates();
    }

    @Test
    void aPlotOfNothingStillHasAxes() throws IOException {
        assertThat(Xml.texts(Drawing.svg(XyPlot.of(AGE, AREA)), "text")).contains("area (cm2)", "age", "0.0", "1.0");
    }

    @Test
    void aTableWithoutTheColumnsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> XyPlot.of(AGE, Column.real("volume")).withLine("l", table()))
                .withMessageContaining("no column of numbers volume");
    }

    @Test
    void aBandLiesAroundItsLineInTheColourOfItsPoints() throws IOException {
        Table line = Table.builder("l", AGE, AREA, Column.real("low"), Column.real("high"))
                .row(0, 50.0, 25.0, 75.0)
                .row(100, 50.0, 0.0, 100.0)
                .build();
        XyPlot plot = XyPlot.of(AGE, AREA)
                .withPoints("women", table(), "case")
                .withPoints("men", table(), "case")
                .withBandedLine("women", "women's mean", line, "low", "high");
        assertThat(Drawing.paths(Drawing.svg(plot)))
                .containsExactly("M0 750L1000 1000L1000 0L0 250Z", "M0 500L1000 500");
        assertThat(plot.legend().get(2).colour()).isEqualTo(plot.legend().get(0).colour());
        XyPlot own =
                XyPlot.of(AGE, AREA).withPoints("women", table(), "case").withBandedLine("all", line, "low", "high");
        assertThat(own.legend().get(1).colour())
                .isNotEqualTo(own.legend().get(0).colour());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.withBandedLine("children", "mean", line, "low", "high"))
                .withMessageContaining("children");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot.withBandedLine("mean", table(), "area", "area"))
                .withMessageContaining("Row 2");
    }
}
