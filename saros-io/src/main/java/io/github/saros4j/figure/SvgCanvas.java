package io.github.saros4j.figure;

import io.github.saros4j.markup.Markup;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes a plot as SVG, into an element that is open already. */
final class SvgCanvas implements Canvas {

    /** Lines have a grid of their own that is stretched with the plot, while they keep their width. */
    private static final int LINE_GRID = 1000;

    private final Markup target;

    SvgCanvas(Markup target) {
        this.target = target;
    }

    @Override
    public void part() throws IOException {
        target.line();
    }

    @Override
    public void gridColumn(double x, double top, double bottom) throws IOException {
        gridLine(Svg.percent(x), Svg.number(top), Svg.percent(x), Svg.number(bottom));
    }

    @Override
    public void gridRow(double y) throws IOException {
        gridLine("0", Svg.number(y), "100%", Svg.number(y));
    }

    private void gridLine(String x1, String y1, String x2, String y2) throws IOException {
        target.empty(
                "line",
                "x1",
                x1,
                "y1",
                y1,
                "x2",
                x2,
                "y2",
                y2,
                "stroke",
                Svg.INK,
                "stroke-opacity",
                Svg.number(Svg.FAINT),
                "shape-rendering",
                "crispEdges");
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, Tone tone) throws IOException {
        write(
                text,
                tone,
                "x",
                Svg.percent(x),
                "y",
                Svg.number(y),
                "text-anchor",
                anchor.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void textAtLeft(String text, double y, Tone tone) throws IOException {
        write(text, tone, "x", "0", "y", Svg.number(y));
    }

    private void write(String text, Tone tone, String... place) throws IOException {
        List<String> attributes = new ArrayList<>(Arrays.asList(place));
        switch (tone) {
            case PLAIN -> {}
            case STRONG -> attributes.addAll(List.of("font-weight", "600"));
            case MUTED -> attributes.addAll(List.of("fill-opacity", Svg.number(Svg.MUTED)));
        }
        target.element("text", text, attributes.toArray(String[]::new));
    }

    @Override
    public void lines(LegendEntry entry, List<List<Corner>> runs, List<Corner> area, double top, double height)
            throws IOException {
        StringBuilder path = new StringBuilder();
        for (List<Corner> run : runs) {
            append(path, run);
            if (run.size() == 1) {
                path.append("h0");
            }
        }
        target.open(
                "svg",
                "x",
                "0",
                "y",
                Svg.number(top),
                "width",
                "100%",
                "height",
                Svg.number(height),
                "viewBox",
                "0 0 " + LINE_GRID + " " + LINE_GRID,
                "preserveAspectRatio",
                "none",
                "overflow",
                "visible");
        if (!area.isEmpty()) {
            StringBuilder edge = new StringBuilder();
            append(edge, area);
            target.empty(
                    "path",
                    "d",
                    edge.append('Z').toString(),
                    "fill",
                    entry.colour(),
                    "fill-opacity",
                    Svg.number(Svg.BAND));
        }
        target.empty(
                        "path",
                        "d",
                        path.toString(),
                        "fill",
                        "none",
                        "stroke",
                        entry.colour(),
                        "stroke-width",
                        "2",
                        "stroke-linecap",
                        "round",
                        "stroke-linejoin",
                        "round",
                        "stroke-dasharray",
                        entry.mark().dashArray(),
                        "vector-effect",
                        "non-scaling-stroke")
                .close();
    }

    private static void append(StringBuilder path, List<Corner> corners) {
        char command = 'M';
        for (Corner corner : corners) {
            path.append(command)
                    .append(Svg.number(LINE_GRID * corner.x()))
                    .append(' ')
                    .append(Svg.number(LINE_GRID * corner.y()));
            command = 'L';
        }
    }

    @Override
    public void marks(LegendEntry entry, List<Dot> dots) throws IOException {
        boolean isRing = entry.mark() == LegendEntry.Mark.RING;
        target.open(
                "g",
                "fill",
                isRing ? "none" : entry.colour(),
                "stroke",
                isRing ? entry.colour() : "none",
                "opacity",
                Svg.number(POINT_OPACITY));
        for (Dot dot : dots) {
            String left = Svg.percent(dot.x());
            String down = Svg.number(dot.y());
            if (entry.mark() == LegendEntry.Mark.SQUARE) {
                target.open(
                        "rect", "x", left, "y", down, "width", "5", "height", "5", "transform", "translate(-2.5 -2.5)");
            } else {
                target.open("circle", "cx", left, "cy", down, "r", "3");
            }
            target.element("title", dot.title()).close();
        }
        target.close();
    }

    @Override
    public void dots(String colour, double radius, List<Dot> dots) throws IOException {
        target.open("g", "fill", colour);
        for (Dot dot : dots) {
            target.open(
                    "circle",
                    "cx",
                    Svg.percent(dot.x()),
                    "cy",
                    Svg.number(dot.y()),
                    "r",
                    Svg.number(radius),
                    "opacity",
                    Svg.number(dot.opacity()));
            target.element("title", dot.title()).close();
        }
        target.close();
    }

    @Override
    public void box(String colour, BoxPlaces places, double middle) throws IOException {
        target.open("g", "stroke", colour, "stroke-width", "1.5");
        String first = Svg.percent(places.first());
        String y = Svg.number(middle);
        target.empty("line", "x1", Svg.percent(places.low()), "x2", first, "y1", y, "y2", y);
        target.empty("line", "x1", Svg.percent(places.third()), "x2", Svg.percent(places.high()), "y1", y, "y2", y);
        Svg.box(target, colour, first, Svg.percent(places.third() - places.first()), middle - 4, 8);
        String median = Svg.percent(places.median());
        target.empty(
                "line",
                "x1",
                median,
                "x2",
                median,
                "y1",
                Svg.number(middle - 5),
                "y2",
                Svg.number(middle + 5),
                "stroke-width",
                "3");
        target.close();
    }

    @Override
    public void legend(LegendEntry entry, List<String> meaning, double top) throws IOException {
        target.open("g", "transform", "translate(0 " + Svg.number(top) + ")");
        entry.drawMark(target);
        for (int i = 0; i < meaning.size(); i++) {
            target.element(
                    "text",
                    meaning.get(i),
                    "x",
                    Svg.number(Legend.TEXT_LEFT),
                    "y",
                    Svg.number(Legend.BASELINE + i * Legend.LINE_HEIGHT));
        }
        target.close().line();
    }
}
