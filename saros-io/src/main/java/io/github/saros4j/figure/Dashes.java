package io.github.saros4j.figure;

/** Covers a line from place to place, in dashes that go on around corners, as SVG's {@code stroke-dasharray} does. */
final class Dashes {

    private final Raster raster;
    private final double lineWidth;
    private final double[] lengths;
    private int part;
    private double left;
    private boolean started;
    private double x;
    private double y;

    /**
     * A line without a place yet.
     *
     * @param pattern lengths of dash and gap in turn, none for a line without gaps
     * @param scale pixels a unit of these
     */
    Dashes(Raster raster, double lineWidth, double[] pattern, double scale) {
        this.raster = raster;
        this.lineWidth = lineWidth;
        lengths = new double[pattern.length];
        for (int i = 0; i < pattern.length; i++) {
            lengths[i] = scale * pattern[i];
        }
        left = pattern.length == 0 ? Double.POSITIVE_INFINITY : lengths[0];
    }

    /** Goes on to the next place; the first one is a dot if no other follows. */
    void to(double nextX, double nextY) {
        if (!started) {
            started = true;
            raster.disc(nextX, nextY, lineWidth / 2);
        } else {
            go(nextX - x, nextY - y);
        }
        x = nextX;
        y = nextY;
    }

    private void go(double dx, double dy) {
        double length = Math.sqrt(dx * dx + dy * dy);
        double done = 0;
        while (done + left <= length) {
            stroke(dx, dy, done / length, (done + left) / length);
            done += left;
            part = (part + 1) % lengths.length;
            left = lengths[part];
        }
        if (done < length) {
            stroke(dx, dy, done / length, 1);
            left -= length - done;
        }
    }

    private void stroke(double dx, double dy, double from, double to) {
        if (part % 2 == 0) {
            raster.stroke(x + dx * from, y + dy * from, x + dx * to, y + dy * to, lineWidth);
        }
    }
}
