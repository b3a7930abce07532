package io.github.saros4j.examples.split;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.split.SplitCheck;
import io.github.saros4j.split.SplitDesign;
import io.github.saros4j.split.SplitLeak;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Divides a data set anew. */
@Command(
        name = "make",
        mixinStandardHelpOptions = true,
        description =
                "Divides the cases of a table into folds and a test set: a patient's cases together, groups and, if"
                        + " DATASET is given, annotated slices of every label in equal shares. Writes the table with new splits;"
                        + " what its split column says now does not matter.")
final class SplitMakeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private TableOptions options = new TableOptions();

    @Option(names = "--output", required = true, paramLabel = "CSV", description = "The table with new splits.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--folds", paramLabel = "K", description = "1 to 5. Default: ${DEFAULT-VALUE}.")
    private int folds = Split.folds().size();

    @Option(
            names = "--test",
            paramLabel = "SHARE|N",
            description = "The test set: a share below 1, a number of cases, or 0 for none. Default: a sixth.")
    private @Nullable Double test;

    @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** For picocli. */
    SplitMakeCommand() {}

    @Override
    public Integer call() throws IOException {
        SplitDesign design = design();
        SegmentationInfo table = options.table();
        if (Files.exists(output) && Files.isSameFile(output, options.tableFile())) {
            throw new DatasetException(output + ": would be replaced; give the table with new splits another name");
        }
        List<String> balanced = options.strata(table);
        List<LabelOccurrence> slices = options.slices(table);
        SegmentationInfo divided = design.withStrata(balanced.toArray(new String[0]))
                .withSlices(slices)
                .assign(table);
        SplitCheck check = SplitCheck.of(divided, balanced, slices);
        if (!check.leaks().isEmpty()) { // of a table that lists a study for two patients
            SplitLeak leak = check.leaks().get(0);
            throw new DatasetException(table + ": lists a " + leak.kind().name().toLowerCase(Locale.ROOT)
                    + " for several patients, which would be in several splits: " + leak.name() + ": " + leak.places());
        }
        divided.write(output);
        new SplitPrinter(spec.commandLine().getOut()).print(divided, check);
        return 0;
    }

    private SplitDesign design() {
        try {
            SplitDesign design = SplitDesign.folds(folds).withSeed(seed);
            if (test == null) {
                return design;
            }
            if (test == 0) {
                return design.withoutTest();
            }
            return test < 1 ? design.withTestShare(test) : design.withTestCases(cases(test));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static int cases(double number) {
        if (number != Math.rint(number) || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("--test is a share below 1 or a whole number of cases, not " + number);
        }
        return (int) number;
    }
}
