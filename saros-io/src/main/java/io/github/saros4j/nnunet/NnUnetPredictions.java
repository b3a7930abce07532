package io.github.saros4j.nnunet;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.nifti.NiftiImage;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The slices that nnU-Net predicted, in a folder of {@code CASE_SLICE.nii.gz}, where SLICE counts in RAS order as in
 * {@link NnUnetDimension#SLICES}. Immutable; the folder is listed once. nnU-Net's own files beside ({@code .json}) are
 * passed over.
 *
 * <p>Predictions of whole volumes need no help: they are read as they are, on the truth's grid in any storage order.
 */
public final class NnUnetPredictions {

    private static final Pattern NAME = Pattern.compile("(.+)_(\\d{1,9})\\.nii\\.gz", Pattern.DOTALL);

    /** As far as headers of float32 may differ. */
    private static final double SPACING_AGREEMENT = VolumeGeometry.SPACING_AGREEMENT;

    private final Path folder;
    private final Map<String, SortedMap<Integer, Path>> slices;
    private final SortedSet<String> strangers;

    private NnUnetPredictions(Path folder, Map<String, SortedMap<Integer, Path>> slices, SortedSet<String> strangers) {
        this.folder = folder;
        this.slices = slices;
        this.strangers = strangers;
    }

    /**
     * Lists a folder.
     *
     * @param folder what nnU-Net wrote to
     * @return its slices by case
     * @throws IOException if it cannot be listed
     * @throws DatasetException if it has no slice, or two files are of one slice ({@code 7} and {@code 07})
     */
    public static NnUnetPredictions of(Path folder) throws IOException {
        Map<String, SortedMap<Integer, Path>> slices = new TreeMap<>();
        SortedSet<String> strangers = new TreeSet<>();
        for (Path file : list(folder)) {
            String name = String.valueOf(file.getFileName());
            Matcher matcher = NAME.matcher(name);
            if (matcher.matches()) {
                Path other = slices.computeIfAbsent(matcher.group(1), id -> new TreeMap<>())
                        .put(Integer.valueOf(matcher.group(2)), file);
                if (other != null) {
                    throw new DatasetException("One slice is there twice: " + other + " and " + file);
                }
            } else if (!name.endsWith(".json") && !name.startsWith(".")) {
                strangers.add(name);
            }
        }
        if (slices.isEmpty()) {
            throw new DatasetException(folder + ": no predicted slice; expected files CASE_SLICE.nii.gz");
        }
        return new NnUnetPredictions(folder, slices, strangers);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /**
     * The cases of which there is a slice.
     *
     * @return a new set of ids, ascending
     */
    public SortedSet<String> caseIds() {
        return new TreeSet<>(slices.keySet());
    }

    /**
     * What lies in the folder and is neither a slice nor JSON.
     *
     * @return an unmodifiable set of names, ascending
     */
    public SortedSet<String> strangers() {
        return Collections.unmodifiableSortedSet(strangers);
    }

    /**
     * Puts the slices of a case together again.
     *
     * @param id the case's id
     * @param truth the case's truth, which says labels, grid and slices
     * @param <L> the type of the labels
     * @return the prediction in the truth's storage order, with exactly the truth's annotated slices
     * @throws IOException if a file cannot be read
     * @throws DatasetException if slices are missing, or are there that the truth does not annotate; all are named
     * @throws GeometryMismatchException if a slice has another size or spacing than the truth's
     * @throws AnnotationException if a voxel is no label of the truth's set, or its ignore value
     * @throws NoSuchElementException if there is no slice of that case
     */
    public <L extends Label> LabelVolume<L> read(String id, LabelVolume<L> truth) throws IOException {
        SortedMap<Integer, Path> files = slices.get(id);
        if (files == null) {
            throw new NoSuchElementException("No predicted slice of " + id + " in " + folder);
        }
        LabelVolume<L> ordered = truth.reoriented(NnUnetWriter.ORDER);
        requireSameSlices(id, files, ordered.annotatedSlices());
        LabelVolume.Builder<L> builder = LabelVolume.builder(truth.labelSet(), ordered.geometry())
                .source(folder.resolve(id + "_*.nii.gz").toString());
        for (int z = 0; z < ordered.geometry().shape().nz(); z++) {
            Path file = files.get(z);
            if (file == null) {
                builder.skip();
            } else if (!builder.add(ids(file, ordered.geometry()))) {
                throw new AnnotationException(file + ": holds the value for slices that nobody annotated");
            }
        }
        return builder.build().alignedTo(truth);
    }

    private void requireSameSlices(String id, SortedMap<Integer, Path> files, AnnotatedSlices annotated) {
        List<Integer> missing = new ArrayList<>();
        for (int z : annotated.positions()) {
            if (!files.containsKey(z)) {
                missing.add(z);
            }
        }
        List<Integer> extra = new ArrayList<>(files.keySet());
        extra.removeIf(z -> annotated.indexOf(z) >= 0);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            throw new DatasetException(
                    folder + ": the predicted slices of " + id + " are not the annotated ones; missing " + missing
                            + ", not annotated " + extra + " (counted in RAS order)");
        }
    }

    private static byte[] ids(Path file, VolumeGeometry grid) throws IOException {
        NiftiImage image = NiftiReader.withDefaults().readImage(file);
        requireSliceOf(grid, image, file);
        byte[] ids = new byte[grid.shape().sliceSize()];
        double[] values = new double[ids.length];
        image.copyValues(0, values, 0, values.length);
        for (int i = 0; i < ids.length; i++) {
            int value = (int) values[i];
            if (value != values[i] || (value & ~0xff) != 0) {
                throw new AnnotationException(
                        file + ": voxel (" + i % grid.shape().nx() + ", "
                                + i / grid.shape().nx() + ") is " + values[i] + ", which is no label");
            }
            ids[i] = (byte) value;
        }
        return ids;
    }

    private static void requireSliceOf(VolumeGeometry grid, NiftiImage image, Path file) {
        GridShape shape = grid.shape();
        int[] sizes = image.shape();
        boolean same = sizes.length >= 2
                && sizes[0] == shape.nx()
                && sizes[1] == shape.ny()
                && image.voxelCount() == shape.sliceSize();
        for (int axis = 0; axis < 2; axis++) {
            double stated = Math.abs(image.header().pixdim(axis + 1));
            double expected = grid.spacing().along(axis);
            same &= Math.abs(stated - expected) <= SPACING_AGREEMENT * expected;
        }
        if (!same) {
            throw new GeometryMismatchException(file + ": " + image + " of "
                    + image.header().pixdim(1) + " x " + image.header().pixdim(2) + " mm is no slice of " + grid);
        }
    }

    @Override
    public String toString() {
        return folder + " (" + slices.size() + " cases)";
    }
}
