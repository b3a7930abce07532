package io.github.saros4j.examples;

import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.dataset.FolderCases;
import io.github.saros4j.evaluation.CohortEvaluation;
import io.github.saros4j.evaluation.CohortException;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.ScoreTables;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Scores a folder of predictions against a folder of truths. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Scores predictions against truths: Dice, precision, recall, normalised surface Dice (NSD), and what else is asked for.",
            "Writes tables as CSV, JSON and Markdown, and prints one like the paper's Table 4."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Option(
            names = "--prediction",
            required = true,
            paramLabel = "DIR|FILE",
            description = "The predictions, named like the truths in either layout; or one file.")
    @SuppressWarnings("NullAway.Init")
    private Path prediction;

    @Mixin
    private ProtocolOptions protocol = new ProtocolOptions();

    @Option(names = "--slices", description = "Score every slice by itself too, with the areas of both sides in cm2.")
    private boolean slices;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the tables go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    EvaluateCommand() {}

    @Override
    public Integer call() throws IOException {
        cohort.check();
        protocol.check(cohort.labelSet());
        try (MetricBackend backend = cohort.openBackend()) {
            Files.createDirectories(output);
            evaluate(cohort.labelSet(), backend);
        }
        return 0;
    }

    private <L extends Label> void evaluate(LabelSet<L> labelSet, MetricBackend backend) throws IOException {
        FolderCases<L> cases = cohort.cases(labelSet, prediction);
        EvaluationProtocol chosen = protocol.protocol(
                labelSet,
                () -> cohort.sparsePrediction()
                        ? EvaluationProtocol.defaultFor(true)
                        : CohortEvaluation.defaultProtocol(cases));
        SegmentationEvaluator evaluator = SegmentationEvaluator.of(chosen);
        write(score(slices ? evaluator.withSlices() : evaluator, cases, backend));
    }

    private <L extends Label> CohortScores<L> score(
            SegmentationEvaluator evaluator, FolderCases<L> cases, MetricBackend backend) throws IOException {
        try {
            return cohort.score(evaluator, cases, backend, "Scoring");
        } catch (CohortException e) {
            writeProblems(e);
            throw e;
        }
    }

    /** The message names only the first few; the table has them all. */
    private void writeProblems(CohortException e) {
        try {
            new TableFolder(output).write(ScoreTables.problems(e.problems()));
        } catch (IOException unwritable) {
            e.addSuppressed(unwritable);
        }
    }

    private void write(CohortScores<?> scores) throws IOException {
        TableFolder tables = new TableFolder(output);
        tables.write(ScoreTables.scores(scores));
        tables.write(ScoreTables.cases(scores));
        tables.write(ScoreTables.summary(scores));
        tables.write(ScoreTables.problems(scores));
        if (slices) {
            tables.write(ScoreTables.slices(scores));
        }
        SummaryPrinter.print(scores, spec.commandLine().getOut());
        spec.commandLine().getOut().println(tables.summary());
    }
}
