package io.github.saros4j.quality;

import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileFailure;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.SliceFault;
import io.github.saros4j.volume.AnnotatedSlices;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Checks cases against rules, and lists everything that is found. Immutable, usable from any thread.
 *
 * <pre>{@code
 * QualityCheck check = QualityCheck.of(RuleSet.saros());
 * for (CaseFiles files : CaseFiles.inDataset(datasetFolder)) {
 *     CaseFindings found = check.check(CaseScanner.withDefaults().scan(files, Optional.empty()));
 *     found.findings().forEach(finding -> System.out.println(finding.slice() + ": " + finding.message()));
 * }
 * }</pre>
 */
public final class QualityCheck {

    private static final int USUAL_STEP = 5;

    private final RuleSet rules;
    private final Optional<LearnedExpectations> expectations;

    private QualityCheck(RuleSet rules, Optional<LearnedExpectations> expectations) {
        this.rules = rules;
        this.expectations = expectations;
    }

    /**
     * A check that knows nothing but its rules.
     *
     * @param rules what is checked
     * @return the check
     */
    public static QualityCheck of(RuleSet rules) {
        return new QualityCheck(rules, Optional.empty());
    }

    /**
     * A check that also knows what is usual; only then rules about what is rare are checked.
     *
     * @param learned what is usual
     * @return the check
     */
    public QualityCheck withExpectations(LearnedExpectations learned) {
        return new QualityCheck(rules, Optional.of(learned));
    }

    /**
     * What is checked.
     *
     * @return the rules
     */
    public RuleSet rules() {
        return rules;
    }

    /**
     * Checks a case. A rule that looks at what is not there, such as an image, finds nothing.
     *
     * @param scan what lies in its files
     * @return everything that was found
     */
    public CaseFindings check(CaseScan scan) {
        CaseContext context = new CaseContext(scan);
        for (QualityRule rule : rules.rules()) {
            check(rule, context);
        }
        return new CaseFindings(scan.caseId(), context.findings(), patterns(scan));
    }

    private Map<FileRole, String> patterns(CaseScan scan) {
        int step = rules.rules().stream()
                .filter(rule -> rule.kind() == RuleKind.ANNOTATION_STEP)
                .findFirst()
                .map(rule -> (int) rule.minimum().orElseThrow())
                .orElse(USUAL_STEP);
        Map<FileRole, String> patterns = new EnumMap<>(FileRole.class);
        for (FileRole role : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            scan.labels(role).ifPresent(labels -> patterns.put(role, pattern(labels.attempted(), step)));
        }
        return patterns;
    }

    private static String pattern(AnnotatedSlices slices, int step) {
        String counts = slices.count() + " of " + slices.depth() + " slices";
        if (slices.count() == 0) {
            return counts;
        }
        return counts + ": "
                + SlicePattern.of(slices, slices.isComplete() ? 1 : step).words();
    }

    private void check(QualityRule rule, CaseContext context) {
        switch (rule.kind()) {
            case FILE_MISSING -> FileChecks.failures(rule, FileFailure.Kind.MISSING, context);
            case FILE_UNREADABLE -> FileChecks.failures(rule, FileFailure.Kind.UNREADABLE, context);
            case GEOMETRY_CONTRADICTORY -> FileChecks.failures(rule, FileFailure.Kind.CONTRADICTORY_GEOMETRY, context);
            case GRID_DIFFERS -> FileChecks.grids(rule, false, context);
            case STORAGE_ORDER_DIFFERS -> FileChecks.grids(rule, true, context);
            case MIXED_IGNORE -> FileChecks.faults(rule, SliceFault.Kind.MIXED_IGNORE, context);
            case UNKNOWN_VALUE -> FileChecks.faults(rule, SliceFault.Kind.UNKNOWN_ID, context);
            case NO_WHOLE_NUMBER -> FileChecks.faults(rule, SliceFault.Kind.NO_ID, context);
            case NOTHING_ANNOTATED -> FileChecks.nothingAnnotated(rule, context);
            case ORIENTATION_CONTRADICTS -> FileChecks.orientation(rule, context);
            case ANNOTATION_STEP -> SliceChecks.step(rule, context);
            case SLICES_DIFFER -> SliceChecks.sameSlices(rule, context);
            case FOREGROUND_DIFFERS -> SliceChecks.sameForeground(rule, context);
            case SLICE_LACKS -> PresenceChecks.slices(rule, true, context);
            case SLICE_HAS_BOTH -> PresenceChecks.slices(rule, false, context);
            case CASE_LACKS -> PresenceChecks.cases(rule, true, context);
            case CASE_HAS_BOTH -> PresenceChecks.cases(rule, false, context);
            case GAP -> PresenceChecks.gaps(rule, context);
            case TABLE_CONTRADICTS -> PresenceChecks.table(rule, context);
            case PIECES_IN_SLICE -> PieceChecks.inSlice(rule, context);
            case PIECES_IN_CASE -> PieceChecks.inCase(rule, context);
            case AREA_IN_SLICE -> PieceChecks.area(rule, context);
            case ENCLOSED -> PieceChecks.enclosed(rule, context);
            case ISLAND -> PieceChecks.islands(rule, context);
            case SIDES_SWAPPED -> SideChecks.inSlices(rule, context);
            case SIDES_SWAPPED_IN_CASE -> SideChecks.inCase(rule, context);
            case HU_OUTSIDE -> HuChecks.outside(rule, context);
            case HU_MEDIAN_OUTSIDE -> HuChecks.median(rule, context);
            case IMAGE_HU_OUTSIDE -> HuChecks.image(rule, context);
            case RARE_CONTACT -> expectations.ifPresent(learned -> RarityChecks.contacts(rule, learned, context));
            case RARE_COUNT -> expectations.ifPresent(learned -> RarityChecks.counts(rule, learned, context));
        }
    }
}
