package io.github.saros4j.examples.command;

import io.github.saros4j.correspondence.Correspondence;
import io.github.saros4j.correspondence.SarosCorrespondence;
import io.github.saros4j.correspondence.TotalSegmentatorVersions;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which labels of two sets mean the same. */
public final class Correspondences {

    /** More reasons stand in the table. */
    private static final int MOST_PRINTED = 20;

    private static final List<Correspondence<?, ?>> KNOWN = List.of(
            SarosCorrespondence.totalSegmentatorV2(),
            SarosCorrespondence.totalSegmentatorV1(),
            SarosCorrespondence.tissueTypes(),
            SarosCorrespondence.bodyOfParts(),
            SarosCorrespondence.bodyOfRegions(),
            TotalSegmentatorVersions.v1AndV2());

    private Correspondences() {}

    /**
     * The known correspondence of two sets, in either order; of others, labels of the same name.
     *
     * @param first a label set
     * @param second another one
     * @return what they have in common
     */
    public static Correspondence<?, ?> between(LabelSet<?> first, LabelSet<?> second) {
        for (Correspondence<?, ?> known : KNOWN) {
            if (known.first() == first && known.second() == second) {
                return known;
            }
            if (known.first() == second && known.second() == first) {
                return known.reversed();
            }
        }
        return Correspondence.byKey(first, second);
    }

    /**
     * Says what is compared and what is not.
     *
     * @param correspondence what truths and predictions have in common
     * @param out where
     */
    public static void print(Correspondence<?, ?> correspondence, PrintWriter out) {
        out.println("Compared, " + correspondence.first().name() + " with "
                + correspondence.second().name() + ":");
        correspondence
                .matches()
                .forEach(match -> out.println("  " + match.label().displayName() + " = " + names(match.second())
                        + (match.note().isEmpty() ? "" : " (" + match.note() + ")")));
        print(correspondence.first(), correspondence.unmatchedFirst(), out);
        print(correspondence.second(), correspondence.unmatchedSecond(), out);
    }

    private static String names(List<? extends Label> labels) {
        return labels.size() > 3
                ? labels.size() + " classes"
                : labels.stream().map(Label::displayName).collect(Collectors.joining(" + "));
    }

    private static void print(LabelSet<?> set, Map<? extends Label, String> unmatched, PrintWriter out) {
        if (unmatched.isEmpty()) {
            return;
        }
        boolean all = unmatched.size() <= MOST_PRINTED;
        out.println("Not compared, of " + set.name()
                + (all ? ":" : ": " + unmatched.size() + " labels (correspondence.csv says why)"));
        if (all) {
            unmatched.forEach((label, why) -> out.println("  " + label.displayName() + ": " + why));
        }
    }
}
