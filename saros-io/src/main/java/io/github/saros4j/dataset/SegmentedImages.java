package io.github.saros4j.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Segmentations of any label set with their CTs, matched by name: two folders, or two files. Immutable; listing them reads no volume.
 *
 * <p>In a folder, the file of a case is {@code NAME.nii.gz} or {@code NAME.nii}, or lies in a folder {@code NAME} under a name of its
 * own, such as {@code NAME/body-regions.nii.gz} and {@code NAME/image.nii.gz} in SAROS.
 */
public final class SegmentedImages {

    private final SortedMap<String, Path> segmentations;
    private final SortedMap<String, Path> images;

    private SegmentedImages(SortedMap<String, Path> segmentations, SortedMap<String, Path> images) {
        this.segmentations = segmentations;
        this.images = images;
    }

    /**
     * A segmentation and its CT.
     *
     * @param id the case's name
     * @param segmentation where its label map is
     * @param image where its CT is; empty if there is none
     */
    public record SegmentedImage(String id, Path segmentation, Optional<Path> image) {}

    /**
     * Matches two folders, or takes two files for one case.
     *
     * @param segmentations a folder of label maps, or one file
     * @param segmentationName what label maps are called in folders of cases, without ending, such as {@code body-regions}
     * @param images a folder of CTs, or one file
     * @param imageName what CTs are called in folders of cases, without ending, such as "ct"
     * @return the matched files
     * @throws IOException if a path does not exist or cannot be listed
     * @throws DatasetException if one is a folder and the other a file, a folder has no volume at all, a case is there twice, or a file
     *     looks like a volume but is not NIfTI
     */
    public static SegmentedImages matching(Path segmentations, String segmentationName, Path images, String imageName)
            throws IOException {
        boolean folders = CaseListing.isFolder(segmentations);
        if (CaseListing.isFolder(images) != folders) {
            throw new DatasetException((folders ? segmentations : images) + " is a folder and "
                    + (folders ? images : segmentations) + " a file; both must be folders, or both files");
        }
        SortedMap<String, Path> labelMaps = new TreeMap<>();
        SortedMap<String, Path> cts = new TreeMap<>();
        if (folders) {
            CaseListing.list(segmentations, segmentationName, labelMaps);
            CaseListing.list(images, imageName, cts);
        } else {
            String id = CaseListing.idOf(segmentations, segmentationName);
            labelMaps.put(id, segmentations);
            cts.put(id, images);
        }
        return new SegmentedImages(labelMaps, cts);
    }

    /**
     * The cases: those that have a segmentation.
     *
     * @return at least one, by ascending id
     */
    public List<SegmentedImage> cases() {
        return segmentations.entrySet().stream()
                .map(entry -> new SegmentedImage(
                        entry.getKey(), entry.getValue(), Optional.ofNullable(images.get(entry.getKey()))))
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
        return segmentations.size() + " segmentations, " + images.size() + " images";
    }
}
