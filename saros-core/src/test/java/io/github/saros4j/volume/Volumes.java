package io.github.saros4j.volume;

import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import java.util.Random;
import java.util.function.IntPredicate;

/** Volumes of random labels, made from a seed. */
final class Volumes {

    private Volumes() {}

    static byte[] randomSlice(Random random, int voxels) {
        byte[] slice = new byte[voxels];
        for (int i = 0; i < voxels; i++) {
            slice[i] = (byte) random.nextInt(14);
        }
        return slice;
    }

    /** Random body regions in the slices that are annotated; the others are skipped. */
    static LabelVolume<BodyRegion> random(long seed, VolumeGeometry geometry, IntPredicate annotated) {
        Random random = new Random(seed);
        LabelVolume.Builder<BodyRegion> builder =
                LabelVolume.builder(BodyRegion.labelSet(), geometry).source("random " + seed);
        for (int z = 0; z < geometry.shape().nz(); z++) {
            if (annotated.test(z)) {
                builder.add(randomSlice(random, geometry.shape().sliceSize()));
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }
}
