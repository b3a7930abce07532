package io.github.saros4j.dataset;

import io.github.saros4j.file.FileName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file's name says about it being a volume. */
final class VolumeFiles {

    private static final List<String> PAIR_SUFFIXES = List.of(".hdr.gz", ".img.gz", ".hdr", ".img");

    private VolumeFiles() {}

    /** The name without a suffix of any NIfTI file, a pair's included; the whole name where there is none. */
    static String anyStem(Path file) {
        return FileName.niftiStem(file)
                .or(() -> FileName.without(file, PAIR_SUFFIXES))
                .orElseGet(() -> FileName.of(file));
    }

    /** The one file in a folder that is {@code STEM.nii.gz} or {@code STEM.nii} for one of the stems. */
    static Optional<Path> find(Path folder, String... stems) {
        List<Path> found = findAll(folder, stems);
        if (found.size() > 1) {
            throw new DatasetException(folder + ": only one may be there of " + names(found));
        }
        return found.stream().findFirst();
    }

    static List<Path> findAll(Path folder, String... stems) {
        List<Path> found = new ArrayList<>();
        for (String stem : stems) {
            for (String suffix : FileName.NIFTI_SUFFIXES) {
                Path candidate = folder.resolve(stem + suffix);
                if (Files.exists(candidate)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    /** What lies in a folder, hidden entries left out, by ascending name. */
    static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !FileName.isHidden(entry)).sorted().toList();
        }
    }

    static String names(List<Path> files) {
        return String.join(", ", files.stream().map(FileName::of).toList());
    }
}
