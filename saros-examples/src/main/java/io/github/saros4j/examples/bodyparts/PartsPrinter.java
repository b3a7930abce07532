package io.github.saros4j.examples.bodyparts;

import io.github.saros4j.bodyparts.PartAgreement;
import io.github.saros4j.bodyparts.UncertainReason;
import io.github.saros4j.bodyparts.UncertainSlice;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what became of each case, and why slices are left. */
final class PartsPrinter {

    private final PrintWriter out;

    PartsPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(List<CaseParts> cases, boolean compared) {
        int width = cases.stream().mapToInt(item -> item.id().length()).max().orElse(0);
        for (CaseParts item : cases) {
            out.printf(
                    Locale.ROOT,
                    "%-" + Math.max(1, width) + "s  %4d of %4d slices certain%s%n",
                    item.id(),
                    item.certainSlices(),
                    item.slices(),
                    compared ? item.agreement().map(PartsPrinter::text).orElse(", nothing to compare with") : "");
        }
        Map<UncertainReason, Integer> reasons = new EnumMap<>(UncertainReason.class);
        for (CaseParts item : cases) {
            for (UncertainSlice slice : item.uncertain()) {
                reasons.merge(slice.reason(), 1, Integer::sum);
            }
        }
        if (!reasons.isEmpty()) {
            out.println("Left to a human:");
            reasons.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> -entry.getValue()))
                    .forEach(entry -> out.printf(
                            Locale.ROOT, "  %-18s %4d%n", entry.getKey().key(), entry.getValue()));
        }
    }

    private static String text(PartAgreement agreement) {
        return String.format(
                Locale.ROOT,
                "; %d of %d voxels agree in %d slices",
                agreement.equalVoxels(),
                agreement.voxels(),
                agreement.slices());
    }
}
