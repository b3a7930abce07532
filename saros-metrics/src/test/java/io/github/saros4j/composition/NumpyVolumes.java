package io.github.saros4j.composition;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;

/** The random volumes of {@code composition.py}: the same numbers in the same order. */
final class NumpyVolumes {

    static final VolumeGeometry GEOMETRY = VolumeGeometry.of(new GridShape(9, 7, 12), new Spacing(0.8, 0.75, 5));

    private final byte[][] regions = new byte[12][63];
    private final byte[][] parts = new byte[12][63];
    private final float[][] hu = new float[12][63];
    private long state = 2024;

    NumpyVolumes(boolean withNan) {
        for (int z = 0; z < 12; z++) {
            for (int i = 0; i < 63; i++) {
                fill(z, i, withNan);
            }
        }
    }

    private void fill(int z, int i, boolean withNan) {
        int region = below(10);
        int part = 1 + below(8);
        double value = below(1000) / 2.0 - 250;
        int odd = below(40);
        boolean misplaced = switch (region) {
            case 3 -> z > 5;
            case 4, 9 -> z < 4;
            case 7 -> z != 6;
            default -> false;
        };
        region = misplaced ? 1 : region;
        regions[z][i] = (byte) region;
        parts[z][i] = (byte) (region == 0 ? 0 : part > 6 ? 1 : part);
        hu[z][i] = withNan && odd == 0 ? Float.NaN : (float) value;
    }

    private int below(int bound) {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % bound);
    }

    CompositionScan scan(int... annotated) {
        return CompositionScan.of(
                        volume(BodyRegion.labelSet(), regions, annotated), IntensityVolume.of(GEOMETRY, hu, "hu"))
                .withParts(volume(BodyPart.labelSet(), parts, annotated));
    }

    private static <L extends Label> LabelVolume<L> volume(LabelSet<L> set, byte[][] slices, int... annotated) {
        LabelVolume.Builder<L> volume = LabelVolume.builder(set, GEOMETRY);
        for (int z = 0; z < slices.length; z++) {
            if (Arrays.binarySearch(annotated, z) >= 0) {
                volume.add(slices[z]);
            } else {
                volume.skip();
            }
        }
        return volume.build();
    }
}
