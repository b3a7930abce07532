package io.github.saros4j.cpu;

import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.VolumePair;

/**
 * Voxels per label: in both volumes, in the truth, in the prediction. One pass, O(voxels); counts are long and cannot
 * overflow.
 */
final class OverlapKernel {

    private OverlapKernel() {}

    /**
     * Counts.
     *
     * @param pair the voxels; not modified
     * @param labelIds the labels to count
     * @return {@code [3 * label + k]}, k = 0 both, 1 truth, 2 prediction
     */
    static long[] count(VolumePair pair, int[] labelIds) {
        long[] both = new long[256];
        long[] truth = new long[256];
        long[] prediction = new long[256];
        for (int i = 0; i < pair.sliceCount(); i++) {
            byte[] t = pair.slice(Side.TRUTH, i);
            byte[] p = pair.slice(Side.PREDICTION, i);
            for (int v = 0; v < t.length; v++) {
                truth[t[v] & 0xff]++;
                prediction[p[v] & 0xff]++;
                if (t[v] == p[v]) {
                    both[t[v] & 0xff]++;
                }
            }
        }
        long[] counts = new long[3 * labelIds.length];
        for (int label = 0; label < labelIds.length; label++) {
            counts[3 * label] = both[labelIds[label]];
            counts[3 * label + 1] = truth[labelIds[label]];
            counts[3 * label + 2] = prediction[labelIds[label]];
        }
        return counts;
    }
}
