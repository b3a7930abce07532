package io.github.saros4j.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file's name says about it being a volume. */
final class VolumeFiles {

    /** The longest first: {@code .nii.gz} ends in no other. */
    private static final List<String> NIFTI_SUFFIXES = List.of(".nii.gz", ".nii");

    private static final List<String> PAIR_SUFFIXES = List.of(".hdr.gz", ".img.gz", ".hdr", ".img");

    private static final Set<String> OTHER_VOLUME_SUFFIXES =
            Set.of(".hdr", ".img", ".gz", ".nrrd", ".nhdr", ".mha", ".mhd", ".mgh", ".mgz", ".mnc", ".dcm");

    private VolumeFiles() {}

    /** The name without {@code .nii} or {@code .nii.gz}, in any case; empty for another file. */
    static Optional<String> stem(Path file) {
        return withoutSuffix(file, NIFTI_SUFFIXES);
    }

    /** The name without a suffix of any NIfTI file, a pair's included; the whole name where there is none. */
    static String anyStem(Path file) {
        return stem(file).or(() -> withoutSuffix(file, PAIR_SUFFIXES)).orElseGet(() -> name(file));
    }

    private static Optional<String> withoutSuffix(Path file, List<String> suffixes) {
        String name = name(file);
        return suffixes.stream()
                .filter(suffix -> name.toLowerCase(Locale.ROOT).endsWith(suffix) && name.length() > suffix.length())
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()));
    }

    /** Whether a file that is not NIfTI may be a volume all the same: another format, or a download cut short. */
    static boolean looksLikeVolume(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return name.contains(".nii") || (dot >= 0 && OTHER_VOLUME_SUFFIXES.contains(name.substring(dot)));
    }

    static boolean isHidden(Path file) {
        return name(file).startsWith(".");
    }

    /** The last part of a path; the path itself where it has none. */
    static String name(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
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
            for (String suffix : NIFTI_SUFFIXES) {
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
            return entries.filter(entry -> !isHidden(entry)).sorted().toList();
        }
    }

    static String names(List<Path> files) {
        return String.join(", ", files.stream().map(VolumeFiles::name).toList());
    }
}
