package io.github.saros4j.report;

import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.markup.Markup;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A report as one HTML file, to be opened in a browser, printed, or attached to a paper. Everything is inside: it reads no
 * other file, and forbids the browser every connection (a Content-Security-Policy that names its own style sheet and script
 * by their digests). It is well-formed XML too. The same content gives the same page, on one Java runtime to the byte.
 *
 * <pre>{@code
 * Table scores = Table.builder("scores", Column.text("case"), Column.text("label"), Column.real("dice"))
 *         .row("case_000", "muscle", 0.91)
 *         .row("case_001", "muscle", 0.88)
 *         .build();
 * HtmlReport.of("Body regions", report -> report
 *                 .fact("Protocol", "in-plane")
 *                 .section("Dice", dice -> dice
 *                         .figure(DistributionPlot.of(scores, "label", "dice", "case").withAxis(0, 1), "By label.")
 *                         .table(TableView.of(scores).withDecimals(2))))
 *         .write(output.resolve("report.html"));
 * }</pre>
 *
 * <p>Tables are sorted by a click or a key press on a column's name and filtered by words. An address such as
 * {@code report.html#table=scores&sort=dice&order=descending&filter=muscle} opens the report at a table in that state.
 */
public final class HtmlReport {

    private final String title;
    private final Content content;

    private HtmlReport(String title, Content content) {
        this.title = title;
        this.content = content;
    }

    /**
     * A report.
     *
     * @param title the report's name, its first heading
     * @param content fills the report
     * @return the report
     */
    public static HtmlReport of(String title, Consumer<Content> content) {
        Content filled = new Content(1, new Names());
        content.accept(filled);
        return new HtmlReport(title, filled);
    }

    /**
     * Writes the report to a file in UTF-8. The file is there whole or not at all.
     *
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    public void write(Path file) throws IOException {
        AtomicFile.write(file, out -> {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            write(writer);
            writer.flush();
        });
    }

    /**
     * Writes the report.
     *
     * @param target where to; neither flushed nor closed
     * @throws IOException if the target fails
     */
    public void write(Appendable target) throws IOException {
        Resource style = Resource.style("report.css");
        Resource script = Resource.script("report.js");
        Markup page = new Markup(target);
        page.verbatim("<!DOCTYPE html>\n")
                .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en")
                .line();
        page.open("head").line().empty("meta", "charset", "utf-8").line();
        page.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; img-src data:; style-src " + style.digest() + "; script-src "
                                + script.digest() + "; base-uri 'none'; form-action 'none'")
                .line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.element("title", title).line();
        page.open("style").verbatim(style.text()).close().line();
        page.close().line().open("body").line();
        writeBody(page);
        page.open("script").verbatim(script.text()).close().line();
        page.close().line().close().line();
    }

    private void writeBody(Markup page) throws IOException {
        page.open("header").element("h1", title).close().line();
        writeContents(page);
        page.open("main").line();
        content.write(page);
        page.close().line();
    }

    private void writeContents(Markup page) throws IOException {
        Map<String, String> sections = content.sections();
        if (sections.size() < 2) {
            return;
        }
        page.open("nav", "aria-label", "Contents").open("ol");
        for (Map.Entry<String, String> section : sections.entrySet()) {
            page.open("li")
                    .element("a", section.getValue(), "href", "#" + section.getKey())
                    .close();
        }
        page.close().close().line();
    }
}
