package io.github.saros4j.split;

import io.github.saros4j.dataset.Split;

/**
 * How much of one value of a stratum is in one split.
 *
 * @param stratum what is looked at: {@code cases}, a grouping such as {@code sex}, or a label set
 * @param value the group, the label's key, or {@code cases}
 * @param quantity what is counted: {@code cases} or {@code slices}
 * @param split where
 * @param found how many the split has
 * @param expected how many are its proportional share: all there are, times the split's cases, over all cases. For the stratum
 *     {@code cases}, an equal share of the folds' cases; the test set may be of any size
 */
public record SplitBalance(String stratum, String value, String quantity, Split split, long found, double expected) {

    /**
     * How far off the split is.
     *
     * @return found minus expected, in cases or slices
     */
    public double deviation() {
        return found - expected;
    }
}
