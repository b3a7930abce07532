package io.github.saros4j.backend;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small pair to try a backend out on, drawn from a seed: boxes of several labels, some of them over the grid's edges, with
 * some noise; the prediction moved by a few voxels; slices left out of most pairs. The same seed gives the same pair everywhere. Immutable.
 */
public final class SamplePair {

    private static final int WIDEST = 150;
    private static final int MOST_ROWS = 20;
    private static final int MOST_SLICES = 12;
    private static final int MOST_LABELS = 117;
    private static final int USUAL_LABELS = 8;
    private static final int FARTHEST_SHIFT = 2;
    private static final int NOISE_ONE_IN = 40;
    private static final int SKIPPED_ONE_IN = 4;

    /** Widened to double as a NIfTI header's are, some of them; equal ones make ties. */
    private static final double[] SPACINGS_MM = {0.7, 0.8f, 1, 1, 1.5, 3};

    /** With the slack of {@link io.github.saros4j.surface.SurfaceProtocol#limitMm}, so that ties are decided by it. */
    private static final double THREE_MM = 3 * (1 + 1e-6);

    private static final double FAR_MM = 12;

    private final long seed;
    private final VolumePair voxels;
    private final int[] labelIds;
    private final Spacing spacing;
    private final double[] limitsMm;

    private SamplePair(long seed, VolumePair voxels, int[] labelIds, Spacing spacing, double[] limitsMm) {
        this.seed = seed;
        this.voxels = voxels;
        this.labelIds = labelIds;
        this.spacing = spacing;
        this.limitsMm = limitsMm;
    }

    /**
     * The pair of a seed.
     *
     * @param seed any number
     * @return the pair; each eighth has up to 117 labels, the others up to 8; in each fourth all slices are stored
     */
    public static SamplePair ofSeed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GridShape shape = new GridShape(
                random.nextInt(1, WIDEST + 1), random.nextInt(1, MOST_ROWS + 1), random.nextInt(2, MOST_SLICES + 1));
        boolean dense = seed % 4 == 1;
        int labels = seed % 8 == 0 ? MOST_LABELS : USUAL_LABELS;
        int[] ids = random.ints(labels, 1, 255).distinct().sorted().toArray();
        Spacing spacing =
                new Spacing(oneOf(SPACINGS_MM, random), oneOf(SPACINGS_MM, random), oneOf(SPACINGS_MM, random));
        double[] limits = {spacing.x(), THREE_MM, FAR_MM * (1 + random.nextDouble())};
        boolean[] stored = storedSlices(shape.nz(), dense, random);
        byte[][] truth = boxes(shape, ids, random);
        byte[][] prediction = moved(truth, shape, random);
        addNoise(prediction, ids, random);
        LabelSet<NamedLabel> labelSet = labelSet(ids);
        VolumePair voxels =
                VolumePair.of(volume(truth, stored, shape, labelSet), volume(prediction, stored, shape, labelSet));
        return new SamplePair(seed, voxels, ids, spacing, limits);
    }

    private static double oneOf(double[] values, SplittableRandom random) {
        return values[random.nextInt(values.length)];
    }

    /** At least one. */
    private static boolean[] storedSlices(int depth, boolean dense, SplittableRandom random) {
        boolean[] stored = new boolean[depth];
        for (int z = 0; z < depth; z++) {
            stored[z] = dense || random.nextInt(SKIPPED_ONE_IN) > 0;
        }
        stored[random.nextInt(depth)] = true;
        return stored;
    }

    /** Two boxes a label, later ones over earlier ones, each about half as wide as the grid. */
    private static byte[][] boxes(GridShape shape, int[] ids, SplittableRandom random) {
        byte[][] slices = new byte[shape.nz()][shape.sliceSize()];
        for (int box = 0; box < 2 * ids.length; box++) {
            byte id = (byte) ids[box % ids.length];
            int[] from = new int[3];
            int[] to = new int[3];
            for (int axis = 0; axis < 3; axis++) {
                int size = shape.size(axis);
                from[axis] = random.nextInt(-size / 4, size);
                to[axis] = Math.min(size, from[axis] + 1 + random.nextInt(size / 2 + 1));
            }
            for (int z = Math.max(0, from[2]); z < to[2]; z++) {
                for (int y = Math.max(0, from[1]); y < to[1]; y++) {
                    for (int x = Math.max(0, from[0]); x < to[0]; x++) {
                        slices[z][y * shape.nx() + x] = id;
                    }
                }
            }
        }
        return slices;
    }

    /** What leaves the grid on one side is gone; background comes in on the other. */
    private static byte[][] moved(byte[][] slices, GridShape shape, SplittableRandom random) {
        int dx = random.nextInt(-FARTHEST_SHIFT, FARTHEST_SHIFT + 1);
        int dy = random.nextInt(-FARTHEST_SHIFT, FARTHEST_SHIFT + 1);
        int dz = random.nextInt(-1, 2);
        byte[][] moved = new byte[shape.nz()][shape.sliceSize()];
        for (int z = Math.max(0, dz); z < shape.nz() + Math.min(0, dz); z++) {
            for (int y = Math.max(0, dy); y < shape.ny() + Math.min(0, dy); y++) {
                for (int x = Math.max(0, dx); x < shape.nx() + Math.min(0, dx); x++) {
                    moved[z][y * shape.nx() + x] = slices[z - dz][(y - dy) * shape.nx() + x - dx];
                }
            }
        }
        return moved;
    }

    private static void addNoise(byte[][] slices, int[] ids, SplittableRandom random) {
        for (byte[] slice : slices) {
            for (int i = 0; i < slice.length; i++) {
                if (random.nextInt(NOISE_ONE_IN) == 0) {
                    slice[i] = (byte) ids[random.nextInt(ids.length)];
                }
            }
        }
    }

    private static LabelSet<NamedLabel> labelSet(int[] ids) {
        Map<Integer, String> names = IntStream.of(ids).boxed().collect(Collectors.toMap(id -> id, id -> "label " + id));
        return LabelSet.ofNames("samples", names);
    }

    private static LabelVolume<NamedLabel> volume(
            byte[][] slices, boolean[] stored, GridShape shape, LabelSet<NamedLabel> labelSet) {
        LabelVolume.Builder<NamedLabel> volume =
                LabelVolume.builder(labelSet, VolumeGeometry.of(shape, new Spacing(1, 1, 1)));
        for (int z = 0; z < slices.length; z++) {
            if (stored[z]) {
                volume.add(slices[z]);
            } else {
                volume.skip();
            }
        }
        return volume.build();
    }

    /**
     * The voxels.
     *
     * @return the pair
     */
    public VolumePair voxels() {
        return voxels;
    }

    /**
     * All labels of the pair, at three limits: a voxel's width, which makes ties; about 3 mm; and 12 mm or more.
     *
     * @param mode which surfels to count
     * @return the request
     */
    public CountRequest request(SurfaceMode mode) {
        return CountRequest.of(labelIds, mode, spacing, limitsMm);
    }

    @Override
    public String toString() {
        return "sample pair " + seed + " (" + voxels.shape() + ", " + voxels.sliceCount() + " slices, "
                + labelIds.length + " labels)";
    }
}
