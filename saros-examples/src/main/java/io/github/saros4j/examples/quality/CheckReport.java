package io.github.saros4j.examples.quality;

import io.github.saros4j.quality.CaseFindings;
import io.github.saros4j.quality.QualityTables;
import io.github.saros4j.quality.RuleSet;
import io.github.saros4j.quality.Severity;
import io.github.saros4j.report.Content;
import io.github.saros4j.report.HtmlReport;
import io.github.saros4j.report.TableView;
import java.util.List;

/** The page that a check leaves. */
final class CheckReport {

    private CheckReport() {}

    static HtmlReport page(RuleSet rules, List<CaseFindings> found, FindingPictures pictures) {
        return HtmlReport.of("Quality of label maps and CTs", page -> {
            page.section("At a glance", content -> glance(rules, found, content));
            if (!pictures.drawn().isEmpty() || !pictures.notes().isEmpty()) {
                page.section("Pictures", content -> {
                    content.paragraph(
                            "The worst findings, at most three of a rule. The outline is around what was found,"
                                    + " or around its first voxel; slices and voxels count from 0.");
                    content.pictures(pictures.drawn());
                    pictures.notes().forEach(content::note);
                });
            }
            page.section("Findings", content -> findings(found, content));
            page.section(
                    "Cases",
                    content -> content.table(TableView.of(QualityTables.cases(found))
                            .withCaption("Findings of each case, and how its label maps are annotated.")));
            page.section(
                    "Rules",
                    content -> content.table(TableView.of(QualityTables.rules(rules, found))
                            .withCaption("What was checked, and where the expectation comes from.")));
        });
    }

    private static void glance(RuleSet rules, List<CaseFindings> found, Content content) {
        content.fact("Cases", Integer.toString(found.size()))
                .fact("Rules", Integer.toString(rules.rules().size()));
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            long findings =
                    found.stream().mapToLong(ofCase -> ofCase.count(severity)).sum();
            long cases =
                    found.stream().filter(ofCase -> ofCase.count(severity) > 0).count();
            content.fact("Findings of severity " + severity.key(), findings + " in " + cases + " cases");
        }
        if (found.stream().allMatch(ofCase -> ofCase.findings().isEmpty())) {
            content.paragraph("Nothing was found.");
        }
    }

    private static void findings(List<CaseFindings> found, Content content) {
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            List<CaseFindings> ofSeverity = found.stream()
                    .map(ofCase -> ofCase.only(severity))
                    .filter(ofCase -> !ofCase.findings().isEmpty())
                    .toList();
            if (!ofSeverity.isEmpty()) {
                content.details(
                        "Severity " + severity.key(),
                        inner -> inner.table(TableView.of(QualityTables.findings(ofSeverity))
                                .withCaption("Findings of severity " + severity.key() + ".")));
            }
        }
    }
}
