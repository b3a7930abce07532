package io.github.saros4j.backend;

/** Which surfels a backend counts. */
public enum SurfaceMode {
    /** None: overlap only. */
    NONE(0),
    /** Points of the dual grid of the volume, with 8-bit neighbour codes; slices that are not stored are background. */
    VOLUME(256),
    /**
     * Those of {@link #VOLUME} that no slice which is not stored has a part in: a point takes part, as surfel and as what distances
     * are measured to, if all of its voxels within the volume lie in stored slices. Layer z of the points, between slices z - 1 and
     * z of nz, so takes part if slice z - 1 is stored or z is 0, and slice z is stored or z is nz. If all slices are stored that is
     * {@link #VOLUME}; where no two neighbours are, nothing takes part but layer 0 if slice 0 is stored, and layer nz if the last
     * one is.
     */
    MASKED(256),
    /** Points of the dual grid of each stored slice, with 4-bit codes; distances stay within the slice. */
    IN_PLANE(16);

    private final int codes;

    SurfaceMode(int codes) {
        this.codes = codes;
    }

    /**
     * The number of neighbour codes.
     *
     * @return 256, 16 for {@link #IN_PLANE}, 0 for {@link #NONE}
     */
    public int codes() {
        return codes;
    }
}
