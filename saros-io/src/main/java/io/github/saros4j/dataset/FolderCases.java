package io.github.saros4j.dataset;

import io.github.saros4j.cohort.CaseSource;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A folder of truths and a folder of predictions, matched by name. Immutable; the folders are listed once, when it is
 * made.
 *
 * <p>Each side is laid out in either of two ways, or in both: flat, {@code NAME.nii.gz}, or a folder a case,
 * {@code NAME/body-regions.nii.gz}, where the file is named after the label set; {@code .nii} will do as well. NAME is
 * the case's id. A case that is there twice is an error. Passed over are hidden entries (a leading dot), folders without
 * such a file or one like it, and files that are clearly no volumes (tables, notes, pictures); a file that looks like a volume of
 * another format, or of a download cut short ({@code case_001.nii.gz.part}), is an error, for leaving it out would
 * change a cohort in silence.
 *
 * <p>Truth and prediction may also be one file each. They are then one case, named after the truth: the file's name
 * without suffix, or its folder's name where the file is named after the label set.
 *
 * @param <L> the type of the labels
 */
public final class FolderCases<L extends Label> implements CaseSource<L> {

    private final LabelSet<L> labelSet;
    private final SortedMap<String, Path> truths;
    private final SortedMap<String, Path> predictions;
    private final SortedSet<String> unknownIds;
    private final NiftiReader reader;
    private final boolean sparsePredictions;

    private FolderCases(
            LabelSet<L> labelSet,
            SortedMap<String, Path> truths,
            SortedMap<String, Path> predictions,
            SortedSet<String> unknownIds,
            NiftiReader reader,
            boolean sparsePredictions) {
        this.labelSet = labelSet;
        this.truths = truths;
        this.predictions = predictions;
        this.unknownIds = unknownIds;
        this.reader = reader;
        this.sparsePredictions = sparsePredictions;
    }

    /**
     * Lists both sides. Predictions must not hold the ignore value; see {@link #withSparsePredictions()}.
     *
     * @param truth a folder, or one file
     * @param prediction a folder where the truth is one, a file where the truth is one
     * @param labelSet what the voxels mean
     * @param <L> the type of the labels
     * @return the cases of both sides
     * @throws IOException if a path does not exist or cannot be listed
     * @throws DatasetException if one is a folder and the other a file, a folder has no volume at all, a case is there
     *     twice, or a file looks like a volume but is not NIfTI
     */
    public static <L extends Label> FolderCases<L> of(Path truth, Path prediction, LabelSet<L> labelSet)
            throws IOException {
        boolean folders = CaseListing.isFolder(truth);
        if (CaseListing.isFolder(prediction) != folders) {
            throw new DatasetException((folders ? truth : prediction) + " is a folder and "
                    + (folders ? prediction : truth) + " a file; both must be folders, or both files");
        }
        SortedMap<String, Path> truths = new TreeMap<>();
        SortedMap<String, Path> predictions = new TreeMap<>();
        if (folders) {
            CaseListing.list(truth, labelSet.name(), truths);
            CaseListing.list(prediction, labelSet.name(), predictions);
        } else {
            String id = CaseListing.idOf(truth, labelSet.name());
            truths.put(id, truth);
            predictions.put(id, prediction);
        }
        return new FolderCases<>(labelSet, truths, predictions, new TreeSet<>(), NiftiReader.withDefaults(), false);
    }

    /**
     * The same cases where predictions, too, may leave whole slices out by the label set's ignore id, as a second
     * reader's annotation does. A prediction is then restricted to the slices that both sides annotate.
     *
     * @return the cases with that rule
     */
    public FolderCases<L> withSparsePredictions() {
        return new FolderCases<>(labelSet, truths, predictions, unknownIds, reader, true);
    }

    /**
     * The same cases, read in another way.
     *
     * @param newReader the reader for both sides
     * @return the cases with that reader
     */
    public FolderCases<L> withReader(NiftiReader newReader) {
        return new FolderCases<>(labelSet, truths, predictions, unknownIds, newReader, sparsePredictions);
    }

    /**
     * Only some of the cases, such as those of a split. What is known by {@link #unknownIds()} is worth a look
     * afterwards: these cases were asked for and are on neither side.
     *
     * @param ids the wanted cases' ids
     * @return the cases of these ids
     */
    public FolderCases<L> only(Set<String> ids) {
        SortedMap<String, Path> keptTruths = new TreeMap<>(truths);
        SortedMap<String, Path> keptPredictions = new TreeMap<>(predictions);
        keptTruths.keySet().retainAll(ids);
        keptPredictions.keySet().retainAll(ids);
        SortedSet<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(keptTruths.keySet());
        unknown.removeAll(keptPredictions.keySet());
        return new FolderCases<>(labelSet, keptTruths, keptPredictions, unknown, reader, sparsePredictions);
    }

    /**
     * What {@link #only} was asked for and neither side has.
     *
     * @return a new ascending set; empty if all were found, or none were asked for
     */
    public SortedSet<String> unknownIds() {
        return new TreeSet<>(unknownIds);
    }

    @Override
    public LabelSet<L> labelSet() {
        return labelSet;
    }

    @Override
    public List<CohortCase<L>> cases() {
        SortedSet<String> ids = new TreeSet<>(truths.keySet());
        ids.addAll(predictions.keySet());
        return ids.stream().<CohortCase<L>>map(this::caseOf).toList();
    }

    private FolderCase<L> caseOf(String id) {
        return new FolderCase<>(id, truths.get(id), predictions.get(id), labelSet, reader, sparsePredictions);
    }

    @Override
    public String toString() {
        return truths.size() + " truths and " + predictions.size() + " predictions of " + labelSet.name();
    }
}
