package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class StrokeFontTest {

    private static final StrokeFont FONT = StrokeFont.get();
    private static final int BOX = FONT.lines("\u809d").size();

    private static double top(String text) {
        return FONT.lines(text).stream()
                .mapToDouble(line -> Math.min(line.y1(), line.y2()))
                .min()
                .orElseThrow();
    }

    private static double bottom(String text) {
        return FONT.lines(text).stream()
                .mapToDouble(line -> Math.max(line.y1(), line.y2()))
                .max()
                .orElseThrow();
    }

    @Test
    void everyCharacterOfAsciiHasALetterOfItsOwn() {
        List<List<StrokeFont.Line>> letters =
                "!\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"
                        .chars()
                        .mapToObj(c -> FONT.lines(Character.toString(c)))
                        .toList();
        assertThat(letters).hasSize(94).doesNotHaveDuplicates().doesNotContain(FONT.lines("\u809d"));
        assertThat(letters).allSatisfy(letter -> assertThat(letter).isNotEmpty());
    }

    @Test
    void lettersHaveTheirHeights() {
        assertThat(top("E")).isEqualTo(-9);
        assertThat(top("x")).isEqualTo(-6);
        assertThat(top("O")).isEqualTo(-9);
        assertThat(FONT.lines("p")).anySatisfy(line -> assertThat(line.y2()).isEqualTo(3));
    }

    @Test
    void anEIsFourLines() {
        assertThat(FONT.lines("E"))
                .containsExactly(
                        new StrokeFont.Line(6.3, -9, 1.3, -9),
                        new StrokeFont.Line(1.3, -9, 1.3, 0),
                        new StrokeFont.Line(1.3, 0, 6.3, 0),
                        new StrokeFont.Line(1.3, -5, 5.3, -5));
        assertThat(FONT.width("E")).isCloseTo(5 + 2.6, within(1e-12));
        assertThat(FONT.width("EE")).isCloseTo(2 * FONT.width("E"), within(1e-12));
        assertThat(FONT.width("")).isZero();
    }

    @Test
    void accentsStandAboveTheirLetter() {
        assertThat(FONT.width("ä")).isEqualTo(FONT.width("a"));
        assertThat(FONT.lines("ä")).hasSize(FONT.lines("a").size() + 2);
        assertThat(top("ä")).isEqualTo(-8);
        assertThat(top("Ä")).isEqualTo(-11);
        assertThat(FONT.lines("ï"))
                .as("two dots, not three")
                .hasSize(FONT.lines("i").size() + 1);
        assertThat(FONT.lines("a\u0308")).isEqualTo(FONT.lines("ä"));
        assertThat(top("ç")).isEqualTo(top("c"));
        assertThat(bottom("Ç")).as("below, where capitals stand no lower").isEqualTo(bottom("ç"));
    }

    @Test
    void whatHasNoLetterIsABox() {
        assertThat(FONT.lines("\ud83e\udec1")).as("one character").hasSize(BOX);
        assertThat(FONT.lines("\u0001")).hasSize(BOX);
        assertThat(FONT.lines("a\u20d7")).hasSize(FONT.lines("a").size() + BOX);
        assertThat(FONT.lines(" \u00a0\t")).isEmpty();
        for (String known :
                List.of("°", "¹", "²", "³", "µ", "μ", "ρ", "±", "–", "−", "×", "≤", "≥", "…", "ß", "ø", "é", "š")) {
            assertThat(FONT.lines(known)).as(known).isNotEqualTo(FONT.lines("\u809d"));
        }
    }
}
