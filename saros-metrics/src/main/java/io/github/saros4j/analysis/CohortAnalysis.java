package io.github.saros4j.analysis;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.Score;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.BootstrapResult;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ClusteredValues;
import io.github.saros4j.statistics.Summary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What the scores of a cohort come to, with intervals over patients: for every label and metric, for averages over labels,
 * for sums over cases, of the whole cohort or group by group. Immutable.
 *
 * <p>Cases without a value are counted by reason and not averaged. Within a group all labels and metrics see the same
 * resamples.
 *
 * <pre>{@code
 * SarosDataset dataset = SarosDataset.open(datasetFolder);
 * FolderCases<BodyRegion> cases = FolderCases.of(dataset.root(), predictionFolder, BodyRegion.labelSet());
 * CohortScores<BodyRegion> scores = CohortEvaluation.of(
 *         SegmentationEvaluator.of(CohortEvaluation.defaultProtocol(cases))).run(cases);
 * CohortAnalysis analysis = CohortAnalysis.of(scores).withInfo(dataset.info().toCohortInfo());
 * System.out.println(analysis.whole().label("muscle", OverlapMetric.DICE).mean());
 * Table bySex = AnalysisTables.summary(analysis.by("sex"));
 * }</pre>
 */
public final class CohortAnalysis {

    private final CohortScores<?> scores;
    private final CohortInfo info;
    private final ClusterBootstrap bootstrap;
    private final List<ScoredLabel> labels;

    private CohortAnalysis(CohortScores<?> scores, CohortInfo info, ClusterBootstrap bootstrap) {
        this.scores = scores;
        this.info = info;
        this.bootstrap = bootstrap;
        this.labels = ScoredLabel.of(scores);
    }

    /**
     * An analysis that takes every case for a patient of its own, with {@link ClusterBootstrap#withDefaults()}.
     *
     * @param scores the scores
     * @return the analysis
     */
    public static CohortAnalysis of(CohortScores<?> scores) {
        return new CohortAnalysis(scores, CohortInfo.independent(), ClusterBootstrap.withDefaults());
    }

    /**
     * The same analysis with other patients and groups.
     *
     * @param newInfo what is known of the cases; may know others too
     * @return the analysis
     * @throws IllegalArgumentException if nothing is known of some cases; the message names all of them
     */
    public CohortAnalysis withInfo(CohortInfo newInfo) {
        ScoreColumns.requireKnown(newInfo, scores);
        return new CohortAnalysis(scores, newInfo, bootstrap);
    }

    /**
     * The same analysis with other intervals.
     *
     * @param newBootstrap number of resamples, seed, level and method
     * @return the analysis
     */
    public CohortAnalysis withBootstrap(ClusterBootstrap newBootstrap) {
        return new CohortAnalysis(scores, info, newBootstrap);
    }

    /**
     * The statistics of all cases together.
     *
     * @return the statistics
     */
    public GroupStatistics whole() {
        return statistics(Optional.empty(), Optional.empty(), scores.cases());
    }

    /**
     * The statistics of each group by itself. A patient whose cases are in several groups counts in each.
     *
     * @param grouping a grouping of the information, such as {@code sex}
     * @return a group for each value that a case here has, in ascending order, and a last one of the cases without any, if
     *     there are such
     * @throws IllegalArgumentException if there is no such grouping
     */
    public List<GroupStatistics> by(String grouping) {
        List<GroupStatistics> groups = new ArrayList<>();
        scores.cases().stream()
                .map(ofCase -> info.group(grouping, ofCase.caseId()))
                .distinct()
                .sorted(Comparator.comparing(Optional<String>::isEmpty).thenComparing(group -> group.orElse("")))
                .forEach(group -> groups.add(statistics(
                        Optional.of(grouping),
                        group,
                        scores.cases().stream()
                                .filter(ofCase ->
                                        info.group(grouping, ofCase.caseId()).equals(group))
                                .toList())));
        return List.copyOf(groups);
    }

    private GroupStatistics statistics(
            Optional<String> grouping, Optional<String> group, List<? extends CaseScores<?>> casesOfGroup) {
        List<ScoredCase> cases = ScoredCase.of(casesOfGroup, labels);
        List<List<LabelStatistics>> byMetric = new ArrayList<>();
        List<AverageStatistics> averages = new ArrayList<>();
        for (Metric metric : scores.protocol().metrics()) {
            BootstrapResult result = bootstrap.run(ScoreColumns.of(cases, labels, metric, info));
            List<LabelStatistics> rows = new ArrayList<>();
            for (int i = 0; i < labels.size(); i++) {
                rows.add(statistics(labels.get(i), metric, result, i, cases));
            }
            byMetric.add(rows);
            if (!metric.isCount()) {
                averages.add(average(metric, result));
            }
        }
        List<LabelStatistics> rows = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            for (List<LabelStatistics> ofMetric : byMetric) {
                rows.add(ofMetric.get(i));
            }
        }
        int patients = (int) cases.stream()
                .map(ofCase -> info.patient(ofCase.caseId()))
                .distinct()
                .count();
        List<PooledScores> pooled = IntStream.range(0, labels.size())
                .mapToObj(i -> PooledScores.of(labels.get(i), i, cases))
                .toList();
        return new GroupStatistics(
                grouping, group, scores.protocol(), bootstrap, cases.size(), patients, rows, averages, pooled);
    }

    private static LabelStatistics statistics(
            ScoredLabel label, Metric metric, BootstrapResult result, int column, List<ScoredCase> cases) {
        Map<ScoreStatus, Integer> leftOut = new EnumMap<>(ScoreStatus.class);
        for (ScoreStatus status : EnumSet.complementOf(EnumSet.of(ScoreStatus.DEFINED))) {
            leftOut.put(status, 0);
        }
        for (ScoredCase ofCase : cases) {
            Score score = ofCase.score(column, metric);
            if (score.value().isEmpty()) {
                leftOut.merge(score.status(), 1, Integer::sum);
            }
        }
        ClusteredValues values = result.values();
        return new LabelStatistics(
                label,
                metric,
                values.clustersWithValues(column),
                leftOut,
                Summary.of(values.values(column)),
                result.mean(column),
                result.median(column));
    }

    private AverageStatistics average(Metric metric, BootstrapResult result) {
        ClusteredValues values = result.values();
        int[] ofLabels = ScoreColumns.ofSingleLabels(labels);
        int perCase = ScoreColumns.lastColumn(result);
        Summary summary = Summary.of(values.values(perCase));
        return new AverageStatistics(
                metric,
                ScoreColumns.withValues(values, ofLabels),
                result.averageOfMeans(ofLabels),
                values.clustersWithValues(perCase),
                values.rows() - summary.n(),
                summary,
                result.mean(perCase),
                result.median(perCase));
    }

    @Override
    public String toString() {
        return scores + "; " + info + "; " + bootstrap;
    }
}
