package io.github.saros4j.examples.aging;

import io.github.saros4j.association.AgeAssociation;
import io.github.saros4j.association.AgedValue;
import io.github.saros4j.association.AssociationTables;
import io.github.saros4j.association.Quantity;
import io.github.saros4j.examples.command.Percent;
import io.github.saros4j.figure.XyPlot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Draws one structure's values against age. */
final class AgePlots {

    private static final int STEPS = 40;
    private static final String UNKNOWN = "sex not known";
    private static final String CASE = "case";

    private AgePlots() {}

    /** The associations of one structure and quantity: everybody's first, then those of each sex, if there are any. */
    static Map<String, List<AgeAssociation>> byStructure(List<AgeAssociation> all, Quantity quantity) {
        Map<String, List<AgeAssociation>> byStructure = new LinkedHashMap<>();
        for (AgeAssociation one : all) {
            if (one.quantity() == quantity) {
                byStructure
                        .computeIfAbsent(one.structure(), structure -> new ArrayList<>())
                        .add(one);
            }
        }
        return byStructure;
    }

    /** Points by sex; one line for everybody, or where sexes are studied one for each. */
    static XyPlot plot(List<AgeAssociation> ofStructure, double level) {
        AgeAssociation everybody = ofStructure.get(0);
        XyPlot plot = XyPlot.of(AssociationTables.age(), AssociationTables.value(everybody.quantity()))
                .withSubject(everybody.structure());
        for (String sex : sexes(everybody)) {
            plot = plot.withPoints(
                    sex,
                    AssociationTables.points(everybody, point -> word(point).equals(sex)),
                    CASE);
        }
        String band = Percent.of(level) + " band of the mean";
        if (ofStructure.size() == 1) {
            return everybody.regression().isEmpty()
                    ? plot
                    : plot.withBandedLine(
                            AssociationTables.EVERYBODY + " with its " + band,
                            AssociationTables.line(everybody, STEPS),
                            "low",
                            "high");
        }
        for (AgeAssociation one : ofStructure.subList(1, ofStructure.size())) {
            if (one.regression().isPresent()) {
                String sex = one.sex().orElseThrow();
                plot = plot.withBandedLine(
                        sex, sex + " with its " + band, AssociationTables.line(one, STEPS), "low", "high");
            }
        }
        return plot;
    }

    private static Set<String> sexes(AgeAssociation everybody) {
        Set<String> sexes = new TreeSet<>();
        everybody.points().forEach(point -> sexes.add(word(point)));
        return sexes;
    }

    private static String word(AgedValue point) {
        return point.sex().orElse(UNKNOWN);
    }
}
