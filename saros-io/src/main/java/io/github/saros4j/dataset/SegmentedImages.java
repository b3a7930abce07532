package io.github.saros4j.dataset;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.masks.MergedMasks;
import io.github.saros4j.nifti.NiftiReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Segmentations of any label set with their CTs, matched by name: two folders of cases, or one case. Immutable; listing them reads no
 * volume.
 *
 * <p>Segmentations are laid out as {@link FolderCases} has them: {@code NAME.nii.gz}, {@code NAME/body-regions.nii.gz} (named after the label
 * set), or masks in {@code NAME/segmentations} or {@code NAME}. CTs are {@code NAME.nii.gz}, or lie in a folder {@code NAME} under a name of
 * their own, such as {@code NAME/image.nii.gz} in SAROS and {@code NAME/ct.nii.gz} in TotalSegmentator's data set. {@code .nii} will do as well.
 *
 * @param <L> the type of the labels
 */
public final class SegmentedImages<L extends Label> {

    private final LabelSet<L> labelSet;
    private final SortedMap<String, LabelPlace> segmentations;
    private final SortedMap<String, Path> images;
    private final PlaceReader reader;

    private SegmentedImages(
            LabelSet<L> labelSet,
            SortedMap<String, LabelPlace> segmentations,
            SortedMap<String, Path> images,
            PlaceReader reader) {
        this.labelSet = labelSet;
        this.segmentations = segmentations;
        this.images = images;
        this.reader = reader;
    }

    /**
     * Lists segmentations alone, whose CTs do not matter.
     *
     * @param segmentations a folder of cases; or one label map, or folder of masks
     * @param labelSet what the voxels mean
     * @param <L> the type of the labels
     * @return the files, of which none has a CT
     * @throws IOException if the path does not exist or cannot be listed
     * @throws DatasetException if the folder has no segmentation, a case is there twice, or a file looks like a volume but is not NIfTI
     */
    public static <L extends Label> SegmentedImages<L> withoutImages(Path segmentations, LabelSet<L> labelSet)
            throws IOException {
        return new SegmentedImages<>(
                labelSet, places(segmentations, labelSet), new TreeMap<>(), PlaceReader.withDefaults());
    }

    private static SortedMap<String, LabelPlace> places(Path segmentations, LabelSet<?> labelSet) throws IOException {
        SortedMap<String, LabelPlace> places = new TreeMap<>();
        if (CaseListing.isCohort(segmentations, labelSet)) {
            CaseListing.list(segmentations, labelSet, places);
        } else {
            places.put(CaseListing.idOf(segmentations, labelSet.name()), CaseListing.single(segmentations, labelSet));
        }
        return places;
    }

    /**
     * Matches two folders of cases, or takes a label map or folder of masks and a CT for one case.
     *
     * @param segmentations a folder of cases; or one label map, or folder of masks
     * @param labelSet what the voxels mean
     * @param images a folder of CTs where segmentations are one, else one CT
     * @param imageNames what a CT may be called in the folder of a case, without ending, such as "ct"; the first that is there is taken
     * @param <L> the type of the labels
     * @return the matched files
     * @throws IOException if a path does not exist or cannot be listed
     * @throws DatasetException if one is a folder of cases and the other one case, a folder has no volume at all, a case is there twice, a
     *     file looks like a volume but is not NIfTI, or is both a segmentation and its CT
     */
    public static <L extends Label> SegmentedImages<L> matching(
            Path segmentations, LabelSet<L> labelSet, Path images, List<String> imageNames) throws IOException {
        boolean cohort = CaseListing.isCohort(segmentations, labelSet);
        if (CaseListing.isFolder(images) != cohort) {
            throw new DatasetException(
                    cohort
                            ? segmentations + " is a folder of cases and " + images
                                    + " a file; both must be folders of cases, or both one case, whose segmentation is a label"
                                    + " map or the folder in which its masks lie"
                            : segmentations + " is one case (a file, or a folder of masks) and " + images
                                    + " a folder; name the file of its CT");
        }
        SortedMap<String, LabelPlace> places = places(segmentations, labelSet);
        SortedMap<String, Path> cts = new TreeMap<>();
        if (cohort) {
            CaseListing.list(images, imageNames, cts);
        } else {
            cts.put(places.firstKey(), images);
        }
        for (Map.Entry<String, LabelPlace> place : places.entrySet()) {
            Path ct = cts.get(place.getKey());
            if (ct != null && Files.isSameFile(ct, place.getValue().path())) {
                throw new DatasetException(ct
                        + ": is taken for both segmentation and CT; keep these in different folders, or in one named "
                        + place.getKey() + " under different names");
            }
        }
        return new SegmentedImages<>(labelSet, places, cts, PlaceReader.withDefaults());
    }

    /**
     * The same cases, read in another way.
     *
     * @param newReader the reader of segmentations and CTs
     * @return the cases with that reader
     */
    public SegmentedImages<L> withReader(NiftiReader newReader) {
        return with(reader.withReader(newReader));
    }

    /**
     * The same cases where folders may lack masks, which then count as empty. A listener ({@link #withMaskListener}) hears which.
     *
     * @return the cases with that rule
     */
    public SegmentedImages<L> withMissingMasks() {
        return with(reader.withMissingMasks());
    }

    /**
     * The same cases with so many masks of a folder read at a time; one by default, since cases are usually read several at a time.
     *
     * @param threads 1 or more
     * @return the cases with that rule
     */
    public SegmentedImages<L> withMaskThreads(int threads) {
        return with(reader.withMaskThreads(threads));
    }

    /**
     * The same cases with a listener for what is odd about masks: missing ones, overlaps, unknown names.
     *
     * @param listener gets each folder of masks that was read, and what came of it; is called by several threads at once
     * @return the cases with that listener
     */
    public SegmentedImages<L> withMaskListener(BiConsumer<Path, MergedMasks<?>> listener) {
        return with(reader.withMaskListener(listener));
    }

    private SegmentedImages<L> with(PlaceReader newReader) {
        return new SegmentedImages<>(labelSet, segmentations, images, newReader);
    }

    /**
     * The cases: those that have a segmentation.
     *
     * @return at least one, by ascending id
     */
    public List<SegmentedImage<L>> cases() {
        return segmentations.entrySet().stream()
                .map(entry -> new SegmentedImage<>(
                        entry.getKey(), labelSet, entry.getValue(), images.get(entry.getKey()), reader))
                .toList();
    }

    /**
     * The CTs that nobody segmented.
     *
     * @return their ids, ascending
     */
    public List<String> imagesAlone() {
        return images.keySet().stream()
                .filter(id -> !segmentations.containsKey(id))
                .toList();
    }

    @Override
    public String toString() {
        return segmentations.size() + " segmentations of " + labelSet.name() + ", " + images.size() + " images";
    }
}
