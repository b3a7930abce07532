package io.github.saros4j.nifti;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.scan.ImageSlices;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Looks through NIfTI files without refusing what their voxels hold, where {@link NiftiReader} stops at the first value that is
 * wrong. Files that are damaged or state no usable geometry are refused all the same. Volumes come as the reader gives them,
 * axial slices along the last axis. Immutable, usable from any thread.
 */
public final class NiftiScanner {

    private final SpacingSource spacingSource;

    private NiftiScanner(SpacingSource spacingSource) {
        this.spacingSource = spacingSource;
    }

    /**
     * A scanner for files whose spacing and affine agree.
     *
     * @return the scanner
     */
    public static NiftiScanner withDefaults() {
        return new NiftiScanner(SpacingSource.AGREEING);
    }

    /**
     * A scanner that knows which of spacing and affine to believe.
     *
     * @param source which one wins where they disagree
     * @return the scanner
     */
    public NiftiScanner withSpacingFrom(SpacingSource source) {
        return new NiftiScanner(source);
    }

    /**
     * A label map, whatever its values.
     *
     * @param path the file, or either one of a pair
     * @param labelSet what the voxels should hold
     * @param <L> the type of the labels
     * @return its sound slices, and what is wrong with the others
     * @throws IOException if the disk fails
     * @throws NiftiFormatException if the file is no NIfTI, damaged, truncated or no volume
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine are missing or contradict each other
     */
    public <L extends Label> LabelScan<L> scanLabels(Path path, LabelSet<L> labelSet) throws IOException {
        NiftiFile file = NiftiFile.open(path);
        VolumeGeometry stored = new GeometryOfFile(file, spacingSource).geometry();
        Reorientation change = NiftiReader.axialLast(stored);
        boolean permuted = !change.equals(Reorientation.IDENTITY);
        VolumeGeometry geometry = permuted ? change.apply(stored) : stored;
        LabelScan.Builder<L> scan = LabelScan.builder(labelSet, geometry)
                .source(path.toString())
                .axisOrder(AxisOrder.AS_STORED.then(change));
        try (VoxelSlices slices = new VoxelSlices(file, stored.shape())) {
            Ids ids = new Ids(slices, stored.shape(), change, scan);
            if (permuted) {
                addPermuted(ids, stored.shape(), change, geometry.shape(), scan);
            } else {
                byte[] free = new byte[0];
                for (int z = 0; z < stored.shape().nz(); z++) {
                    byte[] slice = ids.next(z, free);
                    free = scan.add(slice) ? new byte[0] : slice;
                }
            }
        }
        return scan.build();
    }

    private static <L extends Label> void addPermuted(
            Ids ids, GridShape stored, Reorientation change, GridShape shape, LabelScan.Builder<L> scan)
            throws IOException {
        List<byte[]> read = new ArrayList<>();
        for (int k = 0; k < stored.nz(); k++) {
            read.add(ids.next(k, new byte[0]));
        }
        byte[] slice = new byte[shape.sliceSize()];
        for (int z = 0; z < shape.nz(); z++) {
            LabelReading.gather(read, stored.nx(), change.from(2), z, slice);
            slice = scan.add(slice) ? new byte[slice.length] : slice;
        }
    }

    /** The slices of the file as ids; values that are none are reported, at the place they have in the scan. */
    private record Ids(VoxelSlices slices, GridShape stored, Reorientation change, LabelScan.Builder<?> scan) {

        /** The slice at k; fills the array that is free, unless it is empty. */
        byte[] next(int k, byte[] free) throws IOException {
            if (slices.holdsIds()) {
                return slices.nextIds(free.length == 0 ? null : free);
            }
            double[] values = slices.nextDoubles(new double[0]);
            byte[] ids = free.length == 0 ? new byte[values.length] : free;
            for (int i = 0; i < values.length; i++) {
                int id = (int) values[i];
                boolean isId = id == values[i] && id >= 0 && id <= LabelSet.SAROS_IGNORE_ID;
                ids[i] = isId ? (byte) id : 0;
                if (!isId) {
                    int[] place = {i % stored.nx(), i / stored.nx(), k};
                    scan.noId(place[change.from(0)], place[change.from(1)], place[change.from(2)], values[i]);
                }
            }
            return ids;
        }
    }

    /**
     * The slices of a CT that a label map is annotated in, and the extreme values of all its slices.
     *
     * @param path the file, or either one of a pair
     * @param grid the label map's grid
     * @param wanted the label map's slices
     * @return the slices in the label map's storage order; none if no permuting and flipping of axes lays the CT's grid on that one
     * @throws IOException if the disk fails
     * @throws NiftiFormatException if the file is no NIfTI, damaged, truncated or no volume, or a finite value is too large for
     *     float32
     * @throws io.github.saros4j.geometry.GeometryException if spacing and affine are missing or contradict each other
     */
    public ImageSlices scanImage(Path path, VolumeGeometry grid, AnnotatedSlices wanted) throws IOException {
        NiftiFile file = NiftiFile.open(path);
        VolumeGeometry stored = new GeometryOfFile(file, spacingSource).geometry();
        if (stored.matches(grid)) {
            HuSearch search = new HuSearch(stored.shape().nx());
            float[][] read = readSlices(file, stored.shape(), wanted, search);
            return ImageSlices.of(stored, grid, wanted, read, path.toString()).withExtremes(search.found());
        }
        if (Reorientation.aligning(stored, grid).isEmpty()) {
            file.openVoxels().close();
            return ImageSlices.elsewhere(stored, path.toString());
        }
        IntensityVolume whole =
                NiftiReader.withDefaults().withSpacingFrom(spacingSource).readIntensities(path);
        IntensityVolume aligned =
                whole.reoriented(Reorientation.aligning(whole.geometry(), grid).orElseThrow());
        float[][] kept = new float[wanted.count()][];
        Arrays.setAll(kept, i -> aligned.slice(wanted.position(i)));
        HuSearch search = new HuSearch(grid.shape().nx());
        for (int z = 0; z < grid.shape().nz(); z++) {
            search.add(aligned.slice(z), z);
        }
        return ImageSlices.of(stored, grid, wanted, kept, path.toString()).withExtremes(search.found());
    }

    private static float[][] readSlices(NiftiFile file, GridShape shape, AnnotatedSlices wanted, HuSearch search)
            throws IOException {
        float[][] read = new float[wanted.count()][];
        double[] passing = new double[0];
        try (VoxelSlices slices = new VoxelSlices(file, shape)) {
            for (int z = 0; z < shape.nz(); z++) {
                int index = wanted.indexOf(z);
                if (index >= 0) {
                    read[index] = slices.nextFloats();
                    search.add(read[index], z);
                } else {
                    passing = slices.nextDoubles(passing);
                    search.add(passing, z);
                }
            }
        }
        return read;
    }
}
