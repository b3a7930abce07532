package io.github.saros4j.examples.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.phantom.ArmPose;
import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.examples.phantom.ScanRange;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.quality.Finding;
import io.github.saros4j.quality.QualityCheck;
import io.github.saros4j.quality.RuleSet;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.LabelScan;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing is found on bodies that nobody spoilt, but that scans of the head or the legs alone are none of the data set. */
class SoundPhantomsTest {

    private static final QualityCheck CHECK = QualityCheck.of(RuleSet.saros().without("annotation-step"));

    @ParameterizedTest
    @EnumSource(ScanRange.class)
    void everyRangeInEveryPose(ScanRange range) {
        for (ArmPose pose : ArmPose.values()) {
            GridShape shape = new GridShape(112, 84, slices(range));
            BodyPhantom.Builder body = BodyPhantom.builder(shape, new Spacing(4.5, 4.5, 25))
                    .seed(1)
                    .scanRange(range)
                    .arms(pose);
            assertSound(range, body.build());
            assertSound(range, body.female().legsApart().build());
            assertSound(range, body.breastImplants().build());
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = ScanRange.class,
            names = {"ABDOMEN", "CHEST_AND_HEAD"})
    void voxelsOfLessThanAMillimetre(ScanRange range) {
        BodyPhantom.Builder body = BodyPhantom.builder(
                        new GridShape(512, 512, slices(range)), new Spacing(0.98, 0.98, 25))
                .scanRange(range);
        assertSound(range, body.build());
        assertSound(range, body.arms(ArmPose.AGAINST_TRUNK).build());
    }

    private static int slices(ScanRange range) {
        return switch (range) {
            case WHOLE_BODY -> 43;
            case CHEST_AND_HEAD, ABDOMEN_AND_THIGHS -> 27;
            case THORAX, ABDOMEN -> 17;
            case HEAD, THIGHS -> 10;
        };
    }

    private static void assertSound(ScanRange range, BodyPhantom body) {
        CaseScan scan = CaseScan.builder("case_000")
                .labels(FileRole.REGIONS, LabelScan.of(body.regions()))
                .labels(FileRole.PARTS, LabelScan.of(body.parts()))
                .build();
        boolean withoutTrunk = range == ScanRange.HEAD || range == ScanRange.THIGHS;
        List<Finding> found = CHECK.check(scan).findings();
        assertThat(found)
                .as("%s", body.regions().source())
                .filteredOn(finding -> !(withoutTrunk && finding.rule().startsWith("case-")))
                .isEmpty();
        assertThat(found.isEmpty()).isEqualTo(!withoutTrunk);
    }
}
