package io.github.saros4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.figure.Figure;
import io.github.saros4j.figure.XyPlot;
import io.github.saros4j.markup.Xml;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class HtmlReportTest {

    private static String text(HtmlReport report) throws IOException {
        StringBuilder text = new StringBuilder();
        report.write(text);
        return text.toString();
    }

    private static Element page(HtmlReport report) throws IOException {
        return Xml.parse(text(report));
    }

    private static HtmlReport sample() {
        return SampleReport.of(SampleReport.scores(20, SampleReport.regions(), 1));
    }

    @Test
    void sectionsHaveHeadingsByDepthAndLinksToThem() throws IOException {
        Element page = page(HtmlReport.of(
                "Title",
                report -> report.section(
                                "First, part", first -> first.section("Inner", inner -> inner.paragraph("deep")))
                        .section("Zwölf", second -> second.paragraph("flat"))));

        assertThat(Xml.texts(page, "h1")).containsExactly("Title");
        assertThat(Xml.texts(page, "h2")).containsExactly("First, part", "Zwölf");
        assertThat(Xml.texts(page, "h3")).containsExactly("Inner");
        assertThat(Xml.all(page, "a"))
                .extracting(link -> link.getAttribute("href"))
                .containsExactly("#first-part", "#zwolf");
        assertThat(Xml.all(page, "section"))
                .extracting(section -> section.getAttribute("id"))
                .containsExactly("first-part", "inner", "zwolf");
    }

    @Test
    void contentStandsInTheOrderInWhichItCame() throws IOException {
        Element page = page(HtmlReport.of(
                "T",
                report -> report.paragraph("one")
                        .fact("a", "1")
                        .fact("b", "2")
                        .note("two")
                        .fact("c", "3")
                        .details("more", details -> details.warning("three").paragraph("four"))
                        .paragraph("five")));

        assertThat(Xml.texts(page, "p")).containsExactly("one", "Note two", "Warning three", "four", "five");
        assertThat(Xml.texts(page, "dt")).containsExactly("a", "b", "c");
        assertThat(Xml.texts(page, "dd")).containsExactly("1", "2", "3");
        assertThat(Xml.all(page, "dl"))
                .as("facts that follow each other are one list")
                .hasSize(2);
        assertThat(Xml.texts(Xml.all(page, "details").get(0), "summary")).containsExactly("more");
    }

    @Test
    void hostileTextIsText() throws IOException {
        String hostile = SampleReport.HOSTILE;
        Table table = Table.builder(hostile, Column.text(hostile)).row(hostile).build();
        String text = text(HtmlReport.of(
                hostile,
                report -> report.section(
                        hostile,
                        section -> section.paragraph(hostile)
                                .fact(hostile, hostile)
                                .note(hostile)
                                .details(hostile, details -> details.table(table)))));
        Element page = Xml.parse(text);

        assertThat(Xml.all(page, "img")).isEmpty();
        assertThat(text).doesNotContain("<img");
        for (String name : List.of("title", "h1", "h2", "dt", "dd", "summary", "figcaption", "tbody")) {
            assertThat(Xml.texts(page, name).get(0).strip()).as(name).isEqualTo(hostile.strip());
        }
    }

    @Test
    void idsAreUniqueAndNameElementsThatAreThere() throws IOException {
        Table table = Table.builder("scores", Column.text("a")).build();
        Element page = page(HtmlReport.of(
                "T",
                report -> report.section("Scores", section -> section.table(table))
                        .section("scores", section -> section.table(table))
                        .section("scores caption", section -> section.table(table))
                        .section("\u6771\u4eac", section -> section.paragraph("no letter of ours"))));
        List<String> ids = Xml.all(page, "*").stream()
                .map(element -> element.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();

        assertThat(ids).hasSize(4 + 3 * 2).doesNotHaveDuplicates().contains("part");
        for (Element element : Xml.all(page, "*")) {
            for (String attribute : List.of("aria-labelledby", "href")) {
                if (element.hasAttribute(attribute)) {
                    assertThat(ids).contains(element.getAttribute(attribute).replace("#", ""));
                }
            }
        }
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        for (Element element : Xml.all(page(sample()), "*")) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.item(i).getNodeName();
                String value = attributes.item(i).getNodeValue();
                assertThat(name)
                        .isNotIn("src", "srcset", "style", "data", "action")
                        .doesNotStartWith("on");
                if (name.equals("href")) {
                    assertThat(value).matches("(#|data:image/png;base64,).*");
                }
            }
            assertThat(element.getTagName()).isNotIn("link", "iframe", "object", "embed", "base");
        }
    }

    @Test
    void thePolicyLetsInThisStyleAndThisScriptAlone() throws Exception {
        Element page = page(sample());
        Element meta = Xml.all(page, "meta").get(1);
        assertThat(meta.getAttribute("http-equiv")).isEqualTo("Content-Security-Policy");
        String script = Xml.all(page, "script").stream()
                .filter(element -> element.getAttribute("type").isEmpty())
                .map(Element::getTextContent)
                .findFirst()
                .orElseThrow();

        // An XML parser takes the marks of CDATA away, which a browser hashes.
        assertThat(meta.getAttribute("content"))
                .isEqualTo("default-src 'none'; img-src data:; style-src '"
                        + digest(
                                "/*<![CDATA[*/" + inner(Xml.texts(page, "style").get(0), "/**/", "/**/") + "/*]]>*/")
                        + "'; script-src '" + digest("//<![CDATA[" + inner(script, "//", "//") + "//]]>")
                        + "'; base-uri 'none'; form-action 'none'");
    }

    private static String inner(String text, String start, String end) {
        assertThat(text).startsWith(start).endsWith(end);
        return text.substring(start.length(), text.length() - end.length());
    }

    private static String digest(String text) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    @Test
    void figuresSayWhatTheyShow() throws IOException {
        List<Element> drawings = Xml.all(page(sample()), "svg").stream()
                .filter(svg -> !svg.getAttribute("aria-hidden").equals("true"))
                .filter(svg -> ((Element) svg.getParentNode()).getTagName().equals("figure"))
                .toList();

        assertThat(drawings).hasSize(3 + SampleReport.PICTURES).allSatisfy(svg -> {
            assertThat(svg.getAttribute("role")).isEqualTo("img");
            assertThat(svg.getAttribute("aria-label")).hasSizeGreaterThan(20);
            assertThat(Xml.texts((Element) svg.getParentNode(), "figcaption").get(0))
                    .isNotBlank();
        });
    }

    @Test
    void picturesShareOneLegend() throws IOException {
        Column x = Column.real("x");
        Table table = Table.builder("t", x, Column.real("y")).row(1.0, 2.0).build();
        Figure first = XyPlot.of(x, Column.real("y")).withLine("both", table);
        Figure second = XyPlot.of(x, Column.real("y")).withLine("both", table).withLine("one", table);

        Element page = page(HtmlReport.of(
                "T", report -> report.pictures(List.of(new Captioned(first, "a"), new Captioned(second, "b")))));

        assertThat(Xml.texts(page, "li")).extracting(String::strip).containsExactly("both", "one");
        assertThat(Xml.texts(page, "figcaption")).containsExactly("a", "b");
    }

    @Test
    void theSameContentGivesTheSameBytesInEveryLocale(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("report.html");
        sample().write(file);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(text(sample()).getBytes(StandardCharsets.UTF_8)).isEqualTo(Files.readAllBytes(file));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void headingsEndWhereHtmlHasNoMore() throws IOException {
        List<String> tags = new ArrayList<>();
        Element page = page(HtmlReport.of(
                "1",
                a -> a.section(
                        "2",
                        b -> b.section(
                                "3",
                                c -> c.section(
                                        "4",
                                        d -> d.section(
                                                "5",
                                                e -> e.section(
                                                        "6", f -> f.section("7", g -> g.paragraph("deep")))))))));
        for (Element element : Xml.all(page, "*")) {
            if (element.getTagName().matches("h\\d")) {
                tags.add(element.getTagName() + element.getTextContent());
            }
        }

        assertThat(tags).containsExactly("h11", "h22", "h33", "h44", "h55", "h66", "h67");
    }
}
