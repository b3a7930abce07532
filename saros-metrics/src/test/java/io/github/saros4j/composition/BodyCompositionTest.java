package io.github.saros4j.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small scans, one row of voxels a slice, whose composition is counted by hand. Voxels are 10 x 10 x 5 mm: 1 cm2, 0.5 mL. */
class BodyCompositionTest {

    private static final Spacing CENTIMETRES = new Spacing(10, 10, 5);
    private static final int[] IGNORED = {};

    @ParameterizedTest
    @CsvSource({
        "2, -191, none",
        "2, -190.5, none",
        "2, -190, imat",
        "2, -30, imat",
        "2, -29.999, none",
        "2, -29.5, none",
        "2, -29, muscle",
        "2, 150, muscle",
        "2, 150.25, none",
        "2, 151, none",
        "2, NaN, none",
        "2, Infinity, none",
        "1, -190, sat",
        "1, -30, sat",
        "1, -29, none",
        "3, -190, vat",
        "3, -191, none",
        "3, -30, vat",
        "9, -100, pat",
        "9, 0, none",
        "7, -190, eat",
        "7, -30, eat",
        "7, -29, none",
        "5, -3024, bone",
        "5, 3071, bone",
        "5, NaN, none",
        "5, -Infinity, none",
        "0, -100, none",
        "4, -100, none",
        "6, -100, none",
        "8, -100, none",
        "10, 40, none",
        "13, -100, none"
    })
    void tissueFollowsFromRegionAndHu(int region, float hu, String tissue) {
        CompositionScan scan = scan(regions(CENTIMETRES, new int[] {region}), hu);
        assertThat(BodyComposition.withDefaults().tissueMap(scan).idAt(0, 0, 0))
                .isEqualTo(CompositionProtocol.withDefaults()
                        .labelSet()
                        .byName(tissue)
                        .map(Label::id)
                        .orElse(0));
        long unmeasured = region != 0 && !Float.isFinite(hu) ? 1 : 0;
        assertThat(measured(scan).unmeasuredVoxels()).isEqualTo(unmeasured);
    }

    @Test
    void volumesAreasAndMeansAreCounted() {
        CompositionResult result = measured(scan(
                regions(CENTIMETRES, new int[] {1, 1, 1, 2}, new int[] {1, 2, 2, 5}),
                -100,
                -80,
                0,
                40,
                -60,
                20,
                -40,
                700));
        TissueMeasures whole = result.whole();
        assertThat(whole.voxels("sat")).hasValue(3L);
        assertThat(whole.volumeMl("sat")).hasValue(1.5);
        assertThat(whole.meanHu("sat")).hasValue(-80);
        assertThat(whole.areasCm2("sat")).containsExactly(2, 1);
        assertThat(whole.areaCm2("sat").mean()).hasValue(1.5);
        assertThat(whole.voxels("muscle")).hasValue(2L);
        assertThat(whole.meanHu("muscle")).hasValue(30);
        assertThat(whole.voxels("tat")).hasValue(4L);
        assertThat(whole.meanHu("tat")).hasValue(-70);
        assertThat(whole.meanHu("vat")).isEmpty();
        assertThat(whole.volumeMl("vat")).hasValue(0);
        assertThat(whole.ratio(TissueRatio.of("imat", "muscle"))).hasValue(0.5);
        assertThat(whole.ratio(TissueRatio.of("sat", "vat"))).isEmpty();
        assertThat(whole.ratio(TissueRatio.of("vat", "sat"))).hasValue(0);
        assertThat(whole.estimate("sat")).hasValue(new VolumeEstimate(1.5, OptionalDouble.of(0), 1));
        assertThat(whole.slices()).containsExactly(0, 1);
    }

    @Test
    void partsAreMeasuredWhereTheyAreKnown() {
        LabelVolume<BodyPart> parts =
                volume(BodyPart.labelSet(), CENTIMETRES, new int[] {1, 5, 0, 1}, IGNORED, new int[] {2, 2, 6, 6});
        CompositionResult result = measured(scan(
                        regions(CENTIMETRES, new int[] {1, 1, 1, 5}, new int[] {1, 1, 1, 1}, new int[] {1, 5, 1, 1}),
                        -100,
                        -90,
                        -80,
                        1,
                        -100,
                        -100,
                        -100,
                        -100,
                        -100,
                        2,
                        -70,
                        90)
                .withParts(parts));
        assertThat(result.whole().voxels("sat")).hasValue(9L);
        TissueMeasures torso = result.measures("scan", BodyScope.TORSO);
        assertThat(torso.status()).isEqualTo(MeasureStatus.MEASURED);
        assertThat(torso.slices()).containsExactly(0, 2);
        assertThat(torso.voxels("sat")).hasValue(1L);
        assertThat(torso.meanHu("sat")).hasValue(-100);
        assertThat(torso.voxels("bone")).hasValue(1L);
        assertThat(torso.areasCm2("sat")).containsExactly(1, 0);
        assertThat(result.measures("scan", BodyScope.RIGHT_ARM).meanHu("sat")).hasValue(-90);
        assertThat(result.measures("scan", BodyScope.HEAD).voxels("bone")).hasValue(1L);
        assertThat(result.measures("scan", BodyScope.LEFT_ARM).meanHu("sat")).hasValue(-70);
        assertThat(result.measures("scan", BodyScope.LEFT_LEG).voxels("sat")).hasValue(0L);
        assertThat(result.measures(new SliceRange(1, 2), BodyScope.TORSO).status())
                .isEqualTo(MeasureStatus.PARTS_MISSING);
        assertThat(CompositionTables.of(result).composition().rowCount()).isEqualTo(8 * (7 + 5 * 2));
        assertThat(CompositionTables.slices(result).rowCount()).isEqualTo(8 * (3 + 2));
    }

    @Test
    void withoutPartsTheTorsoIsAStatusAndNoGuess() {
        CompositionResult result = measured(scan(regions(CENTIMETRES, new int[] {1, 2}), -100, 40));
        TissueMeasures torso = result.measures("scan", BodyScope.TORSO);
        assertThat(torso.status()).isEqualTo(MeasureStatus.PARTS_MISSING);
        assertThat(torso).asString().endsWith(", torso: parts_missing on 0 slices");
        assertThat(torso.voxels("sat")).isEmpty();
        assertThat(torso.volumeMl("sat")).isEmpty();
        assertThat(torso.estimate("sat")).isEmpty();
        assertThat(torso.ratio(TissueRatio.of("sat", "muscle"))).isEmpty();
        assertThat(torso.areasCm2("sat")).isEmpty();
        Table composition = CompositionTables.of(result).composition();
        assertThat(composition.text(8, "scope")).isEqualTo("torso");
        assertThat(composition.text(8, "status")).isEqualTo("parts_missing");
        assertThat(composition.real(8, "volume")).isNull();
        assertThat(composition.rowCount()).isEqualTo(8 * 6 * 2);
    }

    @Test
    void rangesReachFromTheFirstToTheLastSliceOfTheirRegions() {
        LabelVolume<BodyRegion> regions = regions(
                CENTIMETRES,
                new int[] {1},
                new int[] {3},
                new int[] {1},
                new int[] {3},
                new int[] {9},
                new int[] {4},
                new int[] {7},
                new int[] {1});
        Map<String, Optional<SliceRange>> ranges =
                measured(scan(regions, 0, 0, 0, 0, 0, 0, 0, 0)).ranges();
        assertThat(ranges.keySet())
                .containsExactly(
                        "scan", "abdominal_cavity", "thoracic_cavity", "ventral_cavity", "mediastinum", "pericardium");
        assertThat(ranges.values())
                .extracting(Optional::orElseThrow)
                .containsExactly(
                        new SliceRange(0, 8),
                        new SliceRange(1, 4),
                        new SliceRange(4, 7),
                        new SliceRange(1, 7),
                        new SliceRange(4, 5),
                        new SliceRange(6, 7));
    }

    @Test
    void rangesMayEndBeforeTheLastSlice() {
        LabelVolume<BodyRegion> regions = regions(
                CENTIMETRES, new int[] {1}, new int[] {3}, IGNORED, new int[] {3}, new int[] {4}, new int[] {9});
        CompositionProtocol protocol = CompositionProtocol.withDefaults().withLastSlice(false);
        CompositionScan scan = scan(regions, 0, -100, 0, -100, 0, 0)
                .withLevel("skin", regions, BodyRegion.SUBCUTANEOUS_TISSUE)
                .withLevel("belly", regions, BodyRegion.ABDOMINAL_CAVITY);
        CompositionResult result = BodyComposition.of(protocol).measure("case", scan);
        assertThat(result.ranges())
                .containsEntry("scan", Optional.of(new SliceRange(0, 6)))
                .containsEntry("abdominal_cavity", Optional.of(new SliceRange(1, 3)))
                .containsEntry("thoracic_cavity", Optional.of(new SliceRange(4, 5)))
                .containsEntry("ventral_cavity", Optional.of(new SliceRange(1, 5)))
                .containsEntry("mediastinum", Optional.empty())
                .containsEntry("pericardium", Optional.empty())
                .containsEntry("skin", Optional.empty())
                .containsEntry("belly", Optional.of(new SliceRange(1, 3)));
        assertThat(result.measures("abdominal_cavity", BodyScope.BODY).voxels("vat"))
                .hasValue(1L);
        assertThat(result.measures("mediastinum", BodyScope.BODY).status()).isEqualTo(MeasureStatus.RANGE_ABSENT);
        assertThat(BodyComposition.of(protocol.withLastSlice(true).withMedianFilter(false))
                        .measure("case", scan)
                        .ranges())
                .isEqualTo(measured(scan).ranges());
        assertThat(protocol.withMedianFilter(true)
                        .withRanges(List.of())
                        .withRatios(List.of())
                        .withSums(List.of())
                        .withTissues(List.of(Tissue.SAT))
                        .hasLastSlice())
                .isFalse();
    }

    @Test
    void aRegionThatIsNowhereHasNoRange() {
        CompositionResult result = measured(scan(regions(CENTIMETRES, new int[] {3}), 0));
        assertThat(result.ranges().get("ventral_cavity")).isEmpty();
        assertThat(result.measures("ventral_cavity", BodyScope.BODY).status()).isEqualTo(MeasureStatus.RANGE_ABSENT);
        assertThat(result.measures("ventral_cavity", BodyScope.TORSO).status()).isEqualTo(MeasureStatus.RANGE_ABSENT);
        Table ranges = CompositionTables.of(result).ranges();
        assertThat(ranges.row(1)).containsExactly("case", "abdominal_cavity", "measured", 0L, 1L, 1L, 1L, 5.0);
        assertThat(ranges.row(2))
                .containsExactly("case", "thoracic_cavity", "range_absent", null, null, null, 0L, null);
        assertThatThrownBy(() -> result.measures("knee", BodyScope.BODY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("knee");
    }

    @Test
    void levelsAreRangesOfAnyLabelMap() {
        LabelSet<NamedLabel> vertebrae =
                LabelSet.ofNames("vertebrae", Map.of(29, "L3", 30, "L2")).withIgnoreId(255);
        NamedLabel third = vertebrae.byId(29).orElseThrow();
        LabelVolume<NamedLabel> map =
                volume(vertebrae, CENTIMETRES, new int[] {0}, new int[] {29}, new int[] {29}, new int[] {0});
        CompositionScan scan = scan(
                regions(CENTIMETRES, new int[] {1}, IGNORED, new int[] {1}, new int[] {1}), -100, -100, -100, -100);
        CompositionResult result = measured(scan.withLevel("L3", map, third)
                .withLevel("L2", map, vertebrae.byId(30).orElseThrow()));
        assertThat(result.ranges().get("L3")).hasValue(new SliceRange(1, 3));
        assertThat(result.measures("L3", BodyScope.BODY).slices()).containsExactly(2);
        assertThat(result.measures("L3", BodyScope.BODY).volumeMl("sat")).hasValue(0.5);
        assertThat(result.measures("L3", BodyScope.BODY).estimate("sat"))
                .hasValue(new VolumeEstimate(1, OptionalDouble.empty(), 0.5));
        assertThat(result.measures("L2", BodyScope.BODY).status()).isEqualTo(MeasureStatus.RANGE_ABSENT);
        assertThat(result.measures(new SliceRange(1, 2), BodyScope.BODY).status())
                .isEqualTo(MeasureStatus.NO_SLICE);
        assertThatThrownBy(() -> scan.withLevel("L3", map, third).withLevel("L3", map, third))
                .isInstanceOf(IllegalArgumentException.class);
        CompositionScan clash = scan.withLevel("pericardium", map, third);
        assertThatThrownBy(() -> measured(clash)).hasMessageContaining("pericardium");
    }

    @Test
    void whereNobodyAnnotatedAnythingNothingIsMeasured() {
        CompositionScan scan = scan(volume(BodyRegion.labelSet(), CENTIMETRES, IGNORED, IGNORED, IGNORED), 0, 0, 0);
        CompositionResult result = measured(scan);
        assertThat(result.whole().status()).isEqualTo(MeasureStatus.NO_SLICE);
        assertThat(result.whole().voxels("sat")).isEmpty();
        assertThat(CompositionTables.slices(result).rowCount()).isZero();
        assertThat(CompositionTables.of(result).composition().text(0, "status")).isEqualTo("no_slice");
        assertThat(BodyComposition.withDefaults()
                        .tissueMap(scan)
                        .annotatedSlices()
                        .count())
                .isZero();
    }

    @Test
    void storageOrderDoesNotMatter() {
        CompositionScan scan = new NumpyVolumes(true).scan(1, 4, 6, 10);
        LabelVolume<BodyRegion> flipped = scan.regions().reoriented(Orientation.parse("LAI"));
        CompositionScan other = CompositionScan.of(flipped, scan.image().reoriented(Orientation.parse("SPL")))
                .withParts(scan.parts().orElseThrow());
        Table expected = CompositionTables.of(measured(scan)).composition();
        Table found = CompositionTables.of(measured(other)).composition();
        assertThat(found.rowCount()).isEqualTo(expected.rowCount());
        for (int row = 0; row < found.rowCount(); row++) {
            assertThat(found.integer(row, "voxels")).isEqualTo(expected.integer(row, "voxels"));
            assertThat(found.real(row, "mean_hu")).isEqualTo(expected.real(row, "mean_hu"));
        }
        Table slices = CompositionTables.slices(measured(other));
        Table upright = CompositionTables.slices(measured(scan));
        assertThat(slices.integer(0, "slice")).isEqualTo(1);
        assertThat(slices.real(0, "position")).isEqualTo(50);
        assertThat(upright.real(0, "position")).isEqualTo(5);
        assertThat(measured(other).ranges().get("pericardium")).hasValue(new SliceRange(5, 6));
        CompositionScan withLevel = other.withLevel("heart", scan.regions(), BodyRegion.PERICARDIUM);
        assertThat(measured(withLevel).ranges().get("heart")).hasValue(new SliceRange(5, 6));
    }

    /** x leans upwards, 6 mm a voxel, and slices are 4 mm apart in height: the middle of slice 0 is at (1, 0, 0). */
    @Test
    void thePositionOfALeaningSliceIsThatOfItsMiddle() {
        VolumeGeometry leaning = new VolumeGeometry(
                new GridShape(3, 1, 2), CENTIMETRES, Affine.ofRows(8, 0, -3, 0, 0, 10, 0, 0, 6, 0, 4, 0));
        LabelVolume.Builder<BodyRegion> regions = LabelVolume.builder(BodyRegion.labelSet(), leaning);
        regions.add(new byte[] {1, 1, 1});
        regions.add(new byte[] {1, 1, 2});
        Table slices = CompositionTables.slices(
                measured(CompositionScan.of(regions.build(), IntensityVolume.of(leaning, new float[2][3], "hu"))));
        assertThat(slices.real(0, "position")).isEqualTo(6);
        assertThat(slices.real(8, "position")).isEqualTo(10);
    }

    @Test
    void theTissueMapIsSparseAsTheRegionsAre() {
        CompositionScan scan = scan(regions(CENTIMETRES, IGNORED, new int[] {1, 2, 5}), 0, 0, 0, -100, 40, 90);
        LabelVolume<Tissue> map = BodyComposition.withDefaults().tissueMap(scan);
        assertThat(map.annotatedSlices()).isEqualTo(scan.regions().annotatedSlices());
        assertThat(map.slice(0)).containsExactly(3, 1, 2);
        assertThat(map.labelSet().ignoreId()).hasValue(255);
    }

    @Test
    void anotherGridIsAnErrorThatShowsBoth() {
        LabelVolume<BodyRegion> regions = regions(CENTIMETRES, new int[] {1});
        IntensityVolume other = IntensityVolume.of(
                VolumeGeometry.of(new GridShape(2, 1, 1), CENTIMETRES), new float[1][2], "other.nii.gz");
        assertThatThrownBy(() -> CompositionScan.of(regions, other))
                .isInstanceOf(GeometryMismatchException.class)
                .hasMessageContaining("other.nii.gz")
                .hasMessageContaining(regions.source());
        CompositionScan scan = scan(regions, 0);
        LabelVolume<BodyPart> parts = volume(BodyPart.labelSet(), new Spacing(9, 10, 5), new int[] {1});
        assertThatThrownBy(() -> scan.withParts(parts)).isInstanceOf(GeometryMismatchException.class);
    }

    @Test
    void tablesOfManyCasesStandBelowEachOther() {
        CompositionTables one = CompositionTables.of(measured(scan(regions(CENTIMETRES, new int[] {1}), -100)));
        CompositionTables two = CompositionTables.joined(List.of(one, one));
        assertThat(two.composition().rowCount()).isEqualTo(2 * one.composition().rowCount());
        assertThat(two.ratios().row(one.ratios().rowCount()))
                .isEqualTo(one.ratios().row(0));
        assertThat(two.ranges().columns()).isEqualTo(one.ranges().columns());
        assertThat(one.ratios().text(0, "status")).isEqualTo("measured");
        assertThat(one.ratios().text(1, "status")).isEqualTo("denominator_zero");
        assertThat(CompositionTables.joined(List.of()).composition().rowCount()).isZero();
    }

    private static CompositionResult measured(CompositionScan scan) {
        return BodyComposition.withDefaults().measure("case", scan);
    }

    /** HU of all slices, ignored ones included. */
    private static CompositionScan scan(LabelVolume<BodyRegion> regions, float... hu) {
        GridShape shape = regions.geometry().shape();
        float[][] slices = new float[shape.nz()][shape.nx()];
        for (int i = 0; i < hu.length; i++) {
            slices[i / shape.nx()][i % shape.nx()] = hu[i];
        }
        return CompositionScan.of(regions, IntensityVolume.of(regions.geometry(), slices, "hu"));
    }

    private static LabelVolume<BodyRegion> regions(Spacing spacing, int[]... slices) {
        return volume(BodyRegion.labelSet(), spacing, slices);
    }

    /** One row of ids a slice. */
    private static <L extends Label> LabelVolume<L> volume(LabelSet<L> set, Spacing spacing, int[]... slices) {
        int nx = 1;
        for (int[] slice : slices) {
            nx = Math.max(nx, slice.length);
        }
        LabelVolume.Builder<L> volume =
                LabelVolume.builder(set, VolumeGeometry.of(new GridShape(nx, 1, slices.length), spacing));
        for (int[] slice : slices) {
            if (slice.length == 0) {
                volume.skip();
            } else {
                byte[] voxels = new byte[nx];
                for (int x = 0; x < nx; x++) {
                    voxels[x] = (byte) slice[x];
                }
                volume.add(voxels);
            }
        }
        return volume.build();
    }
}
