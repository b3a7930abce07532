package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.SarosException;
import io.github.saros4j.anatomy.TotalSegmentatorTissue;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.correspondence.SarosCorrespondence;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.masks.MaskException;
import io.github.saros4j.masks.MaskWriter;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.SpacingSource;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of masks, and sides with different labels, as {@link FolderCases} takes them. */
class OtherLayoutsTest {

    private static final LabelSet<TotalSegmentatorTissue> TISSUE = TotalSegmentatorTissue.labelSet();

    @TempDir
    Path folder;

    private Path truths;
    private Path predictions;

    @BeforeEach
    void makeFolders() throws IOException {
        truths = Files.createDirectory(folder.resolve("truths"));
        predictions = Files.createDirectory(folder.resolve("predictions"));
    }

    private static void writeMasks(Path masks, int... ids) throws IOException {
        MaskWriter.withDefaults().write(masks, TestVolumes.labels(TISSUE, ids));
    }

    private static List<String> slices(LabelVolume<?> volume) {
        return IntStream.range(0, volume.annotatedSlices().count())
                .mapToObj(i -> volume.annotatedSlices().position(i) + ":" + volume.slice(i)[0])
                .toList();
    }

    @Test
    void foldersOfMasksAreCasesBesideLabelMaps() throws IOException {
        writeMasks(truths.resolve("s0001/segmentations"), 1, 2, 3, 1);
        Files.writeString(truths.resolve("s0001/ct.nii.gz"), "a CT, not read");
        Files.writeString(truths.resolve("meta.csv"), "image_id");
        writeMasks(truths.resolve("s0002/segmentations"), 1, 1, 1, 1);
        writeMasks(predictions.resolve("s0001"), 1, 2, 2, 2);
        TestVolumes.write(predictions.resolve("s0002.nii.gz"), TISSUE, 3, 3, 3, 3);
        FolderCases<TotalSegmentatorTissue> cases = FolderCases.of(truths, predictions, TISSUE);
        assertThat(cases.cases()).extracting(CohortCase::id).containsExactly("s0001", "s0002");
        CohortCase<TotalSegmentatorTissue> first = cases.cases().get(0);
        LabelVolume<TotalSegmentatorTissue> truth = first.truth();
        assertThat(slices(truth)).containsExactly("0:1", "1:2", "2:3", "3:1");
        assertThat(slices(first.prediction(truth))).containsExactly("0:1", "1:2", "2:2", "3:2");
        assertThat(first.truthIgnoresSlices()).isFalse();
        CohortCase<TotalSegmentatorTissue> second = cases.cases().get(1);
        assertThat(slices(second.prediction(second.truth()))).containsExactly("0:3", "1:3", "2:3", "3:3");
    }

    @Test
    void oneFolderOfMasksIsOneCaseNamedAsItsFolder() throws IOException {
        Path masks = truths.resolve("s0007/segmentations");
        writeMasks(masks, 1, 2, 3, 1);
        Path map = predictions.resolve("out.nii.gz");
        TestVolumes.write(map, TISSUE, 1, 2, 3, 3);
        CohortCase<TotalSegmentatorTissue> only =
                FolderCases.of(masks, map, TISSUE).cases().get(0);
        assertThat(only.id()).isEqualTo("s0007");
        assertThat(slices(only.prediction(only.truth()))).containsExactly("0:1", "1:2", "2:3", "3:3");
        assertThat(FolderCases.of(map, masks, TISSUE).cases().get(0).id()).isEqualTo("out");

        Files.writeString(truths.resolve("s0007/ct.nii.gz"), "a CT, not read");
        CohortCase<TotalSegmentatorTissue> subject =
                FolderCases.of(truths.resolve("s0007"), map, TISSUE).cases().get(0);
        assertThat(subject.id()).isEqualTo("s0007");
        assertThat(slices(subject.truth())).containsExactly("0:1", "1:2", "2:3", "3:1");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> FolderCases.of(truths, masks, TISSUE))
                .withMessageContaining("one case (a file, or a folder of masks)");
    }

    @Test
    void masksLeaveNoSliceOutWhateverTheirLabelSetIgnores() throws IOException {
        LabelSet<BodyRegion> regions = BodyRegion.labelSet();
        MaskWriter.withDefaults().write(truths.resolve("c"), TestVolumes.labels(regions, 1, 2, 3, 4));
        MaskWriter.withDefaults().write(predictions.resolve("c"), TestVolumes.labels(regions, 1, 2, 3, 3));
        CohortCase<BodyRegion> only =
                FolderCases.of(truths, predictions, regions).cases().get(0);
        assertThat(only.truthIgnoresSlices()).isFalse();
        assertThat(slices(only.prediction(only.truth()))).containsExactly("0:1", "1:2", "2:3", "3:3");
    }

    @Test
    void masksAreReadAsAskedFor() throws IOException {
        LabelSet<NamedLabel> one = LabelSet.ofNames("one", Map.of(1, "it"));
        TestVolumes.write(truths.resolve("c/it.nii"), one, 0, 1, 1, 0);
        TestVolumes.write(predictions.resolve("c/it.nii"), one, 0, 1, 0, 0);
        Path file = truths.resolve("c/it.nii");
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(88, 17); // pixdim along z, unlike the affine's
        Files.write(file, bytes);
        FolderCases<NamedLabel> cases = FolderCases.of(truths, predictions, one);
        assertThatExceptionOfType(SarosException.class)
                .isThrownBy(() -> cases.cases().get(0).truth())
                .withMessageContaining("it.nii");
        NiftiReader byAffine = NiftiReader.withDefaults().withSpacingFrom(SpacingSource.AFFINE);
        assertThat(slices(cases.withReader(byAffine).cases().get(0).truth()))
                .containsExactly("0:0", "1:1", "2:1", "3:0");
        assertThat(slices(SegmentedImages.matching(truths, one, predictions, List.of("it"))
                        .withReader(byAffine)
                        .cases()
                        .get(0)
                        .readLabels()))
                .containsExactly("0:0", "1:1", "2:1", "3:0");
    }

    @Test
    void masksInSegmentationsGoBeforeThoseBesideThem() throws IOException {
        writeMasks(truths.resolve("s1"), 1, 1, 1, 1);
        writeMasks(truths.resolve("s1/segmentations"), 1, 2, 3, 1);
        writeMasks(predictions.resolve("s1"), 1, 2, 2, 2);
        CohortCase<TotalSegmentatorTissue> only =
                FolderCases.of(truths, predictions, TISSUE).cases().get(0);
        assertThat(slices(only.truth())).containsExactly("0:1", "1:2", "2:3", "3:1");
    }

    @Test
    void aLabelMapThatIsNotWholeIsNotTakenForACaseWithoutOne() throws IOException {
        writeMasks(predictions.resolve("s1"), 1, 2, 2, 2);
        writeMasks(truths.resolve("s1"), 1, 2, 2, 2);
        Files.createDirectories(truths.resolve("s2"));
        Files.writeString(truths.resolve("s2/tissue-types.nii.gz.part"), "half");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> FolderCases.of(truths, predictions, TISSUE))
                .withMessageContaining("tissue-types.nii.gz.part: looks like a volume");
    }

    @Test
    void aMaskThatIsMissingIsAnErrorOrReported() throws IOException {
        writeMasks(truths.resolve("s1/segmentations"), 1, 2, 3, 1);
        writeMasks(predictions.resolve("s1"), 1, 2, 3, 1);
        Files.delete(predictions.resolve("s1/torso_fat.nii.gz"));
        FolderCases<TotalSegmentatorTissue> cases = FolderCases.of(truths, predictions, TISSUE);
        CohortCase<TotalSegmentatorTissue> strict = cases.cases().get(0);
        assertThatExceptionOfType(MaskException.class)
                .isThrownBy(() -> strict.prediction(strict.truth()))
                .withMessageContaining("no mask of 1 of 3 labels: torso_fat");
        ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        CohortCase<TotalSegmentatorTissue> lenient = cases.withMissingMasks()
                .withMaskThreads(2)
                .withMaskListener((masks, merged) -> heard.add(masks.getFileName() + " " + merged.remarks()))
                .cases()
                .get(0);
        assertThat(slices(lenient.prediction(lenient.truth()))).containsExactly("0:1", "1:0", "2:3", "3:1");
        assertThat(heard).containsExactly("segmentations []", "s1 [no mask of torso_fat]");
    }

    @Test
    void aPredictionOfTotalSegmentatorIsHeldAgainstSparseTruthOfSaros() throws IOException {
        int muscle = BodyRegion.MUSCLE.id();
        TestVolumes.write(
                truths.resolve("c/body-regions.nii.gz"),
                BodyRegion.labelSet(),
                -1,
                BodyRegion.BONES.id(),
                BodyRegion.BRAIN.id(),
                muscle);
        LabelSet<TotalSegmentatorV2> v2 = TotalSegmentatorV2.labelSet();
        int[] ids = {
            TotalSegmentatorV2.LIVER.id(),
            TotalSegmentatorV2.RIB_LEFT_3.id(),
            TotalSegmentatorV2.SKULL.id(),
            TotalSegmentatorV2.LIVER.id()
        };
        TestVolumes.write(predictions.resolve("c.nii.gz"), v2, ids);
        CohortCase<NamedLabel> asMap = FolderCases.of(truths, predictions, SarosCorrespondence.totalSegmentatorV2())
                .cases()
                .get(0);
        LabelVolume<NamedLabel> truth = asMap.truth();
        assertThat(asMap.truthIgnoresSlices()).isTrue();
        assertThat(truth.labelSet().foreground())
                .extracting(Label::key)
                .containsExactly("bones", "brain", "spinal_cord", "thyroid_glands");
        assertThat(slices(truth)).containsExactly("1:1", "2:2", "3:0");
        assertThat(slices(asMap.prediction(truth))).containsExactly("1:1", "2:1", "3:0");

        Files.delete(predictions.resolve("c.nii.gz"));
        MaskWriter.withDefaults().write(predictions.resolve("c"), TestVolumes.labels(v2, ids));
        CohortCase<NamedLabel> asMasks = FolderCases.of(truths, predictions, SarosCorrespondence.totalSegmentatorV2())
                .cases()
                .get(0);
        assertThat(slices(asMasks.prediction(truth))).containsExactly("1:1", "2:1", "3:0");
    }

    @Test
    void setsThatShareNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FolderCases.of(truths, predictions, SarosCorrespondence.tissueTypes()))
                .withMessage("No label of body-regions means the same as one of tissue-types");
    }
}
