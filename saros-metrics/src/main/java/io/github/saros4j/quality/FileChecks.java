package io.github.saros4j.quality;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.scan.FileFailure;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.scan.SliceFault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules about files, grids and values. */
final class FileChecks {

    private static final List<FileRole> LABEL_MAPS = List.of(FileRole.REGIONS, FileRole.PARTS);

    private FileChecks() {}

    static void failures(QualityRule rule, FileFailure.Kind kind, CaseContext context) {
        for (FileFailure failure : context.scan().failures()) {
            if (failure.kind() == kind && rule.appliesTo(failure.role())) {
                context.add(context.finding(rule, failure.message()).in(failure.role()));
            }
        }
    }

    /** Whether grids are not one at all, or are one in another storage order. */
    static void grids(QualityRule rule, boolean inOtherOrder, CaseContext context) {
        Optional<VolumeGeometry> regions = context.scan().geometry(FileRole.REGIONS);
        FileRole reference = regions.isPresent() ? FileRole.REGIONS : FileRole.PARTS;
        Optional<VolumeGeometry> grid = context.scan().geometry(reference);
        for (FileRole role : List.of(FileRole.PARTS, FileRole.IMAGE)) {
            Optional<VolumeGeometry> other = context.scan().geometry(role);
            if (role == reference || !rule.appliesTo(role) || grid.isEmpty() || other.isEmpty()) {
                continue;
            }
            boolean same = other.get().matches(grid.get());
            boolean alignable = Reorientation.aligning(other.get(), grid.get()).isPresent();
            if (!same && alignable == inOtherOrder) {
                String message = inOtherOrder
                        ? "stored as " + other.get().orientation() + ", the " + reference.key() + " as "
                                + grid.get().orientation()
                        : "grid " + other.get() + "; the " + reference.key() + " have " + grid.get();
                context.add(context.finding(rule, message).in(role));
            }
        }
    }

    static void faults(QualityRule rule, SliceFault.Kind kind, CaseContext context) {
        for (FileRole role : LABEL_MAPS) {
            if (!rule.appliesTo(role)) {
                continue;
            }
            for (SliceFault fault : context.scanOf(role).map(LabelScan::faults).orElse(List.of())) {
                if (fault.kind() == kind) {
                    context.add(context.finding(rule, words(fault))
                            .in(role)
                            .at(new Finding.Voxel(fault.x(), fault.y(), fault.z()))
                            .withCount(fault.voxels()));
                }
            }
        }
    }

    private static String words(SliceFault fault) {
        String value = fault.value() == Math.rint(fault.value()) && Math.abs(fault.value()) < 1e15
                ? String.format(Locale.ROOT, "%.0f", fault.value())
                : Double.toString(fault.value());
        return switch (fault.kind()) {
            case MIXED_IGNORE -> "ignored voxels: " + fault.voxels() + ", beside labels";
            case UNKNOWN_ID -> "value " + value + " is no label; such voxels: " + fault.voxels();
            case NO_ID -> "value " + value + " is no whole number from 0 to 255; such voxels: " + fault.voxels();
        };
    }

    static void nothingAnnotated(QualityRule rule, CaseContext context) {
        for (FileRole role : LABEL_MAPS) {
            Optional<LabelScan<?>> scan = context.scanOf(role);
            if (rule.appliesTo(role)
                    && scan.isPresent()
                    && scan.get().attempted().count() == 0) {
                context.add(
                        context.finding(rule, "all " + scan.get().attempted().depth() + " slices are ignored")
                                .in(role));
            }
        }
    }

    static void orientation(QualityRule rule, CaseContext context) {
        String stated = context.scan().facts().get("orientation_code");
        for (FileRole role : LABEL_MAPS) {
            Optional<LabelScan<?>> scan = context.scanOf(role);
            boolean asStored =
                    scan.isPresent() && scan.get().sound().axisOrder().equals(AxisOrder.AS_STORED);
            if (stated == null || !rule.appliesTo(role) || !asStored) {
                continue;
            }
            String found = scan.get().sound().geometry().orientation().code();
            if (!found.equals(stated)) {
                context.add(context.finding(rule, "stored as " + found + ", the table says " + stated)
                        .in(role));
            }
        }
    }
}
