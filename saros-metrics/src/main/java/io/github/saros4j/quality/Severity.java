package io.github.saros4j.quality;

import java.util.Locale;

/** How bad a finding is, the mildest first. */
public enum Severity {
    /** Unusual; often right. */
    NOTE,
    /** Probably wrong: somebody should look at it. */
    WARNING,
    /** Against what the data set promises. */
    ERROR;

    /**
     * The severity as tables name it.
     *
     * @return {@code note}, {@code warning} or {@code error}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
