package io.github.saros4j.totalsegmentator;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.masks.MaskFolder;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.IntensityVolume;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The files of one subject, in {@code sXXXX}. Nothing that is read is kept.
 *
 * @param id the folder's name
 * @param folder where they are
 */
public record TotalSegmentatorCase(String id, Path folder) {

    static final String IMAGE = "ct.nii.gz";
    static final String MASKS = "segmentations";

    /**
     * Where the CT is.
     *
     * @return {@code ct.nii.gz}, whether it is there or not
     */
    public Path image() {
        return folder.resolve(IMAGE);
    }

    /**
     * Reads the CT.
     *
     * @return its values in HU
     * @throws IOException if the file cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public IntensityVolume readImage() throws IOException {
        return NiftiReader.withDefaults().readIntensities(image());
    }

    /**
     * The masks in {@code segmentations}, not read yet.
     *
     * @param labelSet what they are called
     * @param <L> the type of the labels
     * @return the folder of masks
     * @throws IOException if it cannot be listed
     * @throws io.github.saros4j.masks.MaskException if two files are masks of one label
     */
    public <L extends Label> MaskFolder<L> masks(LabelSet<L> labelSet) throws IOException {
        return MaskFolder.of(folder.resolve(MASKS), labelSet);
    }
}
