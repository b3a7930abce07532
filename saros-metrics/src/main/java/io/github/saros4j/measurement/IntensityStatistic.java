package io.github.saros4j.measurement;

/** Which number stands for a structure's CT values in a {@code statistics.json}. */
public enum IntensityStatistic {
    /** The mean. */
    MEAN,
    /** The median. */
    MEDIAN
}
