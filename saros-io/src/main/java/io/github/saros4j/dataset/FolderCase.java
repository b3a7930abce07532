package io.github.saros4j.dataset;

import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;

/** A case whose truth and prediction are files, or folders of masks. */
record FolderCase<L extends Label>(
        MatchedPlaces.Match places, PairReading<L> labels, PlaceReader reader, boolean sparsePrediction)
        implements CohortCase<L> {

    @Override
    public String id() {
        return places.id();
    }

    @Override
    public Presence presence() {
        return places.presence();
    }

    @Override
    public LabelVolume<L> truth() throws IOException {
        return labels.truth(places.requireTruth(), reader);
    }

    @Override
    public boolean truthIgnoresSlices() throws IOException {
        return reader.ignoresSlices(places.requireTruth(), labels.truthLabels());
    }

    @Override
    public LabelVolume<L> prediction(LabelVolume<L> truth) throws IOException {
        return labels.prediction(places.requirePrediction(), reader, truth, sparsePrediction);
    }

    @Override
    public String toString() {
        return places.id();
    }
}
