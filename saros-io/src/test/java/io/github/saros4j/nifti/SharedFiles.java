package io.github.saros4j.nifti;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Public NIfTI files that lie beside the repository and are never copied into it. */
final class SharedFiles {

    private SharedFiles() {}

    /** Skips the running test, with a message, if the files are not there. */
    static Path nifti(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("saros-core"))) {
            folder = folder.getParent();
        }
        assumeTrue(folder != null, "no folder above the working directory holds saros-core");
        Path file =
                folder.resolveSibling("shared").resolve("data").resolve("nifti").resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + name + " is not there (../shared/data/nifti)");
        return file;
    }
}
