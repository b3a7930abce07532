package io.github.saros4j.examples;

import io.github.saros4j.analysis.AnalysisTables;
import io.github.saros4j.analysis.CohortAnalysis;
import io.github.saros4j.dataset.FolderCases;
import io.github.saros4j.evaluation.CohortEvaluation;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.ScoreTables;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.examples.command.ProgressReport;
import io.github.saros4j.examples.evaluation.SummaryPrinter;
import io.github.saros4j.examples.phantom.DemoCohort;
import io.github.saros4j.examples.phantom.DemoSubjects;
import io.github.saros4j.export.CsvTableWriter;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.SurfaceProtocol;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Makes small cohorts of phantoms in the layouts of SAROS and of TotalSegmentator, scores the first in all three protocols, and runs the
 * other commands on both.
 */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a small deterministic cohort in the format of SAROS: truths with every fifth slice annotated,"
                    + " predictions with realistic errors; and one of eight subjects in TotalSegmentator's.",
            "Then scores the first in all three protocols, to show how much they differ, and runs the other commands on"
                    + " both."
        })
final class DemoCommand implements Callable<Integer> {

    private static final long SEED = 2024;
    private static final int MOST_CASES = 1000;
    private static final List<SurfaceProtocol> PROTOCOLS =
            List.of(SurfaceProtocol.VOLUMETRIC, SurfaceProtocol.IN_PLANE, SurfaceProtocol.PUBLISHED);

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--cases", paramLabel = "N", description = "How many cases to make. Default: ${DEFAULT-VALUE}.")
    private int cases = 6;

    @Option(names = "--output", paramLabel = "DIR", description = "Where to. Default: ${DEFAULT-VALUE}.")
    private Path output = Path.of("saros-demo");

    /** For picocli. */
    DemoCommand() {}

    @Override
    public Integer call() throws IOException {
        if (cases < 1 || cases > MOST_CASES) {
            throw new ParameterException(spec.commandLine(), "--cases must be 1 to " + MOST_CASES + ", not " + cases);
        }
        PrintWriter out = spec.commandLine().getOut();
        DemoCohort cohort;
        DemoSubjects subjects;
        try (ProgressReport progress =
                new ProgressReport("Writing", spec.commandLine().getErr())) {
            cohort = DemoCohort.write(output, cases, SEED, progress::caseDone);
        }
        try (ProgressReport progress =
                new ProgressReport("Writing", spec.commandLine().getErr())) {
            subjects = DemoSubjects.write(output, DemoSubjects.MOST, cases, SEED, progress::caseDone);
        }
        evaluate(cohort.truth(), cohort.regionPredictions(), BodyRegion.labelSet(), out);
        evaluate(cohort.truth(), cohort.partPredictions(), BodyPart.labelSet(), out);
        int code = new DemoTour(output, out, spec.commandLine().getErr()).run(cohort, subjects, cases);
        out.println("The files are in " + output + ". One of these tables by itself:");
        out.println("  saros evaluate --truth " + cohort.truth() + " --prediction " + cohort.regionPredictions()
                + " --labels body-regions --output scores");
        return code;
    }

    private <L extends Label> void evaluate(Path truth, Path prediction, LabelSet<L> labelSet, PrintWriter out)
            throws IOException {
        FolderCases<L> folders = FolderCases.of(truth, prediction, labelSet);
        List<CohortScores<L>> byProtocol = new ArrayList<>();
        for (SurfaceProtocol protocol : PROTOCOLS) {
            SegmentationEvaluator evaluator = SegmentationEvaluator.of(EvaluationProtocol.of(protocol));
            CohortScores<L> scores = CohortEvaluation.of(evaluator).run(folders);
            SummaryPrinter.print(scores, out);
            out.println();
            byProtocol.add(scores);
            Path tables = output.resolve("scores").resolve(labelSet.name()).resolve(protocol.key());
            Files.createDirectories(tables);
            new CsvTableWriter().write(ScoreTables.scores(scores), tables.resolve("scores.csv"));
            new CsvTableWriter()
                    .write(
                            AnalysisTables.summary(
                                    List.of(CohortAnalysis.of(scores).whole())),
                            tables.resolve("summary.csv"));
        }
        printSideBySide(byProtocol, labelSet, out);
    }

    private static <L extends Label> void printSideBySide(
            List<CohortScores<L>> byProtocol, LabelSet<L> labelSet, PrintWriter out) {
        Metric nsd = SurfaceDice.THREE_MM;
        StringBuilder header = new StringBuilder(String.format(Locale.ROOT, "%-24s", "NSD 3mm, " + labelSet.name()));
        byProtocol.forEach(scores -> header.append(
                String.format(Locale.ROOT, "%14s", scores.protocol().name())));
        out.println(header);
        for (L label : labelSet.foreground()) {
            StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-24s", label.displayName()));
            for (CohortScores<L> scores : byProtocol) {
                OptionalDouble mean = scores.summary(label, nsd).summary().mean();
                line.append(
                        mean.isPresent() ? String.format(Locale.ROOT, "%14.3f", mean.getAsDouble()) : "             -");
            }
            out.println(line);
        }
        out.println();
    }
}
