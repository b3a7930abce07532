package io.github.saros4j.examples.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.phantom.FaultyCohort;
import io.github.saros4j.quality.Finding;
import io.github.saros4j.quality.LearnedExpectations;
import io.github.saros4j.quality.QualityCheck;
import io.github.saros4j.quality.QualityRule;
import io.github.saros4j.quality.RuleKind;
import io.github.saros4j.quality.RuleSet;
import io.github.saros4j.quality.Severity;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule finds a file, and none that is just within its limit. */
class RuleFilesTest {

    /** The one kind that no default rule has. */
    private static final QualityRule BOTH_IN_CASE = new QualityRule(
            "both",
            RuleKind.CASE_HAS_BOTH,
            Severity.NOTE,
            Optional.of(FileRole.REGIONS),
            "brain|bones",
            "right_leg|left_leg",
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            "",
            "");

    @TempDir
    private Path folder;

    static Stream<QualityRule> rulesAboutLabels() {
        return Stream.concat(RuleSet.saros().rules().stream(), Stream.of(BOTH_IN_CASE))
                .filter(rule -> !RuleFiles.OF_WHOLE_FILES.contains(rule.kind()));
    }

    @ParameterizedTest
    @MethodSource("rulesAboutLabels")
    void aRuleFindsWhatIsWrongAndNotWhatNearlyIs(QualityRule rule) throws IOException {
        List<RuleFiles.Pair> pairs = RuleFiles.of(rule);
        assertThat(pairs).isNotEmpty();
        for (int n = 0; n < pairs.size(); n++) {
            RuleFiles.Pair pair = pairs.get(n);
            assertThat(found(rule, pair.wrong().scanned(folder, "wrong" + n)))
                    .as("%s: %s", rule.id(), pair.what())
                    .isNotEmpty()
                    .allMatch(finding -> finding.rule().equals(rule.id()));
            assertThat(found(rule, pair.nearly().scanned(folder, "nearly" + n)))
                    .as("nearly %s: %s", rule.id(), pair.what())
                    .isEmpty();
        }
    }

    private static List<Finding> found(QualityRule rule, CaseScan scan) {
        return QualityCheck.of(RuleSet.of(List.of(rule)))
                .withExpectations(LearnedExpectations.of(scan))
                .check(scan)
                .findings();
    }

    @Test
    void everyKindHasFiles() {
        Set<RuleKind> kinds = EnumSet.copyOf(RuleFiles.OF_WHOLE_FILES);
        rulesAboutLabels().map(QualityRule::kind).forEach(kinds::add);
        assertThat(kinds).isEqualTo(EnumSet.allOf(RuleKind.class));
    }

    @Test
    void everyRuleAboutWholeFilesIsBrokenByASeededFault() {
        assertThat(RuleSet.saros().rules())
                .filteredOn(rule -> RuleFiles.OF_WHOLE_FILES.contains(rule.kind()))
                .isNotEmpty()
                .extracting(QualityRule::id)
                .isSubsetOf(FaultyCohort.seededRules());
    }
}
