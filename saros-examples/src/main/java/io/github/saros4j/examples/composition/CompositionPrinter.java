package io.github.saros4j.examples.composition;

import io.github.saros4j.composition.BodyScope;
import io.github.saros4j.composition.CompositionProtocol;
import io.github.saros4j.composition.CompositionResult;
import io.github.saros4j.composition.CompositionTables;
import io.github.saros4j.composition.TissueRatio;
import io.github.saros4j.statistics.Summary;
import io.github.saros4j.table.Table;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints medians and quartiles over the cases of a cohort. */
final class CompositionPrinter {

    private final CompositionTables tables;
    private final CompositionProtocol protocol;

    CompositionPrinter(CompositionTables tables, CompositionProtocol protocol) {
        this.tables = tables;
        this.protocol = protocol;
    }

    void print(BodyScope scope, PrintWriter out) {
        Table composition = tables.composition();
        out.println("Body composition, " + scope.key()
                + " in whole scans: median (quartiles) over cases, volumes estimated for all slices");
        out.println(String.format(Locale.ROOT, "%-16s%6s%28s%28s", "tissue", "cases", "volume, mL", "mean HU"));
        for (String key : protocol.keys()) {
            Summary volumes = over(composition, scope, "tissue", key, "estimate");
            out.println(String.format(
                    Locale.ROOT,
                    "%-16s%6d%28s%28s",
                    protocol.displayName(key),
                    volumes.n(),
                    cells(volumes, "%.1f"),
                    cells(over(composition, scope, "tissue", key, "mean_hu"), "%.1f")));
        }
        out.println(String.format(Locale.ROOT, "%-16s%6s%28s", "ratio", "cases", "value"));
        for (TissueRatio ratio : protocol.ratios()) {
            Summary values = over(tables.ratios(), scope, "ratio", ratio.key(), "value");
            out.println(String.format(Locale.ROOT, "%-16s%6d%28s", ratio.key(), values.n(), cells(values, "%.3f")));
        }
    }

    private static Summary over(Table table, BodyScope scope, String keyColumn, String key, String column) {
        List<Double> values = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Double value = table.real(row, column);
            if (value != null
                    && CompositionResult.SCAN.equals(table.text(row, "range"))
                    && scope.key().equals(table.text(row, "scope"))
                    && key.equals(table.text(row, keyColumn))) {
                values.add(value);
            }
        }
        return Summary.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static String cells(Summary summary, String format) {
        return summary.n() == 0
                ? "-"
                : cell(summary.median(), format) + " (" + cell(summary.q1(), format) + " to "
                        + cell(summary.q3(), format) + ")";
    }

    private static String cell(OptionalDouble value, String format) {
        return String.format(Locale.ROOT, format, value.orElseThrow());
    }
}
