package io.github.saros4j.metric;

/** Which values of a metric are better. */
public enum BetterWhen {
    /** More is better, as with Dice. */
    HIGHER,
    /** Less is better, as with distances. */
    LOWER,
    /** Neither, as with a volume, or a difference whose sign matters. */
    NEITHER
}
