package io.github.saros4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's table of scores is what the demo prints. */
class ReadmeDemoTest {

    private static final Pattern TABLE =
            Pattern.compile("<!-- demo: body regions -->\\R```\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theTableInTheReadmeIsTheDemos() throws IOException, InterruptedException {
        Path printed = folder.resolve("printed.txt");
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.github.saros4j.examples.Saros",
                        "demo",
                        "--output",
                        folder.resolve("demo").toString())
                .redirectOutput(printed.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(demo.waitFor()).isZero();
        Matcher table = TABLE.matcher(Repository.read(Repository.root().resolve("README.md")));
        assertThat(table.find()).isTrue();
        assertThat(table.group(1).lines().toList()).hasSize(14);
        assertThat(Files.readString(printed, StandardCharsets.UTF_8).replace("\r\n", "\n"))
                .contains(table.group(1).replace("\r\n", "\n"));
    }
}
