package io.github.saros4j.bodyparts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyPartDerivationTest {

    private static final BodyPartDerivation RULES = BodyPartDerivation.withDefaults();

    private static final String EMPTY = """
            .................
            .................
            .................
            .................
            """;

    private static final String BRAIN = """
            .................
            .....sbbbbbs.....
            .....bBBBBBb.....
            .....sbbbbbs.....
            """;

    private static final String GLANDS = """
            .................
            ......smmms......
            ......pmbmp......
            ......smcms......
            """;

    private static final String CORD_ALONE = """
            .................
            ......smmms......
            ......smbms......
            ......smcms......
            """;

    private static final String CHEST = """
            .....sssssss.....
            .....sttettss....
            sbs..sttbttss.sbs
            .....sssssss.....
            """;

    private static final String CHEST_ALONE = """
            .....sssssss.....
            .....sttettss....
            .....sttbttss....
            .....sssssss.....
            """;

    private static final String BELLY = """
            .....sssssss.....
            .....saaaaas.....
            .bs..saabaas..sb.
            .....sssssss.....
            """;

    private static final String HIPS = """
            ....sssssssss....
            ....ssbaaabss....
            .bs.ssbaaabss.sb.
            ....sssssssss....
            """;

    private static final String ONE_PIECE = """
            .................
            ...sssssssssss...
            ...ssbsssssbss...
            ...sssssssssss...
            """;

    private static final String LEGS = """
            .................
            ..ssss....ssss...
            ..sbss....ssbs...
            ..ssss....ssss...
            """;

    private static final String LEGS_AND_HANDS = """
            .................
            ...ssss..ssss....
            .b.sbss..ssbs.bb.
            ...ssss..ssss....
            """;

    private static List<UncertainReason> reasons(DerivedParts derived) {
        return derived.uncertain().stream().map(UncertainSlice::reason).toList();
    }

    /** What becomes of the first slice of a scan from above, below one that nobody annotated; empty if it is certain. */
    private static List<UncertainReason> ofHighest(BodyPartDerivation rules, String... fromAbove) {
        String[] belowOther =
                Stream.concat(Stream.of("?"), Arrays.stream(fromAbove)).toArray(String[]::new);
        DerivedParts derived = rules.derive(DrawnScan.regions(belowOther));
        return derived.uncertain().stream()
                .filter(slice -> slice.z() == fromAbove.length - 1)
                .map(UncertainSlice::reason)
                .toList();
    }

    private static List<UncertainReason> ofLowest(String... fromAbove) {
        return RULES.derive(DrawnScan.regions(fromAbove)).uncertain().stream()
                .filter(slice -> slice.z() == 0)
                .map(UncertainSlice::reason)
                .toList();
    }

    @Test
    void wholeBodyWithArmsBesideIt() {
        DerivedParts derived = RULES.derive(DrawnScan.regions(
                EMPTY,
                ONE_PIECE,
                BRAIN,
                CORD_ALONE,
                GLANDS,
                CORD_ALONE,
                CHEST,
                BELLY,
                BELLY,
                HIPS,
                ONE_PIECE,
                LEGS,
                LEGS_AND_HANDS));

        assertThat(DrawnScan.draw(derived.parts()))
                .containsExactly("""
                .................
                .................
                .................
                .................
                """, "?", """
                .................
                .....HHHHHHH.....
                .....HHHHHHH.....
                .....HHHHHHH.....
                """, """
                .................
                ......HHHHH......
                ......HHHHH......
                ......HHHHH......
                """, """
                .................
                ......HHHHH......
                ......HHHHH......
                ......HHHHH......
                """, "?", """
                .....TTTTTTT.....
                .....TTTTTTTT....
                rrr..TTTTTTTT.lll
                .....TTTTTTT.....
                """, """
                .....TTTTTTT.....
                .....TTTTTTT.....
                .rr..TTTTTTT..ll.
                .....TTTTTTT.....
                """, """
                .....TTTTTTT.....
                .....TTTTTTT.....
                .rr..TTTTTTT..ll.
                .....TTTTTTT.....
                """, "?", "?", """
                .................
                ..RRRR....LLLL...
                ..RRRR....LLLL...
                ..RRRR....LLLL...
                """, """
                .................
                ...RRRR..LLLL....
                .r.RRRR..LLLL.ll.
                ...RRRR..LLLL....
                """);
        assertThat(derived.uncertain())
                .containsExactly(
                        new UncertainSlice(2, UncertainReason.LEGS_TOUCH, "one piece where two legs are expected"),
                        new UncertainSlice(
                                3,
                                UncertainReason.HIP,
                                "the cavities have 33 % of the trunk's width, and end a little lower"),
                        new UncertainSlice(
                                7, UncertainReason.NECK, "below the lowest slice with brain or glands of the head"),
                        new UncertainSlice(
                                11, UncertainReason.ABOVE_BRAIN, "60 mm above the highest slice with brain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LPS", "RAS", "LAI", "RPI", "LPI", "RAI", "PLS", "ARI", "PRS", "ALI"})
    void theOrderOfStorageDoesNotMatter(String code) {
        LabelVolume<BodyRegion> lps =
                DrawnScan.regions(BRAIN, GLANDS, "?", CHEST, "?", BELLY, HIPS, ONE_PIECE, "?", LEGS, LEGS_AND_HANDS);
        DerivedParts expected = RULES.derive(lps);
        LabelVolume<BodyRegion> stored = lps.reoriented(Orientation.parse(code));

        DerivedParts derived = RULES.derive(stored);

        assertThat(derived.parts().geometry()).isEqualTo(stored.geometry());
        assertThat(DrawnScan.draw(derived.parts())).isEqualTo(DrawnScan.draw(expected.parts()));
        List<UncertainSlice> mirrored = new ArrayList<>(expected.uncertain());
        if (code.endsWith("I")) {
            mirrored.replaceAll(slice -> new UncertainSlice(10 - slice.z(), slice.reason(), slice.detail()));
            Collections.reverse(mirrored);
        }
        assertThat(derived.uncertain()).isEqualTo(mirrored);
        assertThat(derived.parts().annotatedSlices().count()).isEqualTo(6);
    }

    @Test
    void slicesThatAreNotAxialAreRefused() {
        LabelVolume<BodyRegion> sagittal = DrawnScan.regions(BRAIN, CHEST).reoriented(Orientation.parse("PSL"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULES.derive(sagittal))
                .withMessageContaining("PSL");
    }

    @Test
    void aSingleArmIsEnough() {
        DerivedParts derived = RULES.derive(DrawnScan.regions("?", """
                .....sssssss.....
                .....sttetts.....
                .....sttbtts..sb.
                .....sssssss.....
                """));

        assertThat(DrawnScan.draw(derived.parts())).containsExactly("?", """
                .....TTTTTTT.....
                .....TTTTTTT.....
                .....TTTTTTT..ll.
                .....TTTTTTT.....
                """);
    }

    @Test
    void raisedArmsLieBesideTheHead() {
        DerivedParts derived = RULES.derive(DrawnScan.regions("""
                ..b..sbbbbbs.....
                .....bBBBBBb..sss
                .....bBBBBBb..sbs
                .....sbbbbbs.....
                """));

        assertThat(DrawnScan.draw(derived.parts())).containsExactly("""
                ..r..HHHHHHH.....
                .....HHHHHHH..lll
                .....HHHHHHH..lll
                .....HHHHHHH.....
                """);
    }

    @Test
    void anArmThatTouchesTheTrunkGivesItselfAwayByItsBone() {
        String touching = """
                .....sssssss.....
                .....sttettsssss.
                .....sttbttsssbs.
                .....sssssss.....
                """;

        assertThat(ofHighest(RULES, touching)).containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(ofHighest(RULES.withBoneReach(0.8), touching)).isEmpty();
        assertThat(ofHighest(RULES.withBoneReach(0.79), touching)).containsExactly(UncertainReason.LIMB_TOUCHES);
    }

    @Test
    void soDoesAHandOnTheBelly() {
        assertThat(ofHighest(RULES, """
                .....ssbssss.....
                .....sssssss.....
                .....sttetts.....
                .....sttbtts.....
                """)).containsExactly(UncertainReason.LIMB_TOUCHES);
    }

    @Test
    void bonesBehindTheCavitiesAreTheTrunks() {
        assertThat(ofHighest(RULES, """
                .....sttetts.....
                .....sssssss.....
                .....sssssss.....
                .....sssbsss.....
                """)).isEmpty();
    }

    @Test
    void nearASliceWhereALimbTouchesFleshMayReachOver() {
        String touching = """
                .....sssssss.....
                .....sttettsssss.
                .....sttbttsssbs.
                .....sssssss.....
                """;

        assertThat(ofHighest(RULES, CHEST_ALONE, touching)).isEmpty();
        assertThat(ofHighest(RULES.withNearMm(61), CHEST_ALONE, touching)).containsExactly(UncertainReason.LIMB_NEAR);
        assertThat(ofHighest(RULES.withNearMm(61), CHEST, touching))
                .as("both arms are elsewhere")
                .isEmpty();
        assertThat(ofHighest(RULES.withNearMm(121), CHEST_ALONE, CHEST, touching))
                .containsExactly(UncertainReason.LIMB_NEAR);
    }

    @Test
    void shouldersMayBeginAboveTheEndOfTheScan() {
        assertThat(reasons(RULES.derive(DrawnScan.regions(CHEST_ALONE)))).containsExactly(UncertainReason.LIMB_NEAR);
        assertThat(reasons(RULES.derive(DrawnScan.regions("?", CHEST_ALONE)))).isEmpty();
        assertThat(reasons(RULES.derive(DrawnScan.regions(CHEST)))).isEmpty();
        assertThat(ofHighest(RULES.withNearMm(61), ONE_PIECE, CHEST_ALONE)).containsExactly(UncertainReason.NECK);
        assertThat(reasons(RULES.withNearMm(61).derive(DrawnScan.regions("?", ONE_PIECE, CHEST_ALONE))))
                .containsExactly(UncertainReason.LIMB_NEAR, UncertainReason.NECK);
    }

    @Test
    void anArmThatTouchesTheHeadGivesItselfAwayByItsBone() {
        assertThat(ofHighest(RULES, """
                .....sbbbbbs.....
                .....bBBBBBbsss..
                .....bBBBBBbsbs..
                .....sbbbbbs.....
                """)).containsExactly(UncertainReason.LIMB_TOUCHES);
    }

    @Test
    void legsAreNotCertainWhere() {
        assertThat(ofLowest(BELLY, ONE_PIECE)).as("they touch").containsExactly(UncertainReason.LEGS_TOUCH);
        assertThat(ofLowest(BELLY, """
                .................
                ..sssssssss......
                ..sbsssssbs...sb.
                ..sssssssss...ss.
                """)).as("they touch beside a hand").containsExactly(UncertainReason.LEGS_TOUCH);
        assertThat(ofLowest(BELLY, """
                .................
                ..ssss.b.b.sss...
                ..sbss.....ssb...
                ..ssss.....sss...
                """)).as("something is between them").containsExactly(UncertainReason.ODD_PIECE);
        assertThat(ofLowest(BELLY, """
                .................
                ..ssss....sssbsb.
                ..sbss....bsssss.
                ..ssss....ssssss.
                """)).as("a hand touches one").containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(ofLowest(BELLY, """
                .................
                ..ssss....ssss...
                ..sbss....ssss...
                ..ssss....ssss...
                """)).as("one shows no bone").containsExactly(UncertainReason.NO_BONE);
        assertThat(ofLowest(BELLY, """
                ..ssssssssss.....
                ..sbs............
                ..sss..ssssss....
                ..sss..ssbsss....
                """)).as("one reaches over the middle").containsExactly(UncertainReason.ODD_PIECE);
        assertThat(ofLowest(BELLY, """
                .................
                .sss.sss.bsss....
                .sbs.sbs.ssbs....
                .sss.sss.ssss....
                """)).as("there are three").containsExactly(UncertainReason.ODD_PIECE);
    }

    @Test
    void aTrunkIsNotCertainWhere() {
        assertThat(ofHighest(RULES, """
                .....ssssssssssss
                .....sttettssssss
                .....sttbttssssss
                .....ssssssssssss
                """)).as("it is cut off").containsExactly(UncertainReason.CUT_OFF);
        assertThat(ofHighest(RULES, """
                .....sssssss.....
                .....sttetts.sss.
                .....sttbtts.sss.
                .....sssssss.sss.
                """)).as("a fold lies beside it").containsExactly(UncertainReason.NO_BONE);
        assertThat(ofHighest(RULES, """
                ......sbbs.......
                .................
                .....sttetts.....
                .....sttbtts.....
                """)).as("something lies in front").containsExactly(UncertainReason.ODD_PIECE);
        assertThat(ofHighest(RULES, """
                .....sssssss..b..
                .....sttetts.....
                .....sttbtts..b..
                .....sssssss.....
                """)).as("two pieces are at one side").containsExactly(UncertainReason.ODD_PIECE);
        assertThat(ofHighest(RULES, """
                ..st.............
                .....sttetts.....
                .....sttbtts.....
                .....sssssss.....
                """)).as("two pieces hold a cavity").containsExactly(UncertainReason.ODD_PIECE);
        assertThat(ofHighest(RULES, """
                .....sssssss.....
                .....sttetts.....
                .....sttbtgs.....
                .....sssssss.....
                """))
                .as("it shows a gland of the head")
                .containsExactly(UncertainReason.LANDMARKS_DISAGREE);
    }

    @Test
    void aHeadIsNotCertainWhere() {
        assertThat(ofHighest(RULES, """
                bbb..............
                BBBs.............
                BBBs.............
                bbb..............
                """)).as("it is cut off").containsExactly(UncertainReason.CUT_OFF);
        assertThat(ofHighest(RULES, """
                .......ss........
                .................
                .....bBBBBBb.....
                .....sbbbbbs.....
                """)).as("a nose lies in front").containsExactly(UncertainReason.ODD_PIECE);
        DerivedParts noCord = RULES.derive(DrawnScan.regions(BRAIN, ONE_PIECE, GLANDS));
        assertThat(noCord.uncertain()).extracting(UncertainSlice::z).containsExactly(1);
        assertThat(reasons(noCord)).as("it shows no mark").containsExactly(UncertainReason.GAP);
    }

    @Test
    void smallPiecesBelongToWhatIsNearest() {
        BodyPartDerivation rules = RULES.withSmallPiecesMm2(101).withGapMm(20);
        String near = """
                .....sssssss.....
                .....sttetts.....
                .sb..sttbtts..sb.
                s......sss......s
                ......s..........
                """;

        assertThat(DrawnScan.draw(rules.derive(DrawnScan.regions(near)).parts()))
                .containsExactly("""
                .....TTTTTTT.....
                .....TTTTTTT.....
                .rr..TTTTTTT..ll.
                r......TTT......l
                ......T..........
                """);
    }

    @Test
    void smallPiecesFarFromAllOrAsNearToTwoPartsAreNotCertain() {
        BodyPartDerivation rules = RULES.withSmallPiecesMm2(101);
        String near = """
                .....sssssss.....
                .....sttettss....
                .....sttbttss....
                .....sss....s.s..
                """;
        String between = """
                .....sssssss.....
                .....sttetts.....
                .....sttbtts.s.sb
                .....sssssss.....
                """;

        assertThat(ofHighest(rules.withGapMm(20), near)).isEmpty();
        assertThat(ofHighest(rules.withGapMm(19.9), near)).containsExactly(UncertainReason.LOOSE_PIECE);
        assertThat(ofHighest(rules.withGapMm(20), between)).containsExactly(UncertainReason.LOOSE_PIECE);
        assertThat(ofHighest(RULES, between)).as("none is small").containsExactly(UncertainReason.ODD_PIECE);
    }

    @Test
    void scansWithoutLandmarksAreNotCertain() {
        assertThat(reasons(RULES.derive(DrawnScan.regions(LEGS, EMPTY, LEGS))))
                .containsExactly(UncertainReason.NO_LANDMARK, UncertainReason.NO_LANDMARK);
        assertThat(reasons(RULES.derive(DrawnScan.regions(CORD_ALONE, CHEST)))).containsExactly(UncertainReason.NECK);
        assertThat(ofLowest(CHEST, LEGS)).containsExactly(UncertainReason.GAP);
        assertThat(ofLowest(BRAIN, LEGS)).containsExactly(UncertainReason.NECK);
    }

    @Test
    void landmarksInAnImpossibleOrderMakeNothingCertain() {
        assertThat(reasons(RULES.derive(DrawnScan.regions(CHEST, BRAIN))))
                .containsOnly(UncertainReason.LANDMARKS_DISAGREE)
                .hasSize(2);
        assertThat(reasons(RULES.derive(DrawnScan.regions(BELLY, CHEST))))
                .containsOnly(UncertainReason.LANDMARKS_DISAGREE)
                .hasSize(2);
        assertThat(reasons(RULES.derive(DrawnScan.regions(CHEST, BELLY, CHEST))))
                .containsOnly(UncertainReason.LANDMARKS_DISAGREE)
                .hasSize(3);
    }

    @Test
    void noSliceOfTheChestIsTheHips() {
        String both = """
                .....sssssss.....
                .....staaets.....
                .....saabtts.....
                .....sssssss.....
                """;

        assertThat(reasons(RULES.derive(DrawnScan.regions(CHEST, both)))).isEmpty();
    }

    @Test
    void nearTheLowerEndOfTheAbdomenTheTrunkIsCertainWhereItsCavitiesAreWide() {
        String narrow = """
                .................
                .ssssaaasss......
                .................
                .................
                """;
        String half = """
                .................
                .ssssaaaaass.....
                .................
                .................
                """;

        assertThat(reasons(RULES.derive(DrawnScan.regions("?", BELLY)))).isEmpty();
        assertThat(reasons(RULES.derive(DrawnScan.regions("?", half.replace("ass", "as.")))))
                .as("5 of 10")
                .isEmpty();
        assertThat(reasons(RULES.derive(DrawnScan.regions("?", half))))
                .as("5 of 11")
                .containsExactly(UncertainReason.HIP);
        assertThat(ofHighest(RULES, narrow, BELLY)).as("60 mm above").containsExactly(UncertainReason.HIP);
        assertThat(ofHighest(RULES.withHipMm(60), narrow, BELLY)).isEmpty();
        assertThat(ofHighest(RULES.withHipMm(60.1), narrow, BELLY)).containsExactly(UncertainReason.HIP);
        assertThat(ofLowest(CHEST, narrow.replace("aaa", "aat"))).as("chest").isEmpty();
    }

    @Test
    void aWingOfThePelvisIsTheTrunksButNotABoneBesideTheCavities() {
        String wing = """
                ....sssssssssss..
                ....ssaaaaassss..
                ....ssaaaaabbss..
                ....sssssbbbsss..
                """;
        String apart = wing.replace("aaaaabb", "aaaaasb").replace("bbb", "bss");
        String far = wing.replace("bbss", "bbbs");
        String inFront = """
                .....ssssbss.....
                .....sssssss.....
                .....saaaass.....
                .....sssssss.....
                """;
        BodyPartDerivation anywhere = RULES.withHipMm(0);
        BodyPartDerivation rules = anywhere.withBoneReach(0.2);

        assertThat(ofHighest(rules, wing)).as("20 mm of 50, one bone").isEmpty();
        assertThat(ofHighest(rules, far)).as("30 mm of 50").containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(ofHighest(rules, apart)).as("20 mm of 50, beside").containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(ofHighest(anywhere.withBoneReach(0.19), wing)).containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(ofHighest(anywhere.withBoneReach(0.3), inFront))
                .as("20 mm of 40, no wing is in front")
                .containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(ofHighest(anywhere.withBoneReach(0.5), inFront)).isEmpty();
        assertThat(ofHighest(rules, wing.replace("saaaaas", "staaaas")))
                .as("the chest has no wings")
                .containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(reasons(rules.derive(DrawnScan.regions("?", wing).reoriented(Orientation.parse("RAI")))))
                .isEmpty();
        assertThat(reasons(rules.derive(DrawnScan.regions("?", apart).reoriented(Orientation.parse("RAI")))))
                .containsExactly(UncertainReason.LIMB_TOUCHES);
    }

    @Test
    void aLimbWithMuscleNeedsNoBoneFromAnAreaOn() {
        String arm = """
                .....sssssss.....
                .....sttetts.sss.
                .....sttbtts.sms.
                .....sssssss.sss.
                """;
        String legs = """
                .................
                ..ssss....ssss...
                ..sbms....ssms...
                ..ssss....ssss...
                """;
        BodyPartDerivation from900 = RULES.withBonelessMm2(900);

        assertThat(ofHighest(from900, arm)).isEmpty();
        assertThat(ofHighest(RULES.withBonelessMm2(901), arm)).containsExactly(UncertainReason.NO_BONE);
        assertThat(ofHighest(RULES, arm)).containsExactly(UncertainReason.NO_BONE);
        assertThat(ofHighest(RULES.withBonelessMm2(0), arm.replace('m', 's')))
                .as("without muscle it may be a breast")
                .containsExactly(UncertainReason.NO_BONE);
        assertThat(reasons(from900.derive(DrawnScan.regions(CHEST, BELLY, legs))))
                .isEmpty();
        assertThat(reasons(RULES.derive(DrawnScan.regions(CHEST, BELLY, legs))))
                .containsExactly(UncertainReason.NO_BONE);
    }

    @Test
    void theCrownHasNoMuscleAndLiesNearTheBrain() {
        Spacing near = new Spacing(10, 10, 30);
        String crown = """
                .................
                ......sssss......
                ......sbbbs......
                .................
                """;
        String betweenArms = crown.replace("......sbbbs......", "sms...sbbbs...sbs")
                .replace("......sssss......", "sbs...sssss...sms");

        assertThat(DrawnScan.draw(RULES.derive(DrawnScan.regions(near, betweenArms, BRAIN))
                                .parts())
                        .get(0))
                .isEqualTo("""
                .................
                rrr...HHHHH...lll
                rrr...HHHHH...lll
                .................
                """);
        assertThat(crownOf(near, crown)).isEmpty();
        assertThat(crownOf(near, crown.replace("sssss", "s.s.s"))).isEmpty();
        assertThat(crownOf(new Spacing(10, 10, 30.5), crown))
                .as("too far")
                .containsExactly(UncertainReason.ABOVE_BRAIN);
        assertThat(crownOf(near, crown.replace("bbb", "bmb")))
                .as("muscle")
                .containsExactly(UncertainReason.ABOVE_BRAIN);
        assertThat(crownOf(near, crown.replace("bbb", "bsb")))
                .as("two bones")
                .containsExactly(UncertainReason.ABOVE_BRAIN);
        assertThat(crownOf(near, betweenArms.replace('m', 's').replace("sbs", "sss")))
                .as("three pieces without muscle")
                .containsExactly(UncertainReason.ABOVE_BRAIN);
        assertThat(crownOf(near, crown.replace(".ss", "sss").replace("......s", "sssssss")))
                .as("cut off")
                .containsExactly(UncertainReason.CUT_OFF);
    }

    private static List<UncertainReason> crownOf(Spacing spacing, String crown) {
        return RULES.derive(DrawnScan.regions(spacing, crown, BRAIN)).uncertain().stream()
                .filter(slice -> slice.z() == 1)
                .map(UncertainSlice::reason)
                .toList();
    }

    @Test
    void emptyAndUnannotatedScansHaveNoParts() {
        assertThat(DrawnScan.draw(RULES.derive(DrawnScan.regions(EMPTY)).parts()))
                .containsExactly(EMPTY);
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(4, 3, 1), new Spacing(0.5, 0.5, 1));
        DerivedParts nothing = RULES.derive(
                LabelVolume.builder(BodyRegion.labelSet(), geometry).skip().build());
        assertThat(nothing.parts().annotatedSlices().count()).isZero();
        assertThat(nothing.uncertain()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void thresholdsAreNumbersFromZero(double wrong) {
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.withHipMm(wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.withNearMm(wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.withSmallPiecesMm2(wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.withGapMm(wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.withBoneReach(wrong));
        assertThatIllegalArgumentException().isThrownBy(() -> RULES.withBonelessMm2(wrong));
    }
}
