package io.github.saros4j.occurrence;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.LabelVolume;
import java.util.Random;

/** Cases whose slices are written out, or random. */
final class Cases {

    private Cases() {}

    /** One row a slice, one letter a voxel: a to z for ids 0 to 25; an empty slice is one that nobody annotated. */
    static LabelOccurrence of(String id, LabelSet<?> labelSet, String... slices) {
        int nx = 1;
        for (String slice : slices) {
            nx = Math.max(nx, slice.length());
        }
        LabelVolume.Builder<? extends Label> builder = LabelVolume.builder(
                labelSet, VolumeGeometry.of(new GridShape(nx, 1, slices.length), new Spacing(1, 1, 5)));
        for (String slice : slices) {
            if (slice.isEmpty()) {
                builder.skip();
            } else {
                byte[] voxels = new byte[slice.length()];
                for (int i = 0; i < voxels.length; i++) {
                    voxels[i] = (byte) (slice.charAt(i) - 'a');
                }
                builder.add(voxels);
            }
        }
        return LabelOccurrence.of(id, builder.build());
    }

    /** Few long runs or many short ones, some slices of one label only, about a third not annotated. */
    static <L extends Label> LabelVolume<L> random(Random random, LabelSet<L> labelSet) {
        GridShape shape = new GridShape(1 + random.nextInt(40), 1 + random.nextInt(9), 1 + random.nextInt(8));
        LabelVolume.Builder<L> builder =
                LabelVolume.builder(labelSet, VolumeGeometry.of(shape, new Spacing(0.7, 0.8, 5)));
        for (int z = 0; z < shape.nz(); z++) {
            if (random.nextInt(3) == 0) {
                builder.skip();
                continue;
            }
            byte[] slice = new byte[shape.sliceSize()];
            int mostRun = 1 + random.nextInt(2 * slice.length);
            for (int i = 0; i < slice.length; ) {
                byte id = (byte) labelSet.labels()
                        .get(random.nextInt(labelSet.labels().size()))
                        .id();
                for (int end = Math.min(slice.length, i + 1 + random.nextInt(mostRun)); i < end; i++) {
                    slice[i] = id;
                }
            }
            builder.add(slice);
        }
        return builder.build();
    }
}
