package io.github.saros4j.occurrence;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the authors of SAROS published of its labels: on how many CTs and annotated slices each is, by split and overall.
 * Immutable.
 *
 * <p>Source: Koitka et al., "SAROS: A dataset for whole-body region and organ segmentation in CT imaging", Scientific Data 11
 * (2024), Table 3, as printed. Its columns add up to {@code overall}. Where the paper contradicts itself, the table holds here:
 * 20,150 slices have background and so are annotated, as the abstract says too, where the section "Background &amp; Summary" says
 * 20,157. The table's "Leg Right" is {@link BodyPart#RIGHT_LEG}, which Table 2 prints as "Right Leg".
 */
public final class PublishedOccurrence {

    private static final String NAME = "table3";
    private static final String GROUPING = "split";
    private static final String OVERALL = OccurrenceTables.OVERALL;
    private static final PublishedOccurrence TABLE_3 = read();

    /** By label set, label's key and split. */
    private final Map<List<String>, OccurrenceCount> cells = new LinkedHashMap<>();

    private final Set<String> splits = new LinkedHashSet<>();

    private PublishedOccurrence() {}

    /**
     * Table 3 of the paper.
     *
     * @return both label sets, six splits and {@code overall}
     */
    public static PublishedOccurrence table3() {
        return TABLE_3;
    }

    private static PublishedOccurrence read() {
        PublishedOccurrence table = new PublishedOccurrence();
        for (List<String> row : PublishedTable.rows("table3.csv")) {
            LabelSet<?> labelSet = labelSet(row.get(0));
            Label label = labelSet.byName(row.get(1)).orElseThrow(() -> new IllegalStateException(row + ": no label"));
            OccurrenceCount count = new OccurrenceCount(Long.parseLong(row.get(3)), Long.parseLong(row.get(4)));
            table.cells.put(List.of(labelSet.name(), label.key(), row.get(2)), count);
            table.splits.add(row.get(2));
        }
        return table;
    }

    private static LabelSet<?> labelSet(String name) {
        return Stream.<LabelSet<?>>of(BodyRegion.labelSet(), BodyPart.labelSet())
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No label set " + name));
    }

    /**
     * The columns.
     *
     * @return {@code fold-1} to {@code fold-5}, {@code test} and {@code overall}, unmodifiable
     */
    public Set<String> splits() {
        return Collections.unmodifiableSet(splits);
    }

    /**
     * One cell.
     *
     * @param label a body region
     * @param split one of {@link #splits()}
     * @return CTs and slices
     * @throws IllegalArgumentException if there is no such split
     */
    public OccurrenceCount count(BodyRegion label, String split) {
        return count(BodyRegion.labelSet(), label, split);
    }

    /**
     * One cell.
     *
     * @param label a body part
     * @param split one of {@link #splits()}
     * @return CTs and slices
     * @throws IllegalArgumentException if there is no such split
     */
    public OccurrenceCount count(BodyPart label, String split) {
        return count(BodyPart.labelSet(), label, split);
    }

    private OccurrenceCount count(LabelSet<?> labelSet, Label label, String split) {
        OccurrenceCount count = cells.get(List.of(labelSet.name(), label.key(), split));
        if (count == null) {
            throw new IllegalArgumentException(
                    "Table 3 has no " + label.key() + " of " + labelSet + " in '" + split + "', only " + splits);
        }
        return count;
    }

    /**
     * Holds a cohort against the table, cell by cell; CTs and slices are two cells.
     *
     * @param found body regions or body parts, with the grouping {@code split}
     * @return every cell that differs, by label, then split
     * @throws IllegalArgumentException if the labels are others, or the splits are not known
     */
    public List<CellDifference> differences(OccurrenceStatistics found) {
        LabelSet<?> labelSet = labelSetLike(found.labelSet());
        List<CellDifference> differences = new ArrayList<>();
        for (Label label : labelSet.labels()) {
            for (String split : splits) {
                OccurrenceCount here = split.equals(OVERALL) ? found.count(label) : found.count(label, GROUPING, split);
                OccurrenceCount published = count(labelSet, label, split);
                String row = labelSet.name() + " " + label.key();
                add(differences, row, split, CellDifference.CTS, published.cts(), here.cts());
                add(differences, row, split, CellDifference.SLICES, published.slices(), here.slices());
            }
        }
        return List.copyOf(differences);
    }

    private static LabelSet<?> labelSetLike(LabelSet<?> other) {
        return Stream.<LabelSet<?>>of(BodyRegion.labelSet(), BodyPart.labelSet())
                .filter(other::sameLabelsAs)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Table 3 has no labels of " + other));
    }

    private static void add(
            List<CellDifference> differences, String row, String split, String quantity, long published, long here) {
        if (published != here) {
            differences.add(new CellDifference(NAME, row, split, quantity, published, here));
        }
    }
}
