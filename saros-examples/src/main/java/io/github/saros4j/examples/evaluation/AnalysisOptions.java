package io.github.saros4j.examples.evaluation;

import io.github.saros4j.statistics.BootstrapMethod;
import io.github.saros4j.statistics.ClusterBootstrap;
import java.util.Arrays;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how intervals of confidence are found. */
final class AnalysisOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--resamples",
            paramLabel = "N",
            description = "Resamples of patients for intervals of confidence. Default: ${DEFAULT-VALUE}.")
    private int resamples = 10_000;

    @Option(
            names = "--interval",
            paramLabel = "METHOD",
            description = "percentile, or bca: bias-corrected and accelerated. Default: ${DEFAULT-VALUE}.")
    private String interval = "percentile";

    @Option(names = "--level", paramLabel = "SHARE", description = "Level of confidence. Default: ${DEFAULT-VALUE}.")
    private double level = 0.95;

    @Option(names = "--seed", paramLabel = "N", description = "Of the resamples. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** For picocli. */
    AnalysisOptions() {}

    /**
     * The bootstrap that was asked for.
     *
     * @throws ParameterException if an option makes no sense
     */
    ClusterBootstrap bootstrap() {
        ClusterBootstrap seeded =
                ClusterBootstrap.withDefaults().withMethod(method()).withSeed(seed);
        ClusterBootstrap resampled = checked("--resamples", () -> seeded.withResamples(resamples));
        return checked("--level", () -> resampled.withLevel(level));
    }

    private BootstrapMethod method() {
        return Arrays.stream(BootstrapMethod.values())
                .filter(method -> method.name().equalsIgnoreCase(interval))
                .findFirst()
                .orElseThrow(() ->
                        new ParameterException(spec.commandLine(), "--interval is percentile or bca, not " + interval));
    }

    private ClusterBootstrap checked(String option, Supplier<ClusterBootstrap> bootstrap) {
        try {
            return bootstrap.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }
}
