package io.github.saros4j.figure;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The legend below a plot that stands alone: a line a mark, more where its meaning is long. Lengths are in px. */
final class Legend {

    static final int TEXT_LEFT = 32;
    static final int LINE_HEIGHT = 18;

    /** Of the first line below the top of its mark. */
    static final int BASELINE = 10;

    private static final int MOST_CHARACTERS = 94;

    private Legend() {}

    static int height(List<LegendEntry> entries) {
        return LINE_HEIGHT
                * entries.stream().mapToInt(entry -> lines(entry.text()).size()).sum();
    }

    static void draw(Canvas canvas, List<LegendEntry> entries, double top) throws IOException {
        double next = top;
        for (LegendEntry entry : entries) {
            List<String> lines = lines(entry.text());
            canvas.legend(entry, lines, next);
            next += LINE_HEIGHT * lines.size();
        }
    }

    /** A text broken at blanks, or within a word where that is too long for a line; one line, if it is empty. */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > MOST_CHARACTERS) {
            int blank = rest.lastIndexOf(' ', MOST_CHARACTERS);
            int end = blank > 0 ? blank : MOST_CHARACTERS;
            if (Character.isLowSurrogate(rest.charAt(end))) {
                end--;
            }
            lines.add(rest.substring(0, end));
            rest = rest.substring(blank > 0 ? end + 1 : end);
        }
        lines.add(rest);
        return lines;
    }
}
