package io.github.saros4j.quality;

import io.github.saros4j.scan.ImageSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.OptionalDouble;

/**
 * How often each label has which HU, over the slices that both a label map and a CT have. HU are counted rounded to whole ones; what lies
 * below {@value #LEAST} or above {@value #MOST} counts as that.
 */
final class HuHistograms {

    private static final int LEAST = -4096;
    private static final int MOST = 32767;
    private static final int WIDTH = MOST - LEAST + 1;

    private final int[] counts;
    private final long[] voxels = new long[256];

    private HuHistograms(LabelVolume<?> labels, ImageSlices image) {
        int ids = labels.labelSet()
                        .labels()
                        .get(labels.labelSet().labels().size() - 1)
                        .id()
                + 1;
        this.counts = new int[ids * WIDTH];
        for (int slice = 0; slice < labels.annotatedSlices().count(); slice++) {
            int z = labels.annotatedSlices().position(slice);
            if (image.has(z)) {
                add(labels.slice(slice), image.slice(z));
            }
        }
    }

    static HuHistograms of(LabelVolume<?> labels, ImageSlices image) {
        return new HuHistograms(labels, image);
    }

    private void add(byte[] ids, float[] hu) {
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != 0 && Float.isFinite(hu[i])) {
                int id = ids[i] & 0xff;
                counts[id * WIDTH + Math.max(LEAST, Math.min(MOST, Math.round(hu[i]))) - LEAST]++;
                voxels[id]++;
            }
        }
    }

    /** The lower median of a label's HU; empty if it has no voxel with a number. */
    OptionalDouble median(int id) {
        if (voxels[id] == 0) {
            return OptionalDouble.empty();
        }
        long half = (voxels[id] + 1) / 2;
        int hu = LEAST - 1;
        for (long seen = 0; seen < half; ) {
            hu++;
            seen += counts[id * WIDTH + hu - LEAST];
        }
        return OptionalDouble.of(hu);
    }
}
