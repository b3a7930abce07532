package io.github.saros4j.statistics;

import java.util.OptionalDouble;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Student's t-test on paired differences, two-sided: is their mean other than zero? It takes the differences as independent
 * and their mean as normal. With fewer than two differences, or if all are equal, t, p and effect size are empty; as equal
 * count those whose sd is at most 1e-12 of their mean, which is no more than subtraction rounds.
 *
 * @param n how many differences there are
 * @param t mean / (sd / sqrt(n)), sd with divisor n - 1
 * @param p the two-sided p of t with n - 1 degrees of freedom, 0 to 1
 * @param cohensDz the effect size mean / sd (Cohen 1988)
 */
public record PairedTTest(int n, OptionalDouble t, OptionalDouble p, OptionalDouble cohensDz) {

    private static final double ROUNDING = 1e-12;

    /**
     * Tests differences.
     *
     * @param differences finite, one a pair, in any order; not modified
     * @return the test
     */
    public static PairedTTest of(double[] differences) {
        int n = differences.length;
        double mean = StatUtils.mean(differences);
        double sd = Math.sqrt(StatUtils.variance(differences));
        if (n < 2 || sd <= ROUNDING * Math.abs(mean)) {
            OptionalDouble none = OptionalDouble.empty();
            return new PairedTTest(n, none, none, none);
        }
        double dz = mean / sd;
        double t = dz * Math.sqrt(n);
        double p = 2 * new TDistribution(n - 1).cumulativeProbability(-Math.abs(t));
        return new PairedTTest(n, OptionalDouble.of(t), OptionalDouble.of(p), OptionalDouble.of(dz));
    }
}
