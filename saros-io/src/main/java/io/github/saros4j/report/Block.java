package io.github.saros4j.report;

import io.github.saros4j.markup.Markup;
import java.io.IOException;

/** A part of a page. */
@FunctionalInterface
interface Block {

    void write(Markup page) throws IOException;
}
