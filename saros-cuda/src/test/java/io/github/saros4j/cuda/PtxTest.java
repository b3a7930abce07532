package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The PTX in the jar is what the sources beside it compile to, and fits every architecture. */
class PtxTest {

    private static final Path SOURCES = Path.of("src/main/cuda");
    private static final Path PTX = Path.of("src/main/resources/io/github/saros4j/cuda/saros.ptx");

    /** In the order of build-ptx.sh. */
    private static final List<String> FILES = List.of(
            "gpu.h", "job.h", "boxes.h", "saros.cu", "voxels.cu", "masks.cu", "surfels.cu", "within.cu", "far.cu");

    @TempDir
    private Path folder;

    private static String comment(String name) throws IOException {
        return Files.readAllLines(PTX).stream()
                .filter(line -> line.startsWith("// " + name + " "))
                .map(line -> line.substring(("// " + name + " ").length()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everySourceIsCompiled() throws IOException {
        try (var files = Files.list(SOURCES)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> !name.endsWith(".sh")))
                    .containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void itWasMadeFromTheseSources() throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String file : FILES) {
            digest.update(Files.readAllBytes(SOURCES.resolve(file)));
        }
        assertThat(comment("sources"))
                .as("src/main/cuda/build-ptx.sh writes %s anew", PTX)
                .isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    /** Another version of clang may give other PTX, so only the one that is named in it is compared. */
    @Test
    void theSameCompilerGivesTheSameBytes() throws IOException {
        Machine.assumeBuildScriptRunsHere();
        Clang.assumeHere();
        String version =
                Tools.output("clang-19", "--version").lines().findFirst().orElseThrow();
        Assumptions.assumeTrue(version.equals(comment("compiler")), "Another clang: " + version);
        Path built = folder.resolve("saros.ptx");
        Tools.output(SOURCES.resolve("build-ptx.sh").toString(), built.toString());
        assertThat(built).hasSameBinaryContentAs(PTX);
    }

    @Test
    void itAsksForNoNewerDriverOrGpuThanItSays() throws IOException {
        assertThat(Files.readString(PTX)).contains("\n.version 6.0\n.target sm_60\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 61, 70, 75, 80, 86, 89, 90})
    void itAssemblesWithoutSpillsOrStack(int architecture) throws IOException {
        Machine.assumeAssemblerRunsHere();
        String log = Assembler.assemble(Files.readString(PTX), architecture);
        for (Kernel kernel : Kernel.values()) {
            assertThat(log).contains("'" + kernel.function() + "'");
        }
        assertThat(log.lines().filter(line -> line.contains("stack frame")))
                .hasSize(Kernel.values().length)
                .allMatch(line -> Pattern.matches(
                        "ptxas +\\. +0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads", line));
    }

    @Test
    void wrongPtxDoesNotAssemble() throws IOException {
        Machine.assumeAssemblerRunsHere();
        String broken = Files.readString(PTX).replaceFirst("add\\.s64", "add.s65");
        assertThat(Assembler.assemble(broken, 60)).contains("error");
    }
}
