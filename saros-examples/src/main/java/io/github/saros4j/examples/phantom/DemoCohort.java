package io.github.saros4j.examples.phantom;

import io.github.saros4j.SarosException;
import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.label.Label;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A cohort of phantoms on disk: truths in the layout of SAROS, annotated in every fifth slice, and dense predictions.
 *
 * <pre>
 * truth/Segmentation Info.csv
 * truth/case_000/{body-regions,body-parts,image}.nii.gz
 * predictions/body-regions/case_000.nii.gz
 * predictions/body-parts/case_000.nii.gz
 * </pre>
 *
 * <p>Six cases have all regions and parts, whole bodies, chests and abdomens of women and men, three storage orders, all
 * splits but one, two scans of one patient, a slice ignored for an artefact, a gland that the prediction misses and an
 * implant that it invents. Smaller cohorts are the first of these, larger ones repeat them with other bodies.
 *
 * @param truth the folder of the truths and the table
 * @param info the table of the cases
 * @param regionPredictions the folder of the predicted body regions
 * @param partPredictions the folder of the predicted body parts
 */
public record DemoCohort(Path truth, Path info, Path regionPredictions, Path partPredictions) {

    private static final int ONE_IN = 5;
    private static final String SUFFIX = ".nii.gz";

    /** Is told about each case when its files are complete. */
    @FunctionalInterface
    public interface Progress {

        /**
         * A case is complete.
         *
         * @param caseId its id
         * @param done how many are complete, this one included
         * @param total how many there will be
         */
        void written(String caseId, int done, int total);
    }

    /**
     * Makes a cohort. Files of the same names are replaced.
     *
     * @param folder where {@code truth} and {@code predictions} will stand; made if it does not exist
     * @param cases how many cases, 1 to 1000
     * @param seed decides everything; the same seed gives the same label maps and images
     * @param progress is told about each case
     * @return where everything is
     * @throws IOException if a file cannot be written
     * @throws SarosException if the folder holds other cases, of a larger cohort for example; nothing is written
     */
    public static DemoCohort write(Path folder, int cases, long seed, Progress progress) throws IOException {
        if (cases < 1 || cases > 1000) {
            throw new IllegalArgumentException("A demo cohort has 1 to 1000 cases, not " + cases);
        }
        Path truth = folder.resolve("truth");
        Path predictions = folder.resolve("predictions");
        DemoCohort cohort = new DemoCohort(
                truth,
                truth.resolve(SegmentationInfo.FILE_NAME),
                predictions.resolve("body-regions"),
                predictions.resolve("body-parts"));
        List<DemoCase> plan = DemoCase.cohort(cases, seed);
        cohort.requireNoOtherCases(plan);
        Files.createDirectories(cohort.regionPredictions);
        Files.createDirectories(cohort.partPredictions);
        List<CaseInfo> rows = new ArrayList<>();
        for (DemoCase demoCase : plan) {
            cohort.write(demoCase);
            rows.add(demoCase.info());
            progress.written(demoCase.id(), rows.size(), cases);
        }
        SegmentationInfo.of(rows).write(cohort.info);
        return cohort;
    }

    private void requireNoOtherCases(List<DemoCase> plan) throws IOException {
        Set<String> expected = new HashSet<>(Set.of(SegmentationInfo.FILE_NAME));
        for (DemoCase demoCase : plan) {
            expected.add(demoCase.id());
            expected.add(demoCase.id() + SUFFIX);
        }
        for (Path used : List.of(truth, regionPredictions, partPredictions)) {
            if (!Files.isDirectory(used)) {
                continue;
            }
            try (Stream<Path> entries = Files.list(used)) {
                List<String> others = entries.map(entry -> entry.getFileName().toString())
                        .filter(name -> !expected.contains(name))
                        .sorted()
                        .toList();
                if (!others.isEmpty()) {
                    throw new SarosException(used + " holds " + others + ", which is not part of a demo of "
                            + plan.size() + " cases: choose an empty folder");
                }
            }
        }
    }

    private void write(DemoCase demoCase) throws IOException {
        NiftiWriter writer = NiftiWriter.withDefaults();
        BodyPhantom phantom = demoCase.phantom();
        AnnotatedSlices annotated = annotated(demoCase, phantom.regions());
        Path folder = Files.createDirectories(truth.resolve(demoCase.id()));
        writer.write(folder.resolve("body-regions" + SUFFIX), phantom.regions().restrictedTo(annotated));
        writer.write(folder.resolve("body-parts" + SUFFIX), phantom.parts().restrictedTo(annotated));
        writer.write(folder.resolve("image" + SUFFIX), phantom.image());
        writer.write(
                regionPredictions.resolve(demoCase.id() + SUFFIX),
                demoCase.regionErrors().applyTo(phantom.regions()));
        writer.write(
                partPredictions.resolve(demoCase.id() + SUFFIX),
                demoCase.partErrors().applyTo(phantom.parts()));
    }

    /** Every fifth slice, from the start that shows most labels; of several the one that the case's seed points to. */
    private static AnnotatedSlices annotated(DemoCase demoCase, LabelVolume<?> dense) {
        int first = new Chance(demoCase.scanSeed()).below(ONE_IN);
        AnnotatedSlices best = everyFifth(dense, first);
        for (int n = 1; n < ONE_IN; n++) {
            AnnotatedSlices other = everyFifth(dense, (first + n) % ONE_IN);
            if (labelsIn(dense, other) > labelsIn(dense, best)) {
                best = other;
            }
        }
        return demoCase.hasArtefact() ? withoutMiddle(best) : best;
    }

    private static AnnotatedSlices everyFifth(LabelVolume<?> dense, int first) {
        int depth = dense.annotatedSlices().depth();
        int[] positions = new int[(depth - first + ONE_IN - 1) / ONE_IN];
        Arrays.setAll(positions, i -> first + i * ONE_IN);
        return AnnotatedSlices.of(depth, positions);
    }

    private static AnnotatedSlices withoutMiddle(AnnotatedSlices slices) {
        int middle = slices.position(slices.count() / 2);
        return AnnotatedSlices.of(
                slices.depth(),
                Arrays.stream(slices.positions()).filter(z -> z != middle).toArray());
    }

    private static long labelsIn(LabelVolume<?> dense, AnnotatedSlices slices) {
        long[] counts = dense.restrictedTo(slices).voxelCounts();
        return dense.labelSet().labels().stream()
                .mapToInt(Label::id)
                .filter(id -> counts[id] > 0)
                .count();
    }
}
