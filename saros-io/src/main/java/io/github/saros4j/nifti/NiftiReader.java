package io.github.saros4j.nifti;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads NIfTI files: .nii, .nii.gz, and .hdr with .img (either name leads to both), in either byte order. What a file is
 * depends on its bytes, not on its name. Immutable, usable from any thread.
 *
 * <p>A volume has three axes; axes beyond the third of size 1 are accepted, missing ones count as 1. Volumes come with
 * axial slices along their last axis: where the file has another axis last, axes are permuted, without flips, and a
 * {@link LabelVolume} says so in its {@link LabelVolume#axisOrder()}.
 *
 * <p>Reading is all or nothing. Every method throws {@link NiftiFormatException} for a file that is not NIfTI, is
 * truncated or damaged, or claims more voxels than it can hold (before there is memory for them); methods that give
 * volumes also {@link io.github.saros4j.geometry.GeometryException} where spacing and affine are missing or contradict
 * each other; {@link IOException} where the disk fails. Messages start with the file's name. Bytes behind the last voxel
 * mean nothing; a gzip file is inflated to its end and its checksum verified.
 */
public final class NiftiReader {

    private final SpacingSource spacingSource;

    private NiftiReader(SpacingSource spacingSource) {
        this.spacingSource = spacingSource;
    }

    /**
     * A reader for files whose spacing and affine agree.
     *
     * @return the reader
     */
    public static NiftiReader withDefaults() {
        return new NiftiReader(SpacingSource.AGREEING);
    }

    /**
     * A reader that knows which of spacing and affine to believe.
     *
     * @param source which one wins where they disagree
     * @return the reader
     */
    public NiftiReader withSpacingFrom(SpacingSource source) {
        return new NiftiReader(source);
    }

    /**
     * The header alone, also of a file whose voxels are of a type that is not supported, or are missing.
     *
     * @param path the file, or either one of a pair
     * @return its header
     * @throws IOException if the disk fails
     * @throws NiftiFormatException if this is no NIfTI header
     */
    public NiftiHeader readHeader(Path path) throws IOException {
        return NiftiFile.readHeader(NiftiFile.headerPath(path));
    }

    /**
     * Header and voxels as they are stored, over any number of axes.
     *
     * @param path the file, or either one of a pair
     * @return the image
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if the type of the voxels is not supported
     */
    public NiftiImage readImage(Path path) throws IOException {
        return NiftiImage.read(NiftiFile.open(path));
    }

    /**
     * The grid that a volume of this file has.
     *
     * @param path the file, or either one of a pair
     * @return shape, spacing and affine, axial axis last
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine contradict each other
     */
    public VolumeGeometry readGeometry(Path path) throws IOException {
        NiftiFile file = NiftiFile.open(path);
        VolumeGeometry stored = storedGeometry(file);
        file.openVoxels().close();
        Reorientation change = axialLast(stored);
        return change.equals(Reorientation.IDENTITY) ? stored : change.apply(stored);
    }

    /**
     * The grid of a volume as the file stores it, axes not permuted: the one that {@link #forEachSlice} and
     * {@link #forEachMaskSlice} go along.
     *
     * @param path the file, or either one of a pair
     * @return shape, spacing and affine in the file's order of axes
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine contradict each other
     */
    public VolumeGeometry readStoredGeometry(Path path) throws IOException {
        return storedGeometry(NiftiFile.open(path));
    }

    /**
     * A label map, of which only annotated slices are kept. Voxels may be of any supported type, if their values are
     * whole numbers.
     *
     * @param path the file, or either one of a pair
     * @param labelSet what the voxels may hold. Slices that hold its ignore id only are left out; if it has none, an
     *     ignore value is an error like any other unknown label
     * @param <L> the type of the labels
     * @return the annotated slices
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine contradict each other
     * @throws AnnotationException if a value is no label of the set, or labels and ignore id share a slice
     */
    public <L extends Label> LabelVolume<L> readLabels(Path path, LabelSet<L> labelSet) throws IOException {
        NiftiFile file = NiftiFile.open(path);
        return new LabelReading<>(file, storedGeometry(file), labelSet).all();
    }

    /**
     * The part of a dense label map that a truth can be compared with. All slices are read and checked; where the grid
     * is the truth's as stored, only the truth's annotated ones are ever held.
     *
     * @param path the prediction's file, or either one of a pair
     * @param truth says labels, grid and slices. No voxel may hold its ignore id
     * @param <L> the type of the labels
     * @return the prediction in the truth's storage order, with exactly the truth's annotated slices
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine contradict each other, or no permuting
     *     and flipping of axes lays the grid on the truth's
     * @throws AnnotationException if a value is no label of the truth's set
     */
    public <L extends Label> LabelVolume<L> readPrediction(Path path, LabelVolume<L> truth) throws IOException {
        return readPrediction(path, truth.labelSet(), truth);
    }

    /**
     * The same for a prediction whose labels are not the truth's.
     *
     * @param path the file, or either one of a pair
     * @param labels what the prediction's voxels may hold; no voxel may hold their ignore id
     * @param truth says grid and slices
     * @param <L> the type of the prediction's labels
     * @return the prediction in the truth's storage order, with exactly the truth's annotated slices
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine contradict each other, or no permuting
     *     and flipping of axes lays the grid on the truth's
     * @throws AnnotationException if a value is no label of the set
     */
    public <L extends Label> LabelVolume<L> readPrediction(Path path, LabelSet<L> labels, LabelVolume<?> truth)
            throws IOException {
        NiftiFile file = NiftiFile.open(path);
        VolumeGeometry stored = storedGeometry(file);
        LabelReading<L> reading = new LabelReading<>(file, stored, labels.withoutIgnoreId());
        return reading.isAxialLast() && stored.matches(truth.geometry())
                ? reading.only(truth.annotatedSlices())
                : reading.all().alignedTo(truth).restrictedTo(truth.annotatedSlices());
    }

    /**
     * Whether a label map leaves slices out. Reads up to the first one that it does, and keeps none.
     *
     * @param path the file, or either one of a pair
     * @param labelSet what the voxels may hold
     * @return true if a slice holds the set's ignore id only; false if the set has none
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine contradict each other
     * @throws AnnotationException if a slice that was read is against the set
     */
    public boolean ignoresSlices(Path path, LabelSet<?> labelSet) throws IOException {
        if (labelSet.ignoreId().isEmpty()) {
            return false;
        }
        NiftiFile file = NiftiFile.open(path);
        return new LabelReading<>(file, storedGeometry(file), labelSet).ignoresSlices();
    }

    /**
     * A CT.
     *
     * @param path the file, or either one of a pair
     * @return HU, scaled by the header's slope and intercept, rounded to float32. NaN and infinite voxels stay what they
     *     are: what stands for "nothing was measured here" is for the user of the values to decide
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume, or a finite value is too large for float32
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine contradict each other
     */
    public IntensityVolume readIntensities(Path path) throws IOException {
        NiftiFile file = NiftiFile.open(path);
        VolumeGeometry stored = storedGeometry(file);
        List<float[]> read = new ArrayList<>();
        try (VoxelSlices slices = new VoxelSlices(file, stored.shape())) {
            for (int z = 0; z < stored.shape().nz(); z++) {
                read.add(slices.nextFloats());
            }
        }
        IntensityVolume volume = IntensityVolume.of(stored, read.toArray(new float[0][]), path.toString());
        return volume.reoriented(axialLast(stored));
    }

    /**
     * Shows a volume slice by slice, as the file has them (not permuted), in memory for one slice.
     *
     * @param path the file, or either one of a pair
     * @param visitor sees each slice's scaled values
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     */
    public void forEachSlice(Path path, SliceVisitor visitor) throws IOException {
        NiftiFile file = NiftiFile.open(path);
        GridShape shape = file.volumeShape();
        try (VoxelSlices slices = new VoxelSlices(file, shape)) {
            double[] values = new double[0];
            for (int z = 0; z < shape.nz(); z++) {
                values = slices.nextDoubles(values);
                visitor.visit(z, values);
            }
        }
    }

    /**
     * Shows a mask slice by slice, as the file has them (not permuted), in memory for one slice.
     *
     * @param path the file, or either one of a pair
     * @param visitor sees for each slice which voxels are in the mask: those whose scaled value is above 0
     * @throws IOException if the disk fails
     * @throws NiftiFormatException as said above, or if this is no volume
     */
    public void forEachMaskSlice(Path path, MaskSliceVisitor visitor) throws IOException {
        NiftiFile file = NiftiFile.open(path);
        GridShape shape = file.volumeShape();
        try (VoxelSlices slices = new VoxelSlices(file, shape)) {
            byte[] inside = new byte[0];
            for (int z = 0; z < shape.nz(); z++) {
                inside = slices.nextMask(inside.length == 0 ? null : inside);
                visitor.visit(z, inside);
            }
        }
    }

    private VolumeGeometry storedGeometry(NiftiFile file) {
        return new GeometryOfFile(file, spacingSource).geometry();
    }

    static Reorientation axialLast(VolumeGeometry stored) {
        return Reorientation.axialLast(stored.orientation());
    }
}
