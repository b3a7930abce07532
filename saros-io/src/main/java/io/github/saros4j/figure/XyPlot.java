package io.github.saros4j.figure;

import io.github.saros4j.export.CellText;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers against numbers: points, lines, or both, such as muscle against age or an area along the body. Both axes just
 * hold all values. Points lie on top of lines and bands. A point's tooltip has its name and both full values. Immutable.
 *
 * <p>A row that lacks one of the two numbers is no point, and a gap in a line. A line runs in the order of the rows.
 */
public final class XyPlot extends Plot {

    private static final int TOP = 34;
    private static final int AREA_HEIGHT = 300;
    private static final int BOTTOM = 40;
    /** How much of the width numbers at the left take. */
    private static final double NUMBERS = 0.08;

    private static final int MOST_TICKS = 7;

    private static final LegendEntry.Mark[] POINT_MARKS = {
        LegendEntry.Mark.DOT, LegendEntry.Mark.RING, LegendEntry.Mark.SQUARE
    };
    private static final LegendEntry.Mark[] LINE_MARKS = {
        LegendEntry.Mark.SOLID_LINE, LegendEntry.Mark.DASHED_LINE, LegendEntry.Mark.DOTTED_LINE
    };
    private static final String[] COLOURS = {Svg.BLUE, Svg.VERMILION, Svg.GREEN, Svg.PURPLE, Svg.ORANGE, Svg.SKY_BLUE};

    private final Column x;
    private final Column y;
    private final String subject;
    private final List<Series> series;

    private record Point(double x, double y, String name) {}

    /** Runs are what lies between gaps; points are runs of one. An edge goes there and back around an area; others have none. */
    private record Series(LegendEntry entry, boolean isLine, List<List<Point>> runs, List<Point> edge) {}

    private XyPlot(Column x, Column y, String subject, List<Series> series) {
        this.x = x;
        this.y = y;
        this.subject = subject;
        this.series = series;
    }

    /**
     * A plot without any points yet.
     *
     * @param x the column of numbers whose name and unit stand at the horizontal axis
     * @param y the column of numbers whose name and unit stand at the vertical axis
     * @return the plot
     */
    public static XyPlot of(Column x, Column y) {
        return new XyPlot(x, y, "", List.of());
    }

    /**
     * The same plot that says what its values are of, before the vertical axis' name: a plot in a file of its own needs it.
     *
     * @param newSubject such as a structure; empty for none
     * @return the plot
     */
    public XyPlot withSubject(String newSubject) {
        return new XyPlot(x, y, newSubject, series);
    }

    private String verticalTitle() {
        return subject.isEmpty() ? Columns.title(y) : subject + ", " + Columns.title(y);
    }

    /**
     * The same plot with the rows of a table as points, too. The table has columns of numbers of the names of the axes.
     *
     * @param meaning what the points are, for the legend
     * @param table one row a point
     * @param name the text column that names the points
     * @return the plot
     * @throws IllegalArgumentException if the table lacks one of the three columns
     */
    public XyPlot withPoints(String meaning, Table table, String name) {
        List<List<Point>> runs = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Point point = point(table, row, table.text(row, name));
            if (point != null) {
                runs.add(List.of(point));
            }
        }
        return with(meaning, false, runs);
    }

    /**
     * The same plot with the rows of a table as a line, too. The table has columns of numbers of the names of the axes.
     *
     * @param meaning what the line is, for the legend
     * @param table one row a place on the line, in order
     * @return the plot
     * @throws IllegalArgumentException if the table lacks one of the two columns
     */
    public XyPlot withLine(String meaning, Table table) {
        List<List<Point>> runs = new ArrayList<>();
        List<Point> run = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Point point = point(table, row, null);
            if (point != null) {
                run.add(point);
            } else if (!run.isEmpty()) {
                runs.add(run);
                run = new ArrayList<>();
            }
        }
        if (!run.isEmpty()) {
            runs.add(run);
        }
        return with(meaning, true, runs);
    }

    /**
     * The same plot with a line through some of its points, too, and a band around it, in the points' colour. The table has columns of
     * numbers of the names of the axes.
     *
     * @param points the meaning of the points that the line goes through
     * @param meaning what line and band are, for the legend
     * @param table one row a place on the line, in order; none may lack a number
     * @param low the column of numbers that are the band's lower limits
     * @param high the column of numbers that are its upper limits
     * @return the plot
     * @throws IllegalArgumentException if no points have that meaning, or the table lacks a column or a number
     */
    public XyPlot withBandedLine(String points, String meaning, Table table, String low, String high) {
        String colour = series.stream()
                .filter(one -> !one.isLine && one.entry.text().equals(points))
                .findFirst()
                .map(one -> one.entry.colour())
                .orElseThrow(() -> new IllegalArgumentException("No points are called " + points));
        return withBand(meaning, table, low, high, colour);
    }

    /**
     * The same plot with a line and a band around it, too, in a colour of their own. The table has columns of numbers of the names of the
     * axes.
     *
     * @param meaning what line and band are, for the legend
     * @param table one row a place on the line, in order; none may lack a number
     * @param low the column of numbers that are the band's lower limits
     * @param high the column of numbers that are its upper limits
     * @return the plot
     * @throws IllegalArgumentException if the table lacks a column or a number
     */
    public XyPlot withBandedLine(String meaning, Table table, String low, String high) {
        return withBand(meaning, table, low, high, COLOURS[series.size() % COLOURS.length]);
    }

    private XyPlot withBand(String meaning, Table table, String low, String high, String colour) {
        List<Point> line = complete(table, y.name());
        List<Point> edge = new ArrayList<>(complete(table, low));
        List<Point> back = new ArrayList<>(complete(table, high));
        Collections.reverse(back);
        edge.addAll(back);
        return with(meaning, true, line.isEmpty() ? List.of() : List.of(line), colour, edge);
    }

    private List<Point> complete(Table table, String vertical) {
        List<Point> points = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Point point = point(table, row, vertical, null);
            if (point == null) {
                throw new IllegalArgumentException(
                        "Row " + row + " of table " + table.name() + " lacks " + x.name() + " or " + vertical);
            }
            points.add(point);
        }
        return points;
    }

    private @Nullable Point point(Table table, int row, @Nullable String name) {
        return point(table, row, y.name(), name);
    }

    private @Nullable Point point(Table table, int row, String vertical, @Nullable String name) {
        OptionalDouble atX = Columns.number(table, row, Columns.numeric(table, x.name()));
        OptionalDouble atY = Columns.number(table, row, Columns.numeric(table, vertical));
        return atX.isPresent() && atY.isPresent()
                ? new Point(atX.getAsDouble(), atY.getAsDouble(), name == null ? "" : name)
                : null;
    }

    private XyPlot with(String meaning, boolean isLine, List<List<Point>> runs) {
        return with(meaning, isLine, runs, COLOURS[series.size() % COLOURS.length], List.of());
    }

    private XyPlot with(String meaning, boolean isLine, List<List<Point>> runs, String colour, List<Point> edge) {
        int sameKind =
                (int) series.stream().filter(other -> other.isLine == isLine).count();
        LegendEntry.Mark[] marks = isLine ? LINE_MARKS : POINT_MARKS;
        int round = series.size() / COLOURS.length; // a colour that comes again comes with another mark
        List<Series> more = new ArrayList<>(series);
        more.add(new Series(
                new LegendEntry(marks[(sameKind + round) % marks.length], colour, meaning), isLine, runs, edge));
        return new XyPlot(x, y, subject, List.copyOf(more));
    }

    @Override
    public String description() {
        StringBuilder text =
                new StringBuilder(verticalTitle()).append(" against ").append(Columns.title(x));
        String separator = ": ";
        for (Series one : series) {
            int points = one.runs.stream().mapToInt(List::size).sum();
            text.append(separator)
                    .append(one.entry.text())
                    .append(", ")
                    .append(points)
                    .append(" points");
            separator = "; ";
        }
        return text.append('.').toString();
    }

    @Override
    public List<LegendEntry> legend() {
        return series.stream().map(Series::entry).toList();
    }

    @Override
    int height() {
        return TOP + AREA_HEIGHT + BOTTOM;
    }

    @Override
    void drawOn(Canvas canvas) throws IOException {
        Axis xAxis = clearOfNumbers(axis(Point::x));
        Axis yAxis = axis(Point::y);
        int bottom = TOP + AREA_HEIGHT;
        for (Axis.Tick tick : xAxis.ticks()) {
            canvas.gridColumn(xAxis.fraction(tick.value()), TOP, bottom);
        }
        for (Axis.Tick tick : yAxis.ticks()) {
            canvas.gridRow(height(yAxis, tick.value()));
        }
        for (Series one : series) {
            if (one.isLine) {
                canvas.part();
                List<List<Canvas.Corner>> runs =
                        one.runs.stream().map(run -> corners(xAxis, yAxis, run)).toList();
                canvas.lines(one.entry, runs, corners(xAxis, yAxis, one.edge), TOP, AREA_HEIGHT);
            }
        }
        for (Series one : series) {
            if (!one.isLine) {
                canvas.part();
                canvas.marks(
                        one.entry,
                        one.runs.stream()
                                .map(run -> dot(xAxis, yAxis, run.get(0)))
                                .toList());
            }
        }
        drawNumbers(canvas, xAxis, yAxis, bottom);
    }

    private Axis axis(ToDoubleFunction<Point> coordinate) {
        double[] values = series.stream()
                .flatMap(one -> Stream.concat(one.runs.stream().flatMap(List::stream), one.edge.stream()))
                .mapToDouble(coordinate)
                .sorted()
                .toArray();
        return values.length == 0
                ? Axis.between(0, 1, MOST_TICKS)
                : Axis.covering(values[0], values[values.length - 1], MOST_TICKS);
    }

    /**
     * The vertical axis' numbers stand at the left: points keep clear of them, if that takes no negative numbers where there are none.
     */
    private Axis clearOfNumbers(Axis axis) {
        double first = series.stream()
                .filter(one -> !one.isLine)
                .flatMap(one -> one.runs.stream().flatMap(List::stream))
                .mapToDouble(Point::x)
                .min()
                .orElse(axis.high());
        double low = first - NUMBERS / (1 - NUMBERS) * (axis.high() - first);
        boolean turnsNegative = low < 0 && first >= 0;
        return axis.low() <= low || turnsNegative ? axis : Axis.covering(low, axis.high(), MOST_TICKS + 1);
    }

    private static double height(Axis axis, double value) {
        return TOP + AREA_HEIGHT * (1 - axis.fraction(value));
    }

    private static List<Canvas.Corner> corners(Axis xAxis, Axis yAxis, List<Point> points) {
        return points.stream()
                .map(point -> new Canvas.Corner(xAxis.fraction(point.x), 1 - yAxis.fraction(point.y)))
                .toList();
    }

    private Canvas.Dot dot(Axis xAxis, Axis yAxis, Point point) {
        return new Canvas.Dot(xAxis.fraction(point.x), height(yAxis, point.y), Canvas.POINT_OPACITY, title(point));
    }

    private String title(Point point) {
        return point.name + ": " + x.name() + " " + CellText.of(point.x) + ", " + y.name() + " " + CellText.of(point.y);
    }

    /** The vertical axis' numbers stand inside of the area, above their lines, where they take no width from it. */
    private void drawNumbers(Canvas canvas, Axis xAxis, Axis yAxis, int bottom) throws IOException {
        canvas.textAtLeft(verticalTitle(), 12, Canvas.Tone.STRONG);
        for (Axis.Tick tick : yAxis.ticks()) {
            canvas.textAtLeft(tick.label(), height(yAxis, tick.value()) - 4, Canvas.Tone.MUTED);
        }
        canvas.tickLabels(xAxis, bottom + 18);
        canvas.text(Columns.title(x), 0.5, bottom + 35, Canvas.Anchor.MIDDLE, Canvas.Tone.PLAIN);
    }
}
