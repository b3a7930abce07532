package io.github.saros4j.examples.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.composition.CompositionProtocol;
import io.github.saros4j.composition.Tissue;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of two cases with a few voxels of 10 x 10 x 5 mm, counted by hand. Slice 1 is not annotated. */
class CompositionCommandTest {

    private static final VolumeGeometry GEOMETRY = VolumeGeometry.of(new GridShape(4, 1, 3), new Spacing(10, 10, 5));

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path dataset = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void writeCases() throws IOException {
        dataset = folder.resolve("Körper ü 日本");
        output = folder.resolve("ergebnis");
        writeCase("case_a", true);
        writeCase("case_b", false);
    }

    private void writeCase(String id, boolean withParts) throws IOException {
        Path place = Files.createDirectories(dataset.resolve(id));
        NiftiWriter writer = NiftiWriter.withDefaults();
        writer.write(
                place.resolve("body-regions.nii.gz"),
                volume(BodyRegion.labelSet(), new byte[] {1, 1, 2, 5}, new byte[] {3, 3, 2, 0}));
        if (withParts) {
            writer.write(
                    place.resolve("body-parts.nii.gz"),
                    volume(BodyPart.labelSet(), new byte[] {1, 5, 1, 1}, new byte[] {1, 1, 1, 0}));
        }
        float[][] hu = {{-100, -60, 50, 300}, {0, 0, 0, 0}, {-90, -20, -30, -1000}};
        writer.write(
                place.resolve("image.nii.gz"),
                IntensityVolume.of(GEOMETRY, hu, "hu").reoriented(Orientation.parse(withParts ? "LPI" : "SAL")));
    }

    private static <L extends Label> LabelVolume<L> volume(LabelSet<L> set, byte[] first, byte[] last) {
        LabelVolume.Builder<L> volume = LabelVolume.builder(set, GEOMETRY);
        volume.add(first);
        volume.skip();
        volume.add(last);
        return volume.build();
    }

    @Test
    void tablesHoldWhatWasCountedByHand() throws IOException {
        assertThat(run(dataset, "--output", output)).as(err.toString()).isZero();
        assertThat(rows("composition.csv", "case_a,scan,body,"))
                .contains(
                        "case_a,scan,body,muscle,measured,2,3,1,0.5,50,0.5,0.7071067811865476,0,0.25,0.5,0.75,1,0.75,",
                        "case_a,scan,body,sat,measured,2,3,2,1,-80,1,1.4142135623730951,0,0.5,1,1.5,2,1.5,",
                        "case_a,scan,body,vat,measured,2,3,1,0.5,-90,0.5,0.7071067811865476,0,0.25,0.5,0.75,1,0.75,",
                        "case_a,scan,body,tat,measured,2,3,4,2,-70,2,0,2,2,2,2,2,3,");
        assertThat(rows("composition.csv", "case_a,scan,torso,sat,"))
                .containsExactly(
                        "case_a,scan,torso,sat,measured,2,3,1,0.5,-100,0.5,0.7071067811865476,0,0.25,0.5,0.75,1,0.75,");
        assertThat(rows("composition.csv", "case_a,scan,right_arm,sat,")).hasSize(1);
        assertThat(rows("composition.csv", "case_b,scan,torso,sat,"))
                .containsExactly("case_b,scan,torso,sat,parts_missing,0,3,,,,,,,,,,,,");
        assertThat(rows("ratios.csv", "case_b,scan,body,vat_to_sat"))
                .containsExactly("case_b,scan,body,vat_to_sat,measured,0.5");
        assertThat(rows("ranges.csv", "case_b,abdominal"))
                .containsExactly("case_b,abdominal_cavity,measured,2,3,1,1,5");
        assertThat(rows("slices/case_b.csv", "case_b,2,10,body,vat"))
                .containsExactly("case_b,2,10,body,vat,1,0.5,1,-90");
        assertThat(output.resolve("composition.json")).exists();
        assertThat(output.resolve("composition.md")).exists();
        assertThat(out.toString()).containsPattern("SAT +2 +1\\.5 \\(1\\.5 to 1\\.5\\) +-80\\.0");
    }

    @Test
    void rangesMayEndBeforeTheLastSlice() throws IOException {
        String level = "muscle=" + dataset + "/{case}/body-regions.nii.gz:2";
        assertThat(run(dataset, "--output", output, "--level", level, "--without-last-slice", "--report"))
                .as(err.toString())
                .isZero();
        assertThat(rows("ranges.csv", "case_a,"))
                .contains(
                        "case_a,scan,measured,0,3,3,2,15",
                        "case_a,abdominal_cavity,range_absent,,,,0,",
                        "case_a,muscle,measured,0,2,2,1,10");
        assertThat(Files.readString(output.resolve("reports/case_a.html")))
                .contains("to before the last, which is end_slice");
    }

    @Test
    void tissueMapsAndPagesAreWritten() throws IOException {
        Path maps = folder.resolve("maps");
        assertThat(run(dataset, "--output", output, "--labelmaps", maps, "--report"))
                .as(err.toString())
                .isZero();
        LabelVolume<Tissue> map = NiftiReader.withDefaults()
                .readLabels(
                        maps.resolve("case_b.nii.gz"),
                        CompositionProtocol.withDefaults().labelSet());
        assertThat(map.annotatedSlices().positions()).containsExactly(0, 2);
        assertThat(map.slice(0)).containsExactly(3, 3, 1, 2);
        assertThat(map.slice(1)).containsExactly(4, 0, 5, 0);
        assertThat(Files.readString(output.resolve("reports/case_a.html")))
                .contains("Without extremities")
                .contains("Coronal")
                .contains("Sagittal")
                .contains("standard error");
        assertThat(Files.readString(output.resolve("reports/case_b.html"))).doesNotContain("Without extremities");
    }

    @Test
    void thresholdsAndTheTorsoCanBeChosen() throws IOException {
        assertThat(run(
                        dataset,
                        "--output",
                        output,
                        "--threshold",
                        "tat=-95..-50",
                        "--threshold",
                        "muscle=60..100",
                        "--torso"))
                .as(err.toString())
                .isZero();
        assertThat(rows("composition.csv", "case_a,scan,body,sat").get(0))
                .startsWith("case_a,scan,body,sat,measured,2,3,1,");
        assertThat(rows("composition.csv", "case_a,scan,body,muscle").get(0))
                .startsWith("case_a,scan,body,muscle,measured,2,3,0,");
        assertThat(out.toString()).contains("torso").containsPattern("SAT +1 +0\\.0 \\(0\\.0 to 0\\.0\\) +-");
    }

    @Test
    void theMedianIsTakenInTheSlice() throws IOException {
        assertThat(run(dataset, "--output", output, "--median"))
                .as(err.toString())
                .isZero();
        // medians of the first slice -100, -60, 50, 300, of the last -90, -30, -30, -1000
        assertThat(rows("composition.csv", "case_a,scan,body,vat").get(0))
                .startsWith("case_a,scan,body,vat,measured,2,3,2,1,-55,");
    }

    @Test
    void levelsComeFromFilesOfTheirOwn() throws IOException {
        Path vertebrae = Files.createDirectories(folder.resolve("v"));
        LabelSet<BodyRegion> anything = BodyRegion.labelSet();
        for (String id : List.of("case_a", "case_b")) {
            NiftiWriter.withDefaults()
                    .write(vertebrae.resolve(id + ".nii.gz"), volume(anything, new byte[4], new byte[] {0, 9, 0, 0}));
        }
        String file = vertebrae.resolve("{case}.nii.gz").toString();
        assertThat(run(dataset, "--output", output, "--level", "L3=" + file + ":9", "--level", "L4=" + file + ":8"))
                .as(err.toString())
                .isZero();
        assertThat(rows("ranges.csv", "case_a,L"))
                .containsExactly("case_a,L3,measured,2,3,1,1,5", "case_a,L4,range_absent,,,,0,");
        assertThat(rows("composition.csv", "case_a,L3,body,vat").get(0))
                .startsWith("case_a,L3,body,vat,measured,1,1,1,0.5,-90,1,");
    }

    @Test
    void whatIsWrongWithCasesIsListedAfterAllWereTried() throws IOException {
        assertThat(run(dataset, "--output", output)).isZero();
        assertThat(output.resolve("composition.csv")).exists();
        Files.delete(dataset.resolve("case_a/image.nii.gz"));
        Files.writeString(dataset.resolve("case_b/body-regions.nii.gz"), "no NIfTI");
        writeCase("case_c", true);
        assertThat(run(dataset, "--output", output)).isEqualTo(1);
        assertThat(err.toString()).contains("case_a").contains("case_b").contains("3 of 3");
        assertThat(output.resolve("slices/case_c.csv")).exists();
        assertThat(output.resolve("composition.csv"))
                .content()
                .as("of the cases that did not fail")
                .contains("case_c")
                .doesNotContain("case_b");

        Files.delete(dataset.resolve("case_c/image.nii.gz"));
        assertThat(run(dataset, "--output", output)).isEqualTo(1);
        for (String old : List.of("composition.csv", "composition.md", "ratios.json", "ranges.csv")) {
            assertThat(output.resolve(old)).as("of the run before").doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--threshold muscle",
                "--threshold muscle=1",
                "--threshold fat=-190..-30",
                "--threshold muscle=-50..150",
                "--level L3",
                "--level L3=file",
                "--level L3=file:0",
                "--level L3=file:255",
                "--level =file:3",
                "--level scan=file:3",
                "--level L3=a:1 --level L3=b:2",
                "--level pericardium=a:1"
            })
    void badOptionsAreRefusedBeforeAnythingIsRead(String options) {
        Object[] arguments = (dataset + "\t--output\t" + output + "\t" + options.replace(' ', '\t')).split("\t");
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString()).startsWith("saros: --").doesNotContain("Measuring");
        assertThat(output).doesNotExist();
    }

    private int run(Object... arguments) {
        String[] line = new String[arguments.length + 1];
        line[0] = "composition";
        for (int i = 0; i < arguments.length; i++) {
            line[i + 1] = arguments[i].toString();
        }
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), line);
    }

    private List<String> rows(String file, String start) throws IOException {
        return Files.readAllLines(output.resolve(file)).stream()
                .filter(line -> line.startsWith(start))
                .toList();
    }
}
