package io.github.saros4j.evaluation;

import io.github.saros4j.SarosException;
import java.util.List;
import java.util.stream.Collectors;

/** A cohort has problems that the caller did not say to tolerate. {@link #problems} lists all of them, the message the first few. */
public final class CohortException extends SarosException {

    private static final long serialVersionUID = 1L;
    private static final int MOST_IN_MESSAGE = 5;

    /** Every problem, by case id; the list is serializable, as {@link List#copyOf} makes it. */
    @SuppressWarnings("serial")
    private final List<CohortProblem> problems;

    CohortException(List<CohortProblem> problems) {
        super(problems.size() + (problems.size() == 1 ? " problem" : " problems") + " in the cohort: "
                + problems.stream()
                        .limit(MOST_IN_MESSAGE)
                        .map(CohortProblem::toString)
                        .collect(Collectors.joining("; "))
                + (problems.size() > MOST_IN_MESSAGE ? "; and " + (problems.size() - MOST_IN_MESSAGE) + " more" : ""));
        this.problems = List.copyOf(problems);
    }

    /**
     * Every problem, by case id.
     *
     * @return an unmodifiable list
     */
    public List<CohortProblem> problems() {
        return problems;
    }
}
