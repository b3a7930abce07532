package io.github.saros4j.nifti;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the slices of one label map: all of them are checked, as few as possible held. Axial slices come last. */
final class LabelReading<L extends Label> {

    private final NiftiFile file;
    private final VolumeGeometry stored;
    private final LabelSet<L> labelSet;
    private final Reorientation change;

    /** {@code stored}: the file's grid, axes not permuted. */
    LabelReading(NiftiFile file, VolumeGeometry stored, LabelSet<L> labelSet) {
        this.file = file;
        this.stored = stored;
        this.labelSet = labelSet;
        this.change = NiftiReader.axialLast(stored);
    }

    /** Whether the file's own slices are axial, so that nothing has to be permuted. */
    boolean isAxialLast() {
        return change.equals(Reorientation.IDENTITY);
    }

    /** The annotated slices. */
    LabelVolume<L> all() throws IOException {
        try (VoxelSlices slices = new VoxelSlices(file, stored.shape())) {
            if (!isAxialLast()) {
                return permuted(slices);
            }
            LabelVolume.Builder<L> builder = builder(stored);
            byte[] ids = slices.nextIds(null);
            for (int z = 1; z < stored.shape().nz(); z++) {
                ids = slices.nextIds(builder.add(ids) ? null : ids);
            }
            builder.add(ids);
            return builder.build();
        }
    }

    /**
     * The wanted slices of a file whose own slices are axial. A second builder checks the others. It is never built, so all of them share
     * one array.
     */
    LabelVolume<L> only(AnnotatedSlices wantedSlices) throws IOException {
        try (VoxelSlices slices = new VoxelSlices(file, stored.shape())) {
            LabelVolume.Builder<L> wanted = builder(stored);
            LabelVolume.Builder<L> check = builder(stored);
            byte[] unwanted = new byte[0];
            for (int z = 0; z < stored.shape().nz(); z++) {
                if (wantedSlices.indexOf(z) >= 0) {
                    wanted.add(slices.nextIds(null));
                    check.skip();
                } else {
                    unwanted = slices.nextIds(unwanted.length == 0 ? null : unwanted);
                    check.add(unwanted);
                    wanted.skip();
                }
            }
            return wanted.build();
        }
    }

    /** Whether a slice holds the ignore id only; where the file's own slices are axial, reads up to the first one and keeps none. */
    boolean ignoresSlices() throws IOException {
        if (!isAxialLast()) {
            return !all().annotatedSlices().isComplete();
        }
        try (VoxelSlices slices = new VoxelSlices(file, stored.shape())) {
            LabelVolume.Builder<L> check = builder(stored);
            byte[] ids = slices.nextIds(null);
            for (int z = 1; check.add(ids); z++) {
                if (z == stored.shape().nz()) {
                    return false;
                }
                slices.nextIds(ids);
            }
            return true;
        }
    }

    private LabelVolume.Builder<L> builder(VolumeGeometry geometry) {
        return LabelVolume.builder(labelSet, geometry).source(file.path().toString());
    }

    /**
     * Where the file stacks its slices along another axis, that axis becomes axis 1 of the volume (see
     * {@link Reorientation#axialLast}): row k of every axial slice comes from the file's slice k.
     */
    private LabelVolume<L> permuted(VoxelSlices slices) throws IOException {
        List<byte[]> read = new ArrayList<>();
        for (int k = 0; k < stored.shape().nz(); k++) {
            read.add(slices.nextIds(null));
        }
        AxisOrder order = AxisOrder.AS_STORED.then(change);
        VolumeGeometry geometry = change.apply(stored);
        LabelVolume.Builder<L> builder = builder(geometry).axisOrder(order);
        try {
            byte[] slice = new byte[geometry.shape().sliceSize()];
            for (int z = 0; z < geometry.shape().nz(); z++) {
                gather(read, stored.shape().nx(), change.from(2), z, slice);
                slice = builder.add(slice) ? new byte[slice.length] : slice;
            }
        } catch (AnnotationException e) {
            throw new AnnotationException(e.getMessage() + " (x, y, z here are the file's axes " + order.axis0() + ", "
                    + order.axis1() + ", " + order.axis2() + ")");
        }
        return builder.build();
    }

    /** Row k of the axial slice at z, from the file's slice k. */
    static void gather(List<byte[]> read, int storedNx, int axialAxis, int z, byte[] slice) {
        int nx = slice.length / read.size();
        int start = axialAxis == 0 ? z : z * storedNx;
        int step = axialAxis == 0 ? storedNx : 1;
        for (int k = 0; k < read.size(); k++) {
            byte[] source = read.get(k);
            for (int x = 0; x < nx; x++) {
                slice[k * nx + x] = source[start + x * step];
            }
        }
    }
}
