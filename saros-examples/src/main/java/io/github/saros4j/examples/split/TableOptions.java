package io.github.saros4j.examples.split;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.SarosDataset;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.command.ProgressReport;
import io.github.saros4j.examples.occurrence.CaseOccurrences;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.split.SplitDesign;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which table is meant, what is to be balanced, and where annotated slices are counted. */
final class TableOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            description = "A folder in the layout of SAROS. The annotated slices of each label are counted there, and"
                    + " matter too.")
    private @Nullable Path dataset;

    @Option(names = "--info", paramLabel = "CSV", description = "The data set's table. Default: the one in DATASET.")
    private @Nullable Path info;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "NAME",
            description = "What is balanced, a rare group first: columns of the table, or several joined by +. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> strata = SplitDesign.DEFAULT_STRATA;

    /** For picocli. */
    TableOptions() {}

    /** The table that is named, or the one in the folder. */
    SegmentationInfo table() throws IOException {
        return SegmentationInfo.read(tableFile());
    }

    /** Where the table is. */
    Path tableFile() throws IOException {
        if (info != null) {
            return info;
        }
        if (dataset == null) {
            throw new ParameterException(spec.commandLine(), "Which cases? Give --info CSV, or a DATASET that has one");
        }
        Path folder = dataset;
        return SarosDataset.findTable(folder)
                .orElseThrow(() -> new DatasetException(
                        folder + ": no '" + SegmentationInfo.FILE_NAME + "'; name the table by --info"));
    }

    /** The strata, each of which the table knows. */
    List<String> strata(SegmentationInfo table) {
        List<String> known = table.toCohortInfo().groupings();
        for (String stratum : strata) {
            for (String grouping : stratum.split("\\+", -1)) {
                if (!table.cases().isEmpty() && !known.contains(grouping)) {
                    throw new ParameterException(
                            spec.commandLine(), "--strata: no grouping '" + grouping + "', only " + known);
                }
            }
        }
        return strata;
    }

    /** The slices of the table's cases, none without a folder. Says on stderr how many rows have no case. */
    List<LabelOccurrence> slices(SegmentationInfo table) throws IOException {
        if (dataset == null) {
            return List.of();
        }
        PrintWriter err = spec.commandLine().getErr();
        List<CaseFiles> listed = CaseFiles.inDataset(dataset).stream()
                .filter(files -> table.byId(files.id()).isPresent())
                .toList();
        int absent = table.cases().size() - listed.size();
        if (absent > 0) {
            err.println("saros: warning: " + absent + " of " + table.cases().size() + " cases in " + table.source()
                    + " are not in " + dataset + ", and count as cases without slices");
        }
        try (ProgressReport progress = new ProgressReport("Counting", err)) {
            return CohortPass.over(listed, CaseFiles::id)
                    .withThreads(Runtime.getRuntime().availableProcessors())
                    .withProgress(progress)
                    .run(CaseOccurrences::of)
                    .stream()
                    .flatMap(Collection::stream)
                    .toList();
        }
    }
}
