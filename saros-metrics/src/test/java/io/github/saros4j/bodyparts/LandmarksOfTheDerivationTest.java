package io.github.saros4j.bodyparts;

import static io.github.saros4j.bodyparts.DrawnSlices.BELLY;
import static io.github.saros4j.bodyparts.DrawnSlices.BRAIN;
import static io.github.saros4j.bodyparts.DrawnSlices.CHEST;
import static io.github.saros4j.bodyparts.DrawnSlices.CORD_ALONE;
import static io.github.saros4j.bodyparts.DrawnSlices.EMPTY;
import static io.github.saros4j.bodyparts.DrawnSlices.LEGS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.geometry.Spacing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the highest and lowest slices of brain, chest and abdomen make certain of the slices around them. */
class LandmarksOfTheDerivationTest {

    private static final BodyPartDerivation RULES = BodyPartDerivation.withDefaults();

    @Test
    void scansWithoutLandmarksAreNotCertain() {
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(LEGS, EMPTY, LEGS))))
                .containsExactly(UncertainReason.NO_LANDMARK, UncertainReason.NO_LANDMARK);
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(CORD_ALONE, CHEST))))
                .containsExactly(UncertainReason.NECK);
        assertThat(Reasons.ofLowest(CHEST, LEGS)).containsExactly(UncertainReason.GAP);
        assertThat(Reasons.ofLowest(BRAIN, LEGS)).containsExactly(UncertainReason.NECK);
    }

    @Test
    void landmarksInAnImpossibleOrderMakeNothingCertain() {
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(CHEST, BRAIN))))
                .containsOnly(UncertainReason.LANDMARKS_DISAGREE)
                .hasSize(2);
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(BELLY, CHEST))))
                .containsOnly(UncertainReason.LANDMARKS_DISAGREE)
                .hasSize(2);
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(CHEST, BELLY, CHEST))))
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

        assertThat(Reasons.of(RULES.derive(DrawnScan.regions(CHEST, both)))).isEmpty();
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

        assertThat(Reasons.of(RULES.derive(DrawnScan.regions("?", BELLY)))).isEmpty();
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions("?", half.replace("ass", "as.")))))
                .as("5 of 10")
                .isEmpty();
        assertThat(Reasons.of(RULES.derive(DrawnScan.regions("?", half))))
                .as("5 of 11")
                .containsExactly(UncertainReason.HIP);
        assertThat(Reasons.ofHighest(RULES, narrow, BELLY)).as("60 mm above").containsExactly(UncertainReason.HIP);
        assertThat(Reasons.ofHighest(RULES.withHipMm(60), narrow, BELLY)).isEmpty();
        assertThat(Reasons.ofHighest(RULES.withHipMm(60.1), narrow, BELLY)).containsExactly(UncertainReason.HIP);
        assertThat(Reasons.ofLowest(CHEST, narrow.replace("aaa", "aat")))
                .as("chest")
                .isEmpty();
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
        return Reasons.ofSlice(1, RULES.derive(DrawnScan.regions(spacing, crown, BRAIN)));
    }
}
