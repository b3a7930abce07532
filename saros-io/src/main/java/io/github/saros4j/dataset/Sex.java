package io.github.saros4j.dataset;

import java.util.Locale;

/** The patient's sex, as the column {@code gender} states it. */
public enum Sex {
    /** {@code female}. */
    FEMALE,
    /** {@code male}. */
    MALE;

    /**
     * The word in the table.
     *
     * @return {@code female} or {@code male}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The sex behind a word.
     *
     * @param text a {@link #key()} in any case
     * @return the sex
     * @throws IllegalArgumentException if it is another word
     */
    public static Sex parse(String text) {
        return Keys.parse(values(), Sex::key, text);
    }
}
