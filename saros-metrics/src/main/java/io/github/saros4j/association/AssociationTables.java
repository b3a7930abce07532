package io.github.saros4j.association;

import io.github.saros4j.statistics.ConfidenceInterval;
import io.github.saros4j.statistics.Correlation;
import io.github.saros4j.statistics.LinearRegression;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Associations with age as tables; what is undefined is an empty cell. */
public final class AssociationTables {

    /** The group that holds everybody. */
    public static final String EVERYBODY = "all";

    private AssociationTables() {}

    /**
     * One row a quantity, group and structure. Columns: quantity, unit, sex ({@code all} for everybody), structure, n (cases), not_listed,
     * no_age, absent, at_border, no_value (cases left out); pearson, pearson_low, pearson_high, pearson_p, pearson_holm; spearman,
     * spearman_low, spearman_high, spearman_p, spearman_holm, spearman_method ({@code exact} or {@code t}); slope (unit a year), slope_low,
     * slope_high, intercept, intercept_low, intercept_high, residual_sd, r_squared; level of all limits.
     *
     * @param associations what a study found
     * @param level the study's level
     * @return the table {@code associations}
     */
    public static Table associations(List<AgeAssociation> associations, double level) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("quantity"), Column.text("unit"), Column.text("sex"), Column.text("structure")));
        columns.add(Column.integer("n"));
        for (LeftOut reason : LeftOut.values()) {
            columns.add(Column.integer(reason.key()));
        }
        for (String name : List.of(
                "pearson",
                "pearson_low",
                "pearson_high",
                "pearson_p",
                "pearson_holm",
                "spearman",
                "spearman_low",
                "spearman_high",
                "spearman_p",
                "spearman_holm")) {
            columns.add(Column.real(name));
        }
        columns.add(Column.text("spearman_method"));
        for (String name : List.of(
                "slope",
                "slope_low",
                "slope_high",
                "intercept",
                "intercept_low",
                "intercept_high",
                "residual_sd",
                "r_squared",
                "level")) {
            columns.add(Column.real(name));
        }
        Table.Builder table = Table.builder("associations", columns.toArray(Column[]::new));
        associations.forEach(association -> table.row(row(association, level)));
        return table.build();
    }

    private static @Nullable Object[] row(AgeAssociation one, double level) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                one.quantity().key(), one.quantity().unit(), one.sex().orElse(EVERYBODY), one.structure(), one.n()));
        cells.addAll(one.leftOut().values());
        add(cells, one.pearson(), one.pearsonHolm());
        add(cells, one.spearman(), one.spearmanHolm());
        cells.add(
                one.spearman().p().isEmpty()
                        ? null
                        : one.spearman().method().name().toLowerCase(Locale.ROOT));
        Optional<LinearRegression> line = one.regression();
        cells.add(line.map(LinearRegression::slope).orElse(null));
        add(cells, line.map(LinearRegression::slopeInterval));
        cells.add(line.map(LinearRegression::intercept).orElse(null));
        add(cells, line.map(LinearRegression::interceptInterval));
        cells.add(line.map(LinearRegression::residualSd).orElse(null));
        cells.add(line.map(LinearRegression::rSquared)
                .map(AssociationTables::cell)
                .orElse(null));
        cells.add(level);
        return cells.toArray();
    }

    private static void add(List<@Nullable Object> cells, Correlation correlation, OptionalDouble holm) {
        cells.add(cell(correlation.coefficient()));
        add(cells, correlation.interval());
        cells.add(cell(correlation.p()));
        cells.add(cell(holm));
    }

    private static void add(List<@Nullable Object> cells, Optional<ConfidenceInterval> interval) {
        cells.add(interval.map(ConfidenceInterval::low).orElse(null));
        cells.add(interval.map(ConfidenceInterval::high).orElse(null));
    }

    private static @Nullable Object cell(OptionalDouble value) {
        return value.isPresent() ? (Object) value.getAsDouble() : null;
    }

    /**
     * The points of an association, for plots. Columns: case, age (years), and one of the quantity's key and unit.
     *
     * @param association an association
     * @param which which of its points, such as those of one sex
     * @return the table {@code points}, one row a case that takes part
     */
    public static Table points(AgeAssociation association, Predicate<AgedValue> which) {
        Table.Builder table = Table.builder("points", Column.text("case"), age(), value(association.quantity()));
        association.points().stream()
                .filter(which)
                .forEach(point -> table.row(point.caseId(), point.age(), point.value()));
        return table.build();
    }

    /**
     * The line of an association and its band, for plots, from the least to the greatest age. Columns: age (years), the quantity's key,
     * low, high (the band, in the quantity's unit).
     *
     * @param association an association
     * @param steps how many pieces the line has, 1 or more
     * @return the table {@code line}, steps + 1 rows by ascending age, or none if there is no line
     * @throws IllegalArgumentException if there is no piece
     */
    public static Table line(AgeAssociation association, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("A line has a piece or more, not " + steps);
        }
        String unit = association.quantity().unit();
        Table.Builder table = Table.builder(
                "line", age(), value(association.quantity()), Column.real("low", unit), Column.real("high", unit));
        association.regression().ifPresent(line -> {
            double[] ages = association.points().stream()
                    .mapToDouble(AgedValue::age)
                    .sorted()
                    .toArray();
            double least = ages[0];
            double length = ages[ages.length - 1] - least;
            for (int i = 0; i <= steps; i++) {
                double age = least + length * i / steps;
                ConfidenceInterval band = line.meanAt(age);
                table.row(age, line.at(age), band.low(), band.high());
            }
        });
        return table.build();
    }

    /**
     * The column of ages.
     *
     * @return {@code age}, in years
     */
    public static Column age() {
        return Column.real("age", "years");
    }

    /**
     * The column of a quantity's values.
     *
     * @param quantity the quantity
     * @return its key, in its unit
     */
    public static Column value(Quantity quantity) {
        return Column.real(quantity.key(), quantity.unit());
    }
}
