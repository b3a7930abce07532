package io.github.saros4j.occurrence;

import io.github.saros4j.label.Label;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** {@link OccurrenceStatistics} as tables: one for programs, and one in the shape of Table 3 of the paper. */
public final class OccurrenceTables {

    /** The name of the group of all cases, where groups are listed. */
    public static final String OVERALL = "overall";

    /** The label under which all annotated slices are counted, whatever is on them. */
    private static final String ANY = "any";

    private OccurrenceTables() {}

    /**
     * The table {@code occurrence}: a row for each label set, grouping, group and label, with the label's key. Where grouping and
     * group are {@code overall}, all cases count. The label {@code any} stands for all annotated slices, whatever is on them.
     *
     * @param statistics one for each label set
     * @return {@code label_set, grouping, group, label, cts, slices}; label sets as given, groupings as known, labels by
     *     ascending id
     */
    public static Table counts(Collection<OccurrenceStatistics> statistics) {
        Table.Builder table = Table.builder(
                "occurrence",
                Column.text("label_set"),
                Column.text("grouping"),
                Column.text("group"),
                Column.text("label"),
                Column.integer("cts"),
                Column.integer("slices"));
        for (OccurrenceStatistics one : statistics) {
            row(table, one, OVERALL, OVERALL, ANY, one.annotated());
            for (Label label : one.labelSet().labels()) {
                row(table, one, OVERALL, OVERALL, label.key(), one.count(label));
            }
            for (String grouping : one.groupings()) {
                for (String group : one.groups(grouping)) {
                    row(table, one, grouping, group, ANY, one.annotated(grouping, group));
                    for (Label label : one.labelSet().labels()) {
                        row(table, one, grouping, group, label.key(), one.count(label, grouping, group));
                    }
                }
            }
        }
        return table.build();
    }

    private static void row(
            Table.Builder table,
            OccurrenceStatistics one,
            String grouping,
            String group,
            String label,
            OccurrenceCount count) {
        table.row(one.labelSet().name(), grouping, group, label, count.cts(), count.slices());
    }

    /**
     * The table {@code occurrence_by_GROUPING} in the shape of Table 3: a row a label, by its printed name in alphabetical
     * order within each label set; a column a group and {@code overall}; cells such as {@code 41 / 186}, CTs and
     * annotated slices.
     *
     * @param statistics one for each label set
     * @param grouping a grouping that all of them have, such as {@code split}
     * @return {@code label_set, label}, then a text column for each group of any of them, then {@code overall}
     * @throws IllegalArgumentException if one has no such grouping
     */
    public static Table byGroup(Collection<OccurrenceStatistics> statistics, String grouping) {
        List<String> groups = statistics.stream()
                .flatMap(one -> one.groups(grouping).stream())
                .distinct()
                .sorted()
                .toList();
        List<Column> header = new ArrayList<>(List.of(Column.text("label_set"), Column.text("label")));
        groups.forEach(group -> header.add(Column.text(group)));
        header.add(Column.text(OVERALL));
        Table.Builder table = Table.builder("occurrence_by_" + grouping, header.toArray(Column[]::new));
        for (OccurrenceStatistics one : statistics) {
            for (Label label : byName(one)) {
                List<Object> cells = new ArrayList<>(List.of(one.labelSet().name(), label.displayName()));
                groups.forEach(
                        group -> cells.add(one.count(label, grouping, group).toString()));
                cells.add(one.count(label).toString());
                table.row(cells.toArray());
            }
        }
        return table.build();
    }

    /**
     * The table {@code occurrence_overall}: as {@link #byGroup}, without groups.
     *
     * @param statistics one for each label set
     * @return {@code label_set, label, overall}
     */
    public static Table overall(Collection<OccurrenceStatistics> statistics) {
        Table.Builder table = Table.builder(
                "occurrence_overall", Column.text("label_set"), Column.text("label"), Column.text(OVERALL));
        for (OccurrenceStatistics one : statistics) {
            for (Label label : byName(one)) {
                table.row(
                        one.labelSet().name(),
                        label.displayName(),
                        one.count(label).toString());
            }
        }
        return table.build();
    }

    private static List<Label> byName(OccurrenceStatistics one) {
        return one.labelSet().labels().stream()
                .<Label>map(label -> label)
                .sorted(Comparator.comparing(Label::displayName))
                .toList();
    }
}
