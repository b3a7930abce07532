package io.github.saros4j.cohort;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the cases of a cohort beside their volumes: whose they are, and which groups they belong to, such as the
 * values of {@code sex} or {@code split}. Immutable.
 */
public final class CohortInfo {

    private static final CohortInfo INDEPENDENT = new CohortInfo(null, List.of());

    /** Null where nothing is known. */
    private final @Nullable Map<String, Entry> byCase;

    private final List<String> groupings;

    private record Entry(String patient, Map<String, String> groups) {}

    private CohortInfo(@Nullable Map<String, Entry> byCase, Collection<String> groupings) {
        this.byCase = byCase;
        this.groupings = List.copyOf(groupings);
    }

    /**
     * Nothing is known: every case, whatever its id, is taken for a patient of its own, and there are no groupings.
     *
     * @return the information
     */
    public static CohortInfo independent() {
        return INDEPENDENT;
    }

    /**
     * Starts a collection.
     *
     * @return a builder that knows no case
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whose case it is.
     *
     * @param caseId the case
     * @return the patient's name
     * @throws IllegalArgumentException if the case is not known
     */
    public String patient(String caseId) {
        return byCase == null ? caseId : entry(byCase, caseId).patient();
    }

    private static Entry entry(Map<String, Entry> byCase, String caseId) {
        Entry entry = byCase.get(caseId);
        if (entry == null) {
            throw new IllegalArgumentException("Nothing is known of case " + caseId);
        }
        return entry;
    }

    /**
     * The group of a case.
     *
     * @param grouping one of {@link #groupings}
     * @param caseId the case
     * @return its value, or empty if it has none
     * @throws IllegalArgumentException if there is no such grouping, or the case is not known
     */
    public Optional<String> group(String grouping, String caseId) {
        requireGrouping(grouping);
        return byCase == null
                ? Optional.empty()
                : Optional.ofNullable(entry(byCase, caseId).groups().get(grouping));
    }

    /**
     * The values of a grouping.
     *
     * @param grouping one of {@link #groupings}
     * @return each value that a case has, in ascending order
     * @throws IllegalArgumentException if there is no such grouping
     */
    public Set<String> groups(String grouping) {
        requireGrouping(grouping);
        Set<String> values = new TreeSet<>();
        if (byCase != null) {
            for (Entry entry : byCase.values()) {
                Optional.ofNullable(entry.groups().get(grouping)).ifPresent(values::add);
            }
        }
        return Collections.unmodifiableSet(values);
    }

    private void requireGrouping(String grouping) {
        if (!groupings.contains(grouping)) {
            throw new IllegalArgumentException("No grouping " + grouping + ", only " + groupings);
        }
    }

    /**
     * The names of the groupings.
     *
     * @return an unmodifiable list, in the order in which they were first given
     */
    public List<String> groupings() {
        return groupings;
    }

    /**
     * Those of some cases that nothing is known of.
     *
     * @param caseIds the cases
     * @return the unknown ones, in the order given; none if every case is taken for a patient of its own
     */
    public List<String> unknown(Collection<String> caseIds) {
        List<String> unknown = new ArrayList<>();
        if (byCase != null) {
            caseIds.stream().filter(id -> !byCase.containsKey(id)).forEach(unknown::add);
        }
        return List.copyOf(unknown);
    }

    @Override
    public String toString() {
        return byCase == null
                ? "every case a patient of its own"
                : byCase.size() + " cases of "
                        + byCase.values().stream()
                                .map(Entry::patient)
                                .distinct()
                                .count() + " patients, by " + groupings;
    }

    /** Collects cases. */
    public static final class Builder {

        private final Map<String, Entry> byCase = new LinkedHashMap<>();
        private final Set<String> groupings = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Adds a case that belongs to no group.
         *
         * @param caseId the case
         * @param patient whose it is: the same name for each case of a patient
         * @return this
         * @throws IllegalArgumentException if the case is there already, or a name is blank
         */
        public Builder add(String caseId, String patient) {
            return add(caseId, patient, Map.of());
        }

        /**
         * Adds a case.
         *
         * @param caseId the case
         * @param patient whose it is: the same name for each case of a patient
         * @param groups its value in each grouping, in the order in which groupings are to be listed
         * @return this
         * @throws IllegalArgumentException if the case is there already, or a name or value is blank
         */
        public Builder add(String caseId, String patient, Map<String, String> groups) {
            boolean blank = caseId.isBlank()
                    || patient.isBlank()
                    || groups.keySet().stream().anyMatch(String::isBlank)
                    || groups.values().stream().anyMatch(String::isBlank);
            if (blank) {
                throw new IllegalArgumentException(
                        "Blank name of a case, a patient or a group: '" + caseId + "', '" + patient + "', " + groups);
            }
            if (byCase.putIfAbsent(caseId, new Entry(patient, Map.copyOf(groups))) != null) {
                throw new IllegalArgumentException("Case " + caseId + " is there already");
            }
            groupings.addAll(groups.keySet());
            return this;
        }

        /**
         * The finished information.
         *
         * @return what was added so far
         */
        public CohortInfo build() {
            return new CohortInfo(Map.copyOf(byCase), groupings);
        }
    }
}
