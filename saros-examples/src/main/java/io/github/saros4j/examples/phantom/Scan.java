package io.github.saros4j.examples.phantom;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;

/**
 * Lays the reference body into a grid stored in LPS order: voxel to reference mm, with the scale that makes the scan
 * range fill the grid's height, and bends the body a little so that no two are alike and nothing on them is a perfect
 * oval. Bending moves places and so keeps what lies within what.
 */
final class Scan {

    static final Orientation STORED = Orientation.parse("LPS");

    private static final double CENTRE_Y = -4;

    private final GridShape shape;
    private final Spacing spacing;
    private final Physique physique;
    private final double bottom;
    private final double perMm;
    private final Undulation leanX;
    private final Undulation leanY;
    private final Undulation bendX;
    private final Undulation bendY;
    private final Undulation rippleX;
    private final Undulation rippleY;

    Scan(GridShape shape, Spacing spacing, ScanRange range, Physique physique, long seed) {
        this.shape = shape;
        this.spacing = spacing;
        this.physique = physique;
        this.bottom = range.bottom();
        this.perMm = (range.top() - range.bottom()) / (shape.nz() * spacing.z());
        Chance chance = new Chance(~seed);
        this.leanX = new Undulation(chance.next(), 480);
        this.leanY = new Undulation(chance.next(), 480);
        this.bendX = new Undulation(chance.next(), 85);
        this.bendY = new Undulation(chance.next(), 85);
        this.rippleX = new Undulation(chance.next(), 26);
        this.rippleY = new Undulation(chance.next(), 26);
    }

    VolumeGeometry geometry() {
        double left = spacing.x() * (shape.nx() - 1) / 2;
        double front = spacing.y() * (shape.ny() - 1) / 2;
        double down = -spacing.z() * (shape.nz() - 1) / 2;
        Affine affine = Affine.ofRows(-spacing.x(), 0, 0, left, 0, -spacing.y(), 0, front, 0, 0, spacing.z(), down);
        return new VolumeGeometry(shape, spacing, affine);
    }

    GridShape shape() {
        return shape;
    }

    double heightOf(int k) {
        return bottom + (k + 0.5) * spacing.z() * perMm;
    }

    /** Before bending. */
    double xOf(int i) {
        return -(i - (shape.nx() - 1) / 2.0) * spacing.x() * perMm / physique.width();
    }

    /** Before bending. */
    double yOf(int j) {
        return CENTRE_Y - (j - (shape.ny() - 1) / 2.0) * spacing.y() * perMm / physique.depth();
    }

    /** The whole slice leans to one side. */
    double leanX(double z) {
        return 7 * leanX.at(0, 0, z);
    }

    double leanY(double z) {
        return 7 * leanY.at(0, 0, z);
    }

    /** How the slice at that height is bent. */
    Bend bendAt(double z) {
        return new Bend(z);
    }

    /** Where places of one slice, no farther than {@link Anatomy#REACH_X} and {@link Anatomy#REACH_Y}, come from. */
    final class Bend {

        private final Undulation.Plane alongX;
        private final Undulation.Plane alongY;
        private final Undulation.Plane finelyX;
        private final Undulation.Plane finelyY;

        private Bend(double z) {
            this.alongX = bendX.planeAt(z, Anatomy.REACH_X, Anatomy.REACH_Y);
            this.alongY = bendY.planeAt(z, Anatomy.REACH_X, Anatomy.REACH_Y);
            this.finelyX = rippleX.planeAt(z, Anatomy.REACH_X, Anatomy.REACH_Y);
            this.finelyY = rippleY.planeAt(z, Anatomy.REACH_X, Anatomy.REACH_Y);
        }

        double x(double x, double y) {
            return x + 4.5 * alongX.at(x, y) + 1.1 * finelyX.at(x, y);
        }

        double y(double x, double y) {
            return y + 4.5 * alongY.at(x, y) + 1.1 * finelyY.at(x, y);
        }
    }
}
