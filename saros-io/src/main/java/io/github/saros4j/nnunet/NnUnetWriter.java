package io.github.saros4j.nnunet;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes a data set of nnU-Net, case by case; cases may be added by several threads at once. Every file is whole or not
 * there, and {@code dataset.json}, without which nnU-Net takes no data set, is written last: an export that was cut short
 * can be told from a whole one.
 *
 * @param <L> the type of the labels
 */
public final class NnUnetWriter<L extends Label> {

    static final Orientation ORDER = Orientation.parse("RAS");

    private static final String ENDING = ".nii.gz";

    /** nnU-Net's number of the first, and here only, channel. */
    private static final String CHANNEL = "_0000";

    private final NnUnetExport<L> export;
    private final Path raw;
    private final Path preprocessed;
    private final Path eval;
    private final NiftiReader reader = NiftiReader.withDefaults();
    private final NiftiWriter writer = NiftiWriter.withDefaults();

    NnUnetWriter(NnUnetExport<L> export, Path raw, Path preprocessed, Path eval) {
        this.export = export;
        this.raw = raw;
        this.preprocessed = preprocessed;
        this.eval = eval;
    }

    /**
     * Writes a case: its slices or its volume, and for slices of a test case also its two files as they are. Holds the
     * memory of one CT.
     *
     * @param id the case's id; names of files begin with it
     * @param split the fold it validates, or test
     * @param image its CT
     * @param labels its label map, on the same grid in any storage order
     * @return what was written, for {@link #finish}
     * @throws IOException if a file cannot be read or written
     * @throws GeometryMismatchException if CT and labels do not share a grid
     * @throws io.github.saros4j.SarosException if a file's content is wrong
     */
    public ExportedCase add(String id, Split split, Path image, Path labels) throws IOException {
        LabelVolume<L> map = reader.readLabels(labels, export.labelSet()).reoriented(ORDER);
        IntensityVolume ct = reader.readIntensities(image).reoriented(ORDER);
        if (!ct.geometry().matches(map.geometry())) {
            throw new GeometryMismatchException("CT and labels do not share a grid:\n  " + ct + "\n  " + map);
        }
        String part = split == Split.TEST ? "Ts" : "Tr";
        Path images = raw.resolve("images" + part);
        Path maps = raw.resolve("labels" + part);
        if (export.dimension() == NnUnetDimension.VOLUMES) {
            writer.write(images.resolve(id + CHANNEL + ENDING), ct);
            writer.write(maps.resolve(id + ENDING), withNnUnetsIgnoreLabel(map));
            return new ExportedCase(id, split, List.of(id));
        }
        List<String> names = new ArrayList<>();
        AnnotatedSlices annotated = map.annotatedSlices();
        for (int i = 0; i < annotated.count(); i++) {
            int z = annotated.position(i);
            String name = id + "_" + z;
            writer.write(images.resolve(name + CHANNEL + ENDING), FlatImage.of(ct, z));
            writer.write(maps.resolve(name + ENDING), FlatImage.of(map, i));
            names.add(name);
        }
        if (split == Split.TEST) {
            copy(image, eval.resolve("imagesTs").resolve(id + CHANNEL + ENDING));
            copy(labels, eval.resolve("labelsTs").resolve(id + ENDING));
        }
        return new ExportedCase(id, split, names);
    }

    /** The labels with the next higher id in place of the one that SAROS ignores. */
    private static <L extends Label> LabelVolume<L> withNnUnetsIgnoreLabel(LabelVolume<L> map) {
        LabelSet<L> labels = map.labelSet().withIgnoreId(ignoreId(map.labelSet()));
        LabelVolume.Builder<L> builder =
                LabelVolume.builder(labels, map.geometry()).source(map.source());
        for (int z = 0; z < map.geometry().shape().nz(); z++) {
            int index = map.annotatedSlices().indexOf(z);
            if (index < 0) {
                builder.skip();
            } else {
                builder.add(map.slice(index));
            }
        }
        return builder.build();
    }

    private static int ignoreId(LabelSet<?> labels) {
        return labels.labels().size();
    }

    /** The same bytes, where the name already says how they are compressed. */
    private void copy(Path from, Path to) throws IOException {
        if (from.toString().endsWith(ENDING)) {
            AtomicFile.write(to, out -> Files.copy(from, out));
        } else {
            writer.write(to, reader.readImage(from));
        }
    }

    /**
     * Writes {@code splits_final.json}, then {@code dataset.json}. The first has five entries, one a fold, each with the
     * names that validate and those of the four other folds, in the order of the cases; a fold without cases has an empty
     * list. No test case is in it.
     *
     * @param cases what {@link #add} returned, each once
     * @throws IOException if a file cannot be written
     * @throws DatasetException if no case is for training, or a name is there twice
     */
    public void finish(List<ExportedCase> cases) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (ExportedCase item : cases) {
            for (String name : item.names()) {
                if (!names.add(name)) {
                    throw new DatasetException("Two cases are called " + name + " in nnU-Net's data set");
                }
            }
        }
        int training = (int) cases.stream()
                .filter(item -> item.split() != Split.TEST)
                .flatMap(item -> item.names().stream())
                .count();
        if (training == 0) {
            throw new DatasetException("No case with annotated slices is in a fold: there is nothing to train on");
        }
        NnUnetJson.writeSplits(preprocessed.resolve("splits_final.json"), cases);
        NnUnetJson.writeDataset(raw.resolve("dataset.json"), export, ignoreId(export.labelSet()), training);
    }
}
