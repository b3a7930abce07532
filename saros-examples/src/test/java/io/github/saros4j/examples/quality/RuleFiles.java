package io.github.saros4j.examples.quality;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.quality.QualityRule;
import io.github.saros4j.quality.RuleKind;
import io.github.saros4j.scan.FileRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** For a rule, cases that it finds and cases that it just does not, drawn from its labels and limits by what its kind promises. */
final class RuleFiles {

    /** Kinds about whole files and grids; the cohort of seeded faults has their files. */
    static final Set<RuleKind> OF_WHOLE_FILES = EnumSet.of(
            RuleKind.FILE_MISSING,
            RuleKind.FILE_UNREADABLE,
            RuleKind.GEOMETRY_CONTRADICTORY,
            RuleKind.GRID_DIFFERS,
            RuleKind.STORAGE_ORDER_DIFFERS,
            RuleKind.ORIENTATION_CONTRADICTS,
            RuleKind.UNKNOWN_VALUE,
            RuleKind.NO_WHOLE_NUMBER,
            RuleKind.MIXED_IGNORE,
            RuleKind.ANNOTATION_STEP,
            RuleKind.SLICES_DIFFER,
            RuleKind.FOREGROUND_DIFFERS,
            RuleKind.TABLE_CONTRADICTS);

    private static final int DEPTH = 4;

    /**
     * Two cases that differ in little.
     *
     * @param what about which labels
     * @param wrong is found
     * @param nearly is not
     */
    record Pair(String what, DrawnCase wrong, DrawnCase nearly) {}

    private final QualityRule rule;
    private final FileRole role;
    private final List<Label> labels;
    private final FileRole otherRole;
    private final List<Label> others;
    private final List<Pair> pairs = new ArrayList<>();

    private RuleFiles(QualityRule rule) {
        this.rule = rule;
        this.role = rule.file().orElse(FileRole.REGIONS);
        this.labels = parse(role, rule.label());
        boolean here = parses(role, rule.other());
        this.otherRole = here ? role : role == FileRole.PARTS ? FileRole.REGIONS : FileRole.PARTS;
        this.others = parse(otherRole, rule.other());
    }

    /** At least one pair, with each label that the rule names. */
    static List<Pair> of(QualityRule rule) {
        RuleFiles files = new RuleFiles(rule);
        files.draw();
        return files.pairs;
    }

    private static LabelSet<? extends Label> labelSet(FileRole role) {
        return role == FileRole.PARTS ? BodyPart.labelSet() : BodyRegion.labelSet();
    }

    private static boolean parses(FileRole role, String text) {
        return text.equals("*")
                || Arrays.stream(text.split("\\|"))
                        .allMatch(name -> labelSet(role).byName(name).isPresent());
    }

    private static List<Label> parse(FileRole role, String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (text.equals("*")) {
            return List.copyOf(labelSet(role).foreground());
        }
        List<Label> labels = new ArrayList<>();
        for (String name : text.split("\\|", -1)) {
            labels.add(labelSet(role).byName(name).orElseThrow());
        }
        return labels;
    }

    private void draw() {
        switch (rule.kind()) {
            case NOTHING_ANNOTATED -> nothingAnnotated();
            case SLICE_LACKS ->
                withEach((label, other) ->
                        pair(label, other, dot(label, 1), dot(label, 1).paint(otherRole, other, 9, 9, 1, 1, 1)));
            case SLICE_HAS_BOTH ->
                withEach((label, other) -> pair(
                        label,
                        other,
                        dot(label, 1).paint(otherRole, other, 9, 9, 1, 1, 1),
                        dot(label, 1).paint(otherRole, other, 9, 9, 1, 1, 2)));
            case CASE_LACKS -> caseLacks();
            case CASE_HAS_BOTH ->
                withEach((label, other) ->
                        pair(label, other, dot(label, 1).paint(otherRole, other, 9, 9, 1, 1, 2), dot(label, 1)));
            case GAP -> gaps();
            case PIECES_IN_SLICE ->
                labels.forEach(label -> pieces(label, rule.minimum().orElse(1)));
            case PIECES_IN_CASE ->
                labels.forEach(label -> pieces(label, 200 * rule.minimum().orElse(0.005)));
            case AREA_IN_SLICE -> areas();
            case ENCLOSED -> withEach(this::enclosed);
            case ISLAND -> islands();
            case SIDES_SWAPPED, SIDES_SWAPPED_IN_CASE -> withEach(this::sides);
            case HU_OUTSIDE -> huOutside();
            case IMAGE_HU_OUTSIDE -> imageHuOutside();
            case HU_MEDIAN_OUTSIDE -> huMedians();
            case RARE_CONTACT -> rareContacts();
            case RARE_COUNT -> rareCounts();
            default -> throw new AssertionError("No files are known for rules of kind " + rule.kind());
        }
    }

    @FunctionalInterface
    private interface OfTwo {
        void draw(Label label, Label other);
    }

    private void withEach(OfTwo drawing) {
        for (Label label : labels) {
            for (Label other : others) {
                drawing.draw(label, other);
            }
        }
    }

    private void pair(Label label, Label other, DrawnCase wrong, DrawnCase nearly) {
        pairs.add(new Pair(label.key() + ", " + other.key(), wrong, nearly));
    }

    private void pair(Label label, DrawnCase wrong, DrawnCase nearly) {
        pairs.add(new Pair(label.key(), wrong, nearly));
    }

    private DrawnCase dot(Label label, int z) {
        return new DrawnCase(DEPTH).paint(role, label, 5, 5, 1, 1, z);
    }

    private void nothingAnnotated() {
        for (FileRole map : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            DrawnCase wrong = new DrawnCase(2).ignore(map, 0).ignore(map, 1);
            pairs.add(new Pair(map.key(), wrong, new DrawnCase(2).ignore(map, 0)));
        }
    }

    private void caseLacks() {
        List<Label> given = labels.isEmpty() ? List.of(others.get(0)) : labels;
        for (Label label : given) {
            for (Label other : others) {
                DrawnCase without = labels.isEmpty() ? new DrawnCase(DEPTH) : dot(label, 1);
                DrawnCase with = labels.isEmpty() ? new DrawnCase(DEPTH) : dot(label, 1);
                pair(label, other, without, with.paint(otherRole, other, 9, 9, 1, 1, 3));
            }
        }
    }

    private void gaps() {
        int allowed = (int) rule.maximum().orElseThrow();
        for (Label label : labels) {
            DrawnCase wrong = new DrawnCase(allowed + 5);
            wrong.paint(role, label, 5, 5, 1, 1, 1).paint(role, label, 5, 5, 1, 1, allowed + 3);
            DrawnCase nearly = new DrawnCase(allowed + 5);
            nearly.paint(role, label, 5, 5, 1, 1, 1).paint(role, label, 5, 5, 1, 1, allowed + 2);
            pair(label, wrong, nearly);
        }
    }

    /** One piece too many, and one that is too small to count. */
    private void pieces(Label label, double least) {
        int voxels = (int) Math.ceil(least);
        int most = (int) rule.maximum().orElseThrow();
        DrawnCase wrong = new DrawnCase(DEPTH);
        DrawnCase nearly = new DrawnCase(DEPTH);
        for (int n = 0; n <= most; n++) {
            wrong.piece(role, label, 12 * (n % 5), n / 5 * 24, voxels, 1);
            nearly.piece(role, label, 12 * (n % 5), n / 5 * 24, n == most ? voxels - 1 : voxels, 1);
        }
        pair(label, wrong, nearly);
    }

    private void areas() {
        for (Label label : labels) {
            rule.maximum().ifPresent(most -> {
                DrawnCase wrong = new DrawnCase(DEPTH).paint(role, label, 0, 0, 30, (int) most / 30, 2);
                DrawnCase nearly = new DrawnCase(DEPTH).paint(role, label, 0, 0, 30, (int) most / 30, 2);
                pair(label, wrong.paint(role, label, 40, 0, 1, 1, 2), nearly);
            });
            rule.minimum().ifPresent(least -> {
                DrawnCase wrong = new DrawnCase(DEPTH).piece(role, label, 0, 0, (int) least - 1, 2);
                pair(label, wrong, new DrawnCase(DEPTH).piece(role, label, 0, 0, (int) least, 2));
            });
        }
    }

    /** A bar of 9 x 1 voxels has a border of 20 mm, so that each voxel of something else beside it takes away 5 %. */
    private void enclosed(Label label, Label other) {
        int allowed = (int) Math.floor((100 - rule.share().orElseThrow()) / 5);
        pair(label, other, bar(label, other, allowed), bar(label, other, allowed + 1));
        rule.maximum().ifPresent(most -> {
            DrawnCase wrong = around(other).piece(role, label, 9, 9, (int) most, 1);
            pair(label, other, wrong, around(other).piece(role, label, 9, 9, (int) most + 1, 1));
        });
    }

    private DrawnCase around(Label other) {
        return new DrawnCase(DEPTH).paint(role, other, 2, 2, 30, 20, 1);
    }

    /** Beside the bar, on both sides, so many voxels are of a third label. */
    private DrawnCase bar(Label label, Label other, int elsewhere) {
        int third = labelSet(role).foreground().stream()
                .filter(candidate -> candidate.id() != label.id() && !others.contains(candidate))
                .findFirst()
                .orElseThrow()
                .id();
        int above = Math.min(elsewhere, 9);
        return around(other)
                .paint(role, label, 9, 9, 9, 1, 1)
                .paint(role, third, 9, 8, above, 1, 1)
                .paint(role, third, 9, 10, elsewhere - above, 1, 1);
    }

    /** At the limit and above it, and, where one other label must be around, beside a third one. */
    private void islands() {
        int most = (int) rule.maximum().orElseThrow();
        for (Label label : labels) {
            DrawnCase wrong = besideLarger(label).piece(role, label, 5, 5, most, 1);
            pair(label, wrong, besideLarger(label).piece(role, label, 5, 5, most + 1, 1));
            Label third = labels.get(labels.get(0) == label ? 1 : 0);
            DrawnCase again = besideLarger(label).piece(role, label, 5, 5, most, 1);
            DrawnCase pinched = besideLarger(label).piece(role, label, 5, 5, most, 1);
            pair(label, third, again, pinched.paint(role, third, 4, 5, 1, 1, 1));
        }
    }

    private DrawnCase besideLarger(Label label) {
        return new DrawnCase(DEPTH).paint(role, label, 30, 0, 20, 20, 1);
    }

    /** Columns run to the patient's right, or to the left, as the affine says. */
    private void sides(Label right, Label left) {
        pair(right, left, beside(left, right), beside(right, left));
        pair(
                right,
                left,
                beside(right, left).turned(),
                beside(right, left).turned().columnsToTheLeft());
        pair(
                right,
                left,
                beside(right, left).columnsToTheLeft(),
                beside(left, right).columnsToTheLeft());
        if (role == FileRole.PARTS) {
            for (BodyPart middle : List.of(BodyPart.TORSO, BodyPart.HEAD)) {
                pair(right, middle, beside(middle, right), beside(right, middle));
                pair(left, middle, beside(left, middle), beside(middle, left));
            }
        }
    }

    private DrawnCase beside(Label onTheRight, Label onTheLeft) {
        return new DrawnCase(DEPTH).paint(role, onTheRight, 40, 5, 8, 8, 1).paint(role, onTheLeft, 10, 5, 8, 8, 1);
    }

    private void huOutside() {
        for (Label label : labels) {
            rule.minimum().ifPresent(least -> huPair(label, least - 1, least));
            rule.maximum().ifPresent(most -> huPair(label, most + 1, most));
        }
    }

    /** Anywhere in the CT. */
    private void imageHuOutside() {
        rule.minimum()
                .ifPresent(least -> pairs.add(new Pair(
                        "minimum",
                        new DrawnCase(DEPTH).hu(60, 40, 1, 1, 3, least - 1),
                        new DrawnCase(DEPTH).hu(60, 40, 1, 1, 3, least))));
        rule.maximum()
                .ifPresent(most -> pairs.add(new Pair(
                        "maximum",
                        new DrawnCase(DEPTH).hu(60, 40, 1, 1, 3, most + 1),
                        new DrawnCase(DEPTH).hu(60, 40, 1, 1, 3, most))));
    }

    private void huPair(Label label, double wrong, double nearly) {
        pair(
                label,
                new DrawnCase(DEPTH).piece(role, label, 0, 0, 20, 1).hu(3, 1, 1, 1, 1, wrong),
                new DrawnCase(DEPTH).piece(role, label, 0, 0, 20, 1).hu(3, 1, 1, 1, 1, nearly));
    }

    private void huMedians() {
        for (Label label : labels) {
            rule.minimum().ifPresent(least -> pair(label, median(label, least - 1), median(label, least)));
            rule.maximum().ifPresent(most -> pair(label, median(label, most + 1), median(label, most)));
        }
    }

    /** Of 30 voxels, 20 decide the median. */
    private DrawnCase median(Label label, double hu) {
        return new DrawnCase(DEPTH)
                .piece(role, label, 0, 0, 30, 1)
                .hu(0, 0, 10, 2, 1, hu)
                .hu(0, 2, 10, 1, 1, hu > 0 ? -1000 : 3000);
    }

    /** Of 200 slices, one is half a percent, and two are one percent. */
    private void rareContacts() {
        for (FileRole map : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            pairs.add(new Pair(map.key(), touching(map, 1), touching(map, 2)));
        }
    }

    private static DrawnCase touching(FileRole map, int slices) {
        DrawnCase drawn = new DrawnCase(200);
        for (int z = 0; z < 200; z++) {
            drawn.paint(map, 1, 5, 5, 2, 2, z).paint(map, 2, z < slices ? 7 : 8, 5, 2, 2, z);
        }
        return drawn;
    }

    private void rareCounts() {
        for (FileRole map : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            pairs.add(new Pair(map.key(), inPieces(map, 1), inPieces(map, 2)));
        }
    }

    private static DrawnCase inPieces(FileRole map, int slices) {
        DrawnCase drawn = new DrawnCase(200);
        for (int z = 0; z < 200; z++) {
            drawn.paint(map, 1, 5, 5, 2, 2, z).paint(map, 1, z < slices ? 9 : 7, 5, 2, 2, z);
        }
        return drawn;
    }
}
