package io.github.saros4j.components;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Volumes written out as text, or drawn from a seed. */
final class Drawings {

    private static final int[] IDS = {1, 2, 3, 128, 254};

    private Drawings() {}

    private static LabelSet<NamedLabel> labels() {
        Map<Integer, String> names = new TreeMap<>();
        for (int id : IDS) {
            names.put(id, "label " + id);
        }
        return LabelSet.ofNames("drawn", names);
    }

    /**
     * A volume from its slices, each from its rows.
     *
     * @param slices rows with a blank between them, a digit a voxel, {@code .} for 0; {@code -} for a slice that nobody annotated
     */
    static LabelVolume<NamedLabel> of(Spacing spacing, String... slices) {
        String[] rows = first(slices).split(" ", -1);
        GridShape shape = new GridShape(rows[0].length(), rows.length, slices.length);
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(labels(), VolumeGeometry.of(shape, spacing));
        for (String slice : slices) {
            if (slice.equals("-")) {
                builder.skip();
            } else {
                builder.add(voxels(slice.replace(" ", "")));
            }
        }
        return builder.build();
    }

    static LabelVolume<NamedLabel> of(String... slices) {
        return of(new Spacing(1, 1, 1), slices);
    }

    private static String first(String[] slices) {
        for (String slice : slices) {
            if (!slice.equals("-")) {
                return slice;
            }
        }
        throw new IllegalArgumentException("No slice is drawn");
    }

    private static byte[] voxels(String digits) {
        byte[] voxels = new byte[digits.length()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (digits.charAt(i) == '.' ? 0 : digits.charAt(i) - '0');
        }
        return voxels;
    }

    /** Axes of 1 to 12 voxels, or rows of up to 200; noise of any density, runs of any length, checkerboards; all slices or some. */
    static LabelVolume<NamedLabel> random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        GridShape shape = random.nextInt(5) == 0
                ? new GridShape(random.nextInt(60, 200), random.nextInt(1, 5), random.nextInt(1, 4))
                : new GridShape(random.nextInt(1, 13), random.nextInt(1, 13), random.nextInt(1, 13));
        int kind = random.nextInt(4);
        int labels = random.nextInt(1, IDS.length + 1);
        double density = random.nextDouble();
        int change = random.nextInt(1, 12);
        int annotated = random.nextInt(3);
        Spacing spacing = new Spacing(0.5 + random.nextInt(4), 0.7f, 1 + random.nextInt(5));
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(labels(), VolumeGeometry.of(shape, spacing));
        for (int z = 0; z < shape.nz(); z++) {
            byte[] slice = new byte[shape.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                int parity = (i % shape.nx() + i / shape.nx() + z) % 2;
                int drawn = random.nextDouble() < density ? IDS[random.nextInt(labels)] : 0;
                slice[i] = (byte)
                        switch (kind) {
                            case 0 -> drawn;
                            case 1 -> parity == 0 ? IDS[0] : drawn;
                            case 2 -> parity == 0 ? IDS[0] : 0;
                            default -> i > 0 && random.nextInt(change) > 0 ? slice[i - 1] & 0xff : drawn;
                        };
            }
            if (annotated == 0 || random.nextInt(3) < annotated) {
                builder.add(slice);
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }

    /** The ids that may be asked for, background included, in an order of their own; some of them. */
    static int[] someIds(long seed) {
        SplittableRandom random = new SplittableRandom(-seed);
        return IntStream.of(254, 0, 1, 128, 3, 2)
                .filter(id -> random.nextBoolean())
                .toArray();
    }
}
