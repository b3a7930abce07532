package io.github.saros4j.jmh;

import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The label map of a body of 512x512x140 voxels as a file, as the data set has them. */
final class LabelMapFile {

    static final GridShape SHAPE = new GridShape(512, 512, 140);
    static final int IGNORE_ID = LabelSet.SAROS_IGNORE_ID;
    static final LabelSet<BodyRegion> LABELS = BodyRegion.labelSet().withIgnoreId(IGNORE_ID);

    private static final Spacing SPACING = new Spacing(0.8, 0.8, 5);
    private static final int ANNOTATED_ONE_IN = 5;
    private static final int FIRST_ANNOTATED = 2;

    private LabelMapFile() {}

    /** A new temporary .nii.gz, which the caller deletes. */
    static Path write(boolean sparse, int gzipLevel) throws IOException {
        Path file = Files.createTempFile("saros-", ".nii.gz");
        NiftiWriter.withDefaults().withLevel(gzipLevel).write(file, labels(sparse));
        return file;
    }

    /** The same body at half the resolution. */
    static IntensityVolume ct() {
        return BodyPhantom.of(new GridShape(256, 256, 70), new Spacing(1.6, 1.6, 10), 1)
                .image();
    }

    static LabelVolume<BodyRegion> labels(boolean sparse) {
        LabelVolume<BodyRegion> dense = BodyPhantom.of(SHAPE, SPACING, 1).regions();
        LabelVolume.Builder<BodyRegion> builder = LabelVolume.builder(LABELS, dense.geometry());
        for (int z = 0; z < SHAPE.nz(); z++) {
            if (sparse && z % ANNOTATED_ONE_IN != FIRST_ANNOTATED) {
                builder.skip();
            } else {
                builder.add(dense.slice(z));
            }
        }
        return builder.build();
    }
}
