package io.github.saros4j.composition;

import io.github.saros4j.label.BodyPart;
import org.jspecify.annotations.Nullable;

/**
 * Voxels and sums of HU of one slice, by body part and tissue. Sums of HU that are whole numbers are exact. Where parts are not
 * known, everything stands under part 0.
 */
final class SliceCounts {

    private static final int PARTS = BodyPart.values().length;

    private final int z;
    private final boolean hasParts;
    private final long[] @Nullable [] voxels = new long[PARTS][];
    private final double[] @Nullable [] sums = new double[PARTS][];
    private long unmeasured;

    SliceCounts(int z, boolean hasParts) {
        this.z = z;
        this.hasParts = hasParts;
    }

    /**
     * Counts a slice.
     *
     * @param z its position along axis 2
     * @param regions ids of body regions. Not modified
     * @param parts ids of body parts, or null where they are not known. Not modified
     * @param tissues ids of tissues, below ids. Not modified
     * @param hu the CT as it is. Not modified
     * @param ids one more than the largest id of a tissue
     */
    static SliceCounts of(int z, byte[] regions, byte @Nullable [] parts, byte[] tissues, float[] hu, int ids) {
        SliceCounts counts = new SliceCounts(z, parts != null);
        for (int i = 0; i < tissues.length; i++) {
            if (tissues[i] != 0) {
                counts.add(parts == null ? 0 : parts[i] & 0xff, tissues[i] & 0xff, hu[i], ids);
            } else if (regions[i] != 0 && !Float.isFinite(hu[i])) {
                counts.unmeasured++;
            }
        }
        return counts;
    }

    private void add(int part, int tissue, float hu, int ids) {
        long[] counts = voxels[part];
        double[] ofHu = sums[part];
        if (counts == null || ofHu == null) {
            counts = new long[ids];
            ofHu = new double[ids];
            voxels[part] = counts;
            sums[part] = ofHu;
        }
        counts[tissue]++;
        ofHu[tissue] += hu;
    }

    int z() {
        return z;
    }

    boolean hasParts() {
        return hasParts;
    }

    /** Voxels of the body whose HU is not a finite number. */
    long unmeasured() {
        return unmeasured;
    }

    long voxels(BodyScope scope, int tissue) {
        long sum = 0;
        for (int part = first(scope); part < end(scope); part++) {
            long[] counts = voxels[part];
            sum += counts == null ? 0 : counts[tissue];
        }
        return sum;
    }

    double sumOfHu(BodyScope scope, int tissue) {
        double sum = 0;
        for (int part = first(scope); part < end(scope); part++) {
            double[] ofHu = sums[part];
            sum += ofHu == null ? 0 : ofHu[tissue];
        }
        return sum;
    }

    private static int first(BodyScope scope) {
        return scope.part().isEmpty() ? 0 : scope.part().get().id();
    }

    private static int end(BodyScope scope) {
        return scope.part().isEmpty() ? PARTS : scope.part().get().id() + 1;
    }
}
