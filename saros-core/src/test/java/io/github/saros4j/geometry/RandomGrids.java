package io.github.saros4j.geometry;

import java.util.Random;

/** Grids that lie askew in the world, made from a seed. */
public final class RandomGrids {

    private RandomGrids() {}

    /** Small, with sizes and spacings all different. */
    public static VolumeGeometry oblique(long seed) {
        Random random = new Random(seed);
        GridShape shape = new GridShape(2 + random.nextInt(3), 5 + random.nextInt(3), 8 + random.nextInt(3));
        return oblique(seed, shape);
    }

    /** Columns are a random rotation's times spacings of 0.5 to 5 mm, some negated; the origin is anywhere within 1 m. */
    public static VolumeGeometry oblique(long seed, GridShape shape) {
        Random random = new Random(seed * 31 + 7);
        double[] rows = new double[12];
        double[][] rotation = rotation(random);
        for (int axis = 0; axis < 3; axis++) {
            double step = (0.5 + 4.5 * random.nextDouble()) * (random.nextBoolean() ? 1 : -1);
            for (int row = 0; row < 3; row++) {
                rows[row * 4 + axis] = rotation[row][axis] * step;
            }
        }
        for (int row = 0; row < 3; row++) {
            rows[row * 4 + 3] = 1000 * (2 * random.nextDouble() - 1);
        }
        Affine affine = Affine.ofRows(rows);
        return new VolumeGeometry(shape, affine.spacing(), affine);
    }

    /** From a random unit quaternion. */
    private static double[][] rotation(Random random) {
        double a = random.nextGaussian();
        double b = random.nextGaussian();
        double c = random.nextGaussian();
        double d = random.nextGaussian();
        double n = a * a + b * b + c * c + d * d;
        return new double[][] {
            {(a * a + b * b - c * c - d * d) / n, 2 * (b * c - a * d) / n, 2 * (b * d + a * c) / n},
            {2 * (b * c + a * d) / n, (a * a - b * b + c * c - d * d) / n, 2 * (c * d - a * b) / n},
            {2 * (b * d - a * c) / n, 2 * (c * d + a * b) / n, (a * a - b * b - c * c + d * d) / n}
        };
    }
}
