package io.github.saros4j.components;

/** Which voxels are neighbours: those at most one step away along each axis, and along at most so many axes at once. */
public enum Connectivity {
    /** Voxels that share a face: 6 neighbours. */
    FACES(1, true),
    /** Voxels that share a face or an edge: 18 neighbours. */
    FACES_AND_EDGES(2, true),
    /** Voxels that share a face, an edge or a corner: 26 neighbours. */
    ALL(3, true),
    /** Voxels of one slice that share a side: 4 neighbours. Each slice stands on its own. */
    SIDES_IN_SLICE(1, false),
    /** Voxels of one slice that share a side or a corner: 8 neighbours. Each slice stands on its own. */
    ALL_IN_SLICE(2, false);

    private final int axesAtOnce;
    private final boolean acrossSlices;

    Connectivity(int axesAtOnce, boolean acrossSlices) {
        this.axesAtOnce = axesAtOnce;
        this.acrossSlices = acrossSlices;
    }

    /**
     * Whether voxels of different slices may be neighbours.
     *
     * @return false for connectivity within slices
     */
    public boolean isAcrossSlices() {
        return acrossSlices;
    }

    /**
     * The farthest |dx| of a neighbour that lies dy rows and dz slices away.
     *
     * @param dy -1, 0 or 1
     * @param dz -1, 0 or 1
     * @return 0 or 1; -1 if no neighbour lies there
     */
    int reach(int dy, int dz) {
        if (dz != 0 && !acrossSlices) {
            return -1;
        }
        return Math.max(-1, Math.min(1, axesAtOnce - Math.abs(dy) - Math.abs(dz)));
    }
}
