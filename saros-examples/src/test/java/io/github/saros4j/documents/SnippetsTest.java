package io.github.saros4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.phantom.DemoCohort;
import io.github.saros4j.examples.phantom.DemoSubjects;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles and runs every Java snippet of the documents and of the published modules' Javadoc, against small cohorts on
 * disk. Snippets may use the variables of {@link #VARIABLES} and every public package.
 */
class SnippetsTest {

    private static final Pattern IN_MARKDOWN = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_JAVADOC =
            Pattern.compile("<pre>\\{@code\\R(.*?)\\R\\s*\\* *\\}</pre>", Pattern.DOTALL);
    private static final List<String> VARIABLES = List.of(
            "datasetFolder",
            "subjectsFolder",
            "truthFolder",
            "predictionFolder",
            "truthFile",
            "predictionFile",
            "infoCsv",
            "file",
            "output");

    /** What a snippet may take as given, in the order in which it is declared. */
    private static final Map<String, String> GIVEN = new LinkedHashMap<>();

    private static final Map<String, List<String>> MADE_FROM = Map.of(
            "reader", List.of("truth"),
            "truth", List.of("prediction"));

    static {
        String evaluate =
                "CohortEvaluation.of(SegmentationEvaluator.of(EvaluationProtocol.of(SurfaceProtocol.IN_PLANE)))"
                        + ".run(FolderCases.of(truthFolder, predictionFolder, BodyRegion.labelSet()));";
        GIVEN.put("reader", "NiftiReader reader = NiftiReader.withDefaults();");
        GIVEN.put("truth", "LabelVolume<BodyRegion> truth = reader.readLabels(truthFile, BodyRegion.labelSet());");
        GIVEN.put("prediction", "LabelVolume<BodyRegion> prediction = reader.readPrediction(predictionFile, truth);");
        GIVEN.put("dataset", "SarosDataset dataset = SarosDataset.open(datasetFolder);");
        GIVEN.put(
                "table",
                "Table table = Table.builder(\"scores\", Column.text(\"label\"), Column.real(\"dice\"), Column.text(\"case\"))"
                        + ".row(\"muscle\", 0.9, \"case_000\").row(\"muscle\", 0.8, \"case_001\").build();");
        GIVEN.put("scores", "CohortScores<BodyRegion> scores = " + evaluate);
        GIVEN.put("otherScores", "CohortScores<BodyRegion> otherScores = " + evaluate);
    }

    @TempDir
    private static Path folder;

    private static Map<String, Path> paths = Map.of();

    @BeforeAll
    static void makeCohort() throws IOException {
        DemoCohort cohort = DemoCohort.write(folder, 2, 1, (id, done, total) -> {});
        DemoSubjects subjects = DemoSubjects.write(folder, 1, 0, 1, (id, done, total) -> {});
        paths = Map.of(
                "datasetFolder", cohort.truth(),
                "subjectsFolder", subjects.dataset(),
                "truthFolder", cohort.truth(),
                "predictionFolder", cohort.regionPredictions(),
                "truthFile", cohort.truth().resolve("case_000/body-regions.nii.gz"),
                "predictionFile", cohort.regionPredictions().resolve("case_000.nii.gz"),
                "infoCsv", cohort.truth().resolve(SegmentationInfo.FILE_NAME),
                "file", cohort.truth().resolve("case_000/image.nii.gz"),
                "output", folder);
    }

    private record Snippet(String place, String code) {}

    @TestFactory
    List<DynamicTest> everySnippetCompilesAndRuns() {
        return snippets().stream()
                .map(snippet -> DynamicTest.dynamicTest(snippet.place, () -> compileAndRun(snippet)))
                .toList();
    }

    @Test
    void thereAreSnippets() {
        assertThat(snippets())
                .extracting(Snippet::place)
                .contains(
                        "README.md 1", "README.md 4", "SegmentationEvaluator.java 1", "evaluation/package-info.java 1");
    }

    private static List<Snippet> snippets() {
        List<Snippet> snippets = new ArrayList<>();
        for (Path document : Repository.documents()) {
            collect(document, IN_MARKDOWN, snippets);
        }
        for (Path source : Repository.sources()) {
            String path = Repository.root().relativize(source).toString().replace('\\', '/');
            if (path.matches("saros-(core|io|metrics)/src/main/.*")) {
                collect(source, IN_JAVADOC, snippets);
            }
        }
        return snippets;
    }

    private static void collect(Path file, Pattern pattern, List<Snippet> snippets) {
        Matcher matcher = pattern.matcher(Repository.read(file));
        for (int n = 1; matcher.find(); n++) {
            String code = pattern == IN_JAVADOC ? matcher.group(1).replaceAll("(?m)^\\s*\\* ?", "") : matcher.group(1);
            if (code.contains(";")) { // others show data, not code
                snippets.add(new Snippet(name(file) + " " + n, code));
            }
        }
    }

    /** The file's name, with the package where every package has a file of that name. */
    private static String name(Path file) {
        boolean ofPackage = file.endsWith("package-info.java");
        return (ofPackage ? file.getName(file.getNameCount() - 2) + "/" : "") + file.getFileName();
    }

    private static void compileAndRun(Snippet snippet) throws IOException, ReflectiveOperationException {
        Path classes = Files.createTempDirectory(folder, "snippet");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        boolean compiled = compiler.getTask(
                        messages,
                        null,
                        null,
                        List.of("-Xlint:all,-processing", "-proc:none", "-d", classes.toString()),
                        null,
                        List.of(source(wrapped(snippet.code))))
                .call();
        assertThat(compiled).as("%s%n%s", snippet.code, messages).isTrue();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, SnippetsTest.class.getClassLoader())) {
            loader.loadClass("Snippet").getMethod("run", Map.class).invoke(null, paths);
        } catch (InvocationTargetException e) {
            throw new AssertionError(snippet.place + " failed: " + snippet.code, e.getCause());
        }
    }

    private static JavaFileObject source(String code) {
        return new SimpleJavaFileObject(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return code;
            }
        };
    }

    /** The snippet in a method, after the variables that it does not declare itself. */
    private static String wrapped(String code) {
        StringBuilder source = new StringBuilder("import java.nio.file.*;\nimport java.util.*;\n");
        packages().forEach(name -> source.append("import ").append(name).append(".*;\n"));
        source.append("public class Snippet {\n  public static void run(Map<String, Path> paths) throws Exception {\n");
        for (String variable : VARIABLES) {
            source.append("    Path ")
                    .append(variable)
                    .append(" = paths.get(\"")
                    .append(variable)
                    .append("\");\n");
        }
        GIVEN.forEach((variable, declaration) -> {
            boolean declares =
                    Pattern.compile("\\b" + variable + " =").matcher(code).find();
            if (!declares && uses(code, variable)) {
                source.append("    ").append(declaration).append("\n");
            }
        });
        return source.append(code).append("\n  }\n}\n").toString();
    }

    /** Whether a snippet names a variable, or one that is made from it. */
    private static boolean uses(String code, String variable) {
        return Pattern.compile("\\b" + variable + "\\b").matcher(code).find()
                || MADE_FROM.getOrDefault(variable, List.of()).stream().anyMatch(other -> uses(code, other));
    }

    /** The packages of the published modules that have public types. */
    private static SortedSet<String> packages() {
        return Repository.sources().stream()
                .filter(file -> file.toString().contains("main"))
                .map(Repository::read)
                .filter(text -> text.contains("\npublic "))
                .map(text -> text.replaceAll("(?s)^.*?package ([a-z0-9.]+);.*$", "$1"))
                .filter(name ->
                        name.startsWith("io.github.saros4j.") && !name.contains("examples") && !name.contains("jmh"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
