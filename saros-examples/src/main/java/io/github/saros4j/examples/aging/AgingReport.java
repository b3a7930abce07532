package io.github.saros4j.examples.aging;

import io.github.saros4j.association.AgeAssociation;
import io.github.saros4j.association.AssociationTables;
import io.github.saros4j.association.LeftOut;
import io.github.saros4j.association.Quantity;
import io.github.saros4j.examples.command.Percent;
import io.github.saros4j.report.Content;
import io.github.saros4j.report.HtmlReport;
import io.github.saros4j.report.TableView;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a study.
 *
 * @param associations what was found
 * @param level of intervals and bands
 * @param mostPlots how many plots a quantity, those of the least p
 */
record AgingReport(List<AgeAssociation> associations, double level, int mostPlots) {

    private static final int P_DECIMALS = 5;

    HtmlReport page() {
        return HtmlReport.of("Structures and age", page -> {
            for (Quantity quantity : Quantity.values()) {
                page.section(quantity.displayName(), content -> quantity(quantity, content));
            }
            page.section("What the numbers mean", AgingReport::meaning);
        });
    }

    private void quantity(Quantity quantity, Content content) {
        TableView view = TableView.of(resultsFirst(AssociationTables.associations(
                        associations.stream()
                                .filter(one -> one.quantity() == quantity)
                                .toList(),
                        level)))
                .withCaption(quantity.displayName() + " (" + quantity.unit()
                        + ") against age (years), by structure. Limits are at " + Percent.of(level) + ".");
        for (String p : List.of("spearman_p", "spearman_holm", "pearson_p", "pearson_holm")) {
            view = view.withDecimals(p, P_DECIMALS);
        }
        content.table(view);
        List<List<AgeAssociation>> structures =
                new ArrayList<>(AgePlots.byStructure(associations, quantity).values());
        structures.removeIf(ofStructure -> ofStructure.get(0).n() == 0);
        structures.sort(Comparator.comparingDouble(
                ofStructure -> ofStructure.get(0).spearman().p().orElse(2)));
        if (mostPlots == 0) {
            content.note("Plots are in the folder plots.");
        } else if (structures.size() > mostPlots) {
            content.note("The " + mostPlots + " structures of the least p of the rank correlation are shown, of "
                    + structures.size() + "; files in the folder plots show all.");
        }
        for (List<AgeAssociation> ofStructure : structures.subList(0, Math.min(mostPlots, structures.size()))) {
            AgeAssociation everybody = ofStructure.get(0);
            content.figure(
                    AgePlots.plot(ofStructure, level), everybody.structure() + ": " + AgingPrinter.sentence(everybody));
        }
    }

    /** What a section's caption says is left out, what takes part in no result comes last. */
    private static Table resultsFirst(Table all) {
        List<String> names =
                new ArrayList<>(all.columns().stream().map(Column::name).toList());
        names.removeAll(List.of("quantity", "unit", "level"));
        List<String> leftOut = Arrays.stream(LeftOut.values()).map(LeftOut::key).toList();
        names.removeAll(leftOut);
        names.addAll(leftOut);
        int[] order = names.stream().mapToInt(name -> index(all, name)).toArray();
        Table.Builder table = Table.builder(
                all.name(),
                Arrays.stream(order)
                        .mapToObj(column -> all.columns().get(column))
                        .toArray(Column[]::new));
        for (int row = 0; row < all.rowCount(); row++) {
            List<@Nullable Object> cells = all.row(row);
            table.row(Arrays.stream(order).mapToObj(cells::get).toArray());
        }
        return table.build();
    }

    private static int index(Table table, String name) {
        return table.columns().stream().map(Column::name).toList().indexOf(name);
    }

    private static void meaning(Content content) {
        content.paragraph(
                        "A case takes part in the association of a structure if its age is known and the structure is there and not"
                                + " at the border of the volume. The columns not_listed, no_age, absent, at_border and no_value count the others.")
                .paragraph(
                        "Pearson's correlation has Fisher's interval, Spearman's that of Bonett and Wright; p is two-sided, of the t"
                                + " distribution, for Spearman's with at most 8 cases of all orders. The columns holm have p values adjusted over all"
                                + " structures of the same quantity and sex. Numbers are rounded, small p to 0; a cell's tooltip has all"
                                + " digits.")
                .paragraph(
                        "The line is that of least squares; slope is in units a year. The band is that of the mean at each age, not"
                                + " where single values are to be expected. Cases are taken as independent.");
    }
}
