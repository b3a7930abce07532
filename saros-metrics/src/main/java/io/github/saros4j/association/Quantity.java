package io.github.saros4j.association;

import java.util.Locale;

/** What of a structure is held against age. */
public enum Quantity {
    /** Its volume. */
    VOLUME("Volume", "mL"),
    /** Its CT value, a mean or median. */
    ATTENUATION("Attenuation", "HU");

    private final String displayName;
    private final String unit;

    Quantity(String displayName, String unit) {
        this.displayName = displayName;
        this.unit = unit;
    }

    /**
     * The word for it in tables.
     *
     * @return such as {@code volume}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The word for it that people read.
     *
     * @return such as {@code Volume}
     */
    public String displayName() {
        return displayName;
    }

    /**
     * The unit of its values.
     *
     * @return mL or HU
     */
    public String unit() {
        return unit;
    }
}
