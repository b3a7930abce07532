package io.github.saros4j.examples.evaluation;

import io.github.saros4j.SarosException;
import io.github.saros4j.analysis.Comparison;
import io.github.saros4j.analysis.ComparisonResult;
import io.github.saros4j.analysis.ComparisonTables;
import io.github.saros4j.analysis.Ranking;
import io.github.saros4j.analysis.RankingMethod;
import io.github.saros4j.analysis.RankingResult;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.dataset.FolderCases;
import io.github.saros4j.evaluation.CohortException;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.ScoreTables;
import io.github.saros4j.evaluation.SegmentationEvaluator;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.BetterWhen;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.statistics.ClusterBootstrap;
import io.github.saros4j.statistics.ZeroDifferences;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares several predictions of the same cases. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Scores two or more predictions of the same cases, compares every two of them case by case, and ranks them.",
            "Differences with intervals over patients, Wilcoxon signed-rank and t tests over patients with Holm's correction"
                    + " over labels, effect sizes; ranks with their stability under resampling."
        })
public final class CompareCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "2..*",
            paramLabel = "[NAME=]DIR",
            description =
                    "The predictions, named like the truths; each by the name of its folder, or a name of its own.")
    private List<String> predictions = new ArrayList<>();

    @Mixin
    private CohortOptions cohort = new CohortOptions();

    @Mixin
    private ProtocolOptions protocol = new ProtocolOptions();

    @Mixin
    private AnalysisOptions analysis = new AnalysisOptions();

    @Option(
            names = "--zeros",
            paramLabel = "RULE",
            description =
                    "What the signed-rank test does with differences of zero: wilcox drops them, pratt ranks them first."
                            + " Default: ${DEFAULT-VALUE}.")
    private String zeros = "wilcox";

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the tables go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    CompareCommand() {}

    @Override
    public Integer call() throws IOException {
        cohort.check();
        protocol.check(cohort.labelSet());
        ClusterBootstrap bootstrap = analysis.bootstrap();
        ZeroDifferences rule = zeroRule();
        Map<String, Path> folders = folders();
        try (MetricBackend backend = cohort.openBackend()) {
            TableFolder.create(output);
            Map<String, CohortScores<?>> scores = score(folders, backend);
            CohortInfo info = cohort.info();
            scores.forEach((name, ofFolder) -> SummaryPrinter.printTolerated(
                    ofFolder, name + ": ", spec.commandLine().getOut()));
            write(comparisons(scores, info, bootstrap, rule), rankings(scores, info, bootstrap));
        }
        return 0;
    }

    private ZeroDifferences zeroRule() {
        try {
            return ZeroDifferences.valueOf(zeros.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--zeros is wilcox or pratt, not " + zeros, e);
        }
    }

    private Map<String, Path> folders() {
        Map<String, Path> folders = new LinkedHashMap<>();
        for (String prediction : predictions) {
            int sign = prediction.indexOf('=');
            Path folder = Path.of(prediction.substring(sign + 1));
            String name = sign > 0 ? prediction.substring(0, sign) : String.valueOf(folder.getFileName());
            if (name.isBlank() || !name.equals(String.valueOf(Path.of(name).getFileName())) || name.startsWith(".")) {
                throw new ParameterException(
                        spec.commandLine(), "'" + name + "' cannot be a name: it names a folder too");
            }
            if (folders.put(name, folder) != null) {
                throw new ParameterException(
                        spec.commandLine(), "Two predictions are called " + name + "; NAME=DIR tells them apart");
            }
        }
        return folders;
    }

    private Map<String, CohortScores<?>> score(Map<String, Path> folders, MetricBackend backend) throws IOException {
        Map<String, CohortScores<?>> scores = new LinkedHashMap<>();
        EvaluationProtocol chosen = null;
        for (Map.Entry<String, Path> folder : folders.entrySet()) {
            FolderCases<?> cases = cohort.cases(folder.getValue());
            if (chosen == null) {
                chosen = protocol.protocol(cases.labelSet(), () -> cohort.defaultProtocol(cases));
            }
            TableFolder tables = new TableFolder(TableFolder.create(output.resolve(folder.getKey())));
            CohortScores<?> ofFolder = score(folder.getKey(), SegmentationEvaluator.of(chosen), cases, backend, tables);
            scores.put(folder.getKey(), ofFolder);
            tables.write(ScoreTables.scores(ofFolder));
            tables.write(ScoreTables.problems(ofFolder));
        }
        return scores;
    }

    /** Several folders are scored; a problem says whose it is. */
    private <L extends Label> CohortScores<L> score(
            String name,
            SegmentationEvaluator evaluator,
            FolderCases<L> cases,
            MetricBackend backend,
            TableFolder tables) {
        try {
            return cohort.score(evaluator, cases, backend, "Scoring " + name);
        } catch (CohortException e) {
            CohortOptions.writeProblems(e, tables);
            throw new SarosException(name + ": " + e.getMessage(), e);
        }
    }

    private static List<ComparisonResult> comparisons(
            Map<String, CohortScores<?>> scores, CohortInfo info, ClusterBootstrap bootstrap, ZeroDifferences rule) {
        List<String> names = List.copyOf(scores.keySet());
        List<ComparisonResult> results = new ArrayList<>();
        for (int a = 0; a < names.size(); a++) {
            for (int b = a + 1; b < names.size(); b++) {
                results.add(Comparison.of(get(scores, names.get(a)), get(scores, names.get(b)))
                        .withNames(names.get(a), names.get(b))
                        .withInfo(info)
                        .withBootstrap(bootstrap)
                        .withZeroDifferences(rule)
                        .run());
            }
        }
        return results;
    }

    private static CohortScores<?> get(Map<String, CohortScores<?>> scores, String name) {
        CohortScores<?> found = scores.get(name);
        if (found == null) {
            throw new IllegalStateException("No scores of " + name);
        }
        return found;
    }

    /** By every metric of which some values are better, first over all labels, then label by label. */
    private static List<RankingResult> rankings(
            Map<String, CohortScores<?>> scores, CohortInfo info, ClusterBootstrap bootstrap) {
        Ranking ranking = Ranking.of(scores).withInfo(info).withBootstrap(bootstrap);
        CohortScores<?> any = scores.values().iterator().next();
        List<RankingResult> results = new ArrayList<>();
        for (Metric metric : any.protocol().metrics()) {
            if (metric.betterWhen() != BetterWhen.NEITHER && !metric.isCount()) {
                for (RankingMethod method : RankingMethod.values()) {
                    results.add(ranking.by(metric, method));
                }
            }
        }
        return results;
    }

    private void write(List<ComparisonResult> comparisons, List<RankingResult> rankings) throws IOException {
        TableFolder tables = new TableFolder(output);
        tables.write(ComparisonTables.comparison(comparisons));
        tables.write(ComparisonTables.ranking(rankings));
        tables.write(ComparisonTables.rankShares(rankings));
        ComparisonPrinter.print(comparisons, rankings, spec.commandLine().getOut());
        spec.commandLine().getOut().println(tables.summary());
    }
}
