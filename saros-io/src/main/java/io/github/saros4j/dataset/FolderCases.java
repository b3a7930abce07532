package io.github.saros4j.dataset;

import io.github.saros4j.cohort.CaseSource;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.correspondence.Correspondence;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.masks.MaskFolder;
import io.github.saros4j.masks.MergedMasks;
import io.github.saros4j.nifti.NiftiReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * A folder of truths and a folder of predictions, matched by name. Immutable; the folders are listed once, when it is
 * made.
 *
 * <p>Each side is laid out in any of these ways, or in several: flat, {@code NAME.nii.gz}; a folder a case,
 * {@code NAME/body-regions.nii.gz}, where the file is named after the label set; or, as TotalSegmentator has it, a folder of masks a
 * case, {@code NAME/segmentations/LABEL.nii.gz} or {@code NAME/LABEL.nii.gz} ({@link MaskFolder}). {@code .nii} will do as well. NAME is
 * the case's id. In the folder of a case a label map goes before masks, and masks in {@code segmentations} before those beside it. A case
 * that is there twice is an error. Passed over are hidden entries (a leading dot), folders without
 * such files or one like them, and files that are clearly no volumes (tables, notes, pictures); a file that looks like a volume of
 * another format, or of a download cut short ({@code case_001.nii.gz.part}), is an error, for leaving it out would
 * change a cohort in silence.
 *
 * <p>Truth and prediction may also be one case each, a file or a folder of masks: one where at least half of the volumes and folders in it are
 * named after labels, or one with such masks in {@code segmentations}. Masks of other names may lie there, too. The case is named after the truth:
 * the file's name without suffix, or its folder's name where the file is named after the label set, or the masks' folder is called
 * {@code segmentations}.
 *
 * @param <L> the type of the labels
 */
public final class FolderCases<L extends Label> implements CaseSource<L> {

    private final PairReading<L> labels;
    private final MatchedPlaces places;
    private final PlaceReader reader;
    private final boolean sparsePredictions;

    private FolderCases(PairReading<L> labels, MatchedPlaces places, PlaceReader reader, boolean sparsePredictions) {
        this.labels = labels;
        this.places = places;
        this.reader = reader;
        this.sparsePredictions = sparsePredictions;
    }

    /**
     * Lists both sides. Predictions must not hold the ignore value; see {@link #withSparsePredictions()}.
     *
     * @param truth a folder of cases, or one case
     * @param prediction a folder of cases where the truth is one, else one case
     * @param labelSet what the voxels mean
     * @param <L> the type of the labels
     * @return the cases of both sides
     * @throws IOException if a path does not exist or cannot be listed
     * @throws DatasetException if one is a folder of cases and the other one case, a folder has no volume at all, a case is there
     *     twice, or a file looks like a volume but is not NIfTI
     */
    public static <L extends Label> FolderCases<L> of(Path truth, Path prediction, LabelSet<L> labelSet)
            throws IOException {
        return new FolderCases<>(
                new PairReading.Same<>(labelSet),
                MatchedPlaces.of(truth, labelSet, prediction, labelSet),
                PlaceReader.withDefaults(),
                false);
    }

    /**
     * Lists both sides where they have different labels, such as a truth of SAROS and a prediction of TotalSegmentator. Both are read
     * with the labels that they have in common; what is in none of them becomes background.
     *
     * @param truth a folder of cases, or one case, with labels of the first set
     * @param prediction a folder of cases where the truth is one, else one case, with labels of the second set
     * @param correspondence which labels mean the same
     * @return the cases of both sides
     * @throws IOException if a path does not exist or cannot be listed
     * @throws DatasetException if one is a folder of cases and the other one case, a folder has no volume at all, a case is there
     *     twice, or a file looks like a volume but is not NIfTI
     * @throws IllegalArgumentException if no label means the same
     */
    public static FolderCases<NamedLabel> of(Path truth, Path prediction, Correspondence<?, ?> correspondence)
            throws IOException {
        if (correspondence.matches().isEmpty()) {
            throw new IllegalArgumentException("No label of "
                    + correspondence.first().name() + " means the same as one of "
                    + correspondence.second().name());
        }
        return new FolderCases<>(
                new PairReading.Corresponding<>(correspondence),
                MatchedPlaces.of(truth, correspondence.first(), prediction, correspondence.second()),
                PlaceReader.withDefaults(),
                false);
    }

    /**
     * The same cases where predictions, too, may leave whole slices out by the label set's ignore id, as a second
     * reader's annotation does. A prediction is then restricted to the slices that both sides annotate.
     *
     * @return the cases with that rule
     */
    public FolderCases<L> withSparsePredictions() {
        return new FolderCases<>(labels, places, reader, true);
    }

    /**
     * The same cases, read in another way.
     *
     * @param newReader the reader for both sides
     * @return the cases with that reader
     */
    public FolderCases<L> withReader(NiftiReader newReader) {
        return with(reader.withReader(newReader));
    }

    /**
     * The same cases where folders may lack masks, which then count as empty. A listener ({@link #withMaskListener}) hears which.
     *
     * @return the cases with that rule
     */
    public FolderCases<L> withMissingMasks() {
        return with(reader.withMissingMasks());
    }

    /**
     * The same cases with so many masks of a folder read at a time; one by default, since cases are usually read several at a time.
     *
     * @param threads 1 or more
     * @return the cases with that rule
     */
    public FolderCases<L> withMaskThreads(int threads) {
        return with(reader.withMaskThreads(threads));
    }

    /**
     * The same cases with a listener for what is odd about masks: missing ones, overlaps, unknown names.
     *
     * @param listener gets each folder of masks that was read, and what came of it; is called by several threads at once
     * @return the cases with that listener
     */
    public FolderCases<L> withMaskListener(BiConsumer<Path, MergedMasks<?>> listener) {
        return with(reader.withMaskListener(listener));
    }

    private FolderCases<L> with(PlaceReader newReader) {
        return new FolderCases<>(labels, places, newReader, sparsePredictions);
    }

    /**
     * Only some of the cases, such as those of a split. What is known by {@link #unknownIds()} is worth a look
     * afterwards: these cases were asked for and are on neither side.
     *
     * @param ids the wanted cases' ids
     * @return the cases of these ids
     */
    public FolderCases<L> only(Set<String> ids) {
        return new FolderCases<>(labels, places.only(ids), reader, sparsePredictions);
    }

    /**
     * What {@link #only} was asked for and neither side has.
     *
     * @return a new ascending set; empty if all were found, or none were asked for
     */
    public SortedSet<String> unknownIds() {
        return new TreeSet<>(places.unknownIds());
    }

    @Override
    public LabelSet<L> labelSet() {
        return labels.labelSet();
    }

    @Override
    public List<CohortCase<L>> cases() {
        return places.matches().stream()
                .<CohortCase<L>>map(match -> new FolderCase<>(match, labels, reader, sparsePredictions))
                .toList();
    }

    @Override
    public String toString() {
        return places.truths().size() + " truths and " + places.predictions().size() + " predictions of "
                + labels.labelSet().name();
    }
}
