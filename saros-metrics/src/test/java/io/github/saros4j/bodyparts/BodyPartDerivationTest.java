package io.github.saros4j.bodyparts;

import static io.github.saros4j.bodyparts.DrawnSlices.BELLY;
import static io.github.saros4j.bodyparts.DrawnSlices.BRAIN;
import static io.github.saros4j.bodyparts.DrawnSlices.CHEST;
import static io.github.saros4j.bodyparts.DrawnSlices.CORD_ALONE;
import static io.github.saros4j.bodyparts.DrawnSlices.EMPTY;
import static io.github.saros4j.bodyparts.DrawnSlices.GLANDS;
import static io.github.saros4j.bodyparts.DrawnSlices.HIPS;
import static io.github.saros4j.bodyparts.DrawnSlices.LEGS;
import static io.github.saros4j.bodyparts.DrawnSlices.LEGS_AND_HANDS;
import static io.github.saros4j.bodyparts.DrawnSlices.ONE_PIECE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyPartDerivationTest {

    private static final BodyPartDerivation RULES = BodyPartDerivation.withDefaults();

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
