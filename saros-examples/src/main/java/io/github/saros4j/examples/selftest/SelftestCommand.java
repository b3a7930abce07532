package io.github.saros4j.examples.selftest;

import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.examples.command.BackendOption;
import io.github.saros4j.examples.command.ExitCodes;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares a backend with the CPU, and times both. */
@Command(
        name = "selftest",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Checks that a backend gives what one thread of the CPU gives, over random pairs and a phantom of a whole body,"
                    + " then times both on the phantom.",
            "Prints a report to send along with questions. It names the device and the system, and no files."
        })
public final class SelftestCommand implements Callable<Integer> {

    private static final int MOST_PAIRS = 1_000_000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            description = "What is checked: cuda, or cpu (with all its threads). Default: ${DEFAULT-VALUE}.")
    private String backend = "cuda";

    @Option(names = "--pairs", paramLabel = "N", description = "How many random pairs. Default: ${DEFAULT-VALUE}.")
    private int pairs = 200;

    /** For picocli. */
    SelftestCommand() {}

    @Override
    public Integer call() {
        if (pairs < 1 || pairs > MOST_PAIRS) {
            throw new ParameterException(spec.commandLine(), "--pairs must be 1 to " + MOST_PAIRS + ", not " + pairs);
        }
        if (backend.equals(Backends.AUTO)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--backend auto may count on the CPU, which would be compared with itself: name the backend");
        }
        PrintWriter out = spec.commandLine().getOut();
        SelfTest.printSystem(spec.root().version()[0], out);
        try (MetricBackend tested = open();
                MetricBackend cpu = new CpuBackend()) {
            SelfTest test = new SelfTest(tested, cpu, out);
            boolean equal = test.comparePairs(pairs) && test.comparePhantomAndTime(PhantomPair.body());
            return equal ? 0 : ExitCodes.FAILED;
        }
    }

    /** One thread of the CPU has only itself to be compared with; with several, their slabs have to fit together. */
    private MetricBackend open() {
        return backend.equals(Backends.CPU)
                ? new CpuBackend().withThreads(Math.max(2, Runtime.getRuntime().availableProcessors()))
                : BackendOption.open(backend, spec);
    }
}
