package io.github.saros4j.occurrence;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * On how many CTs of a cohort, and on how many of their annotated slices, each label of one set is: overall, and for every
 * group of every grouping that is known of the cases, such as {@code split} or {@code sex}. This is Table 3 of the paper, for any
 * cohort. Immutable.
 *
 * <p>A CT counts for a label if at least one voxel of an annotated slice is of it. A case without a value in a grouping
 * is in none of its groups; the groups of a grouping then do not add up to what there is overall.
 */
public final class OccurrenceStatistics {

    private final LabelSet<?> labelSet;
    private final Tally overall;
    private final Map<String, SortedMap<String, Tally>> byGrouping;
    private final List<String> groupings;

    private OccurrenceStatistics(Builder builder) {
        this.labelSet = builder.labelSet;
        this.groupings = List.copyOf(builder.info.groupings());
        this.overall = builder.overall.copy();
        this.byGrouping = new TreeMap<>();
        builder.byGrouping.forEach((grouping, tallies) -> {
            SortedMap<String, Tally> copies = new TreeMap<>();
            tallies.forEach((group, tally) -> copies.put(group, tally.copy()));
            byGrouping.put(grouping, copies);
        });
    }

    /** The counts of one group, by id. */
    private static final class Tally {

        private final OccurrenceCount[] byId = new OccurrenceCount[256];
        private OccurrenceCount annotated = OccurrenceCount.NONE;

        Tally() {
            Arrays.fill(byId, OccurrenceCount.NONE);
        }

        void add(LabelOccurrence one) {
            annotated = annotated.plus(1, one.annotatedSlices());
            for (Label label : one.labelSet().labels()) {
                byId[label.id()] = byId[label.id()].plus(one.isPresent(label) ? 1 : 0, one.slices(label));
            }
        }

        Tally copy() {
            Tally copy = new Tally();
            copy.annotated = annotated;
            System.arraycopy(byId, 0, copy.byId, 0, byId.length);
            return copy;
        }
    }

    /**
     * Starts counting a cohort.
     *
     * @param labelSet what every case's voxels mean
     * @param info which groups the cases are in; {@link CohortInfo#independent()} for none
     * @return a builder that has seen no case
     */
    public static Builder builder(LabelSet<?> labelSet, CohortInfo info) {
        return new Builder(labelSet, info);
    }

    /**
     * What was looked for.
     *
     * @return the label set
     */
    public LabelSet<?> labelSet() {
        return labelSet;
    }

    /**
     * The groupings that are known of the cases.
     *
     * @return an unmodifiable list, such as {@code split, sex}; empty if nothing is known
     */
    public List<String> groupings() {
        return groupings;
    }

    /**
     * The groups of a grouping that have a counted case.
     *
     * @param grouping one of {@link #groupings()}
     * @return an unmodifiable list in ascending order
     * @throws IllegalArgumentException if there is no such grouping
     */
    public List<String> groups(String grouping) {
        return List.copyOf(tallies(grouping).keySet());
    }

    /**
     * All cases.
     *
     * @return CTs, whatever is on them, and their annotated slices
     */
    public OccurrenceCount annotated() {
        return overall.annotated;
    }

    /**
     * The cases of a group.
     *
     * @param grouping one of {@link #groupings()}
     * @param group its value; zeros if no counted case has it
     * @return CTs, whatever is on them, and their annotated slices
     * @throws IllegalArgumentException if there is no such grouping
     */
    public OccurrenceCount annotated(String grouping, String group) {
        return tally(grouping, group).annotated;
    }

    /**
     * Where a label is, over all cases.
     *
     * @param label a label of the set
     * @return CTs and annotated slices that have it
     * @throws IllegalArgumentException if the set has no such label
     */
    public OccurrenceCount count(Label label) {
        return overall.byId[LabelOccurrence.id(labelSet, label)];
    }

    /**
     * Where a label is, over the cases of a group.
     *
     * @param label a label of the set
     * @param grouping one of {@link #groupings()}
     * @param group its value; zeros if no counted case has it
     * @return CTs and annotated slices that have it
     * @throws IllegalArgumentException if the set has no such label, or there is no such grouping
     */
    public OccurrenceCount count(Label label, String grouping, String group) {
        return tally(grouping, group).byId[LabelOccurrence.id(labelSet, label)];
    }

    private Tally tally(String grouping, String group) {
        return Optional.ofNullable(tallies(grouping).get(group)).orElseGet(Tally::new);
    }

    private SortedMap<String, Tally> tallies(String grouping) {
        if (!groupings.contains(grouping)) {
            throw new IllegalArgumentException("No grouping " + grouping + ", only " + groupings);
        }
        return Optional.ofNullable(byGrouping.get(grouping)).orElseGet(TreeMap::new);
    }

    @Override
    public String toString() {
        return labelSet.name() + " of " + overall.annotated.cts() + " CTs, by " + groupings;
    }

    /** Counts case by case; needs memory for groups, not for cases. */
    public static final class Builder {

        private final LabelSet<?> labelSet;
        private final CohortInfo info;
        private final Set<String> seen = new HashSet<>();
        private final Tally overall = new Tally();
        private final Map<String, SortedMap<String, Tally>> byGrouping = new TreeMap<>();

        private Builder(LabelSet<?> labelSet, CohortInfo info) {
            this.labelSet = labelSet;
            this.info = info;
        }

        /**
         * Counts a case.
         *
         * @param occurrence where its labels are
         * @return this
         * @throws IllegalArgumentException if it has labels of another set, was counted already, or nothing is known of it
         */
        public Builder add(LabelOccurrence occurrence) {
            String id = occurrence.caseId();
            if (!occurrence.labelSet().sameLabelsAs(labelSet)) {
                throw new IllegalArgumentException(
                        id + " has labels of " + occurrence.labelSet() + ", not " + labelSet);
            }
            info.patient(id); // complains of a case that nothing is known of, before anything is counted
            if (!seen.add(id)) {
                throw new IllegalArgumentException("Case " + id + " was counted already");
            }
            overall.add(occurrence);
            for (String grouping : info.groupings()) {
                info.group(grouping, id)
                        .ifPresent(group -> byGrouping
                                .computeIfAbsent(grouping, name -> new TreeMap<>())
                                .computeIfAbsent(group, name -> new Tally())
                                .add(occurrence));
            }
            return this;
        }

        /**
         * The finished statistics.
         *
         * @return what was counted so far
         */
        public OccurrenceStatistics build() {
            return new OccurrenceStatistics(this);
        }
    }
}
