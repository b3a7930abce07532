package io.github.saros4j.composition;

import java.util.OptionalDouble;

/**
 * The volume of a tissue in all slices of a range, estimated from the annotated ones.
 *
 * <p>Each annotated slice stands for itself and for half of the slices between it and its annotated neighbours; the first and
 * the last one also stand for all slices beyond, to the end of the range. With w_i the number of slices that
 * slice i stands for and v_i its volume,
 *
 * <pre>V = sum of w_i v_i</pre>
 *
 * which is the annotated volume divided by the annotated fraction where all w_i are equal, and a straight line from
 * slice to slice in any case (Cavalieri's estimator; Gundersen and Jensen, Journal of Microscopy 147, 1987).
 *
 * <p>The standard error takes what a slice differs from the straight line between its neighbours as noise, of which second
 * differences tell the variance (Wolter, Journal of the American Statistical Association 79, 1984). With g and h the distances
 * to the annotated neighbours before and after slice i, in slices,
 *
 * <pre>
 * r_i = v_i - (h v_(i-1) + g v_(i+1)) / (g + h)
 * s^2 = mean of r_i^2 / (1 + (g^2 + h^2) / (g + h)^2)
 * SE^2 = s^2 * sum of w_i (w_i - 1)
 * </pre>
 *
 * where the mean is over all slices with two neighbours.
 *
 * <p>The error is 0 where every slice of the range is annotated, and unknown with fewer than three annotated slices. Where areas bend
 * smoothly the true error is smaller. It knows nothing of errors of the annotation, nor of where a range that regions tell
 * really ends.
 *
 * @param volumeMl the estimate V, mL
 * @param standardErrorMl its standard error, mL; empty if fewer than three slices of an incomplete range are annotated
 * @param annotatedFraction annotated slices over all slices of the range, above 0 to 1
 */
public record VolumeEstimate(double volumeMl, OptionalDouble standardErrorMl, double annotatedFraction) {

    /**
     * Estimates.
     *
     * @param slicesMl the volumes of the annotated slices, at least one
     * @param positions their positions, ascending
     * @param range the slices whose volume is wanted; holds all positions
     */
    static VolumeEstimate of(double[] slicesMl, int[] positions, SliceRange range) {
        int n = positions.length;
        double volume = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double before = i == 0 ? positions[0] - range.first() : (positions[i] - positions[i - 1] - 1) / 2.0;
            double after = i == n - 1 ? range.end() - 1 - positions[i] : (positions[i + 1] - positions[i] - 1) / 2.0;
            double weight = before + 1 + after;
            volume += weight * slicesMl[i];
            spread += weight * (weight - 1);
        }
        OptionalDouble error = OptionalDouble.empty();
        if (n == range.length()) {
            error = OptionalDouble.of(0);
        } else if (n >= 3) {
            error = OptionalDouble.of(Math.sqrt(spread * variance(slicesMl, positions)));
        }
        return new VolumeEstimate(volume, error, (double) n / range.length());
    }

    private static double variance(double[] slicesMl, int[] positions) {
        double sum = 0;
        for (int i = 1; i < positions.length - 1; i++) {
            double g = (double) positions[i] - positions[i - 1];
            double h = (double) positions[i + 1] - positions[i];
            double residual = slicesMl[i] - (h * slicesMl[i - 1] + g * slicesMl[i + 1]) / (g + h);
            sum += residual * residual / (1 + (g * g + h * h) / ((g + h) * (g + h)));
        }
        return sum / (positions.length - 2);
    }
}
