package io.github.saros4j.volume;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A label map that stores annotated axial slices only. Slices lie along axis 2; in a dense map all are there, in a
 * SAROS case one in five is, and no consumer ever meets the ignore value.
 *
 * <p>Each annotated slice is an array of its own ({@code ny} rows of {@code nx} unsigned bytes, x fastest), so volumes
 * of more than 2 GiB need no special case, a file is read without knowing beforehand how many slices it annotates, and
 * {@link #restrictedTo} shares arrays instead of copying them. Immutable but for {@link #slice}, which hands out the
 * array itself.
 *
 * @param <L> the type of the labels
 */
public final class LabelVolume<L extends Label> {

    private final LabelSet<L> labelSet;
    private final VolumeGeometry geometry;
    private final AxisOrder axisOrder;
    private final String source;
    private final AnnotatedSlices annotated;
    private final byte[][] slices;

    private LabelVolume(
            LabelSet<L> labelSet,
            VolumeGeometry geometry,
            AxisOrder axisOrder,
            String source,
            AnnotatedSlices annotated,
            byte[][] slices) {
        this.labelSet = labelSet;
        this.geometry = geometry;
        this.axisOrder = axisOrder;
        this.source = source;
        this.annotated = annotated;
        this.slices = slices;
    }

    /**
     * A volume over existing slices.
     *
     * @param labelSet what the voxels may hold
     * @param geometry the grid
     * @param slices nz arrays of ny rows of nx unsigned bytes, x fastest. Those that hold the set's ignore id only are left out; the
     *     others are kept, not copied
     * @param source a file's path or another description, for messages
     * @param <L> the type of the labels
     * @return the volume
     * @throws IllegalArgumentException if the arrays do not have the grid's shape
     * @throws AnnotationException if a voxel is no label of the set, or labels and ignore value are mixed
     */
    public static <L extends Label> LabelVolume<L> of(
            LabelSet<L> labelSet, VolumeGeometry geometry, byte[][] slices, String source) {
        if (slices.length != geometry.shape().nz()) {
            throw new IllegalArgumentException(slices.length + " slices for a volume of " + geometry.shape());
        }
        Builder<L> builder = new Builder<>(labelSet, geometry).source(source);
        for (byte[] slice : slices) {
            builder.add(slice);
        }
        return builder.build();
    }

    /**
     * Builds a volume slice by slice, for what is not in memory as a whole.
     *
     * @param labelSet what the voxels may hold
     * @param geometry the grid; slices lie along its axis 2
     * @param <L> the type of the labels
     * @return a builder that has seen no slice
     */
    public static <L extends Label> Builder<L> builder(LabelSet<L> labelSet, VolumeGeometry geometry) {
        return new Builder<>(labelSet, geometry);
    }

    /**
     * What the voxels mean.
     *
     * @return the label set
     */
    public LabelSet<L> labelSet() {
        return labelSet;
    }

    /**
     * The grid of the whole volume, ignored slices included.
     *
     * @return the geometry
     */
    public VolumeGeometry geometry() {
        return geometry;
    }

    /**
     * Which axis of the file each axis of this volume was.
     *
     * @return the order of axes; {@link AxisOrder#AS_STORED} unless the reader had to permute
     */
    public AxisOrder axisOrder() {
        return axisOrder;
    }

    /**
     * Where the volume comes from, for messages.
     *
     * @return a file's path or another description
     */
    public String source() {
        return source;
    }

    /**
     * Which slices are stored.
     *
     * @return the annotated slices
     */
    public AnnotatedSlices annotatedSlices() {
        return annotated;
    }

    /**
     * The voxels of a stored slice.
     *
     * @param index the slice's number among the annotated ones
     * @return the array itself, not a copy: ny rows of nx unsigned bytes, x fastest. Not to be modified.
     */
    public byte[] slice(int index) {
        return slices[index];
    }

    /**
     * One voxel.
     *
     * @param x along axis 0
     * @param y along axis 1
     * @param z along axis 2; the slice must be annotated
     * @return the id of its label
     * @throws IndexOutOfBoundsException if the voxel is outside the grid
     * @throws IllegalArgumentException if nobody annotated slice z
     */
    public int idAt(int x, int y, int z) {
        GridShape shape = geometry.shape();
        Objects.checkIndex(x, shape.nx());
        Objects.checkIndex(y, shape.ny());
        Objects.checkIndex(z, shape.nz());
        int index = annotated.indexOf(z);
        if (index < 0) {
            throw new IllegalArgumentException("Slice " + z + " of " + source + " is not annotated");
        }
        return slices[index][y * shape.nx() + x] & 0xff;
    }

    /**
     * How many voxels each label has, over annotated slices.
     *
     * @return a new array of 256 counts, by id
     */
    public long[] voxelCounts() {
        long[] counts = new long[256];
        for (byte[] slice : slices) {
            for (byte voxel : slice) {
                counts[voxel & 0xff]++;
            }
        }
        return counts;
    }

    /**
     * Only some of the annotated slices. Arrays are shared, not copied.
     *
     * @param wanted the slices to keep, all annotated here
     * @return a volume on the same grid
     * @throws AnnotationException if this volume lacks one of them
     */
    public LabelVolume<L> restrictedTo(AnnotatedSlices wanted) {
        if (wanted.equals(annotated)) {
            return this;
        }
        if (wanted.depth() != annotated.depth()) {
            throw new IllegalArgumentException("Slices of a volume of depth " + wanted.depth() + " cannot select from "
                    + source + " of depth " + annotated.depth());
        }
        byte[][] kept = new byte[wanted.count()][];
        for (int i = 0; i < kept.length; i++) {
            int index = annotated.indexOf(wanted.position(i));
            if (index < 0) {
                throw new AnnotationException(
                        source + ": slice " + wanted.position(i) + " is wanted but not annotated");
            }
            kept[i] = slices[index];
        }
        return new LabelVolume<>(labelSet, geometry, axisOrder, source, wanted, kept);
    }

    /**
     * The same voxels at the same places in another storage order.
     *
     * @param target the order that is wanted
     * @return the reordered volume
     * @throws IllegalArgumentException if slices are missing here and the order would no longer stack them along axis 2
     */
    public LabelVolume<L> reoriented(Orientation target) {
        return reoriented(Reorientation.between(geometry.orientation(), target));
    }

    /**
     * The same voxels at the same places with axes permuted and flipped.
     *
     * @param change the change
     * @return the reordered volume; this one if nothing changes
     * @throws IllegalArgumentException if slices are missing here and axis 2 would not stay axis 2
     */
    public LabelVolume<L> reoriented(Reorientation change) {
        if (change.equals(Reorientation.IDENTITY)) {
            return this;
        }
        if (change.from(2) != 2 && !annotated.isComplete()) {
            throw new IllegalArgumentException(source + " annotates " + annotated + ", which must stay along axis 2");
        }
        GridShape shape = geometry.shape();
        GridShape target = change.apply(shape);
        GridShape stored =
                change.from(2) == 2 ? new GridShape(shape.nx(), shape.ny(), Math.max(1, slices.length)) : shape;
        byte[][] moved = new byte[change.from(2) == 2 ? slices.length : target.nz()][target.sliceSize()];
        if (slices.length > 0) {
            new VoxelMoves(change, stored)
                    .forEach((fromSlice, from, toSlice, to) -> moved[toSlice][to] = slices[fromSlice][from]);
        }
        return new LabelVolume<>(
                labelSet, change.apply(geometry), axisOrder.then(change), source, moved(change, target), moved);
    }

    /**
     * This volume in the storage order of another one that lies on the same grid.
     *
     * @param reference the volume whose order is wanted
     * @return this volume, reordered where it has to be
     * @throws GeometryMismatchException if no permuting and flipping of axes lays this grid on that one, or slices are
     *     missing here and would not stay along axis 2; the message shows both
     */
    public LabelVolume<L> alignedTo(LabelVolume<?> reference) {
        Reorientation change = Reorientation.aligning(geometry, reference.geometry)
                .filter(found -> found.from(2) == 2 || annotated.isComplete())
                .orElseThrow(() -> new GeometryMismatchException("Two volumes do not share a grid:\n  " + source + ": "
                        + geometry + "\n  " + reference.source + ": " + reference.geometry));
        return reoriented(change);
    }

    private AnnotatedSlices moved(Reorientation change, GridShape target) {
        if (annotated.isComplete()) {
            return AnnotatedSlices.all(target.nz());
        }
        int[] positions = annotated.positions();
        if (change.flips(2)) {
            positions = Arrays.stream(positions)
                    .map(z -> target.nz() - 1 - z)
                    .sorted()
                    .toArray();
        }
        return AnnotatedSlices.of(target.nz(), positions);
    }

    @Override
    public String toString() {
        return source + ": " + labelSet + ", " + geometry + ", " + annotated;
    }

    /**
     * Takes slices in ascending order, keeps the annotated ones, and checks every voxel.
     *
     * @param <L> the type of the labels
     */
    public static final class Builder<L extends Label> {

        private final LabelSet<L> labelSet;
        private final VolumeGeometry geometry;
        private final SliceCheck check;
        private final List<byte[]> kept = new ArrayList<>();
        private int[] positions = new int[16];
        private AxisOrder axisOrder = AxisOrder.AS_STORED;
        private String source = "volume in memory";
        private int next;

        private Builder(LabelSet<L> labelSet, VolumeGeometry geometry) {
            this.labelSet = labelSet;
            this.geometry = geometry;
            this.check = new SliceCheck(labelSet);
        }

        /**
         * Says where the volume comes from; every error message starts with it.
         *
         * @param newSource a file's path or another description
         * @return this
         */
        public Builder<L> source(String newSource) {
            source = newSource;
            return this;
        }

        /**
         * Says which axis of the file each axis was.
         *
         * @param order the order of axes
         * @return this
         */
        public Builder<L> axisOrder(AxisOrder order) {
            axisOrder = order;
            return this;
        }

        /**
         * The next slice, one that may be annotated or ignored as a whole.
         *
         * @param slice ny rows of nx unsigned bytes, x fastest. Not modified; kept, not copied, if it is annotated
         * @return true if the slice is annotated and its array is now the volume's; false if it is ignored and the
         *     array is free for the next one
         * @throws IllegalArgumentException if it has another size than the grid's slices, or is one too many
         * @throws AnnotationException if a voxel is no label of the set, or labels and ignore value are mixed; the
         *     message names slice, voxel and value
         */
        public boolean add(byte[] slice) {
            requireRoomFor(slice.length);
            if (check.isAnnotated(slice)) {
                if (kept.size() == positions.length) {
                    positions = Arrays.copyOf(positions, 2 * positions.length);
                }
                positions[kept.size()] = next++;
                kept.add(slice);
                return true;
            }
            if (check.isIgnored(slice)) {
                next++;
                return false;
            }
            throw new AnnotationException(source + ": "
                    + check.complaint(slice, next, geometry.shape().nx(), labelSet));
        }

        /**
         * The next slice is ignored; its voxels do not exist.
         *
         * @return this
         */
        public Builder<L> skip() {
            requireRoomFor(geometry.shape().sliceSize());
            next++;
            return this;
        }

        private void requireRoomFor(int voxels) {
            GridShape shape = geometry.shape();
            if (voxels != shape.sliceSize() || next >= shape.nz()) {
                throw new IllegalArgumentException(
                        "Slice " + next + " of " + voxels + " voxels does not belong to a volume of " + shape);
            }
        }

        /**
         * The finished volume.
         *
         * @return the volume of the slices that were added
         * @throws IllegalStateException if slices are missing
         */
        public LabelVolume<L> build() {
            if (next != geometry.shape().nz()) {
                throw new IllegalStateException(
                        "Only " + next + " of " + geometry.shape().nz() + " slices were added");
            }
            AnnotatedSlices annotated =
                    AnnotatedSlices.of(geometry.shape().nz(), Arrays.copyOf(positions, kept.size()));
            return new LabelVolume<>(labelSet, geometry, axisOrder, source, annotated, kept.toArray(new byte[0][]));
        }
    }
}
