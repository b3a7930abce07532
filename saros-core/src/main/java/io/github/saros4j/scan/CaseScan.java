package io.github.saros4j.scan;

import io.github.saros4j.geometry.VolumeGeometry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a case after all its files were looked at: label maps of which nothing was refused, the CT where these are
 * annotated, what a table says of it, and which files failed. Immutable.
 */
public final class CaseScan {

    private final String caseId;
    private final Map<FileRole, LabelScan<?>> labels;
    private final Optional<ImageSlices> image;
    private final List<FileFailure> failures;
    private final Map<String, String> facts;

    private CaseScan(Builder builder) {
        this.caseId = builder.caseId;
        this.labels = new EnumMap<>(builder.labels);
        this.image = builder.image;
        this.failures = List.copyOf(builder.failures);
        this.facts = Map.copyOf(builder.facts);
    }

    /**
     * Starts a case.
     *
     * @param caseId its name
     * @return a builder that knows of no file
     */
    public static Builder builder(String caseId) {
        return new Builder(caseId);
    }

    /**
     * The case's name.
     *
     * @return its id
     */
    public String caseId() {
        return caseId;
    }

    /**
     * A label map.
     *
     * @param role {@link FileRole#REGIONS} or {@link FileRole#PARTS}
     * @return its scan, or empty if there is none
     */
    public Optional<LabelScan<?>> labels(FileRole role) {
        return Optional.ofNullable(labels.get(role));
    }

    /**
     * The CT where a label map is annotated.
     *
     * @return its slices, or empty if there is none. On another grid than the label maps' no slice is kept
     */
    public Optional<ImageSlices> image() {
        return image;
    }

    /**
     * The grid of a file.
     *
     * @param role which file
     * @return its geometry, a CT's as stored; empty if it was not read
     */
    public Optional<VolumeGeometry> geometry(FileRole role) {
        return role == FileRole.IMAGE
                ? image.map(ImageSlices::stored)
                : labels(role).map(scan -> scan.sound().geometry());
    }

    /**
     * What failed.
     *
     * @return in the order in which it was found
     */
    public List<FileFailure> failures() {
        return failures;
    }

    /**
     * What a table says of the case, such as {@code has_breast_implant} to {@code TRUE}.
     *
     * @return values by column; empty if nothing is known
     */
    public Map<String, String> facts() {
        return facts;
    }

    /** Collects what is known. */
    public static final class Builder {

        private final String caseId;
        private final Map<FileRole, LabelScan<?>> labels = new EnumMap<>(FileRole.class);
        private final List<FileFailure> failures = new ArrayList<>();
        private final Map<String, String> facts = new LinkedHashMap<>();
        private Optional<ImageSlices> image = Optional.empty();

        private Builder(String caseId) {
            this.caseId = caseId;
        }

        /**
         * A label map.
         *
         * @param role {@link FileRole#REGIONS} or {@link FileRole#PARTS}
         * @param scan its scan
         * @return this
         * @throws IllegalArgumentException if the role is that of the CT
         */
        public Builder labels(FileRole role, LabelScan<?> scan) {
            if (role == FileRole.IMAGE) {
                throw new IllegalArgumentException("A CT is no label map");
            }
            labels.put(role, scan);
            return this;
        }

        /**
         * The CT.
         *
         * @param slices those of its slices that are of use
         * @return this
         */
        public Builder image(ImageSlices slices) {
            image = Optional.of(slices);
            return this;
        }

        /**
         * A file that failed.
         *
         * @param failure why
         * @return this
         */
        public Builder failure(FileFailure failure) {
            failures.add(failure);
            return this;
        }

        /**
         * What a table says of the case.
         *
         * @param column the table's column
         * @param value its value
         * @return this
         */
        public Builder fact(String column, String value) {
            facts.put(column, value);
            return this;
        }

        /**
         * The finished scan.
         *
         * @return what is known so far
         */
        public CaseScan build() {
            return new CaseScan(this);
        }
    }
}
