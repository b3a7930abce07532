package io.github.saros4j.bodyparts;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A connected component of the body in one slice. Two pieces are equal only if they are the same one.
 */
final class Piece {

    private final BodyFrame frame;
    private final int component;
    private final Extent extent;
    private final Extent bone;
    private final Map<Integer, Extent> bones = new HashMap<>();
    private int regions;

    Piece(int component, BodyFrame frame) {
        this.frame = frame;
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

    /** A run of one of its bones. */
    void addBoneRun(int boneNumber, int x, int end, int y) {
        bone.add(x, end, y);
        bones.computeIfAbsent(boneNumber, number -> new Extent(frame)).add(x, end, y);
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

    /** Where each of its bones reaches: components of the bones in the slice. */
    Collection<Extent> bones() {
        return bones.values();
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
