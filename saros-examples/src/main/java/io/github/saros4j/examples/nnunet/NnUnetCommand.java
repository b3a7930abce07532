package io.github.saros4j.examples.nnunet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The data set for nnU-Net, and its predictions back. */
@Command(
        name = "nnunet",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Exports a data set for nnU-Net (version 2), and imports the slices that it predicted.",
        subcommands = {ExportCommand.class, ImportCommand.class})
public final class NnUnetCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** For picocli. */
    NnUnetCommand() {}

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? One of " + spec.subcommands().keySet());
    }
}
