package io.github.saros4j.examples;

import io.github.saros4j.examples.aging.AgingCommand;
import io.github.saros4j.examples.bodyparts.PartsCommand;
import io.github.saros4j.examples.command.ErrorReport;
import io.github.saros4j.examples.command.ExitCodes;
import io.github.saros4j.examples.composition.CompositionCommand;
import io.github.saros4j.examples.convert.ConvertCommand;
import io.github.saros4j.examples.evaluation.CompareCommand;
import io.github.saros4j.examples.evaluation.EvaluateCommand;
import io.github.saros4j.examples.inspect.InspectCommand;
import io.github.saros4j.examples.measure.MeasureCommand;
import io.github.saros4j.examples.nnunet.NnUnetCommand;
import io.github.saros4j.examples.occurrence.StatisticsCommand;
import io.github.saros4j.examples.quality.CheckCommand;
import io.github.saros4j.examples.resample.ResampleCommand;
import io.github.saros4j.examples.selftest.SelftestCommand;
import io.github.saros4j.examples.split.SplitCommand;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line: one subcommand a task. Exit codes: 0, 1 for bad data or a backend that fails, 2 for bad usage. */
@Command(
        name = "saros",
        description = "Works with sparsely annotated CT segmentations, such as those of the SAROS data set.",
        subcommands = {
            EvaluateCommand.class,
            CompareCommand.class,
            InspectCommand.class,
            StatisticsCommand.class,
            CheckCommand.class,
            PartsCommand.class,
            SplitCommand.class,
            ResampleCommand.class,
            CompositionCommand.class,
            NnUnetCommand.class,
            ConvertCommand.class,
            MeasureCommand.class,
            AgingCommand.class,
            DemoCommand.class,
            SelftestCommand.class
        },
        mixinStandardHelpOptions = true,
        version = "saros 0.1.0-SNAPSHOT",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all went well",
            "1:something is wrong with the data, or a backend cannot count here or counts wrongly",
            "2:the command line makes no sense"
        })
public final class Saros implements Runnable {

    @Option(names = ErrorReport.DEBUG, description = "Print stack traces with errors.", scope = ScopeType.INHERIT)
    private boolean debug;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** For picocli. */
    Saros() {}

    /**
     * Runs a command and ends the JVM with its exit code.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /**
     * Runs a command.
     *
     * @param out where its output goes
     * @param err where errors, warnings and progress go
     * @param args the command line
     * @return its exit code
     */
    public static int run(PrintWriter out, PrintWriter err, String... args) {
        Saros saros = new Saros();
        CommandLine commandLine = new CommandLine(saros)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(saros::reportUsage)
                .setExecutionExceptionHandler(saros.new DataErrors());
        try {
            return commandLine.execute(args);
        } catch (OutOfMemoryError e) {
            err.println("saros: out of memory: give java more (-Xmx…), or score fewer cases at a time (--threads)");
            return ExitCodes.FAILED;
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Which command? One of " + spec.subcommands().keySet());
    }

    private int reportUsage(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        new ErrorReport(command.getErr(), debug).usage(e);
        return CommandLine.ExitCode.USAGE;
    }

    /** Turns what went wrong into one line and an exit code. */
    private final class DataErrors implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
            if (e instanceof ParameterException usage) {
                return reportUsage(usage, new String[0]);
            }
            new ErrorReport(command.getErr(), debug).print(e);
            return ExitCodes.FAILED;
        }
    }
}
