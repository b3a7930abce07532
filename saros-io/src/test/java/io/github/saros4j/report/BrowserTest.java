package io.github.saros4j.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.saros4j.markup.Xml;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** The report as a reader has it: opened from a file, in Chromium. */
class BrowserTest {

    private static final Table SCORES = SampleReport.scores(100, SampleReport.regions(), 1);
    private static final String HEAD = "document.querySelector('#scores').querySelectorAll('thead th')[%d]";
    private static final int DICE = 2;

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Browser browser;

    @SuppressWarnings("NullAway.Init")
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.start(folder.resolve("profile"));
        Path file = Files.createDirectory(folder.resolve("Bericht \u00fcber 50% \u6771\u4eac #1"))
                .resolve("my report.html");
        SampleReport.of(SCORES).write(file);
        address = file.toUri().toASCIIString();
    }

    @AfterAll
    @SuppressWarnings("RedundantNullCheck") // where there is no browser, none was started
    static void stop() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    private static String text(String expression) throws IOException {
        return browser.evaluate(expression).asText();
    }

    /** The texts of a column of the table of scores, as shown. */
    private static List<String> column(int index) throws IOException {
        JsonNode texts = browser.evaluate(
                "[...document.querySelectorAll('#scores tbody tr')].map(row => row.cells[" + index + "].textContent)");
        List<String> column = new ArrayList<>();
        texts.forEach(text -> column.add(text.asText()));
        return column;
    }

    private static void click(int column) throws IOException {
        browser.evaluate(String.format(Locale.ROOT, HEAD, column) + ".querySelector('button').click()");
    }

    private static List<Double> sortedDice(Comparator<Double> order) {
        return IntStream.range(0, SCORES.rowCount())
                .mapToObj(row -> SCORES.real(row, "dice"))
                .filter(Objects::nonNull)
                .sorted(order)
                .toList();
    }

    private static List<String> shown(List<Double> values) {
        return values.stream()
                .limit(TableMarkup.ROWS_SHOWN)
                .map(value -> String.format(Locale.ROOT, "%.3f", value))
                .toList();
    }

    @Test
    void aLargeReportOpensWithoutComplaintsAndWithoutOverflow() throws IOException {
        Path file = folder.resolve("large.html");
        SampleReport.of(SampleReport.scores(900, SampleReport.regions(), 1)).write(file);
        String large = file.toUri().toASCIIString();
        for (int width : new int[] {1280, 400}) {
            browser.open(large, width);

            assertThat(text("document.title")).startsWith("Body regions");
            assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                    .isLessThanOrEqualTo(browser.evaluate("document.documentElement.clientWidth")
                            .asInt())
                    .isBetween(width - 20, width);
            assertThat(browser.evaluate("document.images.length").asInt()).isZero();
            assertThat(browser.complaints()).isEmpty();
            assertThat(browser.requests()).allMatch(url -> url.equals(large) || url.startsWith("data:"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 400})
    void textInPlotsKeepsItsSize(int width) throws IOException {
        browser.open(address, width);

        assertThat(browser.evaluate("Math.round(document.querySelector('.plot text').getBoundingClientRect().height)")
                        .asInt())
                .isBetween(12, 18);
        assertThat(browser.evaluate(
                                "[...document.querySelectorAll('.plot')].every(plot => plot.scrollWidth <= plot.clientWidth)")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nothingCanBeLoadedAndNoOtherScriptRuns() throws IOException {
        browser.open(address, 1280);
        browser.evaluate("document.body.append(Object.assign(document.createElement('script'), {textContent:"
                + " 'document.title = \"owned\"'}));"
                + " document.body.insertAdjacentHTML('beforeend', '<img src=\"https://saros.invalid/x.png\"/>"
                + "<p onclick=\"document.title = 1\">x</p>'); document.querySelector('p[onclick]').click()");

        assertThat(text("document.title")).startsWith("Body regions");
        assertThat(browser.complaints())
                .isNotEmpty()
                .allMatch(complaint -> complaint.contains("Content Security Policy"));
        assertThat(browser.requests()).noneMatch(url -> url.contains("saros.invalid"));
    }

    @Test
    void aClickSortsAndTheNextOneTurnsRound() throws IOException {
        browser.open(address, 1280);
        List<String> asWritten = column(0);
        click(DICE);

        assertThat(text(String.format(Locale.ROOT, HEAD, DICE) + ".getAttribute('aria-sort')"))
                .isEqualTo("ascending");
        assertThat(column(DICE)).isEqualTo(shown(sortedDice(Comparator.naturalOrder())));

        click(DICE);
        assertThat(text(String.format(Locale.ROOT, HEAD, DICE) + ".getAttribute('aria-sort')"))
                .isEqualTo("descending");
        assertThat(column(DICE)).isEqualTo(shown(sortedDice(Comparator.reverseOrder())));
        assertThat(text("location.hash")).isEqualTo("#table=scores&sort=dice&order=descending");

        click(DICE);
        assertThat(browser.evaluate(String.format(Locale.ROOT, HEAD, DICE) + ".hasAttribute('aria-sort')")
                        .asBoolean())
                .isFalse();
        assertThat(column(0)).isEqualTo(asWritten);
    }

    @Test
    void keysSortToo() throws IOException {
        browser.open(address, 1280);
        browser.evaluate(String.format(Locale.ROOT, HEAD, 0) + ".querySelector('button').focus()");
        browser.press("Tab", "Tab", 9, "");
        browser.press("Tab", "Tab", 9, "");
        browser.press("Enter", "Enter", 13, "\r");

        assertThat(column(DICE)).isEqualTo(shown(sortedDice(Comparator.naturalOrder())));
        browser.press(" ", "Space", 32, " ");
        assertThat(column(DICE)).isEqualTo(shown(sortedDice(Comparator.reverseOrder())));
    }

    @Test
    void emptyCellsComeLastEitherWay() throws IOException {
        for (String order : List.of("ascending", "descending")) {
            browser.open(address + "#table=scores&filter=muscle&sort=dice&order=" + order, 1280);
            List<String> dice = column(DICE);
            int values = dice.indexOf("");

            assertThat(dice).hasSize(100);
            assertThat(values).isBetween(50, 99);
            assertThat(dice.subList(values, 100)).containsOnly("");
        }
    }

    private static void next() throws IOException {
        browser.evaluate("document.querySelectorAll('#scores .pager button')[1].click()");
    }

    @Test
    void anAddressOpensATableInItsState() throws IOException {
        browser.open(address + "#table=scores&sort=case&order=descending&filter=muscle%20case_01", 1280);

        List<String> cases = column(0);
        assertThat(cases)
                .containsExactly(
                        "case_019",
                        "case_018",
                        "case_017",
                        "case_016",
                        "case_015",
                        "case_014",
                        "case_013",
                        "case_012",
                        "case_011",
                        "case_010");
        assertThat(column(1)).containsOnly("Muscle");
        assertThat(text("document.querySelector('#scores output').textContent")).isEqualTo("10 rows (of 1,300)");
        assertThat(browser.evaluate("window.scrollY").asInt()).isGreaterThan(1000);
    }

    @Test
    void aFilterLetsThroughRowsWithAllOfItsWords() throws IOException {
        browser.open(address, 1280);
        browser.evaluate("const input = document.querySelector('#scores input'); input.value = 'LIVER onerror';"
                + " input.dispatchEvent(new Event('input'))");
        assertThat(column(0)).isEmpty();
        browser.evaluate("input.value = 'Brain ONERROR'; input.dispatchEvent(new Event('input'))");

        assertThat(column(0)).containsExactly(SampleReport.HOSTILE);
        assertThat(text("location.hash")).isEqualTo("#table=scores&filter=Brain+ONERROR");
    }

    @Test
    void furtherRowsFollowPageByPage() throws IOException {
        browser.open(address, 1280);
        assertThat(text("document.querySelector('#scores output').textContent")).isEqualTo("1\u2013200 of 1,300 rows");
        next();

        assertThat(text("document.querySelector('#scores output').textContent"))
                .isEqualTo("201\u2013400 of 1,300 rows");
        assertThat(column(0)).hasSize(200).startsWith(Objects.requireNonNull(SCORES.text(200, "case")));
        assertThat(column(6))
                .isEqualTo(IntStream.range(200, 400)
                        .mapToObj(row -> String.valueOf(SCORES.integer(row, "voxels")))
                        .toList());
    }

    @Test
    void theScriptWritesNumbersAsTheFileDoesSeed37() throws IOException {
        Random random = new Random(37);
        Table.Builder table = Table.builder("twice", Column.real("x"));
        List<Double> values = new ArrayList<>(List.of(
                0.0, -0.0, -0.0004, 0.0005, 0.0015, 1.0005, 2.5, 0.0625, 1e-300, 4.9e-324, 1e15, 1e20, 1e21, -1e22));
        while (values.size() < TableMarkup.ROWS_SHOWN) {
            double scale = Math.pow(10, random.nextInt(12) - 5);
            values.add(
                    random.nextInt(2) == 0
                            ? Math.rint(random.nextGaussian() * 1e4) / 2e4
                            : random.nextGaussian() * scale);
        }
        values.forEach(table::row);
        values.forEach(table::row);
        Path file = folder.resolve("twice.html");
        HtmlReport.of(
                        "Twice",
                        report -> report.table(TableView.of(table.build()).withDecimals(3)))
                .write(file);
        browser.open(file.toUri().toString(), 1280);
        List<Element> written = Xml.all(Xml.parse(Files.readString(file)), "td");
        assertThat(written).hasSize(TableMarkup.ROWS_SHOWN);
        for (int page = 0; page < 2; page++) { // the script makes the first page anew, too
            JsonNode shown = browser.evaluate("[...document.querySelectorAll('td')].map(cell => cell.textContent)");
            JsonNode full = browser.evaluate(
                    "[...document.querySelectorAll('td')].map(cell => Number(cell.title || cell.textContent))");
            for (int i = 0; i < values.size(); i++) {
                assertThat(full.get(i).asDouble()).isEqualTo(values.get(i) + 0.0); // JSON has no negative zero here
                if (Math.abs(values.get(i)) < 1e21) { // from there on both show all digits, each in its own way
                    assertThat(shown.get(i).asText()).isEqualTo(written.get(i).getTextContent());
                }
            }
            browser.evaluate("document.querySelectorAll('.pager button')[1].click()");
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whatIsClosedIsOpenedForPrintAndByAnAddress() throws IOException {
        browser.open(address, 1280);
        String open = "document.querySelector('details').open";
        assertThat(browser.evaluate(open).asBoolean()).isFalse();
        browser.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(browser.evaluate(open).asBoolean()).isTrue();
        browser.evaluate("dispatchEvent(new Event('afterprint'))");
        assertThat(browser.evaluate(open).asBoolean()).isFalse();

        browser.open(address + "#table=areas", 1280);
        assertThat(browser.evaluate(open).asBoolean()).isTrue();
    }
}
