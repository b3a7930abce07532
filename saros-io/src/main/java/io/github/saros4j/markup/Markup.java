package io.github.saros4j.markup;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes elements that an HTML parser and an XML parser read alike. All text and all values of attributes are escaped, so
 * that no name of a case or a label can become an element. What XML cannot hold (control characters but tab and line
 * breaks, halves of surrogate pairs, U+FFFE and U+FFFF) becomes U+FFFD.
 */
public final class Markup {

    private static final char REPLACEMENT = '\uFFFD';

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * A writer of markup.
     *
     * @param out where to; neither flushed nor closed
     */
    public Markup(Appendable out) {
        this.out = out;
    }

    /**
     * Opens an element.
     *
     * @param name the element's name
     * @param attributes names and values in turn
     * @return this
     * @throws IOException if the target fails
     * @throws IllegalArgumentException if a value is missing
     */
    public Markup open(String name, String... attributes) throws IOException {
        writeTag(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    /**
     * Closes the element that was opened last.
     *
     * @return this
     * @throws IOException if the target fails
     * @throws java.util.NoSuchElementException if none is open
     */
    public Markup close() throws IOException {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /**
     * An element that never has content: a void one of HTML, such as {@code meta}, or any of SVG.
     *
     * @param name the element's name
     * @param attributes names and values in turn
     * @return this
     * @throws IOException if the target fails
     * @throws IllegalArgumentException if a value is missing
     */
    public Markup empty(String name, String... attributes) throws IOException {
        writeTag(name, attributes);
        out.append("/>");
        return this;
    }

    /**
     * An element that holds text alone.
     *
     * @param name the element's name
     * @param text its content, not yet escaped
     * @param attributes names and values in turn
     * @return this
     * @throws IOException if the target fails
     * @throws IllegalArgumentException if a value is missing
     */
    public Markup element(String name, String text, String... attributes) throws IOException {
        return open(name, attributes).text(text).close();
    }

    /**
     * Text in the element that was opened last.
     *
     * @param text not yet escaped
     * @return this
     * @throws IOException if the target fails
     */
    public Markup text(String text) throws IOException {
        escape(text);
        return this;
    }

    /**
     * A line break between elements, for people who read the source.
     *
     * @return this
     * @throws IOException if the target fails
     */
    public Markup line() throws IOException {
        out.append('\n');
        return this;
    }

    /**
     * Text that is markup, a style sheet or a script already.
     *
     * @param markup written as it is
     * @return this
     * @throws IOException if the target fails
     */
    public Markup verbatim(CharSequence markup) throws IOException {
        out.append(markup);
        return this;
    }

    private void writeTag(String name, String... attributes) throws IOException {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "Element " + name + ": attribute " + attributes[attributes.length - 1] + " has no value");
        }
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // As they are, a parser would make blanks or line feeds of them.
                case '\t', '\n', '\r' -> out.append(String.format(Locale.ROOT, "&#%d;", (int) c));
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(c < ' ' || Character.isSurrogate(c) || c > REPLACEMENT ? REPLACEMENT : c);
                    }
                }
            }
        }
    }
}
