package io.github.saros4j.cpu;

import io.github.saros4j.backend.DualDistance;
import io.github.saros4j.geometry.Spacing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The nearest offsets between dual points, by distance: all there are up to some distance, so that a point that matches none of
 * them is farther away than the last. An offset stands for itself and its mirror image in x.
 */
final class NearOffsets {

    /**
     * One offset.
     *
     * @param dx columns away, 0 or more, to either side
     * @param dy rows away
     * @param dz layers away
     */
    record Offset(int dx, int dy, int dz) {}

    private record Candidate(int dx, int dy, int dz, double distance) {}

    /** Beyond this, lists are short and probing rows one point at a time is faster. */
    private static final int MOST_OFFSETS = 96;

    private static final int MOST_COLUMNS = 8;
    private static final int MOST_LAYERS = 3;

    private final List<List<Offset>> steps = new ArrayList<>();
    private final List<Double> distances = new ArrayList<>();

    NearOffsets(Spacing spacing, boolean inPlane) {
        List<Candidate> candidates = candidates(spacing, inPlane ? 0 : MOST_LAYERS);
        double complete = Math.min((MOST_COLUMNS + 1) * spacing.x(), (MOST_COLUMNS + 1) * spacing.y());
        complete = inPlane ? complete : Math.min(complete, (MOST_LAYERS + 1) * spacing.z());
        double last = candidates.get(Math.min(MOST_OFFSETS, candidates.size() - 1)).distance;
        for (Candidate candidate : candidates) {
            if (candidate.distance >= Math.min(last, complete)) {
                break;
            }
            if (distances.isEmpty() || candidate.distance > distances.get(distances.size() - 1)) {
                distances.add(candidate.distance);
                steps.add(new ArrayList<>());
            }
            steps.get(steps.size() - 1).add(new Offset(candidate.dx, candidate.dy, candidate.dz));
        }
    }

    private static List<Candidate> candidates(Spacing spacing, int layers) {
        List<Candidate> candidates = new ArrayList<>();
        for (int dz = -layers; dz <= layers; dz++) {
            for (int dy = -MOST_COLUMNS; dy <= MOST_COLUMNS; dy++) {
                for (int dx = 0; dx <= MOST_COLUMNS; dx++) {
                    candidates.add(new Candidate(dx, dy, dz, DualDistance.mm(spacing, dx, dy, dz)));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::distance));
        return candidates;
    }

    /** The number of different distances. */
    int steps() {
        return distances.size();
    }

    /** The offsets of one distance; those of step 0 are (0, 0, 0) alone. */
    List<Offset> offsets(int step) {
        return steps.get(step);
    }

    /** In mm, ascending. */
    double distanceMm(int step) {
        return distances.get(step);
    }

    int farthestLayer() {
        return steps.stream()
                .flatMap(List::stream)
                .mapToInt(offset -> Math.abs(offset.dz))
                .max()
                .orElse(0);
    }

    int farthestRow() {
        return steps.stream()
                .flatMap(List::stream)
                .mapToInt(offset -> Math.abs(offset.dy))
                .max()
                .orElse(0);
    }
}
