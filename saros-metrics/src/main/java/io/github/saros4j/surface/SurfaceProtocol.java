package io.github.saros4j.surface;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.Spacing;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What counts as the surface of a label, and how distances to it are compared with a tolerance. The choice changes
 * scores a lot on sparse annotation, so every table names it.
 */
public enum SurfaceProtocol {
    /**
     * Three-dimensional surfaces; slices that the truth ignores are background in both volumes. Right for dense truth.
     * On sparse truth every annotated slice becomes a slab whose two caps nearly always agree, which flatters.
     */
    VOLUMETRIC(
            "volumetric",
            1e-6,
            "Surfaces in three dimensions; slices that the truth ignores are background on both sides."),
    /**
     * Two-dimensional contours of each annotated slice, lengths pooled over the slices of a case. Right for sparse
     * truth: nothing is assumed about slices nobody annotated.
     */
    IN_PLANE("in-plane", 1e-6, "Contours within each annotated slice, pooled over the slices of a case."),
    /**
     * Three-dimensional surfaces without the points that have a voxel of an ignored slice around them: neither as surface nor as
     * what it is measured to. Right for dense truth with a few unusable slices; where every fifth slice is annotated nothing
     * is left.
     */
    MASKED("masked", 1e-6, "Surfaces in three dimensions, without what lies next to a slice that the truth ignores."),
    /**
     * What the evaluation script published with SAROS computes, for comparison with the paper's Table 4: volumetric, but
     * with the spacing of the file's axes in reversed order (it hands x, y, z spacing to an array in z, y, x order), and
     * distances compared without slack.
     */
    PUBLISHED(
            "published",
            0,
            "As the evaluation script published with SAROS has it: surfaces in three dimensions, with the spacing of the file's axes in reversed order."),
    /** Volumetric, with distances compared without slack: what the package surface-distance computes. */
    DEEPMIND("deepmind", 0, "Surfaces in three dimensions, as the package surface-distance has them."),
    /** Volumetric, as if voxels were 1.5 mm along each axis, and without slack: what TotalSegmentator's evaluation computes. */
    TOTALSEGMENTATOR(
            "totalsegmentator",
            0,
            "As TotalSegmentator's evaluation has it: surfaces in three dimensions, voxels taken as 1.5 mm."),
    /**
     * The border voxels of a mask, those with a face neighbour outside of it, each counting one, at the distances of voxel centres,
     * without slack: what tools on scipy's erosion compute. Slices that the truth ignores are background.
     */
    VOXELS("voxels", 0, "The border voxels of each mask, all counting the same.");

    private static final Spacing TOTALSEGMENTATOR_SPACING = new Spacing(1.5, 1.5, 1.5);

    private final String key;
    /**
     * By how much a distance may exceed the tolerance, relative to it. NIfTI stores spacing as float32: 0.6 becomes
     * 0.6000000238, and five voxels are then farther than 3 mm. A tie decided by that is noise.
     */
    private final double slack;

    private final String description;

    SurfaceProtocol(String key, double slack, String description) {
        this.key = key;
        this.slack = slack;
        this.description = description;
    }

    /**
     * The protocol of a name.
     *
     * @param name a {@link #key}, in any case, {@code _} as {@code -}
     * @return the protocol
     * @throws IllegalArgumentException if there is none of that name
     */
    public static SurfaceProtocol named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        for (SurfaceProtocol protocol : values()) {
            if (protocol.key.equals(wanted)) {
                return protocol;
            }
        }
        throw new IllegalArgumentException("Surfaces '" + name + "' are none of "
                + Arrays.stream(values()).map(SurfaceProtocol::key).collect(Collectors.joining(", ")));
    }

    /**
     * The name in tables and on the command line.
     *
     * @return such as {@code volumetric} or {@code in-plane}
     */
    public String key() {
        return key;
    }

    /**
     * What surfaces are, in one line, for reports.
     *
     * @return a sentence
     */
    public String description() {
        return description;
    }

    /**
     * Whether surfaces are contours within slices.
     *
     * @return true for {@link #IN_PLANE}
     */
    public boolean isInPlane() {
        return this == IN_PLANE;
    }

    /**
     * Whether surface elements are the border voxels of a mask, which all weigh the same.
     *
     * @return true for {@link #VOXELS}
     */
    public boolean isOfVoxels() {
        return this == VOXELS;
    }

    /**
     * What a surface element weighs.
     *
     * @param spacing mm along each axis, as {@link #spacing} gives it
     * @return areas in mm2; lengths in mm within slices; 1 for border voxels
     */
    public SurfelAreas areas(Spacing spacing) {
        if (isOfVoxels()) {
            return SurfelAreas.ofVoxels();
        }
        return isInPlane() ? SurfelAreas.ofContour(spacing) : SurfelAreas.ofVolume(spacing);
    }

    /**
     * The largest distance that lies within a tolerance.
     *
     * @param tolerance the tolerance
     * @return mm; {@code d <= limit} decides
     */
    public double limitMm(Tolerance tolerance) {
        return tolerance.mm() * (1 + slack);
    }

    /**
     * The spacing that this protocol gives a volume's axes.
     *
     * @param spacing the volume's spacing, mm
     * @param order which axis of the file each axis of the volume was
     * @return the spacing itself; {@link #PUBLISHED}: that of the file's axes in reversed order; {@link #TOTALSEGMENTATOR}: 1.5 mm
     */
    public Spacing spacing(Spacing spacing, AxisOrder order) {
        if (this == TOTALSEGMENTATOR) {
            return TOTALSEGMENTATOR_SPACING;
        }
        if (this != PUBLISHED) {
            return spacing;
        }
        double[] ofFileAxis = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            ofFileAxis[order.fileAxis(axis)] = spacing.along(axis);
        }
        return new Spacing(
                ofFileAxis[2 - order.fileAxis(0)],
                ofFileAxis[2 - order.fileAxis(1)],
                ofFileAxis[2 - order.fileAxis(2)]);
    }
}
