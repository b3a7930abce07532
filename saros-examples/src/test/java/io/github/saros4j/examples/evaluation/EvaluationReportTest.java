package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.DemoCohort;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The page that {@code evaluate} leaves, read as XML; how it looks and works in a browser is tested where it is made. */
class EvaluationReportTest {

    private static final int CASES = 3;
    private static final String NS = "http://www.w3.org/1999/xhtml";

    @TempDir
    private static Path cohort;

    private static DemoCohort demo;

    @TempDir
    private Path output;

    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void makeCohort() throws IOException {
        demo = DemoCohort.write(cohort, CASES, 3, (id, done, total) -> {});
    }

    private String evaluate(Path truth, Path prediction, String... more) throws IOException {
        List<String> args = new ArrayList<>(List.of("evaluate", "--truth", truth.toString(), "--prediction"));
        args.addAll(List.of(prediction.toString(), "--labels", "body-regions", "--output", output.toString()));
        args.addAll(List.of("--resamples", "200"));
        args.addAll(List.of(more));
        int code =
                Saros.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(String[]::new));
        assertThat(code).as(err.toString()).isZero();
        return Files.readString(output.resolve("report.html"));
    }

    private static Document parse(String html) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            String xml = html.replaceFirst("(?i)<!doctype[^>]*>", "");
            return factory.newDocumentBuilder().parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("the report is not well-formed", e);
        }
    }

    private static List<String> texts(Document page, String element) {
        NodeList nodes = page.getElementsByTagNameNS("*", element);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent().strip());
        }
        return texts;
    }

    /** The cells of the row that begins with a label, in the first table. */
    private static List<String> firstRowOf(Document page, String label) {
        Element table = (Element) page.getElementsByTagNameNS("*", "table").item(0);
        NodeList rows = table.getElementsByTagNameNS("*", "tr");
        for (int i = 0; i < rows.getLength(); i++) {
            List<String> cells = new ArrayList<>();
            NodeList children = rows.item(i).getChildNodes();
            for (int k = 0; k < children.getLength(); k++) {
                if (children.item(k) instanceof Element cell) {
                    cells.add(cell.getTextContent().strip());
                }
            }
            if (!cells.isEmpty() && cells.get(0).equals(label)) {
                return cells;
            }
        }
        throw new AssertionError("no row of " + label);
    }

    @Test
    void meansAndIntervalsAreThoseOfTheSummary() throws IOException {
        Document page = parse(evaluate(demo.truth(), demo.regionPredictions()));
        assertThat(texts(page, "h2"))
                .containsExactly(
                        "At a glance",
                        "Dice",
                        "NSD 3mm",
                        "Found or not",
                        "Worst cases",
                        "Left out",
                        "All cases",
                        "What the numbers mean");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(output.resolve("summary.csv"))) {
            NamedCsvRecord muscle = csv.stream()
                    .filter(row -> row.getField("label").equals("muscle")
                            && row.getField("metric").equals("dice"))
                    .findFirst()
                    .orElseThrow();
            String mean = rounded(muscle, "mean");
            String interval = rounded(muscle, "mean_low") + " to " + rounded(muscle, "mean_high");
            assertThat(firstRowOf(page, "Muscle")).startsWith("Muscle", mean, interval, muscle.getField("n"));
        }
    }

    private static String rounded(NamedCsvRecord row, String column) {
        return String.format(Locale.ROOT, "%.3f", Double.parseDouble(row.getField(column)));
    }

    @Test
    void nothingIsFetchedAndPicturesAreInside() throws IOException {
        String html = evaluate(demo.truth(), demo.regionPredictions(), "--worst", "2");
        assertThat(html)
                .doesNotContain("src=\"http")
                .doesNotContain("href=\"http")
                .contains("default-src 'none'");
        int pictures = Pattern.compile("data:image/png;base64,")
                .matcher(html)
                .results()
                .toList()
                .size();
        assertThat(pictures).isBetween(13, 2 * 13);
        assertThat(evaluate(demo.truth(), demo.regionPredictions(), "--worst", "0"))
                .doesNotContain("data:image/png")
                .doesNotContain("Worst cases");
    }

    @Test
    void picturesShowTheImageWhereThereIsOne() throws IOException {
        String withImages = evaluate(
                demo.truth(), demo.regionPredictions(), "--images", demo.truth().toString());
        String without = evaluate(demo.truth(), demo.regionPredictions());
        assertThat(withImages).isNotEqualTo(without).contains("of a CT").doesNotContain("no image in");
        assertThat(evaluate(demo.truth(), demo.regionPredictions(), "--images", output.toString()))
                .contains("case_000: no image in");
    }

    @Test
    void whatWasToleratedIsListed() throws IOException {
        Path fewer = Files.createDirectories(output.resolve("fewer"));
        try (Stream<Path> files = Files.list(demo.regionPredictions())) {
            for (Path file : files.sorted().skip(1).toList()) {
                Files.copy(file, fewer.resolve(file.getFileName().toString()));
            }
        }
        String html = evaluate(demo.truth(), fewer, "--allow-missing");
        assertThat(html).contains("1 problem").contains("MISSING_PREDICTION").contains("no prediction");
        assertThat(texts(parse(html), "figcaption"))
                .anySatisfy(caption -> assertThat(caption).contains("case_000", "Dice 0.000, no prediction"));
    }

    @Test
    void namesOfFilesAreNoMarkup() throws IOException {
        String hostile = "a&b <i>'\"x";
        Path truths = Files.createDirectories(output.resolve("t"));
        Path predictions = Files.createDirectories(output.resolve("p"));
        Files.copy(demo.truth().resolve("case_000/body-regions.nii.gz"), truths.resolve(hostile + ".nii.gz"));
        Files.copy(demo.regionPredictions().resolve("case_000.nii.gz"), predictions.resolve(hostile + ".nii.gz"));
        Document page = parse(evaluate(truths, predictions));
        assertThat(texts(page, "figcaption"))
                .anySatisfy(caption -> assertThat(caption).contains(hostile));
        assertThat(page.getElementsByTagNameNS(NS, "i").getLength()).isZero();
    }

    @Test
    void everyMetricOfTheProtocolIsExplained() throws IOException {
        String html = evaluate(
                demo.truth(),
                demo.regionPredictions(),
                "--metrics",
                "overlap,volume,surface,distance,instance",
                "--union",
                "glands=parotid_glands+thyroid_glands",
                "--worst",
                "1");
        Document page = parse(html);
        assertThat(texts(page, "td")).contains("hd95", "component_f1", "2 tp / (2 tp + fp + fn)");
        assertThat(html).contains("Union glands").contains("iou&gt;0.5");
    }

    @Test
    void patientsThatNobodyKnowsAreNotPresentedAsCounted() throws IOException {
        String assumed = "3, taking each case for one";
        assertThat(evaluate(demo.truth(), demo.regionPredictions(), "--metrics", "dice"))
                .contains(assumed);
        String info = demo.truth().resolve("Segmentation Info.csv").toString();
        assertThat(evaluate(demo.truth(), demo.regionPredictions(), "--metrics", "dice", "--info", info))
                .doesNotContain(assumed);
    }

    @Test
    void theSameCohortGivesTheSamePage() throws IOException {
        String first = evaluate(demo.truth(), demo.regionPredictions(), "--threads", "1");
        assertThat(evaluate(demo.truth(), demo.regionPredictions(), "--threads", "3"))
                .isEqualTo(first);
    }

    /** Of three phantoms not every one has every label, so some resamples lack one. */
    @Test
    void resamplesThatLackALabelAreWarnedOf() throws IOException {
        String html = evaluate(demo.truth(), demo.regionPredictions());
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(output.resolve("summary.csv"))) {
            String undefined = csv.stream()
                    .filter(row -> row.getField("label").equals("average")
                            && row.getField("metric").equals("dice"))
                    .findFirst()
                    .orElseThrow()
                    .getField("undefined_resamples");
            assertThat(Integer.parseInt(undefined)).isPositive();
            assertThat(html).contains("In up to " + undefined + " of 200 resamples");
        }
    }
}
