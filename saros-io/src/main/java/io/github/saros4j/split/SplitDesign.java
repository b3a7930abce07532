package io.github.saros4j.split;

import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.SegmentationInfoException;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.occurrence.LabelOccurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a data set is divided anew into folds and a test set. All cases of a patient go to one part, and every part is to have its
 * share of several strata at once: a rare label, sex, region and collection, and, if slices are counted, of the annotated slices
 * of every label. Immutable.
 *
 * <p>The sizes of parts come first: they differ from what is wanted only as far as patients with several cases make it so. Then
 * patients are dealt out and exchanged so that an imbalance becomes small, in which the first stratum, the rare one, weighs ten times
 * as much as any other: {@code sum over values f of all strata, labels included, and parts p of a_f (n_fp - w_p N_f)² / (w_p Q_f)}, where n_fp
 * is how many cases (or slices) of f the part has, N_f how many there are in all, w_p the part's share of all cases, Q_f the sum over
 * patients of (x - c N_f / N)², x what the patient has of f, c the patient's cases, N all cases, and a_f 10 or 1. It is a local optimum, not always the best there is. Method: iterative
 * stratification (Sechidis, Tsoumakas and Vlahavas, "On the stratification of multi-label data", ECML PKDD 2011), then exchanges.
 *
 * <p>The same cases, options and seed give the same parts, whatever the order of rows, on every machine. The table's split column knows
 * {@code fold-1} to {@code fold-5} and {@code test}, and all that reads the table relies on these, so there are at most five folds.
 */
public final class SplitDesign {

    /** The groupings that are balanced unless others are asked for; {@code +} makes one of two. */
    public static final List<String> DEFAULT_STRATA =
            List.of("has_breast_implant", "sex", "anatomic_region", "collection", "sex+anatomic_region");

    private static final double RARE_WEIGHT = 10;
    private static final double DEFAULT_TEST_SHARE = 1.0 / 6;

    private final int folds;
    private final double testShare;
    private final int testCases;
    private final long seed;
    private final List<String> strata;
    private final List<LabelOccurrence> slices;

    private SplitDesign(
            int folds, double testShare, int testCases, long seed, List<String> strata, List<LabelOccurrence> slices) {
        this.folds = folds;
        this.testShare = testShare;
        this.testCases = testCases;
        this.seed = seed;
        this.strata = strata;
        this.slices = slices;
    }

    /**
     * Folds of equal size and a test set of a sixth of the cases, as SAROS has five and one; seed 0.
     *
     * @param folds 1 to 5
     * @return the design
     * @throws IllegalArgumentException if there are more folds than the split column has names for, or none
     */
    public static SplitDesign folds(int folds) {
        if (folds < 1 || folds > Split.folds().size()) {
            throw new IllegalArgumentException(
                    "A table has 1 to " + Split.folds().size() + " folds, not " + folds);
        }
        return new SplitDesign(folds, DEFAULT_TEST_SHARE, 0, 0, DEFAULT_STRATA, List.of());
    }

    /**
     * A test set of some share of the cases, rounded to a whole number of cases, halves up. {@link #assign} refuses a table so
     * small that this is none.
     *
     * @param share above 0, below 1
     * @return the design with that test set
     * @throws IllegalArgumentException if the share is out of range
     */
    public SplitDesign withTestShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("A test set is a share above 0 and below 1, not " + share);
        }
        return new SplitDesign(folds, share, 0, seed, strata, slices);
    }

    /**
     * A test set of some number of cases.
     *
     * @param cases 1 or more
     * @return the design with that test set
     * @throws IllegalArgumentException if the number is below 1
     */
    public SplitDesign withTestCases(int cases) {
        if (cases < 1) {
            throw new IllegalArgumentException("A test set has 1 case or more, not " + cases);
        }
        return new SplitDesign(folds, 0, cases, seed, strata, slices);
    }

    /**
     * Folds alone.
     *
     * @return the design without a test set
     */
    public SplitDesign withoutTest() {
        return new SplitDesign(folds, 0, 0, seed, strata, slices);
    }

    /**
     * Another draw.
     *
     * @param newSeed any number
     * @return the design with that seed
     */
    public SplitDesign withSeed(long newSeed) {
        return new SplitDesign(folds, testShare, testCases, newSeed, strata, slices);
    }

    /**
     * What is balanced.
     *
     * @param groupings groupings of {@link SegmentationInfo#toCohortInfo()}, the rare one first; several that are joined by {@code +}
     *     are one stratum of all their combinations. A case without a value counts for no value of a stratum
     * @return the design with those strata
     */
    public SplitDesign withStrata(String... groupings) {
        return new SplitDesign(folds, testShare, testCases, seed, List.of(groupings), slices);
    }

    /**
     * Balances the annotated slices of each label, too. A case without counts counts as one without slices.
     *
     * @param occurrences where the labels of cases are, at most one a case and label set
     * @return the design with those slices
     */
    public SplitDesign withSlices(Collection<LabelOccurrence> occurrences) {
        return new SplitDesign(folds, testShare, testCases, seed, strata, List.copyOf(occurrences));
    }

    /**
     * Divides a data set. The splits that its table has now do not matter.
     *
     * @param info the table
     * @return the same rows and columns in the same order, with new splits
     * @throws SegmentationInfoException if there are fewer patients than parts, the test set's share is no whole case, or no
     *     case is left for the folds
     * @throws IllegalArgumentException if a stratum is no grouping of the table, or slices are given for a case that is not in
     *     it, or twice
     */
    public SegmentationInfo assign(SegmentationInfo info) {
        int[] sizes = sizes(info);
        SplitFeatures features = new SplitFeatures(info, strata, slices);
        if (features.patients().size() < sizes.length) {
            throw new SegmentationInfoException(
                    info + ": " + features.patients().size() + " patients cannot fill " + sizes.length + " parts");
        }
        double[] weights = new double[features.features().size()];
        Arrays.fill(weights, 1, weights.length, 1);
        int inStrata = 0;
        for (int f = 0; f < weights.length; f++) {
            SplitFeatures.Feature feature = features.features().get(f);
            inStrata += feature.quantity().equals(SplitFeatures.CASES) ? 1 : 0;
            if (!strata.isEmpty() && feature.stratum().equals(strata.get(0))) {
                weights[f] = RARE_WEIGHT;
            }
        }
        int[] parts = new Assignment(features.amounts(), weights, features.spread(), features.totals(), sizes, seed)
                .run(inStrata);
        Map<String, Split> splits = new HashMap<>();
        for (int patient = 0; patient < parts.length; patient++) {
            for (CaseInfo item : features.patients().get(patient)) {
                splits.put(
                        item.id(),
                        parts[patient] == folds ? Split.TEST : Split.folds().get(parts[patient]));
            }
        }
        return info.withSplits(splits);
    }

    /** Cases of each fold, then of the test set if there is one. Folds differ by one case at most, the first ones are larger. */
    private int[] sizes(SegmentationInfo info) {
        int all = info.cases().size();
        int test = testCases > 0 ? testCases : (int) Math.round(testShare * all);
        if (testShare > 0 && test == 0) {
            throw new SegmentationInfoException(
                    String.format(Locale.ROOT, "%s: a test set of %.3g of %d cases has no case", info, testShare, all));
        }
        int rest = all - test;
        if (rest < folds) {
            throw new SegmentationInfoException(
                    info + ": " + all + " cases cannot fill " + folds + " folds and a test set of " + test);
        }
        List<Integer> sizes = new ArrayList<>();
        for (int fold = 0; fold < folds; fold++) {
            sizes.add(rest / folds + (fold < rest % folds ? 1 : 0));
        }
        if (test > 0) {
            sizes.add(test);
        }
        return sizes.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public String toString() {
        String test = testCases > 0 ? testCases + " cases" : testShare > 0 ? "a share of " + testShare : "none";
        return folds + " folds, test set: " + test + ", seed " + seed + ", balanced by " + strata
                + (slices.isEmpty() ? "" : " and slices of labels");
    }
}
