package io.github.saros4j.bodyparts;

import static io.github.saros4j.bodyparts.DrawnSlices.BELLY;
import static io.github.saros4j.bodyparts.DrawnSlices.CHEST;
import static io.github.saros4j.bodyparts.DrawnSlices.CHEST_ALONE;
import static io.github.saros4j.bodyparts.DrawnSlices.ONE_PIECE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.Orientation;
import org.junit.jupiter.api.Test;

/** Limbs that touch, or may; and what is taken for one. */
class LimbsOfTheDerivationTest {

    private static final BodyPartDerivation RULES = BodyPartDerivation.withDefaults();

    @Test
    void anArmThatTouchesTheTrunkGivesItselfAwayByItsBone() {
        String touching = """
                .....sssssss.....
                .....sttettsssss.
                .....sttbttsssbs.
                .....sssssss.....
                """;

        assertThat(Reasons.ofHighest(RULES, touching)).containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(Reasons.ofHighest(RULES.withBoneReach(0.8), touching)).isEmpty();
        assertThat(Reasons.ofHighest(RULES.withBoneReach(0.79), touching))
                .containsExactly(UncertainReason.LIMB_TOUCHES);
    }

    @Test
    void soDoesAHandOnTheBelly() {
        assertThat(Reasons.ofHighest(RULES, """
                .....ssbssss.....
                .....sssssss.....
                .....sttetts.....
                .....sttbtts.....
                """)).containsExactly(UncertainReason.LIMB_TOUCHES);
    }

    @Test
    void bonesBehindTheCavitiesAreTheTrunks() {
        assertThat(Reasons.ofHighest(RULES, """
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

        assertThat(Reasons.ofHighest(RULES, CHEST_ALONE, touching)).isEmpty();
        assertThat(Reasons.ofHighest(RULES.withNearMm(61), CHEST_ALONE, touching))
                .containsExactly(UncertainReason.LIMB_NEAR);
        assertThat(Reasons.ofHighest(RULES.withNearMm(61), CHEST, touching))
                .as("both arms are elsewhere")
                .isEmpty();
        assertThat(Reasons.ofHighest(RULES.withNearMm(121), CHEST_ALONE, CHEST, touching))
                .containsExactly(UncertainReason.LIMB_NEAR);
    }

    @Test
    void shouldersMayBeginAboveTheEndOfTheScan() {
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(CHEST_ALONE)))).containsExactly(UncertainReason.LIMB_NEAR);
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions("?", CHEST_ALONE))))
                .isEmpty();
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(CHEST)))).isEmpty();
        assertThat(Reasons.ofHighest(RULES.withNearMm(61), ONE_PIECE, CHEST_ALONE))
                .containsExactly(UncertainReason.NECK);
        assertThat(Reasons.of(RULES.withNearMm(61).derive(DrawnScan.regions("?", ONE_PIECE, CHEST_ALONE))))
                .containsExactly(UncertainReason.LIMB_NEAR, UncertainReason.NECK);
    }

    @Test
    void anArmThatTouchesTheHeadGivesItselfAwayByItsBone() {
        assertThat(Reasons.ofHighest(RULES, """
                .....sbbbbbs.....
                .....bBBBBBbsss..
                .....bBBBBBbsbs..
                .....sbbbbbs.....
                """)).containsExactly(UncertainReason.LIMB_TOUCHES);
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

        assertThat(Reasons.ofHighest(rules, wing)).as("20 mm of 50, one bone").isEmpty();
        assertThat(Reasons.ofHighest(rules, far)).as("30 mm of 50").containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(Reasons.ofHighest(rules, apart))
                .as("20 mm of 50, beside")
                .containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(Reasons.ofHighest(anywhere.withBoneReach(0.19), wing)).containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(Reasons.ofHighest(anywhere.withBoneReach(0.3), inFront))
                .as("20 mm of 40, no wing is in front")
                .containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(Reasons.ofHighest(anywhere.withBoneReach(0.5), inFront)).isEmpty();
        assertThat(Reasons.ofHighest(rules, wing.replace("saaaaas", "staaaas")))
                .as("the chest has no wings")
                .containsExactly(UncertainReason.LIMB_TOUCHES);
        assertThat(Reasons.of(rules.derive(DrawnScan.regions("?", wing).reoriented(Orientation.parse("RAI")))))
                .isEmpty();
        assertThat(Reasons.of(rules.derive(DrawnScan.regions("?", apart).reoriented(Orientation.parse("RAI")))))
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

        assertThat(Reasons.ofHighest(from900, arm)).isEmpty();
        assertThat(Reasons.ofHighest(RULES.withBonelessMm2(901), arm)).containsExactly(UncertainReason.NO_BONE);
        assertThat(Reasons.ofHighest(RULES, arm)).containsExactly(UncertainReason.NO_BONE);
        assertThat(Reasons.ofHighest(RULES.withBonelessMm2(0), arm.replace('m', 's')))
                .as("without muscle it may be a breast")
                .containsExactly(UncertainReason.NO_BONE);
        assertThat(Reasons.of(from900.derive(DrawnScan.regions(CHEST, BELLY, legs))))
                .isEmpty();
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(CHEST, BELLY, legs))))
                .containsExactly(UncertainReason.NO_BONE);
    }
}
