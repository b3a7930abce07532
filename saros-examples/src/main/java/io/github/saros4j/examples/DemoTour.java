package io.github.saros4j.examples;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Runs the commands that need no predictions on the demo's cohort, one after the other, and shows each with what it prints. */
final class DemoTour {

    /** With fewer, there is nothing to divide into folds. */
    private static final int LEAST_CASES_FOR_FOLDS = 3;

    private final Path folder;
    private final Path truth;
    private final int cases;
    private final PrintWriter out;
    private final PrintWriter err;

    /** Of a cohort's truths; what commands write goes into folders beside them. */
    DemoTour(Path folder, Path truth, int cases, PrintWriter out, PrintWriter err) {
        this.folder = folder;
        this.truth = truth;
        this.cases = cases;
        this.out = out;
        this.err = err;
    }

    /** Returns the first exit code that is not 0, or 0. */
    int run() {
        int code = 0;
        for (List<String> command : commands()) {
            out.println("$ saros " + String.join(" ", command));
            int commandCode = Saros.run(out, err, command.toArray(String[]::new));
            out.println();
            code = code == 0 ? commandCode : code;
        }
        return code;
    }

    private List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>(List.of(
                command("statistics", "statistics"),
                command("check", "check"),
                command("parts", "parts", "--compare"),
                command("resample", "resampled", "--name", "image", "--spacing", "2.5"),
                command("composition", "composition", "--report")));
        if (cases >= LEAST_CASES_FOR_FOLDS) {
            commands.add(command("split make", "split.csv", "--folds", "2", "--test", "1"));
            commands.add(command("nnunet export", "nnunet", "--labels", "body-regions"));
        }
        return commands;
    }

    /** A command on the truths that writes to a place of its own. */
    private List<String> command(String name, String output, String... options) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        words.add(truth.toString());
        words.addAll(List.of(options));
        words.addAll(Stream.of("--output", folder.resolve(output).toString()).toList());
        return words;
    }
}
