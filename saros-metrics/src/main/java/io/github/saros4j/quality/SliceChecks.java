package io.github.saros4j.quality;

import io.github.saros4j.label.Label;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.volume.AnnotatedSlices;
import java.util.List;
import java.util.Optional;

/** Rules about which slices are annotated, and whether both label maps have one foreground. */
final class SliceChecks {

    private SliceChecks() {}

    static void step(QualityRule rule, CaseContext context) {
        int step = (int) rule.minimum().orElseThrow();
        for (FileRole role : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            Optional<AnnotatedSlices> slices =
                    context.scanOf(role).filter(scan -> rule.appliesTo(role)).map(LabelScan::attempted);
            if (slices.isEmpty() || slices.get().count() == 0) {
                continue;
            }
            SlicePattern pattern = SlicePattern.of(slices.get(), step);
            if (slices.get().isComplete() && step > 1) {
                context.add(context.finding(rule, "every slice is annotated, expected one in " + step)
                        .in(role)
                        .withCount(slices.get().count()));
            } else if (!pattern.beside().isEmpty()) {
                context.add(context.finding(rule, "not annotated as one in " + step + ": " + pattern.words())
                        .in(role)
                        .inSlice(pattern.beside().get(0))
                        .withCount(pattern.beside().size()));
            }
            double lacking = 100.0 * pattern.lacking().size() / pattern.expected();
            if (lacking > rule.share().orElseThrow()) {
                context.add(context.finding(
                                rule,
                                pattern.lacking().size() + " of " + pattern.expected() + " slices of the pattern lack: "
                                        + pattern.words())
                        .in(role)
                        .withCount(pattern.lacking().size()));
            }
        }
    }

    static void sameSlices(QualityRule rule, CaseContext context) {
        Optional<LabelScan<?>> regions = context.scanOf(FileRole.REGIONS);
        Optional<LabelScan<?>> parts = context.scanOf(FileRole.PARTS);
        if (regions.isEmpty() || parts.isEmpty() || !context.onOneGrid()) {
            return;
        }
        boolean flipped =
                !parts.get().sound().geometry().matches(regions.get().sound().geometry())
                        && Grids.aligning(
                                        parts.get().sound().geometry(),
                                        regions.get().sound().geometry())
                                .orElseThrow()
                                .flips(2);
        int depth = regions.get().attempted().depth();
        for (int z = 0; z < depth; z++) {
            boolean inRegions = regions.get().attempted().indexOf(z) >= 0;
            boolean inParts = parts.get().attempted().indexOf(flipped ? depth - 1 - z : z) >= 0;
            if (inRegions != inParts) {
                context.add(context.finding(
                                rule,
                                inRegions
                                        ? "annotated in the regions, ignored in the parts"
                                        : "annotated in the parts, ignored in the regions")
                        .in(inRegions ? FileRole.PARTS : FileRole.REGIONS)
                        .inSlice(z));
            }
        }
    }

    static void sameForeground(QualityRule rule, CaseContext context) {
        if (!context.onOneGrid()) {
            return;
        }
        SliceComponents regions = context.components(FileRole.REGIONS).orElseThrow();
        SliceComponents parts = context.components(FileRole.PARTS).orElseThrow();
        for (int slice = 0; slice < regions.slices(); slice++) {
            int other = parts.volume().annotatedSlices().indexOf(regions.position(slice));
            if (other >= 0) {
                sameForeground(rule, regions, slice, parts, other, context);
            }
        }
    }

    /** Runs tile both slices: from each end of a run to the next end in either, both have one label each. */
    private static void sameForeground(
            QualityRule rule,
            SliceComponents regions,
            int slice,
            SliceComponents parts,
            int otherSlice,
            CaseContext context) {
        int region = regions.firstRun(slice);
        int part = parts.firstRun(otherSlice);
        int regionsOnly = 0;
        int partsOnly = 0;
        int first = -1;
        int size = regions.geometry().shape().sliceSize();
        int start = 0;
        while (start < size) {
            int end = Math.min(regions.runEnd(region), parts.runEnd(part));
            boolean inRegions = regions.runId(region) != Label.BACKGROUND_ID;
            boolean inParts = parts.runId(part) != Label.BACKGROUND_ID;
            if (inRegions != inParts) {
                first = first < 0 ? start : first;
                regionsOnly += inRegions ? end - start : 0;
                partsOnly += inParts ? end - start : 0;
            }
            region += regions.runEnd(region) == end ? 1 : 0;
            part += parts.runEnd(part) == end ? 1 : 0;
            start = end;
        }
        int differing = regionsOnly + partsOnly;
        if (differing > rule.maximum().orElseThrow() && differing > 0) {
            int nx = regions.geometry().shape().nx();
            String message =
                    "voxels with a region but no part: " + regionsOnly + ", with a part but no region: " + partsOnly;
            context.add(context.finding(rule, message)
                    .at(new Finding.Voxel(first % nx, first / nx, regions.position(slice)))
                    .withCount(differing)
                    .withArea(differing * regions.voxelAreaMm2()));
        }
    }
}
