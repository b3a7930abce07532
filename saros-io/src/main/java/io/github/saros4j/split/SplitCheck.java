package io.github.saros4j.split;

import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is to be known of the splits of a table before anything is trained on them: whether a patient, study or series is in several, and
 * how evenly they share out cases, strata and the slices of labels. Immutable. A table with a row that has no split cannot be read in
 * the first place.
 */
public final class SplitCheck {

    private final List<SplitLeak> leaks = new ArrayList<>();
    private final List<SplitBalance> balance = new ArrayList<>();
    private final Map<Split, Integer> cases = new EnumMap<>(Split.class);
    private final OptionalDouble imbalance;

    private SplitCheck(SegmentationInfo info, List<String> strata, Collection<LabelOccurrence> occurrences) {
        info.cases().forEach(item -> cases.merge(item.split(), 1, Integer::sum));
        findLeaks(SplitLeak.Kind.PATIENT, info, item -> item.patient().toString());
        findLeaks(SplitLeak.Kind.STUDY, info, CaseInfo::studyInstanceUid);
        findLeaks(SplitLeak.Kind.SERIES, info, CaseInfo::seriesInstanceUid);
        this.imbalance = weigh(info, strata, occurrences);
    }

    /**
     * Checks a table, with the strata {@link SplitDesign#DEFAULT_STRATA}.
     *
     * @param info the table
     * @return what was found
     */
    public static SplitCheck of(SegmentationInfo info) {
        return of(info, SplitDesign.DEFAULT_STRATA, List.of());
    }

    /**
     * Checks a table and the slices of its cases.
     *
     * @param info the table
     * @param strata groupings of {@link SegmentationInfo#toCohortInfo()}, or several joined by {@code +}
     * @param occurrences where the labels of cases are, at most one a case and label set; a case without counts as one without
     *     slices
     * @return what was found
     * @throws IllegalArgumentException if a stratum is no grouping of the table, or slices are given for a case that is not in
     *     it, or twice
     */
    public static SplitCheck of(SegmentationInfo info, List<String> strata, Collection<LabelOccurrence> occurrences) {
        return new SplitCheck(info, strata, occurrences);
    }

    private void findLeaks(SplitLeak.Kind kind, SegmentationInfo info, Function<CaseInfo, String> name) {
        Map<String, List<CaseInfo>> byName = new LinkedHashMap<>();
        info.cases()
                .forEach(item -> byName.computeIfAbsent(name.apply(item), key -> new ArrayList<>())
                        .add(item));
        byName.forEach((key, items) -> {
            if (items.stream().map(CaseInfo::split).distinct().count() > 1) {
                leaks.add(new SplitLeak(kind, key, items));
            }
        });
    }

    private OptionalDouble weigh(SegmentationInfo info, List<String> strata, Collection<LabelOccurrence> occurrences) {
        SplitFeatures features = new SplitFeatures(info, strata, occurrences);
        double[] totals = features.totals();
        double[] spread = features.spread();
        Map<Split, double[]> found = new EnumMap<>(Split.class);
        cases.keySet()
                .forEach(split -> found.put(split, features.sum(info.in(split).cases())));
        double sum = 0;
        int counted = 0;
        for (int f = 0; f < totals.length; f++) {
            double ofFeature = 0;
            for (Split split : cases.keySet()) {
                double here = amount(found, split, f);
                double share = amount(found, split, 0) / totals[0];
                double expected = f == 0 ? equalShare(split) : share * totals[f];
                balance.add(balanceOf(features.features().get(f), split, here, expected));
                ofFeature += spread[f] > 0 ? (here - expected) * (here - expected) / (share * spread[f]) : 0;
            }
            if (f > 0 && spread[f] > 0) {
                sum += ofFeature;
                counted++;
            }
        }
        boolean none = counted == 0 || cases.size() < 2;
        return none ? OptionalDouble.empty() : OptionalDouble.of(sum / counted / (cases.size() - 1));
    }

    private static SplitBalance balanceOf(SplitFeatures.Feature feature, Split split, double found, double expected) {
        return new SplitBalance(
                feature.stratum(), feature.value(), feature.quantity(), split, Math.round(found), expected);
    }

    private static double amount(Map<Split, double[]> found, Split split, int feature) {
        return Optional.ofNullable(found.get(split)).orElseThrow()[feature];
    }

    private double equalShare(Split split) {
        if (split == Split.TEST) {
            return cases.getOrDefault(split, 0);
        }
        List<Split> folds =
                cases.keySet().stream().filter(other -> other != Split.TEST).toList();
        return (double) folds.stream()
                        .mapToInt(fold -> cases.getOrDefault(fold, 0))
                        .sum()
                / folds.size();
    }

    /**
     * What is in several splits.
     *
     * @return patients, then studies, then series, in the table's order; an unmodifiable list, empty if the splits are clean
     */
    public List<SplitLeak> leaks() {
        return List.copyOf(leaks);
    }

    /**
     * The splits that have a case, and how many.
     *
     * @return an unmodifiable map, folds first
     */
    public Map<Split, Integer> cases() {
        return Collections.unmodifiableMap(cases);
    }

    /**
     * How much of what each split has.
     *
     * @return number of cases, then the values of each stratum, then the labels of each label set, each for every split; an
     *     unmodifiable list
     */
    public List<SplitBalance> balance() {
        return List.copyOf(balance);
    }

    /**
     * The split that is farthest off in one stratum.
     *
     * @param stratum one of those in {@link #balance()}
     * @return its entry with the largest deviation of either sign, the first among equals; empty if there is no such stratum
     */
    public Optional<SplitBalance> farthestOff(String stratum) {
        return balance.stream()
                .filter(one -> one.stratum().equals(stratum))
                .reduce((a, b) -> Math.abs(b.deviation()) > Math.abs(a.deviation()) ? b : a);
    }

    /**
     * How uneven the splits are, beside chance: for every value f of every stratum, labels included,
     * {@code sum over splits p of (n_fp - w_p N_f)² / (w_p Q_f) / (splits - 1)}, and the mean of these. n_fp is how many cases or slices of f the
     * split has, N_f how many there are, w_p the split's share of all cases, Q_f the sum over patients of
     * (x - c N_f / N)², where x is what the patient has of f, c the patient's cases, N all cases. 0 is perfect, and about 1 is expected where
     * patients are dealt out at random. A value that every case has takes no part.
     *
     * @return 0 or more; empty with fewer than two splits, or nothing to balance
     */
    public OptionalDouble imbalance() {
        return imbalance;
    }

    /**
     * The table {@code split_leaks}, a row for each thing that is in several splits.
     *
     * @return {@code kind, name, cases}; no row if the splits are clean
     */
    public Table leakTable() {
        Table.Builder table =
                Table.builder("split_leaks", Column.text("kind"), Column.text("name"), Column.text("cases"));
        for (SplitLeak leak : leaks) {
            table.row(leak.kind().name().toLowerCase(Locale.ROOT), leak.name(), leak.places());
        }
        return table.build();
    }

    /**
     * The table {@code split_balance}, a row for each entry of {@link #balance()}.
     *
     * @return {@code stratum, value, quantity, split, found, expected, deviation}
     */
    public Table balanceTable() {
        Table.Builder table = Table.builder(
                "split_balance",
                Column.text("stratum"),
                Column.text("value"),
                Column.text("quantity"),
                Column.text("split"),
                Column.integer("found"),
                Column.real("expected"),
                Column.real("deviation"));
        for (SplitBalance one : balance) {
            table.row(
                    one.stratum(),
                    one.value(),
                    one.quantity(),
                    one.split().key(),
                    one.found(),
                    one.expected(),
                    one.deviation());
        }
        return table.build();
    }

    @Override
    public String toString() {
        return cases + ", " + leaks.size() + " leaks";
    }
}
