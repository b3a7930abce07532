package io.github.saros4j.examples.phantom;

/**
 * A smooth random function of space with values from -1 to 1: random numbers on a cubic lattice, blended in between by
 * {@code 3t^2 - 2t^3}. Only sums and products, so every machine computes the same.
 */
final class Undulation {

    private static final long STEP_X = 0x632be59bd9b4e019L;
    private static final long STEP_Y = 0x8cb92ba72f3d8dd7L;
    private static final long STEP_Z = 0xd1b54a32d192ed03L;

    private final long seed;
    private final double perMm;

    Undulation(long seed, double latticeMm) {
        this.seed = Chance.mix(seed);
        this.perMm = 1 / latticeMm;
    }

    double at(double x, double y, double z) {
        double u = x * perMm;
        double v = y * perMm;
        double i = Math.floor(u);
        double j = Math.floor(v);
        double a = blend(u - i);
        double b = blend(v - j);
        double front = between(node((long) i, (long) j, z), node((long) i + 1, (long) j, z), a);
        double back = between(node((long) i, (long) j + 1, z), node((long) i + 1, (long) j + 1, z), a);
        return between(front, back, b);
    }

    /** At a lattice point of x and y, blended along z. */
    private double node(long i, long j, double z) {
        double w = z * perMm;
        long k = (long) Math.floor(w);
        long corner = seed + i * STEP_X + j * STEP_Y + k * STEP_Z;
        return between(value(corner), value(corner + STEP_Z), blend(w - k));
    }

    private static double value(long corner) {
        return (Chance.mix(corner) >> 11) * 0x1.0p-52;
    }

    private static double between(double from, double to, double t) {
        return from + t * (to - from);
    }

    private static double blend(double t) {
        return t * t * (3 - 2 * t);
    }

    /** The same function at one height, for many places: the lattice is blended along z once. */
    Plane planeAt(double z, double reachX, double reachY) {
        return new Plane(z, (int) Math.ceil(reachX * perMm) + 1, (int) Math.ceil(reachY * perMm) + 1);
    }

    /** An undulation at one height, within the reach it was made for. */
    final class Plane {

        private final int originX;
        private final int originY;
        private final int width;
        private final double[] nodes;

        private Plane(double z, int reachX, int reachY) {
            this.originX = reachX;
            this.originY = reachY;
            this.width = 2 * reachX + 1;
            this.nodes = new double[width * (2 * reachY + 1)];
            for (int n = 0; n < nodes.length; n++) {
                nodes[n] = node(n % width - originX, n / width - originY, z);
            }
        }

        double at(double x, double y) {
            double u = x * perMm + originX;
            double v = y * perMm + originY;
            int i = (int) u;
            int j = (int) v;
            double a = blend(u - i);
            int n = j * width + i;
            double front = between(nodes[n], nodes[n + 1], a);
            double back = between(nodes[n + width], nodes[n + width + 1], a);
            return between(front, back, blend(v - j));
        }
    }
}
