package io.github.saros4j.analysis;

import io.github.saros4j.analysis.ComparedScores.LeftOutPairs;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.evaluation.Score;
import io.github.saros4j.evaluation.ScoreStatus;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.BootstrapResult;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ClusteredValues;
import io.github.saros4j.statistics.HolmCorrection;
import io.github.saros4j.statistics.PairedTTest;
import io.github.saros4j.statistics.SignedRankTest;
import io.github.saros4j.statistics.Summary;
import io.github.saros4j.statistics.ZeroDifferences;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** One metric of a {@link Comparison}: matrices of a's values, b's values and differences, a column a label, gaps in the same places. */
final class MetricComparison {

    private final List<ScoredCase> a;
    private final List<ScoredCase> b;
    private final Metric metric;
    private final List<ScoredLabel> labels;
    private final ClusteredValues valuesA;
    private final ClusteredValues valuesB;
    private final BootstrapResult differences;

    MetricComparison(
            List<ScoredCase> a,
            List<ScoredCase> b,
            CohortInfo info,
            Metric metric,
            List<ScoredLabel> labels,
            ClusterBootstrap bootstrap) {
        this.a = a;
        this.b = b;
        this.metric = metric;
        this.labels = labels;
        ClusteredValues.Builder buildA = ClusteredValues.builder(labels.size());
        ClusteredValues.Builder buildB = ClusteredValues.builder(labels.size());
        ClusteredValues.Builder buildDifferences = ClusteredValues.builder(labels.size());
        for (int i = 0; i < a.size(); i++) {
            List<OptionalDouble> rowA = new ArrayList<>();
            List<OptionalDouble> rowB = new ArrayList<>();
            List<OptionalDouble> rowOfDifferences = new ArrayList<>();
            for (int j = 0; j < labels.size(); j++) {
                OptionalDouble ofA = a.get(i).score(j, metric).value();
                OptionalDouble ofB = b.get(i).score(j, metric).value();
                boolean paired = ofA.isPresent() && ofB.isPresent();
                rowA.add(paired ? ofA : OptionalDouble.empty());
                rowB.add(paired ? ofB : OptionalDouble.empty());
                rowOfDifferences.add(
                        paired ? OptionalDouble.of(ofA.getAsDouble() - ofB.getAsDouble()) : OptionalDouble.empty());
            }
            String patient = info.patient(a.get(i).caseId());
            buildA.row(patient, rowA);
            buildB.row(patient, rowB);
            buildDifferences.row(patient, rowOfDifferences);
        }
        valuesA = buildA.build();
        valuesB = buildB.build();
        differences = bootstrap.run(buildDifferences.build());
    }

    List<ComparedScores> labels(ZeroDifferences zeroDifferences, TestUnit unit) {
        List<SignedRankTest> signedRanks = new ArrayList<>();
        List<PairedTTest> tTests = new ArrayList<>();
        for (int j = 0; j < labels.size(); j++) {
            ClusteredValues values = differences.values();
            double[] tested = unit == TestUnit.PATIENTS ? values.clusterMeans(j) : values.values(j);
            signedRanks.add(SignedRankTest.of(tested, zeroDifferences));
            tTests.add(PairedTTest.of(tested));
        }
        List<OptionalDouble> signedRankHolm = HolmCorrection.adjust(
                signedRanks.stream().map(SignedRankTest::p).toList());
        List<OptionalDouble> tTestHolm =
                HolmCorrection.adjust(tTests.stream().map(PairedTTest::p).toList());
        List<ComparedScores> rows = new ArrayList<>();
        for (int j = 0; j < labels.size(); j++) {
            rows.add(new ComparedScores(
                    labels.get(j),
                    metric,
                    differences.values().values(j).length,
                    differences.values().clustersWithValues(j),
                    leftOut(j),
                    mean(valuesA, j),
                    mean(valuesB, j),
                    differences.mean(j),
                    differences.median(j),
                    signedRanks.get(j),
                    tTests.get(j),
                    signedRankHolm.get(j),
                    tTestHolm.get(j)));
        }
        return rows;
    }

    private List<LeftOutPairs> leftOut(int label) {
        Map<ScoreStatus, Map<ScoreStatus, Integer>> counts = new EnumMap<>(ScoreStatus.class);
        for (int i = 0; i < a.size(); i++) {
            Score ofA = a.get(i).score(label, metric);
            Score ofB = b.get(i).score(label, metric);
            if (ofA.value().isEmpty() || ofB.value().isEmpty()) {
                counts.computeIfAbsent(ofA.status(), status -> new EnumMap<>(ScoreStatus.class))
                        .merge(ofB.status(), 1, Integer::sum);
            }
        }
        List<LeftOutPairs> reasons = new ArrayList<>();
        counts.forEach((statusA, byB) ->
                byB.forEach((statusB, cases) -> reasons.add(new LeftOutPairs(statusA, statusB, cases))));
        return reasons;
    }

    private static OptionalDouble mean(ClusteredValues values, int column) {
        return Summary.of(values.values(column)).mean();
    }

    ComparedAverages average() {
        int[] ofLabels = ScoreColumns.ofSingleLabels(labels);
        return new ComparedAverages(
                metric,
                ScoreColumns.withValues(differences.values(), ofLabels),
                averageOfMeans(valuesA, ofLabels),
                averageOfMeans(valuesB, ofLabels),
                differences.averageOfMeans(ofLabels));
    }

    private static OptionalDouble averageOfMeans(ClusteredValues values, int[] columns) {
        return Arrays.stream(columns)
                .mapToObj(column -> mean(values, column))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
    }
}
