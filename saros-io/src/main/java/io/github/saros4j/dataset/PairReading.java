package io.github.saros4j.dataset;

import io.github.saros4j.correspondence.Correspondence;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;

/**
 * What labels the two sides of a case have, and what they become.
 *
 * @param <N> the type of the labels that both sides become
 */
sealed interface PairReading<N extends Label> {

    LabelSet<N> labelSet();

    /** What truths hold in their files. */
    LabelSet<?> truthLabels();

    LabelVolume<N> truth(LabelPlace place, PlaceReader reader) throws IOException;

    LabelVolume<N> prediction(LabelPlace place, PlaceReader reader, LabelVolume<N> truth, boolean sparse)
            throws IOException;

    /** Both sides have the same labels. */
    record Same<L extends Label>(LabelSet<L> labelSet) implements PairReading<L> {

        @Override
        public LabelSet<?> truthLabels() {
            return labelSet;
        }

        @Override
        public LabelVolume<L> truth(LabelPlace place, PlaceReader reader) throws IOException {
            return reader.read(place, labelSet);
        }

        @Override
        public LabelVolume<L> prediction(LabelPlace place, PlaceReader reader, LabelVolume<L> truth, boolean sparse)
                throws IOException {
            return read(place, labelSet, reader, truth, sparse);
        }
    }

    /** Each side has its own labels; both become those that they have in common. */
    record Corresponding<L extends Label, M extends Label>(Correspondence<L, M> correspondence)
            implements PairReading<NamedLabel> {

        @Override
        public LabelSet<NamedLabel> labelSet() {
            return correspondence.labelSet();
        }

        @Override
        public LabelSet<?> truthLabels() {
            return correspondence.first();
        }

        @Override
        public LabelVolume<NamedLabel> truth(LabelPlace place, PlaceReader reader) throws IOException {
            return correspondence.mapFirst(reader.read(place, correspondence.first()));
        }

        @Override
        public LabelVolume<NamedLabel> prediction(
                LabelPlace place, PlaceReader reader, LabelVolume<NamedLabel> truth, boolean sparse)
                throws IOException {
            return correspondence.mapSecond(read(place, correspondence.second(), reader, truth, sparse));
        }
    }

    private static <L extends Label> LabelVolume<L> read(
            LabelPlace place, LabelSet<L> labelSet, PlaceReader reader, LabelVolume<?> truth, boolean sparse)
            throws IOException {
        return sparse ? reader.readSparseFor(place, labelSet, truth) : reader.readFor(place, labelSet, truth);
    }
}
