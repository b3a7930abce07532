package io.github.saros4j.nnunet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.nifti.NiftiDataType;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.NiftiImage;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NnUnetExportTest {

    private static final NiftiReader READER = NiftiReader.withDefaults();
    private static final NnUnetExport<BodyRegion> SLICES =
            NnUnetExport.of(BodyRegion.labelSet(), NnUnetDimension.SLICES);
    private static final NnUnetExport<BodyRegion> VOLUMES =
            NnUnetExport.of(BodyRegion.labelSet(), NnUnetDimension.VOLUMES);

    @TempDir
    Path folder;

    @Test
    void dataSetsHaveTheAuthorsNames() {
        assertThat(SLICES.datasetName()).isEqualTo("Dataset557_BCA_2d_regions");
        assertThat(NnUnetExport.of(BodyPart.labelSet(), NnUnetDimension.SLICES).datasetName())
                .isEqualTo("Dataset558_BCA_2d_parts");
        assertThat(VOLUMES.datasetName()).isEqualTo("Dataset657_BCA_3d_regions");
        assertThat(NnUnetExport.of(LabelSet.ofNames("own", Map.of(1, "one")), NnUnetDimension.VOLUMES)
                        .datasetName())
                .isEqualTo("Dataset659_BCA_3d_own");
        assertThat(SLICES.withDataset(7, "Mine").datasetName()).isEqualTo("Dataset007_Mine");
    }

    @Test
    void whatNnUnetCannotTakeIsRefused() {
        assertThatThrownBy(() -> NnUnetExport.of(LabelSet.ofNames("gap", Map.of(2, "two")), NnUnetDimension.SLICES))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no id 1");
        for (String taken : List.of("ignore", "background")) {
            LabelSet<NamedLabel> set = LabelSet.ofNames("own", Map.of(0, "air", 1, taken));
            assertThatThrownBy(() -> NnUnetExport.of(set, NnUnetDimension.SLICES))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("is called " + taken);
        }
        assertThatThrownBy(() -> SLICES.withDataset(1000, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SLICES.withDataset(0, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SLICES.withDataset(1, "a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAS", "LPS", "LAI", "SPL", "PIR", "ILA"})
    void annotatedSlicesAreImagesOfTwoAxesInRasOrder(String orientation) throws IOException {
        Path source = TinyCase.write(folder.resolve("in ü"), orientation, "body-regions", ".nii.gz");
        Path raw = folder.resolve("out").resolve("nnUNet_raw").resolve("Dataset557_BCA_2d_regions");
        ExportedCase written = SLICES.into(folder.resolve("out"))
                .add("case_007", Split.FOLD_2, source.resolve("image.nii.gz"), source.resolve("body-regions.nii.gz"));
        assertThat(written).isEqualTo(new ExportedCase("case_007", Split.FOLD_2, List.of("case_007_1", "case_007_3")));
        assertThat(names(raw.resolve("imagesTr"))).containsExactly("case_007_1_0000.nii.gz", "case_007_3_0000.nii.gz");
        assertThat(names(raw.resolve("labelsTr"))).containsExactly("case_007_1.nii.gz", "case_007_3.nii.gz");
        assertThat(names(raw.resolve("imagesTs"))).isEmpty();
        for (int z : new int[] {1, 3}) {
            NiftiImage ct = READER.readImage(raw.resolve("imagesTr/case_007_" + z + "_0000.nii.gz"));
            NiftiImage map = READER.readImage(raw.resolve("labelsTr/case_007_" + z + ".nii.gz"));
            assertThat(ct.shape()).containsExactly(3, 2);
            assertThat(map.shape()).containsExactly(3, 2);
            assertThat(ct.header().datatype()).isEqualTo(NiftiDataType.INT16);
            assertThat(map.header().datatype()).isEqualTo(NiftiDataType.UINT8);
            for (int i = 0; i < 6; i++) {
                assertThat(ct.value(i)).isEqualTo(TinyCase.hu(i % 3, i / 3, z));
                assertThat(map.value(i)).isEqualTo(TinyCase.label(i % 3, i / 3, z));
            }
            for (NiftiHeader header : List.of(ct.header(), map.header())) {
                assertThat(header.spacing()).isEqualTo(TinyCase.RAS.spacing());
                assertThat(header.affine().rows())
                        .containsExactly(0.5, 0, 0, -20, 0, 0.75, 0, 30, 0, 0, 5, 100 + 5 * z);
            }
        }
    }

    @Test
    void valuesThatAreNoShortsAreStoredAsFloats() throws IOException {
        float[][] slices = new float[4][6];
        slices[1][2] = 0.5f;
        slices[3][0] = 40000;
        NiftiWriter.withDefaults().write(folder.resolve("image.nii"), IntensityVolume.of(TinyCase.RAS, slices, "half"));
        TinyCase.write(folder.resolve("in"), "RAS", "body-regions", ".nii");
        SLICES.into(folder).add("c", Split.FOLD_1, folder.resolve("image.nii"), folder.resolve("in/body-regions.nii"));
        Path images = folder.resolve("nnUNet_raw/Dataset557_BCA_2d_regions/imagesTr");
        assertThat(READER.readImage(images.resolve("c_1_0000.nii.gz")).value(2)).isEqualTo(0.5);
        assertThat(READER.readImage(images.resolve("c_3_0000.nii.gz")).value(0)).isEqualTo(40000);
    }

    @ParameterizedTest
    @ValueSource(strings = {".nii.gz", ".nii"})
    void filesOfTestCasesAreKeptWholeForEvaluation(String suffix) throws IOException {
        Path source = TinyCase.write(folder.resolve("in"), "LAI", "body-regions", suffix);
        SLICES.into(folder)
                .add("c", Split.TEST, source.resolve("image" + suffix), source.resolve("body-regions" + suffix));
        Path raw = folder.resolve("nnUNet_raw/Dataset557_BCA_2d_regions");
        assertThat(names(raw.resolve("imagesTs"))).containsExactly("c_1_0000.nii.gz", "c_3_0000.nii.gz");
        assertThat(names(raw.resolve("labelsTs"))).containsExactly("c_1.nii.gz", "c_3.nii.gz");
        assertThat(names(raw.resolve("imagesTr"))).isEmpty();
        Path eval = folder.resolve("nnUNet_eval/Dataset557_BCA_2d_regions");
        assertSameImage(eval.resolve("imagesTs/c_0000.nii.gz"), source.resolve("image" + suffix));
        assertSameImage(eval.resolve("labelsTs/c.nii.gz"), source.resolve("body-regions" + suffix));
        if (suffix.equals(".nii.gz")) {
            assertThat(eval.resolve("labelsTs/c.nii.gz"))
                    .hasSameBinaryContentAs(source.resolve("body-regions" + suffix));
        }
    }

    private static void assertSameImage(Path file, Path expected) throws IOException {
        NiftiImage image = READER.readImage(file);
        NiftiImage original = READER.readImage(expected);
        assertThat(image.header()).isEqualTo(original.header());
        for (int i = 0; i < original.voxelCount(); i++) {
            assertThat(image.value(i)).isEqualTo(original.value(i));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAS", "LPS", "PIR"})
    void volumesHaveNnUnetsIgnoreLabel(String orientation) throws IOException {
        Path source = TinyCase.write(folder.resolve("in"), orientation, "body-regions", ".nii.gz");
        NnUnetWriter<BodyRegion> writer = VOLUMES.into(folder);
        ExportedCase written =
                writer.add("c", Split.FOLD_5, source.resolve("image.nii.gz"), source.resolve("body-regions.nii.gz"));
        assertThat(written.names()).containsExactly("c");
        Path raw = folder.resolve("nnUNet_raw/Dataset657_BCA_3d_regions");
        NiftiImage map = READER.readImage(raw.resolve("labelsTr/c.nii.gz"));
        NiftiImage ct = READER.readImage(raw.resolve("imagesTr/c_0000.nii.gz"));
        assertThat(map.shape()).containsExactly(3, 2, 4);
        assertThat(map.header().orientation().code()).isEqualTo("RAS");
        assertThat(ct.header().affine()).isEqualTo(map.header().affine());
        for (int i = 0; i < 24; i++) {
            int label = TinyCase.label(i % 3, i / 3 % 2, i / 6);
            assertThat(map.value(i)).isEqualTo(label == 255 ? 14 : label);
            assertThat(ct.value(i)).isEqualTo(TinyCase.hu(i % 3, i / 3 % 2, i / 6));
        }
        writer.finish(List.of(written));
        JsonNode json = new ObjectMapper().readTree(raw.resolve("dataset.json").toFile());
        assertThat(json.get("labels").get("ignore").asInt()).isEqualTo(14);
        assertThat(json.get("labels").size()).isEqualTo(15);
        assertThat(json.get("numTraining").asInt()).isEqualTo(1);
        assertThat(folder.resolve("nnUNet_eval")).doesNotExist();
    }

    @Test
    void foldsAndLabelsAreInTheFilesThatNnUnetReads() throws IOException {
        NnUnetExport<BodyPart> parts = NnUnetExport.of(BodyPart.labelSet(), NnUnetDimension.SLICES);
        NnUnetWriter<BodyPart> writer = parts.into(folder);
        List<ExportedCase> cases = List.of(
                new ExportedCase("a", Split.FOLD_2, List.of("a_1", "a_6")),
                new ExportedCase("b", Split.TEST, List.of("b_2")),
                new ExportedCase("c", Split.FOLD_1, List.of("c_3")),
                new ExportedCase("d", Split.FOLD_2, List.of("d \"ü\"_0")),
                new ExportedCase("e", Split.FOLD_5, List.of()));
        writer.finish(cases);
        JsonNode splits = new ObjectMapper()
                .readTree(folder.resolve("nnUNet_preprocessed/Dataset558_BCA_2d_parts/splits_final.json")
                        .toFile());
        assertThat(splits.size()).isEqualTo(5);
        assertThat(texts(splits.get(0).get("val"))).containsExactly("c_3");
        assertThat(texts(splits.get(0).get("train"))).containsExactly("a_1", "a_6", "d \"ü\"_0");
        assertThat(texts(splits.get(1).get("val"))).containsExactly("a_1", "a_6", "d \"ü\"_0");
        assertThat(texts(splits.get(1).get("train"))).containsExactly("c_3");
        for (int fold = 2; fold < 5; fold++) {
            assertThat(texts(splits.get(fold).get("val"))).isEmpty();
            assertThat(texts(splits.get(fold).get("train"))).containsExactly("a_1", "a_6", "c_3", "d \"ü\"_0");
        }
        assertThat(folder.resolve("nnUNet_raw/Dataset558_BCA_2d_parts/dataset.json"))
                .hasContent("""
                        {
                          "channel_names" : {
                            "0" : "CT"
                          },
                          "labels" : {
                            "background" : 0,
                            "torso" : 1,
                            "head" : 2,
                            "right_leg" : 3,
                            "left_leg" : 4,
                            "right_arm" : 5,
                            "left_arm" : 6
                          },
                          "numTraining" : 4,
                          "file_ending" : ".nii.gz",
                          "name" : "Dataset558_BCA_2d_parts"
                        }""");
    }

    @Test
    void labelZeroIsBackgroundForNnUnetWhateverTheSetCallsIt() throws IOException {
        NnUnetExport.of(LabelSet.ofNames("own", Map.of(0, "air", 1, "liver")), NnUnetDimension.VOLUMES)
                .into(folder)
                .finish(List.of(new ExportedCase("a", Split.FOLD_1, List.of("a"))));
        JsonNode labels = new ObjectMapper()
                .readTree(folder.resolve("nnUNet_raw/Dataset659_BCA_3d_own/dataset.json")
                        .toFile())
                .get("labels");
        assertThat(labels).hasToString("{\"background\":0,\"liver\":1,\"ignore\":2}");
    }

    @Test
    void anExportWithoutTrainingCasesOrWithOneTwiceIsNotFinished() throws IOException {
        NnUnetWriter<BodyRegion> writer = SLICES.into(folder);
        ExportedCase test = new ExportedCase("a", Split.TEST, List.of("a_1"));
        ExportedCase fold = new ExportedCase("a", Split.FOLD_1, List.of("a_1"));
        assertThatThrownBy(() -> writer.finish(List.of(test))).isInstanceOf(DatasetException.class);
        assertThatThrownBy(() -> writer.finish(List.of(test, fold)))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("a_1");
        assertThat(folder.resolve("nnUNet_raw/Dataset557_BCA_2d_regions/dataset.json"))
                .doesNotExist();
    }

    @Test
    void twoExportsDoNotMix() throws IOException {
        SLICES.into(folder);
        Path source = TinyCase.write(folder.resolve("in"), "RAS", "body-regions", ".nii");
        Path image = source.resolve("image.nii");
        SLICES.into(folder)
                .finish(List.of(
                        new ExportedCase("a", Split.FOLD_1, List.of("a_1")))); // folders that are there are empty
        assertThatThrownBy(() -> SLICES.into(folder))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("holds files already");
        assertThat(image).exists();
    }

    @Test
    void aCtOnAnotherGridIsAnError() throws IOException {
        Path source = TinyCase.write(folder.resolve("in"), "RAS", "body-regions", ".nii");
        NiftiHeader header = READER.readHeader(source.resolve("image.nii"));
        NiftiWriter.withDefaults()
                .write(
                        source.resolve("moved.nii"),
                        NiftiImage.of(
                                header.toBuilder()
                                        .sform(1, Affine.ofRows(0.5, 0, 0, -20, 0, 0.75, 0, 30, 0, 0, 5, 105))
                                        .build(),
                                new byte[48]));
        NnUnetWriter<BodyRegion> writer = SLICES.into(folder);
        assertThatThrownBy(() ->
                        writer.add("c", Split.FOLD_1, source.resolve("moved.nii"), source.resolve("body-regions.nii")))
                .isInstanceOf(GeometryMismatchException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAS", "LPS", "LAI", "SPL", "PIR", "ILA"})
    void whatWasExportedIsTheTruthAgainWhenReadAsPredictions(String orientation) throws IOException {
        Path source = TinyCase.write(folder.resolve("in"), orientation, "body-regions", ".nii.gz");
        SLICES.into(folder)
                .add("case_1", Split.TEST, source.resolve("image.nii.gz"), source.resolve("body-regions.nii.gz"));
        NnUnetPredictions predictions =
                NnUnetPredictions.of(folder.resolve("nnUNet_raw/Dataset557_BCA_2d_regions/labelsTs"));
        assertThat(predictions.caseIds()).containsExactly("case_1");
        LabelVolume<BodyRegion> truth = READER.readLabels(source.resolve("body-regions.nii.gz"), BodyRegion.labelSet());
        LabelVolume<BodyRegion> read = predictions.read("case_1", truth);
        assertThat(read.annotatedSlices()).isEqualTo(truth.annotatedSlices());
        assertThat(read.geometry().matches(truth.geometry())).isTrue();
        for (int i = 0; i < 2; i++) {
            assertThat(read.slice(i)).containsExactly(truth.slice(i));
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
