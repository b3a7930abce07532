package io.github.saros4j.dataset;

/**
 * A patient, who may have several cases. Ids are unique only within a collection of The Cancer Imaging Archive.
 *
 * @param collection the collection, such as {@code LIDC-IDRI}; not blank
 * @param id the patient's id in it, such as {@code LIDC-IDRI-0365}; not blank
 */
public record PatientId(String collection, String id) {

    /**
     * Checks that both say something.
     *
     * @throws IllegalArgumentException if one is blank
     */
    public PatientId {
        if (collection.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "A patient needs a collection and an id, not '" + collection + "' and '" + id + "'");
        }
    }

    /** Such as {@code LIDC-IDRI/LIDC-IDRI-0365}. */
    @Override
    public String toString() {
        return collection + "/" + id;
    }
}
