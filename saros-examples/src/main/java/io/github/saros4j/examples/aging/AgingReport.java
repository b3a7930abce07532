package io.github.saros4j.examples.aging;

import io.github.saros4j.association.AgeAssociation;
import io.github.saros4j.association.AssociationTables;
import io.github.saros4j.association.Quantity;
import io.github.saros4j.report.Content;
import io.github.saros4j.report.HtmlReport;
import io.github.saros4j.report.TableView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The page of a study.
 *
 * @param associations what was found
 * @param level of intervals and bands
 * @param mostPlots how many plots a quantity, those of the least p
 */
record AgingReport(List<AgeAssociation> associations, double level, int mostPlots) {

    HtmlReport page() {
        return HtmlReport.of("Structures and age", page -> {
            for (Quantity quantity : Quantity.values()) {
                page.section(quantity.displayName(), content -> quantity(quantity, content));
            }
            page.section("What the numbers mean", AgingReport::meaning);
        });
    }

    private void quantity(Quantity quantity, Content content) {
        content.table(TableView.of(AssociationTables.associations(
                        associations.stream()
                                .filter(one -> one.quantity() == quantity)
                                .toList(),
                        level))
                .withCaption(quantity.displayName() + " (" + quantity.unit() + ") against age (years), by structure."));
        List<List<AgeAssociation>> structures =
                new ArrayList<>(AgePlots.bySubject(associations, quantity).values());
        structures.removeIf(ofStructure -> ofStructure.get(0).n() == 0);
        structures.sort(Comparator.comparingDouble(
                ofStructure -> ofStructure.get(0).spearman().p().orElse(2)));
        if (structures.size() > mostPlots) {
            content.note("The " + mostPlots + " structures of the least p of the rank correlation are shown, of "
                    + structures.size() + "; files in the folder plots show all.");
        }
        for (List<AgeAssociation> ofStructure : structures.subList(0, Math.min(mostPlots, structures.size()))) {
            AgeAssociation everybody = ofStructure.get(0);
            content.figure(
                    AgePlots.plot(ofStructure, level), everybody.structure() + ": " + AgingPrinter.sentence(everybody));
        }
    }

    private static void meaning(Content content) {
        content.paragraph(
                        "A case takes part in the association of a structure if its age is known and the structure is there and not"
                                + " at the border of the volume. The columns not_listed, no_age, absent, at_border and no_value count the others.")
                .paragraph(
                        "Pearson's correlation has Fisher's interval, Spearman's that of Bonett and Wright; p is two-sided, of the t"
                                + " distribution, for Spearman's with at most 8 cases of all orders. The columns holm have p values adjusted over all"
                                + " structures of the same quantity and sex.")
                .paragraph(
                        "The line is that of least squares; slope is in units a year. The band is that of the mean at each age, not"
                                + " where single values are to be expected. Cases are taken as independent.");
    }
}
