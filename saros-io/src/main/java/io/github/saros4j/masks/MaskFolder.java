package io.github.saros4j.masks;

import io.github.saros4j.file.FileName;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder with one mask a label, {@code LABEL.nii.gz} or {@code LABEL.nii}, as TotalSegmentator writes them. Immutable; the
 * folder is listed once, when it is made.
 *
 * <p>A mask belongs to the label of its name ({@link LabelSet#byName}). Voxels above 0 are in the mask, all others, NaN
 * included, are not. Masks are put together in the order of ids: a voxel that several masks claim gets the last one's label,
 * as in TotalSegmentator's own {@code combine_labels}, and is reported.
 *
 * <p>Masks are read several at a time, slice by slice: memory is that of the label volume and a slice a thread, however many
 * masks there are. Masks that lost voxels are read a second time, to count to whom. The result does not depend on the number of threads.
 *
 * @param <L> the type of the labels
 */
public final class MaskFolder<L extends Label> {

    private final Path folder;
    private final LabelSet<L> labelSet;
    private final SortedMap<Integer, Path> masks;
    private final List<Path> unknown;
    private final NiftiReader reader;
    private final boolean mayMiss;
    private final int threads;

    private MaskFolder(
            Path folder,
            LabelSet<L> labelSet,
            SortedMap<Integer, Path> masks,
            List<Path> unknown,
            NiftiReader reader,
            boolean mayMiss,
            int threads) {
        this.folder = folder;
        this.labelSet = labelSet;
        this.masks = masks;
        this.unknown = unknown;
        this.reader = reader;
        this.mayMiss = mayMiss;
        this.threads = threads;
    }

    /**
     * Lists a folder. Every foreground label must have a mask, unless {@link #withMissingMasks} says otherwise; all
     * processors are used.
     *
     * @param folder where the masks are; other files and hidden ones are passed over
     * @param labelSet what they may be called
     * @param <L> the type of the labels
     * @return the folder
     * @throws IOException if it cannot be listed
     * @throws MaskException if two files are masks of one label, or a file named after a label looks like a volume but is not NIfTI, such
     *     as a download cut short
     */
    public static <L extends Label> MaskFolder<L> of(Path folder, LabelSet<L> labelSet) throws IOException {
        SortedMap<Integer, Path> masks = new TreeMap<>();
        List<Path> unknown = new ArrayList<>();
        for (Path file : volumes(folder, labelSet)) {
            Optional<L> label = labelOf(file, labelSet);
            if (label.isEmpty()) {
                unknown.add(file);
                continue;
            }
            Path other = masks.put(label.get().id(), file);
            if (other != null) {
                throw new MaskException(folder + ": two masks of " + label.get().displayName() + ": "
                        + other.getFileName() + " and " + file.getFileName());
            }
        }
        return new MaskFolder<>(
                folder,
                labelSet,
                masks,
                unknown,
                NiftiReader.withDefaults(),
                false,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * Whether a folder holds masks: at least one volume, directly in it, {@link #isMask is one}.
     *
     * @param folder a folder
     * @param labelSet what masks may be called
     * @return true if there is a mask
     * @throws IOException if it cannot be listed
     * @throws MaskException if a file named after a label looks like a volume but is not NIfTI
     */
    public static boolean holdsMasks(Path folder, LabelSet<?> labelSet) throws IOException {
        return volumes(folder, labelSet).stream().anyMatch(file -> isMask(file, labelSet));
    }

    /**
     * Whether a file is a mask by its name, {@code LABEL.nii.gz} or {@code LABEL.nii}; it need not exist.
     *
     * @param file a file
     * @param labelSet what masks may be called
     * @return true if it is named after a label that is not background
     */
    public static boolean isMask(Path file, LabelSet<?> labelSet) {
        return labelOf(file, labelSet).isPresent();
    }

    /** A mask that was cut short must not count as one that is missing. */
    private static List<Path> volumes(Path folder, LabelSet<?> labelSet) throws IOException {
        List<Path> volumes = new ArrayList<>();
        for (Path file : listed(folder)) {
            String name = FileName.of(file);
            if (FileName.niftiStem(file).isPresent()) {
                volumes.add(file);
            } else if (FileName.looksLikeVolume(file)
                    && labelSet.byName(name.substring(0, name.indexOf('.'))).isPresent()) {
                throw new MaskException(
                        file + ": looks like a mask, but masks are LABEL.nii.gz or LABEL.nii; move or rename it");
            }
        }
        return volumes;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> !FileName.isHidden(file)).sorted().toList();
        }
    }

    /** Background has no mask: it is what no mask has. */
    private static <L extends Label> Optional<L> labelOf(Path file, LabelSet<L> labelSet) {
        return FileName.niftiStem(file).flatMap(labelSet::byName).filter(label -> !label.isBackground());
    }

    /**
     * The same folder where labels may have no mask, as after TotalSegmentator was asked for some classes only. They are reported and
     * count as empty.
     *
     * @return the folder with that rule
     */
    public MaskFolder<L> withMissingMasks() {
        return new MaskFolder<>(folder, labelSet, masks, unknown, reader, true, threads);
    }

    /**
     * The same folder, read in another way.
     *
     * @param newReader the reader of every mask
     * @return the folder with that reader
     */
    public MaskFolder<L> withReader(NiftiReader newReader) {
        return new MaskFolder<>(folder, labelSet, masks, unknown, newReader, mayMiss, threads);
    }

    /**
     * The same folder with so many masks read at a time.
     *
     * @param newThreads 1 or more
     * @return the folder
     * @throws IllegalArgumentException if there is no thread
     */
    public MaskFolder<L> withThreads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("Masks need at least one thread, not " + newThreads);
        }
        return new MaskFolder<>(folder, labelSet, masks, unknown, reader, mayMiss, newThreads);
    }

    /**
     * Labels without a mask.
     *
     * @return an unmodifiable list, by ascending id
     */
    public List<L> missing() {
        return labelSet.foreground().stream()
                .filter(label -> !masks.containsKey(label.id()))
                .toList();
    }

    /**
     * Reads all masks and puts them together.
     *
     * @return the label volume, axial slices along axis 2, and what was odd
     * @throws IOException if the disk fails
     * @throws MaskException if there is no mask at all, one is missing that may not be, masks cannot be read, or lie on different grids; how
     *     many, and the first five by id are named
     * @throws io.github.saros4j.SarosException if the first mask is no NIfTI volume
     */
    public MergedMasks<L> read() throws IOException {
        List<L> missing = missing();
        if (masks.isEmpty()) {
            throw new MaskException(folder + ": no mask of " + labelSet
                    + labelSet.foreground().stream()
                            .findFirst()
                            .map(label -> "; expected files such as " + label.fileName() + ".nii.gz")
                            .orElse(", which has no label"));
        }
        if (!mayMiss && !missing.isEmpty()) {
            throw new MaskException(folder + ": no mask of " + missing.size() + " of "
                    + labelSet.foreground().size() + " labels: "
                    + String.join(", ", missing.stream().map(Label::displayName).toList())
                    + (unknown.isEmpty() ? "" : "; named after no label: " + unknownNames()));
        }
        MaskMerge<L> merge = new MaskMerge<>(labelSet, masks, reader, threads);
        return new MergedMasks<>(merge.volume(folder.toString()), missing, unknown, merge.overlaps());
    }

    private String unknownNames() {
        return String.join(", ", unknown.stream().map(FileName::of).toList());
    }

    @Override
    public String toString() {
        return folder + ": " + masks.size() + " masks of " + labelSet;
    }
}
