package io.github.saros4j.examples.phantom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyPhantomTest {

    private static final GridShape TALL = new GridShape(136, 88, 170);
    private static final Spacing COARSE = new Spacing(3.5, 3.5, 5);
    private static final GridShape SMALL = new GridShape(72, 48, 80);
    private static final Spacing SMALL_SPACING = new Spacing(6, 6, 10);

    private static final BodyPhantom WOMAN =
            BodyPhantom.builder(TALL, COARSE).seed(11).breastImplants().build();

    @Test
    void wholeBodyHasAllRegionsAndAllParts() {
        assertThat(present(WOMAN.regions())).containsExactlyInAnyOrder(BodyRegion.values());
        assertThat(present(WOMAN.parts())).containsExactlyInAnyOrder(BodyPart.values());
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5, -6})
    void everyManHasAllRegionsButImplants(long seed) {
        BodyPhantom man = BodyPhantom.of(TALL, COARSE, seed);

        EnumSet<BodyRegion> expected = EnumSet.allOf(BodyRegion.class);
        expected.remove(BodyRegion.BREAST_IMPLANT);
        assertThat(present(man.regions())).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void thoraxCutsOffLegsAndBrainAndAbdomenCutsOffHead() {
        GridShape shape = new GridShape(112, 88, 66);
        BodyPhantom thorax =
                BodyPhantom.builder(shape, COARSE).scanRange(ScanRange.THORAX).build();
        BodyPhantom abdomen =
                BodyPhantom.builder(shape, COARSE).scanRange(ScanRange.ABDOMEN).build();

        assertThat(present(thorax.parts()))
                .contains(BodyPart.TORSO, BodyPart.LEFT_ARM, BodyPart.RIGHT_ARM)
                .doesNotContain(BodyPart.LEFT_LEG, BodyPart.RIGHT_LEG);
        assertThat(present(thorax.regions()))
                .contains(BodyRegion.PERICARDIUM, BodyRegion.THYROID_GLANDS)
                .doesNotContain(BodyRegion.BRAIN);
        assertThat(present(abdomen.parts())).doesNotContain(BodyPart.HEAD, BodyPart.LEFT_ARM);
        assertThat(present(abdomen.regions()))
                .contains(BodyRegion.ABDOMINAL_CAVITY, BodyRegion.THORACIC_CAVITY)
                .doesNotContain(BodyRegion.PAROTID_GLANDS, BodyRegion.THYROID_GLANDS);
    }

    @ParameterizedTest
    @EnumSource(ScanRange.class)
    void partsHaveTheForegroundOfTheRegionsVoxelByVoxel(ScanRange range) {
        BodyPhantom phantom = BodyPhantom.builder(SMALL, SMALL_SPACING)
                .scanRange(range)
                .female()
                .seed(5)
                .build();

        for (int z = 0; z < SMALL.nz(); z++) {
            byte[] regions = phantom.regions().slice(z);
            byte[] parts = phantom.parts().slice(z);
            for (int i = 0; i < regions.length; i++) {
                if ((parts[i] != 0) != (regions[i] != 0)) {
                    fail("slice %d, voxel %d: region %d, part %d", z, i, regions[i], parts[i]);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPS", "RAS", "LAI", "LAS", "RPI", "SPL", "ASR", "PIR"})
    void leftLimbsLieOnThePatientsLeftInEveryOrientation(String code) {
        Orientation orientation = Orientation.parse(code);
        BodyPhantom phantom = inOrientation(orientation);

        assertThat(phantom.parts().geometry().orientation()).isEqualTo(orientation);
        assertThat(phantom.parts().geometry().spacing().along(orientation.axialAxis()))
                .isEqualTo(10);
        assertThat(centre(phantom.parts(), BodyPart.LEFT_ARM).x())
                .isLessThan(centre(phantom.parts(), BodyPart.RIGHT_ARM).x() - 200);
        assertThat(centre(phantom.parts(), BodyPart.LEFT_LEG).x())
                .isLessThan(centre(phantom.parts(), BodyPart.RIGHT_LEG).x() - 80);
        assertThat(centre(phantom.parts(), BodyPart.HEAD).z())
                .isGreaterThan(centre(phantom.parts(), BodyPart.TORSO).z());
        assertThat(centre(phantom.regions(), BodyRegion.SPINAL_CORD).y())
                .isLessThan(centre(phantom.regions(), BodyRegion.PERICARDIUM).y());
        assertThat(centre(phantom.regions(), BodyRegion.PERICARDIUM).x())
                .as("the heart leans to the left")
                .isLessThan(centre(phantom.regions(), BodyRegion.MEDIASTINUM).x());
    }

    /** The grid of the small phantom with its axes in the storage order. */
    private static BodyPhantom inOrientation(Orientation orientation) {
        int[] size = new int[3];
        double[] mm = new double[3];
        for (int axis = 0; axis < 3; axis++) {
            int worldAxis = orientation.direction(axis).worldAxis();
            size[axis] = SMALL.size(worldAxis);
            mm[axis] = SMALL_SPACING.along(worldAxis);
        }
        return BodyPhantom.builder(new GridShape(size[0], size[1], size[2]), new Spacing(mm[0], mm[1], mm[2]))
                .orientation(orientation)
                .seed(3)
                .build();
    }

    @Test
    void orientationChangesNothingButTheOrderOfStorage() {
        BodyPhantom stored = inOrientation(Orientation.parse("LPS"));
        BodyPhantom other = inOrientation(Orientation.parse("SAR"));

        assertSameVoxels(other.regions().alignedTo(stored.regions()), stored.regions());
        assertSameVoxels(other.parts().alignedTo(stored.parts()), stored.parts());
        IntensityVolume back = other.image().reoriented(Orientation.parse("LPS"));
        for (int z = 0; z < SMALL.nz(); z++) {
            assertThat(back.slice(z)).isEqualTo(stored.image().slice(z));
        }
    }

    @Test
    void bonesSurroundTheSpinalCord() {
        assertThat(neighbours(WOMAN.regions(), BodyRegion.SPINAL_CORD))
                .contains(BodyRegion.BONES)
                .isSubsetOf(BodyRegion.SPINAL_CORD, BodyRegion.BONES, BodyRegion.BRAIN);
    }

    @Test
    void theBrainLiesInTheSkull() {
        assertThat(neighbours(WOMAN.regions(), BodyRegion.BRAIN))
                .contains(BodyRegion.BONES)
                .isSubsetOf(BodyRegion.BRAIN, BodyRegion.BONES, BodyRegion.SPINAL_CORD);
    }

    @ParameterizedTest
    @EnumSource(
            value = BodyRegion.class,
            names = {
                "ABDOMINAL_CAVITY",
                "THORACIC_CAVITY",
                "MEDIASTINUM",
                "PERICARDIUM",
                "BREAST_IMPLANT",
                "THYROID_GLANDS",
                "PAROTID_GLANDS",
                "SUBMANDIBULAR_GLANDS"
            })
    void nothingInsideTheBodyTouchesTheAir(BodyRegion inside) {
        assertThat(neighbours(WOMAN.regions(), inside)).doesNotContain(BodyRegion.BACKGROUND);
    }

    @Test
    void organsHaveTheVolumesOfAnAdultScaledToTheGrid() {
        double scale = 850.0 / 1076;
        double toAdult = 1 / (scale * scale * scale);
        long[] counts = WOMAN.regions().voxelCounts();
        double millilitres = COARSE.voxelVolumeMl() * toAdult;

        assertThat(counts[BodyRegion.BRAIN.id()] * millilitres).isBetween(1100.0, 1700.0);
        assertThat(counts[BodyRegion.PERICARDIUM.id()] * millilitres).isBetween(400.0, 950.0);
        assertThat(counts[BodyRegion.THORACIC_CAVITY.id()] * millilitres).isBetween(3000.0, 6500.0);
        assertThat(counts[BodyRegion.PAROTID_GLANDS.id()] * millilitres).isBetween(25.0, 80.0);
        assertThat(counts[BodyRegion.THYROID_GLANDS.id()] * millilitres).isBetween(10.0, 45.0);
    }

    @Test
    void ctHasTheUsualHounsfieldUnits() {
        double[] sums = new double[BodyRegion.values().length];
        long[] counts = WOMAN.regions().voxelCounts();
        IntensityVolume image = WOMAN.image();
        for (int z = 0; z < TALL.nz(); z++) {
            byte[] labels = WOMAN.regions().slice(z);
            float[] hu = image.slice(z);
            for (int i = 0; i < hu.length; i++) {
                if (hu[i] != (int) hu[i] || hu[i] < -1024 || hu[i] > 3071) {
                    fail("slice %d, voxel %d: %s HU", z, i, hu[i]);
                }
                sums[labels[i]] += hu[i];
            }
        }
        assertThat(mean(sums, counts, BodyRegion.BACKGROUND)).isBetween(-1001.0, -997.0);
        assertThat(mean(sums, counts, BodyRegion.SUBCUTANEOUS_TISSUE)).isBetween(-110.0, -95.0);
        assertThat(mean(sums, counts, BodyRegion.MUSCLE)).isBetween(20.0, 65.0);
        assertThat(mean(sums, counts, BodyRegion.THORACIC_CAVITY)).isBetween(-870.0, -700.0);
        assertThat(mean(sums, counts, BodyRegion.BONES)).isBetween(200.0, 600.0);
        assertThat(mean(sums, counts, BodyRegion.BRAIN)).isBetween(25.0, 45.0);
    }

    private static double mean(double[] sums, long[] counts, BodyRegion region) {
        return sums[region.id()] / counts[region.id()];
    }

    @Test
    void sameSeedSameBytesInAnyLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            BodyPhantom again =
                    BodyPhantom.builder(TALL, COARSE).seed(11).breastImplants().build();
            assertSameVoxels(again.regions(), WOMAN.regions());
            assertSameVoxels(again.parts(), WOMAN.parts());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void bodiesOfDifferentSeedsDiffer() {
        assertThat(checksum(BodyPhantom.of(SMALL, SMALL_SPACING, 1)))
                .isNotEqualTo(checksum(BodyPhantom.of(SMALL, SMALL_SPACING, 2)));
    }

    /** Pinned: whoever changes the phantom changes every number that was ever computed on it. */
    @Test
    void voxelsAreTheOnesThatWerePinned() {
        BodyPhantom phantom = BodyPhantom.builder(SMALL, SMALL_SPACING)
                .seed(42)
                .breastImplants()
                .build();

        assertThat(Long.toHexString(labelChecksum(phantom))).as("labels").isEqualTo("2b752277");
        assertThat(Long.toHexString(checksum(phantom))).as("labels and CT").isEqualTo("1b8b71e6");
    }

    private static long labelChecksum(BodyPhantom phantom) {
        CRC32 crc = new CRC32();
        for (int z = 0; z < phantom.regions().geometry().shape().nz(); z++) {
            crc.update(phantom.regions().slice(z));
            crc.update(phantom.parts().slice(z));
        }
        return crc.getValue();
    }

    private static long checksum(BodyPhantom phantom) {
        CRC32 crc = new CRC32();
        IntensityVolume image = phantom.image();
        for (int z = 0; z < phantom.regions().geometry().shape().nz(); z++) {
            crc.update(phantom.regions().slice(z));
            crc.update(phantom.parts().slice(z));
            for (float hu : image.slice(z)) {
                crc.update((int) hu & 0xff);
                crc.update((int) hu >> 8 & 0xff);
            }
        }
        return crc.getValue();
    }

    private static void assertSameVoxels(LabelVolume<?> actual, LabelVolume<?> expected) {
        assertThat(actual.geometry().matches(expected.geometry())).isTrue();
        for (int z = 0; z < expected.geometry().shape().nz(); z++) {
            assertThat(actual.slice(z)).as("slice %d", z).isEqualTo(expected.slice(z));
        }
    }

    private static <L extends Label> List<L> present(LabelVolume<L> volume) {
        long[] counts = volume.voxelCounts();
        List<L> present = new ArrayList<>();
        for (L label : volume.labelSet().labels()) {
            if (counts[label.id()] > 0) {
                present.add(label);
            }
        }
        return present;
    }

    /** All regions that share a face with one within an axial slice. */
    private static Set<BodyRegion> neighbours(LabelVolume<BodyRegion> volume, BodyRegion region) {
        Set<BodyRegion> neighbours = EnumSet.noneOf(BodyRegion.class);
        GridShape shape = volume.geometry().shape();
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 1; y < shape.ny() - 1; y++) {
                for (int x = 1; x < shape.nx() - 1; x++) {
                    if (volume.idAt(x, y, z) == region.id()) {
                        neighbours.add(region(volume.idAt(x - 1, y, z)));
                        neighbours.add(region(volume.idAt(x + 1, y, z)));
                        neighbours.add(region(volume.idAt(x, y - 1, z)));
                        neighbours.add(region(volume.idAt(x, y + 1, z)));
                    }
                }
            }
        }
        return neighbours;
    }

    private static BodyRegion region(int id) {
        return BodyRegion.labelSet().byId(id).orElseThrow();
    }

    /** The mean place of a label in the world, mm. */
    private static Point centre(LabelVolume<?> volume, Label label) {
        GridShape shape = volume.geometry().shape();
        double[] sum = new double[3];
        long count = 0;
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    if (volume.idAt(x, y, z) == label.id()) {
                        Point place = volume.geometry().affine().toWorld(x, y, z);
                        sum[0] += place.x();
                        sum[1] += place.y();
                        sum[2] += place.z();
                        count++;
                    }
                }
            }
        }
        assertThat(count).as("voxels of %s", label).isPositive();
        return new Point(sum[0] / count, sum[1] / count, sum[2] / count);
    }
}
