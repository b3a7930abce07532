package io.github.saros4j.dataset;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.masks.MaskFolder;
import io.github.saros4j.masks.MergedMasks;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.BiConsumer;

/**
 * How the labels of a case are read, wherever they are.
 *
 * @param reader reads every file
 * @param missingMasks whether folders may lack masks
 * @param maskThreads how many masks of a folder are read at a time
 * @param onMasks hears of every folder of masks that was read
 */
record PlaceReader(
        NiftiReader reader, boolean missingMasks, int maskThreads, BiConsumer<Path, MergedMasks<?>> onMasks) {

    static PlaceReader withDefaults() {
        return new PlaceReader(NiftiReader.withDefaults(), false, 1, (folder, masks) -> {});
    }

    PlaceReader withReader(NiftiReader newReader) {
        return new PlaceReader(newReader, missingMasks, maskThreads, onMasks);
    }

    PlaceReader withMissingMasks() {
        return new PlaceReader(reader, true, maskThreads, onMasks);
    }

    PlaceReader withMaskThreads(int threads) {
        return new PlaceReader(reader, missingMasks, threads, onMasks);
    }

    PlaceReader withMaskListener(BiConsumer<Path, MergedMasks<?>> listener) {
        return new PlaceReader(reader, missingMasks, maskThreads, listener);
    }

    <L extends Label> LabelVolume<L> read(LabelPlace place, LabelSet<L> labelSet) throws IOException {
        return place.masks() ? readMasks(place.path(), labelSet) : reader.readLabels(place.path(), labelSet);
    }

    /** The slices that a truth annotates, on its grid. */
    <L extends Label> LabelVolume<L> readFor(LabelPlace place, LabelSet<L> labelSet, LabelVolume<?> truth)
            throws IOException {
        return place.masks()
                ? readMasks(place.path(), labelSet.withoutIgnoreId())
                        .alignedTo(truth)
                        .restrictedTo(truth.annotatedSlices())
                : reader.readPrediction(place.path(), labelSet, truth);
    }

    /** Those of them that the prediction annotates too. */
    <L extends Label> LabelVolume<L> readSparseFor(LabelPlace place, LabelSet<L> labelSet, LabelVolume<?> truth)
            throws IOException {
        LabelVolume<L> prediction = read(place, labelSet).alignedTo(truth);
        return prediction.restrictedTo(prediction.annotatedSlices().intersection(truth.annotatedSlices()));
    }

    /** Masks leave no slice out. */
    boolean ignoresSlices(LabelPlace place, LabelSet<?> labelSet) throws IOException {
        return !place.masks() && reader.ignoresSlices(place.path(), labelSet);
    }

    private <L extends Label> LabelVolume<L> readMasks(Path folder, LabelSet<L> labelSet) throws IOException {
        MaskFolder<L> masks = MaskFolder.of(folder, labelSet).withReader(reader).withThreads(maskThreads);
        MergedMasks<L> merged = (missingMasks ? masks.withMissingMasks() : masks).read();
        onMasks.accept(folder, merged);
        return merged.volume();
    }
}
