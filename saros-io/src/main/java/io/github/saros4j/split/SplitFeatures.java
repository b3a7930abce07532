package io.github.saros4j.split;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.PatientId;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.label.Label;
import io.github.saros4j.occurrence.LabelOccurrence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is to be balanced, as numbers: for every patient how much of every feature there is. Feature 0 is the number of cases;
 * then come the values of each stratum (cases of that value), then the labels (annotated slices that have them). Patients and the
 * values of a stratum are in ascending order, so nothing depends on the order of rows.
 */
final class SplitFeatures {

    static final String CASES = "cases";
    static final String SLICES = "slices";

    /** Between groupings that are one stratum together. */
    static final String TOGETHER = "+";

    /** What is counted: {@code quantity} is cases or slices, {@code stratum} a stratum or a label set, {@code value} one of its values. */
    record Feature(String stratum, String value, String quantity) {}

    private static final Comparator<PatientId> BY_NAME =
            Comparator.comparing(PatientId::collection).thenComparing(PatientId::id);

    private final List<Feature> features = new ArrayList<>();

    /** By case, then feature. */
    private final Map<String, double[]> byCase = new HashMap<>();

    private final List<List<CaseInfo>> patients;
    private final double[][] amounts;

    SplitFeatures(SegmentationInfo info, List<String> strata, Collection<LabelOccurrence> occurrences) {
        List<Map<String, Double>> columns = new ArrayList<>();
        SortedMap<PatientId, List<CaseInfo>> byPatient = new TreeMap<>(BY_NAME);
        byPatient.putAll(info.byPatient());
        this.patients = List.copyOf(byPatient.values());
        features.add(new Feature(CASES, CASES, CASES));
        columns.add(ones(info));
        CohortInfo groups = info.toCohortInfo();
        for (String stratum : strata) {
            addStratum(stratum, groups, info, columns);
        }
        addLabels(occurrences, info, columns);
        info.ids()
                .forEach(id -> byCase.put(
                        id,
                        columns.stream()
                                .mapToDouble(column -> column.getOrDefault(id, 0.0))
                                .toArray()));
        this.amounts = patients.stream().map(this::sum).toArray(double[][]::new);
    }

    private static Map<String, Double> ones(SegmentationInfo info) {
        Map<String, Double> ones = new TreeMap<>();
        info.ids().forEach(id -> ones.put(id, 1.0));
        return ones;
    }

    private void addStratum(
            String stratum, CohortInfo groups, SegmentationInfo info, List<Map<String, Double>> columns) {
        SortedMap<String, Map<String, Double>> byValue = new TreeMap<>();
        for (String id : info.ids()) {
            value(stratum, groups, id)
                    .ifPresent(value -> byValue.computeIfAbsent(value, name -> new TreeMap<>())
                            .put(id, 1.0));
        }
        byValue.forEach((value, cases) -> {
            features.add(new Feature(stratum, value, CASES));
            columns.add(cases);
        });
    }

    /** The value of each grouping of the stratum, or empty if the case lacks one of them. */
    private static Optional<String> value(String stratum, CohortInfo groups, String id) {
        List<String> values = new ArrayList<>();
        for (String grouping : groupings(stratum)) {
            Optional<String> value = groups.group(grouping, id);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(String.join(TOGETHER, values));
    }

    static List<String> groupings(String stratum) {
        return List.of(stratum.split("\\" + TOGETHER, -1));
    }

    private void addLabels(
            Collection<LabelOccurrence> occurrences, SegmentationInfo info, List<Map<String, Double>> columns) {
        SortedMap<String, List<LabelOccurrence>> bySet = new TreeMap<>();
        for (LabelOccurrence one : occurrences) {
            if (info.byId(one.caseId()).isEmpty()) {
                throw new IllegalArgumentException(one.caseId() + " is not in " + info);
            }
            bySet.computeIfAbsent(one.labelSet().name(), name -> new ArrayList<>())
                    .add(one);
        }
        bySet.forEach((set, cases) -> {
            for (Label label : cases.get(0).labelSet().foreground()) {
                Map<String, Double> slices = new TreeMap<>();
                for (LabelOccurrence one : cases) {
                    if (slices.put(one.caseId(), (double) one.slices(label)) != null) {
                        throw new IllegalArgumentException(one.caseId() + " has slices of " + set + " twice");
                    }
                }
                features.add(new Feature(set, label.key(), SLICES));
                columns.add(slices);
            }
        });
    }

    /** The features, number of cases first. */
    List<Feature> features() {
        return features;
    }

    /** The cases of each patient. */
    List<List<CaseInfo>> patients() {
        return patients;
    }

    /** By patient, then feature. Not to be modified. */
    double[][] amounts() {
        return amounts;
    }

    /** How much of each feature some cases have together. */
    double[] sum(Collection<CaseInfo> cases) {
        double[] sum = new double[features.size()];
        for (CaseInfo item : cases) {
            double[] ofCase = Objects.requireNonNull(byCase.get(item.id()), item.id());
            Arrays.setAll(sum, f -> sum[f] + ofCase[f]);
        }
        return sum;
    }

    /** How much of each feature there is in all. */
    double[] totals() {
        return sum(patients.stream().flatMap(List::stream).toList());
    }

    /**
     * Of each feature the sum over patients of (x - c N / n)², where x is what the patient has of it, c the patient's cases, N what there
     * is in all, n all cases. Where patients are dealt out at random to parts of given size, the squared deviation of a part from its
     * share w is expected to be w (1 - w) of this. 0 if all have the same a case.
     */
    double[] spread() {
        double[] totals = totals();
        double[] spread = new double[features.size()];
        for (double[] patient : amounts) {
            for (int f = 0; f < spread.length; f++) {
                double off = (patient[f] * totals[0] - patient[0] * totals[f]) / totals[0];
                spread[f] += off * off;
            }
        }
        return spread;
    }
}
