package io.github.saros4j.dataset;

import java.util.Locale;

/** What a CT shows of the patient. */
public enum AnatomicRegion {
    /** {@code abdomen}. */
    ABDOMEN,
    /** {@code thorax}. */
    THORAX,
    /** {@code wholebody}. */
    WHOLEBODY;

    /**
     * The word in the table.
     *
     * @return {@code abdomen}, {@code thorax} or {@code wholebody}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The region behind a word.
     *
     * @param text a {@link #key()} in any case
     * @return the region
     * @throws IllegalArgumentException if it is another word
     */
    public static AnatomicRegion parse(String text) {
        return Keys.parse(values(), AnatomicRegion::key, text);
    }
}
