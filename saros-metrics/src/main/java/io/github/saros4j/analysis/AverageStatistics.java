package io.github.saros4j.analysis;

import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.Estimate;
import io.github.saros4j.statistics.Summary;

/**
 * One metric over all labels, unions left out, in the two orders that are in use. They differ where labels are missing: the
 * first weighs each label alike, the second each case.
 *
 * @param metric a metric that is no count; numbers have its unit
 * @param labels how many labels have at least one value
 * @param overLabels the unweighted mean of the labels' means, as in the SAROS paper's Table 4
 * @param patients how many patients the cases of {@code perCase} belong to
 * @param casesWithoutValue how many cases have a value for no label
 * @param perCase over cases, of the mean over those labels of a case that have a value
 * @param perCaseMean the mean of that over cases, with its interval over patients
 * @param perCaseMedian the median of that over cases, with its interval over patients
 */
public record AverageStatistics(
        Metric metric,
        int labels,
        Estimate overLabels,
        int patients,
        int casesWithoutValue,
        Summary perCase,
        Estimate perCaseMean,
        Estimate perCaseMedian) {}
