package io.github.saros4j.report;

import io.github.saros4j.figure.Figure;
import io.github.saros4j.figure.LegendEntry;
import io.github.saros4j.markup.Markup;
import io.github.saros4j.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a report, or a section of it, holds, from top to bottom. All text is plain text: nothing in it is markup. */
public final class Content {

    private static final int LOWEST_HEADING = 6;

    private final int level;
    private final Names names;
    private final List<Block> blocks = new ArrayList<>();
    private final Map<String, String> sections = new LinkedHashMap<>();
    private @Nullable Facts openFacts;

    Content(int level, Names names) {
        this.level = level;
        this.names = names;
    }

    /**
     * A section with a heading, one level below that of this content.
     *
     * @param heading its heading
     * @param content fills the section
     * @return this
     */
    public Content section(String heading, Consumer<Content> content) {
        String id = names.unique(heading);
        Content inner = new Content(level + 1, names);
        content.accept(inner);
        sections.put(id, heading);
        return add(page -> {
            page.open("section", "id", id).line();
            page.element("h" + Math.min(level + 1, LOWEST_HEADING), heading).line();
            inner.write(page);
            page.close().line();
        });
    }

    /**
     * Something that is not shown until a reader asks for it; it is printed in any case.
     *
     * @param summary what is shown of it
     * @param content fills it
     * @return this
     */
    public Content details(String summary, Consumer<Content> content) {
        Content inner = new Content(level, names);
        content.accept(inner);
        return add(page -> {
            page.open("details").element("summary", summary).line();
            inner.write(page);
            page.close().line();
        });
    }

    /**
     * A paragraph.
     *
     * @param text its text
     * @return this
     */
    public Content paragraph(String text) {
        return add(page -> page.element("p", text).line());
    }

    /**
     * A name with a value, such as the number of cases. Facts that follow each other form one list.
     *
     * @param name what it is
     * @param value what it says
     * @return this
     */
    public Content fact(String name, String value) {
        Facts facts = openFacts;
        if (facts == null) {
            facts = new Facts(new ArrayList<>());
            add(facts);
        }
        facts.rows.add(new Fact(name, value));
        openFacts = facts;
        return this;
    }

    /**
     * A remark that stands out.
     *
     * @param text its text
     * @return this
     */
    public Content note(String text) {
        return box("note", "Note", text);
    }

    /**
     * A remark that nobody should miss.
     *
     * @param text its text
     * @return this
     */
    public Content warning(String text) {
        return box("warning", "Warning", text);
    }

    private Content box(String cssClass, String word, String text) {
        return add(page -> page.open("p", "class", cssClass, "role", "note")
                .element("strong", word)
                .text(" " + text)
                .close()
                .line());
    }

    /**
     * A table, shown as {@link TableView#of} does.
     *
     * @param table the table
     * @return this
     */
    public Content table(Table table) {
        return table(TableView.of(table));
    }

    /**
     * A table.
     *
     * @param view the table, and how it is shown
     * @return this
     */
    public Content table(TableView view) {
        String id = names.unique(view.table().name());
        return add(new TableMarkup(view, id, names.unique(id + " caption")));
    }

    /**
     * A figure over the whole width, with its legend.
     *
     * @param figure what is shown
     * @param caption what a reader should know about it
     * @return this
     */
    public Content figure(Figure figure, String caption) {
        return add(page -> new Captioned(figure, caption).write(page, "plot", figure.legend()));
    }

    /**
     * Small figures beside each other, with one legend for all of them.
     *
     * @param figures the figures, in reading order
     * @return this
     */
    public Content pictures(List<Captioned> figures) {
        List<Captioned> shown = List.copyOf(figures);
        Set<LegendEntry> legend = new LinkedHashSet<>();
        shown.forEach(captioned -> legend.addAll(captioned.figure().legend()));
        return add(page -> {
            Captioned.writeLegend(page, legend);
            page.open("div", "class", "pictures").line();
            for (Captioned captioned : shown) {
                captioned.write(page, "picture", List.of());
            }
            page.close().line();
        });
    }

    private Content add(Block block) {
        blocks.add(block);
        openFacts = null;
        return this;
    }

    /** Id to heading, in order. */
    Map<String, String> sections() {
        return sections;
    }

    void write(Markup page) throws IOException {
        for (Block block : blocks) {
            block.write(page);
        }
    }

    private record Fact(String name, String value) {}

    private record Facts(List<Fact> rows) implements Block {

        @Override
        public void write(Markup page) throws IOException {
            page.open("dl").line();
            for (Fact fact : rows) {
                page.open("div")
                        .element("dt", fact.name)
                        .element("dd", fact.value)
                        .close()
                        .line();
            }
            page.close().line();
        }
    }
}
