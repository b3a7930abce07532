package io.github.saros4j.cuda;

import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** Small pairs that each bring something about which kernels or host code could get wrong. */
final class Pairs {

    /** Paints a voxel of the truth, or of the prediction. */
    private interface Painter {
        int label(boolean truth, int x, int y, int z);
    }

    private Pairs() {}

    /** Voxels of five labels, of which one is not asked for, at random: every neighbour code, and ids that differ in their highest bit only. */
    static RandomPair noise() {
        int[] ids = {0, 1, 2, 129, 7, 254};
        SplittableRandom random = new SplittableRandom(1);
        GridShape shape = new GridShape(12, 12, 11);
        return pair(
                "noise",
                shape,
                z -> true,
                List.of(1, 2, 129, 254),
                new Spacing(1, 1, 1),
                List.of(0.0, 1.0, 2.5),
                (truth, x, y, z) -> ids[random.nextInt(ids.length)]);
    }

    /**
     * Rows of several words and warps, of which some are the same all along in one way or another, slices that are not stored, and
     * more than one block for a label.
     */
    static RandomPair rows() {
        GridShape shape = new GridShape(132, 11, 7);
        return pair(
                "rows",
                shape,
                z -> z != 2 && z != 4,
                List.of(1, 2, 3),
                new Spacing(1, 1.5, 2),
                List.of(1.0, 1.0, 4.0),
                (truth, x, y, z) -> switch (y) {
                    case 1, 2 -> 1; // the same all along
                    case 3, 4 -> truth ? 2 : 3;
                    case 5 -> truth ? 1 + x % 2 : 1; // each four voxels like the next four, but not of one label
                    case 9 -> truth ? 2 : 2 + x % 2;
                    case 6, 7 -> truth || x < 64 ? 2 : 1; // on one side only
                    case 8 -> x == 0 ? 1 : 9; // 9 is not asked for
                    default -> x * (y + 1) * (z + 3) % 11 == 0 ? 3 : 0;
                });
    }

    /** Voxels of one row. */
    private record Line(int label, int y, int z, List<Integer> truth, List<Integer> prediction) {

        boolean has(boolean inTruth, int atX, int atY, int atZ) {
            return atY == y && atZ == z && (inTruth ? truth : prediction).contains(atX);
        }
    }

    /** Voxels with nothing near them but far along the row, or in the row after it; limits that reach 1, 33, 62 and 100 columns. */
    static RandomPair wide() {
        List<Line> lines = List.of(
                new Line(2, 1, 0, List.of(0, 64, 128), List.of(60, 124)), // in the next word
                new Line(3, 2, 1, List.of(30), List.of(64)), // 33 columns apart: the fewest that are two words
                new Line(4, 3, 0, List.of(3), List.of(100, 120)), // the nearest of two, from below and from above
                new Line(5, 3, 3, List.of(150), List.of(9, 60)),
                new Line(6, 4, 0, List.of(12), List.of(1, 20))); // one before and one after
        GridShape shape = new GridShape(160, 5, 4);
        List<Double> limits = List.of(0.5, 16.5, 31.0, 50.0);
        return pair(
                "wide",
                shape,
                z -> true,
                List.of(1, 2, 3, 4, 5, 6),
                new Spacing(0.5, 1, 1.5),
                limits,
                (truth, x, y, z) -> {
                    boolean oblique = z < 3 && (truth ? x == 159 - 9 * y : x == 13 * z + 7 * y);
                    return lines.stream()
                            .filter(line -> line.has(truth, x, y, z))
                            .findFirst()
                            .map(Line::label)
                            .orElse(oblique ? 1 : 0);
                });
    }

    /** Voxels up to all faces of the grid, in rows of exactly one word, more rows than one block counts. */
    static RandomPair edges() {
        GridShape shape = new GridShape(32, 70, 3);
        return pair("edges", shape, z -> true, List.of(1, 2), new Spacing(2, 1, 1), List.of(2.0), (truth, x, y, z) -> {
            boolean inside = x > 0 && x < 30 && y > 2 && y < 66 && z == 1;
            return inside ? 0 : truth ? 1 + (x + y) % 2 : 1 + (x + z) % 2;
        });
    }

    /** Two clouds apart from each other: more far surfels than a list holds in little memory. */
    static RandomPair clouds() {
        SplittableRandom random = new SplittableRandom(2);
        GridShape shape = new GridShape(40, 9, 8);
        return pair(
                "clouds",
                shape,
                z -> true,
                List.of(4),
                new Spacing(0.7, 1, 1.2),
                List.of(3.0, 12.0),
                (truth, x, y, z) -> (truth ? x < 15 : x > 24 && y > 1 && z < 7) && random.nextInt(3) == 0 ? 4 : 0);
    }

    /** Labels all over many slices, of which surfels decide about those of others: more than fits in little memory at once. */
    static RandomPair stack() {
        SplittableRandom random = new SplittableRandom(3);
        GridShape shape = new GridShape(32, 9, 20);
        return pair(
                "stack",
                shape,
                z -> z % 7 != 3,
                List.of(1, 2, 3),
                new Spacing(1, 1, 1),
                List.of(2.0),
                (truth, x, y, z) -> Math.max(0, random.nextInt(truth ? 8 : 12) - 5));
    }

    /**
     * A box of more than one word a row, of which most voxels are not at the border; a hole deep in the truth's; and a block that
     * is far off on the other side.
     */
    static RandomPair solids() {
        GridShape shape = new GridShape(40, 16, 20);
        return pair(
                "solids",
                shape,
                z -> true,
                List.of(1, 2),
                new Spacing(1, 1, 1),
                List.of(1.0, 2.0),
                (truth, x, y, z) -> {
                    boolean box = x > 0 && x < 37 && y > 0 && y < 12 && z > 0 && z < 19;
                    boolean hole = y == 6 && x > 9 && x < 27 && z > 3 && z < 16;
                    boolean cut = truth ? y == 11 || hole : x == 1 || z == 1;
                    boolean block = y > 12 && z > 2 && z < 6 && (truth ? x < 4 : x > 35);
                    return box && !cut ? 1 : block ? 2 : 0;
                });
    }

    /**
     * Each of the ids in blocks of a few voxels and, here and there, as a voxel alone; the prediction is one column off. Three
     * limits.
     *
     * @param ids to be asked for, as many as a volume has
     */
    static RandomPair manyLabels(List<Integer> ids) {
        SplittableRandom random = new SplittableRandom(4);
        GridShape shape = new GridShape(24, 20, 9);
        return pair(
                "many labels",
                shape,
                z -> true,
                ids,
                new Spacing(0.8, 0.8, 2.5),
                List.of(1.0, 2.5, 6.0),
                (truth, x, y, z) -> {
                    int block = (x + (truth ? 0 : 1)) / 3 + 8 * (y / 2) + 80 * (z / 2);
                    return ids.get((random.nextInt(16) == 0 ? random.nextInt(ids.size()) : block) % ids.size());
                });
    }

    /** A voxel here and one there, the least that all kernels have work with. */
    static RandomPair ends() {
        GridShape shape = new GridShape(12, 2, 1);
        return pair(
                "ends",
                shape,
                z -> true,
                List.of(1),
                new Spacing(1, 1, 1),
                List.of(3.0),
                (truth, x, y, z) -> x == (truth ? 1 : 10) ? 1 : 0);
    }

    /** More voxels than one pinned buffer holds, nearly all background. */
    static RandomPair large() {
        GridShape shape = new GridShape(512, 512, 18);
        return pair(
                "large",
                shape,
                z -> true,
                List.of(1, 2),
                new Spacing(1, 1, 1),
                List.of(),
                (truth, x, y, z) -> x == y && x % 100 == z ? 1 + y % 2 : 0);
    }

    private static RandomPair pair(
            String name,
            GridShape shape,
            IntPredicate stored,
            List<Integer> asked,
            Spacing spacing,
            List<Double> limitsMm,
            Painter painter) {
        LabelVolume<NamedLabel> truth = paint(shape, stored, (x, y, z) -> painter.label(true, x, y, z));
        LabelVolume<NamedLabel> prediction = paint(shape, stored, (x, y, z) -> painter.label(false, x, y, z));
        return new RandomPair(name, truth, prediction, asked, spacing, limitsMm);
    }

    private interface Side {
        int label(int x, int y, int z);
    }

    private static LabelVolume<NamedLabel> paint(GridShape shape, IntPredicate stored, Side side) {
        Map<Integer, String> names = new TreeMap<>();
        for (int id = 1; id <= 254; id++) {
            names.put(id, "label " + id);
        }
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(LabelSet.ofNames("all", names), VolumeGeometry.of(shape, new Spacing(1, 1, 1)));
        for (int z = 0; z < shape.nz(); z++) {
            if (!stored.test(z)) {
                builder.skip();
                continue;
            }
            byte[] slice = new byte[shape.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) side.label(i % shape.nx(), i / shape.nx(), z);
            }
            builder.add(slice);
        }
        return builder.build();
    }
}
