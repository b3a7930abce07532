package io.github.saros4j.quality;

import io.github.saros4j.scan.FileRole;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * One thing that is checked. Immutable.
 *
 * <p>Labels are keys or names of {@link io.github.saros4j.label.BodyRegion} or {@link io.github.saros4j.label.BodyPart}, as the file says,
 * several parted by {@code |}, or {@code *} for every label but background. {@code other} may also name labels of the other label map.
 *
 * @param id its name, unique among the rules
 * @param kind what is looked at
 * @param severity how bad its findings are
 * @param file which file, or empty for every one that the kind applies to
 * @param label the labels that are looked at, or empty
 * @param other other labels, or empty
 * @param minimum as the kind says, in its unit
 * @param maximum as the kind says, in its unit
 * @param share percent, as the kind says
 * @param what what is expected, in a few words
 * @param why where the expectation comes from: the data set's paper, anatomy, or a convention
 */
public record QualityRule(
        String id,
        RuleKind kind,
        Severity severity,
        Optional<FileRole> file,
        String label,
        String other,
        OptionalDouble minimum,
        OptionalDouble maximum,
        OptionalDouble share,
        String what,
        String why) {

    /**
     * Checks that the rule makes sense.
     *
     * @throws QualityException if the id is blank, a field is missing that the kind needs or there that it does not have, a label is
     *     not known, a number is not finite, or both limits are missing where the kind compares with limits
     */
    public QualityRule {
        if (id.isBlank()) {
            throw new QualityException("A rule of kind " + kind.key() + " has no id");
        }
        Set<RuleKind.Field> misused = kind.misused(present(file, label, other, minimum, maximum, share));
        for (RuleKind.Field field : misused) {
            String name = field.name().toLowerCase(Locale.ROOT);
            throw new QualityException("Rule " + id + ": " + kind.key()
                    + (kind.needs(field) ? " needs a value for " : " has no use for ") + name);
        }
        if (kind.needsLimit() && minimum.isEmpty() && maximum.isEmpty()) {
            throw new QualityException("Rule " + id + ": " + kind.key() + " needs a minimum or a maximum");
        }
        for (OptionalDouble number : new OptionalDouble[] {minimum, maximum, share}) {
            if (number.isPresent() && !Double.isFinite(number.getAsDouble())) {
                throw new QualityException("Rule " + id + ": " + number.getAsDouble() + " is no limit");
            }
        }
        if (kind == RuleKind.ANNOTATION_STEP
                && !(minimum.orElse(0) >= 1 && minimum.orElse(0) == Math.rint(minimum.orElse(0)))) {
            throw new QualityException("Rule " + id + ": a step is 1 slice or more, not " + minimum.orElse(0));
        }
        checkLabels(id, kind, file, label, other);
    }

    private static Set<RuleKind.Field> present(
            Optional<FileRole> file,
            String label,
            String other,
            OptionalDouble minimum,
            OptionalDouble maximum,
            OptionalDouble share) {
        Set<RuleKind.Field> present = EnumSet.noneOf(RuleKind.Field.class);
        add(present, RuleKind.Field.FILE, file.isPresent());
        add(present, RuleKind.Field.LABEL, !label.isBlank());
        add(present, RuleKind.Field.OTHER, !other.isBlank());
        add(present, RuleKind.Field.MINIMUM, minimum.isPresent());
        add(present, RuleKind.Field.MAXIMUM, maximum.isPresent());
        add(present, RuleKind.Field.SHARE, share.isPresent());
        return present;
    }

    private static void add(Set<RuleKind.Field> present, RuleKind.Field field, boolean isPresent) {
        if (isPresent) {
            present.add(field);
        }
    }

    private static void checkLabels(String id, RuleKind kind, Optional<FileRole> file, String label, String other) {
        FileRole role = file.orElse(FileRole.REGIONS);
        if (role == FileRole.IMAGE && !label.isBlank()) {
            throw new QualityException("Rule " + id + ": labels are in regions or parts, not in the image");
        }
        if (!label.isBlank() && Labels.parse(role, label).isEmpty()) {
            throw new QualityException("Rule " + id + ": '" + label + "' is no label of " + role.key());
        }
        if (kind == RuleKind.TABLE_CONTRADICTS) {
            if (other.indexOf('=') < 1) {
                throw new QualityException("Rule " + id + ": '" + other + "' is not of the form column=value");
            }
        } else if (!other.isBlank() && otherLabels(role, other).isEmpty()) {
            throw new QualityException("Rule " + id + ": '" + other + "' is no label of regions or parts");
        }
    }

    private static Optional<Labels> otherLabels(FileRole role, String other) {
        FileRole opposite = role == FileRole.PARTS ? FileRole.REGIONS : FileRole.PARTS;
        return Labels.parse(role, other).or(() -> Labels.parse(opposite, other));
    }

    /**
     * The same rule with another severity.
     *
     * @param newSeverity how bad its findings are
     * @return the rule
     */
    public QualityRule withSeverity(Severity newSeverity) {
        return new QualityRule(id, kind, newSeverity, file, label, other, minimum, maximum, share, what, why);
    }

    /** Whether the rule is about a file. */
    boolean appliesTo(FileRole role) {
        return file.isEmpty() || file.get() == role;
    }

    /** Only for kinds that need a label. */
    Labels labels() {
        return Labels.parse(file.orElse(FileRole.REGIONS), label).orElseThrow();
    }

    /** Only for kinds that need other labels. */
    Labels others() {
        return otherLabels(file.orElse(FileRole.REGIONS), other).orElseThrow();
    }
}
