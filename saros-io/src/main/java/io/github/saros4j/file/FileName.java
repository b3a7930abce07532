package io.github.saros4j.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What the last part of a path says. */
public final class FileName {

    /** What single files of NIfTI end in, the longest first: {@code .nii.gz} ends in no other. */
    public static final List<String> NIFTI_SUFFIXES = List.of(".nii.gz", ".nii");

    private static final Set<String> OTHER_VOLUME_SUFFIXES =
            Set.of(".hdr", ".img", ".gz", ".nrrd", ".nhdr", ".mha", ".mhd", ".mgh", ".mgz", ".mnc", ".dcm");

    private FileName() {}

    /**
     * The name.
     *
     * @param file a path
     * @return its last part; the path itself where it has none, as a root has
     */
    public static String of(Path file) {
        return Objects.requireNonNullElse(file.getFileName(), file).toString();
    }

    /**
     * The name without a suffix.
     *
     * @param file a path
     * @param suffixes in lower case; the first that the name ends in, in any case, is taken off
     * @return what stands before it, or empty if the name ends in none, or nothing stands before it
     */
    public static Optional<String> without(Path file, List<String> suffixes) {
        String name = of(file);
        return suffixes.stream()
                .filter(suffix -> name.toLowerCase(Locale.ROOT).endsWith(suffix) && name.length() > suffix.length())
                .findFirst()
                .map(suffix -> name.substring(0, name.length() - suffix.length()));
    }

    /**
     * The name without {@code .nii} or {@code .nii.gz}.
     *
     * @param file a path
     * @return what stands before it, or empty if it is no such name
     */
    public static Optional<String> niftiStem(Path file) {
        return without(file, NIFTI_SUFFIXES);
    }

    /**
     * Whether a file that is not a single file of NIfTI may be a volume all the same: another format, or a download cut short.
     *
     * @param file a path
     * @return true for names such as {@code case.nii.gz.part}, {@code case.nrrd} or {@code case.img}
     */
    public static boolean looksLikeVolume(Path file) {
        String name = of(file).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return name.contains(".nii") || (dot >= 0 && OTHER_VOLUME_SUFFIXES.contains(name.substring(dot)));
    }

    /**
     * Whether the file is hidden, as names with a leading dot are.
     *
     * @param file a path
     * @return true if its name begins with a dot
     */
    public static boolean isHidden(Path file) {
        return of(file).startsWith(".");
    }
}
