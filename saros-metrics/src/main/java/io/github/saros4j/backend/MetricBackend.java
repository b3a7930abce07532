package io.github.saros4j.backend;

/**
 * Counts voxels and surfels of a pair of volumes. Implementations are found through {@link java.util.ServiceLoader} and
 * chosen by name with {@link Backends}; they are safe for use by several threads. A backend may hold a device, which
 * {@link #close} gives back.
 */
public interface MetricBackend extends AutoCloseable {

    /**
     * The name by which the backend is chosen, and under which it shows up in logs.
     *
     * @return a short name in lower case, such as {@code cpu}
     */
    String name();

    /**
     * What counts here, for reports that people read: the device and its driver, if it has one.
     *
     * @return one line
     * @throws BackendException if it cannot work here; the message says why
     */
    default String description() {
        return name();
    }

    /**
     * Makes sure that the backend can work here, and connects it with its device if it has one.
     *
     * @throws BackendException if it cannot; the message says why
     */
    default void requireAvailable() {}

    /**
     * Counts.
     *
     * @param pair the voxels; not modified
     * @param request which labels, which surfels, which distances
     * @return exact counts; the same from every backend
     * @throws BackendException if its device cannot do it; the message says why
     */
    PairCounts count(VolumePair pair, CountRequest request);

    /**
     * Measures how far every surfel is from the other side's surface.
     *
     * @param pair the voxels; not modified
     * @param request which labels, which surfels; its limits are not used
     * @return exact counts by distance. Within slices, surfels of a slice where the other side has none are left out
     * @throws IllegalArgumentException if the request asks for no surfels
     * @throws BackendException if its device cannot do it; the message says why
     */
    PairDistances distances(VolumePair pair, CountRequest request);

    /**
     * Whether {@link #count} is expected to take less time here than on one thread of the CPU. An estimate, for the choice that
     * {@link Backends#AUTO} makes.
     *
     * @param pair the voxels
     * @param request what would be counted
     * @return whether this backend is worth its while
     */
    default boolean countsFasterThanCpu(VolumePair pair, CountRequest request) {
        return false;
    }

    /**
     * Whether {@link #distances} is expected to take less time here than on one thread of the CPU.
     *
     * @param pair the voxels
     * @param request what would be measured
     * @return whether this backend is worth its while
     */
    default boolean measuresFasterThanCpu(VolumePair pair, CountRequest request) {
        return false;
    }

    /** Gives back what the backend holds; it may not be used afterwards. A backend without a device holds nothing. */
    @Override
    default void close() {}
}
