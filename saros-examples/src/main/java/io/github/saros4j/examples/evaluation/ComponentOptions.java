package io.github.saros4j.examples.evaluation;

import io.github.saros4j.components.Connectivity;
import io.github.saros4j.instance.InstanceProtocol;
import io.github.saros4j.instance.MatchingRule;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say what a component is, and when two match, for the metrics of the family instance. */
final class ComponentOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--neighbours",
            paramLabel = "N",
            description = "What is connected in components: by 6, 18 or 26 neighbours, or within slices by 4 or 8."
                    + " Default: ${DEFAULT-VALUE}.")
    private int neighbours = 26;

    @Option(
            names = "--match",
            paramLabel = "RULE",
            description =
                    "When components match: iou (more than one half), any-overlap, or a least IoU such as 0.3, one to"
                            + " one. Default: ${DEFAULT-VALUE}.")
    private String match = "iou";

    @Option(
            names = "--smallest-ml",
            paramLabel = "ML",
            description = "Components below this volume do not count. Default: ${DEFAULT-VALUE}.")
    private double smallestMl;

    /** For picocli. */
    ComponentOptions() {}

    /**
     * What was asked for.
     *
     * @throws ParameterException if an option makes no sense
     */
    InstanceProtocol instances() {
        try {
            return InstanceProtocol.of(rule()).withConnectivity(connectivity()).withSmallestMl(smallestMl);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--neighbours, --match or --smallest-ml: " + e.getMessage(), e);
        }
    }

    private Connectivity connectivity() {
        return switch (neighbours) {
            case 6 -> Connectivity.FACES;
            case 18 -> Connectivity.FACES_AND_EDGES;
            case 26 -> Connectivity.ALL;
            case 4 -> Connectivity.SIDES_IN_SLICE;
            case 8 -> Connectivity.ALL_IN_SLICE;
            default -> throw new IllegalArgumentException("neighbours are 6, 18 or 26, or 4 or 8, not " + neighbours);
        };
    }

    private MatchingRule rule() {
        return switch (match.toLowerCase(Locale.ROOT)) {
            case "iou" -> MatchingRule.IOU_OVER_HALF;
            case "any-overlap" -> MatchingRule.ANY_OVERLAP;
            default -> MatchingRule.iouAtLeast(leastIou());
        };
    }

    private double leastIou() {
        try {
            return Double.parseDouble(match);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + match + "' is neither iou, any-overlap nor an IoU", e);
        }
    }
}
