package io.github.saros4j.quality;

import io.github.saros4j.label.Label;
import io.github.saros4j.scan.FileRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules about what was learned to be rare. */
final class RarityChecks {

    private static final List<FileRole> LABEL_MAPS = List.of(FileRole.REGIONS, FileRole.PARTS);

    private RarityChecks() {}

    static void contacts(QualityRule rule, LearnedExpectations expectations, CaseContext context) {
        for (FileRole role : LABEL_MAPS) {
            Optional<Frequencies> learned = expectations.frequencies(role);
            Optional<SliceComponents> found = context.components(role);
            if (!rule.appliesTo(role) || learned.isEmpty() || found.isEmpty()) {
                continue;
            }
            boolean[][] touches = Frequencies.touches(found.get());
            List<? extends Label> labels = Labels.of(role).labels();
            for (int slice = 0; slice < touches.length; slice++) {
                for (Label label : labels) {
                    for (Label other : labels) {
                        if (label.id() < other.id()
                                && Frequencies.touch(touches[slice], label.id(), other.id())
                                && isRare(
                                        rule,
                                        learned.get().touching(label.id(), other.id()),
                                        learned.get().both(label.id(), other.id()))) {
                            contact(rule, role, found.get(), slice, label, other, learned.get(), context);
                        }
                    }
                }
            }
        }
    }

    private static void contact(
            QualityRule rule,
            FileRole role,
            SliceComponents found,
            int slice,
            Label label,
            Label other,
            Frequencies learned,
            CaseContext context) {
        int touching = 0;
        while (found.sliceOf(touching) != slice
                || found.id(touching) != other.id()
                || found.borderMm(touching, label.id()) == 0) {
            touching++;
        }
        context.add(context.finding(
                        rule,
                        other.displayName() + " touches " + label.displayName() + ": seen in "
                                + seen(learned.touching(label.id(), other.id()), learned.both(label.id(), other.id())))
                .in(role)
                .at(found.firstVoxel(touching))
                .about(other.displayName())
                .withArea(found.areaMm2(touching)));
    }

    static void counts(QualityRule rule, LearnedExpectations expectations, CaseContext context) {
        for (FileRole role : LABEL_MAPS) {
            Optional<Frequencies> learned = expectations.frequencies(role);
            Optional<SliceComponents> found = context.components(role);
            if (!rule.appliesTo(role) || learned.isEmpty() || found.isEmpty()) {
                continue;
            }
            for (Label label : Labels.of(role).labels()) {
                int id = label.id();
                for (int slice = 0; slice < found.get().slices(); slice++) {
                    int pieces = found.get().pieces(slice, id);
                    long slices = learned.get().withPiecesFrom(id, pieces);
                    if (pieces > 1 && isRare(rule, slices, learned.get().with(id))) {
                        context.add(context.finding(
                                        rule,
                                        pieces + " pieces of " + label.displayName() + ": so many, or more, seen in "
                                                + seen(slices, learned.get().with(id)))
                                .in(role)
                                .at(found.get().firstVoxel(slice, id))
                                .about(label.displayName())
                                .withCount(pieces));
                    }
                }
            }
        }
    }

    private static boolean isRare(QualityRule rule, long slices, long of) {
        return of >= rule.minimum().orElseThrow()
                && 100.0 * slices < rule.share().orElseThrow() * of;
    }

    private static String seen(long slices, long of) {
        return String.format(Locale.ROOT, "%d of %d slices", slices, of);
    }
}
