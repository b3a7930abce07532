package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;

/** Voxels of one label in one slice as plain booleans, and what the bit planes have to make of them. Outside there is nothing. */
final class Mask {

    private final int nx;
    private final int ny;
    private final boolean[] voxels;

    /** A mask of rows of nx voxels; the array is kept. */
    Mask(int nx, int ny, boolean[] voxels) {
        this.nx = nx;
        this.ny = ny;
        this.voxels = voxels;
    }

    int nx() {
        return nx;
    }

    int ny() {
        return ny;
    }

    /** Says which points of a plane are set. */
    interface Points {
        boolean at(int x, int y);
    }

    static Mask of(int nx, int ny, Points points) {
        Mask mask = new Mask(nx, ny, new boolean[nx * ny]);
        for (int i = 0; i < nx * ny; i++) {
            mask.voxels[i] = points.at(i % nx, i / nx);
        }
        return mask;
    }

    /** Empty, full, noise of some density, or a box. */
    static Mask random(SplittableRandom random, int nx, int ny) {
        double density = random.nextDouble();
        int x0 = random.nextInt(nx);
        int x1 = random.nextInt(x0, nx);
        int y0 = random.nextInt(ny);
        int y1 = random.nextInt(y0, ny);
        return switch (random.nextInt(6)) {
            case 0 -> of(nx, ny, (x, y) -> false);
            case 1 -> of(nx, ny, (x, y) -> true);
            case 2, 3 -> of(nx, ny, (x, y) -> random.nextDouble() < density);
            default -> of(nx, ny, (x, y) -> x >= x0 && x <= x1 && y >= y0 && y <= y1);
        };
    }

    boolean has(int x, int y) {
        return x >= 0 && x < nx && y >= 0 && y < ny && voxels[y * nx + x];
    }

    /** The same with one voxel changed. */
    Mask flipped(int flipX, int flipY) {
        return of(nx, ny, (x, y) -> has(x, y) != (x == flipX && y == flipY));
    }

    BitPlane plane(PlaneLayout layout) {
        BitPlane plane = new BitPlane(layout);
        for (int y = 0; y < ny; y++) {
            for (int x = 0; x < nx; x++) {
                if (has(x, y)) {
                    plane.setRange(y, x, x);
                }
            }
        }
        return plane;
    }

    /** The code of a dual point between two slices, bit 128 >> (4 dz + 2 dy + dx). */
    static int code(Mask lower, Mask upper, int x, int y) {
        int code = 0;
        for (int i = 0; i < 8; i++) {
            Mask slice = i < 4 ? lower : upper;
            code |= slice.has(x - 1 + (i & 1), y - 1 + (i >> 1 & 1)) ? 128 >> i : 0;
        }
        return code;
    }

    static boolean isSurfel(Mask lower, Mask upper, int x, int y) {
        int code = code(lower, upper, x, y);
        return code != 0 && code != 255;
    }

    /** Checks every bit of an array of words: those of columns below width and rows below height as expected, all others 0. */
    static void assertBits(long[] words, PlaneLayout layout, int width, int height, Points expected) {
        long[] plain = new long[layout.length()];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plain[layout.row(y) + x / 64] |= expected.at(x, y) ? 1L << x % 64 : 0;
            }
        }
        assertThat(words).isEqualTo(plain);
    }

    /** A layer with the given points, 0 to nx and 0 to ny. */
    static SurfelLayer layer(PlaneLayout layout, Points points) {
        SurfelLayer layer = new SurfelLayer(layout);
        for (int y = 0; y <= layout.ny(); y++) {
            for (int w = 0; w <= layout.lastWord(); w++) {
                long word = 0;
                for (int x = 64 * w; x <= Math.min(layout.nx(), 64 * w + 63); x++) {
                    word |= points.at(x, y) ? 1L << x % 64 : 0;
                }
                if (word != 0) {
                    layer.words[layout.row(y) + w] = word;
                    layer.list[layer.count++] = layout.row(y) + w;
                }
            }
        }
        return layer;
    }
}
