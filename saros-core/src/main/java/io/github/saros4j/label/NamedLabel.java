package io.github.saros4j.label;

import java.util.Locale;
import java.util.Objects;

/**
 * A label known only at run time, such as one of a user's own list of classes.
 *
 * @param id the voxel value, 0 to {@link Label#MAX_ID}
 * @param displayName the name people read; not blank
 * @param key the key programs join by; not blank
 */
public record NamedLabel(int id, String displayName, String key) implements Label {

    /**
     * Checks the id's range and that both names say something.
     *
     * @throws IllegalArgumentException if the id is outside 0 to {@link Label#MAX_ID} or a name is blank
     */
    public NamedLabel {
        if (id < 0 || id > MAX_ID) {
            throw new IllegalArgumentException("Label id " + id + " is outside 0 to " + MAX_ID);
        }
        if (Objects.requireNonNull(displayName, "displayName").isBlank()
                || Objects.requireNonNull(key, "key").isBlank()) {
            throw new IllegalArgumentException("Label " + id + " has a blank name or key");
        }
    }

    /**
     * A label whose key is its name in lower case, spaces and hyphens as underscores.
     *
     * @param id the voxel value
     * @param name the name, such as {@code Lung Upper Lobe Left} or {@code lung_upper_lobe_left}
     * @return the label
     */
    public static NamedLabel of(int id, String name) {
        return new NamedLabel(id, name, name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"));
    }
}
