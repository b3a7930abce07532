package io.github.saros4j.quality;

import io.github.saros4j.label.Label;
import io.github.saros4j.scan.FileRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules about labels that must or must not be there, given others. */
final class PresenceChecks {

    private PresenceChecks() {}

    /** Whether a slice that has some labels lacks others, or has them. */
    static void slices(QualityRule rule, boolean mustHave, CaseContext context) {
        Labels labels = rule.labels();
        Labels others = rule.others();
        Optional<SliceComponents> here = context.components(labels.role());
        Optional<SliceComponents> there = context.components(others.role());
        if (here.isEmpty() || there.isEmpty() || (labels.role() != others.role() && !context.onOneGrid())) {
            return;
        }
        for (int slice = 0; slice < here.get().slices(); slice++) {
            int z = here.get().position(slice);
            int otherSlice = there.get().volume().annotatedSlices().indexOf(z);
            Optional<Label> present = firstPresent(here.get(), slice, labels.labels());
            if (otherSlice < 0 || present.isEmpty()) {
                continue;
            }
            Optional<Label> otherPresent = firstPresent(there.get(), otherSlice, others.labels());
            if (otherPresent.isPresent() != mustHave) {
                int id = present.get().id();
                String message = mustHave
                        ? "has " + present.get().displayName() + ", but not " + others.words()
                        : "has both " + present.get().displayName() + " and "
                                + otherPresent.orElseThrow().displayName();
                context.add(context.finding(rule, message)
                        .in(labels.role())
                        .at(here.get().firstVoxel(slice, id))
                        .about(present.get().displayName())
                        .withArea(here.get().voxels(slice, id) * here.get().voxelAreaMm2()));
            }
        }
    }

    private static Optional<Label> firstPresent(SliceComponents slices, int slice, List<Label> labels) {
        return labels.stream().filter(label -> slices.has(slice, label.id())).findFirst();
    }

    private static Optional<Label> firstPresent(SliceComponents slices, List<Label> labels) {
        return labels.stream()
                .filter(label -> slices.ofId(label.id()).length > 0)
                .findFirst();
    }

    /** Whether a case that has some labels, or any case, lacks others or has them. */
    static void cases(QualityRule rule, boolean mustHave, CaseContext context) {
        Labels others = rule.others();
        Optional<SliceComponents> there = context.components(others.role());
        if (there.isEmpty() || there.get().slices() == 0) {
            return;
        }
        Optional<Label> present = Optional.empty();
        if (!rule.label().isBlank()) {
            present = context.components(rule.labels().role())
                    .flatMap(here -> firstPresent(here, rule.labels().labels()));
            if (present.isEmpty()) {
                return;
            }
        }
        Optional<Label> otherPresent = firstPresent(there.get(), others.labels());
        if (otherPresent.isPresent() != mustHave) {
            String given = present.map(label -> "has " + label.displayName() + ", but ")
                    .orElse("");
            context.add(context.finding(
                            rule,
                            mustHave
                                    ? given + "no annotated slice has " + others.words()
                                    : given + "also has "
                                            + otherPresent.orElseThrow().displayName())
                    .in(others.role())
                    .about(others.words()));
        }
    }

    static void gaps(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Optional<SliceComponents> found = context.components(labels.role());
        if (found.isEmpty()) {
            return;
        }
        for (Label label : labels.labels()) {
            int last = -1;
            for (int slice = 0; slice < found.get().slices(); slice++) {
                if (!found.get().has(slice, label.id())) {
                    continue;
                }
                int between = slice - last - 1;
                if (last >= 0 && between > rule.maximum().orElseThrow()) {
                    context.add(context.finding(
                                    rule,
                                    "no " + label.displayName() + " in " + between + " annotated "
                                            + (between == 1 ? "slice" : "slices") + " between slices "
                                            + found.get().position(last) + " and "
                                            + found.get().position(slice)
                                            + ", which have it")
                            .in(labels.role())
                            .inSlice(found.get().position(last + 1))
                            .about(label.displayName())
                            .withCount(between));
                }
                last = slice;
            }
        }
    }

    static void table(QualityRule rule, CaseContext context) {
        int equals = rule.other().indexOf('=');
        String stated =
                context.scan().facts().get(rule.other().substring(0, equals).strip());
        Labels labels = rule.labels();
        Optional<SliceComponents> found = context.components(labels.role());
        if (stated == null || found.isEmpty() || found.get().slices() == 0) {
            return;
        }
        boolean says = stated.equals(rule.other().substring(equals + 1).strip().toLowerCase(Locale.ROOT));
        boolean has = firstPresent(found.get(), labels.labels()).isPresent();
        if (says != has) {
            context.add(context.finding(
                            rule,
                            (has ? "has " : "no annotated slice has ") + labels.words() + ", but the table says "
                                    + rule.other().substring(0, equals).strip() + "=" + stated)
                    .in(labels.role() == FileRole.PARTS ? FileRole.PARTS : FileRole.REGIONS)
                    .about(labels.words()));
        }
    }
}
