package io.github.saros4j.quality;

import io.github.saros4j.volume.AnnotatedSlices;
import java.util.ArrayList;
import java.util.List;

/**
 * How annotated slices repeat: one in so many, from a first one on.
 *
 * @param step one slice in so many
 * @param first the first position of the pattern
 * @param depth slices in the volume
 * @param lacking positions of the pattern that are not annotated
 * @param beside annotated positions that are not of the pattern
 */
record SlicePattern(int step, int first, int depth, List<Integer> lacking, List<Integer> beside) {

    /** The pattern of that step that has most of the slices; of several the one that starts first. */
    static SlicePattern of(AnnotatedSlices slices, int step) {
        int[] counts = new int[step];
        for (int z : slices.positions()) {
            counts[z % step]++;
        }
        int best = 0;
        for (int first = 1; first < step; first++) {
            best = counts[first] > counts[best] ? first : best;
        }
        List<Integer> lacking = new ArrayList<>();
        List<Integer> beside = new ArrayList<>();
        for (int z = 0; z < slices.depth(); z++) {
            boolean annotated = slices.indexOf(z) >= 0;
            if (annotated && z % step != best) {
                beside.add(z);
            } else if (!annotated && z % step == best) {
                lacking.add(z);
            }
        }
        return new SlicePattern(step, best, slices.depth(), lacking, beside);
    }

    int expected() {
        return (depth - first + step - 1) / step;
    }

    /** Such as {@code one in 5 from 2, lacks 37}. */
    String words() {
        return (step == 1 ? "every slice" : "one in " + step + " from " + first)
                + listed(", lacks ", lacking)
                + listed(", and beside it ", beside);
    }

    private static String listed(String before, List<Integer> positions) {
        if (positions.isEmpty()) {
            return "";
        }
        int shown = Math.min(positions.size(), 8);
        String numbers = String.join(
                ", ", positions.subList(0, shown).stream().map(String::valueOf).toList());
        return before + numbers + (shown < positions.size() ? " and " + (positions.size() - shown) + " more" : "");
    }
}
