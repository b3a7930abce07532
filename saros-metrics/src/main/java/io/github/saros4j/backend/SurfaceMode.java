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
    IN_PLANE(16),
    /**
     * Border voxels, what tools built on scipy take for the surface: voxels of the label of which at least one of the six face
     * neighbours is not of the label; that is the mask without its erosion by the cross of six neighbours, where what lies outside
     * of the volume or in slices that are not stored is background. The points are voxels then, layers 0 to nz - 1, rows 0 to
     * ny - 1 and columns 0 to nx - 1; all have code 1. In a volume of one slice every voxel of the label is a border voxel, since
     * there is nothing below and above.
     */
    VOXELS(2);

    private final int codes;

    SurfaceMode(int codes) {
        this.codes = codes;
    }

    /**
     * The number of neighbour codes.
     *
     * @return 256, 16 for {@link #IN_PLANE}, 2 for {@link #VOXELS}, 0 for {@link #NONE}
     */
    public int codes() {
        return codes;
    }
}
