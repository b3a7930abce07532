package io.github.saros4j.examples.occurrence;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.command.CaseOptions;
import io.github.saros4j.examples.command.ExitCodes;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.occurrence.CaseCounts;
import io.github.saros4j.occurrence.CellDifference;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.occurrence.OccurrenceStatistics;
import io.github.saros4j.occurrence.OccurrenceTables;
import io.github.saros4j.occurrence.PublishedCases;
import io.github.saros4j.occurrence.PublishedOccurrence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** Counts on how many CTs and annotated slices each label is, in the shape of Table 3 of the paper. */
@Command(
        name = "statistics",
        mixinStandardHelpOptions = true,
        description = {
            "Counts on how many CTs and annotated slices each label is, by split, as in the paper's Table 3, and by"
                    + " collection, sex and anatomic region.",
            "With --expect, exit code 1 if a cell is not as published."
        })
public final class StatisticsCommand implements Callable<Integer> {

    private static final List<String> GROUPINGS = List.of("split", "collection", "sex", "anatomic_region");
    private static final String DIFFERENCES = "differences";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(names = "--output", paramLabel = "DIR", description = "Where tables go: CSV, JSON, Markdown.")
    private @Nullable Path output;

    @Option(
            names = "--expect",
            split = ",",
            paramLabel = "TABLE",
            description = "Compare with what was published of SAROS: ${COMPLETION-CANDIDATES}. Lists every cell that"
                    + " differs.")
    private Set<Expectation> expected = EnumSet.noneOf(Expectation.class);

    /** For picocli. */
    public StatisticsCommand() {}

    @Override
    public Integer call() throws IOException {
        cases.check();
        Optional<SegmentationInfo> table = cases.info();
        if (table.isEmpty() && !expected.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--expect needs the data set's table, which says what is where: --info CSV");
        }
        Optional<TableFolder> folder =
                output == null ? Optional.empty() : Optional.of(new TableFolder(TableFolder.create(output)));
        CohortInfo info = table.map(SegmentationInfo::toCohortInfo).orElseGet(CohortInfo::independent);
        List<List<LabelOccurrence>> counted = cases.run("Counting", files -> count(files, table));
        List<OccurrenceStatistics> statistics = statistics(counted, info);
        List<String> ids = counted.stream().map(one -> one.get(0).caseId()).toList();
        List<CellDifference> differences = differences(statistics, info, ids);

        OccurrencePrinter printer = new OccurrencePrinter(spec.commandLine().getOut());
        printer.printCohort(counted, info);
        statistics.forEach(printer::printLabels);
        expected.forEach(one -> printer.printDifferences(one, statistics, differences));
        if (folder.isPresent()) {
            write(folder.get(), statistics, info, ids, differences);
        }
        return differences.isEmpty() ? 0 : ExitCodes.FAILED;
    }

    private static List<LabelOccurrence> count(CaseFiles files, Optional<SegmentationInfo> table) throws IOException {
        if (table.isPresent() && table.get().byId(files.id()).isEmpty()) {
            throw new DatasetException("has no row in " + table.get().source());
        }
        return CaseOccurrences.of(files);
    }

    /** Of each label set that any case has. */
    private static List<OccurrenceStatistics> statistics(List<List<LabelOccurrence>> counted, CohortInfo info) {
        List<OccurrenceStatistics> statistics = new ArrayList<>();
        for (LabelSet<?> labelSet : List.of(BodyRegion.labelSet(), BodyPart.labelSet())) {
            OccurrenceStatistics.Builder builder = OccurrenceStatistics.builder(labelSet, info);
            counted.stream()
                    .flatMap(List::stream)
                    .filter(one -> one.labelSet().sameLabelsAs(labelSet))
                    .forEach(builder::add);
            OccurrenceStatistics found = builder.build();
            if (found.annotated().cts() > 0) {
                statistics.add(found);
            }
        }
        return statistics;
    }

    private List<CellDifference> differences(List<OccurrenceStatistics> statistics, CohortInfo info, List<String> ids) {
        List<CellDifference> differences = new ArrayList<>();
        for (Expectation one : expected) {
            switch (one) {
                case TABLE1 ->
                    differences.addAll(PublishedCases.table1()
                            .differences(CaseCounts.of(info, ids, "collection", "anatomic_region")));
                case TABLE3 ->
                    statistics.forEach(found ->
                            differences.addAll(PublishedOccurrence.table3().differences(found)));
            }
        }
        return differences;
    }

    private void write(
            TableFolder folder,
            List<OccurrenceStatistics> statistics,
            CohortInfo info,
            List<String> ids,
            List<CellDifference> differences)
            throws IOException {
        folder.write(OccurrenceTables.counts(statistics));
        boolean known = !info.groupings().isEmpty();
        for (String grouping : GROUPINGS) {
            if (known) {
                folder.write(OccurrenceTables.byGroup(statistics, grouping));
            } else {
                folder.delete("occurrence_by_" + grouping);
            }
        }
        if (known) {
            folder.write(
                    CaseCounts.of(info, ids, "collection", "anatomic_region").toTable());
        } else {
            folder.delete("cases");
        }
        if (expected.isEmpty()) {
            folder.delete(DIFFERENCES);
        } else {
            folder.write(CellDifference.toTable(differences));
        }
    }
}
