package io.github.saros4j.examples.composition;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A slice range that a label of a file of its own tells, such as a vertebra.
 *
 * @param name the range's name
 * @param file where the label map is; {@value #CASE} stands for the case's id
 * @param id the label
 */
record LevelOption(String name, String file, int id) {

    private static final String CASE = "{case}";

    /** Whatever a file may hold: vertebrae are looked for in label maps of any program. */
    private static final LabelSet<NamedLabel> ANY_IDS = anyIds();

    /**
     * A level from {@code NAME=FILE:ID}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static LevelOption parse(String text) {
        int equals = text.indexOf('=');
        int colon = text.lastIndexOf(':');
        if (equals > 0 && colon > equals + 1) {
            try {
                int id = Integer.parseInt(text.substring(colon + 1));
                if (id > Label.BACKGROUND_ID && id <= Label.MAX_ID) {
                    return new LevelOption(text.substring(0, equals), text.substring(equals + 1, colon), id);
                }
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(complaint(text), e);
            }
        }
        throw new IllegalArgumentException(complaint(text));
    }

    private static String complaint(String text) {
        return "'" + text + "' is not NAME=FILE:ID with an id from 1 to " + Label.MAX_ID;
    }

    private static LabelSet<NamedLabel> anyIds() {
        Map<Integer, String> names = new TreeMap<>();
        for (int id = 1; id <= Label.MAX_ID; id++) {
            names.put(id, "label " + id);
        }
        return LabelSet.ofNames("any", names).withIgnoreId(LabelSet.SAROS_IGNORE_ID);
    }

    LabelSet<NamedLabel> labelSet() {
        return ANY_IDS;
    }

    NamedLabel label() {
        return ANY_IDS.byId(id).orElseThrow();
    }

    Path fileOf(String caseId) {
        return Path.of(file.replace(CASE, caseId));
    }
}
