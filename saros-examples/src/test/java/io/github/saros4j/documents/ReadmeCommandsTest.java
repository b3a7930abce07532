package io.github.saros4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README says that a command prints is what it prints. The demo is run in an empty folder, and there, one after the
 * other, the commands of the console blocks; a line of an ellipsis stands for any lines.
 */
class ReadmeCommandsTest {

    private static final int LEAST_BLOCKS = 16;

    private static final Pattern BLOCK = Pattern.compile("```console\\R\\$ saros (.*?)```", Pattern.DOTALL);

    /** Lines that end in a backslash go on in the next one. */
    private static final Pattern CONTINUED = Pattern.compile(" *\\\\\\R *");

    private static final Pattern DEMO_TABLE =
            Pattern.compile("<!-- demo: body regions -->\\R```\\R(.*?)```", Pattern.DOTALL);

    @TempDir
    private static Path folder;

    private static String demo = "";

    @BeforeAll
    static void runDemo() throws IOException, InterruptedException {
        demo = run("demo");
    }

    @Test
    void theTableInTheReadmeIsTheDemos() throws IOException {
        Matcher table = DEMO_TABLE.matcher(readme());
        assertThat(table.find()).isTrue();
        assertThat(table.group(1).lines().toList()).hasSize(14);
        assertThat(demo).contains(table.group(1));
    }

    @Test
    void everyCommandPrintsWhatTheReadmeShows() throws IOException, InterruptedException {
        Matcher block = BLOCK.matcher(readme());
        int blocks = 0;
        while (block.find()) {
            List<String> lines = CONTINUED
                    .matcher(block.group(1).stripTrailing())
                    .replaceAll(" ")
                    .lines()
                    .toList();
            assertThat(run(lines.get(0).split(" ")))
                    .as("saros " + lines.get(0))
                    .matches(expected(lines.subList(1, lines.size())));
            blocks++;
        }
        assertThat(blocks).isGreaterThanOrEqualTo(LEAST_BLOCKS);
    }

    @Test
    void everyCommandIsInTheReadmesTable() throws IOException, InterruptedException {
        List<String> commands = Pattern.compile("(?m)^  ([a-z]+)  ")
                .matcher(run("--help"))
                .results()
                .map(found -> found.group(1))
                .toList();
        String readme = readme();
        assertThat(commands)
                .contains("evaluate", "demo")
                .allSatisfy(command -> assertThat(readme).containsPattern("(?m)^\\| `" + command + "[` ]"));
    }

    private static String readme() throws IOException {
        return Repository.read(Repository.root().resolve("README.md")).replace("\r\n", "\n");
    }

    private static Pattern expected(List<String> lines) {
        StringBuilder pattern = new StringBuilder();
        for (String line : lines) {
            pattern.append(line.strip().equals("…") ? "(?:.*\\n)*?" : Pattern.quote(line.stripTrailing()) + " *\\n");
        }
        return Pattern.compile(pattern + "\\s*");
    }

    /** Runs the command line in the folder and gives what it prints, but for errors and progress. */
    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "io.github.saros4j.examples.Saros"));
        command.addAll(List.of(arguments));
        File printed = folder.resolve("printed.txt").toFile();
        File errors = folder.resolve("errors.txt").toFile();
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(printed)
                .redirectError(errors)
                .start();
        assertThat(process.waitFor())
                .as(() -> String.join(" ", arguments) + ": " + textOf(errors))
                .isLessThanOrEqualTo(arguments[0].equals("check") ? 1 : 0); // 1: findings
        return Files.readString(printed.toPath(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String textOf(File file) {
        try {
            return Files.readString(file.toPath(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
