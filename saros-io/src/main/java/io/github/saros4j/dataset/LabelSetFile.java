package io.github.saros4j.dataset;

import com.fasterxml.jackson.core.JacksonException;
import io.github.saros4j.file.FileName;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.text.CsvRow;
import io.github.saros4j.text.CsvText;
import io.github.saros4j.text.TextFile;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/**
 * A label set of one's own in a file, in UTF-8 with a byte order mark or without; what it is depends on its content:
 *
 * <ul>
 *   <li>JSON, {@code {"1": "liver", "2": "spleen"}} or {@code {"liver": 1, "spleen": 2}};
 *   <li>a dataset.json of nnU-Net, whose {@code "labels"} are such an object; there the name {@code ignore} says which value marks what
 *       nobody annotated ({@link LabelSet#withIgnoreId});
 *   <li>CSV with the columns {@code id} and {@code name}, between commas or semicolons; other columns do not matter.
 * </ul>
 *
 * <p>The set is named after the file. A label's key is its name in NFC and lower case, with an underscore for each run of what is neither
 * letter nor digit; letters of any script stay. Background (0) is added where it is missing; another label cannot be 0.
 */
public final class LabelSetFile {

    private static final String ID = "id";
    private static final String NAME = "name";
    private static final int MAX_IGNORE_ID = 255;

    /** ITK-SNAP calls it a clear label. */
    private static final Set<String> NAMES_OF_BACKGROUND = Set.of("background", "clear_label");

    private final Path file;
    private final Map<Integer, NamedLabel> labels = new TreeMap<>();
    private OptionalInt ignoreId = OptionalInt.empty();
    private boolean backgroundIsOurs = true;

    private LabelSetFile(Path file) {
        this.file = file;
        labels.put(Label.BACKGROUND_ID, NamedLabel.of(Label.BACKGROUND_ID, "Background"));
    }

    /**
     * Reads a file.
     *
     * @param file JSON or CSV
     * @return the labels, with the ignore id if the file has one
     * @throws IOException if the file cannot be read
     * @throws DatasetException if it is not UTF-8, neither JSON nor CSV as above, has no label, an id is no whole number from 0 to
     *     254 or stands there twice, or two names give one key; the message names file, place and value
     */
    public static LabelSet<NamedLabel> read(Path file) throws IOException {
        String content = TextFile.read(file, DatasetException::new);
        LabelSetFile labels = new LabelSetFile(file);
        if (content.stripLeading().matches("(?s)[{\\[].*")) {
            labels.readJson(content);
        } else {
            labels.readCsv(content);
        }
        return labels.toLabelSet();
    }

    private LabelSet<NamedLabel> toLabelSet() {
        if (labels.size() == 1) {
            throw new DatasetException(file + ": no label but background");
        }
        try {
            LabelSet<NamedLabel> set = LabelSet.of(FileName.of(file).replaceFirst("\\.[^.]+$", ""), labels.values());
            return ignoreId.isPresent() ? set.withIgnoreId(ignoreId.getAsInt()) : set;
        } catch (IllegalArgumentException e) {
            throw new DatasetException(file + ": " + e.getMessage());
        }
    }

    private void readJson(String content) {
        try {
            for (LabelEntries.Entry entry : LabelEntries.of(content)) {
                add(entry.place(), entry.id(), entry.name(), entry.nnUnet());
            }
        } catch (JacksonException e) {
            throw new DatasetException(file + ": no valid JSON: " + e.getOriginalMessage() + place(e));
        } catch (IllegalArgumentException e) {
            throw new DatasetException(file + ", " + e.getMessage());
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNr() + ")";
    }

    private void readCsv(String content) {
        for (CsvRow row : CsvText.of(file.toString(), content, List.of(ID, NAME), DatasetException::new)
                .rows()) {
            add("line " + row.line(), row.text(ID), row.text(NAME), false);
        }
    }

    private void add(String place, String idText, String name, boolean nnUnet) {
        boolean ignore = nnUnet && name.strip().equals("ignore");
        int id = id(place, idText, ignore ? MAX_IGNORE_ID : Label.MAX_ID);
        if (ignore) {
            ignoreId = OptionalInt.of(id);
            return;
        }
        String shown = Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
        String key = shown.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "_")
                .replaceAll("^_|_$", "");
        if (key.isEmpty()) {
            throw new DatasetException(file + ", " + place + ": the name '" + name + "' has neither letter nor digit");
        }
        if (id == Label.BACKGROUND_ID && !NAMES_OF_BACKGROUND.contains(key)) {
            throw new DatasetException(
                    file + ", " + place + ": id 0 is background, not " + shown + "; ids of labels begin at 1");
        }
        NamedLabel other = labels.put(id, new NamedLabel(id, shown, key));
        if (other != null && !(id == Label.BACKGROUND_ID && backgroundIsOurs)) {
            throw new DatasetException(
                    file + ", " + place + ": id " + id + " is " + other.displayName() + " already, not " + shown);
        }
        backgroundIsOurs &= id != Label.BACKGROUND_ID;
    }

    private int id(String place, String text, int largest) {
        String digits = text.strip();
        if (digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) <= largest) {
            return Integer.parseInt(digits);
        }
        throw new DatasetException(
                file + ", " + place + ": '" + text + "' is no id, which is a whole number from 0 to " + largest);
    }
}
