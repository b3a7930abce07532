package io.github.saros4j.cpu;

import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.SurfelDistances;
import java.util.Arrays;

/** Brings near counts and far points of one label and side into one list by distance and code. */
final class DistanceTable {

    private final SurfaceMode mode;
    private double[] distances = new double[64];
    private byte[] codeOf = new byte[64];
    private long[] counts = new long[64];
    private int size;

    DistanceTable(SurfaceMode mode) {
        this.mode = mode;
    }

    private void add(double distance, int code, long count) {
        if (size == counts.length) {
            int capacity = Math.addExact(size, size / 2);
            distances = Arrays.copyOf(distances, capacity);
            codeOf = Arrays.copyOf(codeOf, capacity);
            counts = Arrays.copyOf(counts, capacity);
        }
        distances[size] = distance;
        codeOf[size] = (byte) code;
        counts[size++] = count;
    }

    /** Adds what was counted near, shared surfels as what is left of all. Comes before {@link #addFar}. */
    void addNear(NearOffsets offsets, NearDistances.NearTally tally) {
        int codes = mode.codes();
        long[][] bySteps = new long[offsets.steps()][codes];
        for (int mirrored = 0; mirrored < 2; mirrored++) {
            tally.all[mirrored].addTo(bySteps[0], 0, 1, mode, mirrored == 1);
            for (int step = 1; step < bySteps.length; step++) {
                CodeCounts ofStep = tally.bySteps[step][mirrored];
                if (ofStep != null) {
                    ofStep.addTo(bySteps[step], 0, 1, mode, mirrored == 1);
                    ofStep.addTo(bySteps[0], 0, -1, mode, mirrored == 1);
                }
            }
        }
        for (int i = 0; i < tally.far.size(); i++) {
            bySteps[0][tally.far.code(i)]--;
        }
        for (int step = 0; step < bySteps.length; step++) {
            for (int code = 0; code < codes; code++) {
                if (bySteps[step][code] > 0) {
                    add(offsets.distanceMm(step), code, bySteps[step][code]);
                }
            }
        }
    }

    /** Adds far points, which it sorts. */
    void addFar(DistanceList far) {
        SortedDistances.sort(far.bits, far.codes, far.size);
        for (int i = 0; i < far.size; ) {
            int end = i + 1;
            while (end < far.size && far.bits[end] == far.bits[i] && far.codes[end] == far.codes[i]) {
                end++;
            }
            add(Double.longBitsToDouble(far.bits[i]), far.codes[i] & 0xff, end - i);
            i = end;
        }
    }

    SurfelDistances distances() {
        return SurfelDistances.of(
                Arrays.copyOf(distances, size), Arrays.copyOf(codeOf, size), Arrays.copyOf(counts, size));
    }
}
