package io.github.saros4j.jmh;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.SplittableRandom;

/** Pairs whose surfaces are near each other, and pairs that are hard on whoever looks for the nearest surfel. */
public enum HardPair {
    /** The body and its perturbed twin. */
    BODY,
    /** The same, but four labels are missing from half of the prediction. */
    FOUR_LABELS_HALF_MISSING,
    /** The truth itself, and one voxel of each label far away. */
    ONE_FAR_VOXEL_A_LABEL,
    /** Two shells 100 mm apart: all of more than a million surfels are far. */
    SHELLS_100_MM_APART,
    /** One label, one voxel in two thousand. */
    SPARSE_NOISE,
    /** Fourteen ids at random in 256x256x60 voxels: surfels everywhere. */
    NOISE_OF_ALL_LABELS;

    private static final Spacing SPACING = new Spacing(0.8, 0.8, 5);
    private static final GridShape SHAPE = new GridShape(512, 512, 140);
    private static final GridShape SMALLER = new GridShape(256, 256, 60);
    private static final int LABELS = 13;

    /** Gives a voxel its id. */
    private interface Painter {
        int id(int x, int y, int z);
    }

    Pair<BodyRegion> pair() {
        return switch (this) {
            case BODY -> Pairs.body();
            case FOUR_LABELS_HALF_MISSING -> halfMissing(Pairs.body());
            case ONE_FAR_VOXEL_A_LABEL -> farVoxels(Pairs.body().truth());
            case SHELLS_100_MM_APART -> new Pair<>(shell(190, 195), shell(90, 95));
            case SPARSE_NOISE -> new Pair<>(sparseNoise(1), sparseNoise(2));
            case NOISE_OF_ALL_LABELS -> new Pair<>(noise(1), noise(2));
        };
    }

    private static Pair<BodyRegion> halfMissing(Pair<BodyRegion> pair) {
        LabelVolume<BodyRegion> prediction = pair.prediction();
        LabelVolume<BodyRegion> half = paint(SHAPE, (x, y, z) -> {
            int id = prediction.slice(z)[y * SHAPE.nx() + x];
            boolean missing = z < SHAPE.nz() / 2
                    && (id == BodyRegion.SUBCUTANEOUS_TISSUE.id()
                            || id == BodyRegion.MUSCLE.id()
                            || id == BodyRegion.BONES.id()
                            || id == BodyRegion.ABDOMINAL_CAVITY.id());
            return missing ? 0 : id;
        });
        return new Pair<>(pair.truth(), half);
    }

    private static Pair<BodyRegion> farVoxels(LabelVolume<BodyRegion> truth) {
        LabelVolume<BodyRegion> more = paint(
                SHAPE,
                (x, y, z) -> z >= SHAPE.nz() - 2 && y == 0 && x % 3 == 0 && x <= 3 * LABELS
                        ? x / 3
                        : truth.slice(z)[y * SHAPE.nx() + x]);
        return new Pair<>(truth, more);
    }

    private static LabelVolume<BodyRegion> shell(double innerMm, double outerMm) {
        return paint(SHAPE, (x, y, z) -> {
            double dx = (x - SHAPE.nx() / 2) * SPACING.x();
            double dy = (y - SHAPE.ny() / 2) * SPACING.y();
            double dz = (z - SHAPE.nz() / 2) * SPACING.z();
            double squared = dx * dx + dy * dy + dz * dz;
            return squared > innerMm * innerMm && squared < outerMm * outerMm ? 1 : 0;
        });
    }

    private static LabelVolume<BodyRegion> sparseNoise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return paint(SHAPE, (x, y, z) -> random.nextInt(2000) == 0 ? 1 : 0);
    }

    private static LabelVolume<BodyRegion> noise(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return paint(SMALLER, (x, y, z) -> random.nextInt(LABELS + 1));
    }

    private static LabelVolume<BodyRegion> paint(GridShape shape, Painter painter) {
        LabelVolume.Builder<BodyRegion> slices =
                LabelVolume.builder(BodyRegion.labelSet(), VolumeGeometry.of(shape, SPACING));
        for (int z = 0; z < shape.nz(); z++) {
            byte[] slice = new byte[shape.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                slice[i] = (byte) painter.id(i % shape.nx(), i / shape.nx(), z);
            }
            slices.add(slice);
        }
        return slices.build();
    }
}
