package io.github.saros4j.examples.command;

/** Shares as people read them. */
public final class Percent {

    private Percent() {}

    /**
     * A share in percent, to four digits behind the point, of which none is written in vain.
     *
     * @param share such as a level, 0 to 1
     * @return such as {@code 95 %} or {@code 99.9 %}
     */
    public static String of(double share) {
        double percent = Math.round(share * 1e6) / 1e4;
        return (percent == Math.rint(percent) ? Long.toString((long) percent) : Double.toString(percent)) + " %";
    }
}
