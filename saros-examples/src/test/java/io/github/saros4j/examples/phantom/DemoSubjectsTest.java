package io.github.saros4j.examples.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.masks.MaskFolder;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.totalsegmentator.TotalSegmentatorCase;
import io.github.saros4j.totalsegmentator.TotalSegmentatorDataset;
import io.github.saros4j.totalsegmentator.TotalSegmentatorInfo;
import io.github.saros4j.totalsegmentator.TotalSegmentatorSplit;
import io.github.saros4j.totalsegmentator.TotalSegmentatorSubject;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoSubjectsTest {

    private static final long SEED = 1;
    private static final NiftiReader READER = NiftiReader.withDefaults();

    @TempDir
    private static Path folder;

    private static DemoSubjects cohort;
    private static TotalSegmentatorDataset dataset;

    @BeforeAll
    static void write() throws IOException {
        cohort = DemoSubjects.write(
                folder,
                DemoSubjects.MOST,
                2,
                SEED,
                (id, done, total) -> assertThat(total).isEqualTo(10));
        dataset = TotalSegmentatorDataset.open(cohort.dataset());
    }

    @Test
    void theTableIsThatOfTheFolders() throws IOException {
        TotalSegmentatorInfo info = dataset.info().orElseThrow();
        assertThat(Files.readString(cohort.info())).startsWith("\uFEFFimage_id;age;gender;");
        assertThat(info.subjects())
                .extracting(TotalSegmentatorSubject::id)
                .containsExactlyElementsOf(
                        dataset.cases().stream().map(TotalSegmentatorCase::id).toList())
                .hasSize(8);
        assertThat(info.subjects().stream()
                        .mapToDouble(subject -> subject.age().orElseThrow())
                        .distinct())
                .hasSize(8);
        assertThat(info.subjects().stream().filter(subject -> subject.sex().orElseThrow() == Sex.FEMALE))
                .hasSize(4);
        assertThat(info.in(TotalSegmentatorSplit.TEST).subjects()).hasSize(2);
    }

    @Test
    void masksAreThoseThatTheSeedGivesAnewAndLieOnTheCt() throws IOException {
        TotalSegmentatorCase subject = dataset.cases().get(1);
        MaskFolder<TotalSegmentatorV2> masks = subject.masks(TotalSegmentatorV2.labelSet());
        LabelVolume<TotalSegmentatorV2> read = masks.withMissingMasks().read().volume();
        LabelVolume<TotalSegmentatorV2> drawn =
                DemoSubject.COHORT.get(1).phantom(SEED).structures();
        for (int z = 0; z < drawn.annotatedSlices().count(); z++) {
            assertThat(read.slice(z)).isEqualTo(drawn.slice(z));
        }
        assertThat(read.geometry().orientation()).isEqualTo(Orientation.parse("RAS"));
        assertThat(subject.readImage().geometry().matches(read.geometry())).isTrue();
    }

    @Test
    void everySubjectLacksTheMasksThatAreNotDrawn() throws IOException {
        for (TotalSegmentatorCase subject : dataset.cases()) {
            assertThat(subject.masks(TotalSegmentatorV2.labelSet()).missing())
                    .hasSize(31)
                    .contains(TotalSegmentatorV2.GALLBLADDER, TotalSegmentatorV2.COSTAL_CARTILAGES)
                    .doesNotContainAnyElementsOf(DrawnStructures.labelSet().foreground());
        }
    }

    @Test
    void predictionsFitTheirScansAndDifferFromTheMasks() throws IOException {
        for (DemoSubject subject : DemoSubject.COHORT.subList(1, 4)) {
            LabelVolume<TotalSegmentatorV2> truth = subject.phantom(SEED).structures();
            LabelVolume<TotalSegmentatorV2> prediction = READER.readLabels(
                    cohort.predictions().resolve(subject.id() + ".nii.gz"), TotalSegmentatorV2.labelSet());
            assertThat(prediction.geometry().matches(truth.geometry())).isTrue();
            assertThat(agreement(truth, prediction)).isBetween(0.5, 0.95);
        }
    }

    @Test
    void casesOfSarosHavePredictionsOnTheirGrids() throws IOException {
        List<DemoCase> cases = DemoCase.cohort(2, SEED);
        for (DemoCase demoCase : cases) {
            LabelVolume<TotalSegmentatorV2> prediction = READER.readLabels(
                    cohort.predictionsOfCases().resolve(demoCase.id() + ".nii.gz"), TotalSegmentatorV2.labelSet());
            BodyPhantom phantom = demoCase.phantom();
            assertThat(prediction.geometry().matches(phantom.regions().geometry()))
                    .isTrue();
            assertThat(agreement(phantom.structures(), prediction)).isBetween(0.5, 0.95);
        }
        try (var files = Files.list(cohort.predictionsOfCases())) {
            assertThat(files).hasSize(2);
        }
    }

    /** The share of the first one's foreground where both are equal. */
    private static double agreement(LabelVolume<?> first, LabelVolume<?> second) {
        long equal = 0;
        long all = 0;
        for (int z = 0; z < first.annotatedSlices().count(); z++) {
            for (int i = 0; i < first.slice(z).length; i++) {
                if (first.slice(z)[i] != 0) {
                    all++;
                    equal += first.slice(z)[i] == second.slice(z)[i] ? 1 : 0;
                }
            }
        }
        return (double) equal / all;
    }
}
