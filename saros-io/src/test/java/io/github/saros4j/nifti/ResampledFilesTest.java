package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.resample.Fractions;
import io.github.saros4j.resample.Interpolation;
import io.github.saros4j.resample.Resampling;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ITK 5.2 makes of the same files, byte by byte; {@code reference/resample/README.md} says how they were made. */
class ResampledFilesTest {

    private static final NiftiReader READER = NiftiReader.withDefaults();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ct_1p25mm",
                "ct_3p27mm_oblique",
                "float_2p5mm",
                "float_2mm",
                "float_2mm_oblique",
                "labels_3mm",
                "ct_7p5mm",
                "ct_5mm_identity",
                "ct_5mm_rotated",
                "ct_1p5mm_half_down",
                "ct_1p5mm_half_up"
            })
    void linear(String name) throws IOException {
        NiftiDataType type = READER.readHeader(file("input", name)).datatype();
        Resampling resampling = Resampling.saros().withFractions(type.isInteger() ? Fractions.DROPPED : Fractions.KEPT);
        assertSame(resampling.apply(READER.readIntensities(file("input", name))), file("linear_5mm", name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ct_1p25mm", "ct_3p27mm_oblique", "float_2mm", "labels_3mm"})
    void nearest(String name) throws IOException {
        Resampling resampling = Resampling.saros().withInterpolation(Interpolation.NEAREST);
        assertSame(resampling.apply(READER.readIntensities(file("input", name))), file("nearest_5mm", name));
    }

    @Test
    void nearestOfLabels() throws IOException {
        LabelSet<NamedLabel> labels =
                LabelSet.ofNames("blobs", Map.of(1, "one", 2, "two", 3, "three", 4, "four", 5, "five"));
        LabelVolume<NamedLabel> resampled =
                Resampling.saros().apply(READER.readLabels(file("input", "labels_3mm"), labels));
        LabelVolume<NamedLabel> expected = READER.readLabels(file("nearest_5mm", "labels_3mm"), labels);
        assertThat(resampled.annotatedSlices()).isEqualTo(expected.annotatedSlices());
        for (int z = 0; z < expected.annotatedSlices().count(); z++) {
            assertThat(resampled.slice(z)).as("slice %d", z).containsExactly(expected.slice(z));
        }
    }

    private static void assertSame(IntensityVolume resampled, Path expectedFile) throws IOException {
        IntensityVolume expected = READER.readIntensities(expectedFile);
        GridShape shape = expected.geometry().shape();
        assertThat(resampled.geometry().shape()).isEqualTo(shape);
        assertThat(resampled.geometry().spacing()).isEqualTo(expected.geometry().spacing());
        double[] rows = expected.geometry().affine().rows();
        for (int i = 0; i < rows.length; i++) {
            assertThat(resampled.geometry().affine().rows()[i])
                    .as("affine %d", i)
                    .isCloseTo(rows[i], within(1e-6 * Math.max(1, Math.abs(rows[i]))));
        }
        for (int z = 0; z < shape.nz(); z++) {
            assertThat(resampled.slice(z)).as("slice %d", z).containsExactly(expected.slice(z));
        }
    }

    private static Path file(String folder, String name) {
        try {
            return Path.of(Objects.requireNonNull(ResampledFilesTest.class.getResource(
                            "/reference/resample/" + folder + "/" + name + ".nii.gz"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
