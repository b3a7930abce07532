package io.github.saros4j.jmh;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A pair as two .nii.gz files. A sparse truth has 255 in the slices that are left out; a prediction is always dense, as models
 * give it.
 *
 * @param truth the truth's file
 * @param prediction the prediction's file
 */
record PairFiles(Path truth, Path prediction) {

    /** gzip's own default. */
    private static final int GZIP_LEVEL = 6;

    private static final int HEADER_BYTES = 352;

    /** Writes a dense pair into a folder, the truth with all its slices or with every fifth. */
    static <L extends Label> PairFiles write(Path folder, Pair<L> dense, boolean sparse) throws IOException {
        NiftiWriter writer = NiftiWriter.withDefaults().withLevel(GZIP_LEVEL);
        PairFiles files = new PairFiles(folder.resolve("truth.nii.gz"), folder.resolve("prediction.nii.gz"));
        writer.write(files.truth, withIgnoreId(sparse ? dense.sparse().truth() : dense.truth()));
        writer.write(files.prediction, dense.prediction());
        return files;
    }

    private static <L extends Label> LabelVolume<L> withIgnoreId(LabelVolume<L> volume) {
        LabelVolume.Builder<L> slices =
                LabelVolume.builder(volume.labelSet().withIgnoreId(LabelSet.SAROS_IGNORE_ID), volume.geometry());
        for (int z = 0; z < volume.geometry().shape().nz(); z++) {
            int index = volume.annotatedSlices().indexOf(z);
            if (index < 0) {
                slices.skip();
            } else {
                slices.add(volume.slice(index));
            }
        }
        return slices.build();
    }

    /** The number of bytes that a file of so many voxels inflates to. */
    static int inflatedBytes(long voxels) {
        return Math.toIntExact(HEADER_BYTES + voxels);
    }

    void delete() throws IOException {
        Files.delete(truth);
        Files.delete(prediction);
    }
}
