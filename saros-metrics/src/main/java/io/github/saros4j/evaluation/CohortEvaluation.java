package io.github.saros4j.evaluation;

import io.github.saros4j.SarosException;
import io.github.saros4j.backend.BackendException;
import io.github.saros4j.cohort.CaseFailure;
import io.github.saros4j.cohort.CaseSource;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.cohort.CohortCase.Presence;
import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.cohort.CohortProgress;
import io.github.saros4j.evaluation.CohortProblem.Kind;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;

/**
 * Scores every case of a cohort, several at a time. Immutable.
 *
 * <p>At most as many pairs are in memory as there are threads; scores do not depend on their number. A case that cannot
 * be scored as it should is a {@link CohortProblem}: unless its kind is tolerated, the evaluation ends in a
 * {@link CohortException} that lists every one. Missing and extra predictions are found before any voxel is read,
 * unreadable files once all other cases have been tried.
 */
public final class CohortEvaluation {

    private final SegmentationEvaluator evaluator;
    private final int threads;
    private final Set<Kind> tolerated;
    private final CohortProgress progress;

    private CohortEvaluation(
            SegmentationEvaluator evaluator, int threads, Set<Kind> tolerated, CohortProgress progress) {
        this.evaluator = evaluator;
        this.threads = threads;
        this.tolerated = tolerated;
        this.progress = progress;
    }

    /**
     * An evaluation that uses all processors, tolerates nothing and reports to nobody.
     *
     * @param evaluator how each pair is scored
     * @return the evaluation
     */
    public static CohortEvaluation of(SegmentationEvaluator evaluator) {
        return new CohortEvaluation(
                evaluator,
                Runtime.getRuntime().availableProcessors(),
                EnumSet.noneOf(Kind.class),
                (id, done, total) -> {});
    }

    /**
     * The same evaluation with so many cases at a time.
     *
     * @param newThreads 1 or more
     * @return the evaluation
     */
    public CohortEvaluation withThreads(int newThreads) {
        if (newThreads < 1) {
            throw new IllegalArgumentException("An evaluation needs at least one thread, not " + newThreads);
        }
        return new CohortEvaluation(evaluator, newThreads, tolerated, progress);
    }

    /**
     * The same evaluation, which lists problems of these kinds instead of failing.
     *
     * @param kinds what to tolerate
     * @return the evaluation
     */
    public CohortEvaluation withTolerated(Set<Kind> kinds) {
        EnumSet<Kind> copy = EnumSet.noneOf(Kind.class);
        copy.addAll(kinds);
        return new CohortEvaluation(evaluator, threads, copy, progress);
    }

    /**
     * The same evaluation with a listener.
     *
     * @param listener hears of every finished case
     * @return the evaluation
     */
    public CohortEvaluation withProgress(CohortProgress listener) {
        return new CohortEvaluation(evaluator, threads, tolerated, listener);
    }

    /**
     * The default protocol for a cohort: {@code in-plane} if any truth leaves slices unannotated, else
     * {@code volumetric}. Reads truths until the first such slice. A truth that cannot be read has no say;
     * {@link #run} reports it.
     *
     * @param source the cohort
     * @return the protocol at 3 mm
     */
    public static EvaluationProtocol defaultProtocol(CaseSource<?> source) {
        return EvaluationProtocol.defaultFor(source.cases().stream()
                .filter(cohortCase -> cohortCase.presence() != Presence.PREDICTION_ONLY)
                .anyMatch(CohortEvaluation::readablyIgnoresSlices));
    }

    private static boolean readablyIgnoresSlices(CohortCase<?> cohortCase) {
        try {
            return cohortCase.truthIgnoresSlices();
        } catch (IOException | SarosException unreadable) {
            return false;
        }
    }

    /**
     * Scores the cohort.
     *
     * @param source the cohort
     * @param <L> the type of the labels
     * @return the scores of every case, and what was tolerated
     * @throws CohortException if there are problems that are not tolerated
     * @throws SarosException if there is no truth at all
     * @throws BackendException if the backend's device fails
     * @throws CancellationException if the thread is interrupted; its interrupt status is set again
     * @throws IllegalStateException if scoring a case fails for another reason, which is the cause, such as a protocol with a union
     *     of labels that the cohort does not have
     */
    public <L extends Label> CohortScores<L> run(CaseSource<L> source) {
        List<CohortCase<L>> cases = source.cases();
        List<CohortProblem> problems = new ArrayList<>(problemsOfPresence(cases));
        failUnlessTolerated(problems);
        List<CohortCase<L>> withTruth = cases.stream()
                .filter(cohortCase -> cohortCase.presence() != Presence.PREDICTION_ONLY)
                .toList();
        if (withTruth.isEmpty()) {
            throw new SarosException("No case to score: the cohort has no truth");
        }
        List<CaseScores<L>> scores = new ArrayList<>();
        for (Outcome<L> outcome : runAll(withTruth)) {
            outcome.scores.ifPresent(scores::add);
            outcome.problem.ifPresent(problems::add);
        }
        problems.sort(Comparator.comparing(CohortProblem::caseId).thenComparing(CohortProblem::kind));
        failUnlessTolerated(problems);
        return new CohortScores<>(evaluator.protocol(), source.labelSet(), scores, problems);
    }

    private static <L extends Label> List<CohortProblem> problemsOfPresence(List<CohortCase<L>> cases) {
        List<CohortProblem> problems = new ArrayList<>();
        for (CohortCase<L> cohortCase : cases) {
            switch (cohortCase.presence()) {
                case TRUTH_ONLY ->
                    problems.add(new CohortProblem(
                            cohortCase.id(), Kind.MISSING_PREDICTION, "there is a truth but no prediction"));
                case PREDICTION_ONLY ->
                    problems.add(new CohortProblem(
                            cohortCase.id(), Kind.EXTRA_PREDICTION, "there is a prediction but no truth"));
                case BOTH -> {}
            }
        }
        return problems;
    }

    private void failUnlessTolerated(List<CohortProblem> problems) {
        List<CohortProblem> fatal = problems.stream()
                .filter(problem -> !tolerated.contains(problem.kind()))
                .toList();
        if (!fatal.isEmpty()) {
            throw new CohortException(fatal);
        }
    }

    /** What became of a case: scores, a problem, or both. */
    private record Outcome<L extends Label>(Optional<CaseScores<L>> scores, Optional<CohortProblem> problem) {}

    private <L extends Label> List<Outcome<L>> runAll(List<CohortCase<L>> cases) {
        return CohortPass.over(cases, CohortCase::id)
                .withThreads(threads)
                .withProgress(progress)
                .run(this::runNamed);
    }

    /** A failure that is not the data's names the case too. */
    private <L extends Label> Outcome<L> runNamed(CohortCase<L> cohortCase) {
        try {
            return runOne(cohortCase);
        } catch (BackendException e) {
            throw new BackendException("Scoring " + cohortCase.id() + " failed: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Scoring " + cohortCase.id() + " failed: " + e, e);
        }
    }

    private <L extends Label> Outcome<L> runOne(CohortCase<L> cohortCase) {
        String id = cohortCase.id();
        LabelVolume<L> truth;
        try {
            truth = cohortCase.truth();
        } catch (IOException | SarosException e) {
            return new Outcome<>(Optional.empty(), Optional.of(problem(Kind.UNREADABLE_TRUTH, CaseFailure.of(id, e))));
        }
        if (cohortCase.presence() == Presence.TRUTH_ONLY) {
            return new Outcome<>(Optional.of(evaluator.evaluateMissing(id, truth)), Optional.empty());
        }
        try {
            LabelVolume<L> prediction = cohortCase.prediction(truth);
            return new Outcome<>(Optional.of(evaluator.evaluate(id, truth, prediction)), Optional.empty());
        } catch (IOException | SarosException e) {
            return new Outcome<>(
                    Optional.of(evaluator.evaluateMissing(id, truth)),
                    Optional.of(problem(Kind.UNREADABLE_PREDICTION, CaseFailure.of(id, e))));
        }
    }

    private static CohortProblem problem(Kind kind, CaseFailure failure) {
        return new CohortProblem(failure.caseId(), kind, failure.message());
    }
}
