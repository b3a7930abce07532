package io.github.saros4j.analysis;

import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ConfidenceInterval;
import io.github.saros4j.statistics.Estimate;
import io.github.saros4j.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The cells of one row, from left to right; what is undefined becomes an empty cell. */
final class Cells {

    private final List<@Nullable Object> cells = new ArrayList<>();

    Cells add(@Nullable Object... more) {
        cells.addAll(Arrays.asList(more));
        return this;
    }

    Cells add(OptionalInt value) {
        return add(value.isPresent() ? (Object) value.getAsInt() : null);
    }

    Cells add(OptionalDouble value) {
        return add(value.isPresent() ? (Object) value.getAsDouble() : null);
    }

    Cells limits(Optional<ConfidenceInterval> interval) {
        return add(
                interval.map(ConfidenceInterval::low).orElse(null),
                interval.map(ConfidenceInterval::high).orElse(null));
    }

    /** Value, lower and upper limit. */
    Cells add(Estimate estimate) {
        return add(estimate.value()).limits(estimate.interval());
    }

    /** The columns that {@link #add(ClusterBootstrap, int)} fills. */
    static List<Column> bootstrapColumns() {
        return List.of(
                Column.real("level"),
                Column.text("interval"),
                Column.integer("resamples"),
                Column.integer("undefined_resamples"),
                Column.integer("seed"));
    }

    Cells add(ClusterBootstrap bootstrap, int undefinedResamples) {
        return add(
                bootstrap.level(),
                word(bootstrap.method()),
                bootstrap.resamples(),
                undefinedResamples,
                bootstrap.seed());
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    @Nullable
    Object[] toArray() {
        return cells.toArray();
    }
}
