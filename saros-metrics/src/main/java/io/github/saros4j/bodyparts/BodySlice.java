package io.github.saros4j.bodyparts;

import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One annotated slice: the pieces of the body in it, and where its regions reach. */
final class BodySlice {

    private final int number;
    private final BodyFrame frame;
    private final Spacing spacing;
    private final Map<Integer, Piece> byComponent = new LinkedHashMap<>();
    private final Extent[] regions = new Extent[BodyRegion.values().length];
    private final List<Piece> large = new ArrayList<>();
    private final List<Piece> small = new ArrayList<>();
    private double bonelessVoxels = Double.POSITIVE_INFINITY;
    private int shown;

    BodySlice(int number, BodyFrame frame, Spacing spacing) {
        this.number = number;
        this.frame = frame;
        this.spacing = spacing;
        for (int id = 0; id < regions.length; id++) {
            regions[id] = new Extent(frame);
        }
    }

    Piece piece(int component) {
        return byComponent.computeIfAbsent(component, index -> new Piece(index, frame));
    }

    void addRegionRun(int id, int x, int end, int y) {
        regions[id].add(x, end, y);
        shown |= 1 << id;
    }

    /** After all voxels were added: large pieces by size, largest first; those of fewer voxels are small. */
    void sortOut(double smallPieceVoxels, double bonelessVoxels) {
        this.bonelessVoxels = bonelessVoxels;
        for (Piece piece : byComponent.values()) {
            (piece.extent().voxels() < smallPieceVoxels ? small : large).add(piece);
        }
        large.sort(Comparator.comparingLong(piece -> -piece.extent().voxels()));
    }

    /** Its number among the annotated slices. */
    int number() {
        return number;
    }

    boolean isEmpty() {
        return byComponent.isEmpty();
    }

    boolean shows(int group) {
        return (shown & group) != 0;
    }

    List<Piece> large() {
        return large;
    }

    List<Piece> small() {
        return small;
    }

    /** Whether a piece shows a bone, or so much of a limb with muscle that the bone may be missing. */
    boolean mayBeLimb(Piece piece) {
        return !piece.bones().isEmpty()
                || (piece.shows(RegionGroup.FLESH) && piece.extent().voxels() >= bonelessVoxels);
    }

    /** Where the voxels of some regions reach together. */
    Extent extent(int group) {
        Extent extent = new Extent(frame);
        for (int id = 0; id < regions.length; id++) {
            if ((group >> id & 1) != 0) {
                extent.add(regions[id]);
            }
        }
        return extent;
    }

    /** From voxels to mm, from side to side. */
    double acrossMm(double voxels) {
        return voxels * (frame.leftIsAxis0() ? spacing.x() : spacing.y());
    }

    /** From voxels to mm, from front to back. */
    double depthMm(double voxels) {
        return voxels * (frame.leftIsAxis0() ? spacing.y() : spacing.x());
    }

    double spacingX() {
        return spacing.x();
    }

    double spacingY() {
        return spacing.y();
    }
}
