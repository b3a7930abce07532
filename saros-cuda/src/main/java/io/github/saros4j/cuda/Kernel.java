package io.github.saros4j.cuda;

import java.util.Locale;

/** The kernels, as {@code src/main/cuda/saros.cu} names them. */
enum Kernel {
    VOXELS,
    MASKS,
    SURFELS,
    WITHIN,
    LIST_FAR,
    MEASURE_FAR;

    /** Threads of a block, of every kernel. */
    static final int BLOCK = 256;

    /** The blocks that so many threads fill. */
    static int blocks(long threads) {
        return Math.toIntExact((threads + BLOCK - 1) / BLOCK);
    }

    String function() {
        return "saros_" + name().toLowerCase(Locale.ROOT);
    }
}
