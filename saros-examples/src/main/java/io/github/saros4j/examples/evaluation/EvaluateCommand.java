package io.github.saros4j.examples.evaluation;

import io.github.saros4j.analysis.AnalysisTables;
import io.github.saros4j.analysis.CohortAnalysis;
import io.github.saros4j.analysis.Detection;
import io.github.saros4j.analysis.GroupStatistics;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.correspondence.Correspondence;
import io.github.saros4j.dataset.FolderCases;
import io.github.saros4j.evaluation.CohortException;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.ScoreTables;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.examples.command.Correspondences;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.report.Captioned;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
public final class EvaluateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Option(
            names = "--prediction",
            required = true,
            paramLabel = "DIR|FILE",
            description =
                    "The predictions, named like the truths in any of these layouts; or one file or folder of masks.")
    @SuppressWarnings("NullAway.Init")
    private Path prediction;

    @Mixin
    private ProtocolOptions protocol = new ProtocolOptions();

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Option(names = "--slices", description = "Score every slice by itself too, with the areas of both sides in cm2.")
    private boolean slices;

    @Option(
            names = "--images",
            paramLabel = "DIR",
            description =
                    "CTs for the report's pictures: NAME.nii.gz, NAME/image.nii.gz or NAME/ct.nii.gz. Without, pictures"
                            + " show the truth's label map.")
    private @Nullable Path images;

    @Option(
            names = "--worst",
            paramLabel = "N",
            description = "How many cases a label the report shows as pictures. Default: ${DEFAULT-VALUE}.")
    private int worst = 3;

    @Option(
            names = "--expect",
            paramLabel = "NAME",
            description =
                    "Show the scores that TotalSegmentator's authors published beside these: totalsegmentator-v1 or"
                            + " totalsegmentator-v2.")
    private @Nullable String expect;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the tables go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    EvaluateCommand() {}

    @Override
    public Integer call() throws IOException {
        cohort.check();
        protocol.check(cohort.labelSet());
        analysis.bootstrap();
        if (expect != null) {
            checkExpected(expect);
        }
        if (worst < 0) {
            throw new ParameterException(spec.commandLine(), "--worst must be 0 or more, not " + worst);
        }
        if (images != null && !Files.isDirectory(images)) {
            throw new ParameterException(spec.commandLine(), "--images: " + images + " is no folder");
        }
        try (MetricBackend backend = cohort.openBackend()) {
            TableFolder.create(output);
            evaluate(cohort.cases(prediction), backend);
        }
        return 0;
    }

    private void checkExpected(String name) {
        try {
            PublishedComparison.named(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--expect: " + e.getMessage(), e);
        }
    }

    private <L extends Label> void evaluate(FolderCases<L> cases, MetricBackend backend) throws IOException {
        EvaluationProtocol chosen = protocol.protocol(cases.labelSet(), () -> cohort.defaultProtocol(cases));
        SegmentationEvaluator evaluator = SegmentationEvaluator.of(chosen);
        write(score(slices ? evaluator.withSlices() : evaluator, cases, backend), cases);
    }

    private <L extends Label> CohortScores<L> score(
            SegmentationEvaluator evaluator, FolderCases<L> cases, MetricBackend backend) {
        try {
            return cohort.score(evaluator, cases, backend, "Scoring");
        } catch (CohortException e) {
            CohortOptions.writeProblems(e, new TableFolder(output));
            throw e;
        }
    }

    private <L extends Label> void write(CohortScores<L> scores, FolderCases<L> cases) throws IOException {
        TableFolder tables = new TableFolder(output);
        writeScores(scores, tables); // first: they took longest
        CohortInfo info = cohort.info();
        CohortAnalysis statistics = CohortAnalysis.of(scores).withInfo(info).withBootstrap(analysis.bootstrap());
        GroupStatistics whole = statistics.whole();
        List<GroupStatistics> groups = new ArrayList<>();
        info.groupings().forEach(grouping -> groups.addAll(statistics.by(grouping)));
        List<Detection> detection = Detection.of(scores, info);
        tables.write(AnalysisTables.summary(List.of(whole)));
        tables.write(AnalysisTables.pooled(List.of(whole)));
        if (groups.isEmpty()) {
            tables.delete("groups");
        } else {
            tables.write(AnalysisTables.summary(groups), "groups");
        }
        tables.write(AnalysisTables.detection(detection, whole.bootstrap().level()));
        writeReport(new EvaluationReport<>(scores, whole, groups, detection), scores, cases, tables);
        PrintWriter out = spec.commandLine().getOut();
        SummaryPrinter.print(scores, out);
        writeCorrespondence(tables, out);
        writePublished(scores, tables, out);
        spec.commandLine().getOut().println(tables.summary());
    }

    private void writeCorrespondence(TableFolder tables, PrintWriter out) throws IOException {
        Optional<Correspondence<?, ?>> correspondence = cohort.correspondence();
        if (correspondence.isPresent()) {
            tables.write(correspondence.get().toTable());
            Correspondences.print(correspondence.get(), out);
        } else {
            tables.delete("correspondence");
        }
    }

    private void writePublished(CohortScores<?> scores, TableFolder tables, PrintWriter out) throws IOException {
        if (expect == null) {
            tables.delete("published");
            return;
        }
        PublishedComparison comparison = new PublishedComparison(PublishedComparison.named(expect));
        Table table = comparison.table(scores);
        tables.write(table);
        comparison.print(scores, table, out);
    }

    private void writeScores(CohortScores<?> scores, TableFolder tables) throws IOException {
        tables.write(ScoreTables.scores(scores));
        tables.write(ScoreTables.cases(scores));
        tables.write(ScoreTables.problems(scores));
        if (slices) {
            tables.write(ScoreTables.slices(scores));
        } else {
            tables.delete("slices");
        }
    }

    private <L extends Label> void writeReport(
            EvaluationReport<L> report, CohortScores<L> scores, FolderCases<L> cases, TableFolder tables)
            throws IOException {
        Map<L, List<Captioned>> pictures = Map.of();
        List<String> notes = List.of();
        String judgedBy = "";
        if (worst > 0 && !report.metrics().isEmpty()) {
            Metric metric = report.metrics().get(0);
            WorstCases<L> worstCases =
                    new WorstCases<>(scores, metric, Optional.ofNullable(images).map(ImageFolder::new));
            pictures = worstCases.pictures(cases.cases(), worst);
            notes = worstCases.problems();
            judgedBy = "Of each label the " + worst + " cases with the worst " + metric.displayName()
                    + ", in the slice where truth and prediction differ most, counted from 0. A case without a value is not"
                    + " among them.";
        }
        report.page(pictures, notes, judgedBy).write(tables.file("report.html"));
    }
}
