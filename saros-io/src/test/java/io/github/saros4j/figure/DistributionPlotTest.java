package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.markup.Xml;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class DistributionPlotTest {

    private static final Column[] COLUMNS = {
        Column.text("case"), Column.text("label"), Column.real("distance", "mm"), Column.integer("voxels")
    };

    private static Table.Builder table() {
        return Table.builder("scores", COLUMNS);
    }

    /** Values 0, 2, 4, 6, 8 of one label, in no order; none of the second; one of the third. */
    private static Table small() {
        return table().row("c", "liver", 4.0, 3)
                .row("a", "liver", 0.0, 1)
                .row("a", "spleen", null, 0)
                .row("e", "liver", 8.0, 5)
                .row("b", "liver", 2.0, 2)
                .row("d", "liver", 6.0, 4)
                .row("a", "kidney", 5.0, 9)
                .row("b", null, 7.0, 9)
                .build();
    }

    private static DistributionPlot plot(Table table) {
        return DistributionPlot.of(table, "label", "distance", "case");
    }

    @Test
    void pointsLieWhereTheirValuesSay() throws IOException {
        Element svg = Drawing.svg(plot(small()).withAxis(0, 10));
        List<Element> points = Xml.all(svg, "circle");

        assertThat(points)
                .extracting(point -> Drawing.fraction(point, "cx"))
                .containsExactly(0.0, 0.2, 0.4, 0.6, 0.8, 0.5);
        assertThat(points).extracting(Drawing::title).containsExactly("a: 0", "b: 2", "c: 4", "d: 6", "e: 8", "a: 5");
    }

    @Test
    void theBoxGoesFromQuartileToQuartile() throws IOException {
        Element svg = Drawing.svg(plot(small()).withAxis(0, 10));
        List<Element> boxes = Xml.all(svg, "rect");

        assertThat(boxes).as("one label has five values").hasSize(1);
        assertThat(Drawing.fraction(boxes.get(0), "x")).isEqualTo(0.2);
        assertThat(Drawing.fraction(boxes.get(0), "width")).isCloseTo(0.4, within(1e-9));
        List<Element> lines = Xml.all((Element) boxes.get(0).getParentNode(), "line");
        assertThat(lines).extracting(line -> Drawing.fraction(line, "x1")).containsExactly(0.0, 0.6, 0.4);
        assertThat(lines).extracting(line -> Drawing.fraction(line, "x2")).containsExactly(0.2, 0.8, 0.4);
    }

    @Test
    void rowsNameTheirLabelAndOnHowManyValuesTheyStand() throws IOException {
        DistributionPlot plot = plot(small()).withDecimals(1);

        assertThat(Xml.texts(Drawing.svg(plot), "text"))
                .containsSubsequence(
                        "distance (mm)", "liver", "median 4.0, n 5", "spleen", "no value", "kidney", "median 5.0, n 1");
        assertThat(plot.description())
                .isEqualTo("Distribution of distance (mm). liver: median 4.0, n 5. spleen: no value."
                        + " kidney: median 5.0, n 1.");
    }

    @Test
    void theAxisHoldsAllValues() throws IOException {
        assertThat(Xml.texts(Drawing.svg(plot(small())), "text")).startsWith("0", "2", "4", "6", "8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plot(small()).withAxis(0, 7))
                .withMessageContaining("e: distance of 8.0 does not lie on an axis from 0.0 to 7.0");
        assertThatIllegalArgumentException().isThrownBy(() -> plot(small()).withAxis(1, 1));
    }

    @Test
    void wholeNumbersAreNumbersToo() throws IOException {
        Element svg = Drawing.svg(
                DistributionPlot.of(small(), "label", "voxels", "case").withAxis(0, 10));

        assertThat(Drawing.fraction(Xml.all(svg, "circle").get(0), "cx")).isEqualTo(0.1);
    }

    @Test
    void pointsStayInTheStripOfTheirRow() throws IOException {
        Random random = new Random(29);
        Table.Builder table = table();
        for (int i = 0; i < 900; i++) {
            table.row("case_" + i, i % 2 == 0 ? "liver" : "spleen", random.nextDouble(), i);
        }
        Element svg = Drawing.svg(plot(table.build()));
        List<Element> labels = Xml.all(svg, "text").stream()
                .filter(text -> text.hasAttribute("font-weight"))
                .toList();
        List<Element> strips = Xml.all(svg, "g").stream()
                .filter(group -> !Xml.all(group, "circle").isEmpty())
                .toList();

        assertThat(strips).hasSize(2);
        for (int row = 0; row < 2; row++) {
            double baseline = Drawing.number(labels.get(row), "y");
            assertThat(Xml.all(strips.get(row), "circle"))
                    .hasSize(450)
                    .allSatisfy(
                            point -> assertThat(Drawing.number(point, "cy")).isBetween(baseline + 10, baseline + 36));
        }
    }

    @Test
    void ofVeryManyValuesOnlyThoseBeyondTheWhiskersAreDrawn() throws IOException {
        Table.Builder table = table();
        for (int i = 0; i <= DistributionPlot.MOST_POINTS; i++) {
            table.row("case_" + i, "liver", i == 77 ? 1000.0 : i % 10, i);
        }
        DistributionPlot plot = plot(table.build());
        List<Element> points = Xml.all(Drawing.svg(plot), "circle");

        assertThat(points).extracting(Drawing::title).containsExactly("case_77: 1000");
        assertThat(plot.legend().get(0).text()).contains("the others are too many");
    }

    @Test
    void namesAreText() throws IOException {
        Table table = table().row("<b>&\"'", "<script>", 1.0, 1).build();
        Element svg = Drawing.svg(plot(table));

        assertThat(Drawing.title(Xml.all(svg, "circle").get(0))).isEqualTo("<b>&\"': 1");
        assertThat(Xml.texts(svg, "text")).contains("<script>");
    }

    @Test
    void itIsDrawnAlikeInEveryLocale(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        Path file = folder.resolve("plot.svg");
        Path again = folder.resolve("again.svg");
        plot(small()).write(file);
        String drawn = Drawing.text(plot(small()));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Drawing.text(plot(small()))).isEqualTo(drawn);
            plot(small()).write(again);
            assertThat(again).hasSameBinaryContentAs(file);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void mistakesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistributionPlot.of(small(), "label", "case", "case"))
                .withMessageContaining("no column of numbers case");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DistributionPlot.of(small(), "organ", "distance", "case"));
        assertThatIllegalArgumentException().isThrownBy(() -> plot(small()).withDecimals(-1));
    }
}
