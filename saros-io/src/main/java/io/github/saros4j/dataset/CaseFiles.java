package io.github.saros4j.dataset;

import io.github.saros4j.file.FileName;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of one case lie: body regions, body parts and CT, each of which may be missing. Immutable; listing cases
 * reads no file, and nothing that is read is kept.
 *
 * <p>A cohort is either a folder in the layout of SAROS ({@link #inDataset}), with or without its table, or up to three
 * folders, or three files, that are matched by name ({@link #matching}).
 */
public final class CaseFiles {

    private static final String IMAGE = "image";

    private final String id;
    private final @Nullable Path bodyRegions;
    private final @Nullable Path bodyParts;
    private final @Nullable Path image;
    private final List<String> problems;

    private CaseFiles(
            String id,
            @Nullable Path bodyRegions,
            @Nullable Path bodyParts,
            @Nullable Path image,
            Collection<String> problems) {
        this.id = id;
        this.bodyRegions = bodyRegions;
        this.bodyParts = bodyParts;
        this.image = image;
        this.problems = List.copyOf(problems);
    }

    /**
     * The cases of a folder in the layout of SAROS, {@code NAME/body-regions.nii.gz}, {@code NAME/body-parts.nii.gz} and
     * {@code NAME/image.nii.gz}; {@code .nii} will do as well. A case is a folder that has one of these files, or is
     * named like a case of the data set ({@code case_042}); its name is the case's id. Hidden folders and files beside are
     * passed over.
     *
     * @param root the folder
     * @return the cases by ascending id; what is odd about their files stands in {@link #problems()}
     * @throws IOException if the folder does not exist or cannot be listed
     * @throws DatasetException if no case is there
     */
    public static List<CaseFiles> inDataset(Path root) throws IOException {
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        List<CaseFiles> cases = new ArrayList<>();
        for (Path entry : VolumeFiles.list(root)) {
            if (Files.isDirectory(entry) && (SarosCase.isCaseName(entry) || SarosCase.isCaseFolder(entry))) {
                cases.add(inFolder(entry));
            }
        }
        if (cases.isEmpty()) {
            throw new DatasetException(root + ": no case; expected NAME/body-regions.nii.gz, NAME/body-parts.nii.gz or"
                    + " NAME/image.nii.gz");
        }
        return cases;
    }

    private static CaseFiles inFolder(Path folder) throws IOException {
        List<String> problems = new ArrayList<>();
        return new CaseFiles(
                FileName.of(folder),
                find(folder, BodyRegion.labelSet().name(), problems),
                find(folder, BodyPart.labelSet().name(), problems),
                find(folder, IMAGE, problems),
                problems);
    }

    private static @Nullable Path find(Path folder, String stem, List<String> problems) throws IOException {
        try {
            Optional<Path> found = VolumeFiles.find(folder, stem);
            if (found.isEmpty()) {
                CaseListing.requireNothingLike(folder, stem);
            }
            return found.orElse(null);
        } catch (DatasetException e) {
            problems.add(String.valueOf(e.getMessage()));
            return null;
        }
    }

    /**
     * The cases of separate folders, matched by name, or one case of single files. In a folder, the file of a case is
     * {@code NAME.nii.gz}, or {@code NAME/body-regions.nii.gz} as SAROS has it, and its image the same by that name. A case is
     * there if any of the folders has it.
     *
     * @param bodyRegions a folder or a file; null if there are none
     * @param bodyParts a folder or a file; null if there are none
     * @param images a folder or a file; null if there are none
     * @return the cases by ascending id
     * @throws IOException if a path does not exist or cannot be listed
     * @throws DatasetException if some are folders and others files, a folder has no volume at all, a case is there
     *     twice, or a file looks like a volume but is not NIfTI
     * @throws IllegalArgumentException if nothing is given
     */
    public static List<CaseFiles> matching(@Nullable Path bodyRegions, @Nullable Path bodyParts, @Nullable Path images)
            throws IOException {
        SortedMap<String, Path> regions = new TreeMap<>();
        SortedMap<String, Path> parts = new TreeMap<>();
        SortedMap<String, Path> cts = new TreeMap<>();
        @Nullable String single = null;
        boolean anyFolder = false;
        List<Side> sides = List.of(
                new Side(bodyRegions, BodyRegion.labelSet().name(), regions),
                new Side(bodyParts, BodyPart.labelSet().name(), parts),
                new Side(images, IMAGE, cts));
        for (Side side : sides) {
            if (side.place == null) {
                continue;
            }
            if (CaseListing.isFolder(side.place)) {
                anyFolder = true;
                CaseListing.list(side.place, List.of(side.stem), side.files);
            } else {
                single = single == null ? CaseListing.idOf(side.place, side.stem) : single;
                side.files.put(single, side.place);
            }
        }
        if (single != null && anyFolder) {
            throw new DatasetException(
                    "Some of these are folders and some are files; all must be folders, or all" + " files: "
                            + sides.stream()
                                    .filter(side -> side.place != null)
                                    .map(side -> String.valueOf(side.place))
                                    .toList());
        }
        SortedSet<String> ids = new TreeSet<>(regions.keySet());
        ids.addAll(parts.keySet());
        ids.addAll(cts.keySet());
        if (ids.isEmpty()) {
            throw new IllegalArgumentException("Neither regions nor parts nor images are given");
        }
        return ids.stream()
                .map(id -> new CaseFiles(id, regions.get(id), parts.get(id), cts.get(id), List.of()))
                .toList();
    }

    /** One of the three folders. */
    private record Side(@Nullable Path place, String stem, SortedMap<String, Path> files) {}

    /**
     * The case's name.
     *
     * @return an id such as {@code case_042}
     */
    public String id() {
        return id;
    }

    /**
     * Where its body regions are.
     *
     * @return the file, or empty if there is none
     */
    public Optional<Path> bodyRegions() {
        return Optional.ofNullable(bodyRegions);
    }

    /**
     * Where its body parts are.
     *
     * @return the file, or empty if there is none
     */
    public Optional<Path> bodyParts() {
        return Optional.ofNullable(bodyParts);
    }

    /**
     * Where its CT is, on the annotations' grid.
     *
     * @return the file, or empty if there is none
     */
    public Optional<Path> image() {
        return Optional.ofNullable(image);
    }

    /**
     * What is odd about the case's files before any is read: one that is there twice ({@code .nii} and {@code .nii.gz}), or
     * only under a name that is nearly right, such as a download cut short. Such a file counts as missing.
     *
     * @return messages that name the files; an unmodifiable list, usually empty
     */
    public List<String> problems() {
        return problems;
    }

    /**
     * Reads the body regions.
     *
     * @return the annotated slices
     * @throws IOException if the file cannot be read
     * @throws DatasetException if there is none
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public LabelVolume<BodyRegion> readBodyRegions() throws IOException {
        return readLabels(bodyRegions, BodyRegion.labelSet());
    }

    /**
     * Reads the body parts.
     *
     * @return the annotated slices
     * @throws IOException if the file cannot be read
     * @throws DatasetException if there is none
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public LabelVolume<BodyPart> readBodyParts() throws IOException {
        return readLabels(bodyParts, BodyPart.labelSet());
    }

    private <L extends Label> LabelVolume<L> readLabels(@Nullable Path file, LabelSet<L> labelSet) throws IOException {
        return NiftiReader.withDefaults().readLabels(require(file, labelSet.name()), labelSet);
    }

    /**
     * Reads the CT.
     *
     * @return its values in HU
     * @throws IOException if the file cannot be read
     * @throws DatasetException if there is none
     * @throws io.github.saros4j.SarosException if its content is wrong
     */
    public IntensityVolume readImage() throws IOException {
        return NiftiReader.withDefaults().readIntensities(require(image, IMAGE));
    }

    private Path require(@Nullable Path file, String what) {
        if (file == null) {
            throw new DatasetException(problems.isEmpty() ? "no " + what : String.join("; ", problems));
        }
        return file;
    }

    @Override
    public String toString() {
        return id + ": " + List.of(String.valueOf(bodyRegions), String.valueOf(bodyParts), String.valueOf(image));
    }
}
