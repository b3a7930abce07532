package io.github.saros4j.backend;

import io.github.saros4j.geometry.GridShape;
import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws the voxels of a volume: nothing, one label everywhere, noise of some density, balls or boxes. */
final class RandomLabels {

    private final SplittableRandom random;
    private final GridShape shape;
    private final int[] ids;

    RandomLabels(SplittableRandom random, GridShape shape, int[] ids) {
        this.random = random;
        this.shape = shape;
        this.ids = ids;
    }

    /** Voxels, x fastest. */
    int[] draw() {
        int[] voxels = new int[(int) shape.voxelCount()];
        switch (random.nextInt(12)) {
            case 0 -> Arrays.fill(voxels, 0);
            case 1 -> Arrays.fill(voxels, id());
            case 2 -> Arrays.setAll(voxels, i -> id());
            case 3, 4, 5 -> {
                double density = random.nextDouble();
                Arrays.setAll(voxels, i -> random.nextDouble() < density ? id() : 0);
            }
            default -> {
                boolean boxes = random.nextBoolean();
                for (int shapes = 1 + random.nextInt(2 * ids.length); shapes > 0; shapes--) {
                    paint(voxels, id(), boxes);
                }
            }
        }
        return voxels;
    }

    /** Something to compare with. */
    int[] drawAgainst(int[] truth) {
        return switch (random.nextInt(5)) {
            case 0 -> draw();
            case 1 -> truth.clone();
            case 2, 3 -> shifted(truth);
            default -> noisy(truth);
        };
    }

    private int id() {
        return ids[random.nextInt(ids.length)];
    }

    private void paint(int[] voxels, int id, boolean box) {
        double cx = random.nextDouble() * shape.nx();
        double cy = random.nextDouble() * shape.ny();
        double cz = random.nextDouble() * shape.nz();
        double radius = 0.5 + random.nextDouble() * 6;
        double radiusX = random.nextInt(4) == 0 ? shape.nx() : radius; // some span whole rows
        for (int z = first(cz, radius); z <= last(cz, radius, shape.nz()); z++) {
            for (int y = first(cy, radius); y <= last(cy, radius, shape.ny()); y++) {
                for (int x = first(cx, radiusX); x <= last(cx, radiusX, shape.nx()); x++) {
                    double dx = (x - cx) / radiusX;
                    double dy = (y - cy) / radius;
                    double dz = (z - cz) / radius;
                    if (box || dx * dx + dy * dy + dz * dz <= 1) {
                        voxels[(z * shape.ny() + y) * shape.nx() + x] = id;
                    }
                }
            }
        }
    }

    private static int first(double centre, double radius) {
        return (int) Math.max(0, Math.ceil(centre - radius));
    }

    private static int last(double centre, double radius, int size) {
        return (int) Math.min(size - 1, Math.floor(centre + radius));
    }

    /** Moved by a few voxels along each axis; what leaves a row comes in with the next, as distances do not care. */
    private int[] shifted(int[] truth) {
        int shift = random.nextInt(5) + shape.nx() * (random.nextInt(4) + shape.ny() * random.nextInt(3));
        int[] moved = new int[truth.length];
        System.arraycopy(truth, 0, moved, Math.min(shift, truth.length), Math.max(0, truth.length - shift));
        return moved;
    }

    private int[] noisy(int[] truth) {
        int[] noisy = truth.clone();
        for (int i = 0; i < noisy.length; i++) {
            if (random.nextInt(20) == 0) {
                noisy[i] = random.nextBoolean() ? id() : 0;
            }
        }
        return noisy;
    }
}
