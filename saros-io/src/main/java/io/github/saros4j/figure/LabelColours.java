package io.github.saros4j.figure;

import java.util.Locale;

/** A muted colour for each label id, far from those of the ids next to it. */
final class LabelColours {

    static final int BACKGROUND = 0x202329;

    /** Turns that leave neighbouring ids far apart, however many there are. */
    private static final double GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;

    private static final double SATURATION = 0.42;
    private static final double[] LIGHTNESS = {0.62, 0.48, 0.74};

    private LabelColours() {}

    /** Colours by id, 0xRRGGBB; background is dark. */
    static int[] palette() {
        int[] colours = new int[256];
        for (int id = 0; id < colours.length; id++) {
            colours[id] = id == 0 ? BACKGROUND : of(id);
        }
        return colours;
    }

    static String inSvg(int id) {
        return String.format(Locale.ROOT, "#%06x", of(id));
    }

    /** The colour of an id, 0xRRGGBB. */
    static int of(int id) {
        double turns = id * GOLDEN_SECTION;
        return rgb(turns - Math.floor(turns), LIGHTNESS[id % LIGHTNESS.length]);
    }

    /** From hue (0 to 1) and lightness, by the definition of HSL. */
    private static int rgb(double hue, double lightness) {
        double reach = SATURATION * Math.min(lightness, 1 - lightness);
        int colour = 0;
        for (int offset : new int[] {0, 8, 4}) {
            double k = (offset + 12 * hue) % 12;
            double part = lightness - reach * Math.max(-1, Math.min(Math.min(k - 3, 9 - k), 1));
            colour = colour * 256 + (int) Math.round(255 * part);
        }
        return colour;
    }
}
