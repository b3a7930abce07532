package io.github.saros4j.backend;

/**
 * Counts voxels and surfels of a pair of volumes. Implementations are found through {@link java.util.ServiceLoader} and
 * chosen by name with {@link Backends}; they are stateless and safe for use by several threads.
 */
public interface MetricBackend {

    /**
     * The name by which the backend is chosen, and under which it shows up in logs.
     *
     * @return a short name in lower case, such as {@code cpu}
     */
    String name();

    /**
     * Counts.
     *
     * @param pair the voxels; not modified
     * @param request which labels, which surfels, which distances
     * @return exact counts; the same from every backend
     */
    PairCounts count(VolumePair pair, CountRequest request);

    /**
     * Measures how far every surfel is from the other side's surface.
     *
     * @param pair the voxels; not modified
     * @param request which labels, which surfels; its limits are not used
     * @return exact counts by distance. Within slices, surfels of a slice where the other side has none are left out
     * @throws IllegalArgumentException if the request asks for no surfels
     */
    PairDistances distances(VolumePair pair, CountRequest request);
}
