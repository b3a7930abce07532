package io.github.saros4j.composition;

import java.util.List;
import java.util.Set;

/**
 * Several tissues counted as one.
 *
 * @param key the name in tables, in lower case, such as {@code tat}
 * @param displayName the name for people
 * @param tissues the keys of the tissues, each once
 */
public record TissueSum(String key, String displayName, List<String> tissues) {

    /** Total adipose tissue: SAT, VAT, IMAT, PAT and EAT. */
    public static final TissueSum TAT = new TissueSum("tat", "TAT", List.of("sat", "vat", "imat", "pat", "eat"));

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if a name is blank, or there is no tissue, or one twice
     */
    public TissueSum {
        tissues = List.copyOf(tissues);
        if (key.isBlank()
                || displayName.isBlank()
                || tissues.isEmpty()
                || Set.copyOf(tissues).size() < tissues.size()) {
            throw new IllegalArgumentException("A sum needs names and tissues, each once: '" + key + "' of " + tissues);
        }
    }
}
