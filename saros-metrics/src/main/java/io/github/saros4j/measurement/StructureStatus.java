package io.github.saros4j.measurement;

import java.util.Locale;

/** Whether a structure's measures say anything of the structure. */
public enum StructureStatus {
    /** It is there, and whole as far as the border rule can tell. */
    MEASURED,
    /** No voxel has its label. That may mean that the scan does not reach it. */
    ABSENT,
    /** It comes so near to a face of the volume that it may go on outside. */
    AT_BORDER;

    /**
     * The word for it in tables.
     *
     * @return such as {@code at_border}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
