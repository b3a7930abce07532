package io.github.saros4j.examples.resample;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.Saros;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiDataType;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.NiftiImage;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Four slices of 2.5 mm: 0, 10, 21, 30 in a CT; in the label map muscle, nobody, bone, nobody. */
class ResampleCommandTest {

    private static final NiftiReader READER = NiftiReader.withDefaults();

    private static final VolumeGeometry GRID = new VolumeGeometry(
            new GridShape(1, 2, 4), new Spacing(1, 1, 2.5), Affine.ofRows(-1, 0, 0, 0, 0, -1, 0, 0, 0, 0, 2.5, 7));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeCase() throws IOException {
        Path home = Files.createDirectories(folder.resolve("säros/case_001"));
        float[][] slices = {{0, 0}, {10, -10}, {21, -21}, {30, -30}};
        IntensityVolume ct = IntensityVolume.of(GRID, slices, "ct");
        NiftiWriter writer = NiftiWriter.withDefaults();
        writer.write(home.resolve("image.nii.gz"), ct, NiftiDataType.INT16);
        writer.write(home.resolve("image_original.nii"), ct, NiftiDataType.FLOAT32);
        LabelVolume.Builder<BodyRegion> labels = LabelVolume.builder(BodyRegion.labelSet(), GRID);
        labels.add(new byte[] {2, 2});
        labels.skip();
        labels.add(new byte[] {5, 5});
        labels.skip();
        writer.write(home.resolve("body-regions.nii.gz"), labels.build());
    }

    private int resample(String... options) {
        List<String> args = new ArrayList<>(List.of("resample"));
        args.addAll(List.of(options));
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args.toArray(String[]::new));
    }

    private String in(String name) {
        return folder.resolve("säros").resolve(name).toString();
    }

    private Path output(String name) {
        return folder.resolve("out").resolve(name);
    }

    @Test
    void aCtGetsSlicesOf5MmAndKeepsItsType() throws IOException {
        assertThat(resample(
                        in("case_001/image.nii.gz"),
                        "--output",
                        output("ct.nii.gz").toString()))
                .as(err::toString)
                .isZero();
        assertThat(out.toString().strip())
                .isEqualTo(
                        "image.nii.gz: 1x2x4 of 1.000 x 1.000 x 2.500 mm -> 1x2x2 of 1.000 x 1.000 x 5.000 mm, int16");
        NiftiImage image = READER.readImage(output("ct.nii.gz"));
        assertThat(image.header().datatype()).isEqualTo(NiftiDataType.INT16);
        assertThat(values(image)).containsExactly(0, 0, 21, -21);
    }

    @ParameterizedTest
    @CsvSource({"2, 0 8 16 24 30", "1.25, 0 5 10 15 21 25 30 0"})
    void fractionsOfIntegersAreDropped(String mm, String expected) throws IOException {
        assertThat(resample(
                        in("case_001/image.nii.gz"),
                        "--spacing",
                        mm,
                        "--output",
                        output("ct.nii").toString()))
                .as(err::toString)
                .isZero();
        IntensityVolume ct = READER.readIntensities(output("ct.nii"));
        List<String> values = new ArrayList<>();
        for (int z = 0; z < ct.geometry().shape().nz(); z++) {
            values.add(Integer.toString((int) ct.huAt(0, 0, z)));
            assertThat(ct.huAt(0, 1, z)).isEqualTo(-ct.huAt(0, 0, z));
        }
        assertThat(String.join(" ", values)).isEqualTo(expected);
    }

    @Test
    void fractionsOfFloatsAndOfScaledIntegersAreKept() throws IOException {
        NiftiHeader header = NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .geometry(GRID)
                .datatype(NiftiDataType.UINT8)
                .scaling(0.5, 1)
                .build();
        NiftiWriter.withDefaults()
                .write(folder.resolve("scaled.nii"), NiftiImage.of(header, new byte[] {0, 0, 1, 1, 4, 4, 9, 9}));
        assertThat(resample(
                        folder.resolve("scaled.nii").toString(),
                        in("case_001/image_original.nii"),
                        "--spacing",
                        "1,1,1.25",
                        "--output",
                        output("").toString()))
                .as(err::toString)
                .isZero();
        NiftiImage scaled = READER.readImage(output("scaled.nii"));
        assertThat(scaled.header().datatype()).isEqualTo(NiftiDataType.FLOAT32);
        assertThat(values(scaled)).startsWith(1, 1, 1.25, 1.25, 1.5, 1.5, 2.25, 2.25);
        assertThat(values(READER.readImage(output("image_original.nii"))))
                .startsWith(0, 0, 5, -5, 10, -10, 15.5, -15.5);
    }

    @Test
    void labelMapsTakeTheNearestVoxelAndStaySparse() throws IOException {
        assertThat(resample(
                        in(""),
                        "--name",
                        "body-regions",
                        "--labels",
                        "--output",
                        output("").toString()))
                .as(err::toString)
                .isZero();
        assertThat(values(READER.readImage(output("case_001/body-regions.nii.gz"))))
                .containsExactly(2, 2, 5, 5);
        assertThat(resample(
                        output("case_001/body-regions.nii.gz").toString(),
                        "--labels",
                        "--like",
                        in("case_001/image.nii.gz"),
                        "--output",
                        output("back.nii").toString()))
                .as(err::toString)
                .isZero();
        // Slice 1 lies in the middle of both, which goes upwards; slice 3 beyond a map that has become dense.
        assertThat(values(READER.readImage(output("back.nii")))).containsExactly(2, 2, 5, 5, 5, 5, 0, 0);
    }

    @Test
    void originalsBecomeImages() throws IOException {
        assertThat(resample(in(""), "--originals", "--output", output("").toString()))
                .as(err::toString)
                .isZero();
        assertThat(values(READER.readImage(output("case_001/image.nii.gz")))).containsExactly(0, 0, 21, -21);
        assertThat(output("case_001/body-regions.nii.gz")).doesNotExist();
    }

    @Test
    void labelMapsAreNotInterpolatedByMistake() {
        assertThat(resample(in(""), "--output", output("").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("case_001/body-regions.nii.gz").contains("--labels");
        assertThat(output("")).doesNotExist();
    }

    @Test
    void aFileIsNotReplacedByItsOwnResult() throws IOException {
        byte[] before = Files.readAllBytes(Path.of(in("case_001/image.nii.gz")));
        assertThat(resample(in(""), "--name", "image", "--output", in(""))).isEqualTo(1);
        assertThat(err.toString()).contains("its own");
        assertThat(Files.readAllBytes(Path.of(in("case_001/image.nii.gz")))).isEqualTo(before);
    }

    @Test
    void noSourceIsReplacedByWhatComesOfAnother() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other/case_001")).resolve("image.nii.gz");
        Files.copy(Path.of(in("case_001/image.nii.gz")), other);
        byte[] before = Files.readAllBytes(other);
        String target = folder.resolve("other/case_001").toString();
        assertThat(resample(in("case_001/image.nii.gz"), other.toString(), "--output", target))
                .isEqualTo(1);
        assertThat(resample(in("case_001"), other.toString(), "--name", "image", "--output", target))
                .isEqualTo(1);
        assertThat(resample(in("case_001/image_original.nii"), other.toString(), "--output", target))
                .isEqualTo(1);
        assertThat(err.toString()).contains("would be replaced by its own resampled volume");
        assertThat(Path.of(target, "image_original.nii")).doesNotExist();
        assertThat(resample(in("case_001/image.nii.gz"), "--like", other.toString(), "--output", other.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains(other + ": would be replaced by what comes of ");
        assertThat(Files.readAllBytes(other)).isEqualTo(before);
    }

    @Test
    void twoSourcesOfOneNameReplaceNothing() throws IOException {
        Path a = Files.createDirectories(folder.resolve("c/a"));
        Path deep = Files.createDirectories(folder.resolve("c/a/a"));
        Files.copy(Path.of(in("case_001/image.nii.gz")), a.resolve("image.nii.gz"));
        Files.copy(Path.of(in("case_001/image.nii.gz")), deep.resolve("image.nii.gz"));
        byte[] before = Files.readAllBytes(deep.resolve("image.nii.gz"));
        assertThat(resample(
                        a.resolve("image.nii.gz").toString(),
                        deep.resolve("image.nii.gz").toString(),
                        "--output",
                        deep.toString()))
                .isEqualTo(1);
        assertThat(Files.readAllBytes(deep.resolve("image.nii.gz"))).isEqualTo(before);
        assertThat(Files.readAllBytes(a.resolve("image.nii.gz"))).isEqualTo(before);
    }

    @Test
    void anOutputFolderBelowTheSourceIsNotASource() throws IOException {
        String below = in("resampled");
        assertThat(resample(in(""), "--name", "image", "--output", below)).isZero();
        assertThat(resample(in(""), "--name", "image", "--output", below)).isZero();
        assertThat(Path.of(below, "case_001/image.nii.gz")).exists();
        assertThat(Path.of(below, "resampled")).doesNotExist();
        assertThat(err.toString()).doesNotContain("of 2");
    }

    @Test
    void aFileThatCannotBeReadDoesNotKeepTheOthersFromBeingDone() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("säros/case_000")).resolve("image.nii.gz"), "no");
        assertThat(resample(in(""), "--name", "image", "--output", output("").toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("case_000/image.nii.gz");
        assertThat(output("case_001/image.nii.gz")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--spacing 0",
                "--spacing 1,2",
                "--spacing x",
                "--spacing 5 --like y.nii",
                "--labels --interpolation linear",
                "--labels --originals",
                "--originals --name image",
                "--threads 0"
            })
    void optionsThatMakeNoSenseAreUsageErrors(String options) {
        List<String> args = new ArrayList<>(List.of(options.split(" ")));
        args.addAll(List.of("--output", output("").toString(), in("")));
        assertThat(resample(args.toArray(String[]::new))).as(err::toString).isEqualTo(2);
        assertThat(err.toString()).contains("(see saros resample --help)");
    }

    private static double[] values(NiftiImage image) {
        double[] values = new double[(int) image.voxelCount()];
        image.copyValues(0, values, 0, values.length);
        return values;
    }
}
