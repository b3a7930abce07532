package io.github.saros4j.analysis;

import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.CohortScores;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Whether two cohorts' scores can be held against each other: the same cases and labels, scored in the same way. */
final class SameCases {

    private SameCases() {}

    /**
     * Checks it.
     *
     * @throws IllegalArgumentException if protocols, labels or cases differ, saying how
     */
    static void require(String nameA, CohortScores<?> a, String nameB, CohortScores<?> b) {
        String pair = nameA + " and " + nameB;
        if (!a.protocol().equals(b.protocol())) {
            throw new IllegalArgumentException(
                    pair + " were scored by different protocols: " + a.protocol() + "; " + b.protocol());
        }
        if (!ScoredLabel.of(a).equals(ScoredLabel.of(b))) {
            throw new IllegalArgumentException(
                    pair + " have different labels: " + ScoredLabel.of(a) + "; " + ScoredLabel.of(b));
        }
        List<String> differences = new ArrayList<>();
        addMissing(differences, nameA, ids(b), ids(a));
        addMissing(differences, nameB, ids(a), ids(b));
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(pair + " have different cases: " + String.join("; ", differences));
        }
    }

    private static Set<String> ids(CohortScores<?> scores) {
        Set<String> ids = new LinkedHashSet<>();
        scores.cases().stream().map(CaseScores::caseId).forEach(ids::add);
        return ids;
    }

    private static void addMissing(List<String> differences, String name, Set<String> wanted, Set<String> there) {
        Set<String> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(there);
        if (!missing.isEmpty()) {
            differences.add(name + " lacks " + String.join(", ", missing));
        }
    }
}
