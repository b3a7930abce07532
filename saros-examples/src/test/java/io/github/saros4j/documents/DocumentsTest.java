package io.github.saros4j.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents name only what is there. */
class DocumentsTest {

    /** A type in back quotes, perhaps with a member. */
    private static final Pattern TYPE = Pattern.compile("`([A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*)(?:\\.[A-Za-z]+)*`");

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]*)(?:#([^)]+))?\\)");

    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** What documents may name without a source of that name: other people's types. */
    private static final Set<String> FOREIGN = Set.of(
            "Locale",
            "ServiceLoader",
            "Deflater",
            "System",
            "NiftiVolume",
            "IOException",
            "IllegalArgumentException",
            "DiceMetric",
            "MeanIoU",
            "SurfaceDiceMetric",
            "SurfaceDistanceMetric",
            "HausdorffDistanceMetric");

    static List<Path> documents() {
        return Repository.documents();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyTypeThatIsNamedExists(Path document) {
        Set<String> types = new HashSet<>(FOREIGN);
        for (Path source : Repository.sources()) {
            types.add(source.getFileName().toString().replace(".java", ""));
        }
        Matcher names = TYPE.matcher(Repository.read(document));
        while (names.find()) {
            assertThat(types)
                    .as("%s names %s", document.getFileName(), names.group(1))
                    .contains(names.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyFileAndHeadingThatIsLinkedExists(Path document) {
        Matcher links = LINK.matcher(Repository.read(document));
        while (links.find()) {
            String target = links.group(1);
            if (!target.startsWith("https://")) {
                Path linked = target.isEmpty() ? document : document.resolveSibling(target);
                assertThat(linked).as("link in %s", document.getFileName()).exists();
                if (links.group(2) != null) {
                    assertThat(anchors(linked))
                            .as("link in %s", document.getFileName())
                            .contains(links.group(2));
                }
            }
        }
    }

    /** Headings as links name them: small letters, hyphens for blanks, no other punctuation. */
    private static List<String> anchors(Path document) {
        return HEADING.matcher(Repository.read(document))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void noHeadingStandsTwice(Path document) {
        if (!document.endsWith("CHANGELOG.md")) {
            assertThat(anchors(document)).doesNotHaveDuplicates();
        }
    }

    @Test
    void thereAreDocumentsWithNamesInThem() {
        assertThat(Repository.documents())
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "README.md",
                        "ARCHITECTURE.md",
                        "PROTOCOLS.md",
                        "CONTRIBUTING.md",
                        "CHANGELOG.md",
                        "RELEASING.md");
        assertThat(TYPE.matcher(Repository.read(Repository.root().resolve("ARCHITECTURE.md")))
                        .results()
                        .count())
                .isGreaterThan(30);
        assertThat(Files.exists(Repository.root().resolve("LICENSE"))).isTrue();
        assertThat(Files.exists(Repository.root().resolve("NOTICE"))).isTrue();
    }
}
