package io.github.saros4j.examples.quality;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.CaseScanner;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** The files of a case that is drawn in boxes. Voxels are 1 x 1 x 5 mm: one is 1 mm2, and 200 are 1 mL. All slices are annotated. */
final class DrawnCase {

    static final int WIDTH = 64;

    private static final int HEIGHT = 48;

    private final byte[][] regions;
    private final byte[][] parts;
    private final float[][] hu;
    private boolean withImage;
    private boolean mirrored;

    DrawnCase(int depth) {
        this.regions = new byte[depth][WIDTH * HEIGHT];
        this.parts = new byte[depth][WIDTH * HEIGHT];
        this.hu = new float[depth][WIDTH * HEIGHT];
    }

    int depth() {
        return regions.length;
    }

    DrawnCase paint(FileRole role, Label label, int x, int y, int width, int height, int z) {
        return paint(role, label.id(), x, y, width, height, z);
    }

    DrawnCase paint(FileRole role, int id, int x, int y, int width, int height, int z) {
        byte[] slice = (role == FileRole.PARTS ? parts : regions)[z];
        for (int v = y; v < y + height; v++) {
            Arrays.fill(slice, v * WIDTH + x, v * WIDTH + x + width, (byte) id);
        }
        return this;
    }

    /** So many voxels of a label in rows of 10; for 11 or more, the last row may be shorter. */
    DrawnCase piece(FileRole role, Label label, int x, int y, int voxels, int z) {
        paint(role, label, x, y, Math.min(voxels, 10), Math.max(1, voxels / 10), z);
        return voxels > 10 && voxels % 10 > 0 ? paint(role, label, x, y + voxels / 10, voxels % 10, 1, z) : this;
    }

    DrawnCase ignore(FileRole role, int z) {
        return paint(role, LabelSet.SAROS_IGNORE_ID, 0, 0, WIDTH, HEIGHT, z);
    }

    DrawnCase hu(int x, int y, int width, int height, int z, double value) {
        withImage = true;
        for (int v = y; v < y + height; v++) {
            Arrays.fill(hu[z], v * WIDTH + x, v * WIDTH + x + width, (float) value);
        }
        return this;
    }

    /** The files' affine says that columns run to the patient's left; otherwise they run to the right. */
    DrawnCase columnsToTheLeft() {
        mirrored = true;
        return this;
    }

    /** Turns rows around: what was in the first column is in the last. */
    DrawnCase turned() {
        for (byte[][] map : new byte[][][] {regions, parts}) {
            for (byte[] slice : map) {
                byte[] before = slice.clone();
                for (int i = 0; i < slice.length; i++) {
                    slice[i] = before[i - i % WIDTH + WIDTH - 1 - i % WIDTH];
                }
            }
        }
        return this;
    }

    /** Writes the files, and looks through them. */
    CaseScan scanned(Path folder, String id) throws IOException {
        write(folder, id);
        CaseFiles files = CaseFiles.inDataset(folder).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        return CaseScanner.withDefaults().scan(files, Optional.empty());
    }

    void write(Path folder, String id) throws IOException {
        VolumeGeometry geometry = new VolumeGeometry(
                new GridShape(WIDTH, HEIGHT, depth()),
                new Spacing(1, 1, 5),
                Affine.ofRows(mirrored ? -1 : 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 5, 0));
        Path ofCase = Files.createDirectories(folder.resolve(id));
        NiftiWriter writer = NiftiWriter.withDefaults().withLevel(1);
        writer.write(ofCase.resolve("body-regions.nii.gz"), volume(BodyRegion.labelSet(), geometry, regions));
        writer.write(ofCase.resolve("body-parts.nii.gz"), volume(BodyPart.labelSet(), geometry, parts));
        if (withImage) {
            writer.write(ofCase.resolve("image.nii.gz"), IntensityVolume.of(geometry, hu, id));
        }
    }

    private static <L extends Label> LabelVolume<L> volume(
            LabelSet<L> labels, VolumeGeometry geometry, byte[][] slices) {
        LabelVolume.Builder<L> volume = LabelVolume.builder(labels, geometry);
        for (byte[] slice : slices) {
            volume.add(slice);
        }
        return volume.build();
    }
}
