package io.github.saros4j.anatomy;

/** Which one of two it is. Left and right are the patient's. */
public enum Side {
    /** The patient's left one. */
    LEFT("7771000"),
    /** The patient's right one. */
    RIGHT("24028007");

    private final String snomedCode;

    Side(String snomedCode) {
        this.snomedCode = snomedCode;
    }

    /**
     * The qualifier in SNOMED CT.
     *
     * @return its code
     */
    public String snomedCode() {
        return snomedCode;
    }
}
