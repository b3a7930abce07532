package io.github.saros4j.backend;

import java.util.Optional;

/**
 * Whether one backend gives what another gives. Counts all results that it compared. Not for use by several threads.
 *
 * <pre>{@code
 * try (MetricBackend cpu = Backends.named("cpu"); MetricBackend auto = Backends.named("auto")) {
 *     Optional<String> difference = new BackendComparison(auto, cpu).difference(SamplePair.ofSeed(1));
 *     System.out.println(difference.orElse("equal"));
 * }
 * }</pre>
 */
public final class BackendComparison {

    private final MetricBackend tested;
    private final MetricBackend expected;
    private long resultCount;

    /**
     * A comparison.
     *
     * @param tested the backend in question
     * @param expected the backend that is taken to be right
     */
    public BackendComparison(MetricBackend tested, MetricBackend expected) {
        this.tested = tested;
        this.expected = expected;
    }

    /**
     * How many results were compared: counts of a request are one, its distances another.
     *
     * @return 0 or more
     */
    public long resultCount() {
        return resultCount;
    }

    /**
     * Compares all that can be asked of a pair.
     *
     * @param pair a small pair
     * @return the first difference; empty if all is equal
     */
    public Optional<String> difference(SamplePair pair) {
        for (SurfaceMode mode : SurfaceMode.values()) {
            Optional<String> difference = difference(pair.voxels(), pair.request(mode));
            if (difference.isPresent()) {
                return difference.map(text -> pair + ", " + text);
            }
        }
        return Optional.empty();
    }

    /**
     * Compares the counts, and if the request asks for surfels the distances.
     *
     * @param pair the voxels
     * @param request what to count
     * @return the first difference, starting with the mode; empty if all is equal
     */
    public Optional<String> difference(VolumePair pair, CountRequest request) {
        Optional<String> difference = differenceOfCounts(pair, request);
        if (difference.isEmpty() && request.mode() != SurfaceMode.NONE) {
            difference = differenceOfDistances(pair, request);
        }
        return difference.map(text -> request.mode() + ", " + text);
    }

    private Optional<String> differenceOfCounts(VolumePair pair, CountRequest request) {
        PairCounts found = tested.count(pair, request);
        PairCounts right = expected.count(pair, request);
        resultCount++;
        if (found.equals(right)) {
            return Optional.empty();
        }
        for (int label = 0; label < request.labelCount(); label++) {
            Optional<String> difference = differenceOfLabel(label, request, found, right);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.of("neighbour codes of surfels differ, their numbers do not");
    }

    private static Optional<String> differenceOfLabel(
            int label, CountRequest request, PairCounts found, PairCounts right) {
        String name = "label " + request.labelIds()[label];
        if (found.voxelsInBoth(label) != right.voxelsInBoth(label)) {
            return instead(name + ", voxels in both", found.voxelsInBoth(label), right.voxelsInBoth(label));
        }
        for (Side side : Side.values()) {
            if (found.voxels(label, side) != right.voxels(label, side)) {
                return instead(name + ", " + side + ", voxels", found.voxels(label, side), right.voxels(label, side));
            }
            String surfels = name + ", " + side + ", surfels";
            if (found.surfelCount(label, side) != right.surfelCount(label, side)) {
                return instead(surfels, found.surfelCount(label, side), right.surfelCount(label, side));
            }
            for (int limit = 0; limit < request.limitCount(); limit++) {
                long within = found.surfelCountWithin(label, side, limit);
                long rightWithin = right.surfelCountWithin(label, side, limit);
                if (within != rightWithin) {
                    return instead(surfels + " within " + request.limitMm(limit) + " mm", within, rightWithin);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> instead(String what, long found, long right) {
        return Optional.of(what + ": " + found + " instead of " + right);
    }

    private Optional<String> differenceOfDistances(VolumePair pair, CountRequest request) {
        PairDistances found = tested.distances(pair, request);
        PairDistances right = expected.distances(pair, request);
        resultCount++;
        for (int label = 0; label < request.labelCount(); label++) {
            for (Side side : Side.values()) {
                SurfelDistances foundHere = found.from(label, side);
                SurfelDistances rightHere = right.from(label, side);
                if (!foundHere.equals(rightHere)) {
                    int entry = firstDifference(foundHere, rightHere);
                    return Optional.of("label " + request.labelIds()[label] + ", " + side + ", distance " + entry + ": "
                            + describe(foundHere, entry) + " instead of " + describe(rightHere, entry));
                }
            }
        }
        return Optional.empty();
    }

    private static int firstDifference(SurfelDistances one, SurfelDistances other) {
        int entry = 0;
        while (entry < Math.min(one.size(), other.size())
                && describe(one, entry).equals(describe(other, entry))) {
            entry++;
        }
        return entry;
    }

    private static String describe(SurfelDistances distances, int entry) {
        return entry == distances.size()
                ? "none"
                : distances.count(entry) + " surfels of code " + distances.code(entry) + " at "
                        + distances.distanceMm(entry) + " mm";
    }
}
