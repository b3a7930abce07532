package io.github.saros4j.dataset;

import io.github.saros4j.SarosException;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiScanner;
import io.github.saros4j.nifti.SpacingSource;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileFailure;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.ImageSlices;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Looks through the files of a case and refuses none: what cannot be read becomes a {@link FileFailure}, what can be read is
 * scanned, whatever it holds. Immutable, usable from any thread.
 */
public final class CaseScanner {

    private final Set<FileRole> expected;
    private final boolean images;

    private CaseScanner(Set<FileRole> expected, boolean images) {
        this.expected = expected;
        this.images = images;
    }

    /**
     * A scanner that expects both label maps, and looks at the CT if it is there.
     *
     * @return the scanner
     */
    public static CaseScanner withDefaults() {
        return new CaseScanner(EnumSet.of(FileRole.REGIONS, FileRole.PARTS), true);
    }

    /**
     * A scanner to which other files are missing where they are not there.
     *
     * @param roles the files that a case must have
     * @return the scanner
     */
    public CaseScanner withExpected(Set<FileRole> roles) {
        Set<FileRole> copy = EnumSet.noneOf(FileRole.class);
        copy.addAll(roles);
        return new CaseScanner(copy, images);
    }

    /**
     * A scanner that reads no CT: they hold most of a data set's bytes.
     *
     * @return the scanner
     */
    public CaseScanner withoutImages() {
        return new CaseScanner(expected, false);
    }

    /**
     * Looks through a case.
     *
     * @param files where its files lie
     * @param info its row in the data set's table, if there is one
     * @return what is known of it. Of the CT, the slices that the regions annotate, or the parts if there are no regions,
     *     and the extreme values of all its slices
     */
    public CaseScan scan(CaseFiles files, Optional<CaseInfo> info) {
        CaseScan.Builder scan = CaseScan.builder(files.id());
        info.ifPresent(row -> scan.fact("gender", row.sex().name().toLowerCase(Locale.ROOT))
                .fact("anatomic_region", row.anatomicRegion().name().toLowerCase(Locale.ROOT))
                .fact("has_breast_implant", String.valueOf(row.hasBreastImplant()))
                .fact("orientation_code", row.orientation().code()));
        Optional<LabelScan<BodyRegion>> regions = attempt(
                files,
                FileRole.REGIONS,
                files.bodyRegions(),
                scan,
                (scanner, path) -> scanner.scanLabels(path, BodyRegion.labelSet()));
        regions.ifPresent(labels -> scan.labels(FileRole.REGIONS, labels));
        Optional<LabelScan<BodyPart>> parts = attempt(
                files,
                FileRole.PARTS,
                files.bodyParts(),
                scan,
                (scanner, path) -> scanner.scanLabels(path, BodyPart.labelSet()));
        parts.ifPresent(labels -> scan.labels(FileRole.PARTS, labels));
        Optional<? extends LabelScan<?>> grid = regions.isPresent() ? regions : parts;
        if (images && grid.isPresent()) {
            LabelVolume<?> labels = grid.get().sound();
            Optional<ImageSlices> image = attempt(
                    files,
                    FileRole.IMAGE,
                    files.image(),
                    scan,
                    (scanner, path) -> scanner.scanImage(path, labels.geometry(), labels.annotatedSlices()));
            image.ifPresent(scan::image);
        }
        return scan.build();
    }

    /** What is done with a file. */
    @FunctionalInterface
    private interface Scanning<T> {
        T of(NiftiScanner scanner, Path path) throws IOException;
    }

    private <T> Optional<T> attempt(
            CaseFiles files, FileRole role, Optional<Path> path, CaseScan.Builder scan, Scanning<T> scanning) {
        if (path.isEmpty()) {
            if (expected.contains(role)) {
                scan.failure(new FileFailure(role, FileFailure.Kind.MISSING, missing(files, role)));
            }
            return Optional.empty();
        }
        NiftiScanner scanner = NiftiScanner.withDefaults();
        try {
            return Optional.of(scanning.of(scanner, path.get()));
        } catch (GeometryException e) {
            scan.failure(
                    new FileFailure(role, FileFailure.Kind.CONTRADICTORY_GEOMETRY, String.valueOf(e.getMessage())));
            return attemptByAffine(role, path.get(), scan, scanning);
        } catch (SarosException | IOException e) {
            scan.failure(unreadable(role, path.get(), e));
            return Optional.empty();
        }
    }

    private static <T> Optional<T> attemptByAffine(
            FileRole role, Path path, CaseScan.Builder scan, Scanning<T> scanning) {
        try {
            return Optional.of(scanning.of(NiftiScanner.withDefaults().withSpacingFrom(SpacingSource.AFFINE), path));
        } catch (SarosException | IOException e) {
            scan.failure(unreadable(role, path, e));
            return Optional.empty();
        }
    }

    private static FileFailure unreadable(FileRole role, Path path, Exception e) {
        String said = String.valueOf(e.getMessage());
        return new FileFailure(
                role, FileFailure.Kind.UNREADABLE, said.startsWith(path.toString()) ? said : path + ": " + said);
    }

    private static String missing(CaseFiles files, FileRole role) {
        return files.problems().isEmpty()
                ? "case " + files.id() + " has no " + role.key()
                : String.join("; ", files.problems());
    }
}
