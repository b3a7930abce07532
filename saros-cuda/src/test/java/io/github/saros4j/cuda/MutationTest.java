package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the tests on the stand-in would catch: kernels and host code, each with one mistake made on purpose. */
@ExtendWith(OnStandIn.class)
class MutationTest {

    private static final Path KERNELS = Path.of("src/main/cuda");
    private static final Path HOST = Path.of("src/main/java/io/github/saros4j/cuda");

    private static final Map<Fault.How, Integer> NOTICED = new EnumMap<>(Fault.How.class);

    @TempDir
    private Path folder;

    @AfterAll
    static void sayHowMuchWasNoticed() {
        int mistakes = NOTICED.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(mistakes + " mistakes made on purpose and noticed: " + NOTICED);
    }

    @Test
    void withoutAMistakeThereIsNothingToCatch() {
        assertThat(Examination.fault(new Overlay(folder)::backend)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> noBarrier() {
        Ptx ptx = Ptx.shipped();
        return ptx.barriers().stream().map(line -> caught(ptx.name(line), () -> ptxOf(ptx.without(line))));
    }

    @TestFactory
    Stream<DynamicTest> plainAtomic() {
        Ptx ptx = Ptx.shipped();
        return ptx.atomics().stream().map(line -> caught(ptx.name(line), () -> ptxOf(ptx.withPlain(line))));
    }

    @TestFactory
    Stream<DynamicTest> brokenKernel() {
        Clang.assumeHere();
        return Mistakes.IN_KERNELS.stream().map(edit -> caught(edit.toString(), () -> kernelsWith(edit)));
    }

    @TestFactory
    Stream<DynamicTest> brokenHostCode() {
        return Mistakes.IN_HOST_CODE.stream().map(edit -> caught(edit.toString(), () -> hostCodeWith(edit)));
    }

    /** Makes a mutant: a folder to lay over the backend. */
    private interface Mutation {
        Path make() throws IOException;
    }

    private static DynamicTest caught(String mistake, Mutation mutation) {
        return DynamicTest.dynamicTest(mistake, () -> {
            Optional<Fault> fault = Examination.fault(new Overlay(mutation.make())::backend);
            assertThat(fault).as("what is noticed of " + mistake).isPresent();
            fault.ifPresent(noticed -> NOTICED.merge(noticed.how(), 1, Integer::sum));
        });
    }

    private Path ptxOf(String text) throws IOException {
        Path overlay = Files.createTempDirectory(folder, "mutant");
        Path ptx = overlay.resolve(Overlay.PTX);
        Files.createDirectories(ptx.getParent());
        Files.writeString(ptx, text);
        return overlay;
    }

    private Path kernelsWith(Edit edit) throws IOException {
        Path sources = Files.createTempDirectory(folder, "kernels");
        copy(KERNELS, sources);
        edit.applyIn(sources);
        Path overlay = ptxOf("");
        Tools.output(
                sources.resolve("build-ptx.sh").toString(),
                overlay.resolve(Overlay.PTX).toString());
        return overlay;
    }

    private Path hostCodeWith(Edit edit) throws IOException {
        Path sources = Files.createTempDirectory(folder, "host");
        copy(HOST, sources);
        edit.applyIn(sources);
        Path overlay = Files.createTempDirectory(folder, "mutant");
        HostCompiler.compile(sources.resolve(edit.file()), overlay);
        return overlay;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
