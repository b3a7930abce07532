package io.github.saros4j.examples.phantom;

/**
 * A closed curve in an axial plane, between an ellipse (squareness 0) and a rounded square (1):
 * {@code X^4 + Y^4 + 2 (1 - squareness) X^2 Y^2 = 1} where X and Y are in half-widths and half-depths. An oval whose
 * half-width or half-depth is not positive is empty.
 */
final class Oval {

    private final double x;
    private final double y;
    private final double halfWidth;
    private final double halfDepth;
    private final double squareness;
    private final double perWidth2;
    private final double perDepth2;
    private final double mixed;

    Oval(double x, double y, double halfWidth, double halfDepth, double squareness) {
        this.x = x;
        this.y = y;
        this.halfWidth = halfWidth;
        this.halfDepth = halfDepth;
        this.squareness = squareness;
        boolean empty = !(halfWidth > 0 && halfDepth > 0);
        this.perWidth2 = empty ? Double.POSITIVE_INFINITY : 1 / (halfWidth * halfWidth);
        this.perDepth2 = empty ? Double.POSITIVE_INFINITY : 1 / (halfDepth * halfDepth);
        this.mixed = 2 * (1 - squareness);
    }

    /** From its side, front and back: symmetric about x = 0. */
    static Oval between(double halfWidth, double front, double back, double squareness) {
        return new Oval(0, (front + back) / 2, halfWidth, (front - back) / 2, squareness);
    }

    /** Wider and deeper by that many mm on every side; smaller if negative. */
    Oval grown(double mm) {
        return new Oval(x, y, halfWidth + mm, halfDepth + mm, squareness);
    }

    boolean contains(double px, double py) {
        double u = (px - x) * (px - x) * perWidth2;
        double v = (py - y) * (py - y) * perDepth2;
        return u * u + v * v + mixed * u * v < 1;
    }

    double halfWidth() {
        return halfWidth;
    }

    double front() {
        return y + halfDepth;
    }

    double back() {
        return y - halfDepth;
    }
}
