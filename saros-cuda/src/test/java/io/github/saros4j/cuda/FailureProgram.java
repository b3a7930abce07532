package io.github.saros4j.cuda;

import io.github.saros4j.backend.SurfaceMode;
import java.util.Arrays;
import java.util.List;

/**
 * What {@link FailureTest} runs in JVMs of its own: asks a backend while something fails, and again when that is over. Prints a
 * {@link Outcome} each time.
 */
final class FailureProgram {

    /** So many calls in a row without effect mean that no further call is made. */
    static final int UNHARMED_AT_END = 3;

    /** Both make use of all kernels and all kinds of calls. */
    private static final List<Trial> TRIALS = List.of(
            Trial.ofCounts(Pairs.ends(), SurfaceMode.VOLUME), Trial.ofDistances(Pairs.ends(), SurfaceMode.VOLUME));

    private FailureProgram() {}

    /** {@code noDriver}, or {@code knob better-value}, or {@code calls function:code ...}, or {@code closing function:code ...}. */
    public static void main(String[] arguments) {
        List<String> failures = Arrays.asList(arguments).subList(1, arguments.length);
        if (arguments[0].equals("noDriver")) {
            noDriver();
            return;
        }
        StandIn.launches(); // loads it, before JCuda looks for a driver
        switch (arguments[0]) {
            case "calls" -> failures.forEach(FailureProgram::failInEachCall);
            case "closing" -> failures.forEach(FailureProgram::failInEachCallOfClosing);
            default -> failUntilKnobIsSet(arguments[0], arguments[1]);
        }
    }

    private static void noDriver() {
        try (CudaBackend gpu = new CudaBackend()) {
            System.out.println(new Outcome("no driver", ask(gpu), ask(gpu), "", ""));
        }
    }

    private static void failUntilKnobIsSet(String knob, String better) {
        CudaBackend gpu = new CudaBackend();
        String first = ask(gpu);
        StandIn.set(knob, better);
        String next = ask(gpu);
        gpu.close();
        report(knob, first, next);
    }

    private static void failInEachCall(String failure) {
        int unharmed = 0;
        for (int call = 1; unharmed < UNHARMED_AT_END; call++) {
            CudaBackend gpu = new CudaBackend();
            fail(failure, call);
            String first = ask(gpu);
            StandIn.set("STANDIN_FAIL", "");
            String next = ask(gpu);
            gpu.close();
            report(failure, first, next);
            unharmed = first.equals(Outcome.RIGHT) ? unharmed + 1 : 0;
        }
    }

    private static void failInEachCallOfClosing(String failure) {
        int unharmed = 0;
        for (int call = 1; unharmed < UNHARMED_AT_END; call++) {
            CudaBackend gpu = new CudaBackend();
            String before = ask(gpu);
            fail(failure, call);
            String closed = close(gpu);
            StandIn.set("STANDIN_FAIL", "");
            report(failure, closed, before);
            unharmed = closed.equals(Outcome.RIGHT) ? unharmed + 1 : 0;
        }
    }

    /** A failure is {@code function:code}, a knob's value {@code function:nth:code}. */
    private static void fail(String failure, int call) {
        StandIn.set("STANDIN_FAIL", failure.replace(":", ":" + call + ":"));
    }

    private static String ask(CudaBackend gpu) {
        try {
            return TRIALS.stream().allMatch(trial -> trial.passes(gpu)) ? Outcome.RIGHT : "wrong";
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static String close(CudaBackend gpu) {
        try {
            gpu.close();
            return Outcome.RIGHT;
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    private static void report(String what, String first, String next) {
        System.out.println(new Outcome(
                what, first, next, StandIn.findings().strip(), StandIn.leaks().strip()));
    }
}
