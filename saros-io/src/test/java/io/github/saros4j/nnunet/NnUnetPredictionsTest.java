package io.github.saros4j.nnunet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiDataType;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.NiftiImage;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NnUnetPredictionsTest {

    @TempDir
    Path folder;

    private Path source = Path.of("");

    @BeforeEach
    void makeTruth() throws IOException {
        source = TinyCase.write(folder.resolve("in"), "LAI", "body-regions", ".nii.gz");
        Files.createDirectory(folder.resolve("predicted"));
    }

    private LabelVolume<BodyRegion> truth() throws IOException {
        return NiftiReader.withDefaults().readLabels(source.resolve("body-regions.nii.gz"), BodyRegion.labelSet());
    }

    /** As SimpleITK writes an image of two axes: floats do, and the third axis is nothing. */
    private void predict(String name, float dy, float... values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        NiftiHeader header = NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .shape(3, values.length / 3)
                .pixdim(1, 0.5)
                .pixdim(2, dy)
                .datatype(NiftiDataType.FLOAT32)
                .build();
        NiftiWriter.withDefaults()
                .write(folder.resolve("predicted").resolve(name), NiftiImage.of(header, bytes.array()));
    }

    private LabelVolume<BodyRegion> read() throws IOException {
        return NnUnetPredictions.of(folder.resolve("predicted")).read("case_1", truth());
    }

    @Test
    void slicesLieWhereTheTruthHasThem() throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 1, 2, 3, 4, 5, 6);
        predict("case_1_3.nii.gz", 0.75f, 0, 0, 0, 13, 0, 0);
        Files.writeString(folder.resolve("predicted/dataset.json"), "{}");
        LabelVolume<BodyRegion> read = read();
        // Stored as LAI: x and z run the other way, y the same. RAS slice 3 is slice 0, slice 1 is slice 2.
        assertThat(read.annotatedSlices().positions()).containsExactly(0, 2);
        assertThat(read.slice(0)).containsExactly(0, 0, 0, 0, 0, 13);
        assertThat(read.slice(1)).containsExactly(3, 2, 1, 6, 5, 4);
    }

    @Test
    void missingSlicesAndThoseThatNobodyAnnotatedAreNamed() throws IOException {
        predict("case_1_3.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        predict("case_1_0.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        predict("case_1_77.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        assertThatThrownBy(this::read)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("case_1")
                .hasMessageContaining("missing [1], not annotated [0, 77]");
    }

    @Test
    void aSliceTooManyIsAnErrorOfItsOwn() throws IOException {
        for (int z = 1; z < 4; z++) {
            predict("case_1_" + z + ".nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        }
        assertThatThrownBy(this::read)
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("missing [], not annotated [2]");
    }

    @Test
    void aVolumeOfTwoSlicesIsNoSlice() throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        NiftiHeader header = NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .shape(3, 2, 2)
                .pixdim(1, 0.5)
                .pixdim(2, 0.75)
                .datatype(NiftiDataType.UINT8)
                .build();
        NiftiWriter.withDefaults()
                .write(folder.resolve("predicted/case_1_3.nii.gz"), NiftiImage.of(header, new byte[12]));
        assertThatThrownBy(this::read)
                .isInstanceOf(GeometryMismatchException.class)
                .hasMessageContaining("case_1_3.nii.gz");
    }

    @Test
    void aCaseWithoutSlicesIsAMistakeOfTheCaller() throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        NnUnetPredictions predictions = NnUnetPredictions.of(folder.resolve("predicted"));
        assertThatThrownBy(() -> predictions.read("case", truth())).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void oneSliceTwiceIsAnError() throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        predict("case_1_01.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        assertThatThrownBy(() -> NnUnetPredictions.of(folder.resolve("predicted")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("case_1_01.nii.gz");
    }

    @Test
    void aFolderWithoutSlicesIsAnError() throws IOException {
        Files.writeString(folder.resolve("predicted/plans.json"), "{}");
        assertThatThrownBy(() -> NnUnetPredictions.of(folder.resolve("predicted")))
                .isInstanceOf(DatasetException.class);
    }

    @Test
    void whatElseLiesThereIsNamed() throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        Files.writeString(folder.resolve("predicted/case_2_x.nii.gz"), "");
        Files.writeString(folder.resolve("predicted/plans.json"), "{}");
        Files.writeString(folder.resolve("predicted/.hidden"), "");
        assertThat(NnUnetPredictions.of(folder.resolve("predicted")).strangers())
                .containsExactly("case_2_x.nii.gz");
    }

    @Test
    void aSliceOfAnotherSizeOrSpacingIsAnError() throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        predict("case_1_3.nii.gz", 0.8f, 0, 0, 0, 0, 0, 0);
        assertThatThrownBy(this::read)
                .isInstanceOf(GeometryMismatchException.class)
                .hasMessageContaining("case_1_3.nii.gz");
        predict("case_1_3.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        assertThatThrownBy(this::read).isInstanceOf(GeometryMismatchException.class);
    }

    @ParameterizedTest
    @ValueSource(floats = {14, 254, 0.5f, -1, 256, Float.NaN})
    void aVoxelThatIsNoLabelIsAnError(float value) throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        predict("case_1_3.nii.gz", 0.75f, 0, 0, 0, 0, value, 0);
        assertThatThrownBy(this::read).isInstanceOf(AnnotationException.class);
    }

    @Test
    void aSliceOfTheIgnoreValueIsNoPrediction() throws IOException {
        predict("case_1_1.nii.gz", 0.75f, 0, 0, 0, 0, 0, 0);
        predict("case_1_3.nii.gz", 0.75f, 255, 255, 255, 255, 255, 255);
        assertThatThrownBy(this::read).isInstanceOf(AnnotationException.class).hasMessageContaining("case_1_3.nii.gz");
    }
}
