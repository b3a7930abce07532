package io.github.saros4j.examples.phantom;

/** An ellipsoid; its first two axes may be turned in the axial plane by a rotation of the given cosine and sine. */
record Ellipsoid(
        double x, double y, double z, double radiusX, double radiusY, double radiusZ, double cosine, double sine)
        implements Solid {

    Ellipsoid(double x, double y, double z, double radiusX, double radiusY, double radiusZ) {
        this(x, y, z, radiusX, radiusY, radiusZ, 1, 0);
    }

    @Override
    public boolean contains(double px, double py, double pz) {
        double dx = px - x;
        double dy = py - y;
        double u = (cosine * dx + sine * dy) / radiusX;
        double v = (cosine * dy - sine * dx) / radiusY;
        double w = (pz - z) / radiusZ;
        return u * u + v * v + w * w < 1;
    }

    @Override
    public double bottom() {
        return z - radiusZ;
    }

    @Override
    public double top() {
        return z + radiusZ;
    }
}
