package io.github.saros4j.nnunet;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which data set of nnU-Net (version 2) is made: labels, name, slices or volumes. Immutable; {@link #into} starts it.
 *
 * <p>Slices ({@link NnUnetDimension#SLICES}) are those of the authors' script {@code training/move_data.py}
 * (github.com/UMEssen/saros-dataset): names {@code Dataset557_BCA_2d_regions} and {@code Dataset558_BCA_2d_parts},
 * annotated slices in RAS order, five folds over the training cases, test cases beside, the test cases' whole files under
 * {@code nnUNet_eval}. Voxels are equal; different on purpose are these:
 *
 * <ul>
 *   <li>CTs are stored as int16 where that holds every value (else float32) and labels as uint8, not as float64;
 *   <li>a slice's affine has its own place along the third axis, not the volume's;
 *   <li>labels have their keys here, so {@code bones} for {@code bone}; label 0 is {@code background} in any set.
 * </ul>
 *
 * <p>Volumes ({@link NnUnetDimension#VOLUMES}) are no work of the authors. Their names, {@code Dataset657_BCA_3d_regions} and
 * {@code Dataset658_BCA_3d_parts}, are the library's. Slices that nobody annotated hold the label {@code ignore}, which by nnU-Net's
 * rules is the highest one: 14 for regions, 7 for parts (Gotkowski et al. 2024, "Embarrassingly Simple Scribble Supervision for
 * 3D Medical Segmentation").
 *
 * @param <L> the type of the labels
 */
public final class NnUnetExport<L extends Label> {

    /** What nnU-Net wants label 0 to be called. */
    static final String BACKGROUND = "background";

    /** What nnU-Net wants the label of voxels that nobody annotated to be called. */
    static final String IGNORE = "ignore";

    private static final int NUMBER_OF_REGIONS = 557;
    private static final int NUMBER_OF_PARTS = 558;
    private static final int NUMBER_OF_OTHERS = 559;
    private static final int VOLUMES_FROM = 100;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]+");
    private static final int LARGEST_NUMBER = 999;

    private final LabelSet<L> labelSet;
    private final NnUnetDimension dimension;
    private final String datasetName;

    private NnUnetExport(LabelSet<L> labelSet, NnUnetDimension dimension, String datasetName) {
        this.labelSet = labelSet;
        this.dimension = dimension;
        this.datasetName = datasetName;
    }

    /**
     * An export under the names above; of another label set, {@code Dataset559_BCA_2d_NAME} or {@code Dataset659_BCA_3d_NAME}.
     *
     * @param labelSet what the voxels mean. nnU-Net wants ids without gaps, from 0, and has a use of its own for the names
     *     {@code background} and {@code ignore}
     * @param dimension slices or volumes
     * @param <L> the type of the labels
     * @return the export
     * @throws IllegalArgumentException if ids have gaps, a label other than 0 is called {@code background} or {@code ignore}, or
     *     the set's name has other characters than letters, digits, {@code _} and {@code -}
     */
    public static <L extends Label> NnUnetExport<L> of(LabelSet<L> labelSet, NnUnetDimension dimension) {
        for (int i = 0; i < labelSet.labels().size(); i++) {
            if (labelSet.labels().get(i).id() != i) {
                throw new IllegalArgumentException(
                        "Label set " + labelSet.name() + " has no id " + i + "; nnU-Net needs ids without gaps");
            }
        }
        for (L label : labelSet.foreground()) {
            if (label.key().equals(BACKGROUND) || label.key().equals(IGNORE)) {
                throw new IllegalArgumentException("Label " + label.id() + " of " + labelSet.name() + " is called "
                        + label.key() + ", which nnU-Net would not take for a label");
            }
        }
        int number = NUMBER_OF_OTHERS;
        String name = labelSet.name();
        if (name.equals(BodyRegion.labelSet().name())) {
            number = NUMBER_OF_REGIONS;
            name = "regions";
        } else if (name.equals(BodyPart.labelSet().name())) {
            number = NUMBER_OF_PARTS;
            name = "parts";
        }
        return new NnUnetExport<>(labelSet, dimension, "")
                .withDataset(
                        dimension == NnUnetDimension.SLICES ? number : number + VOLUMES_FROM,
                        "BCA_" + dimension.key() + "_" + name);
    }

    /**
     * The same export under another number and name.
     *
     * @param number nnU-Net's number of the data set, 1 to 999
     * @param name what follows it
     * @return the export of {@code DatasetNNN_NAME}
     * @throws IllegalArgumentException if the number is out of range, or the name has other characters than letters,
     *     digits, {@code _} and {@code -}
     */
    public NnUnetExport<L> withDataset(int number, String name) {
        if (number < 1 || number > LARGEST_NUMBER || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("nnU-Net's data sets have numbers from 1 to " + LARGEST_NUMBER
                    + " and names of letters, digits, _ and -; not " + number + " and '" + name + "'");
        }
        return new NnUnetExport<>(labelSet, dimension, String.format(Locale.ROOT, "Dataset%03d_%s", number, name));
    }

    /**
     * What the voxels mean.
     *
     * @return the label set
     */
    public LabelSet<L> labelSet() {
        return labelSet;
    }

    /**
     * What a training case is.
     *
     * @return slices or volumes
     */
    public NnUnetDimension dimension() {
        return dimension;
    }

    /**
     * The data set's name.
     *
     * @return such as {@code Dataset557_BCA_2d_regions}
     */
    public String datasetName() {
        return datasetName;
    }

    /**
     * Makes the folders: in {@code nnUNet_raw/NAME} {@code imagesTr}, {@code labelsTr}, {@code imagesTs} and
     * {@code labelsTs}; {@code nnUNet_preprocessed/NAME}; and for slices {@code imagesTs} and {@code labelsTs} in
     * {@code nnUNet_eval/NAME}.
     *
     * @param root nnU-Net's folder, {@code nnUNet_training} in the authors' script; made if it does not exist
     * @return what writes the cases
     * @throws IOException if a folder cannot be made
     * @throws DatasetException if there are files under this name already: two exports do not mix
     */
    public NnUnetWriter<L> into(Path root) throws IOException {
        Path raw = root.resolve("nnUNet_raw").resolve(datasetName);
        Path preprocessed = root.resolve("nnUNet_preprocessed").resolve(datasetName);
        Path eval = root.resolve("nnUNet_eval").resolve(datasetName);
        for (Path folder : List.of(raw, preprocessed, eval)) {
            if (Files.exists(folder) && holdsFiles(folder)) {
                throw new DatasetException(folder + ": holds files already; remove it, or export to another folder");
            }
        }
        for (String part : List.of("imagesTr", "labelsTr", "imagesTs", "labelsTs")) {
            Files.createDirectories(raw.resolve(part));
            if (dimension == NnUnetDimension.SLICES && part.endsWith("Ts")) {
                Files.createDirectories(eval.resolve(part));
            }
        }
        Files.createDirectories(preprocessed);
        return new NnUnetWriter<>(this, raw, preprocessed, eval);
    }

    private static boolean holdsFiles(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.anyMatch(entry -> !Files.isDirectory(entry));
        }
    }

    @Override
    public String toString() {
        return datasetName + " of " + labelSet;
    }
}
