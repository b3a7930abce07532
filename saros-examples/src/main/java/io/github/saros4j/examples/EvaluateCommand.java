package io.github.saros4j.examples;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.FolderCases;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.evaluation.CohortEvaluation;
import io.github.saros4j.evaluation.CohortException;
import io.github.saros4j.evaluation.CohortProblem;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.ScoreTables;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.export.CsvTableWriter;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.surface.Tolerance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
            "Scores predictions against truths: Dice, precision, recall and normalised surface Dice (NSD).",
            "Writes scores.csv, summary.csv and problems.csv, and prints a table like the paper's Table 4."
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "DIR|FILE",
            description = "The truths: NAME.nii.gz, or NAME/body-regions.nii.gz as SAROS has them; or one file.")
    @SuppressWarnings("NullAway.Init")
    private Path truth;

    @Option(
            names = "--prediction",
            required = true,
            paramLabel = "DIR|FILE",
            description = "The predictions, named like the truths in either layout; or one file.")
    @SuppressWarnings("NullAway.Init")
    private Path prediction;

    @Option(
            names = "--labels",
            required = true,
            converter = LabelSets.Converter.class,
            paramLabel = "SET",
            description = "What the voxels mean: body-regions or body-parts.")
    @SuppressWarnings("NullAway.Init")
    private LabelSets labels;

    @Option(
            names = "--protocol",
            converter = Protocols.class,
            paramLabel = "NAME",
            description = "volumetric, in-plane or published. Default: in-plane if any truth leaves slices"
                    + " unannotated, else volumetric.")
    private @Nullable EvaluationProtocol protocol;

    @Option(
            names = "--tolerance",
            paramLabel = "MM",
            description = "Tolerance of the NSD in mm; may be repeated. Default: 3 (published: 1, 2 and 3).")
    private List<Double> tolerances = new ArrayList<>();

    @Option(names = "--info", paramLabel = "CSV", description = "The data set's CSV; only cases in it are scored.")
    private @Nullable Path info;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "Only cases of this split: fold-1 to fold-5, test, or as the paper defines them train"
                    + " (fold-2 to fold-5) and validation (fold-1); needs --info.")
    private @Nullable String split;

    @Option(names = "--threads", paramLabel = "N", description = "Cases at a time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description =
                    "What counts: cpu; cuda, an NVIDIA GPU, or an error that says why not; or auto, the GPU if there"
                            + " is one and where it is expected to be faster. Scores are the same. Default: ${DEFAULT-VALUE}.")
    private String backend = Backends.CPU;

    @Option(
            names = "--sparse-prediction",
            description = "Predictions may leave slices out (255) too; slices that both annotate are scored.")
    private boolean sparsePrediction;

    @Option(names = "--allow-missing", description = "Score a missing prediction as one that found nothing.")
    private boolean allowMissing;

    @Option(names = "--allow-extra", description = "List predictions without a truth instead of failing.")
    private boolean allowExtra;

    @Option(
            names = "--allow-unreadable",
            description = "Score an unreadable prediction as one that found nothing, and list unreadable truths.")
    private boolean allowUnreadable;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the tables go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    EvaluateCommand() {}

    @Override
    public Integer call() throws IOException {
        checkUsage();
        try (MetricBackend opened = BackendOption.open(backend, spec)) {
            Files.createDirectories(output);
            evaluate(labels.labelSet(), opened);
        }
        return 0;
    }

    private void checkUsage() {
        if (split != null && info == null) {
            throw new ParameterException(spec.commandLine(), "--split needs --info CSV, which says what is in it");
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        for (double mm : tolerances) {
            if (!(mm >= 0 && mm <= Tolerance.MOST_MM)) {
                throw new ParameterException(
                        spec.commandLine(), "--tolerance must be 0 to " + Tolerance.MOST_MM + " mm, not " + mm);
            }
        }
    }

    private <L extends Label> void evaluate(LabelSet<L> labelSet, MetricBackend opened) throws IOException {
        FolderCases<L> cases = cases(labelSet);
        EvaluationProtocol chosen = protocol != null
                ? protocol
                : sparsePrediction ? EvaluationProtocol.defaultFor(true) : CohortEvaluation.defaultProtocol(cases);
        if (!tolerances.isEmpty()) {
            chosen = chosen.withTolerances(
                    tolerances.stream().map(Tolerance::ofMm).toList());
        }
        SegmentationEvaluator evaluator = SegmentationEvaluator.of(chosen).withBackend(opened);
        if (opened instanceof CpuBackend cpu && cases.cases().size() == 1) { // nothing else for the threads to do
            evaluator = evaluator.withBackend(cpu.withThreads(threads));
        }
        write(run(sparsePrediction ? evaluator.withCommonSlicesOnly() : evaluator, cases));
    }

    private <L extends Label> CohortScores<L> run(SegmentationEvaluator evaluator, FolderCases<L> cases) {
        try (ProgressReport progress =
                new ProgressReport("Scoring", spec.commandLine().getErr())) {
            return CohortEvaluation.of(evaluator)
                    .withThreads(threads)
                    .tolerating(tolerated())
                    .withProgress(progress)
                    .run(cases);
        } catch (CohortException e) {
            writeProblems(e);
            throw e;
        }
    }

    /** The message names only the first few; the table has them all. */
    private void writeProblems(CohortException e) {
        try {
            new CsvTableWriter().write(ScoreTables.problems(e.problems()), output.resolve("problems.csv"));
        } catch (IOException unwritable) {
            e.addSuppressed(unwritable);
        }
    }

    private <L extends Label> FolderCases<L> cases(LabelSet<L> labelSet) throws IOException {
        FolderCases<L> cases = FolderCases.of(truth, prediction, labelSet);
        if (sparsePrediction) {
            cases = cases.withSparsePredictions();
        }
        if (info != null) {
            int all = cases.cases().size();
            cases = cases.only(wantedIds(info));
            int notWanted = all - cases.cases().size();
            if (notWanted > 0) {
                spec.commandLine()
                        .getErr()
                        .println("saros: note: " + notWanted + " of " + all + " cases are not in " + info
                                + (split == null ? "" : ", split " + split) + ", and not scored");
            }
            if (!cases.unknownIds().isEmpty()) {
                reportUnknown(cases.unknownIds());
            }
        }
        return cases;
    }

    private Set<String> wantedIds(Path csv) throws IOException {
        SegmentationInfo all = SegmentationInfo.read(csv);
        if (split == null) {
            return all.ids();
        }
        return switch (split) {
            case "train" -> all.training().ids();
            case "validation" -> all.validation().ids();
            default -> all.in(parsedSplit(split)).ids();
        };
    }

    private Split parsedSplit(String name) {
        try {
            return Split.parse(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--split: " + e.getMessage() + ", train, validation", e);
        }
    }

    private void reportUnknown(Set<String> ids) {
        String message = info + " lists " + ids.size() + (ids.size() == 1 ? " case that is" : " cases that are")
                + " neither in " + truth + " nor in " + prediction
                + ": " + String.join(", ", ids);
        if (!allowMissing) {
            throw new DatasetException(message + " (--allow-missing goes on without them)");
        }
        spec.commandLine().getErr().println("saros: warning: " + message);
    }

    private Set<CohortProblem.Kind> tolerated() {
        Set<CohortProblem.Kind> kinds = EnumSet.noneOf(CohortProblem.Kind.class);
        if (allowMissing) {
            kinds.add(CohortProblem.Kind.MISSING_PREDICTION);
        }
        if (allowExtra) {
            kinds.add(CohortProblem.Kind.EXTRA_PREDICTION);
        }
        if (allowUnreadable) {
            kinds.add(CohortProblem.Kind.UNREADABLE_TRUTH);
            kinds.add(CohortProblem.Kind.UNREADABLE_PREDICTION);
        }
        return kinds;
    }

    private void write(CohortScores<?> scores) throws IOException {
        CsvTableWriter csv = new CsvTableWriter();
        csv.write(ScoreTables.scores(scores), output.resolve("scores.csv"));
        csv.write(ScoreTables.summary(scores), output.resolve("summary.csv"));
        csv.write(ScoreTables.problems(scores), output.resolve("problems.csv"));
        SummaryPrinter.print(scores, spec.commandLine().getOut());
        spec.commandLine().getOut().println("Written to " + output + ": scores.csv, summary.csv, problems.csv");
    }
}
