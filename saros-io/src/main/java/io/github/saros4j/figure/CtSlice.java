package io.github.saros4j.figure;

import java.util.List;
import java.util.Locale;

/**
 * A slice of a CT in a window. Fewer greys than an eye could tell apart make the file half as large, since most of a CT's
 * last bits are noise.
 */
final class CtSlice implements Background {

    static final int GREYS = 64;

    private static final double SOFT_TISSUE_CENTRE = 40;
    private static final double SOFT_TISSUE_WIDTH = 400;

    private final float[] hu;
    private final double centre;
    private final double width;

    private CtSlice(float[] hu, double centre, double width) {
        this.hu = hu;
        this.centre = centre;
        this.width = width;
    }

    /** A slice's values in HU in the window of soft tissue. */
    static CtSlice of(float[] hu) {
        return new CtSlice(hu, SOFT_TISSUE_CENTRE, SOFT_TISSUE_WIDTH);
    }

    CtSlice windowed(double newCentre, double newWidth) {
        return new CtSlice(hu, newCentre, newWidth);
    }

    @Override
    public byte[] png(PicturePlane plane, PixelBox box, int step) {
        int[] greys = new int[GREYS];
        for (int i = 0; i < GREYS; i++) {
            greys[i] = 0x010101 * Math.round(255f * i / (GREYS - 1));
        }
        return Background.png(plane, box, step, index -> (byte) grey(hu[index]), greys);
    }

    private int grey(double value) {
        double part = (value - centre) / width + 0.5;
        return (int) Math.max(0, Math.min(GREYS - 1, Math.floor(part * GREYS)));
    }

    @Override
    public String words() {
        return String.format(
                Locale.ROOT,
                " of a CT, from %s to %s HU",
                Svg.number(centre - width / 2),
                Svg.number(centre + width / 2));
    }

    @Override
    public List<LegendEntry> legend(PicturePlane plane, PixelBox box) {
        return List.of();
    }
}
