package io.github.saros4j.examples.evaluation;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of other projects that are tested against but not shipped; they lie beside the checkout, where they do. */
final class SharedData {

    private SharedData() {}

    /** The folder of that name; skips the test where it is absent. */
    static Path folder(String name) {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("saros-core"))) {
            root = root.getParent();
        }
        Path folder = root == null
                ? Path.of(name)
                : root.resolveSibling("shared").resolve("data").resolve(name);
        assumeTrue(Files.isDirectory(folder), "skipped: no folder " + name + " of shared data beside the checkout");
        return folder;
    }
}
