package io.github.saros4j.bodyparts;

/**
 * A connected component of the body in one slice. Two pieces are equal only if they are the same one.
 */
final class Piece {

    private final int component;
    private final Extent extent;
    private final Extent bone;
    private int regions;
    private int bones;

    Piece(int component, BodyFrame frame) {
        this.component = component;
        this.extent = new Extent(frame);
        this.bone = new Extent(frame);
    }

    void addRun(int x, int end, int y) {
        extent.add(x, end, y);
    }

    void addRegions(int bits) {
        regions |= bits;
    }

    void addBoneRun(int x, int end, int y) {
        bone.add(x, end, y);
    }

    void countBone() {
        bones++;
    }

    int component() {
        return component;
    }

    /** Where it reaches. */
    Extent extent() {
        return extent;
    }

    /** Where its bones reach. */
    Extent bone() {
        return bone;
    }

    /** How many pieces its bones are. */
    int bones() {
        return bones;
    }

    boolean shows(int group) {
        return (regions & group) != 0;
    }

    /** Whether its centre is to the right of all of another one. */
    boolean isRightOf(Piece other) {
        return extent.centre() < other.extent.rightmost();
    }

    boolean isLeftOf(Piece other) {
        return extent.centre() > other.extent.leftmost();
    }
}
