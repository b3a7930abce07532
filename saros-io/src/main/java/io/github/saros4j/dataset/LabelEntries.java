package io.github.saros4j.dataset;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The labels in a JSON object: either {@code "id": "name"} or {@code "name": id}, at the top or as nnU-Net's {@code "labels"}. */
final class LabelEntries {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final String FORMS = "\"id\": \"name\" or \"name\": id";

    private LabelEntries() {}

    /**
     * One label.
     *
     * @param id not checked yet
     * @param nnUnet whether it stands in a dataset.json
     */
    record Entry(String place, String id, String name, boolean nnUnet) {}

    /**
     * Reads the object.
     *
     * @throws JacksonException if it is no JSON, or has a name twice
     * @throws IllegalArgumentException if a value is neither a name nor an id; the message says where
     */
    static List<Entry> of(String content) throws JacksonException {
        List<Entry> atTop = new ArrayList<>();
        List<Entry> inLabels = new ArrayList<>();
        boolean nnUnet = false;
        String problem = "";
        try (JsonParser json = JSON.createParser(content)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(place(json) + ": a list; an object with " + FORMS + " is expected");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken value = json.nextToken();
                if (value == JsonToken.START_OBJECT && name.equals("labels")) {
                    nnUnet = true;
                    while (json.nextToken() == JsonToken.FIELD_NAME) {
                        String label = json.currentName();
                        json.nextToken();
                        inLabels.add(entry(json, label, true));
                    }
                } else if (value.isStructStart()) {
                    problem = problem.isEmpty() ? wrong(json, name) : problem;
                    json.skipChildren();
                } else if (value == JsonToken.VALUE_STRING || value == JsonToken.VALUE_NUMBER_INT) {
                    atTop.add(entry(json, name, false));
                } else {
                    problem = problem.isEmpty() ? wrong(json, name) : problem;
                }
            }
            if (json.nextToken() != null) {
                throw new IllegalArgumentException(place(json) + ": more follows the object of labels");
            }
        } catch (JacksonException e) {
            throw e;
        } catch (IOException e) { // of a text in memory
            throw new UncheckedIOException(e);
        }
        if (!nnUnet && !problem.isEmpty()) {
            throw new IllegalArgumentException(problem);
        }
        return nnUnet ? inLabels : atTop;
    }

    private static Entry entry(JsonParser json, String name, boolean nnUnet) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_STRING -> new Entry(place(json), name, json.getText(), nnUnet);
            case VALUE_NUMBER_INT -> new Entry(place(json), json.getText(), name, nnUnet);
            default -> throw new IllegalArgumentException(wrong(json, name));
        };
    }

    private static String wrong(JsonParser json, String name) {
        return place(json) + ": \"" + name + "\" has "
                + (json.currentToken() == JsonToken.START_ARRAY
                        ? "a list; name each value by itself, and make unions of these names where they are needed"
                        : "neither a name nor a whole number; " + FORMS + " is expected");
    }

    private static String place(JsonParser json) {
        return "line " + json.currentTokenLocation().getLineNr();
    }
}
