package io.github.saros4j.masks;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelMapping;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a label volume as one mask a label, {@code LABEL.nii.gz} after {@link Label#fileName}: UINT8, 1 within the label, 0
 * elsewhere, on the volume's grid. Slices that nobody annotated cannot be told from background in a mask, so there may be none.
 * Immutable, usable from any thread.
 */
public final class MaskWriter {

    private static final NamedLabel INSIDE = NamedLabel.of(1, "inside");

    private final NiftiWriter writer;
    private final boolean skipsEmpty;

    private MaskWriter(NiftiWriter writer, boolean skipsEmpty) {
        this.writer = writer;
        this.skipsEmpty = skipsEmpty;
    }

    /**
     * A writer that writes empty masks too, as TotalSegmentator does.
     *
     * @return the writer
     */
    public static MaskWriter withDefaults() {
        return new MaskWriter(NiftiWriter.withDefaults(), false);
    }

    /**
     * A writer that writes no mask of a label without voxels.
     *
     * @return the writer
     */
    public MaskWriter withoutEmptyMasks() {
        return new MaskWriter(writer, true);
    }

    /**
     * A writer of files of another kind.
     *
     * @param newWriter how each mask is written
     * @return the writer
     */
    public MaskWriter withWriter(NiftiWriter newWriter) {
        return new MaskWriter(newWriter, skipsEmpty);
    }

    /**
     * Writes the masks of all foreground labels. Each file is there whole or not at all; if the disk fails, some may be there and others
     * not. Where empty masks are skipped, those that are there already are removed.
     *
     * @param folder where to; made if it does not exist
     * @param volume what to write
     * @return the files that were written, by the labels' ascending ids
     * @throws IOException if a file cannot be written
     * @throws IllegalArgumentException if the volume leaves slices out, or a label's file name is none
     */
    public List<Path> write(Path folder, LabelVolume<?> volume) throws IOException {
        if (!volume.annotatedSlices().isComplete()) {
            throw new IllegalArgumentException(volume.source() + " annotates " + volume.annotatedSlices()
                    + "; masks cannot say which slices are not annotated");
        }
        return writeAll(folder, volume);
    }

    private <L extends Label> List<Path> writeAll(Path folder, LabelVolume<L> volume) throws IOException {
        Map<L, Path> files = new LinkedHashMap<>();
        for (L label : volume.labelSet().foreground()) {
            files.put(label, folder.resolve(checkedName(label) + ".nii.gz"));
        }
        Files.createDirectories(folder);
        LabelSet<NamedLabel> mask = LabelSet.of("mask", List.of(NamedLabel.of(Label.BACKGROUND_ID, "outside"), INSIDE));
        long[] voxels = volume.voxelCounts();
        List<Path> written = new ArrayList<>();
        for (Map.Entry<L, Path> file : files.entrySet()) {
            if (skipsEmpty && voxels[file.getKey().id()] == 0) {
                Files.deleteIfExists(file.getValue());
                continue;
            }
            writer.write(
                    file.getValue(),
                    LabelMapping.of(volume.labelSet(), mask, Map.of(file.getKey(), INSIDE))
                            .apply(volume));
            written.add(file.getValue());
        }
        return written;
    }

    private static String checkedName(Label label) {
        String name = label.fileName();
        if (name.isBlank() || name.startsWith(".") || name.contains("/") || name.contains("\\")) {
            throw new IllegalArgumentException("Label " + label.id() + ": '" + name + "' cannot be the name of a file");
        }
        return name;
    }
}
