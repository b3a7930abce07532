package io.github.saros4j.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project outside this build uses the libraries as it would get them: as jars, without the examples and what those
 * bring along. {@code src/consumer/java} is compiled and run by child processes of this JDK, on the class path and, with
 * its {@code module-info}, on the module path.
 *
 * <p>The jars are those of the test's own class path, on which the modules of this build are jars from the
 * {@code package} phase on.
 */
final class ConsumerIT {
    private static final Path SOURCES = Path.of("src", "consumer", "java");
    private static final String MODULE = "org.example.consumer";
    private static final String MAIN = "org.example.consumer.Consumer";

    /** The libraries and everything they depend on: what is missing here, the consumer misses when it runs. */
    private static final List<String> ARTIFACTS = List.of(
            "saros-core",
            "saros-io",
            "saros-metrics",
            "ejml-core",
            "ejml-ddense",
            "fastcsv",
            "jackson-core",
            "commons-math3",
            "jspecify");

    @TempDir
    Path folder;

    private Path classes;

    @BeforeEach
    void setUp() throws IOException {
        classes = Files.createDirectory(folder.resolve("classes"));
    }

    @Test
    void usesTheJarsOnTheClassPath() throws Exception {
        String jars = jars();

        String warnings = run("javac", "-Xlint:all", "-cp", jars, "-d", classes.toString(), source(MAIN));
        String output = run("java", "-cp", classes + File.pathSeparator + jars, MAIN, folder.toString());

        assertThat(warnings).isEmpty();
        assertConsumed(output);
    }

    @Test
    void usesTheJarsOnTheModulePath() throws Exception {
        String jars = jars();

        // The libraries are automatic modules, and to require one is what this consumer is for.
        String warnings = run(
                "javac",
                "-Xlint:all,-requires-automatic,-requires-transitive-automatic",
                "--module-path",
                jars,
                "-d",
                classes.toString(),
                source("module-info"),
                source(MAIN));
        // An automatic module does not say what it requires, so the named modules behind it (Jackson, FastCSV) have to
        // be asked for.
        String output = run(
                "java",
                "--module-path",
                classes + File.pathSeparator + jars,
                "--add-modules",
                "ALL-MODULE-PATH",
                "--module",
                MODULE + "/" + MAIN,
                folder.toString());

        assertThat(warnings).isEmpty();
        assertConsumed(output);
    }

    private static void assertConsumed(String output) {
        assertThat(output.lines()).contains("label,dice", "muscle,0.75");
    }

    private static String jars() {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        return ARTIFACTS.stream()
                .map(artifact -> jar(artifact, classPath))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(String artifact, List<Path> classPath) {
        List<Path> found = classPath.stream()
                .filter(entry -> entry.getFileName().toString().matches(artifact + "-[0-9].*\\.jar"))
                .toList();
        assertThat(found).as("the jar of %s in %s", artifact, classPath).hasSize(1);
        return found.get(0).toString();
    }

    private static String source(String name) {
        return SOURCES.resolve(name.replace('.', File.separatorChar) + ".java").toString();
    }

    /** Runs a tool of this JDK to its end and returns what it printed. */
    private String run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, tool, ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // Would be announced on the output.
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        Process process = builder.start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        String text = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as("%s ended; it printed:%n%s", command, text).isTrue();
        assertThat(process.exitValue())
                .as("exit status of %s; it printed:%n%s", command, text)
                .isZero();
        return text;
    }
}
