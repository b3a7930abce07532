package io.github.saros4j.examples.evaluation;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.correspondence.Correspondence;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.FolderCases;
import io.github.saros4j.evaluation.CohortEvaluation;
import io.github.saros4j.evaluation.CohortException;
import io.github.saros4j.evaluation.CohortProblem;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.ScoreTables;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.examples.command.BackendOption;
import io.github.saros4j.examples.command.Correspondences;
import io.github.saros4j.examples.command.InfoOptions;
import io.github.saros4j.examples.command.LabelSets;
import io.github.saros4j.examples.command.MaskWarnings;
import io.github.saros4j.examples.command.ProgressReport;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which cases are scored, by what, and what may be wrong with them. */
final class CohortOptions {

    /** A data set's table may list hundreds of cases that are not here. */
    private static final int MOST_NAMED = 10;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "DIR|FILE",
            description = "The truths: NAME.nii.gz, or NAME/body-regions.nii.gz as SAROS has them, or masks in"
                    + " NAME/segmentations or NAME, as TotalSegmentator has them; or one file or folder of masks.")
    @SuppressWarnings("NullAway.Init")
    private Path truth;

    @Option(
            names = "--labels",
            required = true,
            converter = LabelSets.Converter.class,
            paramLabel = "SET",
            description = "What the voxels mean: " + LabelSets.NAMES + ".")
    @SuppressWarnings("NullAway.Init")
    private LabelSets labels;

    @Option(
            names = "--prediction-labels",
            converter = LabelSets.Converter.class,
            paramLabel = "SET",
            description =
                    "What the predictions' voxels mean, if not the same; labels that mean the same are then scored, and"
                            + " the others listed. Default: as --labels.")
    private @Nullable LabelSets predictionLabels;

    @Mixin
    private InfoOptions info = new InfoOptions();

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

    @Option(
            names = "--allow-missing-masks",
            description = "Count a mask that a folder of masks lacks as an empty one, and say so.")
    private boolean allowMissingMasks;

    private @Nullable MaskWarnings maskWarnings;

    /** For picocli. */
    CohortOptions() {}

    /** Complains of options that make no sense, before any file is read. */
    void check() {
        info.check();
        if (correspondence().filter(common -> common.matches().isEmpty()).isPresent()) {
            throw new ParameterException(
                    spec.commandLine(), "No label of " + labels + " means the same as one of " + predictionLabels);
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
    }

    /** The labels that are scored. */
    LabelSet<?> labelSet() {
        Optional<Correspondence<?, ?>> common = correspondence();
        return common.isPresent() ? common.get().labelSet() : labels.labelSet();
    }

    /** What both sides have in common, where predictions have other labels than truths. */
    Optional<Correspondence<?, ?>> correspondence() {
        return predictionLabels == null || predictionLabels.labelSet().sameLabelsAs(labels.labelSet())
                ? Optional.empty()
                : Optional.of(Correspondences.between(labels.labelSet(), predictionLabels.labelSet()));
    }

    /** The protocol if none is named. */
    EvaluationProtocol defaultProtocol(FolderCases<?> cases) {
        return sparsePrediction ? EvaluationProtocol.defaultFor(true) : CohortEvaluation.defaultProtocol(cases);
    }

    MetricBackend openBackend() {
        return BackendOption.open(backend, spec);
    }

    /** What is known of the cases. */
    CohortInfo info() throws IOException {
        return info.cohortInfo();
    }

    /** Scores a cohort, and shows how far that is. */
    <L extends Label> CohortScores<L> score(
            SegmentationEvaluator evaluator, FolderCases<L> cases, MetricBackend opened, String task) {
        SegmentationEvaluator counting = evaluator.withBackend(opened);
        if (opened instanceof CpuBackend cpu && cases.cases().size() == 1) { // nothing else for the threads to do
            counting = counting.withBackend(cpu.withThreads(threads));
        }
        if (sparsePrediction) {
            counting = counting.withCommonSlicesOnly();
        }
        try (ProgressReport progress =
                new ProgressReport(task, spec.commandLine().getErr())) {
            CohortScores<L> scores = CohortEvaluation.of(counting)
                    .withThreads(threads)
                    .withTolerated(tolerated())
                    .withProgress(progress)
                    .run(cases);
            if (scores.cases().isEmpty()) {
                throw new DatasetException("No case could be scored"
                        + scores.problems().stream()
                                .filter(problem -> problem.kind() == CohortProblem.Kind.UNREADABLE_TRUTH)
                                .findFirst()
                                .map(problem -> "; " + problem)
                                .orElse(""));
            }
            return scores;
        }
    }

    /** The cases that are wanted, with predictions from a folder. */
    FolderCases<?> cases(Path prediction) throws IOException {
        Optional<Correspondence<?, ?>> common = correspondence();
        return common.isPresent()
                ? wanted(FolderCases.of(truth, prediction, common.get()), prediction)
                : wanted(FolderCases.of(truth, prediction, labels.labelSet()), prediction);
    }

    /** What is odd about a folder is said once, though pictures and a second model read it again. */
    private MaskWarnings maskWarnings() {
        if (maskWarnings == null) {
            maskWarnings = new MaskWarnings(spec.commandLine().getErr());
        }
        return maskWarnings;
    }

    private <L extends Label> FolderCases<L> wanted(FolderCases<L> all, Path prediction) throws IOException {
        FolderCases<L> cases = all.withMaskListener(maskWarnings());
        if (allowMissingMasks) {
            cases = cases.withMissingMasks();
        }
        if (sparsePrediction) {
            cases = cases.withSparsePredictions();
        }
        Optional<Set<String>> wanted = info.wantedIds();
        if (wanted.isPresent()) {
            int listed = cases.cases().size();
            cases = cases.only(wanted.get());
            info.reportUnwanted(listed - cases.cases().size(), listed, "scored");
            if (!cases.unknownIds().isEmpty()) {
                reportUnknown(cases.unknownIds(), prediction);
            }
        }
        return cases.withMaskThreads(
                Math.max(1, threads / Math.max(1, cases.cases().size())));
    }

    private void reportUnknown(Set<String> ids, Path prediction) {
        String message = info + " lists " + ids.size() + (ids.size() == 1 ? " case that is" : " cases that are")
                + " neither in " + truth + " nor in " + prediction
                + ": " + ids.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (ids.size() > MOST_NAMED ? " and " + (ids.size() - MOST_NAMED) + " more" : "");
        if (!allowMissing) {
            throw new DatasetException(message + " (--allow-missing goes on without them)");
        }
        spec.commandLine().getErr().println("saros: warning: " + message);
    }

    /** Every problem of a cohort that cannot be scored; the message names only the first few. */
    static void writeProblems(CohortException e, TableFolder tables) {
        try {
            tables.write(ScoreTables.problems(e.problems()));
        } catch (IOException unwritable) {
            e.addSuppressed(unwritable);
        }
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
}
