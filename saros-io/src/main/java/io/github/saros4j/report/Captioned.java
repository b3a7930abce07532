package io.github.saros4j.report;

import io.github.saros4j.figure.Figure;
import io.github.saros4j.figure.LegendEntry;
import io.github.saros4j.markup.Markup;
import java.io.IOException;
import java.util.Collection;

/**
 * A figure with words below it.
 *
 * @param figure what is shown
 * @param caption what a reader should know about it
 */
public record Captioned(Figure figure, String caption) {

    void write(Markup page, String cssClass, Collection<LegendEntry> legend) throws IOException {
        page.open("figure", "class", cssClass);
        figure.draw(page);
        writeLegend(page, legend);
        page.element("figcaption", caption).close().line();
    }

    static void writeLegend(Markup page, Collection<LegendEntry> legend) throws IOException {
        if (legend.isEmpty()) {
            return;
        }
        page.open("ul", "class", "legend");
        for (LegendEntry entry : legend) {
            page.open("li");
            entry.drawMark(page);
            page.text(" " + entry.text()).close();
        }
        page.close();
    }
}
