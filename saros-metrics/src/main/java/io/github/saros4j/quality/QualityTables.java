package io.github.saros4j.quality;

import io.github.saros4j.scan.FileRole;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.List;

/** Findings as tables. */
public final class QualityTables {

    private QualityTables() {}

    /**
     * Every finding.
     *
     * @param cases what was found in each case
     * @return the table {@code findings}: rule, severity, case, file, slice, label, x, y, z, area_mm2, count, message; cells are empty
     *     where a finding has no such thing
     */
    public static Table findings(List<CaseFindings> cases) {
        Table.Builder table = Table.builder(
                "findings",
                Column.text("severity"),
                Column.text("rule"),
                Column.text("case"),
                Column.text("file"),
                Column.integer("slice"),
                Column.text("label"),
                Column.integer("x"),
                Column.integer("y"),
                Column.integer("z"),
                Column.real("area_mm2", "mm2"),
                Column.integer("count"),
                Column.text("message"));
        for (CaseFindings found : cases) {
            for (Finding finding : found.findings()) {
                table.row(
                        finding.severity().key(),
                        finding.rule(),
                        finding.caseId(),
                        finding.file().map(FileRole::key).orElse(null),
                        finding.slice().isPresent() ? finding.slice().getAsInt() : null,
                        finding.label().isEmpty() ? null : finding.label(),
                        finding.voxel().map(Finding.Voxel::x).orElse(null),
                        finding.voxel().map(Finding.Voxel::y).orElse(null),
                        finding.voxel().map(Finding.Voxel::z).orElse(null),
                        finding.areaMm2().isPresent() ? finding.areaMm2().getAsDouble() : null,
                        finding.count().isPresent() ? finding.count().getAsLong() : null,
                        finding.message());
            }
        }
        return table.build();
    }

    /**
     * How each case fared.
     *
     * @param cases what was found in each case
     * @return the table {@code cases}: case, errors, warnings, notes, and how regions and parts are annotated
     */
    public static Table cases(List<CaseFindings> cases) {
        Table.Builder table = Table.builder(
                "cases",
                Column.text("case"),
                Column.integer("errors"),
                Column.integer("warnings"),
                Column.integer("notes"),
                Column.text("regions"),
                Column.text("parts"));
        for (CaseFindings found : cases) {
            table.row(
                    found.caseId(),
                    found.count(Severity.ERROR),
                    found.count(Severity.WARNING),
                    found.count(Severity.NOTE),
                    found.patterns().get(FileRole.REGIONS),
                    found.patterns().get(FileRole.PARTS));
        }
        return table.build();
    }

    /**
     * What was checked, and what came of it.
     *
     * @param rules the rules
     * @param cases what was found in each case
     * @return the table {@code rules}: rule, severity, cases and findings, what is expected and why
     */
    public static Table rules(RuleSet rules, List<CaseFindings> cases) {
        Table.Builder table = Table.builder(
                "checked",
                Column.text("rule"),
                Column.text("severity"),
                Column.integer("cases"),
                Column.integer("findings"),
                Column.text("what"),
                Column.text("why"));
        for (QualityRule rule : rules.rules()) {
            long findings = 0;
            long concerned = 0;
            for (CaseFindings found : cases) {
                long ofRule = found.findings().stream()
                        .filter(finding -> finding.rule().equals(rule.id()))
                        .count();
                findings += ofRule;
                concerned += ofRule > 0 ? 1 : 0;
            }
            table.row(rule.id(), rule.severity().key(), concerned, findings, rule.what(), rule.why());
        }
        return table.build();
    }
}
