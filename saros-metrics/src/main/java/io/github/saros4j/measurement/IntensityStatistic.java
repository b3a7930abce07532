package io.github.saros4j.measurement;

/** Which number stands for all of a structure's CT values, as in a {@code statistics.json}. */
public enum IntensityStatistic {
    /** The mean. */
    MEAN,
    /** The median. */
    MEDIAN
}
