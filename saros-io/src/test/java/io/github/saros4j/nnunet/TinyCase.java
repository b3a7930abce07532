package io.github.saros4j.nnunet;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.nifti.NiftiDataType;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A case of 3 x 2 x 4 voxels in RAS order, of which slices 1 and 3 are annotated. The CT is 100 x + 10 y + z; label 1 + x
 * + 3 y lies at (x, y) of slice 1, 6 less that in slice 3. Files may have any storage order.
 */
final class TinyCase {

    static final VolumeGeometry RAS = new VolumeGeometry(
            new GridShape(3, 2, 4),
            new Spacing(0.5, 0.75, 5),
            Affine.ofRows(0.5, 0, 0, -20, 0, 0.75, 0, 30, 0, 0, 5, 100));

    private TinyCase() {}

    static float hu(int x, int y, int z) {
        return 100 * x + 10 * y + z;
    }

    static int label(int x, int y, int z) {
        return switch (z) {
            case 1 -> 1 + x + 3 * y;
            case 3 -> 5 - x - 3 * y;
            default -> 255;
        };
    }

    /** A value of each voxel. */
    private interface Voxels {
        float at(int x, int y, int z);
    }

    private static IntensityVolume volume(Voxels voxels) {
        float[][] slices = new float[4][6];
        for (int i = 0; i < 24; i++) {
            slices[i / 6][i % 6] = voxels.at(i % 3, i / 3 % 2, i / 6);
        }
        return IntensityVolume.of(RAS, slices, "tiny");
    }

    /** Writes {@code image} and a label map into a folder. */
    static Path write(Path folder, String orientation, String labels, String suffix) throws IOException {
        Files.createDirectories(folder);
        Orientation order = Orientation.parse(orientation);
        NiftiWriter writer = NiftiWriter.withDefaults();
        writer.write(folder.resolve("image" + suffix), volume(TinyCase::hu).reoriented(order), NiftiDataType.INT16);
        writer.write(folder.resolve(labels + suffix), volume(TinyCase::label).reoriented(order), NiftiDataType.UINT8);
        return folder;
    }
}
