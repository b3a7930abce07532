package io.github.saros4j.resample;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.function.Function;

/**
 * Brings volumes to another grid, as ITK's {@code ResampleImageFilter} does with an identity transform, in the same order
 * of operations: the data set's CTs were made by it, and where an index falls a hair below a whole number its results
 * are one lower than exact arithmetic's. Immutable, usable from any thread.
 *
 * <ul>
 *   <li>Size: {@code size * spacing / new spacing}, halves to even. The first voxel's centre and all directions stay, so
 *       voxel k lies at index {@code k * new spacing / spacing} of the source. Nothing is smoothed beforehand.
 *   <li>Inside is what lies in {@code [-0.5, size - 0.5)} along every axis of the source; elsewhere is 0, also in a CT.
 *       Between an outermost centre and the border half a voxel further the edge's value is held.
 *   <li>Intensities are interpolated ({@link Interpolation}) in double, and their fractions kept or dropped
 *       ({@link Fractions}). Labels come from the nearest voxel, always.
 *   <li>Spacing is the header's, which NIfTI-1 has as float32; directions are the affine's columns divided by their
 *       lengths; the inverse comes from a singular value decomposition, as in ITK.
 * </ul>
 *
 * <p>Slices lie along axis 2, which the reader makes the axial one. Results are compared with ITK's, byte by byte, for
 * eleven files, turned grids among them. ITK may differ where it is built with fused multiply-add.
 *
 * <p>There is no way back: what lies between 5 mm slices is lost. Labels brought onto a finer grid and back are the same
 * where the finer spacing is the coarser one divided by a whole number, and the coarser grid was the first. A size that was
 * rounded down ends the coarser grid before the finer one: brought back, source slices whose centres lie more than half a coarse
 * slice beyond the last coarse one have nothing to be taken from. Their centres lie less than one coarse spacing past that border.
 * They are 0 in a CT, background in a dense label map, and left out of a sparse one.
 */
public final class Resampling {

    /** The distance between the data set's slices. */
    private static final double SAROS_SLICE_MM = 5;

    private final Function<VolumeGeometry, TargetGrid> target;
    private final Interpolation interpolation;
    private final Fractions fractions;

    private Resampling(Function<VolumeGeometry, TargetGrid> target, Interpolation interpolation, Fractions fractions) {
        this.target = target;
        this.interpolation = interpolation;
        this.fractions = fractions;
    }

    private static Resampling to(Function<VolumeGeometry, TargetGrid> target) {
        return new Resampling(target, Interpolation.LINEAR, Fractions.KEPT);
    }

    /**
     * As the data set's script makes {@code image.nii.gz}: 5 mm between slices, x and y as they are, linear, fractions
     * dropped.
     *
     * @return the resampling
     */
    public static Resampling saros() {
        return toSliceSpacing(SAROS_SLICE_MM).withFractions(Fractions.DROPPED);
    }

    /**
     * Another distance between slices; x and y stay as they are. Linear, fractions kept.
     *
     * @param mm along axis 2, positive and finite
     * @return the resampling
     * @throws IllegalArgumentException if that is no distance
     */
    public static Resampling toSliceSpacing(double mm) {
        if (!(mm > 0 && mm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Slices of " + mm + " mm; expected a positive, finite distance");
        }
        return to(source -> TargetGrid.of(
                source, new Spacing(source.spacing().x(), source.spacing().y(), mm)));
    }

    /**
     * Another spacing along all axes. Linear, fractions kept.
     *
     * @param spacing mm
     * @return the resampling
     */
    public static Resampling toSpacing(Spacing spacing) {
        return to(source -> TargetGrid.of(source, spacing));
    }

    /**
     * Onto a grid that is given, such as the one that a volume came from. It may lie anywhere and turned. Linear,
     * fractions kept.
     *
     * @param grid the result's grid
     * @return the resampling
     */
    public static Resampling ontoGrid(VolumeGeometry grid) {
        TargetGrid given = TargetGrid.of(grid);
        return to(source -> given);
    }

    /**
     * The same with another interpolation of intensities.
     *
     * @param newInterpolation linear or nearest
     * @return the resampling with it
     */
    public Resampling withInterpolation(Interpolation newInterpolation) {
        return new Resampling(target, newInterpolation, fractions);
    }

    /**
     * The same with another rule for fractions: dropped for what will be stored as integers, kept for floats.
     *
     * @param newFractions kept or dropped
     * @return the resampling with that rule
     */
    public Resampling withFractions(Fractions newFractions) {
        return new Resampling(target, interpolation, newFractions);
    }

    /**
     * The grid that a volume on this one is brought to.
     *
     * @param source a volume's grid
     * @return the result's grid; columns of the affine whose spacing stays are the source's own
     * @throws io.github.saros4j.geometry.GeometryException if an axis would have no voxel
     */
    public VolumeGeometry targetOf(VolumeGeometry source) {
        return target.apply(source).geometry();
    }

    /**
     * Resamples a CT.
     *
     * @param volume HU
     * @return a new volume; voxels outside the source's grid are 0. NaN and infinities spread to the voxels that are
     *     interpolated from them, where ITK's reader has made them 0
     * @throws io.github.saros4j.geometry.GeometryException if an axis would have no voxel
     */
    public IntensityVolume apply(IntensityVolume volume) {
        TargetGrid grid = target.apply(volume.geometry());
        IndexMap map = new IndexMap(ItkGrid.of(volume.geometry()), grid.itk());
        GridShape shape = grid.geometry().shape();
        float[][] slices = new float[shape.nz()][shape.sliceSize()];
        if (interpolation == Interpolation.LINEAR) {
            LinearSlices linear = map.isAligned() ? new AlignedLinear(volume, map) : new ObliqueLinear(volume, map);
            for (int z = 0; z < slices.length; z++) {
                linear.fill(z, fractions, slices[z]);
            }
        } else {
            takeNearest(volume, new NearestRows(map), slices);
        }
        return IntensityVolume.of(grid.geometry(), slices, volume.source());
    }

    private static void takeNearest(IntensityVolume volume, NearestRows rows, float[][] slices) {
        int nx = rows.slices().length;
        for (int z = 0; z < slices.length; z++) {
            for (int start = 0; start < slices[z].length; start += nx) {
                rows.find(start / nx, z);
                for (int x = 0; x < nx; x++) {
                    int slice = rows.slices()[x];
                    slices[z][start + x] = slice == AxisPlace.OUTSIDE ? 0 : volume.slice(slice)[rows.indices()[x]];
                }
            }
        }
    }

    /**
     * Resamples a label map: each voxel has the label of the nearest one. Voxels outside the source's grid are background,
     * as in ITK.
     *
     * <p>Of a map that leaves slices out, a slice of the result is annotated only if some of its voxels lie inside the
     * source's grid and all of these are nearest to voxels of annotated slices. So nothing is labelled that nobody
     * labelled, and slices beyond the source's are left out too.
     *
     * @param volume the label map, sparse or dense
     * @param <L> the type of the labels
     * @return a new volume with the same labels
     * @throws io.github.saros4j.geometry.GeometryException if an axis would have no voxel
     */
    public <L extends Label> LabelVolume<L> apply(LabelVolume<L> volume) {
        TargetGrid grid = target.apply(volume.geometry());
        IndexMap map = new IndexMap(ItkGrid.of(volume.geometry()), grid.itk());
        NearestRows rows = new NearestRows(map);
        GridShape shape = grid.geometry().shape();
        LabelVolume.Builder<L> builder = LabelVolume.builder(volume.labelSet(), grid.geometry())
                .source(volume.source())
                .axisOrder(map.isAligned() ? volume.axisOrder() : AxisOrder.AS_STORED);
        byte[] slice = new byte[shape.sliceSize()];
        for (int z = 0; z < shape.nz(); z++) {
            if (!takeNearest(volume, rows, z, slice)) {
                builder.skip();
            } else if (builder.add(slice)) {
                slice = new byte[shape.sliceSize()];
            }
        }
        return builder.build();
    }

    /** Returns false if the slice is not annotated; its voxels then mean nothing. */
    private static boolean takeNearest(LabelVolume<?> volume, NearestRows rows, int z, byte[] to) {
        AnnotatedSlices annotated = volume.annotatedSlices();
        int nx = rows.slices().length;
        boolean someInside = false;
        for (int start = 0; start < to.length; start += nx) {
            rows.find(start / nx, z);
            int last = AxisPlace.OUTSIDE;
            int stored = -1;
            for (int x = 0; x < nx; x++) {
                int slice = rows.slices()[x];
                if (slice == AxisPlace.OUTSIDE) {
                    to[start + x] = Label.BACKGROUND_ID;
                    continue;
                }
                if (slice != last) {
                    last = slice;
                    stored = annotated.indexOf(slice);
                }
                if (stored < 0) {
                    return false;
                }
                someInside = true;
                to[start + x] = volume.slice(stored)[rows.indices()[x]];
            }
        }
        return someInside || annotated.isComplete();
    }
}
