package io.github.saros4j.cuda;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;

/**
 * Whether a pair is worth the way to the device: what one thread of the CPU takes for it, against copying both volumes and
 * counting there. The CPU's numbers are measured (jmh/README.md, on an EPYC); the device's are estimates for a small one on PCIe 3,
 * as nobody has measured one, so that a larger one is faster than expected and not slower. Connecting with the device is left
 * out: that is done once.
 *
 * <p>What the labels look like is not known before they are counted: a pair with hardly any surface may be faster on the CPU all
 * the same.
 */
final class CostModel {

    /**
     * Measured: the CPU's ns a stored voxel for surfaces, with one label and for each factor e of labels. 13 labels: 36 ms for the
     * 36.7 million voxels of the dense body, 7.5 ms for the 7.3 million of the sparse one, volumetric; in-plane alike. The
     * growth is about that of the fine body: 12.2, 23.8 and 35.7 ms with 1, 13 and 117 labels.
     */
    private static final double CPU_NS_ONE_LABEL = 0.46;

    private static final double CPU_NS_LOG_LABELS = 0.21;

    /** Measured: distances of the body, 65 ms, in terms of its counts. */
    private static final double CPU_DISTANCES = 1.8;

    /**
     * Border voxels in terms of surfels. Measured on the CPU (saros selftest): 21 ms for the dense body where surfels of the volume
     * take 32; on the device, by the instructions in README.md, 0.68.
     */
    private static final double BORDER_VOXELS = 0.67;

    /** Estimate: into pinned memory at 10 GB/s, from there over PCIe 3.0 x16 at 12 GB/s. */
    private static final double COPY_NS_PER_BYTE = 0.2;

    /** Estimate: the kernels, a tenth as fast as README.md, by counted instructions, expects of an A100. */
    private static final double COUNT_NS_PER_VOXEL = 0.35;

    /** Estimate: 2.2 times the instructions, with more limits and a search for far surfels. */
    private static final double DISTANCES_NS_PER_VOXEL = 0.8;

    /** Estimate: a dozen launches, three waits, tables and results. */
    private static final double LATENCY_NS = 1e6;

    private static final int BYTES_PER_VOXEL = 2;

    private CostModel() {}

    /** Dice alone stays on the CPU: it has counted, at 0.33 ns a voxel, before the voxels have been copied. */
    static boolean countsFaster(VolumePair pair, CountRequest request) {
        return isFaster(pair, request, COUNT_NS_PER_VOXEL, cpuNsPerVoxel(request));
    }

    static boolean measuresFaster(VolumePair pair, CountRequest request) {
        return isFaster(pair, request, DISTANCES_NS_PER_VOXEL, cpuNsPerVoxel(request) * CPU_DISTANCES);
    }

    private static double cpuNsPerVoxel(CountRequest request) {
        return CPU_NS_ONE_LABEL + CPU_NS_LOG_LABELS * Math.log(Math.max(1, request.labelCount()));
    }

    private static boolean isFaster(
            VolumePair pair, CountRequest request, double deviceNsPerVoxel, double cpuNsPerVoxel) {
        double work = request.mode() == SurfaceMode.VOXELS ? BORDER_VOXELS : 1;
        double left = request.mode() == SurfaceMode.MASKED ? shareBetweenNeighbours(pair) : 1;
        double deviceNs = LATENCY_NS + voxels(pair) * (BYTES_PER_VOXEL * COPY_NS_PER_BYTE + work * deviceNsPerVoxel);
        return request.mode() != SurfaceMode.NONE && deviceNs < voxels(pair) * left * work * cpuNsPerVoxel;
    }

    /** Masked, hardly anything is left to the CPU of slices whose neighbours are not stored: the share of those with the next one. */
    private static double shareBetweenNeighbours(VolumePair pair) {
        int neighbours = 0;
        for (int i = 1; i < pair.sliceCount(); i++) {
            neighbours += pair.position(i) - pair.position(i - 1) == 1 ? 1 : 0;
        }
        return pair.sliceCount() < 2 ? 0 : (double) neighbours / (pair.sliceCount() - 1);
    }

    /** Voxels of one side that are stored; the other has as many. */
    private static double voxels(VolumePair pair) {
        return (double) pair.sliceCount() * pair.shape().sliceSize();
    }
}
