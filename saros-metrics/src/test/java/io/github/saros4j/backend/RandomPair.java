package io.github.saros4j.backend;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A pair of volumes drawn from a seed, with a request: any shape, 1 to 117 labels (see {@link RandomLabels}), dense or sparse,
 * the prediction a shifted or noisy copy of the truth, or something else altogether; spacings, among them equal and integer
 * ones that make ties; limits from 0 to 20 mm, among them exact distances of the grid and the numbers just below.
 *
 * @param name how to draw it again
 * @param truth the truth
 * @param prediction the prediction
 * @param askedIds ascending ids to count; some may not occur, and some that occur may be missing
 * @param spacing mm
 * @param limitsMm ascending limits
 */
public record RandomPair(
        String name,
        LabelVolume<NamedLabel> truth,
        LabelVolume<NamedLabel> prediction,
        List<Integer> askedIds,
        Spacing spacing,
        List<Double> limitsMm) {

    private static final int LONGEST_AXIS = 70;
    private static final int MOST_LABELS = 117;
    private static final int MOST_VOXELS_OF_SMALL = 20_000;
    private static final int LARGE_AXIS = 47; // its cube is above 100,000
    private static final double FARTHEST_MM = 20;
    private static final int FARTHEST_VOXELS_OF_LARGE = 20;
    private static final int[] WIDTHS = {62, 63, 64, 65, 126, 127, 128, 129, 191, 192, 193, 255, 256, 257, 320};
    private static final double[] SPACINGS = {0.15, 0.2f, 0.4, 0.6f, 0.8f, 1, 1, 1.5, 2, 3, 5};

    /** A small pair: axes log-uniform in 1 to 70 with at most 20,000 voxels, or rows about as wide as whole words. */
    public static RandomPair small(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GridShape shape = random.nextInt(6) == 0 ? wide(random) : logUniform(random);
        return draw("RandomPair.small(" + seed + ")", random, shape, FARTHEST_MM / smallest(SPACINGS));
    }

    /** A pair above 100,000 voxels; its limits stay within 20 voxels, so that the straight way can follow. */
    public static RandomPair large(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GridShape shape = new GridShape(
                random.nextInt(LARGE_AXIS, LONGEST_AXIS + 1),
                random.nextInt(LARGE_AXIS, LONGEST_AXIS + 1),
                random.nextInt(LARGE_AXIS, LONGEST_AXIS + 1));
        return draw("RandomPair.large(" + seed + ")", random, shape, FARTHEST_VOXELS_OF_LARGE);
    }

    /** The small pairs of seeds 1 to count. */
    public static Stream<RandomPair> small(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(RandomPair::small);
    }

    /** The large pairs of seeds 1 to count. */
    public static Stream<RandomPair> large(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(RandomPair::large);
    }

    /** The asked labels, in a mode. */
    public CountRequest request(SurfaceMode mode) {
        return request(mode, limitsMm.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** The asked labels, in a mode, with other limits. */
    public CountRequest request(SurfaceMode mode, double... otherLimitsMm) {
        int[] ids = askedIds.stream().mapToInt(Integer::intValue).toArray();
        return CountRequest.of(ids, mode, spacing, otherLimitsMm);
    }

    /** The arrays of the pair. */
    public VolumePair arrays() {
        return VolumePair.of(truth, prediction);
    }

    private static RandomPair draw(String name, SplittableRandom random, GridShape shape, double farthestVoxels) {
        int[] ids = ids(random);
        boolean[] stored = storedSlices(random, shape.nz());
        RandomLabels labels = new RandomLabels(random, shape, ids);
        int[] truth = labels.draw();
        int[] prediction = labels.drawAgainst(truth);
        Spacing spacing = new Spacing(pick(random), pick(random), pick(random));
        boolean askForSome = random.nextInt(4) == 0;
        List<Integer> asked = IntStream.of(ids)
                .filter(id -> !askForSome || random.nextBoolean())
                .boxed()
                .toList();
        return new RandomPair(
                name,
                volume(shape, truth, stored, ids),
                volume(shape, prediction, stored, ids),
                asked,
                spacing,
                limits(random, spacing, Math.min(FARTHEST_MM, farthestVoxels * spacing.smallest())));
    }

    private static GridShape logUniform(SplittableRandom random) {
        GridShape shape;
        do {
            shape = new GridShape(
                    logUniform(random, LONGEST_AXIS),
                    logUniform(random, LONGEST_AXIS),
                    logUniform(random, LONGEST_AXIS));
        } while (shape.voxelCount() > MOST_VOXELS_OF_SMALL);
        return shape;
    }

    private static GridShape wide(SplittableRandom random) {
        return new GridShape(WIDTHS[random.nextInt(WIDTHS.length)], logUniform(random, 6), logUniform(random, 6));
    }

    /** 1 to largest; each power of two as likely as the next. */
    private static int logUniform(SplittableRandom random, int largest) {
        return (int) Math.exp(random.nextDouble() * Math.log(largest + 1));
    }

    /** 1 to 117 ids: the first ones, or some of all that there are, above 127 as well. */
    private static int[] ids(SplittableRandom random) {
        int count = logUniform(random, MOST_LABELS);
        if (random.nextBoolean()) {
            return IntStream.rangeClosed(1, count).toArray();
        }
        return random.ints(1, 255).distinct().limit(count).sorted().toArray();
    }

    private static double pick(SplittableRandom random) {
        return SPACINGS[random.nextInt(SPACINGS.length)];
    }

    private static double smallest(double[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static boolean[] storedSlices(SplittableRandom random, int depth) {
        boolean[] stored = new boolean[depth];
        int kind = random.nextInt(6);
        if (kind == 5) { // groups of neighbours, with gaps
            for (int z = 0; z < depth; z += 1 + random.nextInt(12)) {
                for (int group = 1 + random.nextInt(3); group > 0 && z < depth; group--) {
                    stored[z++] = true;
                }
            }
            return stored;
        }
        int only = random.nextInt(depth);
        for (int z = 0; z < depth; z++) {
            stored[z] = switch (kind) {
                case 0 -> true;
                case 1 -> z % 5 == 2;
                case 2 -> random.nextInt(3) > 0;
                case 3 -> z % 2 == 0;
                default -> z == only;
            };
        }
        return stored;
    }

    private static List<Double> limits(SplittableRandom random, Spacing spacing, double farthest) {
        TreeSet<Double> limits = new TreeSet<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            double limit = switch (random.nextInt(6)) {
                case 0 -> 0;
                case 1 -> tie(random, spacing);
                case 2 -> Math.nextDown(tie(random, spacing));
                case 3 -> 3 * (1 + 1e-6);
                case 4 -> random.nextInt(21);
                default -> random.nextDouble() * FARTHEST_MM;
            };
            limits.add(Math.max(0, Math.min(farthest, limit)));
        }
        return List.copyOf(limits);
    }

    /** The distance of two points of the grid. */
    private static double tie(SplittableRandom random, Spacing spacing) {
        double x = random.nextInt(4) * spacing.x();
        double y = random.nextInt(4) * spacing.y();
        double z = random.nextInt(4) * spacing.z();
        return Math.sqrt((x * x + y * y) + z * z);
    }

    private static LabelVolume<NamedLabel> volume(GridShape shape, int[] voxels, boolean[] stored, int[] ids) {
        Map<Integer, String> names = new TreeMap<>();
        for (int id : ids) {
            names.put(id, "label " + id);
        }
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(LabelSet.ofNames("random", names), VolumeGeometry.of(shape, new Spacing(1, 1, 1)));
        for (int z = 0; z < shape.nz(); z++) {
            byte[] slice = new byte[shape.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) voxels[z * slice.length + i];
            }
            if (stored[z]) {
                builder.add(slice);
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }

    @Override
    public String toString() {
        return name + ": " + truth.geometry().shape() + ", " + truth.annotatedSlices() + ", " + askedIds.size()
                + " labels, spacing " + spacing + ", limits " + limitsMm;
    }
}
