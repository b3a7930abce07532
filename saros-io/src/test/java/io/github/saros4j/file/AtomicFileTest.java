package io.github.saros4j.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("scores.csv");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesANewFileAndLeavesNothingElse() throws IOException {
        AtomicFile.write(file, out -> out.write(bytes("whole")));

        assertThat(file).hasContent("whole");
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void replacesAnOldFileOnlyAtTheEnd() throws IOException {
        Files.writeString(file, "old");
        AtomicFile.write(file, out -> {
            out.write(bytes("new"));
            out.flush();
            assertThat(file).hasContent("old");
        });

        assertThat(file).hasContent("new");
    }

    @Test
    void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
        Files.writeString(file, "old");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write(bytes("half"));
                    throw new IOException("disk full");
                }))
                .withMessage("disk full");
        assertThatIllegalStateException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IllegalStateException("bug");
                }));
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void aFailureWhereNoFileWasLeavesNone() throws IOException {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IOException("disk full");
                }));
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderInTheWayIsAnError() throws IOException {
        Files.createDirectories(file.resolve("inside"));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFile.write(file, out -> out.write(1)));
        assertThat(names()).containsExactly("scores.csv");
    }

    @Test
    void aFolderThatDoesNotExistIsAnError() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> AtomicFile.write(folder.resolve("nowhere/scores.csv"), out -> out.write(1)))
                .withMessageContaining("nowhere");
    }

    @Test
    void anotherWritersTemporaryFileIsLeftAlone() throws IOException {
        Path taken = Files.writeString(folder.resolve(".scores.csv.0.tmp"), "mine");
        AtomicFile.write(file, out -> AtomicFile.write(file, inner -> inner.write(bytes("inner"))));

        assertThat(taken).hasContent("mine");
        assertThat(file).isEmptyFile();
        assertThat(names()).containsExactly(".scores.csv.0.tmp", "scores.csv");
    }

    @Test
    void aSymbolicLinkIsFollowed() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        try {
            Files.createSymbolicLink(file, real);
        } catch (UnsupportedOperationException | FileSystemException e) {
            Assumptions.abort("No symbolic links here: " + e);
        }
        AtomicFile.write(file, out -> out.write(bytes("new")));

        assertThat(Files.isSymbolicLink(file)).isTrue();
        assertThat(real).hasContent("new");
    }

    @Test
    void newFilesHaveThePermissionsOfNewFiles() throws IOException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path plain = Files.writeString(folder.resolve("plain"), "");
        AtomicFile.write(file, out -> out.write(1));

        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    /** Writes half a file and waits to be stopped. */
    static final class Unfinished {

        private Unfinished() {}

        public static void main(String[] arguments) throws IOException {
            AtomicFile.write(Path.of(arguments[0]), out -> {
                out.write(bytes("half"));
                out.flush();
                System.out.println("half");
                if (System.in.read() < 0) {
                    throw new IOException("the test is gone");
                }
            });
        }
    }

    @Test
    void aJvmThatIsStoppedLeavesNoHalfFile() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                folder.getFileSystem().supportedFileAttributeViews().contains("posix"), "no SIGTERM here");
        Files.writeString(file, "old");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Unfinished.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.inputReader(StandardCharsets.UTF_8).readLine()).isEqualTo("half");
        assertThat(names()).containsExactly(".scores.csv.0.tmp", "scores.csv");
        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(names()).containsExactly("scores.csv");
        assertThat(file).hasContent("old");
    }
}
