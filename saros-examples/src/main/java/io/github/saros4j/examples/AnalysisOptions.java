package io.github.saros4j.examples;

import io.github.saros4j.statistics.BootstrapMethod;
import io.github.saros4j.statistics.ClusterBootstrap;
import java.util.Locale;
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
        try {
            return ClusterBootstrap.withDefaults()
                    .withResamples(resamples)
                    .withMethod(BootstrapMethod.valueOf(interval.toUpperCase(Locale.ROOT)))
                    .withLevel(level)
                    .withSeed(seed);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--resamples, --interval (percentile or bca), --level or --seed: " + e.getMessage(),
                    e);
        }
    }
}
