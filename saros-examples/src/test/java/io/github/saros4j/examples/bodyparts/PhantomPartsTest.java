package io.github.saros4j.examples.bodyparts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.bodyparts.BodyPartDerivation;
import io.github.saros4j.bodyparts.DerivedParts;
import io.github.saros4j.bodyparts.PartAgreement;
import io.github.saros4j.bodyparts.UncertainReason;
import io.github.saros4j.bodyparts.UncertainSlice;
import io.github.saros4j.examples.phantom.ArmPose;
import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.examples.phantom.ScanRange;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Phantoms know their parts: no certain slice may hold another one. */
class PhantomPartsTest {

    private static final BodyPartDerivation RULES = BodyPartDerivation.withDefaults();
    private static final int SLICES = 34;

    private static BodyPhantom.Builder body(ScanRange range, ArmPose pose, double heightMm) {
        return BodyPhantom.builder(new GridShape(136, 88, SLICES), new Spacing(3.5, 3.5, heightMm / SLICES))
                .scanRange(range)
                .arms(pose);
    }

    static Stream<Arguments> everyRangeAndPose() {
        return Stream.of(ScanRange.values())
                .flatMap(range -> Stream.of(ArmPose.values()).map(pose -> Arguments.of(range, pose, heightMm(range))));
    }

    /** So that bodies are four fifths of their size, and fit. */
    private static double heightMm(ScanRange range) {
        return switch (range) {
            case WHOLE_BODY -> 850;
            case THORAX, ABDOMEN -> 350;
            case CHEST_AND_HEAD -> 520;
            case HEAD -> 195;
            case ABDOMEN_AND_THIGHS -> 560;
            case THIGHS -> 215;
        };
    }

    @ParameterizedTest
    @MethodSource("everyRangeAndPose")
    void noCertainSliceIsWrongOfBodies0To5(ScanRange range, ArmPose pose, double heightMm) {
        for (long seed = 0; seed < 6; seed++) {
            BodyPhantom.Builder body = body(range, pose, heightMm).seed(seed);
            assertNothingWrong((seed % 2 == 0 ? body : body.female().legsApart()).build());
        }
    }

    private static DerivedParts assertNothingWrong(BodyPhantom phantom) {
        DerivedParts derived = RULES.derive(phantom.regions());
        PartAgreement agreement = PartAgreement.between(derived.parts(), phantom.parts());
        assertThat(agreement.equalVoxels()).isEqualTo(agreement.voxels());
        assertThat(agreement.slices() + derived.uncertain().size()).isEqualTo(SLICES);
        return derived;
    }

    private static int certain(BodyPhantom.Builder body) {
        return SLICES - assertNothingWrong(body.build()).uncertain().size();
    }

    /** Measured, and pinned: who changes a rule sees here what it costs or brings. */
    @Test
    void whereArmsAndLegsAreApartMoreIsCertain() {
        assertThat(certain(body(ScanRange.WHOLE_BODY, ArmPose.HANGING, 850))).isEqualTo(14);
        assertThat(certain(body(ScanRange.WHOLE_BODY, ArmPose.HANGING, 850).legsApart()))
                .isEqualTo(16);
        assertThat(certain(body(ScanRange.WHOLE_BODY, ArmPose.AGAINST_TRUNK, 850)))
                .isEqualTo(6);
        assertThat(certain(body(ScanRange.WHOLE_BODY, ArmPose.RAISED, 850))).isEqualTo(16);
        assertThat(certain(body(ScanRange.HEAD, ArmPose.HANGING, 195))).isEqualTo(31);
        assertThat(certain(body(ScanRange.THIGHS, ArmPose.RAISED, 215).legsApart()))
                .isZero();
    }

    @Test
    void aTrunkWiderThanTheScanIsLeftToAHuman() {
        BodyPhantom narrow = BodyPhantom.builder(new GridShape(60, 88, SLICES), new Spacing(3.5, 3.5, 350.0 / SLICES))
                .scanRange(ScanRange.ABDOMEN)
                .build();

        assertThat(assertNothingWrong(narrow).uncertain())
                .extracting(UncertainSlice::reason)
                .contains(UncertainReason.CUT_OFF)
                .hasSize(SLICES);
    }
}
