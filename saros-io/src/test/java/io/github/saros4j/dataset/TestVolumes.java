package io.github.saros4j.dataset;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/** Tiny files of a case, 3 x 2 x 4 voxels in LPS. */
final class TestVolumes {

    static final VolumeGeometry GRID = new VolumeGeometry(
            new GridShape(3, 2, 4), new Spacing(1, 2, 5), Affine.ofRows(-1, 0, 0, 0, 0, -2, 0, 0, 0, 0, 5, 0));

    private static final int IGNORED = -1;

    private TestVolumes() {}

    /** Slice z holds ids[z] in every voxel but the last, which is background; -1 makes it an ignored slice. */
    static <L extends Label> LabelVolume<L> labels(LabelSet<L> set, int... ids) {
        LabelVolume.Builder<L> builder = LabelVolume.builder(set, GRID);
        for (int id : ids) {
            if (id == IGNORED) {
                builder.skip();
            } else {
                byte[] slice = new byte[6];
                Arrays.fill(slice, 0, 5, (byte) id);
                builder.add(slice);
            }
        }
        return builder.build();
    }

    static <L extends Label> void write(Path file, LabelSet<L> set, int... ids) throws IOException {
        write(file, labels(set, ids));
    }

    static void write(Path file, LabelVolume<?> volume) throws IOException {
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        NiftiWriter.withDefaults().write(file, volume);
    }

    /** A dense volume of background, moved by one voxel. */
    static void writeShifted(Path file) throws IOException {
        VolumeGeometry shifted =
                new VolumeGeometry(GRID.shape(), GRID.spacing(), Affine.ofRows(-1, 0, 0, 1, 0, -2, 0, 0, 0, 0, 5, 0));
        LabelVolume.Builder<BodyRegion> builder = LabelVolume.builder(BodyRegion.labelSet(), shifted);
        for (int z = 0; z < 4; z++) {
            builder.add(new byte[6]);
        }
        write(file, builder.build());
    }

    static void writeImage(Path file, float hu) throws IOException {
        float[][] slices = new float[4][6];
        for (float[] slice : slices) {
            Arrays.fill(slice, hu);
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        NiftiWriter.withDefaults().write(file, IntensityVolume.of(GRID, slices, "test"));
    }
}
