package io.github.saros4j.figure;

import java.io.IOException;
import java.util.List;

/**
 * What plots are drawn on. Across, a place is a part of the plot's width, from 0 at the left to 1 at the right; down, it is in px from the
 * top, unless said otherwise.
 */
interface Canvas {

    /** The opacity of points that may lie on each other. */
    double POINT_OPACITY = 0.7;

    /** Which part of a text lies at its place. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /** How a text looks. */
    enum Tone {
        PLAIN,
        STRONG,
        MUTED
    }

    /**
     * A corner of a line or area.
     *
     * @param x part of the width
     * @param y part of the height of the area that the line is drawn in, from its top
     */
    record Corner(double x, double y) {}

    /**
     * A point.
     *
     * @param x part of the width
     * @param y px
     * @param opacity from 0 to 1, of points of their own
     * @param title its name and values
     */
    record Dot(double x, double y, double opacity, String title) {}

    /** The places of a box plot, parts of the width. */
    record BoxPlaces(double low, double first, double median, double third, double high) {}

    /** Begins another part of the drawing, such as a series or a row. */
    void part() throws IOException;

    /** A line from top to bottom, which belongs to the paper. */
    void gridColumn(double x, double top, double bottom) throws IOException;

    /** A line over the whole width, which belongs to the paper. */
    void gridRow(double y) throws IOException;

    /** A text; y is its baseline. */
    void text(String text, double x, double y, Anchor anchor, Tone tone) throws IOException;

    /** A text that starts at the left edge. */
    void textAtLeft(String text, double y, Tone tone) throws IOException;

    /** Lines with gaps between them, over an area around them, if that has corners. */
    void lines(LegendEntry entry, List<List<Corner>> runs, List<Corner> area, double top, double height)
            throws IOException;

    /** The points of a series, in its mark; where they lie on each other they get no darker. Their opacity is {@link #POINT_OPACITY}. */
    void marks(LegendEntry entry, List<Dot> dots) throws IOException;

    /** Points each with an opacity of its own. */
    void dots(String colour, double radius, List<Dot> dots) throws IOException;

    /** A box plot around a height. */
    void box(String colour, BoxPlaces places, double middle) throws IOException;

    /** A line of a legend: the mark at the left edge, and its meaning in one or more lines of text. */
    void legend(LegendEntry entry, List<String> meaning, double top) throws IOException;

    /** The ticks' numbers below or above an area; the outer ones stay inside of it. */
    default void tickLabels(Axis axis, double y) throws IOException {
        for (Axis.Tick tick : axis.ticks()) {
            double place = axis.fraction(tick.value());
            Anchor anchor = place < 0.02 ? Anchor.START : place > 0.98 ? Anchor.END : Anchor.MIDDLE;
            text(tick.label(), place, y, anchor, Tone.MUTED);
        }
    }
}
