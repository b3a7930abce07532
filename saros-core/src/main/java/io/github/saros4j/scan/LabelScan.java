package io.github.saros4j.scan;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A label map as it lies in a file. Nothing is refused: slices that hold labels only are a {@link LabelVolume}, slices
 * with anything else are listed with what is wrong with them. Immutable.
 *
 * @param <L> the type of the labels
 */
public final class LabelScan<L extends Label> {

    private final LabelVolume<L> sound;
    private final List<SliceFault> faults;

    private LabelScan(LabelVolume<L> sound, List<SliceFault> faults) {
        this.sound = sound;
        this.faults = faults;
    }

    /**
     * A scan of a volume that is already known to be right.
     *
     * @param volume the volume
     * @param <L> the type of the labels
     * @return a scan without faults
     */
    public static <L extends Label> LabelScan<L> of(LabelVolume<L> volume) {
        return new LabelScan<>(volume, List.of());
    }

    /**
     * Scans slice by slice.
     *
     * @param labelSet what the voxels should hold; slices of its ignore id alone are ignored ones
     * @param geometry the grid; slices lie along its axis 2
     * @param <L> the type of the labels
     * @return a builder that has seen no slice
     */
    public static <L extends Label> Builder<L> builder(LabelSet<L> labelSet, VolumeGeometry geometry) {
        return new Builder<>(labelSet, geometry);
    }

    /**
     * The slices that hold labels only.
     *
     * @return a volume on the whole grid, which annotates these slices
     */
    public LabelVolume<L> sound() {
        return sound;
    }

    /**
     * What is wrong with the values.
     *
     * @return at most one fault of a kind for each slice, by slice and kind
     */
    public List<SliceFault> faults() {
        return faults;
    }

    /**
     * The slices that hold anything but the ignore id: sound and faulty ones.
     *
     * @return their positions
     */
    public AnnotatedSlices attempted() {
        boolean[] attempted = new boolean[sound.annotatedSlices().depth()];
        for (int z : sound.annotatedSlices().positions()) {
            attempted[z] = true;
        }
        faults.forEach(fault -> attempted[fault.z()] = true);
        int[] positions = new int[attempted.length];
        int count = 0;
        for (int z = 0; z < attempted.length; z++) {
            if (attempted[z]) {
                positions[count++] = z;
            }
        }
        return AnnotatedSlices.of(attempted.length, Arrays.copyOf(positions, count));
    }

    @Override
    public String toString() {
        return sound + ", " + faults.size() + " faults";
    }

    /**
     * Takes slices in ascending order.
     *
     * @param <L> the type of the labels
     */
    public static final class Builder<L extends Label> {

        private final LabelSet<L> labelSet;
        private final int nx;
        private final LabelVolume.Builder<L> sound;
        private final SliceFault[] noIds;
        private final List<SliceFault> faults = new ArrayList<>();
        private int next;

        private Builder(LabelSet<L> labelSet, VolumeGeometry geometry) {
            this.labelSet = labelSet;
            this.nx = geometry.shape().nx();
            this.sound = LabelVolume.builder(labelSet, geometry);
            this.noIds = new SliceFault[geometry.shape().nz()];
        }

        /**
         * Says where the label map comes from.
         *
         * @param source a file's path or another description
         * @return this
         */
        public Builder<L> source(String source) {
            sound.source(source);
            return this;
        }

        /**
         * Says which axis of the file each axis was.
         *
         * @param order the order of axes
         * @return this
         */
        public Builder<L> axisOrder(AxisOrder order) {
            sound.axisOrder(order);
            return this;
        }

        /**
         * A voxel of a slice yet to come whose value is no whole number from 0 to 255. Where it stands in the slice's array, the
         * array holds 0. Voxels may come in any order.
         *
         * @param x its column
         * @param y its row
         * @param z its slice
         * @param value what the file holds
         * @return this
         */
        public Builder<L> noId(int x, int y, int z, double value) {
            SliceFault before = noIds[z];
            boolean first = before == null || y * (long) nx + x < before.y() * (long) nx + before.x();
            int voxels = before == null ? 1 : before.voxels() + 1;
            noIds[z] = first
                    ? new SliceFault(SliceFault.Kind.NO_ID, x, y, z, value, voxels)
                    : new SliceFault(before.kind(), before.x(), before.y(), z, before.value(), voxels);
            return this;
        }

        /**
         * The next slice, whatever it holds.
         *
         * @param slice ny rows of nx unsigned bytes, x fastest. Not modified; kept, not copied, if it holds labels only
         * @return true if the array was kept; false if it is free for the next slice
         */
        public boolean add(byte[] slice) {
            if (noIds[next] != null) {
                sound.skip();
                faults.add(noIds[next]);
                inspect(slice, noIds[next].voxels());
                next++;
                return false;
            }
            boolean kept = false;
            try {
                kept = sound.add(slice);
            } catch (AnnotationException e) { // says only the first of what is wrong; here all of it is listed
                sound.skip();
                inspect(slice, 0);
            }
            next++;
            return kept;
        }

        private void inspect(byte[] slice, int noIdVoxels) {
            int ignoreId = labelSet.ignoreId().orElse(-1);
            int[] counts = new int[256];
            for (byte voxel : slice) {
                counts[voxel & 0xff]++;
            }
            int ignored = ignoreId < 0 ? 0 : counts[ignoreId];
            int unknown = 0;
            for (int id = 0; id < counts.length; id++) {
                unknown += isUnknown(id) ? counts[id] : 0;
            }
            if (ignored > 0 && slice.length - ignored - unknown - noIdVoxels > 0) {
                boolean startsIgnored = (slice[0] & 0xff) == ignoreId;
                int index = 0;
                while (((slice[index] & 0xff) == ignoreId) == startsIgnored || isUnknown(slice[index] & 0xff)) {
                    index++;
                }
                faults.add(fault(SliceFault.Kind.MIXED_IGNORE, index, slice, ignored));
            }
            if (unknown > 0) {
                int index = 0;
                while (!isUnknown(slice[index] & 0xff)) {
                    index++;
                }
                faults.add(fault(SliceFault.Kind.UNKNOWN_ID, index, slice, unknown));
            }
        }

        private boolean isUnknown(int id) {
            return id != labelSet.ignoreId().orElse(-1) && labelSet.byId(id).isEmpty();
        }

        private SliceFault fault(SliceFault.Kind kind, int index, byte[] slice, int voxels) {
            return new SliceFault(kind, index % nx, index / nx, next, slice[index] & 0xff, voxels);
        }

        /**
         * The finished scan.
         *
         * @return the slices that were added
         * @throws IllegalStateException if slices are missing
         */
        public LabelScan<L> build() {
            return new LabelScan<>(
                    sound.build(),
                    faults.stream()
                            .sorted(Comparator.comparingInt(SliceFault::z).thenComparing(SliceFault::kind))
                            .toList());
        }
    }
}
