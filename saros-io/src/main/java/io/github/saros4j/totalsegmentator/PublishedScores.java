package io.github.saros4j.totalsegmentator;

import io.github.saros4j.SarosException;
import io.github.saros4j.anatomy.TotalSegmentatorLabel;
import io.github.saros4j.anatomy.TotalSegmentatorV1;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.text.CsvRow;
import io.github.saros4j.text.CsvText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The mean Dice and surface Dice at 3 mm of each class that TotalSegmentator's authors published, to three digits. They are means
 * over subjects that have the class, as the protocol {@code totalsegmentator} makes them: to be compared with its scores alone, and with
 * the description of what was scored in mind. Immutable.
 */
public final class PublishedScores {

    private static final String PACKAGE = "/io/github/saros4j/totalsegmentator/";
    private static final List<String> COLUMNS = List.of("structure", "published_as", "dice", "nsd_3mm");

    private final String name;
    private final String description;
    private final LabelSet<? extends TotalSegmentatorLabel> labelSet;
    private final Map<String, CsvRow> byKey = new HashMap<>();

    private PublishedScores(
            String name, String description, LabelSet<? extends TotalSegmentatorLabel> labelSet, String resource) {
        this.name = name;
        this.description = description;
        this.labelSet = labelSet;
        for (CsvRow row : rows(resource)) {
            String key = labelSet.byName(row.text("structure"))
                    .map(TotalSegmentatorLabel::key)
                    .orElseThrow(() -> new IllegalStateException(resource + ": no class of " + labelSet + ": " + row));
            byKey.put(key, row);
        }
        if (byKey.size() != labelSet.foreground().size()) {
            throw new IllegalStateException(resource + ": " + byKey.size() + " classes of " + labelSet);
        }
    }

    private static List<CsvRow> rows(String resource) {
        try (InputStream in = PublishedScores.class.getResourceAsStream(PACKAGE + resource)) {
            if (in == null) {
                throw new IllegalStateException("No resource " + resource);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return CsvText.of(resource, text, COLUMNS, SarosException::new).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The paper's model: version 1 at 1.5 mm, trained on CTs with faces, on the paper's test set. From {@code resources/results_all_classes.json} of
     * TotalSegmentator, which says left and right before the organ ({@code organ_right_kidney}); figure 11 of the paper's supplement.
     *
     * @return scores of the 104 classes of version 1
     */
    public static PublishedScores version1() {
        return new PublishedScores(
                "totalsegmentator-v1",
                "model of the paper, version 1 at 1.5 mm, on the paper's test set; it was trained on CTs whose faces are not blurred",
                TotalSegmentatorV1.labelSet(),
                "published-v1.csv");
    }

    /**
     * What anybody can train: an nnU-Net trained by the authors on the public data set 2.0.1, on its test split. From
     * {@code resources/evaluate_results.txt} of TotalSegmentator; it is not the model that TotalSegmentator installs. Training anew changes the mean by up to 0.01.
     *
     * @return scores of the 117 classes of version 2
     */
    public static PublishedScores version2() {
        return new PublishedScores(
                "totalsegmentator-v2",
                "nnU-Net trained on the public data set 2.0.1 (blurred faces), on its test split; not the model that TotalSegmentator installs",
                TotalSegmentatorV2.labelSet(),
                "published-v2.csv");
    }

    /**
     * The name on the command line.
     *
     * @return that of the label set
     */
    public String name() {
        return name;
    }

    /**
     * Which model was scored on which data.
     *
     * @return a phrase
     */
    public String description() {
        return description;
    }

    /**
     * The classes that have scores.
     *
     * @return all foreground labels of this set
     */
    public LabelSet<? extends TotalSegmentatorLabel> labelSet() {
        return labelSet;
    }

    /**
     * A class's mean Dice.
     *
     * @param key the class's key
     * @return 0 to 1, to three digits
     * @throws IllegalArgumentException if there is no such class
     */
    public double dice(String key) {
        return number(key, "dice");
    }

    /**
     * A class's mean surface Dice at 3 mm.
     *
     * @param key the class's key
     * @return 0 to 1, to three digits
     * @throws IllegalArgumentException if there is no such class
     */
    public double nsd3mm(String key) {
        return number(key, "nsd_3mm");
    }

    private double number(String key, String column) {
        CsvRow row = byKey.get(key);
        if (row == null) {
            throw new IllegalArgumentException("No class " + key + " in " + labelSet);
        }
        return Double.parseDouble(row.text(column));
    }

    /**
     * All scores.
     *
     * @return {@code published}: label, the name under which it was published, {@code dice}, {@code nsd_3mm}
     */
    public Table toTable() {
        Table.Builder rows = Table.builder(
                "published",
                Column.text("label"),
                Column.text("published_as"),
                Column.real("dice"),
                Column.real("nsd_3mm"));
        for (TotalSegmentatorLabel label : labelSet.foreground()) {
            CsvRow row = byKey.get(label.key());
            if (row != null) {
                rows.row(label.key(), row.text("published_as"), dice(label.key()), nsd3mm(label.key()));
            }
        }
        return rows.build();
    }

    @Override
    public String toString() {
        return name + ": " + description;
    }
}
