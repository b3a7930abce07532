package io.github.saros4j.figure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Letters as lines, for text of 13 px: capitals are 9 px high, and a place is in px from the left of the text, down from its baseline.
 * A font of the system would be another one on each machine, and many servers have none.
 *
 * <p>The resource {@code glyphs.txt} has a line a character, or U+ and the number of one: its strokes, separated by blanks, each a
 * sequence of places. A place is a column and a row: row 0 is the top of capitals, 3 that of small letters, 9 the baseline, c (12) what
 * hangs below. A column is a digit; as a letter (a is 0, b is 1, …) it means that the stroke does not go there but is bent towards
 * it, as in TrueType: a quadratic curve, and between two such places it goes through the middle.
 */
final class StrokeFont {

    /** A straight piece of a letter. */
    record Line(double x1, double y1, double x2, double y2) {

        private Line moved(double x, double y) {
            return new Line(x1 + x, y1 + y, x2 + x, y2 + y);
        }
    }

    private record Glyph(double width, List<Line> lines) {}

    private record Place(double x, double y, boolean isBend) {

        Place middle(Place other) {
            return new Place((x + other.x) / 2, (y + other.y) / 2, false);
        }
    }

    private static final int BASELINE = 9;
    private static final int CURVE_STEPS = 6;
    private static final double SPACE = 2.6;
    private static final double BLANK = 1.6;

    /** Accents are made for small letters, around column 2. */
    private static final double ACCENT_MIDDLE = 2;

    private static final double CAPITALS_HIGHER = 3;
    /** Dot below, cedilla, ogonek. */
    private static final Set<Integer> BELOW = Set.of(0x323, 0x327, 0x328);

    private static final Glyph UNKNOWN = new Glyph(5, strokes("0050590900"));
    private static final StrokeFont FONT = new StrokeFont();

    private final Map<Integer, Glyph> glyphs = new HashMap<>();

    private StrokeFont() {
        try (InputStream in = Objects.requireNonNull(StrokeFont.class.getResourceAsStream("glyphs.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int blank = line.indexOf(' ');
                String name = line.substring(0, blank);
                List<Line> lines = strokes(line.substring(blank + 1));
                double width = lines.stream()
                        .mapToDouble(one -> Math.max(one.x1, one.x2))
                        .max()
                        .orElse(0);
                glyphs.put(
                        name.startsWith("U+") ? Integer.parseInt(name.substring(2), 16) : name.codePointAt(0),
                        new Glyph(width, lines));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static StrokeFont get() {
        return FONT;
    }

    private static List<Line> strokes(String text) {
        List<Line> lines = new ArrayList<>();
        for (String stroke : text.split(" ", -1)) {
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < stroke.length(); i += 2) {
                char column = stroke.charAt(i);
                boolean isBend = column >= 'a';
                places.add(new Place(
                        isBend ? column - 'a' : column - '0',
                        Character.digit(stroke.charAt(i + 1), 16) - BASELINE,
                        isBend));
            }
            append(lines, places);
        }
        return List.copyOf(lines);
    }

    private static void append(List<Line> lines, List<Place> places) {
        Place at = places.get(0);
        for (int i = 1; i < places.size(); i++) {
            Place next = places.get(i);
            if (!next.isBend) {
                lines.add(new Line(at.x, at.y, next.x, next.y));
                at = next;
                continue;
            }
            Place after = places.get(i + 1);
            Place end = after.isBend ? next.middle(after) : after;
            Place from = at;
            for (int step = 1; step <= CURVE_STEPS; step++) {
                double t = (double) step / CURVE_STEPS;
                Place to = new Place(bend(from.x, next.x, end.x, t), bend(from.y, next.y, end.y, t), false);
                lines.add(new Line(at.x, at.y, to.x, to.y));
                at = to;
            }
            if (!after.isBend) {
                i++;
            }
        }
    }

    private static double bend(double from, double towards, double to, double t) {
        return (1 - t) * (1 - t) * from + 2 * t * (1 - t) * towards + t * t * to;
    }

    /** How wide a text is, in px. */
    double width(String text) {
        return walk(text, new ArrayList<>());
    }

    /** The lines of a text. */
    List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        walk(text, lines);
        return lines;
    }

    /** Adds the lines of a text, and says how wide it is; half of the space between letters is on each side of one. */
    private double walk(String text, List<Line> lines) {
        double x = SPACE / 2;
        double middle = 0;
        double higher = 0;
        int[] characters =
                Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().toArray();
        for (int i = 0; i < characters.length; i++) {
            int character = characters[i];
            Glyph glyph = glyphs.getOrDefault(character, UNKNOWN);
            if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                x += BLANK + SPACE;
            } else if (isAccent(character) && glyphs.containsKey(character)) {
                double up = BELOW.contains(character) ? 0 : higher;
                for (Line line : glyph.lines) {
                    lines.add(line.moved(middle - ACCENT_MIDDLE, -up));
                }
            } else {
                boolean dotless = character == 'i' && i + 1 < characters.length && isAccent(characters[i + 1]);
                Glyph shown = dotless ? glyphs.getOrDefault((int) 'ı', glyph) : glyph;
                for (Line line : shown.lines) {
                    lines.add(line.moved(x, 0));
                }
                middle = x + shown.width / 2;
                higher = Character.isLowerCase(character) ? 0 : CAPITALS_HIGHER;
                x += shown.width + SPACE;
            }
        }
        return x - SPACE / 2;
    }

    private static boolean isAccent(int character) {
        return Character.getType(character) == Character.NON_SPACING_MARK;
    }
}
