package io.github.saros4j.examples.split;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes folds and a test set, and checks given ones. */
@Command(
        name = "split",
        mixinStandardHelpOptions = true,
        description = "Divides a data set into folds and a test set, patient by patient, or checks how it is divided.",
        subcommands = {SplitMakeCommand.class, SplitCheckCommand.class},
        synopsisSubcommandLabel = "make|check")
public final class SplitCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** For picocli. */
    public SplitCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "What about splits? One of " + spec.subcommands().keySet());
    }
}
