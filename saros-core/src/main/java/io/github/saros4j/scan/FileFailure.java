package io.github.saros4j.scan;

/**
 * Why a file could not be scanned, or not without a doubt.
 *
 * @param role what the file is
 * @param kind what is the matter
 * @param message the reader's words, with the file's name
 */
public record FileFailure(FileRole role, Kind kind, String message) {

    /** What is the matter. */
    public enum Kind {
        /** There is no such file. */
        MISSING,
        /** The file is damaged, of another format, or the disk failed; nothing is known of its voxels. */
        UNREADABLE,
        /** Spacing and affine contradict each other. Its voxels were scanned as if the affine were right. */
        CONTRADICTORY_GEOMETRY
    }
}
