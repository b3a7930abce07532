package io.github.saros4j.cuda;

import java.util.Locale;
import org.junit.jupiter.api.Assumptions;

/** What machine this is. What cannot be on it is skipped, under CI too: no tool that could be installed is missing there. */
final class Machine {

    private static final String SYSTEM = System.getProperty("os.name");
    private static final String ARCHITECTURE = System.getProperty("os.arch");

    private Machine() {}

    /** The stand-in is built for Linux on x86-64 only, and takes the place of the driver that JCuda looks for there. */
    static void assumeStandInRunsHere() {
        assume(isLinux() && isX86(), "The stand-in for the CUDA driver");
    }

    /** JCuda has the assembler for Linux and Windows on x86-64. */
    static void assumeAssemblerRunsHere() {
        assume((isLinux() || isWindows()) && isX86(), "The assembler of PTX");
    }

    /** It is a script for the tools of Linux. */
    static void assumeBuildScriptRunsHere() {
        assume(isLinux(), "build-ptx.sh");
    }

    private static void assume(boolean here, String what) {
        Assumptions.assumeTrue(here, () -> what + " does not run on " + SYSTEM + " " + ARCHITECTURE);
    }

    private static boolean isLinux() {
        return SYSTEM.equals("Linux");
    }

    private static boolean isWindows() {
        return SYSTEM.toLowerCase(Locale.ROOT).startsWith("windows");
    }

    private static boolean isX86() {
        return ARCHITECTURE.equals("amd64") || ARCHITECTURE.equals("x86_64");
    }
}
