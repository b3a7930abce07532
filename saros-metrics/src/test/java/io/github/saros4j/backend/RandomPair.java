package io.github.saros4j.backend;

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
import java.util.stream.Stream;

/**
 * A pair of volumes drawn from a seed: any shape, one to six labels, blobs or noise or one label everywhere, dense or
 * sparse, the prediction a shifted or noisy copy of the truth, or something else altogether; with spacings, among them
 * equal and integer ones that make ties, and limits, among them 0 and exact distances.
 *
 * @param seed what it was drawn from
 * @param truth the truth
 * @param prediction the prediction
 * @param spacing mm
 * @param limitsMm ascending limits
 */
public record RandomPair(
        long seed,
        LabelVolume<NamedLabel> truth,
        LabelVolume<NamedLabel> prediction,
        Spacing spacing,
        List<Double> limitsMm) {

    private static final double[] SPACINGS = {0.4, 0.6f, 0.8f, 1, 1, 1.5, 2, 3, 5};
    private static final List<List<Double>> LIMITS = List.of(
            List.of(),
            List.of(0.0),
            List.of(1.0),
            List.of(3.0),
            List.of(0.5, 1.0, 2.0, 3.0, 5.0),
            List.of(0.0, 3 * (1 + 1e-6)),
            List.of(2.0, 20.0));

    /** The pair of a seed, with at most so many voxels along an axis. */
    public static RandomPair of(long seed, int largestAxis) {
        SplittableRandom random = new SplittableRandom(seed);
        GridShape shape =
                new GridShape(size(random, largestAxis), size(random, largestAxis), size(random, largestAxis));
        int labels = 1 + random.nextInt(6);
        boolean[] stored = storedSlices(random, shape.nz());
        int[] truth = labels(random, shape, labels);
        int[] prediction = switch (random.nextInt(4)) {
            case 0 -> labels(random, shape, labels);
            case 1 -> truth.clone();
            case 2 -> shifted(random, shape, truth);
            default -> noisy(random, truth, labels);
        };
        Spacing spacing = new Spacing(pick(random), pick(random), pick(random));
        return new RandomPair(
                seed,
                volume(shape, truth, stored, labels),
                volume(shape, prediction, stored, labels),
                spacing,
                LIMITS.get(random.nextInt(LIMITS.size())));
    }

    /** Many pairs, for parameterised tests. */
    public static Stream<RandomPair> many(long firstSeed, int count, int largestAxis) {
        return Stream.iterate(firstSeed, seed -> seed + 1).limit(count).map(seed -> of(seed, largestAxis));
    }

    /** Every label of the pair, in a mode. */
    public CountRequest request(SurfaceMode mode) {
        int[] ids =
                truth.labelSet().foreground().stream().mapToInt(NamedLabel::id).toArray();
        double[] limits = limitsMm.stream().mapToDouble(Double::doubleValue).toArray();
        return CountRequest.of(ids, mode, spacing, limits);
    }

    private static int size(SplittableRandom random, int largest) {
        return (int) Math.round(Math.exp(random.nextDouble() * Math.log(largest)));
    }

    private static double pick(SplittableRandom random) {
        return SPACINGS[random.nextInt(SPACINGS.length)];
    }

    private static boolean[] storedSlices(SplittableRandom random, int depth) {
        boolean[] stored = new boolean[depth];
        int kind = random.nextInt(4);
        for (int z = 0; z < depth; z++) {
            stored[z] = kind == 0
                    || (kind == 1 && z % 5 == 2)
                    || (kind == 2 && random.nextInt(3) > 0)
                    || (kind == 3 && z % 2 == 0);
        }
        return stored;
    }

    private static int[] labels(SplittableRandom random, GridShape shape, int labels) {
        int[] ids = new int[(int) shape.voxelCount()];
        int kind = random.nextInt(4);
        if (kind == 0) {
            java.util.Arrays.setAll(ids, i -> random.nextInt(labels + 1));
        } else if (kind == 1) {
            java.util.Arrays.fill(ids, 1);
        } else {
            for (int blob = 0; blob < 2 * labels; blob++) {
                paintBlob(random, shape, ids, 1 + random.nextInt(labels));
            }
        }
        return ids;
    }

    private static void paintBlob(SplittableRandom random, GridShape shape, int[] ids, int id) {
        double cx = random.nextDouble() * shape.nx();
        double cy = random.nextDouble() * shape.ny();
        double cz = random.nextDouble() * shape.nz();
        double radius = 0.5 + random.nextDouble() * 5;
        for (int i = 0; i < ids.length; i++) {
            int row = i / shape.nx();
            int slice = row / shape.ny();
            double x = i % shape.nx() - cx;
            double y = row % shape.ny() - cy;
            double z = slice - cz;
            if (x * x + y * y + z * z <= radius * radius) {
                ids[i] = id;
            }
        }
    }

    private static int[] shifted(SplittableRandom random, GridShape shape, int[] truth) {
        int shift = random.nextInt(3) + shape.nx() * random.nextInt(3);
        int[] moved = new int[truth.length];
        System.arraycopy(truth, 0, moved, Math.min(shift, truth.length), Math.max(0, truth.length - shift));
        return moved;
    }

    private static int[] noisy(SplittableRandom random, int[] truth, int labels) {
        int[] noisy = truth.clone();
        for (int i = 0; i < noisy.length; i++) {
            if (random.nextInt(20) == 0) {
                noisy[i] = random.nextInt(labels + 1);
            }
        }
        return noisy;
    }

    private static LabelVolume<NamedLabel> volume(GridShape shape, int[] ids, boolean[] stored, int labels) {
        Map<Integer, String> names = new TreeMap<>();
        for (int id = 1; id <= labels; id++) {
            names.put(id, "label " + id);
        }
        LabelVolume.Builder<NamedLabel> builder =
                LabelVolume.builder(LabelSet.ofNames("random", names), VolumeGeometry.of(shape, new Spacing(1, 1, 1)));
        for (int z = 0; z < shape.nz(); z++) {
            byte[] slice = new byte[shape.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) ids[z * slice.length + i];
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
        return "seed " + seed + ": " + truth.geometry().shape() + ", " + truth.annotatedSlices();
    }
}
