package io.github.saros4j.examples.measure;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.measurement.BorderRule;
import io.github.saros4j.measurement.CaseMeasurements;
import io.github.saros4j.measurement.IntensityStatistic;
import io.github.saros4j.measurement.StructureMeasures;
import io.github.saros4j.measurement.StructureStatus;
import io.github.saros4j.statistics.Summary;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Prints what structures measure on average, and in how many cases they could be measured. */
final class MeasurementPrinter {

    private MeasurementPrinter() {}

    static <L extends Label> void print(
            LabelSet<L> labelSet,
            List<CaseMeasurements<L>> cases,
            BorderRule rule,
            IntensityStatistic statistic,
            PrintWriter out) {
        int width = labelSet.foreground().stream()
                        .mapToInt(label -> label.displayName().length())
                        .max()
                        .orElse(0)
                + 2;
        String format = "%-" + width + "s%9s%11s%13s%12s%12s%12s";
        out.println("Measured " + labelSet.name() + " of " + cases.size() + (cases.size() == 1 ? " case" : " cases"));
        out.println(String.format(
                Locale.ROOT, format, "", "measured", "mean (mL)", "sd (mL)", "mean (HU)", "at border", "absent"));
        for (L label : labelSet.foreground()) {
            List<StructureMeasures<L>> all =
                    cases.stream().map(one -> one.forLabel(label)).toList();
            List<StructureMeasures<L>> whole = all.stream()
                    .filter(one -> one.status(rule) == StructureStatus.MEASURED)
                    .toList();
            Summary volume = Summary.of(
                    whole.stream().mapToDouble(StructureMeasures::volumeMl).toArray());
            Summary hu = Summary.of(whole.stream()
                    .map(one -> one.hu().value(statistic))
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .toArray());
            out.println(String.format(
                    Locale.ROOT,
                    format,
                    label.displayName(),
                    whole.size(),
                    number(volume.mean()),
                    number(volume.sd()),
                    number(hu.mean()),
                    count(all, rule, StructureStatus.AT_BORDER),
                    count(all, rule, StructureStatus.ABSENT)));
        }
        printNotes(cases, rule, statistic, out);
    }

    private static void printNotes(
            List<? extends CaseMeasurements<?>> cases, BorderRule rule, IntensityStatistic statistic, PrintWriter out) {
        out.println("Means are over measured cases; HU are means of "
                + (statistic == IntensityStatistic.MEAN ? "means." : "medians."));
        if (rule.voxels() > 0) {
            out.println("At border: within " + rule.voxels() + " voxels of a face of the volume, so maybe cut off.");
        }
        long sparse =
                cases.stream().filter(one -> !one.annotated().isComplete()).count();
        if (sparse > 0) {
            out.println("In " + sparse + (sparse == 1 ? " case" : " cases")
                    + " not all slices are annotated: volumes are of annotated slices alone, and there is no surface.");
        }
    }

    private static <L extends Label> long count(
            List<StructureMeasures<L>> all, BorderRule rule, StructureStatus status) {
        return all.stream().filter(one -> one.status(rule) == status).count();
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.1f", value.getAsDouble()) : "-";
    }
}
