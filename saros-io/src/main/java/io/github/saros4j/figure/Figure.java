package io.github.saros4j.figure;

import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.markup.Markup;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Something to look at, drawn as SVG. The same figure is the same on every machine: no font is measured and nothing is left
 * to chance; of pictures within one the pixels are, their compressed bytes depend on the zlib of the Java runtime. Lines and text without a meaning of their own have the colour of the text around the figure.
 */
public interface Figure {

    /**
     * What the figure shows, in a sentence, for those who cannot see it.
     *
     * @return plain text
     */
    String description();

    /**
     * What its colours and lines mean.
     *
     * @return the entries, in the order in which they are shown; none if nothing needs a word
     */
    List<LegendEntry> legend();

    /**
     * Draws the figure without its legend: one {@code svg} element with its natural width and height in px. An element
     * without a {@code viewBox} may be made wider or narrower (by the width of a style sheet) while the size of its text
     * stays.
     *
     * @param target where to
     * @throws IOException if the target fails
     */
    void draw(Markup target) throws IOException;

    /**
     * Writes the figure as an SVG file of its own, in UTF-8; without its legend, unless it is a {@link Plot}. The file is there whole or
     * not at all.
     *
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    default void write(Path file) throws IOException {
        AtomicFile.write(file, out -> {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            draw(new Markup(writer));
            writer.append('\n');
            writer.flush();
        });
    }
}
