package io.github.saros4j.examples.convert;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.SegmentedImage;
import io.github.saros4j.label.Label;
import io.github.saros4j.masks.MaskWriter;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelMapping;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The other form of a case's segmentation.
 *
 * @param mapping the labels that are written
 * @param output {@code NAME.nii.gz} or {@code NAME/segmentations} go here
 * @param masks whether one mask a label is written, not a label map
 * @param withoutEmpty whether labels without voxels have no mask
 */
record SegmentationFile<L extends Label, M extends Label>(
        LabelMapping<L, M> mapping, Path output, boolean masks, boolean withoutEmpty) {

    private static final String MASKS = "segmentations";

    /** Writes it, and says how many voxels of which labels became background, by the labels' printed names. */
    Map<String, Long> write(SegmentedImage<L> item) throws IOException {
        Path target = masks ? output.resolve(item.id()).resolve(MASKS) : output.resolve(item.id() + ".nii.gz");
        if (Files.exists(target) && Files.isSameFile(target, item.segmentation())) {
            throw new DatasetException(target + " would be replaced; choose another --output");
        }
        LabelVolume<L> labels = item.readLabels();
        LabelVolume<M> mapped = mapping.apply(labels);
        write(target, mapped);
        long[] voxels = labels.voxelCounts();
        Map<String, Long> lost = new LinkedHashMap<>();
        for (L label : mapping.unmapped()) {
            if (voxels[label.id()] > 0) {
                lost.put(label.displayName(), voxels[label.id()]);
            }
        }
        return lost;
    }

    private void write(Path target, LabelVolume<M> volume) throws IOException {
        try {
            if (masks) {
                MaskWriter writer = MaskWriter.withDefaults();
                (withoutEmpty ? writer.withoutEmptyMasks() : writer).write(target, volume);
            } else {
                NiftiWriter.withDefaults().write(target, volume);
            }
        } catch (
                IllegalArgumentException
                        e) { // slices without annotation that this form cannot mark; names that files cannot have
            throw new DatasetException(String.valueOf(e.getMessage()));
        }
    }
}
