package io.github.saros4j.metric;

import java.util.Locale;

/** How much surface of a label each side has, as the protocol takes it. */
public enum SurfaceMetric implements Metric {
    /** Surface elements of the truth. A count. */
    SURFELS_TRUTH("surfels", "Surfels of the truth", "surface elements of the truth"),
    /** Surface elements of the prediction. A count. */
    SURFELS_PREDICTION("surfels", "Surfels of the prediction", "surface elements of the prediction"),
    /** Area of the truth's surface; 0 if it is absent. Undefined within slices and where surfaces are counted in voxels. */
    SURFACE_AREA_TRUTH("mm2", "Surface of the truth", "area of the truth's surface"),
    /** Area of the prediction's surface; as with the truth's. */
    SURFACE_AREA_PREDICTION("mm2", "Surface of the prediction", "area of the prediction's surface"),
    /** Length of the truth's contours, summed over slices; 0 if it is absent. Undefined but within slices. */
    CONTOUR_LENGTH_TRUTH("mm", "Contours of the truth", "length of the truth's contours"),
    /** Length of the prediction's contours; as with the truth's. */
    CONTOUR_LENGTH_PREDICTION("mm", "Contours of the prediction", "length of the prediction's contours"),
    /**
     * The share of the surface elements, of both sides, that the protocol looks at, 0 to 1: less than 1 for {@code masked} alone,
     * where elements next to an ignored slice do not take part.
     */
    SURFELS_KEPT("", "Surfels kept", "share of the surface elements that the protocol looks at");

    private final String unit;
    private final String displayName;
    private final String definition;

    SurfaceMetric(String unit, String displayName, String definition) {
        this.unit = unit;
        this.displayName = displayName;
        this.definition = definition;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public BetterWhen betterWhen() {
        return BetterWhen.NEITHER;
    }

    @Override
    public boolean isCount() {
        return this == SURFELS_TRUTH || this == SURFELS_PREDICTION;
    }

    @Override
    public String toString() {
        return key();
    }
}
