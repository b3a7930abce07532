package io.github.saros4j.dataset;

import io.github.saros4j.file.FileName;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.masks.MaskFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the cases of a folder: {@code NAME.nii.gz}, {@code NAME/STEM.nii.gz}, or masks; see {@link FolderCases}. */
final class CaseListing {

    /** Where masks are, in the folder of a case. */
    static final String MASKS = "segmentations";

    private CaseListing() {}

    /** Whether a path is a folder, not a file; it must exist. */
    static boolean isFolder(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return Files.isDirectory(path);
    }

    /**
     * Whether a path is a folder of cases, not a file, a folder of masks or one case's folder with these; it must exist. A folder where at least half of what may be a
     * case is named after labels is one of masks: masks of other names lie in it, too, such as those of another version.
     */
    static boolean isCohort(Path path, LabelSet<?> labelSet) throws IOException {
        if (!isFolder(path) || holdsMasks(path.resolve(MASKS), labelSet)) {
            return false;
        }
        int masks = 0;
        int others = 0;
        for (Path entry : VolumeFiles.list(path)) {
            if (MaskFolder.isMask(entry, labelSet)) {
                masks++;
            } else if (Files.isDirectory(entry) || FileName.niftiStem(entry).isPresent()) {
                others++;
            }
        }
        return masks == 0 || masks < others;
    }

    /** Where the labels of one case are that is given by itself. */
    static LabelPlace single(Path path, LabelSet<?> labelSet) throws IOException {
        if (!isFolder(path)) {
            return LabelPlace.file(path);
        }
        Path masks = path.resolve(MASKS);
        return LabelPlace.masks(holdsMasks(masks, labelSet) ? masks : path);
    }

    private static boolean holdsMasks(Path folder, LabelSet<?> labelSet) throws IOException {
        return Files.isDirectory(folder) && MaskFolder.holdsMasks(folder, labelSet);
    }

    /** Adds the label maps and folders of masks in a folder to places by id. */
    static void list(Path folder, LabelSet<?> labelSet, Map<String, LabelPlace> places) throws IOException {
        for (Path entry : VolumeFiles.list(folder)) {
            if (Files.isDirectory(entry)) {
                Optional<LabelPlace> place = inFolder(entry, labelSet);
                if (place.isPresent()) {
                    put(places, FileName.of(entry), place.get());
                }
            } else if (isVolume(entry)) {
                put(places, FileName.niftiStem(entry).orElseThrow(), LabelPlace.file(entry));
            }
        }
        if (places.isEmpty()) {
            throw new DatasetException(noCase(folder, labelSet.name()) + ", or masks in NAME/" + MASKS + " or NAME");
        }
    }

    private static Optional<LabelPlace> inFolder(Path folder, LabelSet<?> labelSet) throws IOException {
        Optional<Path> file = VolumeFiles.find(folder, labelSet.name());
        if (file.isPresent()) {
            return file.map(LabelPlace::file);
        }
        for (Path masks : List.of(folder.resolve(MASKS), folder)) {
            if (holdsMasks(masks, labelSet)) {
                return Optional.of(LabelPlace.masks(masks));
            }
        }
        requireNothingLike(folder, labelSet.name());
        return Optional.empty();
    }

    /** Adds the volumes of a folder to files by id; in the folder of a case, the first of the stems that is there. */
    static void list(Path folder, List<String> fileStems, Map<String, Path> files) throws IOException {
        for (Path entry : VolumeFiles.list(folder)) {
            if (Files.isDirectory(entry)) {
                Optional<Path> file = first(entry, fileStems);
                if (file.isPresent()) {
                    put(files, FileName.of(entry), file.get());
                }
            } else if (isVolume(entry)) {
                put(files, FileName.niftiStem(entry).orElseThrow(), entry);
            }
        }
        if (files.isEmpty()) {
            throw new DatasetException(noCase(folder, fileStems.get(0)));
        }
    }

    private static Optional<Path> first(Path folder, List<String> fileStems) throws IOException {
        for (String stem : fileStems) {
            Optional<Path> file = VolumeFiles.find(folder, stem);
            if (file.isPresent()) {
                return file;
            }
        }
        for (String stem : fileStems) {
            requireNothingLike(folder, stem);
        }
        return Optional.empty();
    }

    private static boolean isVolume(Path file) {
        if (FileName.niftiStem(file).isEmpty() && FileName.looksLikeVolume(file)) {
            throw new DatasetException(
                    file + ": looks like a volume, but cases are NAME.nii.gz or NAME.nii; move or rename it");
        }
        return FileName.niftiStem(file).isPresent();
    }

    private static String noCase(Path folder, String fileStem) {
        return folder + ": no case; expected NAME.nii.gz, NAME.nii, NAME/" + fileStem + ".nii.gz or NAME/" + fileStem
                + ".nii";
    }

    /** A folder without the file is passed over, but not one with a file that is nearly it, such as a download cut short. */
    static void requireNothingLike(Path folder, String fileStem) throws IOException {
        for (Path entry : VolumeFiles.list(folder)) {
            if (FileName.of(entry).startsWith(fileStem + ".") && FileName.looksLikeVolume(entry)) {
                throw new DatasetException(entry + ": looks like a volume, but a case's file is " + fileStem
                        + ".nii.gz or " + fileStem + ".nii; move or rename it");
            }
        }
    }

    private static <T> void put(Map<String, T> files, String id, T file) {
        T other = files.put(id, file);
        if (other != null) {
            throw new DatasetException("Case " + id + " is there twice: " + other + " and " + file);
        }
    }

    /** The id of a case that is a single file: its name, or its folder's name where it is named after what it holds. */
    static String idOf(Path file, String fileStem) {
        Path place = file.toAbsolutePath().normalize(); // a folder may be given as "."
        String stem = VolumeFiles.anyStem(place);
        @Nullable Path folder = place.getParent();
        boolean namedAfterContent = stem.equals(fileStem) || stem.equals(MASKS);
        return namedAfterContent && folder != null ? FileName.of(folder) : stem;
    }
}
