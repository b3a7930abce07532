package io.github.saros4j.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.HuExtremes;
import io.github.saros4j.scan.ImageSlices;
import io.github.saros4j.scan.LabelScan;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Each kind of rule by hand, just outside its limit and just within. Voxels are 2 x 3 mm, 6 mm2. */
class RuleKindsTest {

    private static final double NONE = Double.NaN;

    @Test
    void theWholeBorderOfAPieceIsMeasuredInMm() {
        QualityRule rule = rule(RuleKind.ENCLOSED, "bones", "abdominal_cavity", NONE, 6, 100);
        List<Finding> found = Cases.check(Cases.regions("CCCCC CCECC CCCCC CCCCE"), rule);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).voxel()).hasValue(new Finding.Voxel(2, 1, 0));
        assertThat(found.get(0).areaMm2()).hasValue(6);
        assertThat(found.get(0).count()).hasValue(1);
        assertThat(found.get(0).label()).isEqualTo("Bones");
        assertThat(Cases.check(Cases.regions("CCCCC CEECC CCCCC"), rule)).isEmpty();
    }

    /** Of the border's 2 x 3 mm + 2 x 2 mm, the left side is at muscle: 70 % remain. */
    @Test
    void aShareOfTheBorderIsEnoughFromTheLimitOn() {
        CaseScan scan = Cases.regions("CCCCC CBECC CCCCC");
        assertThat(Cases.check(scan, rule(RuleKind.ENCLOSED, "bones", "abdominal_cavity", NONE, NONE, 70)))
                .hasSize(1);
        assertThat(Cases.check(scan, rule(RuleKind.ENCLOSED, "bones", "abdominal_cavity", NONE, NONE, 70.1)))
                .isEmpty();
        assertThat(Cases.check(scan, rule(RuleKind.ENCLOSED, "bones", "abdominal_cavity|muscle", NONE, NONE, 100)))
                .hasSize(1);
    }

    @Test
    void theEdgeOfASliceIsABorderAtNoLabel() {
        QualityRule rule = rule(RuleKind.ENCLOSED, "background", "*", NONE, NONE, 100);
        assertThat(Cases.check(Cases.regions("AAA A.A AAA"), rule)).hasSize(1);
        assertThat(Cases.check(Cases.regions("A.A AAA AAA"), rule)).isEmpty();
        assertThat(Cases.check(Cases.regions("AAA .AA AAA"), rule)).isEmpty();
        assertThat(Cases.check(Cases.regions("AAA AA. AAA"), rule)).isEmpty();
        assertThat(Cases.check(Cases.regions("AAA AAA A.A"), rule)).isEmpty();
    }

    @Test
    void anIslandNeedsALargerPieceBesideIt() {
        QualityRule rule = rule(RuleKind.ISLAND, "muscle", "", NONE, 6, NONE);
        assertThat(Cases.check(Cases.regions("BB..B"), rule)).hasSize(1);
        assertThat(Cases.check(Cases.regions("B...B"), rule)).isEmpty();
        assertThat(Cases.check(Cases.regions("BBB.BB"), rule)).isEmpty();
    }

    @Test
    void piecesInASliceCountFromTheirLeastAreaOn() {
        CaseScan scan = Cases.regions("B.B.BB", "??????");
        assertThat(Cases.check(scan, rule(RuleKind.PIECES_IN_SLICE, "muscle", "", NONE, 2, NONE)))
                .extracting(Finding::count)
                .containsExactly(OptionalLong.of(3));
        assertThat(Cases.check(scan, rule(RuleKind.PIECES_IN_SLICE, "muscle", "", NONE, 3, NONE)))
                .isEmpty();
        assertThat(Cases.check(scan, rule(RuleKind.PIECES_IN_SLICE, "muscle", "", 12, 1, NONE)))
                .isEmpty();
        assertThat(Cases.check(scan, rule(RuleKind.PIECES_IN_SLICE, "muscle", "", 12, 0, NONE)))
                .hasSize(1);
    }

    @Test
    void piecesOfACaseAreJoinedFromOneAnnotatedSliceToTheNext() {
        QualityRule rule = rule(RuleKind.PIECES_IN_CASE, "brain", "", NONE, 1, NONE);
        assertThat(Cases.check(Cases.regions("JJJ...", "??????", ".JJJ..", "??????", "...JJ."), rule))
                .isEmpty();
        List<Finding> found = Cases.check(Cases.regions("JJJ...", "??????", ".....J"), rule);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).voxel()).hasValue(new Finding.Voxel(5, 0, 2));
        assertThat(Cases.check(
                        Cases.regions("JJJ...", "??????", ".....J"),
                        rule(RuleKind.PIECES_IN_CASE, "brain", "", 0.0301, 1, NONE)))
                .isEmpty();
    }

    @Test
    void areasAreComparedWithBothLimits() {
        CaseScan scan = Cases.regions("BB....", "BBBB..", "......");
        assertThat(Cases.check(scan, rule(RuleKind.AREA_IN_SLICE, "muscle", "", 13, NONE, NONE)))
                .extracting(Finding::slice)
                .containsExactly(OptionalInt.of(0));
        assertThat(Cases.check(scan, rule(RuleKind.AREA_IN_SLICE, "muscle", "", 12, 23, NONE)))
                .extracting(Finding::slice)
                .containsExactly(OptionalInt.of(1));
        assertThat(Cases.check(scan, rule(RuleKind.AREA_IN_SLICE, "muscle", "", 12, 24, NONE)))
                .isEmpty();
    }

    @Test
    void presenceIsLookedAtInSlicesAndInCases() {
        CaseScan scan = Cases.regions("C..", "?".repeat(3), "CE.", "..E");
        assertThat(Cases.check(scan, rule(RuleKind.SLICE_LACKS, "abdominal_cavity", "bones|muscle", NONE, NONE, NONE)))
                .extracting(Finding::slice)
                .containsExactly(OptionalInt.of(0));
        assertThat(Cases.check(scan, rule(RuleKind.SLICE_HAS_BOTH, "abdominal_cavity", "bones", NONE, NONE, NONE)))
                .extracting(Finding::slice)
                .containsExactly(OptionalInt.of(2));
        assertThat(Cases.check(scan, rule(RuleKind.CASE_LACKS, "bones", "muscle", NONE, NONE, NONE)))
                .hasSize(1);
        assertThat(Cases.check(scan, rule(RuleKind.CASE_LACKS, "brain", "muscle", NONE, NONE, NONE)))
                .isEmpty();
        assertThat(Cases.check(scan, rule(RuleKind.CASE_LACKS, "", "bones", NONE, NONE, NONE)))
                .isEmpty();
        assertThat(Cases.check(scan, rule(RuleKind.CASE_HAS_BOTH, "bones", "abdominal_cavity", NONE, NONE, NONE)))
                .hasSize(1);
        assertThat(Cases.check(scan, rule(RuleKind.CASE_HAS_BOTH, "bones", "muscle", NONE, NONE, NONE)))
                .isEmpty();
    }

    @Test
    void aGapCountsAnnotatedSlicesOnly() {
        QualityRule one = rule(RuleKind.GAP, "spinal_cord", "", NONE, 1, NONE);
        QualityRule none = rule(RuleKind.GAP, "spinal_cord", "", NONE, 0, NONE);
        CaseScan scan = Cases.regions("..", "K.", "??", "..", "??", ".K", "K.", "..");
        assertThat(Cases.check(scan, one)).isEmpty();
        List<Finding> found = Cases.check(scan, none);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).slice()).hasValue(3);
    }

    /** World x grows to the right, and with it the columns here. */
    @Test
    void rightIsWhereTheAffineSaysSo() {
        QualityRule rule =
                Cases.rule(RuleKind.SIDES_SWAPPED, FileRole.PARTS, "right_arm", "left_arm", NONE, NONE, NONE);
        assertThat(Cases.check(Cases.parts("F.A.E", "F...."), rule)).isEmpty();
        assertThat(Cases.check(Cases.parts("E.A.F", "E...."), rule)).hasSize(1);
        assertThat(Cases.check(Cases.parts("E....", "....F"), rule))
                .singleElement()
                .matches(finding -> finding.slice().isEmpty());
        LabelVolume<BodyPart> drawn = Cases.volume(BodyPart.labelSet(), new Spacing(2, 3, 5), "E.A.F");
        VolumeGeometry mirrored = new VolumeGeometry(
                drawn.geometry().shape(),
                drawn.geometry().spacing(),
                Affine.ofRows(-2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 5, 0));
        LabelVolume.Builder<BodyPart> builder = LabelVolume.builder(BodyPart.labelSet(), mirrored);
        builder.add(drawn.slice(0));
        assertThat(Cases.check(
                        Cases.builder()
                                .labels(FileRole.PARTS, LabelScan.of(builder.build()))
                                .build(),
                        rule))
                .isEmpty();
    }

    /** Columns of 2 mm grow to the right. */
    @Test
    void aLimbAloneIsComparedWithTorsoAndHead() {
        String torso = String.valueOf((char) ('A' + BodyPart.TORSO.id() - 1));
        String right = String.valueOf((char) ('A' + BodyPart.RIGHT_ARM.id() - 1));
        String left = String.valueOf((char) ('A' + BodyPart.LEFT_ARM.id() - 1));
        QualityRule rule =
                Cases.rule(RuleKind.SIDES_SWAPPED, FileRole.PARTS, "right_arm", "left_arm", NONE, NONE, NONE);
        assertThat(Cases.check(Cases.parts(right + "." + torso + torso + torso), rule))
                .singleElement()
                .matches(finding -> finding.message()
                        .equals("a piece of Arm Right lies to the left of the body's middle, 6 mm or more"));
        assertThat(Cases.check(Cases.parts("." + torso + torso + torso + left), rule))
                .hasSize(1);
        assertThat(Cases.check(Cases.parts(left + torso + torso + torso), rule)).isEmpty();
        assertThat(Cases.check(Cases.parts("." + torso + torso + torso + right), rule))
                .isEmpty();
        assertThat(Cases.check(Cases.parts(right + right + torso), rule)).hasSize(1);
        assertThat(Cases.check(Cases.parts(torso + right + torso), rule)).isEmpty();
        assertThat(Cases.check(Cases.parts(right + "..", "..."), rule)).isEmpty();
    }

    /** Slice by slice the spinal cord is on either side; together it is 2 columns to the right, or to the left. */
    @Test
    void sidesOfACaseAreComparedOverTheSlicesThatHaveBoth() {
        QualityRule rule = rule(RuleKind.SIDES_SWAPPED_IN_CASE, "spinal_cord", "pericardium", NONE, NONE, NONE);
        assertThat(Cases.check(Cases.regions("K..G.", "?????", "..G.K", ".G..K"), rule))
                .isEmpty();
        assertThat(Cases.check(Cases.regions("K..G.", "?????", "..G.K", "K....", "K...."), rule))
                .singleElement()
                .matches(finding -> finding.slice().isEmpty()
                        && finding.message().equals("Spinal Cord lies 1 mm to the left of Pericardium"));
        assertThat(Cases.check(Cases.regions("K....", "....G"), rule)).isEmpty();
    }

    @Test
    void whatIsPinchedOffBetweenTwoLabelsIsNoIslandIfOneMustBeAround() {
        QualityRule rule = rule(RuleKind.ISLAND, "muscle", "", NONE, 6, 100);
        assertThat(Cases.check(Cases.regions("AAAA ABAA AAAA BBBB"), rule)).hasSize(1);
        assertThat(Cases.check(Cases.regions("AAAA EBAA AAAA BBBB"), rule)).isEmpty();
        assertThat(Cases.check(Cases.regions("ABAA AAAA AAAA BBBB"), rule)).isEmpty();
    }

    @Test
    void huAreLookedAtWhereTheLabelIs() {
        LabelVolume<BodyRegion> regions =
                Cases.volume(BodyRegion.labelSet(), new Spacing(1, 1, 5), "?".repeat(4), "BBB.");
        CaseScan scan = Cases.builder()
                .labels(FileRole.REGIONS, LabelScan.of(regions))
                .image(ImageSlices.of(
                        regions.geometry(),
                        regions.geometry(),
                        regions.annotatedSlices(),
                        new float[][] {{-1100, Float.NaN, 50, -3000}},
                        "ct"))
                .build();
        assertThat(Cases.check(scan, rule(RuleKind.HU_OUTSIDE, "*", "", -1100, NONE, 0)))
                .singleElement()
                .matches(finding -> finding.count().orElse(0) == 1
                        && finding.voxel().equals(Optional.of(new Finding.Voxel(1, 0, 1))));
        assertThat(Cases.check(scan, rule(RuleKind.HU_OUTSIDE, "muscle", "", -1099, NONE, 66)))
                .hasSize(1);
        assertThat(Cases.check(scan, rule(RuleKind.HU_OUTSIDE, "muscle", "", -1099, NONE, 67)))
                .isEmpty();
        assertThat(Cases.check(scan, rule(RuleKind.HU_MEDIAN_OUTSIDE, "muscle", "", -1099, NONE, NONE)))
                .hasSize(1);
        assertThat(Cases.check(scan, rule(RuleKind.HU_MEDIAN_OUTSIDE, "muscle", "", -1100, -1100, NONE)))
                .isEmpty();
        assertThat(Cases.check(scan, rule(RuleKind.HU_MEDIAN_OUTSIDE, "brain", "", 0, 1, NONE)))
                .isEmpty();
    }

    @Test
    void theExtremesOfAWholeCtAreLookedAtOnce() {
        LabelVolume<BodyRegion> regions = Cases.volume(BodyRegion.labelSet(), new Spacing(1, 1, 5), "??", "B.");
        ImageSlices slices = ImageSlices.of(
                regions.geometry(), regions.geometry(), regions.annotatedSlices(), new float[][] {{50, 60}}, "ct");
        HuExtremes extremes = new HuExtremes(new HuExtremes.Place(-3000, 1, 0, 0), new HuExtremes.Place(60.5, 1, 0, 1));
        CaseScan scan = Cases.builder()
                .labels(FileRole.REGIONS, LabelScan.of(regions))
                .image(slices.withExtremes(Optional.of(extremes)))
                .build();
        assertThat(Cases.check(scan, image(-2999, NONE)))
                .singleElement()
                .matches(finding -> finding.voxel().equals(Optional.of(new Finding.Voxel(1, 0, 0)))
                        && finding.message().startsWith("the least value of all slices is -3000 HU"));
        assertThat(Cases.check(scan, image(NONE, 60)))
                .singleElement()
                .matches(finding -> finding.voxel().equals(Optional.of(new Finding.Voxel(1, 0, 1)))
                        && finding.message().startsWith("the greatest value of all slices is 60.5 HU"));
        assertThat(Cases.check(scan, image(-3000, 60.5))).isEmpty();
        assertThat(Cases.check(Cases.builder().image(slices).build(), image(1000, 0)))
                .isEmpty();
    }

    private static QualityRule image(double minimum, double maximum) {
        return new QualityRule(
                "rule",
                RuleKind.IMAGE_HU_OUTSIDE,
                Severity.NOTE,
                Optional.empty(),
                "",
                "",
                Double.isNaN(minimum) ? OptionalDouble.empty() : OptionalDouble.of(minimum),
                Double.isNaN(maximum) ? OptionalDouble.empty() : OptionalDouble.of(maximum),
                OptionalDouble.empty(),
                "",
                "");
    }

    @Test
    void theTableIsComparedWhereItKnowsTheCase() {
        QualityRule rule =
                rule(RuleKind.TABLE_CONTRADICTS, "breast_implant", "has_breast_implant=true", NONE, NONE, NONE);
        for (String stated : List.of("true", "false")) {
            for (boolean has : new boolean[] {true, false}) {
                CaseScan scan = Cases.builder()
                        .labels(
                                FileRole.REGIONS,
                                LabelScan.of(
                                        Cases.volume(BodyRegion.labelSet(), new Spacing(1, 1, 1), has ? "H." : "A.")))
                        .fact("has_breast_implant", stated)
                        .build();
                assertThat(Cases.check(scan, rule)).hasSize(stated.equals("true") == has ? 0 : 1);
            }
        }
        assertThat(Cases.check(Cases.regions("H."), rule)).isEmpty();
    }

    @Test
    void aVolumeWithoutAnyAnnotatedSliceIsSaidToBeSoAndNothingElse() {
        List<Finding> found = QualityCheck.of(RuleSet.saros())
                .check(Cases.regions("??", "??"))
                .findings();
        assertThat(found).extracting(Finding::rule).containsExactly("nothing-annotated");
    }

    @Test
    void thePatternOfSlicesIsReported() {
        QualityRule rule = new QualityRule(
                "step",
                RuleKind.ANNOTATION_STEP,
                Severity.NOTE,
                Optional.empty(),
                "",
                "",
                OptionalDouble.of(2),
                OptionalDouble.empty(),
                OptionalDouble.of(40),
                "",
                "");
        CaseScan beside = Cases.regions("?", "A", "?", "A", "A", "A");
        assertThat(Cases.check(beside, rule))
                .singleElement()
                .matches(finding -> finding.slice().orElse(-1) == 4
                        && finding.message().endsWith("one in 2 from 1, and beside it 4"));
        assertThat(Cases.check(Cases.regions("?", "A", "?", "?", "?", "A"), rule))
                .isEmpty();
        assertThat(Cases.check(Cases.regions("?", "A", "?", "?", "?", "?"), rule))
                .hasSize(1);
        assertThat(Cases.check(Cases.regions("A", "A"), rule)).hasSize(1);
        assertThat(QualityCheck.of(RuleSet.of(List.of(rule))).check(beside).patterns())
                .containsEntry(FileRole.REGIONS, "4 of 6 slices: one in 2 from 1, and beside it 4");
    }

    private static QualityRule rule(
            RuleKind kind, String label, String other, double minimum, double maximum, double share) {
        return Cases.rule(kind, FileRole.REGIONS, label, other, minimum, maximum, share);
    }
}
