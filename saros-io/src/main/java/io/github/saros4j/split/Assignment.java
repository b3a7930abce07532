package io.github.saros4j.split;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Which patient goes to which part, so that every part has its share of every feature.
 *
 * <p>First iterative stratification (Sechidis, Tsoumakas and Vlahavas, ECML PKDD 2011), with patients in place of samples: the
 * feature with the fewest cases left is dealt with first; each of its patients, those with most cases first, goes to the part that
 * lacks most of it, among equals to the one that lacks most cases.
 *
 * <p>Then patients are moved from part to part, and exchanged between parts, as long as that brings the sizes of parts nearer to what is wanted
 * or, where it leaves the sum of their squared deviations as it is, lowers the imbalance
 * {@code sum over features f and parts p of a_f (n_fp - w_p N_f)² / (w_p Q_f)}; w are the parts' shares, N_f the sum and
 * Q_f the spread of what patients have of f (see {@link SplitFeatures#spread}), a_f what f weighs. Where patients are dealt out at random,
 * every feature is expected to give (parts - 1) a_f. A pass looks at all pairs of patients in an order drawn from the seed: n² times the number of features.
 *
 * <p>Numbers come from {@link Random}, whose algorithm is specified; the same seed gives the same parts on every machine.
 */
final class Assignment {

    private static final int MOST_PASSES = 50;
    private static final double NO_GAIN = -1e-9;

    private final double[][] amounts;
    private final int[] sizes;
    private final double[] shares;
    private final double[] scale;
    private final int features;
    private final Random random;
    private final int[] order;
    private final int[] part;
    private final double[][] deviation;

    /**
     * @param amounts by patient, then feature; feature 0 is the number of cases. Not modified.
     * @param weights a_f; 0 for feature 0, which comes before all others
     * @param spread Q_f
     * @param sizes wanted cases of each part, which add up to all cases
     * @param totals N_f
     */
    Assignment(double[][] amounts, double[] weights, double[] spread, double[] totals, int[] sizes, long seed) {
        this.amounts = amounts;
        this.sizes = sizes;
        this.features = totals.length;
        this.shares = Arrays.stream(sizes).mapToDouble(size -> size / totals[0]).toArray();
        this.scale = new double[features];
        Arrays.setAll(scale, f -> spread[f] > 0 ? weights[f] / spread[f] : 0);
        this.random = new Random(seed);
        this.order = shuffled(amounts.length);
        this.part = new int[amounts.length];
        Arrays.fill(part, -1);
        this.deviation = new double[sizes.length][features];
        for (int p = 0; p < sizes.length; p++) {
            for (int f = 0; f < features; f++) {
                deviation[p][f] = f == 0 ? -sizes[p] : -shares[p] * totals[f];
            }
        }
    }

    private int[] shuffled(int count) {
        int[] numbers = IntStream.range(0, count).toArray();
        for (int i = count - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = numbers[i];
            numbers[i] = numbers[other];
            numbers[other] = kept;
        }
        return numbers;
    }

    /** The part of each patient. Strata are those features that stratification looks at; others matter for exchanges only. */
    int[] run(int strata) {
        stratify(strata);
        for (int pass = 0; pass < MOST_PASSES && improve(); pass++) {
            // as long as something improves
        }
        return part;
    }

    private void stratify(int strata) {
        double[] left = new double[strata];
        for (double[] patient : amounts) {
            Arrays.setAll(left, f -> left[f] + patient[f]);
        }
        int rarest = rarest(left);
        while (rarest >= 0) {
            int feature = rarest;
            int[] having = Arrays.stream(order)
                    .filter(i -> part[i] < 0 && amounts[i][feature] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -amounts[i][0]))
                    .mapToInt(Integer::intValue)
                    .toArray();
            for (int patient : having) {
                add(patient, neediest(feature), 1);
                Arrays.setAll(left, f -> left[f] - amounts[patient][f]);
            }
            rarest = rarest(left);
        }
    }

    /** The feature with the fewest cases that are in no part yet, or -1. Every case has feature 0, which comes last. */
    private static int rarest(double[] left) {
        int rarest = left[0] > 0 ? 0 : -1;
        for (int f = 1; f < left.length; f++) {
            if (left[f] > 0 && (rarest <= 0 || left[f] < left[rarest])) {
                rarest = f;
            }
        }
        return rarest;
    }

    private int neediest(int feature) {
        int best = 0;
        int equals = 1;
        for (int p = 1; p < sizes.length; p++) {
            int compared = Double.compare(deviation[p][feature], deviation[best][feature]);
            compared = compared == 0 ? Double.compare(deviation[p][0], deviation[best][0]) : compared;
            if (compared < 0) {
                best = p;
                equals = 1;
            } else if (compared == 0 && random.nextInt(++equals) == 0) {
                best = p;
            }
        }
        return best;
    }

    private void add(int patient, int target, int sign) {
        part[patient] = sign > 0 ? target : -1;
        for (int f = 0; f < features; f++) {
            deviation[target][f] += sign * amounts[patient][f];
        }
    }

    private void move(int patient, int target) {
        add(patient, part[patient], -1);
        add(patient, target, 1);
    }

    private boolean improve() {
        boolean improved = false;
        double[] nothing = new double[features];
        for (int i = 0; i < order.length; i++) {
            int first = order[i];
            for (int p = 0; p < sizes.length; p++) {
                if (p != part[first] && isBetter(first, nothing, p)) {
                    move(first, p);
                    improved = true;
                }
            }
            for (int j = i + 1; j < order.length; j++) {
                int second = order[j];
                if (part[first] != part[second] && isBetter(first, amounts[second], part[second])) {
                    int target = part[second];
                    move(second, part[first]);
                    move(first, target);
                    improved = true;
                }
            }
        }
        return improved;
    }

    /** Whether it is better if a patient goes to the target and what is given in exchange comes from there. */
    private boolean isBetter(int patient, double[] inExchange, int target) {
        double[] leaving = amounts[patient];
        double[] from = deviation[part[patient]];
        double[] to = deviation[target];
        double sizeChange = change(inExchange[0] - leaving[0], from[0], to[0], 1, 1);
        if (sizeChange != 0) {
            return sizeChange < 0;
        }
        double gain = 0;
        for (int f = 1; f < features; f++) {
            double step = inExchange[f] - leaving[f];
            if (step != 0) {
                gain += scale[f] * change(step, from[f], to[f], shares[part[patient]], shares[target]);
            }
        }
        return gain < NO_GAIN;
    }

    /** How the sum of squared deviations over shares changes if {@code step} is added on one side and taken on the other. */
    private static double change(double step, double from, double to, double shareFrom, double shareTo) {
        return step * (2 * from + step) / shareFrom - step * (2 * to - step) / shareTo;
    }
}
