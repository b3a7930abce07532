package io.github.saros4j.dataset;

import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A case whose truth and prediction are files. */
record FolderCase<L extends Label>(
        String id,
        @Nullable Path truthFile,
        @Nullable Path predictionFile,
        LabelSet<L> labelSet,
        NiftiReader reader,
        boolean sparsePrediction)
        implements CohortCase<L> {

    @Override
    public Presence presence() {
        if (predictionFile == null) {
            return Presence.TRUTH_ONLY;
        }
        return truthFile == null ? Presence.PREDICTION_ONLY : Presence.BOTH;
    }

    @Override
    public LabelVolume<L> truth() throws IOException {
        return reader.readLabels(require(truthFile, "truth"), labelSet);
    }

    @Override
    public boolean truthIgnoresSlices() throws IOException {
        return reader.ignoresSlices(require(truthFile, "truth"), labelSet);
    }

    @Override
    public LabelVolume<L> prediction(LabelVolume<L> truth) throws IOException {
        Path file = require(predictionFile, "prediction");
        if (!sparsePrediction) {
            return reader.readPrediction(file, truth);
        }
        LabelVolume<L> prediction = reader.readLabels(file, labelSet).alignedTo(truth);
        return prediction.restrictedTo(prediction.annotatedSlices().intersection(truth.annotatedSlices()));
    }

    private Path require(@Nullable Path file, String side) {
        if (file == null) {
            throw new IllegalStateException("Case " + id + " has no " + side);
        }
        return file;
    }
}
