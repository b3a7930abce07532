package io.github.saros4j.backend;

import io.github.saros4j.surface.DistanceProfile;
import io.github.saros4j.surface.SurfelAreas;
import java.util.Arrays;

/**
 * How far the surfels of one label on one side are from the other side's surface: for each distance and neighbour code that
 * occurs, a count. Sorted by distance, then code; two entries never have both in common.
 *
 * <p>Distances are {@code sqrt(((dx * sx)^2 + (dy * sy)^2) + (dz * sz)^2)} in double, from a surfel to the nearest of the
 * other side. Everything that is said of distances (means, percentiles, the maximum) follows from these counts.
 */
public final class SurfelDistances {

    /** No surfels, or no surface to measure to. */
    public static final SurfelDistances NONE = new SurfelDistances(new double[0], new byte[0], new long[0]);

    private final double[] distancesMm;
    private final byte[] codes;
    private final long[] counts;

    private SurfelDistances(double[] distancesMm, byte[] codes, long[] counts) {
        this.distancesMm = distancesMm;
        this.codes = codes;
        this.counts = counts;
    }

    /**
     * Wraps counts.
     *
     * @param distancesMm the distances in mm, finite, 0 or more, ascending; equal ones by ascending code. Kept, not copied: not to be modified afterwards
     * @param codes the neighbour codes, as unsigned bytes. Kept, not copied
     * @param counts how many surfels have that distance and code, 1 or more. Kept, not copied
     * @return the distances
     * @throws IllegalArgumentException if lengths differ or the order is not strict
     */
    public static SurfelDistances of(double[] distancesMm, byte[] codes, long[] counts) {
        if (codes.length != distancesMm.length || counts.length != distancesMm.length) {
            throw new IllegalArgumentException(
                    distancesMm.length + " distances, " + codes.length + " codes and " + counts.length + " counts");
        }
        for (int i = 0; i < counts.length; i++) {
            boolean ascending = i == 0
                    || distancesMm[i] > distancesMm[i - 1]
                    || (distancesMm[i] == distancesMm[i - 1] && (codes[i] & 0xff) > (codes[i - 1] & 0xff));
            if (!ascending || !(distancesMm[i] >= 0 && distancesMm[i] < Double.POSITIVE_INFINITY) || counts[i] < 1) {
                throw new IllegalArgumentException("Entry " + i + " is out of order or range: " + distancesMm[i]
                        + " mm, code " + (codes[i] & 0xff) + ", " + counts[i] + " surfels");
            }
        }
        return new SurfelDistances(distancesMm, codes, counts);
    }

    /**
     * The number of entries.
     *
     * @return 0 or more
     */
    public int size() {
        return counts.length;
    }

    /**
     * The distance of an entry.
     *
     * @param i 0 to {@link #size()} - 1
     * @return mm
     */
    public double distanceMm(int i) {
        return distancesMm[i];
    }

    /**
     * The neighbour code of an entry.
     *
     * @param i 0 to {@link #size()} - 1
     * @return 1 to 254, 1 to 14 for contours, 1 for border voxels
     */
    public int code(int i) {
        return codes[i] & 0xff;
    }

    /**
     * How many surfels an entry stands for.
     *
     * @param i 0 to {@link #size()} - 1
     * @return 1 or more
     */
    public long count(int i) {
        return counts[i];
    }

    /**
     * The distances with the surface that lies at each.
     *
     * @param areas what each code stands for
     * @return distances in mm, areas in mm2, lengths in mm, or border voxels
     */
    public DistanceProfile profile(SurfelAreas areas) {
        double[] areaOf = new double[counts.length];
        for (int i = 0; i < areaOf.length; i++) {
            areaOf[i] = counts[i] * areas.of(code(i));
        }
        return DistanceProfile.of(distancesMm, areaOf);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SurfelDistances distances
                && Arrays.equals(distancesMm, distances.distancesMm)
                && Arrays.equals(codes, distances.codes)
                && Arrays.equals(counts, distances.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(distancesMm) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.stream(counts).sum() + " surfels at " + size() + " distances and codes";
    }
}
