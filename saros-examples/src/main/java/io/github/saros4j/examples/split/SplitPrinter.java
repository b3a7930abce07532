package io.github.saros4j.examples.split;

import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.split.SplitBalance;
import io.github.saros4j.split.SplitCheck;
import io.github.saros4j.split.SplitLeak;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is known of splits as text: what each has of everything, then what is in several. */
final class SplitPrinter {

    private static final int CELL_WIDTH = 8;

    private final PrintWriter out;

    SplitPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(SegmentationInfo info, SplitCheck check) {
        int patients = info.byPatient().size();
        out.println(info.cases().size() + " cases of " + patients + (patients == 1 ? " patient" : " patients"));
        printBalance(check);
        check.imbalance()
                .ifPresent(value -> out.println(String.format(
                        Locale.ROOT, "Imbalance %.3f: 0 is perfect, about 1 is what chance gives", value)));
        if (check.leaks().isEmpty()) {
            out.println("No patient, study or series is in several splits");
        }
        for (SplitLeak leak : check.leaks()) {
            out.println("In several splits: " + leak.kind().name().toLowerCase(Locale.ROOT) + " " + leak.name() + ": "
                    + leak.places());
        }
    }

    /** A line a value, a column a split; the last column is the largest deviation from a proportional share. */
    private void printBalance(SplitCheck check) {
        Map<String, List<SplitBalance>> byValue = new LinkedHashMap<>();
        check.balance()
                .forEach(one -> byValue.computeIfAbsent(name(one), name -> new ArrayList<>())
                        .add(one));
        int width = byValue.keySet().stream().mapToInt(String::length).max().orElse(0);
        StringBuilder header = new StringBuilder(" ".repeat(width));
        for (Split split : check.cases().keySet()) {
            header.append(cell(split.key()));
        }
        out.println(header.append(cell("off by")));
        byValue.forEach((name, splits) -> {
            StringBuilder line = new StringBuilder(name).append(" ".repeat(width - name.length()));
            splits.forEach(one -> line.append(cell(Long.toString(one.found()))));
            double most = splits.stream()
                    .mapToDouble(SplitBalance::deviation)
                    .map(Math::abs)
                    .max()
                    .orElse(0);
            out.println(line.append(cell(String.format(Locale.ROOT, "%.1f", most))));
        });
    }

    private static String name(SplitBalance one) {
        if (one.stratum().equals(one.value())) {
            return one.stratum();
        }
        return one.stratum() + " " + one.value() + (one.quantity().equals("slices") ? ", slices" : "");
    }

    private static String cell(String text) {
        return String.format(Locale.ROOT, "%" + CELL_WIDTH + "s", text);
    }
}
