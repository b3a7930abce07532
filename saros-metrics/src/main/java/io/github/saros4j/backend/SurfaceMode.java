package io.github.saros4j.backend;

/** Which surfels a backend counts. */
public enum SurfaceMode {
    /** None: overlap only. */
    NONE(0),
    /** Points of the dual grid of the volume, with 8-bit neighbour codes; slices that are not stored are background. */
    VOLUME(256),
    /** Points of the dual grid of each stored slice, with 4-bit codes; distances stay within the slice. */
    IN_PLANE(16);

    private final int codes;

    SurfaceMode(int codes) {
        this.codes = codes;
    }

    /**
     * The number of neighbour codes.
     *
     * @return 256, 16, or 0 for {@link #NONE}
     */
    public int codes() {
        return codes;
    }
}
