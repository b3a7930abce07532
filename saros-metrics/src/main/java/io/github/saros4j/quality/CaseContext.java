package io.github.saros4j.quality;

import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A case that is being checked, with what several rules need of it, found once. Of one thread. */
final class CaseContext {

    private final CaseScan scan;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<FileRole, SliceComponents> components = new EnumMap<>(FileRole.class);
    private final Map<FileRole, LabelVolume<?>> aligned = new EnumMap<>(FileRole.class);
    private final Map<FileRole, HuHistograms> histograms = new EnumMap<>(FileRole.class);

    CaseContext(CaseScan scan) {
        this.scan = scan;
        scan.labels(FileRole.REGIONS).ifPresent(labels -> aligned.put(FileRole.REGIONS, labels.sound()));
        scan.labels(FileRole.PARTS).ifPresent(labels -> aligned.put(FileRole.PARTS, alignedToRegions(labels.sound())));
    }

    /** Parts in the regions' order, if they lie on one grid; slices cannot be moved out of their axis, but both have it last. */
    private LabelVolume<?> alignedToRegions(LabelVolume<?> parts) {
        LabelVolume<?> regions = aligned.get(FileRole.REGIONS);
        return regions != null
                        && Grids.aligning(parts.geometry(), regions.geometry()).isPresent()
                ? parts.alignedTo(regions)
                : parts;
    }

    CaseScan scan() {
        return scan;
    }

    List<Finding> findings() {
        return findings;
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    Finding finding(QualityRule rule, String message) {
        return Finding.of(rule, scan.caseId(), message);
    }

    /** The sound slices of a label map, in the regions' storage order if both lie on one grid. */
    Optional<LabelVolume<?>> labels(FileRole role) {
        return Optional.ofNullable(aligned.get(role));
    }

    /** Whether voxels of regions and parts can be compared. */
    boolean onOneGrid() {
        LabelVolume<?> regions = aligned.get(FileRole.REGIONS);
        LabelVolume<?> parts = aligned.get(FileRole.PARTS);
        return regions != null && parts != null && parts.geometry().matches(regions.geometry());
    }

    Optional<SliceComponents> components(FileRole role) {
        return labels(role).map(volume -> components.computeIfAbsent(role, absent -> SliceComponents.of(volume)));
    }

    /** Whether the CT's slices are those of this grid. */
    boolean imageIsOn(VolumeGeometry grid) {
        LabelVolume<?> reference = aligned.getOrDefault(FileRole.REGIONS, aligned.get(FileRole.PARTS));
        return reference != null && reference.geometry().matches(grid);
    }

    Optional<HuHistograms> histograms(FileRole role) {
        Optional<LabelVolume<?>> volume = labels(role);
        if (volume.isEmpty()
                || scan.image().isEmpty()
                || !imageIsOn(volume.get().geometry())) {
            return Optional.empty();
        }
        return Optional.of(histograms.computeIfAbsent(
                role, absent -> HuHistograms.of(volume.get(), scan.image().get())));
    }

    /** What is known of a label map's values. */
    Optional<LabelScan<?>> scanOf(FileRole role) {
        return scan.labels(role);
    }
}
