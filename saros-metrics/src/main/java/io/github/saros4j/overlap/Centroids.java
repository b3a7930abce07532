package io.github.saros4j.overlap;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import io.github.saros4j.volume.SliceRuns;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The centroids of all labels of a volume: the means of the centres of their voxels, over annotated slices, each slice at its true
 * position. Coordinates are summed up as integers, so a centroid is rounded once. Sums are exact as long as a label's voxels times
 * the longest axis stay below 2^63. Immutable.
 */
public final class Centroids {

    private final long[] voxels;

    /** Of the voxels' coordinates, by axis and id. */
    private final long[][] sums;

    private Centroids(long[] voxels, long[][] sums) {
        this.voxels = voxels;
        this.sums = sums;
    }

    /**
     * The centroids of a volume's labels.
     *
     * @param volume the volume; not modified
     * @return its centroids
     */
    public static Centroids of(LabelVolume<?> volume) {
        GridShape shape = volume.geometry().shape();
        AnnotatedSlices slices = volume.annotatedSlices();
        long[] voxels = new long[256];
        long[][] sums = new long[3][256];
        for (int index = 0; index < slices.count(); index++) {
            long[] ofSlice = new long[256];
            add(volume.slice(index), shape.nx(), ofSlice, sums);
            for (int id = 0; id < ofSlice.length; id++) {
                voxels[id] += ofSlice[id];
                sums[2][id] += ofSlice[id] * slices.position(index);
            }
        }
        return new Centroids(voxels, sums);
    }

    /** Adds a slice's voxels, and their x and y to the sums, run by run; a run that goes on into the next rows is cut there. */
    private static void add(byte[] slice, int nx, long[] voxels, long[][] sums) {
        int y = 0;
        int row = 0;
        for (int start = 0; start < slice.length; ) {
            int endOfRun = SliceRuns.end(slice, start);
            int id = slice[start] & 0xff;
            while (start < endOfRun) {
                if (start - row >= nx) {
                    y = start / nx;
                    row = y * nx;
                }
                int end = Math.min(endOfRun, row + nx);
                long length = (long) end - start;
                voxels[id] += length;
                sums[0][id] += (2L * (start - row) + length - 1) * length / 2;
                sums[1][id] += y * length;
                start = end;
            }
        }
    }

    /**
     * A label's centroid.
     *
     * @param id the label's id, 0 to 254; 0 is the background
     * @return in voxel coordinates (the centre of the first voxel is 0, 0, 0), or empty if no voxel has the label
     */
    public Optional<Point> voxel(int id) {
        if (voxels[id] == 0) {
            return Optional.empty();
        }
        double count = voxels[id];
        return Optional.of(new Point(sums[0][id] / count, sums[1][id] / count, sums[2][id] / count));
    }

    /**
     * How far a label's centroid lies from that in another volume: {@code sqrt((dx sx)² + (dy sy)² + (dz sz)²)}.
     *
     * @param other the centroids of a volume on the same grid
     * @param id the label's id, 0 to 254
     * @param spacing mm along each axis
     * @return mm, or empty if the label is absent from a volume
     */
    public OptionalDouble distanceMm(Centroids other, int id, Spacing spacing) {
        Optional<Point> here = voxel(id);
        Optional<Point> there = other.voxel(id);
        return here.isPresent() && there.isPresent()
                ? OptionalDouble.of(mm(here.get(), spacing).distanceTo(mm(there.get(), spacing)))
                : OptionalDouble.empty();
    }

    private static Point mm(Point voxel, Spacing spacing) {
        return new Point(voxel.x() * spacing.x(), voxel.y() * spacing.y(), voxel.z() * spacing.z());
    }
}
