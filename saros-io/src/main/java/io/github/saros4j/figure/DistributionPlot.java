package io.github.saros4j.figure;

import io.github.saros4j.export.CellText;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a number is distributed in each of several groups, such as a score in each label: one row a group, on one axis, with
 * a box plot over all values as points. A point's tooltip has its name and its full value.
 *
 * <p>The box goes from the first to the third quartile (linear between values, R's type 7), the line across is the median,
 * and the whiskers end at the outermost values within 1.5 times the box's length. It is drawn from {@value #FEWEST_FOR_BOX}
 * values on. Empty cells are left out, and a row says on how many values it stands. Points are moved up and down to lie
 * less on top of each other, by a fixed sequence; of more than {@value #MOST_POINTS} in all only those beyond the whiskers
 * are drawn. Immutable.
 */
public final class DistributionPlot extends Plot {

    static final int FEWEST_FOR_BOX = 5;
    static final int MOST_POINTS = 20_000;

    private static final int TOP = 22;
    private static final int BOTTOM = 40;
    private static final int ROW_HEIGHT = 54;
    private static final int TEXT_AT = 14;
    private static final int BOX_AT = 25;
    private static final int STRIP_AT = 40;
    private static final int HALF_STRIP = 8;
    private static final int MOST_TICKS = 7;
    private static final int MANY = 50;
    private static final int DEFAULT_DECIMALS = 3;

    private final Column column;
    private final Map<String, List<Point>> groups;
    private final @Nullable Axis givenAxis;
    private final int decimals;

    private record Point(String name, double value) {}

    private DistributionPlot(Column column, Map<String, List<Point>> groups, @Nullable Axis givenAxis, int decimals) {
        this.column = column;
        this.groups = groups;
        this.givenAxis = givenAxis;
        this.decimals = decimals;
    }

    /**
     * A plot of a column of numbers.
     *
     * @param table one row a value
     * @param group the text column that says to which group a value belongs; groups are shown in the order in which they
     *     first come, a row without a group is left out
     * @param value the column of the numbers; its name and unit are shown beside the axis
     * @param name the text column that names the values, such as the case
     * @return the plot, with an axis that just holds all values, and three decimals
     * @throws IllegalArgumentException if there is no such column, or a column of names is not text
     */
    public static DistributionPlot of(Table table, String group, String value, String name) {
        Column column = Columns.numeric(table, value);
        Map<String, List<Point>> groups = new LinkedHashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String key = table.text(row, group);
            if (key != null) {
                List<Point> points = groups.computeIfAbsent(key, k -> new ArrayList<>());
                OptionalDouble number = Columns.number(table, row, column);
                if (number.isPresent()) {
                    String given = table.text(row, name);
                    points.add(new Point(given == null ? "" : given, number.getAsDouble()));
                }
            }
        }
        return new DistributionPlot(column, groups, null, DEFAULT_DECIMALS);
    }

    /**
     * The same plot with a fixed axis, such as 0 to 1 for scores.
     *
     * @param low the value at the axis' start
     * @param high the value at its end
     * @return the plot
     * @throws IllegalArgumentException if the axis is empty or a value lies outside of it
     */
    public DistributionPlot withAxis(double low, double high) {
        if (!(low < high && Double.isFinite(high - low))) {
            throw new IllegalArgumentException("No axis from " + low + " to " + high);
        }
        groups.forEach((group, points) -> points.forEach(point -> {
            if (point.value < low || point.value > high) {
                throw new IllegalArgumentException(group + ", " + point.name + ": " + column.name() + " of "
                        + point.value + " does not lie on an axis from " + low + " to " + high);
            }
        }));
        return new DistributionPlot(column, groups, Axis.between(low, high, MOST_TICKS), decimals);
    }

    /**
     * The same plot with medians of so many decimals.
     *
     * @param newDecimals digits after the point, 0 or more
     * @return the plot
     * @throws IllegalArgumentException if it is below 0
     */
    public DistributionPlot withDecimals(int newDecimals) {
        if (newDecimals < 0) {
            throw new IllegalArgumentException("Decimals must be 0 or more, not " + newDecimals);
        }
        return new DistributionPlot(column, groups, givenAxis, newDecimals);
    }

    @Override
    public String description() {
        StringBuilder text = new StringBuilder("Distribution of ")
                .append(Columns.title(column))
                .append('.');
        groups.forEach((group, points) -> text.append(' ')
                .append(group)
                .append(": ")
                .append(summary(points))
                .append('.'));
        return text.toString();
    }

    private String summary(List<Point> points) {
        return points.isEmpty()
                ? "no value"
                : "median " + Svg.decimals(statistics(points).median(), decimals) + ", n " + points.size();
    }

    @Override
    public List<LegendEntry> legend() {
        return List.of(
                new LegendEntry(
                        LegendEntry.Mark.DOT,
                        Svg.BLUE,
                        hasAllPoints()
                                ? "one value"
                                : "one value beyond the whiskers; the others are too many to be drawn"),
                new LegendEntry(
                        LegendEntry.Mark.BOX,
                        Svg.VERMILION,
                        "quartiles and median; whiskers to the outermost values within 1.5 lengths of the box"));
    }

    private boolean hasAllPoints() {
        return groups.values().stream().mapToInt(List::size).sum() <= MOST_POINTS;
    }

    @Override
    int height() {
        return TOP + groups.size() * ROW_HEIGHT + BOTTOM;
    }

    @Override
    void drawOn(Canvas canvas) throws IOException {
        Axis axis = axis();
        int bottom = TOP + groups.size() * ROW_HEIGHT;
        for (Axis.Tick tick : axis.ticks()) {
            canvas.gridColumn(axis.fraction(tick.value()), TOP - 4, bottom + 4);
        }
        canvas.tickLabels(axis, TOP - 9);
        canvas.tickLabels(axis, bottom + 18);
        canvas.text(Columns.title(column), 0.5, bottom + 35, Canvas.Anchor.MIDDLE, Canvas.Tone.PLAIN);
        int top = TOP;
        for (Map.Entry<String, List<Point>> group : groups.entrySet()) {
            canvas.part();
            drawRow(canvas, axis, group.getKey(), group.getValue(), top);
            top += ROW_HEIGHT;
        }
    }

    private Axis axis() {
        if (givenAxis != null) {
            return givenAxis;
        }
        double[] values = groups.values().stream()
                .flatMap(List::stream)
                .mapToDouble(Point::value)
                .sorted()
                .toArray();
        return values.length == 0
                ? Axis.between(0, 1, MOST_TICKS)
                : Axis.covering(values[0], values[values.length - 1], MOST_TICKS);
    }

    private void drawRow(Canvas canvas, Axis axis, String group, List<Point> points, int top) throws IOException {
        canvas.textAtLeft(group, top + TEXT_AT, Canvas.Tone.STRONG);
        canvas.text(summary(points), 1, top + TEXT_AT, Canvas.Anchor.END, Canvas.Tone.MUTED);
        if (points.isEmpty()) {
            return;
        }
        BoxStatistics box = statistics(points);
        canvas.dots(Svg.BLUE, points.size() > MANY ? 1.8 : 2.4, dots(axis, points, box, top + STRIP_AT));
        if (points.size() >= FEWEST_FOR_BOX) {
            canvas.box(Svg.VERMILION, places(axis, box), top + BOX_AT);
        }
    }

    private List<Canvas.Dot> dots(Axis axis, List<Point> points, BoxStatistics box, double middle) {
        boolean all = hasAllPoints();
        List<Point> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(Point::value).thenComparing(Point::name));
        double opacity = points.size() > MANY ? 0.4 : 0.8;
        List<Canvas.Dot> dots = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Point point = sorted.get(i);
            boolean isOutlier = box.isOutlier(point.value);
            if (all || isOutlier) {
                dots.add(new Canvas.Dot(
                        axis.fraction(point.value),
                        middle + Jitter.of(i) * HALF_STRIP,
                        isOutlier ? 1 : opacity,
                        point.name + ": " + CellText.of(point.value)));
            }
        }
        return dots;
    }

    private static Canvas.BoxPlaces places(Axis axis, BoxStatistics box) {
        double first = axis.fraction(box.firstQuartile());
        double third = axis.fraction(box.thirdQuartile());
        return new Canvas.BoxPlaces(
                Math.min(first, axis.fraction(box.lowWhisker())),
                first,
                axis.fraction(box.median()),
                third,
                Math.max(third, axis.fraction(box.highWhisker())));
    }

    private static BoxStatistics statistics(List<Point> points) {
        return BoxStatistics.of(points.stream().mapToDouble(Point::value).toArray());
    }
}
