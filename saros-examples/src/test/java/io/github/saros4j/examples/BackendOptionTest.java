package io.github.saros4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --backend} on machines with and without a GPU, and with and without saros-cuda. */
class BackendOptionTest {

    /** Names a device that no machine has, so that these tests find none wherever they run. */
    private static final String DEVICE = "saros.cuda.device";

    private static final String NO_DEVICE = "9999";

    @TempDir
    private static Path cohort;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeCohort() throws IOException {
        DemoCohort.write(cohort, 1, 1, (id, done, total) -> {});
    }

    @BeforeEach
    void hideDevices() {
        System.setProperty(DEVICE, NO_DEVICE);
    }

    @AfterEach
    void showDevices() {
        System.clearProperty(DEVICE);
    }

    private List<String> evaluate(String output, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "evaluate",
                "--truth",
                cohort.resolve("truth").toString(),
                "--prediction",
                cohort.resolve("predictions/body-regions").toString(),
                "--labels",
                "body-regions",
                "--output",
                folder.resolve(output).toString()));
        args.addAll(List.of(more));
        return args;
    }

    private int saros(List<String> args) {
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    /** Runs the command line in a JVM of its own; returns what it printed, its exit code at the end. */
    private String child(String classPath, List<String> options, List<String> args)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-D" + DEVICE + "=" + NO_DEVICE);
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, "io.github.saros4j.examples.Saros"));
        command.addAll(args);
        Path printed = folder.resolve("printed.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        return Files.readString(printed) + "exit code " + process.waitFor();
    }

    private static String classPath() {
        return System.getProperty("java.class.path");
    }

    private static String classPathWithoutCuda() {
        String without = Stream.of(classPath().split(File.pathSeparator))
                .filter(entry -> !entry.contains("saros-cuda") && !entry.contains("jcuda"))
                .collect(Collectors.joining(File.pathSeparator));
        assertThat(without).isNotEqualTo(classPath());
        return without;
    }

    @Test
    void aGpuThatIsNotThereIsAnErrorWithTheReason() {
        assertThat(saros(evaluate("scores", "--backend", "cuda"))).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("saros: ").contains("CUDA"));
        assertThat(folder.resolve("scores")).doesNotExist();
    }

    @Test
    void anUnknownBackendIsBadUsage() {
        assertThat(saros(evaluate("scores", "--backend", "abacus"))).isEqualTo(2);
        assertThat(err.toString()).contains("No backend 'abacus' on the class path; there are [auto, cpu, cuda]");
    }

    @Test
    void autoScoresLikeTheCpu() throws IOException {
        assertThat(saros(evaluate("auto", "--backend", "auto")))
                .as(err.toString())
                .isZero();
        assertThat(saros(evaluate("cpu"))).isZero();
        assertThat(folder.resolve("auto/scores.csv"))
                .hasSameTextualContentAs(folder.resolve("cpu/scores.csv"))
                .isNotEmptyFile();
    }

    /** With auto, which does load them, as the proof that they would be seen. */
    @Test
    void theCpuNeverTouchesJCuda() throws Exception {
        assertThat(classesLoadedBy("cpu"))
                .anyMatch(line -> line.contains("io.github.saros4j.cpu.CpuBackend"))
                .noneMatch(line -> line.contains(" jcuda."));
        assertThat(classesLoadedBy("auto")).anyMatch(line -> line.contains(" jcuda.driver.JCudaDriver "));
    }

    private List<String> classesLoadedBy(String backend) throws IOException, InterruptedException {
        Path log = folder.resolve(backend + ".log");
        String printed = child(
                classPath(),
                List.of("-Xlog:class+load:file=" + log + ":none"),
                evaluate("scores", "--backend", backend));
        assertThat(printed).endsWith("exit code 0");
        return Files.readAllLines(log).stream().map(line -> " " + line).toList();
    }

    @Test
    void withoutSarosCudaAutoIsTheCpuAndCudaIsUnknown() throws Exception {
        assertThat(child(classPathWithoutCuda(), List.of(), evaluate("scores", "--backend", "auto")))
                .contains("Backend auto: the CPU counts (there is no other backend on the class path)")
                .endsWith("exit code 0");
        assertThat(child(classPathWithoutCuda(), List.of(), evaluate("scores", "--backend", "cuda")))
                .contains("No backend 'cuda' on the class path; there are [auto, cpu]")
                .endsWith("exit code 2");
    }

    @Test
    void selftestSaysWhyThereIsNoGpu() {
        assertThat(saros(List.of("selftest"))).isEqualTo(1);
        assertThat(out.toString())
                .contains("version  saros ", "java     ", "system   ")
                .doesNotContain("tested");
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("saros: ").contains("CUDA"));
    }
}
