package io.github.saros4j.dataset;

import io.github.saros4j.cohort.CohortCase.Presence;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Truths and predictions, matched by the cases' ids; see {@link FolderCases} for how they are found.
 *
 * @param truths where each truth is
 * @param predictions where each prediction is
 * @param unknownIds cases that were asked for and are on neither side
 */
record MatchedPlaces(
        SortedMap<String, LabelPlace> truths, SortedMap<String, LabelPlace> predictions, SortedSet<String> unknownIds) {

    /** One case, and where its sides are. */
    record Match(
            String id, @Nullable LabelPlace truth, @Nullable LabelPlace prediction) {

        Presence presence() {
            if (prediction == null) {
                return Presence.TRUTH_ONLY;
            }
            return truth == null ? Presence.PREDICTION_ONLY : Presence.BOTH;
        }

        LabelPlace requireTruth() {
            return require(truth, "truth");
        }

        LabelPlace requirePrediction() {
            return require(prediction, "prediction");
        }

        private LabelPlace require(@Nullable LabelPlace place, String side) {
            if (place == null) {
                throw new IllegalStateException("Case " + id + " has no " + side);
            }
            return place;
        }
    }

    static MatchedPlaces of(Path truth, LabelSet<?> truthLabels, Path prediction, LabelSet<?> predictionLabels)
            throws IOException {
        boolean cohort = CaseListing.isCohort(truth, truthLabels);
        if (CaseListing.isCohort(prediction, predictionLabels) != cohort) {
            throw new DatasetException((cohort ? truth : prediction) + " is a folder of cases and "
                    + (cohort ? prediction : truth)
                    + " one case (a file, or a folder of masks); both must be folders of cases, or both one case");
        }
        SortedMap<String, LabelPlace> truths = new TreeMap<>();
        SortedMap<String, LabelPlace> predictions = new TreeMap<>();
        if (cohort) {
            CaseListing.list(truth, truthLabels, truths);
            CaseListing.list(prediction, predictionLabels, predictions);
        } else {
            String id = CaseListing.idOf(truth, truthLabels.name());
            truths.put(id, CaseListing.single(truth, truthLabels));
            predictions.put(id, CaseListing.single(prediction, predictionLabels));
        }
        return new MatchedPlaces(truths, predictions, new TreeSet<>());
    }

    MatchedPlaces only(Set<String> ids) {
        SortedMap<String, LabelPlace> keptTruths = new TreeMap<>(truths);
        SortedMap<String, LabelPlace> keptPredictions = new TreeMap<>(predictions);
        keptTruths.keySet().retainAll(ids);
        keptPredictions.keySet().retainAll(ids);
        SortedSet<String> unknown = new TreeSet<>(ids);
        unknown.removeAll(keptTruths.keySet());
        unknown.removeAll(keptPredictions.keySet());
        return new MatchedPlaces(keptTruths, keptPredictions, unknown);
    }

    /** By ascending id. */
    List<Match> matches() {
        SortedSet<String> ids = new TreeSet<>(truths.keySet());
        ids.addAll(predictions.keySet());
        return ids.stream()
                .map(id -> new Match(id, truths.get(id), predictions.get(id)))
                .toList();
    }
}
