package io.github.saros4j.quality;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a rule looks at. A rule of any kind is a row of a table; which of its fields a kind needs or may have stands with it.
 *
 * <p>Components are two-dimensional, of one label within one slice, and connected by sides and corners (8 neighbours). Areas are voxels times
 * the in-plane area of one. Only slices that hold nothing but labels are looked at by rules about labels.
 */
public enum RuleKind {
    /** A file that a case should have is not there. */
    FILE_MISSING(Set.of(), Set.of(Field.FILE)),
    /** A file is damaged, no volume, or of another format. */
    FILE_UNREADABLE(Set.of(), Set.of(Field.FILE)),
    /** A file's spacing and affine contradict each other. */
    GEOMETRY_CONTRADICTORY(Set.of(), Set.of(Field.FILE)),
    /** Parts or image lie on another grid than the regions, whatever the order of axes. */
    GRID_DIFFERS(Set.of(), Set.of(Field.FILE)),
    /** Parts or image lie on the regions' grid, but in another order of axes or against their direction. */
    STORAGE_ORDER_DIFFERS(Set.of(), Set.of(Field.FILE)),
    /** Labels and the ignore value share a slice. */
    MIXED_IGNORE(Set.of(), Set.of(Field.FILE)),
    /** A whole number from 0 to 255 that is no label. */
    UNKNOWN_VALUE(Set.of(), Set.of(Field.FILE)),
    /** A value that is no whole number from 0 to 255. */
    NO_WHOLE_NUMBER(Set.of(), Set.of(Field.FILE)),
    /** A label map without any annotated slice. */
    NOTHING_ANNOTATED(Set.of(), Set.of(Field.FILE)),
    /**
     * One slice in {@code minimum} is annotated, from whichever of the first on that explains most of them. Found are slices beside this
     * pattern, and, as one finding, more than {@code share} percent of its slices lacking.
     */
    ANNOTATION_STEP(Set.of(Field.MINIMUM, Field.SHARE), Set.of(Field.FILE)),
    /** Regions and parts annotate different slices. */
    SLICES_DIFFER(Set.of(), Set.of()),
    /** In a slice, more than {@code maximum} voxels are background in regions or parts alone. */
    FOREGROUND_DIFFERS(Set.of(Field.MAXIMUM), Set.of()),
    /** A slice with {@code label} has none of {@code other}. */
    SLICE_LACKS(Set.of(Field.FILE, Field.LABEL, Field.OTHER), Set.of()),
    /** A slice has both {@code label} and {@code other}. */
    SLICE_HAS_BOTH(Set.of(Field.FILE, Field.LABEL, Field.OTHER), Set.of()),
    /** A case with {@code label}, or any if that is empty, has none of {@code other} in any slice. */
    CASE_LACKS(Set.of(Field.FILE, Field.OTHER), Set.of(Field.LABEL)),
    /** A case has both {@code label} and {@code other}. */
    CASE_HAS_BOTH(Set.of(Field.FILE, Field.LABEL, Field.OTHER), Set.of()),
    /** Between slices that have {@code label}, more than {@code maximum} annotated ones in a row do not. */
    GAP(Set.of(Field.FILE, Field.LABEL, Field.MAXIMUM), Set.of()),
    /**
     * The case has {@code label}, but the data set's table does not say {@code other}, such as {@code has_breast_implant=true}; or the
     * other way round. Not looked at where the table does not have the case.
     */
    TABLE_CONTRADICTS(Set.of(Field.FILE, Field.LABEL, Field.OTHER), Set.of()),
    /** The table's orientation_code is not that of the file. */
    ORIENTATION_CONTRADICTS(Set.of(), Set.of(Field.FILE)),
    /** More than {@code maximum} components of {@code label} in a slice; those below {@code minimum} mm2 do not count. */
    PIECES_IN_SLICE(Set.of(Field.FILE, Field.LABEL, Field.MAXIMUM), Set.of(Field.MINIMUM)),
    /**
     * More than {@code maximum} components of {@code label} in a case; those below {@code minimum} mL do not count. Annotated slices are
     * taken for neighbours of the next ones, so that pieces are one if they overlap from one annotated slice to the next. The
     * volume is that of annotated slices alone.
     */
    PIECES_IN_CASE(Set.of(Field.FILE, Field.LABEL, Field.MAXIMUM), Set.of(Field.MINIMUM)),
    /** In a slice, {@code label} has an area below {@code minimum} or above {@code maximum} mm2, unless it has none. */
    AREA_IN_SLICE(Set.of(Field.FILE, Field.LABEL), Set.of(Field.MINIMUM, Field.MAXIMUM)),
    /**
     * At least {@code share} percent of the border of a component of {@code label}, in mm, lies at {@code other}, and its area is at most
     * {@code maximum} mm2, if that is given. The edge of the slice is a border that lies at no label.
     */
    ENCLOSED(Set.of(Field.FILE, Field.LABEL, Field.OTHER, Field.SHARE), Set.of(Field.MAXIMUM)),
    /**
     * A component of {@code label} of at most {@code maximum} mm2 in a slice that has a larger one of the same label. If {@code share} is
     * given, only where at least that percentage of its border, in mm, lies at one other label: what is pinched off between two is no island.
     */
    ISLAND(Set.of(Field.FILE, Field.LABEL, Field.MAXIMUM), Set.of(Field.SHARE)),
    /**
     * The centre of {@code label}, the patient's right, lies to the left of that of {@code other}, the patient's left, by the affine. Looked
     * at in each slice that has both. In a slice of the body parts that has one of the two alone, a component of it lies wholly beyond the
     * centre of torso and head together, if there are such. If no slice says anything, both are compared over all slices.
     */
    SIDES_SWAPPED(Set.of(Field.FILE, Field.LABEL, Field.OTHER), Set.of()),
    /** Over all slices that have both, the centre of {@code label} lies to the left of that of {@code other}, by the affine. */
    SIDES_SWAPPED_IN_CASE(Set.of(Field.FILE, Field.LABEL, Field.OTHER), Set.of()),
    /** In a slice, more than {@code share} percent of a label's voxels are below {@code minimum} or above {@code maximum} HU, or no number. */
    HU_OUTSIDE(Set.of(Field.FILE, Field.LABEL, Field.SHARE), Set.of(Field.MINIMUM, Field.MAXIMUM)),
    /** The median HU of a label, over all its voxels in annotated slices, is below {@code minimum} or above {@code maximum}. */
    HU_MEDIAN_OUTSIDE(Set.of(Field.FILE, Field.LABEL), Set.of(Field.MINIMUM, Field.MAXIMUM)),
    /**
     * Some voxel of the CT is below {@code minimum} or above {@code maximum} HU, whatever label it has and whether its slice is
     * annotated or not. Found are the least and the greatest value, once a case. Values that are no number are not looked at.
     */
    IMAGE_HU_OUTSIDE(Set.of(), Set.of(Field.MINIMUM, Field.MAXIMUM)),
    /**
     * Two labels touch that touch in fewer than {@code share} percent of the learned slices that have both, of which there are at least
     * {@code minimum}. Needs expectations.
     */
    RARE_CONTACT(Set.of(Field.SHARE, Field.MINIMUM), Set.of(Field.FILE)),
    /**
     * So many components of a label in a slice as fewer than {@code share} percent of the learned slices that have it hold, or more,
     * of which there are at least {@code minimum}. Needs expectations.
     */
    RARE_COUNT(Set.of(Field.SHARE, Field.MINIMUM), Set.of(Field.FILE));

    /** A field of a rule that may be empty. */
    enum Field {
        FILE,
        LABEL,
        OTHER,
        MINIMUM,
        MAXIMUM,
        SHARE
    }

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Field> needed;

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
    private final Set<Field> optional;

    RuleKind(Set<Field> needed, Set<Field> optional) {
        this.needed = needed;
        this.optional = optional;
    }

    /**
     * The kind as tables name it.
     *
     * @return such as {@code slice_lacks}
     */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The fields that are there but should not be, or the other way round. */
    Set<Field> misused(Set<Field> present) {
        Set<Field> misused = EnumSet.allOf(Field.class);
        misused.removeIf(field ->
                present.contains(field) ? needed.contains(field) || optional.contains(field) : !needed.contains(field));
        return misused;
    }

    /** Whether one of minimum and maximum must be there, whichever. */
    boolean needsLimit() {
        return optional.contains(Field.MINIMUM) && optional.contains(Field.MAXIMUM);
    }

    boolean needs(Field field) {
        return needed.contains(field);
    }
}
