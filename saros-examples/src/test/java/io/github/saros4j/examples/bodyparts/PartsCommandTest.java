package io.github.saros4j.examples.bodyparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.bodyparts.BodyPartDerivation;
import io.github.saros4j.bodyparts.PartAgreement;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsCommandTest {

    private static final BodyPhantom STANDING = BodyPhantom.of(new GridShape(68, 44, 34), new Spacing(7, 7, 25), 3);
    private static final BodyPhantom STORED_SAGITTALLY = BodyPhantom.builder(
                    new GridShape(34, 44, 68), new Spacing(25, 7, 7))
            .seed(4)
            .orientation(Orientation.parse("SPL"))
            .build();

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path dataset = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void writeDataset() throws IOException {
        dataset = folder.resolve("Kübel");
        output = folder.resolve("Teile");
        write(STANDING, "case_000");
        write(STORED_SAGITTALLY, "case_001");
    }

    private void write(BodyPhantom phantom, String id) throws IOException {
        Path caseFolder = Files.createDirectories(dataset.resolve(id));
        NiftiWriter.withDefaults().write(caseFolder.resolve("body-regions.nii.gz"), phantom.regions());
        NiftiWriter.withDefaults().write(caseFolder.resolve("body-parts.nii.gz"), phantom.parts());
    }

    private int run(Object... args) {
        String[] texts = new String[args.length + 1];
        texts[0] = "parts";
        for (int i = 0; i < args.length; i++) {
            texts[i + 1] = args[i].toString();
        }
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    @Test
    void filesHoldWhatTheLibraryDerives() throws IOException {
        assertThat(run(dataset, "--output", output, "--compare"))
                .as(err.toString())
                .isZero();

        for (String id : new String[] {"case_000", "case_001"}) {
            LabelVolume<BodyRegion> regions = NiftiReader.withDefaults()
                    .readLabels(dataset.resolve(id).resolve("body-regions.nii.gz"), BodyRegion.labelSet());
            LabelVolume<BodyPart> parts = NiftiReader.withDefaults()
                    .readLabels(output.resolve(id).resolve("body-parts.nii.gz"), BodyPart.labelSet());
            LabelVolume<BodyPart> expected =
                    BodyPartDerivation.withDefaults().derive(regions).parts();
            assertThat(parts.annotatedSlices()).isEqualTo(expected.annotatedSlices());
            PartAgreement agreement = PartAgreement.between(parts, expected);
            assertThat(agreement.equalVoxels()).isEqualTo(agreement.voxels()).isPositive();
        }
        assertThat(Files.readString(output.resolve("parts.csv"))).contains("case_000,", "case_001,", "equal_voxels");
        assertThat(Files.readString(output.resolve("uncertain_slices.csv"))).contains(",neck,", ",hip,");
        assertThat(out.toString()).contains("case_001", "Left to a human:", "voxels agree");
    }

    @Test
    void plainFilesGivePlainFiles() throws IOException {
        Path regions = Files.createDirectories(folder.resolve("regions"));
        NiftiWriter.withDefaults().write(regions.resolve("müller.nii.gz"), STANDING.regions());

        assertThat(run("--regions", regions, "--output", output))
                .as(err.toString())
                .isZero();
        assertThat(output.resolve("müller.nii.gz")).exists();
        assertThat(Files.readString(output.resolve("parts.csv"))).doesNotContain("equal_voxels");
    }

    @Test
    void filesOfTheInputAreNeverReplaced() throws IOException {
        byte[] before = Files.readAllBytes(dataset.resolve("case_000/body-parts.nii.gz"));

        assertThat(run(dataset, "--output", dataset)).isEqualTo(1);
        assertThat(err.toString()).contains("would be replaced", "case_001");
        assertThat(Files.readAllBytes(dataset.resolve("case_000/body-parts.nii.gz")))
                .isEqualTo(before);
        assertThat(dataset.resolve("parts.csv")).doesNotExist();
    }

    @Test
    void aCaseWithoutRegionsIsNamedAfterAllOthersWereTried() throws IOException {
        Files.delete(dataset.resolve("case_000/body-regions.nii.gz"));

        assertThat(run(dataset, "--output", output)).isEqualTo(1);
        assertThat(err.toString()).contains("case_000");
        assertThat(output.resolve("case_001/body-parts.nii.gz")).exists();
        assertThat(output.resolve("parts.csv")).content().contains("case_001").doesNotContain("case_000");
    }

    @Test
    void thresholdsThatMakeNoSenseAreBadUsage() {
        assertThat(run(dataset, "--output", output, "--hip", "-1")).isEqualTo(2);
        assertThat(err.toString()).contains("-1");
        assertThat(run(dataset, "--output", output, "--boneless", "-2")).isEqualTo(2);
        assertThat(err.toString()).contains("-2");
        assertThat(output).doesNotExist();
    }
}
