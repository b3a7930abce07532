package io.github.saros4j.markup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class MarkupTest {

    private final StringBuilder out = new StringBuilder();
    private final Markup markup = new Markup(out);

    @Test
    void elementsAreNestedAsTheyWereOpened() throws IOException {
        markup.open("div", "class", "a", "id", "b")
                .element("p", "text", "lang", "en")
                .empty("br")
                .close();

        assertThat(out).hasToString("<div class=\"a\" id=\"b\"><p lang=\"en\">text</p><br/></div>");
    }

    @Test
    void anElementWithoutTextIsNotCutShort() throws IOException {
        markup.element("td", "");

        assertThat(out).hasToString("<td></td>"); // <td/> would be left open by a parser of HTML
    }

    @Test
    void textCannotBecomeAnElementNorEndAnAttribute() throws IOException {
        markup.element("p", "<img src=x> & \"]]>\"", "title", "\" onclick=\"x\" <b>&amp;");

        assertThat(out)
                .hasToString("<p title=\"&quot; onclick=&quot;x&quot; &lt;b&gt;&amp;amp;\">"
                        + "&lt;img src=x&gt; &amp; &quot;]]&gt;&quot;</p>");
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws IOException {
        markup.text("a\0b\u0001c\u001fd\ud800e\udc00f\ufffeg\uffffh").text("\uD83E\uDEC0 \u202E \u05E9");

        assertThat(out).hasToString("a\ufffdb\ufffdc\ufffdd\ufffde\ufffdf\ufffdg\ufffdh\uD83E\uDEC0 \u202E \u05E9");
    }

    @Test
    void randomTextComesBackFromTheParserAsItWasSeed7() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            StringBuilder given = new StringBuilder();
            StringBuilder expected = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                int codePoint = random.nextInt(4) == 0 ? random.nextInt(0x110000) : random.nextInt(0x80);
                given.appendCodePoint(codePoint);
                expected.appendCodePoint(isXml(codePoint) ? codePoint : 0xfffd);
            }
            out.setLength(0);
            markup.element("a", given.toString(), "b", given.toString());

            Element parsed = Xml.parse(out);
            // Two halves of a pair that were drawn one after the other are a character.
            if (given.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000)) {
                assertThat(parsed.getTextContent()).isEqualTo(expected.toString());
                assertThat(parsed.getAttribute("b")).isEqualTo(expected.toString());
            }
        }
    }

    /** Char of XML 1.0. */
    private static boolean isXml(int c) {
        return c == 9
                || c == 10
                || c == 13
                || (c >= 0x20 && c <= 0xd7ff)
                || (c >= 0xe000 && c <= 0xfffd)
                || c >= 0x10000;
    }

    @Test
    void mistakesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> markup.open("a", "href"))
                .withMessageContaining("href has no value");
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(markup::close);
    }
}
