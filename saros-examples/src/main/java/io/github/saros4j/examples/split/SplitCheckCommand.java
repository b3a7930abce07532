package io.github.saros4j.examples.split;

import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.command.ExitCodes;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.split.SplitCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks how a data set is divided. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Looks for patients, studies and series that are in several splits, and says how evenly cases, groups"
                        + " and, where DATASET is given, annotated slices are shared out. Exit code 1 if anything is in several.")
final class SplitCheckCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private TableOptions options = new TableOptions();

    @Option(names = "--output", paramLabel = "DIR", description = "Where tables go: CSV, JSON, Markdown.")
    private @Nullable Path output;

    /** For picocli. */
    SplitCheckCommand() {}

    @Override
    public Integer call() throws IOException {
        SegmentationInfo table = options.table();
        List<String> balanced = options.strata(table);
        @Nullable TableFolder folder = output == null ? null : new TableFolder(TableFolder.create(output));
        List<LabelOccurrence> slices = options.slices(table);
        SplitCheck check = SplitCheck.of(table, balanced, slices);
        new SplitPrinter(spec.commandLine().getOut()).print(table, check);
        if (folder != null) {
            folder.write(check.leakTable());
            folder.write(check.balanceTable());
        }
        return check.leaks().isEmpty() ? 0 : ExitCodes.FAILED;
    }
}
