package io.github.saros4j.quality;

import io.github.saros4j.label.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules about how many pieces a label has, how large they are, and what they border on. */
final class PieceChecks {

    private PieceChecks() {}

    static void inSlice(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Optional<SliceComponents> found = context.components(labels.role());
        if (found.isEmpty()) {
            return;
        }
        SliceComponents pieces = found.get();
        double least = rule.minimum().orElse(0);
        for (Label label : labels.labels()) {
            int[] counts = new int[pieces.slices()];
            for (int piece : pieces.ofId(label.id())) {
                counts[pieces.sliceOf(piece)] += pieces.areaMm2(piece) >= least ? 1 : 0;
            }
            for (int slice = 0; slice < counts.length; slice++) {
                if (counts[slice] > rule.maximum().orElseThrow()) {
                    context.add(context.finding(
                                    rule,
                                    counts[slice] + " pieces of " + label.displayName() + ", expected at most "
                                            + number(rule.maximum().orElseThrow()))
                            .in(labels.role())
                            .at(pieces.firstVoxel(slice, label.id()))
                            .about(label.displayName())
                            .withCount(counts[slice]));
                }
            }
        }
    }

    static void inCase(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Optional<SliceComponents> found = context.components(labels.role());
        if (found.isEmpty()) {
            return;
        }
        SliceComponents slices = found.get();
        double voxelMl = slices.geometry().spacing().voxelVolumeMl();
        double least = rule.minimum().orElse(0);
        for (Label label : labels.labels()) {
            List<StackedPieces.Piece> pieces = StackedPieces.of(slices, label.id()).stream()
                    .filter(piece -> piece.voxels() * voxelMl >= least)
                    .toList();
            if (pieces.size() > rule.maximum().orElseThrow()) {
                StackedPieces.Piece smallest = pieces.stream()
                        .reduce((a, b) -> b.voxels() < a.voxels() ? b : a)
                        .orElseThrow();
                context.add(context.finding(
                                rule,
                                pieces.size() + " separate pieces of " + label.displayName() + ", expected at most "
                                        + number(rule.maximum().orElseThrow()) + "; the smallest begins here")
                        .in(labels.role())
                        .at(slices.firstVoxel(smallest.first()))
                        .about(label.displayName())
                        .withCount(pieces.size()));
            }
        }
    }

    static void area(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Optional<SliceComponents> found = context.components(labels.role());
        if (found.isEmpty()) {
            return;
        }
        SliceComponents slices = found.get();
        for (Label label : labels.labels()) {
            for (int slice = 0; slice < slices.slices(); slice++) {
                double mm2 = slices.voxels(slice, label.id()) * slices.voxelAreaMm2();
                if (mm2 > 0
                        && (mm2 < rule.minimum().orElse(0)
                                || mm2 > rule.maximum().orElse(Double.POSITIVE_INFINITY))) {
                    context.add(
                            context.finding(rule, mm2(mm2) + " of " + label.displayName() + ", expected " + range(rule))
                                    .in(labels.role())
                                    .at(slices.firstVoxel(slice, label.id()))
                                    .about(label.displayName())
                                    .withArea(mm2));
                }
            }
        }
    }

    private static String range(QualityRule rule) {
        String from =
                rule.minimum().isPresent() ? "at least " + mm2(rule.minimum().getAsDouble()) : "";
        String to = rule.maximum().isPresent() ? "at most " + mm2(rule.maximum().getAsDouble()) : "";
        return from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
    }

    static void enclosed(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Labels others = rule.others();
        Optional<SliceComponents> found = context.components(labels.role());
        if (found.isEmpty()) {
            return;
        }
        SliceComponents pieces = found.get();
        for (Label label : labels.labels()) {
            for (int piece : pieces.ofId(label.id())) {
                double mm2 = pieces.areaMm2(piece);
                double atOthers = others.labels().stream()
                        .mapToDouble(other -> pieces.borderMm(piece, other.id()))
                        .sum();
                double share = 100 * atOthers / pieces.borderMm(piece);
                if (share >= rule.share().orElseThrow() && mm2 <= rule.maximum().orElse(Double.POSITIVE_INFINITY)) {
                    context.add(context.finding(
                                    rule,
                                    "a piece of " + label.displayName() + " of " + mm2(mm2) + " with "
                                            + String.format(Locale.ROOT, "%.0f", Math.floor(share))
                                            + " % of its border at " + others.words())
                            .in(labels.role())
                            .at(pieces.firstVoxel(piece))
                            .about(label.displayName())
                            .withArea(mm2)
                            .withCount(pieces.voxels(piece)));
                }
            }
        }
    }

    static void islands(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Optional<SliceComponents> found = context.components(labels.role());
        if (found.isEmpty()) {
            return;
        }
        SliceComponents pieces = found.get();
        for (Label label : labels.labels()) {
            double[] largest = new double[pieces.slices()];
            int[] all = pieces.ofId(label.id());
            Arrays.stream(all)
                    .forEach(piece -> largest[pieces.sliceOf(piece)] =
                            Math.max(largest[pieces.sliceOf(piece)], pieces.areaMm2(piece)));
            for (int piece : all) {
                double mm2 = pieces.areaMm2(piece);
                if (mm2 <= rule.maximum().orElseThrow()
                        && mm2 < largest[pieces.sliceOf(piece)]
                        && 100 * shareAtOneLabel(pieces, piece) >= rule.share().orElse(0)) {
                    context.add(context.finding(rule, "an island of " + label.displayName() + " of " + mm2(mm2))
                            .in(labels.role())
                            .at(pieces.firstVoxel(piece))
                            .about(label.displayName())
                            .withArea(mm2)
                            .withCount(pieces.voxels(piece)));
                }
            }
        }
    }

    /** The part of a piece's border that lies at the one label that has most of it. */
    private static double shareAtOneLabel(SliceComponents pieces, int piece) {
        double most = 0;
        for (Label label : pieces.volume().labelSet().labels()) {
            most = Math.max(most, pieces.borderMm(piece, label.id()));
        }
        return most / pieces.borderMm(piece);
    }

    private static String mm2(double area) {
        return String.format(Locale.ROOT, "%.1f mm2", area);
    }

    private static String number(double limit) {
        return limit == Math.rint(limit) ? String.format(Locale.ROOT, "%.0f", limit) : Double.toString(limit);
    }
}
