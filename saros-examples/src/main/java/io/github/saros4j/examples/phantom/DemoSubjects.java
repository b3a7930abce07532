package io.github.saros4j.examples.phantom;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.masks.MaskWriter;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.totalsegmentator.TotalSegmentatorInfo;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A cohort of phantoms on disk in the layout of TotalSegmentator, with what a model might give for it, and for the cases of
 * a {@link DemoCohort}.
 *
 * <pre>
 * totalsegmentator/meta.csv
 * totalsegmentator/s0003/ct.nii.gz
 * totalsegmentator/s0003/segmentations/CLASS.nii.gz
 * predictions/totalsegmentator/s0003.nii.gz
 * predictions/totalsegmentator-of-saros/case_000.nii.gz
 * </pre>
 *
 * <p>Eight subjects of 23 to 83 years, whole bodies, chests and abdomens, at 4.5 mm. There are masks of the classes that the
 * phantom draws, empty ones where the scan does not show them; those of the other classes are missing, as the phantom has no such
 * organs. Each voxel of bone loses HU with age and nothing else does, so a study of age has something to find and much not to. Predictions
 * are label maps with the errors of {@link PredictionErrors}.
 *
 * @param dataset the folder of {@code meta.csv} and the subjects
 * @param info the table of the subjects
 * @param predictions the folder of predicted label maps of the subjects
 * @param predictionsOfCases the folder of predicted label maps of the cases in the format of SAROS
 */
public record DemoSubjects(Path dataset, Path info, Path predictions, Path predictionsOfCases) {

    /** How many subjects there can be. */
    public static final int MOST = DemoSubject.COHORT.size();

    private static final String SUFFIX = ".nii.gz";
    private static final String HEADER = "\uFEFFimage_id;age;gender;institute;study_type;split";

    /**
     * Makes the cohort. Files of the same names are replaced.
     *
     * @param folder where {@code totalsegmentator} and {@code predictions} will stand; made if it does not exist
     * @param subjects how many of the eight, from the first on
     * @param cases how many cases of the demo's other cohort get a predicted label map of TotalSegmentator's classes, 0 to 1000
     * @param seed decides everything, that of the other cohort
     * @param progress is told about each subject and case
     * @return where everything is
     * @throws IOException if a file cannot be written
     */
    public static DemoSubjects write(Path folder, int subjects, int cases, long seed, DemoCohort.Progress progress)
            throws IOException {
        Path dataset = folder.resolve("totalsegmentator");
        Path predictions = folder.resolve("predictions");
        DemoSubjects cohort = new DemoSubjects(
                dataset,
                dataset.resolve(TotalSegmentatorInfo.FILE_NAME),
                predictions.resolve("totalsegmentator"),
                predictions.resolve("totalsegmentator-of-saros"));
        Files.createDirectories(cohort.dataset);
        Files.createDirectories(cohort.predictions);
        Files.createDirectories(cohort.predictionsOfCases);
        List<DemoSubject> chosen = DemoSubject.COHORT.subList(0, subjects);
        int total = subjects + cases;
        int done = 0;
        StringBuilder table = new StringBuilder(HEADER).append('\n');
        for (DemoSubject subject : chosen) {
            cohort.write(subject, seed);
            table.append(subject.row()).append('\n');
            progress.written(subject.id(), ++done, total);
        }
        Files.writeString(cohort.info, table, StandardCharsets.UTF_8);
        for (DemoCase demoCase : DemoCase.cohort(cases, seed)) {
            predict(
                    demoCase.phantom().structures(),
                    demoCase.scanSeed(),
                    cohort.predictionsOfCases.resolve(demoCase.id() + SUFFIX));
            progress.written(demoCase.id(), ++done, total);
        }
        return cohort;
    }

    private void write(DemoSubject subject, long seed) throws IOException {
        BodyPhantom phantom = subject.phantom(seed);
        LabelVolume<TotalSegmentatorV2> structures = phantom.structures();
        Path folder = Files.createDirectories(dataset.resolve(subject.id()));
        NiftiWriter.withDefaults().write(folder.resolve("ct" + SUFFIX), phantom.image());
        MaskWriter.withDefaults().write(folder.resolve("segmentations"), structures);
        predict(structures, subject.seed(seed), predictions.resolve(subject.id() + SUFFIX));
    }

    private static void predict(LabelVolume<TotalSegmentatorV2> structures, long seed, Path file) throws IOException {
        NiftiWriter.withDefaults()
                .write(file, PredictionErrors.withSeed(Chance.mix(seed)).applyTo(structures));
    }
}
