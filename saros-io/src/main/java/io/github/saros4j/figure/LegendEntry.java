package io.github.saros4j.figure;

import io.github.saros4j.markup.Markup;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What one sign of a figure means.
 *
 * @param mark the sign
 * @param colour its colour in SVG, such as {@code #d55e00} or {@code currentColor}
 * @param text what it means
 */
public record LegendEntry(Mark mark, String colour, String text) {

    /** A kind of sign. Two signs of one figure differ by more than their colour. */
    public enum Mark {
        /** A line. */
        SOLID_LINE,
        /** A line of long dashes. */
        DASHED_LINE,
        /** A line of dots. */
        DOTTED_LINE,
        /** A filled circle. */
        DOT,
        /** An open circle. */
        RING,
        /** A filled square. */
        SQUARE,
        /** An area. */
        AREA,
        /** A box with a line across. */
        BOX;

        /** Lengths of dash and gap of a line, in px; none of one without gaps. */
        double[] dashes() {
            return switch (this) {
                case DASHED_LINE -> new double[] {6, 4};
                case DOTTED_LINE -> new double[] {1.5, 4};
                default -> new double[0];
            };
        }

        /** The {@code stroke-dasharray} of a line. */
        String dashArray() {
            String lengths = Arrays.stream(dashes()).mapToObj(Svg::number).collect(Collectors.joining(" "));
            return lengths.isEmpty() ? "none" : lengths;
        }
    }

    private static final String STROKE_WIDTH = "2";

    /**
     * Draws the sign alone: an {@code svg} element of 24 by 12 px, hidden from screen readers, for which the text is enough.
     *
     * @param target where to
     * @throws IOException if the target fails
     */
    public void drawMark(Markup target) throws IOException {
        target.open("svg", "xmlns", Svg.NAMESPACE, "width", "24", "height", "12", "aria-hidden", "true");
        switch (mark) {
            case SOLID_LINE, DASHED_LINE, DOTTED_LINE ->
                target.empty(
                        "line",
                        "x1",
                        "1",
                        "x2",
                        "23",
                        "y1",
                        "6",
                        "y2",
                        "6",
                        "stroke",
                        colour,
                        "stroke-width",
                        STROKE_WIDTH,
                        "stroke-dasharray",
                        mark.dashArray());
            case DOT -> target.empty("circle", "cx", "12", "cy", "6", "r", "4", "fill", colour);
            case RING ->
                target.empty(
                        "circle",
                        "cx",
                        "12",
                        "cy",
                        "6",
                        "r",
                        "3.5",
                        "fill",
                        "none",
                        "stroke",
                        colour,
                        "stroke-width",
                        STROKE_WIDTH);
            case SQUARE -> target.empty("rect", "x", "8", "y", "2", "width", "8", "height", "8", "fill", colour);
            case AREA -> target.empty("rect", "x", "2", "y", "1", "width", "20", "height", "10", "fill", colour);
            case BOX -> {
                Svg.box(target, colour, "2", "20", 1, 10);
                target.empty(
                        "line",
                        "x1",
                        "10",
                        "x2",
                        "10",
                        "y1",
                        "0",
                        "y2",
                        "12",
                        "stroke",
                        colour,
                        "stroke-width",
                        STROKE_WIDTH);
            }
        }
        target.close();
    }
}
