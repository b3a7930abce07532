package io.github.saros4j.examples;

import io.github.saros4j.examples.phantom.DemoCohort;
import io.github.saros4j.examples.phantom.DemoSubjects;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs commands on the demo's cohorts, one after the other, and shows each with what it prints; the middle of long tables is left out. */
final class DemoTour {

    /** With fewer, there is nothing to divide into folds. */
    private static final int LEAST_CASES_FOR_FOLDS = 3;

    private static final int MOST_LINES = 48;
    private static final int FIRST_LINES = 20;
    private static final int LAST_LINES = 10;

    private final Path folder;
    private final PrintWriter out;
    private final PrintWriter err;

    /** What commands write goes into folders of that one. */
    DemoTour(Path folder, PrintWriter out, PrintWriter err) {
        this.folder = folder;
        this.out = out;
        this.err = err;
    }

    /** Returns the first exit code that is not 0, or 0. */
    int run(DemoCohort cohort, DemoSubjects subjects, int cases) {
        int code = 0;
        List<List<String>> commands = new ArrayList<>(onCases(cohort.truth(), cases));
        commands.addAll(onSubjects(subjects));
        commands.add(sideBySide(cohort, subjects));
        for (List<String> command : commands) {
            out.println("$ saros " + String.join(" ", command));
            StringWriter printed = new StringWriter();
            int commandCode = Saros.run(new PrintWriter(printed), err, command.toArray(String[]::new));
            print(printed.toString().lines().toList());
            code = code == 0 ? commandCode : code;
        }
        return code;
    }

    private void print(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            lines.forEach(out::println);
        } else {
            lines.subList(0, FIRST_LINES).forEach(out::println);
            out.println("… " + (lines.size() - FIRST_LINES - LAST_LINES) + " lines more …");
            lines.subList(lines.size() - LAST_LINES, lines.size()).forEach(out::println);
        }
        out.println();
    }

    private List<List<String>> onCases(Path truth, int cases) {
        List<List<String>> commands = new ArrayList<>(List.of(
                words("statistics", truth, "--output", folder.resolve("statistics")),
                words("check", truth, "--output", folder.resolve("check")),
                words("parts", truth, "--compare", "--output", folder.resolve("parts")),
                words(
                        "resample",
                        truth,
                        "--name",
                        "image",
                        "--spacing",
                        "2.5",
                        "--output",
                        folder.resolve("resampled")),
                words("composition", truth, "--report", "--output", folder.resolve("composition"))));
        if (cases >= LEAST_CASES_FOR_FOLDS) {
            commands.add(words(
                    "split", "make", truth, "--folds", "2", "--test", "1", "--output", folder.resolve("split.csv")));
            commands.add(
                    words("nnunet", "export", truth, "--labels", "body-regions", "--output", folder.resolve("nnunet")));
        }
        return commands;
    }

    private List<List<String>> onSubjects(DemoSubjects subjects) {
        Path measured = folder.resolve("measured");
        return List.of(
                words(
                        "measure",
                        "--segmentation",
                        subjects.dataset(),
                        "--images",
                        subjects.dataset(),
                        "--labels",
                        "totalsegmentator-v2",
                        "--allow-missing-masks",
                        "--output",
                        measured),
                words(
                        "aging",
                        "--measurements",
                        measured.resolve("measurements.csv"),
                        "--info",
                        subjects.info(),
                        "--output",
                        folder.resolve("aging")),
                words(
                        "evaluate",
                        "--truth",
                        subjects.dataset(),
                        "--prediction",
                        subjects.predictions(),
                        "--labels",
                        "totalsegmentator-v2",
                        "--protocol",
                        "totalsegmentator",
                        "--allow-missing-masks",
                        "--worst",
                        "0",
                        "--output",
                        folder.resolve("scores/totalsegmentator-v2")));
    }

    private List<String> sideBySide(DemoCohort cohort, DemoSubjects subjects) {
        return words(
                "evaluate",
                "--truth",
                cohort.truth(),
                "--labels",
                "body-regions",
                "--prediction",
                subjects.predictionsOfCases(),
                "--prediction-labels",
                "totalsegmentator-v2",
                "--output",
                folder.resolve("scores/totalsegmentator-of-saros"));
    }

    private static List<String> words(Object... words) {
        return List.of(words).stream().map(Object::toString).toList();
    }
}
