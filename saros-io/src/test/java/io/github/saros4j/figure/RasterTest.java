package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RasterTest {

    private static final int SIZE = 60;
    private final Raster raster = new Raster(SIZE, SIZE);

    /** How much of a pixel black covers. */
    private double part(int x, int y) {
        return 1 - (raster.pixels()[y * SIZE + x] & 0xff) / 255.0;
    }

    private double area() {
        return IntStream.range(0, SIZE * SIZE)
                .mapToDouble(i -> part(i % SIZE, i / SIZE))
                .sum();
    }

    @Test
    void aRectangleCoversPixelsInPart() {
        raster.rectangle(2.25, 3.5, 5, 6);
        raster.paint(0, 1);
        assertThat(part(2, 3)).isCloseTo(0.375, within(0.002));
        assertThat(part(2, 4)).isCloseTo(0.75, within(0.002));
        assertThat(part(4, 3)).isCloseTo(0.5, within(0.002));
        assertThat(part(4, 5)).isEqualTo(1);
        assertThat(part(5, 5)).isZero();
        assertThat(part(4, 6)).isZero();
        assertThat(area()).isCloseTo(2.75 * 2.5, within(0.02));
    }

    @Test
    void shapesHaveTheirAreas() {
        raster.disc(30.3, 29.8, 20);
        raster.paint(0, 1);
        assertThat(area()).isCloseTo(Math.PI * 400, within(2.0));
        Raster lines = new Raster(SIZE, SIZE);
        lines.ring(30, 30, 15, 4);
        assertThat(sum(lines)).isCloseTo(2 * Math.PI * 15 * 4, within(2.0));
        lines.stroke(10, 12, 40, 52, 5);
        assertThat(sum(lines)).isCloseTo(50 * 5 + Math.PI * 2.5 * 2.5, within(2.0));
        lines.polygon(new double[] {5.5, 50.25, 31}, new double[] {7.25, 20, 55.5});
        // Half the cross product of (44.75, 12.75) and (25.5, 48.25).
        assertThat(sum(lines)).isCloseTo((44.75 * 48.25 - 25.5 * 12.75) / 2, within(2.0));
    }

    /** Paints and counts on a fresh image. */
    private static double sum(Raster shapes) {
        shapes.paint(0, 1);
        double sum = IntStream.of(shapes.pixels())
                .mapToDouble(pixel -> 1 - (pixel & 0xff) / 255.0)
                .sum();
        Arrays.fill(shapes.pixels(), 0xffffff);
        return sum;
    }

    @Test
    void shapesPaintedAtOnceGetNoDarkerWhereTheyOverlap() {
        raster.disc(20, 20, 5);
        raster.disc(22, 20, 5);
        raster.paint(0xff0000, 0.5);
        assertThat(raster.pixels()[20 * SIZE + 21]).isEqualTo(0xff8080);
        raster.disc(20, 20, 5);
        raster.paint(0xff0000, 0.5);
        assertThat(raster.pixels()[20 * SIZE + 21]).isEqualTo(0xff4040);
    }

    @Test
    void ofTwoShapesTheOneThatCoversMoreCounts() {
        raster.rectangle(10, 10, 10.75, 11);
        raster.rectangle(10, 10, 10.25, 11);
        raster.paint(0, 1);
        assertThat(part(10, 10)).isCloseTo(0.75, within(0.002));
    }

    /** The edge crosses the row's eight lines at 1/8, 3/8, … of two pixels, so the first pixel is covered by 3/4. */
    @Test
    void aSlantedEdgeCoversPixelsByTheirShare() {
        raster.polygon(new double[] {20, 22, 20}, new double[] {30, 30, 31});
        raster.paint(0, 1);
        assertThat(part(20, 30)).isCloseTo(0.75, within(0.01));
        assertThat(part(21, 30)).isCloseTo(0.25, within(0.01));
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        raster.rectangle(-5, -5, 70, 1);
        raster.disc(-20, 30, 5);
        raster.ring(80, 80, 3, 1);
        raster.polygon(new double[] {-10, 70, 70, -10}, new double[] {58, 58, 90, 90});
        raster.stroke(30, -10, 30, -2, 1);
        raster.paint(0, 1);
        assertThat(area()).isCloseTo(60 + 120, within(1e-9));
    }
}
