package io.github.saros4j.figure;

import java.util.List;

/** Draws a plot as pixels, with a margin around it. */
final class PngCanvas implements Canvas {

    /** Pixels a px. */
    static final int SCALE = 2;

    /** In px. */
    static final int MARGIN = 12;

    private static final int INK = 0x1a1a1a;
    private static final double LINE_WIDTH = 2;
    private static final double LETTER_WIDTH = 1.15;
    private static final double STRONG_LETTER_WIDTH = 1.8;

    private final int plotWidth;
    private final Raster raster;
    private final StrokeFont font = StrokeFont.get();

    PngCanvas(int width, int height) {
        plotWidth = width;
        raster = new Raster(SCALE * (width + 2 * MARGIN), SCALE * (height + 2 * MARGIN));
    }

    byte[] png() {
        return Png.encode(raster.width(), raster.height(), raster.pixels(), SCALE);
    }

    private double across(double part) {
        return SCALE * (MARGIN + part * plotWidth);
    }

    private static double down(double y) {
        return SCALE * (MARGIN + y);
    }

    private static int colour(String colour) {
        return colour.equals(Svg.INK) ? INK : Integer.parseInt(colour.substring(1), 16);
    }

    @Override
    public void part() {
        // Pixels have no parts.
    }

    @Override
    public void gridColumn(double x, double top, double bottom) {
        double left = Math.rint(across(x)) - 1;
        raster.rectangle(left, down(top), left + SCALE, down(bottom));
        raster.paint(INK, Svg.FAINT);
    }

    @Override
    public void gridRow(double y) {
        double top = Math.rint(down(y)) - 1;
        raster.rectangle(across(0), top, across(1), top + SCALE);
        raster.paint(INK, Svg.FAINT);
    }

    @Override
    public void text(String text, double x, double y, Anchor anchor, Tone tone) {
        double before = switch (anchor) {
            case START -> 0;
            case MIDDLE -> font.width(text) / 2;
            case END -> font.width(text);
        };
        write(text, x * plotWidth - before, y, tone);
    }

    @Override
    public void textAtLeft(String text, double y, Tone tone) {
        write(text, 0, y, tone);
    }

    private void write(String text, double left, double baseline, Tone tone) {
        double lineWidth = SCALE * (tone == Tone.STRONG ? STRONG_LETTER_WIDTH : LETTER_WIDTH);
        for (StrokeFont.Line line : font.lines(text)) {
            raster.stroke(
                    SCALE * (MARGIN + left + line.x1()),
                    down(baseline + line.y1()),
                    SCALE * (MARGIN + left + line.x2()),
                    down(baseline + line.y2()),
                    lineWidth);
        }
        raster.paint(INK, tone == Tone.MUTED ? Svg.MUTED : 1);
    }

    @Override
    public void lines(LegendEntry entry, List<List<Corner>> runs, List<Corner> area, double top, double height) {
        int colour = colour(entry.colour());
        if (!area.isEmpty()) {
            raster.polygon(
                    area.stream().mapToDouble(corner -> across(corner.x())).toArray(),
                    area.stream()
                            .mapToDouble(corner -> down(top + height * corner.y()))
                            .toArray());
            raster.paint(colour, Svg.BAND);
        }
        for (List<Corner> run : runs) {
            Dashes dashes = new Dashes(raster, SCALE * LINE_WIDTH, entry.mark().dashes(), SCALE);
            for (Corner corner : run) {
                dashes.to(across(corner.x()), down(top + height * corner.y()));
            }
        }
        raster.paint(colour, 1);
    }

    @Override
    public void marks(LegendEntry entry, List<Dot> dots) {
        for (Dot dot : dots) {
            double x = across(dot.x());
            double y = down(dot.y());
            switch (entry.mark()) {
                case RING -> raster.ring(x, y, 3 * SCALE, SCALE);
                case SQUARE -> raster.rectangle(x - 2.5 * SCALE, y - 2.5 * SCALE, x + 2.5 * SCALE, y + 2.5 * SCALE);
                default -> raster.disc(x, y, 3 * SCALE);
            }
        }
        raster.paint(colour(entry.colour()), POINT_OPACITY);
    }

    @Override
    public void dots(String colour, double radius, List<Dot> dots) {
        for (Dot dot : dots) {
            raster.disc(across(dot.x()), down(dot.y()), radius * SCALE);
            raster.paint(colour(colour), dot.opacity());
        }
    }

    @Override
    public void box(String colour, BoxPlaces places, double middle) {
        int ink = colour(colour);
        double y = down(middle);
        double half = 0.75 * SCALE;
        raster.rectangle(across(places.low()), y - half, across(places.first()), y + half);
        raster.rectangle(across(places.third()), y - half, across(places.high()), y + half);
        raster.paint(ink, 1);
        frame(ink, across(places.first()), across(places.third()), down(middle - 4), down(middle + 4), half);
        double median = across(places.median());
        raster.rectangle(median - 1.5 * SCALE, down(middle - 5), median + 1.5 * SCALE, down(middle + 5));
        raster.paint(ink, 1);
    }

    private void frame(int ink, double left, double right, double top, double bottom, double half) {
        raster.rectangle(left, top, right, bottom);
        raster.paint(ink, Svg.BOX);
        raster.rectangle(left - half, top - half, right + half, top + half);
        raster.rectangle(left - half, bottom - half, right + half, bottom + half);
        raster.rectangle(left - half, top - half, left + half, bottom + half);
        raster.rectangle(right - half, top - half, right + half, bottom + half);
        raster.paint(ink, 1);
    }

    @Override
    public void legend(LegendEntry entry, List<String> meaning, double top) {
        sign(entry, SCALE * MARGIN, down(top));
        for (int i = 0; i < meaning.size(); i++) {
            write(meaning.get(i), Legend.TEXT_LEFT, top + Legend.BASELINE + i * Legend.LINE_HEIGHT, Tone.PLAIN);
        }
    }

    /** As {@link LegendEntry#drawMark}, with its left upper corner there. */
    private void sign(LegendEntry entry, double x, double y) {
        int ink = colour(entry.colour());
        double middle = y + 6 * SCALE;
        switch (entry.mark()) {
            case SOLID_LINE, DASHED_LINE, DOTTED_LINE -> {
                Dashes dashes =
                        new Dashes(raster, SCALE * LINE_WIDTH, entry.mark().dashes(), SCALE);
                dashes.to(x + SCALE, middle);
                dashes.to(x + 23 * SCALE, middle);
            }
            case DOT -> raster.disc(x + 12 * SCALE, middle, 4 * SCALE);
            case RING -> raster.ring(x + 12 * SCALE, middle, 3.5 * SCALE, 2 * SCALE);
            case SQUARE -> raster.rectangle(x + 8 * SCALE, y + 2 * SCALE, x + 16 * SCALE, y + 10 * SCALE);
            case AREA -> raster.rectangle(x + 2 * SCALE, y + SCALE, x + 22 * SCALE, y + 11 * SCALE);
            case BOX -> {
                frame(ink, x + 2 * SCALE, x + 22 * SCALE, y + SCALE, y + 11 * SCALE, 0.5 * SCALE);
                raster.rectangle(x + 9 * SCALE, y, x + 11 * SCALE, y + 12 * SCALE);
            }
        }
        raster.paint(ink, 1);
    }
}
