package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.markup.Xml;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

class PlotTest {

    private static final Column AGE = Column.integer("age");
    private static final Column AREA = Column.real("area", "cm2");
    private static final int WHITE = 0xffffff;
    private static final int MARGIN = 24;

    @TempDir
    private Path folder;

    private static XyPlot xy() {
        Table points = Table.builder("t", Column.text("case"), AGE, AREA)
                .row("a", 0, 0.0)
                .row("b", 25, 50.0)
                .row("c", 50, null)
                .row("d", 75, 100.0)
                .build();
        Table line = Table.builder("l", AGE, AREA, Column.real("low"), Column.real("high"))
                .row(0, 30.0, 20.0, 40.0)
                .row(90, 60.0, 50.0, 70.0)
                .build();
        return XyPlot.of(AGE, AREA)
                .withPoints("women", points, "case")
                .withPoints("men", points, "case")
                .withPoints("all", points, "case")
                .withLine("seen", points)
                .withBandedLine("women", "mean of women", line, "low", "high");
    }

    private static DistributionPlot distribution() {
        Table.Builder table =
                Table.builder("scores", Column.text("case"), Column.text("label"), Column.real("distance", "mm"));
        for (int i = 0; i < 60; i++) {
            table.row("c" + i, i % 6 == 0 ? "spleen" : "liver", i * i / 64.0);
        }
        return DistributionPlot.of(table.row("x", "kidney", null).build(), "label", "distance", "case");
    }

    private BufferedImage png(Plot plot) throws IOException {
        Path file = folder.resolve("größe.png");
        plot.writePng(file);
        return ImageIO.read(file.toFile());
    }

    private static int at(BufferedImage image, double x, double y) {
        return image.getRGB((int) (MARGIN + 2 * x), (int) (MARGIN + 2 * y)) & WHITE;
    }

    private static long dark(BufferedImage image, int x, int y, int width, int height) {
        long dark = 0;
        for (int row = MARGIN + 2 * y; row < MARGIN + 2 * (y + height); row++) {
            for (int column = MARGIN + 2 * x; column < MARGIN + 2 * (x + width); column++) {
                dark += (image.getRGB(column, row) & 0xff) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }

    private static String pinned(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(PlotTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theSvgIsThisToTheByte() throws IOException {
        assertThat(Drawing.text(xy()) + "\n").isEqualTo(pinned("xy.svg"));
        assertThat(Drawing.text(distribution()) + "\n").isEqualTo(pinned("distribution.svg"));
    }

    @Test
    void ringsInAPngAreOpenAndSquaresAreNot() throws IOException {
        Column name = Column.text("case");
        Table ends = Table.builder("t", name, AGE, AREA)
                .row("a", 0, 0.0)
                .row("b", 100, 100.0)
                .build();
        Table middle = Table.builder("t", name, AGE, AREA).row("c", 50, 50.0).build();
        Table side = Table.builder("t", name, AGE, AREA).row("d", 70, 50.0).build();
        BufferedImage image = png(XyPlot.of(AGE, AREA)
                .withPoints("women", ends, "case")
                .withPoints("men", middle, "case")
                .withPoints("others", side, "case"));
        assertThat(at(image, 360, 184)).isEqualTo(WHITE);
        assertThat(at(image, 363, 184)).isNotEqualTo(WHITE);
        assertThat(at(image, 504, 184)).isNotEqualTo(WHITE);
        assertThat(at(image, 502, 182)).as("corner").isNotEqualTo(WHITE);
    }

    @Test
    void aPngHasWhatTheSvgHasAtTwiceTheSize() throws IOException {
        Table point = Table.builder("t", Column.text("case"), AGE, AREA)
                .row("a", 0, 0.0)
                .row("b", 25, 50.0)
                .row("e", 100, 100.0)
                .build();
        Table line = Table.builder("l", AGE, AREA, Column.real("low"), Column.real("high"))
                .row(50, 80.0, 60.0, 100.0)
                .row(100, 80.0, 60.0, 100.0)
                .build();
        BufferedImage image = png(XyPlot.of(AGE, AREA)
                .withPoints("women", point, "case")
                .withBandedLine("women", "mean", line, "low", "high"));
        assertThat(image.getWidth()).isEqualTo(2 * 744);
        assertThat(image.getHeight()).isEqualTo(2 * (374 + 8 + 2 * 18 + 24));
        assertThat(image.getRGB(0, 0) & WHITE).isEqualTo(WHITE);
        // The area goes from 34 to 334 px; a line lies on each multiple of 20.
        assertThat(at(image, 90, 214)).as("0.14 of 1a1a1a on white").isEqualTo(0xdfdfdf);
        assertThat(at(image, 90, 216)).isEqualTo(WHITE);
        assertThat(at(image, 144, 230)).as("age 20").isEqualTo(0xdfdfdf);
        assertThat(at(image, 180, 184))
                .as("the point at 25, 50: 0.7 of 2a84c6 on the paper")
                .isEqualTo(0x6aa9d7);
        assertThat(at(image, 180, 189)).isEqualTo(WHITE);
        assertThat(at(image, 500, 60)).as("the band, 0.2 of its colour").isEqualTo(0xd4e6f4);
        assertThat(at(image, 500, 140)).as("the band's end is at 154 px").isEqualTo(0xd4e6f4);
        assertThat(at(image, 500, 160)).isEqualTo(WHITE);
        assertThat(at(image, 500, 94)).as("the line").isEqualTo(0x2a84c6);
        assertThat(at(image, 12, 374 + 8 + 6)).as("the legend's dot").isEqualTo(0x2a84c6);
        assertThat(at(image, 12, 374 + 8 + 18 + 6)).as("the legend's line").isEqualTo(0x2a84c6);
        assertThat(dark(image, 0, 0, 70, 14)).as("area (cm2)").isGreaterThan(400);
        assertThat(dark(image, 340, 356, 40, 16)).as("age").isGreaterThan(100);
        assertThat(dark(image, 32, 382, 50, 12)).as("women").isGreaterThan(200);
        assertThat(dark(image, 32, 402, 50, 12)).as("mean").isGreaterThan(150);
        assertThat(dark(image, 120, 382, 500, 36)).isZero();
    }

    @Test
    void boxesLieWhereTheirNumbersSay() throws IOException {
        Table.Builder table = Table.builder("s", Column.text("case"), Column.text("label"), Column.real("d"));
        for (double value : new double[] {0, 2, 4, 6, 8}) {
            table.row("c", "liver", value);
        }
        BufferedImage image =
                png(DistributionPlot.of(table.build(), "label", "d", "case").withAxis(0, 10));
        assertThat(image.getHeight()).isEqualTo(2 * (22 + 54 + 40 + 8 + 2 * 18 + 24));
        // The middle of the box is at 22 + 25 px, a value v at 72 v.
        assertThat(at(image, 72, 47)).as("the whisker").isEqualTo(0xd55e00);
        assertThat(at(image, 72, 49)).isEqualTo(WHITE);
        assertThat(at(image, 144, 45)).as("the first quartile").isEqualTo(0xd55e00);
        assertThat(at(image, 180, 47)).as("0.25 of the colour").isEqualTo(0xf5d7bf);
        assertThat(at(image, 288, 47)).as("the median").isEqualTo(0xd55e00);
        assertThat(at(image, 432, 45)).as("the third quartile").isEqualTo(0xd55e00);
        assertThat(at(image, 600, 47)).as("beyond the whisker").isEqualTo(WHITE);
    }

    @Test
    void allMarksAndDashesDiffer() throws IOException {
        BufferedImage image = png(xy());
        int top = 374 + 8;
        assertThat(at(image, 12, top + 18 + 6)).as("a ring is open").isEqualTo(WHITE);
        assertThat(at(image, 15.5, top + 18 + 6)).isEqualTo(0xd55e00);
        assertThat(at(image, 8.5, top + 36 + 2.5)).as("a square has corners").isEqualTo(0x009e73);
        assertThat(at(image, 9, top + 54 + 6)).as("no gap").isEqualTo(0xcc79a7);
        // After 6 px and a round end of 1 px there are 2 px of gap, from 8 to 10 px.
        assertThat(at(image, 9, top + 72 + 6)).as("a gap").isEqualTo(WHITE);
        assertThat(at(image, 13, top + 72 + 6)).as("the next dash").isEqualTo(0x2a84c6);
    }

    @Test
    void anSvgFileHasItsLegendBelow() throws IOException {
        Path file = folder.resolve("plot.svg");
        xy().write(file);
        Element svg = Xml.parse(Files.readString(file));
        assertThat(Drawing.number(svg, "height")).isEqualTo(374 + 8 + 5 * 18);
        assertThat(Xml.texts(svg, "text")).endsWith("women", "men", "all", "seen", "mean of women");
        assertThat(Files.readString(file)).contains("translate(0 400)");
    }

    @Test
    void theSameBytesComeInEveryLocale() throws IOException {
        Path first = folder.resolve("first.png");
        Path second = folder.resolve("second.png");
        xy().writePng(first);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            xy().writePng(second);
        } finally {
            Locale.setDefault(before);
        }
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void longMeaningsAreBrokenAtBlanksIfTheyHaveSome() {
        assertThat(Legend.lines("")).containsExactly("");
        assertThat(Legend.lines("a".repeat(94))).hasSize(1);
        assertThat(Legend.lines("a".repeat(95))).containsExactly("a".repeat(94), "a");
        assertThat(Legend.lines("a".repeat(60) + " " + "b".repeat(60))).containsExactly("a".repeat(60), "b".repeat(60));
        assertThat(Legend.lines("a".repeat(93) + "\ud83e\udec1")).containsExactly("a".repeat(93), "\ud83e\udec1");
    }
}
