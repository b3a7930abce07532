package io.github.saros4j.examples.phantom;

import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.PatientId;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiDataType;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.NiftiHeaderBuilder;
import io.github.saros4j.nifti.NiftiImage;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A phantom's files that may be spoilt before they are written. Every fifth slice is annotated. */
final class FaultyCase {

    static final int REGIONS = 0;
    static final int PARTS = 1;

    private static final int IGNORED = LabelSet.SAROS_IGNORE_ID;
    private static final int STEP = 5;
    private static final String[] NAMES = {
        BodyRegion.labelSet().name(), BodyPart.labelSet().name()
    };

    /** What is scanned, and of whom. */
    enum Scene {
        ABDOMEN(ScanRange.ABDOMEN, false),
        THORAX(ScanRange.THORAX, false),
        THORAX_WITH_IMPLANTS(ScanRange.THORAX, true),
        WHOLE_BODY(ScanRange.WHOLE_BODY, false);

        private final ScanRange range;
        private final boolean implants;

        Scene(ScanRange range, boolean implants) {
            this.range = range;
            this.implants = implants;
        }

        private BodyPhantom phantom(long seed) {
            boolean whole = range == ScanRange.WHOLE_BODY;
            GridShape shape = whole ? new GridShape(136, 88, 170) : new GridShape(112, 88, 66);
            Spacing spacing = whole ? new Spacing(3.5, 3.5, 5) : new Spacing(3, 3, 5);
            BodyPhantom.Builder body =
                    BodyPhantom.builder(shape, spacing).seed(seed).scanRange(range);
            return implants ? body.breastImplants().build() : body.build();
        }
    }

    /** A body that several cases may start from. */
    record Body(Scene scene, BodyPhantom phantom, IntensityVolume image) {

        static Body of(Scene scene, long seed) {
            BodyPhantom phantom = scene.phantom(seed);
            return new Body(scene, phantom, phantom.image());
        }
    }

    private final int number;
    private final Scene scene;
    private final Body body;
    private Orientation stated = Scan.STORED;
    private Orientation imageOrientation = Scan.STORED;
    private boolean listed = true;
    private boolean statedImplants;
    private VolumeGeometry geometry;
    private final byte[][][] labels = new byte[2][][];
    private float[][] hu;
    private double imageShiftMm;
    private double pixdimFactor = 1;
    private boolean partsAsFloats;
    private double fraction;
    private final String[] suffixes = {".nii.gz", ".nii.gz"};
    private int bytesCut;
    private boolean withoutParts;

    FaultyCase(int number, Body body) {
        this.number = number;
        this.scene = body.scene();
        this.body = body;
        this.statedImplants = scene.implants;
        this.geometry = body.phantom().regions().geometry();
        this.hu = values(body.image());
        annotate(STEP);
    }

    private static float[][] values(IntensityVolume image) {
        float[][] values = new float[image.geometry().shape().nz()][];
        Arrays.setAll(values, z -> image.slice(z).clone());
        return values;
    }

    String id() {
        return String.format(Locale.ROOT, "case_%03d", number);
    }

    int nx() {
        return geometry.shape().nx();
    }

    int depth() {
        return geometry.shape().nz();
    }

    byte[] slice(int map, int z) {
        return labels[map][z];
    }

    float[] hu(int z) {
        return hu[z];
    }

    /** Takes the body's labels, of one slice in so many. */
    void annotate(int step) {
        labels[REGIONS] =
                LabelGrid.of(body.phantom().regions().reoriented(stated)).slices();
        labels[PARTS] = LabelGrid.of(body.phantom().parts().reoriented(stated)).slices();
        for (int z = 0; z < depth(); z++) {
            if (z % step != 0) {
                ignore(REGIONS, z);
                ignore(PARTS, z);
            }
        }
    }

    void ignore(int map, int z) {
        Arrays.fill(labels[map][z], (byte) IGNORED);
    }

    /** Stores all files in another order of axes, and says so in the table. */
    void storeAs(String code) {
        stated = Orientation.parse(code);
        imageOrientation = stated;
        geometry = body.phantom().regions().reoriented(stated).geometry();
        hu = values(body.image().reoriented(stated));
        annotate(STEP);
    }

    void storeImageAs(String code) {
        imageOrientation = Orientation.parse(code);
    }

    void stateOrientation(String code) {
        stated = Orientation.parse(code);
    }

    void unlist() {
        listed = false;
    }

    void stateNoImplants() {
        statedImplants = false;
    }

    void shiftImage(double mm) {
        imageShiftMm = mm;
    }

    void scalePixdim(double factor) {
        pixdimFactor = factor;
    }

    /** Writes the parts as floats, the first voxel with something added. */
    void addFraction(double amount) {
        partsAsFloats = true;
        fraction = amount;
    }

    void partsUncompressed() {
        suffixes[PARTS] = ".nii";
    }

    void removeParts() {
        withoutParts = true;
    }

    /** Cuts off so many bytes of the regions' file; adds bytes if below 0. */
    void cut(int bytes) {
        bytesCut = bytes;
        suffixes[REGIONS] = ".nii";
    }

    Optional<CaseInfo> info() {
        if (!listed) {
            return Optional.empty();
        }
        return Optional.of(new CaseInfo(
                id(),
                "2.25." + (1000 + number),
                "2.25." + (2000 + number),
                new PatientId("Phantom-Faults", "FAULT-" + number),
                scene.implants ? Sex.FEMALE : Sex.MALE,
                scene.range.anatomicRegion(),
                statedImplants,
                stated,
                Split.TEST,
                Map.of()));
    }

    void write(Path cohort) throws IOException {
        Path folder = Files.createDirectories(cohort.resolve(id()));
        Path regions = folder.resolve(NAMES[REGIONS] + suffixes[REGIONS]);
        NiftiWriter writer = NiftiWriter.withDefaults().withLevel(1);
        writer.write(regions, image(REGIONS));
        resize(regions);
        if (!withoutParts) {
            writer.write(folder.resolve(NAMES[PARTS] + suffixes[PARTS]), image(PARTS));
        }
        double[] rows = geometry.affine().rows();
        rows[11] += imageShiftMm;
        VolumeGeometry shifted = new VolumeGeometry(geometry.shape(), geometry.spacing(), Affine.ofRows(rows));
        writer.write(
                folder.resolve("image.nii.gz"),
                IntensityVolume.of(shifted, hu, id()).reoriented(imageOrientation));
    }

    private void resize(Path file) throws IOException {
        if (bytesCut > 0) {
            byte[] bytes = Files.readAllBytes(file);
            Files.write(file, Arrays.copyOf(bytes, bytes.length - bytesCut));
        } else if (bytesCut < 0) {
            Files.write(file, new byte[-bytesCut], StandardOpenOption.APPEND);
        }
    }

    private NiftiImage image(int map) {
        GridShape shape = geometry.shape();
        boolean asFloats = map == PARTS && partsAsFloats;
        NiftiHeaderBuilder header = NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .shape(shape.nx(), shape.ny(), shape.nz())
                .datatype(asFloats ? NiftiDataType.FLOAT32 : NiftiDataType.UINT8)
                .geometry(geometry);
        if (map == PARTS && pixdimFactor != 1) {
            header.pixdim(3, geometry.spacing().z() * pixdimFactor);
        }
        NiftiHeader built = header.build();
        ByteBuffer stored = ByteBuffer.allocate(Math.toIntExact(shape.voxelCount()) * (asFloats ? Float.BYTES : 1))
                .order(built.byteOrder());
        for (byte[] slice : labels[map]) {
            if (asFloats) {
                for (byte id : slice) {
                    stored.putFloat(id & 0xff);
                }
            } else {
                stored.put(slice);
            }
        }
        if (asFloats) {
            stored.putFloat(0, stored.getFloat(0) + (float) fraction);
        }
        return NiftiImage.of(built, stored.array());
    }
}
