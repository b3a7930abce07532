package io.github.saros4j.figure;

import io.github.saros4j.markup.Markup;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** What all figures share: the element around them, the way numbers are written, the colours. */
final class Svg {

    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    /** Apart for colour-blind readers, after Okabe and Ito (Color Universal Design, 2008); the blue is lighter than theirs, so
     * that it shows on black, too. */
    static final String VERMILION = "#d55e00";

    static final String BLUE = "#2a84c6";
    static final String SKY_BLUE = "#56b4e9";
    static final String GREEN = "#009e73";
    static final String ORANGE = "#e69f00";
    static final String PURPLE = "#cc79a7";

    /** The colour of the text around the figure. */
    static final String INK = "currentColor";

    /** The opacity of lines that are part of the paper. */
    static final double FAINT = 0.14;

    /** The opacity of text that is not the first to be read. */
    static final double MUTED = 0.66;

    /** The opacity of a box's area. */
    static final double BOX = 0.25;

    /** The opacity of a band around a line. */
    static final double BAND = 0.2;

    private static final int DECIMALS = 2;

    private Svg() {}

    /** Opens the element of a plot, whose width can be changed. */
    static void openPlot(Markup target, int width, int height, String description) throws IOException {
        target.open(
                "svg",
                "xmlns",
                NAMESPACE,
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height),
                "role",
                "img",
                "aria-label",
                description,
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                "13",
                "fill",
                INK);
    }

    /** Opens the element of a picture, which keeps its proportions. */
    static void openPicture(Markup target, double width, double height, String description) throws IOException {
        target.open(
                "svg",
                "xmlns",
                NAMESPACE,
                "width",
                number(width),
                "height",
                number(height),
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "role",
                "img",
                "aria-label",
                description,
                "font-family",
                "system-ui, sans-serif",
                "font-size",
                "13");
    }

    /** An image whose pixels stay pixels. */
    static void image(Markup target, String href, String x, String y, String width, String height) throws IOException {
        target.empty(
                "image",
                "href",
                href,
                "x",
                x,
                "y",
                y,
                "width",
                width,
                "height",
                height,
                "preserveAspectRatio",
                "none",
                "image-rendering",
                "pixelated");
    }

    /** The sides of the patient (left, right, upper, lower), and a bar of 5 cm, or of 1 cm where that would be too long. */
    static void pictureMarks(Markup target, double width, double height, double perMm, List<String> sides)
            throws IOException {
        target.open(
                "g",
                "fill",
                "#fff",
                "stroke",
                "#000",
                "stroke-opacity",
                "0.6",
                "stroke-width",
                "2.5",
                "paint-order",
                "stroke",
                "text-anchor",
                "middle");
        target.element("text", sides.get(0), "x", "9", "y", number(height / 2 + 5));
        target.element("text", sides.get(1), "x", number(width - 9), "y", number(height / 2 + 5));
        target.element("text", sides.get(2), "x", number(width / 2), "y", "15");
        target.element("text", sides.get(3), "x", number(width / 2), "y", number(height - 6));
        double centimetres = 50 * perMm < 0.4 * width ? 5 : 1;
        double left = width - 8 - 10 * centimetres * perMm;
        target.element(
                "text",
                number(centimetres) + " cm",
                "x",
                number((left + width - 8) / 2),
                "y",
                number(height - 12),
                "font-size",
                "11");
        target.empty(
                "path",
                "d",
                "M" + number(left) + " " + number(height - 7) + "H" + number(width - 8),
                "stroke",
                "#fff",
                "stroke-opacity",
                "1",
                "stroke-width",
                "2");
        target.close();
    }

    /** A box of light colour with a line around it. */
    static void box(Markup target, String colour, String x, String width, double y, double height) throws IOException {
        target.empty(
                "rect",
                "x",
                x,
                "y",
                number(y),
                "width",
                width,
                "height",
                number(height),
                "fill",
                colour,
                "fill-opacity",
                number(BOX),
                "stroke",
                colour);
    }

    /** A length in px, to a hundredth. */
    static String number(double value) {
        return rounded(BigDecimal.valueOf(value));
    }

    /** A part of the figure's width or height. */
    static String percent(double fraction) {
        return rounded(BigDecimal.valueOf(fraction).movePointRight(2)) + "%";
    }

    private static String rounded(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A number to read, with a fixed number of decimals, rounded half up, as it is in binary. */
    static String decimals(double value, int decimals) {
        return new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }
}
