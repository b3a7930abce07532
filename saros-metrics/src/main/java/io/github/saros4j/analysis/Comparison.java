package io.github.saros4j.analysis;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ZeroDifferences;
import java.util.ArrayList;
import java.util.List;

/**
 * Two sets of scores of the same cases, such as those of two models, compared case by case. Immutable.
 *
 * <p>A case counts for a label and metric if both sides have a value. That may flatter: where the truth lacks a label, a side
 * that rightly finds nothing has no value to set against the other's false positive; where distances are compared, a missed
 * label has none. {@link ComparedScores#leftOut} says how often that is so, {@link Ranking} counts such cases, and
 * {@link Detection} shows them by themselves.
 *
 * <p>Intervals resample patients. Tests take one number a patient, the mean difference of the patient's cases, unless
 * {@link #withTestUnit} says otherwise. Swapping the sides changes the signs of differences and the places of limits and, last digits apart, nothing else.
 */
public final class Comparison {

    private final CohortScores<?> a;
    private final CohortScores<?> b;
    private final String nameA;
    private final String nameB;
    private final CohortInfo info;
    private final ClusterBootstrap bootstrap;
    private final ZeroDifferences zeroDifferences;
    private final TestUnit testUnit;

    private Comparison(
            CohortScores<?> a,
            CohortScores<?> b,
            String nameA,
            String nameB,
            CohortInfo info,
            ClusterBootstrap bootstrap,
            ZeroDifferences zeroDifferences,
            TestUnit testUnit) {
        this.a = a;
        this.b = b;
        this.nameA = nameA;
        this.nameB = nameB;
        this.info = info;
        this.bootstrap = bootstrap;
        this.zeroDifferences = zeroDifferences;
        this.testUnit = testUnit;
    }

    /**
     * A comparison that calls the sides a and b and takes every case for a patient of its own, with
     * {@link ClusterBootstrap#withDefaults()}, {@link ZeroDifferences#WILCOX} and {@link TestUnit#PATIENTS}.
     *
     * @param a scores
     * @param b scores of the same cases
     * @return the comparison
     * @throws IllegalArgumentException if protocols, labels or cases differ, saying which
     */
    public static Comparison of(CohortScores<?> a, CohortScores<?> b) {
        SameCases.require("a", a, "b", b);
        return new Comparison(
                a,
                b,
                "a",
                "b",
                CohortInfo.independent(),
                ClusterBootstrap.withDefaults(),
                ZeroDifferences.WILCOX,
                TestUnit.PATIENTS);
    }

    /**
     * The same comparison with other names.
     *
     * @param newNameA what a is
     * @param newNameB what b is
     * @return the comparison
     */
    public Comparison withNames(String newNameA, String newNameB) {
        return new Comparison(a, b, newNameA, newNameB, info, bootstrap, zeroDifferences, testUnit);
    }

    /**
     * The same comparison with other patients.
     *
     * @param newInfo what is known of the cases; may know others too
     * @return the comparison
     * @throws IllegalArgumentException if nothing is known of some cases; the message names all of them
     */
    public Comparison withInfo(CohortInfo newInfo) {
        ScoreColumns.requireKnown(newInfo, a);
        return new Comparison(a, b, nameA, nameB, newInfo, bootstrap, zeroDifferences, testUnit);
    }

    /**
     * The same comparison with other intervals.
     *
     * @param newBootstrap number of resamples, seed, level and method
     * @return the comparison
     */
    public Comparison withBootstrap(ClusterBootstrap newBootstrap) {
        return new Comparison(a, b, nameA, nameB, info, newBootstrap, zeroDifferences, testUnit);
    }

    /**
     * The same comparison with another signed-rank test.
     *
     * @param newZeroDifferences what it does with differences of zero
     * @return the comparison
     */
    public Comparison withZeroDifferences(ZeroDifferences newZeroDifferences) {
        return new Comparison(a, b, nameA, nameB, info, bootstrap, newZeroDifferences, testUnit);
    }

    /**
     * The same comparison with tests over other units.
     *
     * @param newTestUnit what tests take as independent
     * @return the comparison
     */
    public Comparison withTestUnit(TestUnit newTestUnit) {
        return new Comparison(a, b, nameA, nameB, info, bootstrap, zeroDifferences, newTestUnit);
    }

    /**
     * Compares.
     *
     * @return every label and metric, and the averages over labels
     */
    public ComparisonResult run() {
        List<ScoredLabel> labels = ScoredLabel.of(a);
        List<ScoredCase> casesA = ScoredCase.of(a.cases(), labels);
        List<ScoredCase> casesB = ScoredCase.of(b.cases(), labels);
        List<List<ComparedScores>> byMetric = new ArrayList<>();
        List<ComparedAverages> averages = new ArrayList<>();
        for (Metric metric : a.protocol().metrics()) {
            MetricComparison comparison = new MetricComparison(casesA, casesB, info, metric, labels, bootstrap);
            byMetric.add(comparison.labels(zeroDifferences, testUnit));
            if (!metric.isCount()) {
                averages.add(comparison.average());
            }
        }
        List<ComparedScores> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (List<ComparedScores> ofMetric : byMetric) {
                rows.add(ofMetric.get(i));
            }
        }
        return new ComparisonResult(
                nameA, nameB, a.protocol(), bootstrap, testUnit, a.cases().size(), rows, averages);
    }

    @Override
    public String toString() {
        return nameA + " against " + nameB + ", " + a.cases().size() + " cases; " + info + "; " + bootstrap;
    }
}
