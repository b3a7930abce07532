package io.github.saros4j.backend;

import io.github.saros4j.geometry.Spacing;
import java.util.Arrays;

/**
 * What a backend is asked to count. Immutable.
 *
 * <p>A surfel is within limit d of the other side's surface if some surfel of it, dx, dy, dz points away, has
 * {@code sqrt(((dx * sx)^2 + (dy * sy)^2) + (dz * sz)^2) <= d}, computed in double in that order.
 */
public final class CountRequest {

    private final int[] labelIds;
    private final SurfaceMode mode;
    private final Spacing spacing;
    private final double[] limitsMm;

    private CountRequest(int[] labelIds, SurfaceMode mode, Spacing spacing, double[] limitsMm) {
        this.labelIds = labelIds;
        this.mode = mode;
        this.spacing = spacing;
        this.limitsMm = limitsMm;
    }

    /**
     * A request.
     *
     * @param labelIds the labels to count, strictly ascending, 1 to 254; copied
     * @param mode which surfels to count
     * @param spacing mm along each axis
     * @param limitsMm the distances to compare with, ascending, 0 or more, in mm; two may be equal; copied
     * @return the request
     * @throws IllegalArgumentException if ids or limits are out of range or out of order
     */
    public static CountRequest of(int[] labelIds, SurfaceMode mode, Spacing spacing, double... limitsMm) {
        for (int i = 0; i < labelIds.length; i++) {
            if (labelIds[i] < 1 || labelIds[i] > 254 || (i > 0 && labelIds[i] <= labelIds[i - 1])) {
                throw new IllegalArgumentException(
                        "Label ids must ascend within 1 to 254: " + Arrays.toString(labelIds));
            }
        }
        for (int i = 0; i < limitsMm.length; i++) {
            boolean length = limitsMm[i] >= 0 && limitsMm[i] < Double.POSITIVE_INFINITY;
            if (!length || (i > 0 && limitsMm[i] < limitsMm[i - 1])) {
                throw new IllegalArgumentException("Limits must ascend from 0 mm: " + Arrays.toString(limitsMm));
            }
        }
        return new CountRequest(labelIds.clone(), mode, spacing, limitsMm.clone());
    }

    /**
     * The number of labels to count.
     *
     * @return 0 to 254
     */
    public int labelCount() {
        return labelIds.length;
    }

    /**
     * The labels to count.
     *
     * @return a new ascending array of ids
     */
    public int[] labelIds() {
        return labelIds.clone();
    }

    /**
     * Which surfels to count.
     *
     * @return the mode
     */
    public SurfaceMode mode() {
        return mode;
    }

    /**
     * The spacing that distances use.
     *
     * @return mm along each axis
     */
    public Spacing spacing() {
        return spacing;
    }

    /**
     * The number of limits.
     *
     * @return 0 or more
     */
    public int limitCount() {
        return limitsMm.length;
    }

    /**
     * One limit.
     *
     * @param limit 0 to {@link #limitCount()} - 1
     * @return mm
     */
    public double limitMm(int limit) {
        return limitsMm[limit];
    }
}
