package io.github.saros4j.examples.phantom;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.volume.LabelVolume;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** A dense label map that can be painted on; coordinates in voxels. */
final class LabelGrid {

    private static final int TRIES = 200_000;

    private final GridShape shape;
    private final byte[][] slices;

    private LabelGrid(GridShape shape, byte[][] slices) {
        this.shape = shape;
        this.slices = slices;
    }

    record Voxel(int x, int y, int z) {}

    @FunctionalInterface
    interface VoxelTest {
        boolean test(int x, int y, int z);
    }

    /** A copy of a dense label map. */
    static LabelGrid of(LabelVolume<?> dense) {
        byte[][] slices = new byte[dense.annotatedSlices().count()][];
        for (int z = 0; z < slices.length; z++) {
            slices[z] = dense.slice(z).clone();
        }
        return new LabelGrid(dense.geometry().shape(), slices);
    }

    /** Of the same shape, all background. */
    LabelGrid empty() {
        return new LabelGrid(shape, new byte[shape.nz()][shape.sliceSize()]);
    }

    int nx() {
        return shape.nx();
    }

    int ny() {
        return shape.ny();
    }

    int nz() {
        return shape.nz();
    }

    byte[][] slices() {
        return slices;
    }

    int at(int x, int y, int z) {
        return slices[z][y * shape.nx() + x] & 0xff;
    }

    /** Of the nearest voxel inside the grid. */
    int nearest(int x, int y, int z) {
        return at(clamp(x, shape.nx()), clamp(y, shape.ny()), clamp(z, shape.nz()));
    }

    private static int clamp(int index, int size) {
        return Math.max(0, Math.min(size - 1, index));
    }

    void set(int x, int y, int z, int id) {
        slices[z][y * shape.nx() + x] = (byte) id;
    }

    /** A voxel that passes the test, drawn at random; empty if none is met in many draws. */
    Optional<Voxel> find(Chance chance, VoxelTest test) {
        for (int n = 0; n < TRIES; n++) {
            int x = chance.below(shape.nx());
            int y = chance.below(shape.ny());
            int z = chance.below(shape.nz());
            if (test.test(x, y, z)) {
                return Optional.of(new Voxel(x, y, z));
            }
        }
        return Optional.empty();
    }

    /** Changes every voxel of an ellipsoid that is round within a slice; radii in voxels. */
    void paintBall(Voxel centre, double radius, double radiusZ, IntUnaryOperator change) {
        int reach = (int) radius;
        int reachZ = (int) radiusZ;
        for (int z = Math.max(0, centre.z - reachZ); z <= Math.min(shape.nz() - 1, centre.z + reachZ); z++) {
            double w = (z - centre.z) / radiusZ;
            for (int y = Math.max(0, centre.y - reach); y <= Math.min(shape.ny() - 1, centre.y + reach); y++) {
                double v = (y - centre.y) / radius;
                for (int x = Math.max(0, centre.x - reach); x <= Math.min(shape.nx() - 1, centre.x + reach); x++) {
                    double u = (x - centre.x) / radius;
                    if (u * u + v * v + w * w < 1) {
                        set(x, y, z, change.applyAsInt(at(x, y, z)));
                    }
                }
            }
        }
    }

    void replace(int id, int replacement) {
        for (byte[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                if ((slice[i] & 0xff) == id) {
                    slice[i] = (byte) replacement;
                }
            }
        }
    }

    /** The label that most often stands beside another one within a slice; the smaller id in a tie. */
    int mostFrequentNeighbour(int id) {
        long[] counts = new long[256];
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    if (at(x, y, z) == id) {
                        counts[nearest(x - 1, y, z)]++;
                        counts[nearest(x + 1, y, z)]++;
                        counts[nearest(x, y - 1, z)]++;
                        counts[nearest(x, y + 1, z)]++;
                    }
                }
            }
        }
        counts[id] = 0;
        int most = 0;
        for (int neighbour = 1; neighbour < counts.length; neighbour++) {
            if (counts[neighbour] > counts[most]) {
                most = neighbour;
            }
        }
        return most;
    }
}
