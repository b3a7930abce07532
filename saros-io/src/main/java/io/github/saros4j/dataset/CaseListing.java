package io.github.saros4j.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the cases of a folder: {@code NAME.nii.gz}, or {@code NAME/STEM.nii.gz}; see {@link FolderCases}. */
final class CaseListing {

    private CaseListing() {}

    /** Whether a path is a folder, not a file; it must exist. */
    static boolean isFolder(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return Files.isDirectory(path);
    }

    /** Adds the volumes of a folder to files by id; fileStem is their name in folders of cases. */
    static void list(Path folder, String fileStem, Map<String, Path> files) throws IOException {
        for (Path entry : VolumeFiles.list(folder)) {
            if (Files.isDirectory(entry)) {
                Optional<Path> file = VolumeFiles.find(entry, fileStem);
                if (file.isPresent()) {
                    put(files, VolumeFiles.name(entry), file.get());
                } else {
                    requireNothingLike(entry, fileStem);
                }
            } else if (VolumeFiles.stem(entry).isPresent()) {
                put(files, VolumeFiles.stem(entry).get(), entry);
            } else if (VolumeFiles.looksLikeVolume(entry)) {
                throw new DatasetException(
                        entry + ": looks like a volume, but cases are NAME.nii.gz or NAME.nii; move or rename it");
            }
        }
        if (files.isEmpty()) {
            throw new DatasetException(folder + ": no case; expected NAME.nii.gz, NAME.nii, NAME/" + fileStem
                    + ".nii.gz or NAME/" + fileStem + ".nii");
        }
    }

    /** A folder without the file is passed over, but not one with a file that is nearly it, such as a download cut short. */
    static void requireNothingLike(Path folder, String fileStem) throws IOException {
        for (Path entry : VolumeFiles.list(folder)) {
            if (VolumeFiles.name(entry).startsWith(fileStem + ".")) {
                throw new DatasetException(entry + ": looks like a volume, but a case's file is " + fileStem
                        + ".nii.gz or " + fileStem + ".nii; move or rename it");
            }
        }
    }

    private static void put(Map<String, Path> files, String id, Path file) {
        Path other = files.put(id, file);
        if (other != null) {
            throw new DatasetException("Case " + id + " is there twice: " + other + " and " + file);
        }
    }

    /** The id of a case that is a single file: its name, or its folder's name where the file is named after what it holds. */
    static String idOf(Path file, String fileStem) {
        String stem = VolumeFiles.anyStem(file);
        @Nullable Path folder = file.toAbsolutePath().normalize().getParent();
        return stem.equals(fileStem) && folder != null ? VolumeFiles.name(folder) : stem;
    }
}
