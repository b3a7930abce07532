package io.github.saros4j.examples.split;

import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.split.SplitDesign;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The option that says what is to be balanced. */
final class StrataOption {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--strata",
            split = ",",
            paramLabel = "NAME",
            description = "What is balanced, a rare group first: columns of the table, or several joined by +. Default:"
                    + " ${DEFAULT-VALUE}.")
    private List<String> strata = SplitDesign.DEFAULT_STRATA;

    /** For picocli. */
    StrataOption() {}

    /** The strata, each of which the table knows. */
    List<String> of(SegmentationInfo info) {
        List<String> known = info.toCohortInfo().groupings();
        for (String stratum : strata) {
            for (String grouping : stratum.split("\\+", -1)) {
                if (!info.cases().isEmpty() && !known.contains(grouping)) {
                    throw new ParameterException(
                            spec.commandLine(), "--strata: no grouping '" + grouping + "', only " + known);
                }
            }
        }
        return strata;
    }
}
