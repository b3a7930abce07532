package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileFailure;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.HuExtremes;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseScannerTest {

    private static final VolumeGeometry GRID = VolumeGeometry.of(new GridShape(2, 1, 3), new Spacing(0.5, 0.75, 5));

    @TempDir
    Path root;

    private Path folder = Path.of("");

    /** Both label maps annotate slice 1 alone; the CT's least value is in slice 2. */
    @BeforeEach
    void writeCase() throws IOException {
        folder = Files.createDirectory(root.resolve("case_ü"));
        NiftiWriter writer = NiftiWriter.withDefaults();
        writer.write(folder.resolve("body-regions.nii.gz"), labels(BodyRegion.labelSet()));
        writer.write(folder.resolve("body-parts.nii.gz"), labels(BodyPart.labelSet()));
        writer.write(
                folder.resolve("image.nii.gz"),
                IntensityVolume.of(GRID, new float[][] {{0, 1}, {2, 3}, {4, -3000}}, "ct"));
    }

    private static <L extends Label> LabelVolume<L> labels(LabelSet<L> labelSet) {
        LabelVolume.Builder<L> builder = LabelVolume.builder(labelSet, GRID);
        builder.skip().add(new byte[] {1, 0});
        return builder.skip().build();
    }

    private CaseScan scan(CaseScanner scanner) throws IOException {
        return scanner.scan(CaseFiles.inDataset(root).get(0), Optional.empty());
    }

    @Test
    void allFilesOfACaseAreLookedAt() throws IOException {
        CaseScan scan = scan(CaseScanner.withDefaults());
        assertThat(scan.failures()).isEmpty();
        assertThat(scan.labels(FileRole.REGIONS).orElseThrow().attempted().positions())
                .containsExactly(1);
        assertThat(scan.labels(FileRole.PARTS).orElseThrow().attempted().positions())
                .containsExactly(1);
        assertThat(scan.image().orElseThrow().slice(1)).containsExactly(2, 3);
        assertThat(scan.image().orElseThrow().has(2)).isFalse();
        assertThat(scan.image().orElseThrow().extremes())
                .hasValue(new HuExtremes(new HuExtremes.Place(-3000, 1, 0, 2), new HuExtremes.Place(4, 0, 0, 2)));
    }

    @Test
    void withoutImagesNoCtIsOpened() throws IOException {
        Files.write(folder.resolve("image.nii.gz"), new byte[] {1});
        assertThat(scan(CaseScanner.withDefaults().withoutImages()).failures()).isEmpty();
    }

    @Test
    void aMissingFileFailsIfItIsExpected() throws IOException {
        Files.delete(folder.resolve("body-parts.nii.gz"));
        Files.delete(folder.resolve("image.nii.gz"));
        assertThat(scan(CaseScanner.withDefaults()).failures())
                .containsExactly(new FileFailure(FileRole.PARTS, FileFailure.Kind.MISSING, "case case_ü has no parts"));
        assertThat(scan(CaseScanner.withDefaults().withExpected(Set.of(FileRole.REGIONS)))
                        .failures())
                .isEmpty();
        assertThat(scan(CaseScanner.withDefaults().withExpected(Set.of(FileRole.IMAGE)))
                        .failures())
                .extracting(FileFailure::role)
                .containsExactly(FileRole.IMAGE);
    }

    @Test
    void damagedFilesAreAllNamedAndTheOthersScanned() throws IOException {
        for (String name : new String[] {"body-regions.nii.gz", "image.nii.gz"}) {
            byte[] whole = Files.readAllBytes(folder.resolve(name));
            Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length - 9));
        }
        CaseScan scan = scan(CaseScanner.withDefaults());
        assertThat(scan.failures())
                .extracting(FileFailure::role, FileFailure::kind)
                .containsExactly(
                        tuple(FileRole.REGIONS, FileFailure.Kind.UNREADABLE),
                        tuple(FileRole.IMAGE, FileFailure.Kind.UNREADABLE));
        assertThat(scan.failures()).allMatch(failure -> failure.message().startsWith(folder.toString()));
        assertThat(scan.labels(FileRole.REGIONS)).isEmpty();
        assertThat(scan.labels(FileRole.PARTS)).isPresent();
    }

    @Test
    void whereSpacingAndAffineContradictTheAffineIsBelieved() throws IOException {
        Path file = folder.resolve("body-regions.nii");
        NiftiWriter.withDefaults().write(file, labels(BodyRegion.labelSet()));
        Files.delete(folder.resolve("body-regions.nii.gz"));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putFloat(80, 0.6f); // pixdim[1]
        Files.write(file, bytes);
        CaseScan scan = scan(CaseScanner.withDefaults());
        assertThat(scan.failures())
                .extracting(FileFailure::kind)
                .containsExactly(FileFailure.Kind.CONTRADICTORY_GEOMETRY);
        assertThat(scan.geometry(FileRole.REGIONS).orElseThrow().spacing()).isEqualTo(GRID.spacing());
        assertThat(scan.image().orElseThrow().has(1)).isTrue();
    }
}
