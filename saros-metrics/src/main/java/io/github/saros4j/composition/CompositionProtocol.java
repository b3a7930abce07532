package io.github.saros4j.composition;

import io.github.saros4j.label.LabelSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is measured: tissues, their sums and ratios, slice ranges, and whether noise is filtered. Immutable.
 *
 * <p>A voxel has one tissue at most, so tissues that look into the same region must have HU ranges apart.
 */
public final class CompositionProtocol {

    private static final CompositionProtocol DEFAULTS = new CompositionProtocol(
            Tissue.defaults(), List.of(TissueSum.TAT), TissueRatio.defaults(), RegionRange.defaults(), false, true);

    private final List<Tissue> tissues;
    private final List<TissueSum> sums;
    private final List<TissueRatio> ratios;
    private final List<RegionRange> ranges;
    private final boolean medianFilter;
    private final boolean lastSlice;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final LabelSet<Tissue> labelSet;

    private CompositionProtocol(
            List<Tissue> tissues,
            List<TissueSum> sums,
            List<TissueRatio> ratios,
            List<RegionRange> ranges,
            boolean medianFilter,
            boolean lastSlice) {
        this.tissues = List.copyOf(tissues);
        this.sums = List.copyOf(sums);
        this.ratios = List.copyOf(ratios);
        this.ranges = List.copyOf(ranges);
        this.medianFilter = medianFilter;
        this.lastSlice = lastSlice;
        List<Tissue> labels = new ArrayList<>(tissues);
        labels.add(Tissue.NONE);
        this.labelSet = LabelSet.<Tissue>of("tissues", labels).withIgnoreId(LabelSet.SAROS_IGNORE_ID);
        checkTissues();
        this.sums.forEach(this::checkSum);
        checkRatiosAndRanges();
    }

    private void checkTissues() {
        if (tissues.isEmpty()) {
            throw new IllegalArgumentException("There is no tissue to measure");
        }
        for (int i = 0; i < tissues.size(); i++) {
            Tissue one = tissues.get(i);
            names.put(one.key(), one.displayName());
            for (Tissue other : tissues.subList(0, i)) {
                if (one.overlaps(other)) {
                    throw new IllegalArgumentException("A voxel could be both " + other.key() + " (" + other.hu()
                            + ") and " + one.key() + " (" + one.hu() + ")");
                }
            }
        }
    }

    private void checkSum(TissueSum sum) {
        for (String key : sum.tissues()) {
            if (labelSet.foreground().stream().noneMatch(tissue -> tissue.key().equals(key))) {
                throw new IllegalArgumentException(
                        "Sum " + sum.key() + ": no tissue " + key + " among " + names.keySet());
            }
        }
        if (names.put(sum.key(), sum.displayName()) != null) {
            throw new IllegalArgumentException("Two tissues or sums are called " + sum.key());
        }
    }

    private void checkRatiosAndRanges() {
        Set<String> seen = new HashSet<>();
        for (TissueRatio ratio : ratios) {
            requireKey(ratio.numerator());
            requireKey(ratio.denominator());
            if (!seen.add(ratio.key())) {
                throw new IllegalArgumentException("Two ratios are called " + ratio.key());
            }
        }
        seen.clear();
        seen.add(CompositionResult.SCAN);
        for (RegionRange range : ranges) {
            if (!seen.add(range.key())) {
                throw new IllegalArgumentException("Two slice ranges are called " + range.key());
            }
        }
    }

    /**
     * The seven tissues, TAT, and the default ratios and ranges, without a filter.
     *
     * @return the protocol of Koitka et al. (2024), Fig. 3
     */
    public static CompositionProtocol withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same protocol with other tissues. Sums and ratios that name tissues there no longer are must be replaced first.
     *
     * @param newTissues the tissues, in the order of tables
     * @return the protocol
     * @throws IllegalArgumentException if a voxel could be two of them, two share an id or a name, or a sum or ratio lacks
     *     its tissue
     */
    public CompositionProtocol withTissues(Collection<Tissue> newTissues) {
        return new CompositionProtocol(List.copyOf(newTissues), sums, ratios, ranges, medianFilter, lastSlice);
    }

    /**
     * The same protocol with another threshold.
     *
     * @param key a tissue, or a sum whose tissues all get it
     * @param range the HU that it has
     * @param source where the range comes from, such as a paper
     * @return the protocol
     * @throws IllegalArgumentException if there is no such tissue or sum, or a voxel could then be two tissues
     */
    public CompositionProtocol withThreshold(String key, HuRange range, String source) {
        Set<String> changed = new LinkedHashSet<>(parts(key));
        return withTissues(tissues.stream()
                .map(tissue -> changed.contains(tissue.key()) ? tissue.with(range, source) : tissue)
                .toList());
    }

    /**
     * The same protocol with other sums.
     *
     * @param newSums the sums
     * @return the protocol
     * @throws IllegalArgumentException if a sum lacks a tissue or has the name of another or of a tissue, or a ratio lacks its
     *     sum
     */
    public CompositionProtocol withSums(Collection<TissueSum> newSums) {
        return new CompositionProtocol(tissues, List.copyOf(newSums), ratios, ranges, medianFilter, lastSlice);
    }

    /**
     * The same protocol with other ratios.
     *
     * @param newRatios the ratios
     * @return the protocol
     * @throws IllegalArgumentException if one lacks its tissue or sum, or two have one name
     */
    public CompositionProtocol withRatios(Collection<TissueRatio> newRatios) {
        return new CompositionProtocol(tissues, sums, List.copyOf(newRatios), ranges, medianFilter, lastSlice);
    }

    /**
     * The same protocol with other slice ranges. The whole scan is measured in any case.
     *
     * @param newRanges the ranges
     * @return the protocol
     * @throws IllegalArgumentException if two have one name
     */
    public CompositionProtocol withRanges(Collection<RegionRange> newRanges) {
        return new CompositionProtocol(tissues, sums, ratios, List.copyOf(newRanges), medianFilter, lastSlice);
    }

    /**
     * The same protocol where HU are filtered before they are compared with thresholds: each voxel takes the median of the
     * 3x3 voxels around it in its axial slice, voxels at the slice's edge counting again for those beyond. A voxel with NaN
     * or infinite HU among these nine keeps its own. Mean HU are those of the CT as it is.
     *
     * @param filtered whether to filter
     * @return the protocol
     */
    public CompositionProtocol withMedianFilter(boolean filtered) {
        return new CompositionProtocol(tissues, sums, ratios, ranges, filtered, lastSlice);
    }

    /**
     * The same protocol with or without the last slice that has the region or the level in its slice range: a range ends after it, as
     * in Body and Organ Analysis, or before it. Without it, what lies in a single slice has no range.
     *
     * @param included whether the last slice is in the range; true by default
     * @return the protocol
     */
    public CompositionProtocol withLastSlice(boolean included) {
        return new CompositionProtocol(tissues, sums, ratios, ranges, medianFilter, included);
    }

    /**
     * The tissues.
     *
     * @return an unmodifiable list
     */
    public List<Tissue> tissues() {
        return tissues;
    }

    /**
     * The sums of tissues.
     *
     * @return an unmodifiable list
     */
    public List<TissueSum> sums() {
        return sums;
    }

    /**
     * The ratios.
     *
     * @return an unmodifiable list
     */
    public List<TissueRatio> ratios() {
        return ratios;
    }

    /**
     * The slice ranges that regions tell.
     *
     * @return an unmodifiable list
     */
    public List<RegionRange> ranges() {
        return ranges;
    }

    /**
     * Whether HU are filtered.
     *
     * @return true for the median of 3x3 voxels
     */
    public boolean hasMedianFilter() {
        return medianFilter;
    }

    /**
     * Whether the last slice of a region or a level is in its slice range.
     *
     * @return true if the range ends after it, false if before
     */
    public boolean hasLastSlice() {
        return lastSlice;
    }

    /**
     * What is measured: tissues, then sums.
     *
     * @return an unmodifiable list of keys
     */
    public List<String> keys() {
        return List.copyOf(names.keySet());
    }

    /**
     * The name of a tissue or sum for people.
     *
     * @param key its key
     * @return its name
     * @throws IllegalArgumentException if there is none of that key
     */
    public String displayName(String key) {
        requireKey(key);
        return Optional.ofNullable(names.get(key)).orElseThrow();
    }

    /**
     * The labels of a tissue map.
     *
     * @return the tissues and {@link Tissue#NONE}, with 255 for slices that nobody annotated
     */
    public LabelSet<Tissue> labelSet() {
        return labelSet;
    }

    /** The keys of the tissues that a tissue or sum is made of. */
    List<String> parts(String key) {
        requireKey(key);
        return sums.stream()
                .filter(sum -> sum.key().equals(key))
                .findFirst()
                .map(TissueSum::tissues)
                .orElse(List.of(key));
    }

    private void requireKey(String key) {
        if (!names.containsKey(key)) {
            throw new IllegalArgumentException("No tissue or sum " + key + " among " + names.keySet());
        }
    }
}
