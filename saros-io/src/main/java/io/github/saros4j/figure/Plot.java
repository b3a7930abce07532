package io.github.saros4j.figure;

import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.markup.Markup;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A figure of numbers: points, lines and boxes over an axis. In a file of its own, as SVG or PNG, it has its legend below it.
 */
public abstract sealed class Plot implements Figure permits DistributionPlot, XyPlot {

    static final int WIDTH = 720;

    /** Between the plot and its legend. */
    private static final int GAP = 8;

    Plot() {}

    /** In px, without a legend. */
    abstract int height();

    abstract void drawOn(Canvas canvas) throws IOException;

    @Override
    public final void draw(Markup target) throws IOException {
        Svg.openPlot(target, WIDTH, height(), description());
        drawOn(new SvgCanvas(target));
        target.close();
    }

    /**
     * Writes the plot with its legend as an SVG file of its own, in UTF-8. The file is there whole or not at all.
     *
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    @Override
    public final void write(Path file) throws IOException {
        AtomicFile.write(file, out -> {
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            Markup target = new Markup(writer);
            Svg.openPlot(target, WIDTH, heightWithLegend(), description());
            drawWithLegend(new SvgCanvas(target));
            target.close();
            writer.append('\n');
            writer.flush();
        });
    }

    /**
     * Writes the plot with its legend as a PNG file: dark on white, two pixels a px of the SVG's natural size (1488 pixels across, 192 a
     * inch, with a margin). The same plot has the same pixels on every machine: letters are strokes of the library's own, which has those
     * of English, with the accents of most European languages, ß, ı and ø, and some signs (° ² ± µ ≤ and the like); any other character
     * is an empty box. The file is there whole or not at all.
     *
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; the file is then as it was before
     */
    public final void writePng(Path file) throws IOException {
        PngCanvas canvas = new PngCanvas(WIDTH, heightWithLegend());
        drawWithLegend(canvas);
        byte[] bytes = canvas.png();
        AtomicFile.write(file, out -> out.write(bytes));
    }

    private int heightWithLegend() {
        return height() + GAP + Legend.height(legend());
    }

    private void drawWithLegend(Canvas canvas) throws IOException {
        drawOn(canvas);
        canvas.part();
        Legend.draw(canvas, legend(), height() + GAP);
    }
}
