package io.github.saros4j.cohort;

import io.github.saros4j.SarosException;
import java.util.List;
import java.util.stream.Collectors;

/** Some cases came to nothing. {@link #failures} lists all of them, the message the first few. */
public final class FailedCasesException extends SarosException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_MESSAGE = 5;

    /** In the order of the cases; the list is serializable, as {@link List#copyOf} makes it. */
    @SuppressWarnings("serial")
    private final List<CaseFailure> failures;

    /** How many cases were tried, these included. */
    private final int total;

    /**
     * An error that lists them.
     *
     * @param failures at least one
     * @param total how many cases were tried, these included
     */
    public FailedCasesException(List<CaseFailure> failures, int total) {
        super(failures.size() + " of " + total + (total == 1 ? " case" : " cases") + " failed: "
                + failures.stream()
                        .limit(MOST_IN_MESSAGE)
                        .map(CaseFailure::toString)
                        .collect(Collectors.joining("; "))
                + (failures.size() > MOST_IN_MESSAGE ? "; and " + (failures.size() - MOST_IN_MESSAGE) + " more" : ""));
        this.failures = List.copyOf(failures);
        this.total = total;
    }

    /**
     * Every case that failed.
     *
     * @return an unmodifiable list, in the order of the cases
     */
    public List<CaseFailure> failures() {
        return failures;
    }

    /**
     * How many cases were tried.
     *
     * @return those that failed and those that did not
     */
    public int total() {
        return total;
    }
}
