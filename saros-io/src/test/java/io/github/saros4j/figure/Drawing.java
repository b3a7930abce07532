package io.github.saros4j.figure;

import io.github.saros4j.markup.Markup;
import io.github.saros4j.markup.Xml;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.w3c.dom.Element;

/** What a figure draws. */
final class Drawing {

    private Drawing() {}

    static String text(Figure figure) throws IOException {
        StringBuilder text = new StringBuilder();
        figure.draw(new Markup(text));
        return text.toString();
    }

    static Element svg(Figure figure) throws IOException {
        return Xml.parse(text(figure));
    }

    /** A coordinate in percent of the whole, as a part of it. */
    static double fraction(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        if (!value.endsWith("%")) {
            throw new AssertionError(attribute + " is " + value);
        }
        return Double.parseDouble(value.substring(0, value.length() - 1)) / 100;
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    static String title(Element element) {
        return Xml.texts(element, "title").get(0);
    }

    static List<String> paths(Element svg) {
        return Xml.all(svg, "path").stream().map(path -> path.getAttribute("d")).toList();
    }

    /** The picture's background. */
    static BufferedImage image(Figure picture) throws IOException {
        String address = Xml.all(svg(picture), "image").get(0).getAttribute("href");
        String prefix = "data:image/png;base64,";
        if (!address.startsWith(prefix)) {
            throw new AssertionError("The image is not in the file: " + address);
        }
        return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(address.substring(prefix.length()))));
    }

    static int grey(BufferedImage image, int column, int row) {
        int rgb = image.getRGB(column, row) & 0xffffff;
        if (rgb % 0x010101 != 0) {
            throw new AssertionError("not grey: " + Integer.toHexString(rgb));
        }
        return rgb & 0xff;
    }
}
