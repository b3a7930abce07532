package io.github.saros4j.examples.quality;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.CaseScanner;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.command.CaseOptions;
import io.github.saros4j.examples.command.ExitCodes;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.export.CsvTableReader;
import io.github.saros4j.export.CsvTableWriter;
import io.github.saros4j.export.MarkdownTableWriter;
import io.github.saros4j.quality.CaseFindings;
import io.github.saros4j.quality.LearnedExpectations;
import io.github.saros4j.quality.QualityCheck;
import io.github.saros4j.quality.QualityTables;
import io.github.saros4j.quality.RuleSet;
import io.github.saros4j.quality.Severity;
import io.github.saros4j.scan.FileRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks a cohort's files against rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists everything that is wrong or odd with label maps and CTs: damaged files, values that are no labels,"
                    + " grids or foregrounds that differ, labels where none can be, islands, swapped sides, implausible HU.",
            "Writes findings, cases and rules as tables, and a page with pictures. Rules are a table that can be changed."
        })
public final class CheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(
            names = "--rules",
            paramLabel = "CSV",
            description =
                    "Rules that are added, changed, or switched off (severity off); columns as --list-rules shows.")
    private @Nullable Path rules;

    @Option(
            names = "--off",
            split = ",",
            paramLabel = "RULE",
            description = "Rules that are not checked, by id; several with commas between.")
    private List<String> off = List.of();

    @Option(
            names = "--learn",
            paramLabel = "CSV",
            description =
                    "First learn from these cases how often labels touch and how many pieces they have, write that"
                            + " here, and then find what is rare.")
    private @Nullable Path learn;

    @Option(
            names = "--expectations",
            paramLabel = "CSV",
            description = "Find what is rare by what --learn wrote before, of this or another cohort.")
    private @Nullable Path expectations;

    @Option(names = "--no-images", description = "Do not read the CTs, which hold most of the bytes.")
    private boolean noImages;

    @Option(names = "--expect-images", description = "A case without a CT lacks a file.")
    private boolean expectImages;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The mildest finding for exit code 1: error, warning or note. Default: ${DEFAULT-VALUE}.")
    private Severity failOn = Severity.ERROR;

    @Option(
            names = "--pictures",
            paramLabel = "N",
            description = "How many of the worst findings the report shows as pictures. Default: ${DEFAULT-VALUE}.")
    private int pictures = 24;

    @Option(names = "--list-rules", description = "Print the rules as CSV, and check nothing.")
    private boolean listRules;

    @Option(names = "--output", paramLabel = "DIR", description = "Where tables and report go.")
    private @Nullable Path output;

    /** For picocli. */
    public CheckCommand() {}

    @Override
    public Integer call() throws IOException {
        checkOptions();
        RuleSet chosen = rules();
        if (listRules) {
            new CsvTableWriter().write(chosen.toTable(), spec.commandLine().getOut());
            spec.commandLine().getOut().flush();
            return 0;
        }
        cases.check();
        if (output == null) {
            throw new ParameterException(spec.commandLine(), "Where to? --output DIR is needed");
        }
        TableFolder tables = new TableFolder(TableFolder.create(output));
        Optional<SegmentationInfo> info = cases.info();
        CaseScanner scanner = CaseScanner.withDefaults().withExpected(expected());
        QualityCheck check = QualityCheck.of(chosen);
        Optional<LearnedExpectations> learned = learned(scanner.withoutImages());
        QualityCheck full = learned.isPresent() ? check.withExpectations(learned.get()) : check;
        CaseScanner reading = noImages ? scanner.withoutImages() : scanner;
        List<CaseFindings> found = cases.run(
                "Checking", files -> full.check(reading.scan(files, info.flatMap(table -> table.byId(files.id())))));
        write(full, found, tables);
        PrintWriter out = spec.commandLine().getOut();
        CheckPrinter.print(chosen, found, out);
        out.println(tables.summary());
        boolean failed = found.stream()
                .anyMatch(ofCase -> ofCase.worst()
                        .filter(worst -> worst.compareTo(failOn) >= 0)
                        .isPresent());
        return failed ? ExitCodes.FAILED : 0;
    }

    private void checkOptions() {
        if (learn != null && expectations != null) {
            throw new ParameterException(spec.commandLine(), "Give either --learn or --expectations, not both");
        }
        if (noImages && expectImages) {
            throw new ParameterException(spec.commandLine(), "Give either --no-images or --expect-images, not both");
        }
        if (pictures < 0) {
            throw new ParameterException(spec.commandLine(), "--pictures must be 0 or more, not " + pictures);
        }
    }

    private RuleSet rules() throws IOException {
        RuleSet chosen = RuleSet.saros();
        if (rules != null) {
            chosen = chosen.withTable(new CsvTableReader().read(rules, "rules", RuleSet.columns()));
        }
        for (String id : off) {
            if (chosen.rule(id.strip()).isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "--off: there is no rule " + id + "; see --list-rules");
            }
            chosen = chosen.without(id.strip());
        }
        return chosen;
    }

    /** In a data set, regions and parts; of plain files, those kinds that are given at all. */
    private Set<FileRole> expected() throws IOException {
        Set<FileRole> expected = EnumSet.noneOf(FileRole.class);
        if (cases.dataset().isPresent()) {
            expected.add(FileRole.REGIONS);
            expected.add(FileRole.PARTS);
        } else {
            for (CaseFiles files : cases.cases()) {
                files.bodyRegions().ifPresent(file -> expected.add(FileRole.REGIONS));
                files.bodyParts().ifPresent(file -> expected.add(FileRole.PARTS));
            }
        }
        if (expectImages) {
            expected.add(FileRole.IMAGE);
        }
        return expected;
    }

    private Optional<LearnedExpectations> learned(CaseScanner scanner) throws IOException {
        if (expectations != null) {
            return Optional.of(LearnedExpectations.of(
                    new CsvTableReader().read(expectations, "expectations", LearnedExpectations.columns())));
        }
        if (learn == null) {
            return Optional.empty();
        }
        LearnedExpectations sum = LearnedExpectations.sum(
                cases.run("Learning", files -> LearnedExpectations.of(scanner.scan(files, Optional.empty()))));
        new CsvTableWriter().write(sum.toTable(), learn);
        return Optional.of(sum);
    }

    private void write(QualityCheck check, List<CaseFindings> found, TableFolder tables) throws IOException {
        tables.write(QualityTables.findings(found));
        tables.write(QualityTables.cases(found));
        tables.write(QualityTables.rules(check.rules(), found));
        new CsvTableWriter().write(check.rules().toTable(), tables.file("rules.csv"));
        new MarkdownTableWriter().write(check.rules().toTable(), tables.file("rules.md"));
        FindingPictures drawn = FindingPictures.of(found, cases.cases(), pictures);
        CheckReport.page(check.rules(), found, drawn).write(tables.file("report.html"));
    }
}
