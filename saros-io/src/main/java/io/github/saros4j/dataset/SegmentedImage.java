package io.github.saros4j.dataset;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The segmentation of a case, and its CT. Immutable; nothing that is read is kept.
 *
 * @param <L> the type of the labels
 * @see SegmentedImages
 */
public final class SegmentedImage<L extends Label> {

    private final String id;
    private final LabelSet<L> labelSet;
    private final LabelPlace segmentation;
    private final @Nullable Path image;
    private final PlaceReader reader;

    SegmentedImage(String id, LabelSet<L> labelSet, LabelPlace segmentation, @Nullable Path image, PlaceReader reader) {
        this.id = id;
        this.labelSet = labelSet;
        this.segmentation = segmentation;
        this.image = image;
        this.reader = reader;
    }

    /**
     * The case's name.
     *
     * @return its id
     */
    public String id() {
        return id;
    }

    /**
     * Where the segmentation is.
     *
     * @return a label map, or a folder of masks
     */
    public Path segmentation() {
        return segmentation.path();
    }

    /**
     * Where the CT is.
     *
     * @return the file, or empty if there is none
     */
    public Optional<Path> image() {
        return Optional.ofNullable(image);
    }

    /**
     * Reads the segmentation; masks are put together.
     *
     * @return the label volume, axial slices along axis 2
     * @throws IOException if a file cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong, or masks lack or lie on different grids
     */
    public LabelVolume<L> readLabels() throws IOException {
        return reader.read(segmentation, labelSet);
    }

    /**
     * Reads the CT.
     *
     * @return its values in HU, axial slices along axis 2
     * @throws IOException if the file cannot be read
     * @throws DatasetException if there is none
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public IntensityVolume readImage() throws IOException {
        if (image == null) {
            throw new DatasetException(segmentation + ": there is no CT of that name");
        }
        return reader.reader().readIntensities(image);
    }

    @Override
    public String toString() {
        return id + ": " + segmentation + (image == null ? ", no CT" : ", " + image);
    }
}
