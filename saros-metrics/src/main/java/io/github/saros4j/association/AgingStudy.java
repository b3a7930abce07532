package io.github.saros4j.association;

import io.github.saros4j.measurement.StructureStatus;
import io.github.saros4j.statistics.Correlation;
import io.github.saros4j.statistics.HolmCorrection;
import io.github.saros4j.statistics.LinearRegression;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Volume and attenuation of structures against age over a cohort: correlations, and a line with its confidence band, for everybody and for
 * each sex. Immutable.
 *
 * <p>Cases are taken as independent: where patients have several scans, keep one of each. A structure that is absent or at the border
 * says nothing of its volume and is left out, not taken for 0; how many are left out, and why, stands beside every number. p values
 * are adjusted after Holm over all structures of one quantity and one group.
 */
public final class AgingStudy {

    private static final double DEFAULT_LEVEL = 0.95;

    private final Map<String, Subject> subjects;
    private final double level;
    private final boolean bySex;

    private AgingStudy(Map<String, Subject> subjects, double level, boolean bySex) {
        this.subjects = subjects;
        this.level = level;
        this.bySex = bySex;
    }

    /**
     * A study of everybody, at a level of 0.95.
     *
     * @param subjects whom the cases show
     * @return the study
     * @throws IllegalArgumentException if a case is there twice
     */
    public static AgingStudy of(Collection<Subject> subjects) {
        Map<String, Subject> byCase = new LinkedHashMap<>();
        for (Subject subject : subjects) {
            if (byCase.put(subject.caseId(), subject) != null) {
                throw new IllegalArgumentException("Case " + subject.caseId() + " is there twice");
            }
        }
        return new AgingStudy(byCase, DEFAULT_LEVEL, false);
    }

    /**
     * The same study with intervals and bands of another level.
     *
     * @param newLevel between 0 and 1
     * @return the study
     * @throws IllegalArgumentException if it is not
     */
    public AgingStudy withLevel(double newLevel) {
        if (!(newLevel > 0 && newLevel < 1)) {
            throw new IllegalArgumentException("A level of confidence lies between 0 and 1, not at " + newLevel);
        }
        return new AgingStudy(subjects, newLevel, bySex);
    }

    /**
     * The same study with associations of each sex, too.
     *
     * @return the study
     */
    public AgingStudy withSexes() {
        return new AgingStudy(subjects, level, true);
    }

    /** A family of tests: what Holm's correction goes over. */
    private record Family(Quantity quantity, @Nullable String sex) {}

    /**
     * Associates values with age.
     *
     * @param values one a case, structure and quantity
     * @return the associations: by quantity, volume first; within it of everybody, then of each sex in ascending order; within these by
     *     structure, in the order in which they first appear
     * @throws IllegalArgumentException if a value is there twice
     */
    public List<AgeAssociation> run(List<StructureValue> values) {
        Map<Quantity, Map<String, List<StructureValue>>> byQuantity = grouped(values);
        List<AgeAssociation> all = new ArrayList<>();
        byQuantity.forEach((quantity, byStructure) -> {
            List<@Nullable String> groups = new ArrayList<>();
            groups.add(null);
            if (bySex) {
                groups.addAll(sexes(values));
            }
            for (String sex : groups) {
                all.addAll(family(new Family(quantity, sex), byStructure));
            }
        });
        return List.copyOf(all);
    }

    private static Map<Quantity, Map<String, List<StructureValue>>> grouped(List<StructureValue> values) {
        Map<Quantity, Map<String, List<StructureValue>>> grouped = new EnumMap<>(Quantity.class);
        Map<Quantity, Map<String, Set<String>>> seen = new HashMap<>();
        for (StructureValue value : values) {
            if (!seen.computeIfAbsent(value.quantity(), quantity -> new HashMap<>())
                    .computeIfAbsent(value.structure(), structure -> new HashSet<>())
                    .add(value.caseId())) {
                throw new IllegalArgumentException("Case " + value.caseId() + " has two values of " + value.structure()
                        + ", " + value.quantity().key());
            }
            grouped.computeIfAbsent(value.quantity(), quantity -> new LinkedHashMap<>())
                    .computeIfAbsent(value.structure(), structure -> new ArrayList<>())
                    .add(value);
        }
        return grouped;
    }

    /** The sexes of the cases that have values. */
    private Set<String> sexes(List<StructureValue> values) {
        Set<String> sexes = new TreeSet<>();
        for (StructureValue value : values) {
            Subject subject = subjects.get(value.caseId());
            if (subject != null) {
                subject.sex().ifPresent(sexes::add);
            }
        }
        return sexes;
    }

    private List<AgeAssociation> family(Family family, Map<String, List<StructureValue>> byStructure) {
        List<AgeAssociation> members = new ArrayList<>();
        byStructure.forEach((structure, values) -> members.add(associate(family, structure, values)));
        List<OptionalDouble> pearson = HolmCorrection.adjust(
                members.stream().map(member -> member.pearson().p()).toList());
        List<OptionalDouble> spearman = HolmCorrection.adjust(
                members.stream().map(member -> member.spearman().p()).toList());
        List<AgeAssociation> adjusted = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            adjusted.add(members.get(i).withHolm(pearson.get(i), spearman.get(i)));
        }
        return adjusted;
    }

    private AgeAssociation associate(Family family, String structure, List<StructureValue> values) {
        List<AgedValue> points = new ArrayList<>();
        Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
        for (StructureValue value : values) {
            Subject subject = subjects.get(value.caseId());
            Optional<String> sex = subject == null ? Optional.empty() : subject.sex();
            if (family.sex != null && !sex.equals(Optional.of(family.sex))) {
                continue;
            }
            LeftOut reason = reason(subject, value);
            if (reason == null && subject != null) {
                points.add(new AgedValue(
                        value.caseId(),
                        subject.age().orElseThrow(),
                        sex,
                        value.value().orElseThrow()));
            } else if (reason != null) {
                leftOut.merge(reason, 1, Integer::sum);
            }
        }
        points.sort(Comparator.comparing(AgedValue::caseId));
        double[] ages = points.stream().mapToDouble(AgedValue::age).toArray();
        double[] measured = points.stream().mapToDouble(AgedValue::value).toArray();
        return new AgeAssociation(
                structure,
                family.quantity,
                Optional.ofNullable(family.sex),
                points,
                leftOut,
                Correlation.pearson(ages, measured, level),
                OptionalDouble.empty(),
                Correlation.spearman(ages, measured, level),
                OptionalDouble.empty(),
                LinearRegression.of(ages, measured, level));
    }

    private static @Nullable LeftOut reason(@Nullable Subject subject, StructureValue value) {
        if (subject == null) {
            return LeftOut.NOT_LISTED;
        }
        if (subject.age().isEmpty()) {
            return LeftOut.NO_AGE;
        }
        if (value.status() != StructureStatus.MEASURED) {
            return value.status() == StructureStatus.ABSENT ? LeftOut.ABSENT : LeftOut.AT_BORDER;
        }
        return value.value().isEmpty() ? LeftOut.NO_VALUE : null;
    }
}
