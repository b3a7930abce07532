package io.github.saros4j.examples.phantom;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.anatomy.AnatomicalStructure;
import io.github.saros4j.anatomy.StructureGroup;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Point;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.measurement.CaseMeasurements;
import io.github.saros4j.measurement.StructureMeasurement;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The structures of TotalSegmentator that a phantom draws, against its regions and its CT. */
class DrawnStructuresTest {

    private static final GridShape TALL = new GridShape(112, 72, 239);
    private static final Spacing SPACING = new Spacing(4.5, 4.5, 4.5);

    private static final BodyPhantom WHOLE = BodyPhantom.builder(TALL, SPACING)
            .seed(5)
            .orientation(Orientation.parse("RAS"))
            .build();
    private static final LabelVolume<TotalSegmentatorV2> STRUCTURES = WHOLE.structures();
    private static final CaseMeasurements<TotalSegmentatorV2> MEASURED =
            StructureMeasurement.withDefaults().measure("whole", STRUCTURES, WHOLE.image());

    private static TotalSegmentatorV2 withId(int id) {
        return TotalSegmentatorV2.labelSet().byId(id).orElseThrow();
    }

    private static BodyPhantom trunk(double age) {
        return BodyPhantom.builder(new GridShape(80, 60, 80), new Spacing(5, 5, 5.5))
                .seed(6)
                .scanRange(ScanRange.ABDOMEN)
                .age(age)
                .build();
    }

    /** Of the voxels' centres, mm: to the right, to the front, up; RAS+. */
    private static double centre(TotalSegmentatorV2 label, int axis) {
        Point point = MEASURED.forLabel(label).centroidMm().orElseThrow();
        return axis == 0 ? point.x() : axis == 1 ? point.y() : point.z();
    }

    @Test
    void aWholeBodyHasAllOfThem() {
        assertThat(STRUCTURES.labelSet().foreground()).hasSize(86);
        assertThat(STRUCTURES.labelSet().foreground())
                .allSatisfy(label -> assertThat(STRUCTURES.voxelCounts()[label.id()])
                        .as(label.fileName())
                        .isPositive());
        assertThat(STRUCTURES.geometry()).isEqualTo(WHOLE.regions().geometry());
    }

    @Test
    void theyLieInTheirRegions() {
        BodyPhantom trunk = trunk(50);
        LabelVolume<TotalSegmentatorV2> structures = trunk.structures();
        int elsewhere = 0;
        for (int z = 0; z < structures.annotatedSlices().count(); z++) {
            byte[] regions = trunk.regions().slice(z);
            byte[] slice = structures.slice(z);
            for (int i = 0; i < slice.length; i++) {
                TotalSegmentatorV2 label = withId(slice[i]);
                boolean bone = label.structure()
                        .map(AnatomicalStructure::group)
                        .filter(StructureGroup::isBone)
                        .isPresent();
                boolean cord = label == TotalSegmentatorV2.SPINAL_CORD;
                boolean heart = label == TotalSegmentatorV2.HEART;
                if (bone != (regions[i] == BodyRegion.BONES.id())
                        || cord != (regions[i] == BodyRegion.SPINAL_CORD.id())
                        || (heart && regions[i] != BodyRegion.PERICARDIUM.id())) {
                    elsewhere++;
                }
            }
        }
        assertThat(elsewhere).isZero();
    }

    @Test
    void whatIsARegionIsTheRegion() {
        long[] regions = WHOLE.regions().voxelCounts();
        long[] structures = STRUCTURES.voxelCounts();
        assertThat(structures[TotalSegmentatorV2.BRAIN.id()]).isEqualTo(regions[BodyRegion.BRAIN.id()]);
        assertThat(structures[TotalSegmentatorV2.THYROID_GLAND.id()])
                .isEqualTo(regions[BodyRegion.THYROID_GLANDS.id()]);
        assertThat(structures[TotalSegmentatorV2.HEART.id()])
                .isLessThan(regions[BodyRegion.PERICARDIUM.id()])
                .isGreaterThan(regions[BodyRegion.PERICARDIUM.id()] / 2);
        long lungs = 0;
        for (int id = TotalSegmentatorV2.LUNG_UPPER_LOBE_LEFT.id();
                id <= TotalSegmentatorV2.LUNG_LOWER_LOBE_RIGHT.id();
                id++) {
            lungs += structures[id];
        }
        assertThat(lungs).isEqualTo(regions[BodyRegion.THORACIC_CAVITY.id()]);
    }

    @Test
    void bonesOfForearmsAndHandsHaveNoClass() {
        int inArms = 0;
        int elsewhere = 0;
        for (int z = 0; z < STRUCTURES.annotatedSlices().count(); z++) {
            byte[] regions = WHOLE.regions().slice(z);
            byte[] parts = WHOLE.parts().slice(z);
            byte[] structures = STRUCTURES.slice(z);
            for (int i = 0; i < regions.length; i++) {
                if (regions[i] == BodyRegion.BONES.id() && structures[i] == 0) {
                    boolean arm = parts[i] == BodyPart.LEFT_ARM.id() || parts[i] == BodyPart.RIGHT_ARM.id();
                    inArms += arm ? 1 : 0;
                    elsewhere += arm ? 0 : 1;
                }
            }
        }
        assertThat(inArms).isGreaterThan(1000);
        assertThat(elsewhere).isZero();
    }

    @Test
    void leftIsThePatientsLeft() {
        List<String> pairs = new ArrayList<>();
        for (TotalSegmentatorV2 label : STRUCTURES.labelSet().foreground()) {
            if (label.name().contains("_LEFT")) {
                TotalSegmentatorV2 right =
                        TotalSegmentatorV2.valueOf(label.name().replace("_LEFT", "_RIGHT"));
                assertThat(centre(label, 0)).as(label.fileName()).isLessThan(centre(right, 0) - 15);
                pairs.add(label.fileName());
            }
        }
        assertThat(pairs).hasSize(12 + 5 + 1 + 1 + 2);
        assertThat(centre(TotalSegmentatorV2.LIVER, 0)).isPositive();
        assertThat(centre(TotalSegmentatorV2.SPLEEN, 0)).isNegative();
    }

    @Test
    void vertebraeRibsAndLobesAreInOrder() {
        for (int id = TotalSegmentatorV2.VERTEBRAE_L5.id(); id < TotalSegmentatorV2.VERTEBRAE_C1.id(); id++) {
            assertThat(centre(withId(id), 2)).as("vertebra %d", id).isLessThan(centre(withId(id + 1), 2) - 5);
        }
        assertThat(centre(TotalSegmentatorV2.SACRUM, 2)).isLessThan(centre(TotalSegmentatorV2.VERTEBRAE_L5, 2));
        for (int n = 0; n < 11; n++) {
            int left = TotalSegmentatorV2.RIB_LEFT_1.id() + n;
            int right = TotalSegmentatorV2.RIB_RIGHT_1.id() + n;
            assertThat(centre(withId(left), 2)).isGreaterThan(centre(withId(left + 1), 2));
            assertThat(centre(withId(right), 2)).isGreaterThan(centre(withId(right + 1), 2));
        }
        assertThat(centre(TotalSegmentatorV2.LUNG_UPPER_LOBE_RIGHT, 2))
                .isGreaterThan(centre(TotalSegmentatorV2.LUNG_MIDDLE_LOBE_RIGHT, 2));
        assertThat(centre(TotalSegmentatorV2.LUNG_MIDDLE_LOBE_RIGHT, 1))
                .isGreaterThan(centre(TotalSegmentatorV2.LUNG_LOWER_LOBE_RIGHT, 1));
    }

    @Test
    void theCtShowsWhatIsDrawn() {
        assertThat(hu(TotalSegmentatorV2.LIVER)).isBetween(107.0, 109.0);
        assertThat(hu(TotalSegmentatorV2.SPLEEN)).isBetween(117.0, 119.0);
        assertThat(hu(TotalSegmentatorV2.KIDNEY_LEFT)).isBetween(164.0, 166.0);
        assertThat(hu(TotalSegmentatorV2.TRACHEA)).isBetween(-992.0, -985.0);
        assertThat(hu(TotalSegmentatorV2.AORTA)).isBetween(184.0, 191.0);
        assertThat(hu(TotalSegmentatorV2.HEART)).isBetween(95.0, 160.0);
        assertThat(hu(TotalSegmentatorV2.VERTEBRAE_L1)).isBetween(300.0, 600.0);
    }

    private static double hu(TotalSegmentatorV2 label) {
        return MEASURED.forLabel(label).hu().mean().orElseThrow();
    }

    @Test
    void boneLosesHuWithAgeAndNothingElseDoes() {
        BodyPhantom young = trunk(30);
        BodyPhantom old = trunk(80);
        IntensityVolume before = young.image();
        IntensityVolume after = old.image();
        int bones = 0;
        int unexpected = 0;
        for (int z = 0; z < before.geometry().shape().nz(); z++) {
            byte[] regions = young.regions().slice(z);
            assertThat(old.regions().slice(z)).isEqualTo(regions);
            for (int i = 0; i < regions.length; i++) {
                boolean bone = regions[i] == BodyRegion.BONES.id();
                bones += bone ? 1 : 0;
                unexpected += before.slice(z)[i] - after.slice(z)[i] == (bone ? 80 : 0) ? 0 : 1;
            }
        }
        assertThat(bones).isGreaterThan(10_000);
        assertThat(unexpected).isZero();
    }
}
