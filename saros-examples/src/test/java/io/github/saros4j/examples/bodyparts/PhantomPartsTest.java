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
import java.util.List;
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
        return BodyPhantom.builder(new GridShape(95, 61, SLICES), new Spacing(5, 5, heightMm / SLICES))
                .scanRange(range)
                .arms(pose);
    }

    /** Each with how many of its 1632 slices are certain: measured, so that a rule that becomes more or less careful is seen. */
    static Stream<Arguments> everyRange() {
        return Stream.of(
                Arguments.of(ScanRange.WHOLE_BODY, 736),
                Arguments.of(ScanRange.THORAX, 640),
                Arguments.of(ScanRange.ABDOMEN, 650),
                Arguments.of(ScanRange.CHEST_AND_HEAD, 876),
                Arguments.of(ScanRange.HEAD, 1132),
                Arguments.of(ScanRange.ABDOMEN_AND_THIGHS, 664),
                Arguments.of(ScanRange.THIGHS, 0));
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
    @MethodSource("everyRange")
    void noCertainSliceIsWrongInAnyPoseOf12Bodies(ScanRange range, int expected) {
        int certain = 0;
        for (ArmPose pose : ArmPose.values()) {
            for (int body = 0; body < 12; body++) {
                BodyPhantom.Builder builder = body(range, pose, heightMm(range)).seed(body / 4);
                builder = body % 2 == 0 ? builder : builder.female();
                certain += certain(body % 4 < 2 ? builder : builder.legsApart());
            }
        }
        assertThat(certain).isEqualTo(expected);
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
        assertThat(List.of(
                        certain(body(ScanRange.WHOLE_BODY, ArmPose.HANGING, 850)),
                        certain(body(ScanRange.WHOLE_BODY, ArmPose.HANGING, 850).legsApart()),
                        certain(body(ScanRange.WHOLE_BODY, ArmPose.AGAINST_TRUNK, 850)),
                        certain(body(ScanRange.WHOLE_BODY, ArmPose.RAISED, 850)),
                        certain(body(ScanRange.WHOLE_BODY, ArmPose.RAISED, 850).legsApart())))
                .containsExactly(15, 17, 5, 18, 21);
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
