package io.github.saros4j.quality;

import io.github.saros4j.scan.FileRole;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One thing that was found. Voxel coordinates are those of the label map with its axial axis last, which for files that have it last are the
 * file's own; they count from 0. Immutable.
 *
 * @param rule the rule's id
 * @param severity how bad it is
 * @param caseId the case
 * @param file which file, or empty where it concerns several
 * @param slice the slice's position along axis 2, or empty where it concerns the whole case
 * @param label the printed names of the labels it is about, or empty text
 * @param voxel the first voxel it is about, or empty if there is none
 * @param areaMm2 the in-plane area of what was found, mm2, or empty
 * @param count how many voxels, components or slices, or empty
 * @param message what was found, in words
 */
public record Finding(
        String rule,
        Severity severity,
        String caseId,
        Optional<FileRole> file,
        OptionalInt slice,
        String label,
        Optional<Voxel> voxel,
        OptionalDouble areaMm2,
        OptionalLong count,
        String message) {

    /**
     * A voxel's place.
     *
     * @param x its column, from 0
     * @param y its row, from 0
     * @param z its slice, from 0
     */
    public record Voxel(int x, int y, int z) {

        /** As {@code (x, y, z)}. */
        @Override
        public String toString() {
            return "(" + x + ", " + y + ", " + z + ")";
        }
    }

    static Finding of(QualityRule rule, String caseId, String message) {
        return new Finding(
                rule.id(),
                rule.severity(),
                caseId,
                Optional.empty(),
                OptionalInt.empty(),
                "",
                Optional.empty(),
                OptionalDouble.empty(),
                OptionalLong.empty(),
                message);
    }

    Finding in(FileRole newFile) {
        return new Finding(rule, severity, caseId, Optional.of(newFile), slice, label, voxel, areaMm2, count, message);
    }

    Finding inSlice(int z) {
        return new Finding(rule, severity, caseId, file, OptionalInt.of(z), label, voxel, areaMm2, count, message);
    }

    Finding at(Voxel place) {
        return new Finding(
                rule,
                severity,
                caseId,
                file,
                OptionalInt.of(place.z()),
                label,
                Optional.of(place),
                areaMm2,
                count,
                message);
    }

    Finding about(String newLabel) {
        return new Finding(rule, severity, caseId, file, slice, newLabel, voxel, areaMm2, count, message);
    }

    Finding withArea(double mm2) {
        return new Finding(rule, severity, caseId, file, slice, label, voxel, OptionalDouble.of(mm2), count, message);
    }

    Finding withCount(long number) {
        return new Finding(
                rule, severity, caseId, file, slice, label, voxel, areaMm2, OptionalLong.of(number), message);
    }
}
