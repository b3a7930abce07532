package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The stand-in driver, built by g++ once in a JVM, and again only where its sources are newer. */
final class StandInLibrary {

    static final String PROPERTY = "saros.cuda.standin";

    private static final Path SOURCES = Path.of("src/test/native");
    private static final Path OUTPUT = Path.of("target/standin");
    private static final long MINUTES = 10;

    private StandInLibrary() {}

    /**
     * Where it is. Skips the test on a machine that it is not for; without g++ it fails under CI, which must not pass by leaving tests
     * out, and skips the test elsewhere.
     */
    static Path require() {
        Machine.assumeStandInRunsHere();
        if (System.getenv("CI") == null) {
            Assumptions.assumeTrue(Tools.runs("g++", "--version"), "No g++: the kernels are not tested without a GPU");
        }
        return Built.LIBRARY;
    }

    /** The program of its own tests. */
    static Path tests() {
        return require().resolveSibling("standin-tests");
    }

    /** Makes this JVM use it. */
    static void load() {
        System.setProperty(PROPERTY, require().toString());
        StandIn.launches();
    }

    static boolean isLoaded() {
        return System.getProperty(PROPERTY) != null;
    }

    private static final class Built {

        static final Path LIBRARY = build();

        private static Path build() {
            ProcessBuilder build = new ProcessBuilder(
                            SOURCES.resolve("build.sh").toString(),
                            OUTPUT.toAbsolutePath().toString())
                    .inheritIO();
            build.environment().put("JAVA_HOME", System.getProperty("java.home"));
            try {
                Process process = build.start();
                assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
                assertThat(process.exitValue()).as("Building the stand-in").isZero();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return OUTPUT.resolve("libcuda.so.1").toAbsolutePath();
        }
    }
}
