package io.github.saros4j.bodyparts;

/** From where to where some voxels of a slice reach, in the voxels of a {@link BodyFrame}. */
final class Extent {

    private final BodyFrame frame;
    private long voxels;
    private long sumLeft;
    private int rightmost = Integer.MAX_VALUE;
    private int leftmost = -1;
    private int foremost = Integer.MAX_VALUE;

    Extent(BodyFrame frame) {
        this.frame = frame;
    }

    /** Adds neighbouring voxels of a row, from x to end - 1. */
    void add(int x, int end, int y) {
        addEnd(x, y);
        addEnd(end - 1, y);
        voxels += end - x;
        sumLeft += (long) (frame.left(x, y) + frame.left(end - 1, y)) * (end - x) / 2;
    }

    private void addEnd(int x, int y) {
        int left = frame.left(x, y);
        rightmost = Math.min(rightmost, left);
        leftmost = Math.max(leftmost, left);
        foremost = Math.min(foremost, frame.back(x, y));
    }

    void add(Extent other) {
        voxels += other.voxels;
        sumLeft += other.sumLeft;
        rightmost = Math.min(rightmost, other.rightmost);
        leftmost = Math.max(leftmost, other.leftmost);
        foremost = Math.min(foremost, other.foremost);
    }

    boolean isEmpty() {
        return voxels == 0;
    }

    long voxels() {
        return voxels;
    }

    /** The mean of the voxels' places from right to left; not to be asked if there are none. */
    double centre() {
        return (double) sumLeft / voxels;
    }

    int rightmost() {
        return rightmost;
    }

    int leftmost() {
        return leftmost;
    }

    int foremost() {
        return foremost;
    }

    int width() {
        return isEmpty() ? 0 : leftmost - rightmost + 1;
    }

    /** Whether all of it is to the right, or all to the left, of another one. */
    boolean isBeside(Extent other) {
        return leftmost < other.rightmost || rightmost > other.leftmost;
    }

    boolean touchesAnEdge() {
        return rightmost == 0 || leftmost == frame.width() - 1;
    }
}
