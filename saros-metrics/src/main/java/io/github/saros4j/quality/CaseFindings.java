package io.github.saros4j.quality;

import io.github.saros4j.scan.FileRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found in a case. Immutable.
 *
 * @param caseId the case
 * @param findings in the order of the rules, of a rule by file and slice; empty if all is well
 * @param patterns how each label map that could be read is annotated, such as {@code 28 of 140 slices: one in 5 from 2}
 */
public record CaseFindings(String caseId, List<Finding> findings, Map<FileRole, String> patterns) {

    /**
     * Keeps copies.
     *
     * @param caseId the case
     * @param findings what was found
     * @param patterns by file
     */
    public CaseFindings {
        findings = List.copyOf(findings);
        patterns = Map.copyOf(patterns);
    }

    /**
     * How many findings are of a severity.
     *
     * @param severity exactly this one
     * @return 0 or more
     */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /**
     * The same case with the findings of one severity alone.
     *
     * @param severity exactly this one
     * @return those findings
     */
    public CaseFindings only(Severity severity) {
        return new CaseFindings(
                caseId,
                findings.stream()
                        .filter(finding -> finding.severity() == severity)
                        .toList(),
                patterns);
    }

    /**
     * The worst severity that was found.
     *
     * @return the severity, or empty if there is no finding
     */
    public Optional<Severity> worst() {
        return findings.stream().map(Finding::severity).max(Severity::compareTo);
    }
}
