package io.github.saros4j.quality;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Rules about which slices are annotated, and whether both label maps have one foreground. */
final class SliceChecks {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long LOW_BITS = 0x7f7f7f7f7f7f7f7fL;

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
        LabelVolume<?> regions = context.labels(FileRole.REGIONS).orElseThrow();
        LabelVolume<?> parts = context.labels(FileRole.PARTS).orElseThrow();
        AnnotatedSlices both = regions.annotatedSlices().intersection(parts.annotatedSlices());
        double voxelArea =
                regions.geometry().spacing().x() * regions.geometry().spacing().y();
        for (int z : both.positions()) {
            byte[] first = regions.slice(regions.annotatedSlices().indexOf(z));
            byte[] second = parts.slice(parts.annotatedSlices().indexOf(z));
            int differing = differing(first, second);
            if (differing > rule.maximum().orElseThrow()) {
                context.add(disagreement(rule, regions.geometry().shape(), z, first, second, differing, context)
                        .withCount(differing)
                        .withArea(differing * voxelArea));
            }
        }
    }

    private static Finding disagreement(
            QualityRule rule,
            GridShape shape,
            int z,
            byte[] regions,
            byte[] parts,
            int differing,
            CaseContext context) {
        int regionsOnly = 0;
        int place = -1;
        for (int i = 0; i < regions.length; i++) {
            if ((regions[i] == 0) != (parts[i] == 0)) {
                place = place < 0 ? i : place;
                regionsOnly += regions[i] != 0 ? 1 : 0;
            }
        }
        String message = "voxels with a region but no part: " + regionsOnly + ", with a part but no region: "
                + (differing - regionsOnly);
        return context.finding(rule, message).at(new Finding.Voxel(place % shape.nx(), place / shape.nx(), z));
    }

    /** How many voxels are background in one of both only; eight at a time. */
    private static int differing(byte[] a, byte[] b) {
        int count = 0;
        int i = 0;
        for (; i <= a.length - Long.BYTES; i += Long.BYTES) {
            count += Long.bitCount(foreground((long) WORDS.get(a, i)) ^ foreground((long) WORDS.get(b, i)));
        }
        for (; i < a.length; i++) {
            count += (a[i] == 0) == (b[i] == 0) ? 0 : 1;
        }
        return count;
    }

    /** Bit 7 of each byte that is not 0; no byte carries into the next. */
    private static long foreground(long word) {
        return (((word & LOW_BITS) + LOW_BITS) | word) & ~LOW_BITS;
    }
}
