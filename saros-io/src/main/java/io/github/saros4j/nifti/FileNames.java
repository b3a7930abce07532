package io.github.saros4j.nifti;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the name of a file to be written asks for.
 *
 * @param header the file that gets the header
 * @param image the file that gets the voxels: the same one, or the other one of a pair
 */
record FileNames(Path header, Path image) {

    static final String GZIP = ".gz";
    private static final String SINGLE = ".nii";
    static final String HEADER = ".hdr";
    static final String IMAGE = ".img";

    /**
     * Reads a name.
     *
     * @throws IllegalArgumentException if it ends in nothing that NIfTI files end in
     */
    static FileNames of(Path path) {
        if (stem(path, SINGLE).isPresent()) {
            return new FileNames(path, path);
        }
        String stem = stem(path, HEADER)
                .or(() -> stem(path, IMAGE))
                .orElseThrow(() -> new IllegalArgumentException(
                        path + ": expected a name that ends in .nii, .nii.gz, .hdr, .hdr.gz, .img or .img.gz"));
        return new FileNames(pair(path, stem, HEADER), pair(path, stem, IMAGE));
    }

    boolean isSingleFile() {
        return header.equals(image);
    }

    static boolean isCompressed(Path path) {
        return path.toString().endsWith(GZIP);
    }

    /** The other file of a pair, compressed as this one is. */
    private static Path pair(Path path, String stem, String suffix) {
        return path.resolveSibling(stem + suffix + (isCompressed(path) ? GZIP : ""));
    }

    /** The name without this suffix, with or without .gz; empty if it does not end so. */
    static Optional<String> stem(Path path, String suffix) {
        Path last = path.getFileName();
        String name = last == null ? "" : last.toString();
        String plain = name.endsWith(GZIP) ? name.substring(0, name.length() - GZIP.length()) : name;
        return plain.endsWith(suffix)
                ? Optional.of(plain.substring(0, plain.length() - suffix.length()))
                : Optional.empty();
    }
}
