package io.github.saros4j.dataset;

import io.github.saros4j.file.FileName;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One case of the data set: its row in the table and its folder. Nothing is read until it is asked for, and nothing that
 * was read is kept; methods that {@code read} go to the disk each time. Files are {@code .nii.gz}; {@code .nii} will do as well, but not both.
 */
public final class SarosCase {

    private static final Pattern CASE_NAME = Pattern.compile("case_\\d+");
    private static final String BODY_REGIONS = "body-regions";
    private static final String BODY_PARTS = "body-parts";
    private static final String IMAGE = "image";

    /** The name that the data set's script gives, and the one in its paper. */
    private static final String[] ORIGINAL_IMAGE = {"image_original", "image-original"};

    private final CaseInfo info;
    private final Path folder;
    private final NiftiReader reader;

    SarosCase(CaseInfo info, Path folder, NiftiReader reader) {
        this.info = info;
        this.folder = folder;
        this.reader = reader;
    }

    /** Whether a folder is named like a case of the data set, such as {@code case_042}. */
    static boolean isCaseName(Path folder) {
        return CASE_NAME.matcher(FileName.of(folder)).matches();
    }

    /** Whether a folder holds any file of a case. */
    static boolean isCaseFolder(Path folder) {
        return !VolumeFiles.findAll(folder, BODY_REGIONS, BODY_PARTS, IMAGE).isEmpty()
                || !VolumeFiles.findAll(folder, ORIGINAL_IMAGE).isEmpty();
    }

    /**
     * The case's name.
     *
     * @return its id, such as {@code case_042}
     */
    public String id() {
        return info.id();
    }

    /**
     * What the table says about it.
     *
     * @return its row
     */
    public CaseInfo info() {
        return info;
    }

    /**
     * Where its files lie.
     *
     * @return its folder
     */
    public Path folder() {
        return folder;
    }

    /**
     * Reads the body regions.
     *
     * @return the annotated slices
     * @throws IOException if the file is missing or cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public LabelVolume<BodyRegion> readBodyRegions() throws IOException {
        return reader.readLabels(require(BODY_REGIONS), BodyRegion.labelSet());
    }

    /**
     * Whether body parts were annotated.
     *
     * @return true if the file is there
     * @throws DatasetException if it is there twice
     */
    public boolean hasBodyParts() {
        return find(BODY_PARTS).isPresent();
    }

    /**
     * Reads the body parts.
     *
     * @return the annotated slices, or empty if the case has no such file
     * @throws IOException if the file cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public Optional<LabelVolume<BodyPart>> readBodyParts() throws IOException {
        Optional<Path> file = find(BODY_PARTS);
        return file.isEmpty() ? Optional.empty() : Optional.of(reader.readLabels(file.get(), BodyPart.labelSet()));
    }

    /**
     * Whether the CT is there. It is no part of the data set: a script fetches and resamples it.
     *
     * @return true if the file is there
     * @throws DatasetException if it is there twice
     */
    public boolean hasImage() {
        return find(IMAGE).isPresent();
    }

    /**
     * Reads the CT on the annotations' grid.
     *
     * @return its values in HU
     * @throws IOException if the file is missing or cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public IntensityVolume readImage() throws IOException {
        return reader.readIntensities(require(IMAGE));
    }

    /**
     * Whether the CT is there as it was before it was resampled.
     *
     * @return true if the file is there
     * @throws DatasetException if it is there twice
     */
    public boolean hasOriginalImage() {
        return find(ORIGINAL_IMAGE).isPresent();
    }

    /**
     * Reads the CT as it was before it was resampled, {@code image_original} or {@code image-original}.
     *
     * @return its values in HU, on a grid of its own
     * @throws IOException if the file is missing or cannot be read
     * @throws io.github.saros4j.SarosException if its content is wrong, or both names are there
     */
    public IntensityVolume readOriginalImage() throws IOException {
        return reader.readIntensities(require(ORIGINAL_IMAGE));
    }

    private Optional<Path> find(String... stems) {
        return VolumeFiles.find(folder, stems);
    }

    private Path require(String... stems) throws NoSuchFileException {
        return find(stems)
                .orElseThrow(() -> new NoSuchFileException(
                        folder.resolve(stems[0] + ".nii.gz").toString(), null, "case " + id() + " lacks this file"));
    }

    @Override
    public String toString() {
        return id() + " (" + folder + ")";
    }
}
