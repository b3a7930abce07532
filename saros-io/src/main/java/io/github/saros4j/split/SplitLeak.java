package io.github.saros4j.split;

import io.github.saros4j.dataset.CaseInfo;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Something that must be in one split and is in several: what is learnt from one of these cases is known when another is tested.
 *
 * @param kind what it is
 * @param name whose it is: the patient, or the UID
 * @param cases its cases in all splits, in the table's order
 */
public record SplitLeak(Kind kind, String name, List<CaseInfo> cases) {

    /** What leaks. */
    public enum Kind {
        /** A patient, by collection and id. */
        PATIENT,
        /** A DICOM study, by its UID. */
        STUDY,
        /** A DICOM series, by its UID: the very same CT. */
        SERIES
    }

    /** Copies the list. */
    public SplitLeak {
        cases = List.copyOf(cases);
    }

    /**
     * Where the cases are.
     *
     * @return such as {@code case_001 (fold-1), case_007 (test)}
     */
    public String places() {
        return cases.stream().map(item -> item.id() + " (" + item.split() + ")").collect(Collectors.joining(", "));
    }
}
