package io.github.saros4j.examples.evaluation;

import io.github.saros4j.SarosException;
import io.github.saros4j.cohort.CohortCase;
import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.CohortScores;
import io.github.saros4j.evaluation.Score;
import io.github.saros4j.figure.SliceChoice;
import io.github.saros4j.figure.SlicePicture;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.BetterWhen;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.report.Captioned;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The worst cases of each label as pictures, each of the slice where truth and prediction differ most. Every case is read once, however
 * many of its labels are shown.
 *
 * @param <L> the type of the labels
 */
final class WorstCases<L extends Label> {

    private static final double MARGIN_MM = 30;

    private final CohortScores<L> scores;
    private final Metric metric;
    private final Optional<ImageFolder> images;
    private final List<String> problems = new ArrayList<>();

    private record Place<L extends Label>(L label, Score score) {}

    /**
     * A search for the worst cases.
     *
     * @param metric by which cases are judged; higher or lower values are better
     * @param images where CTs are; pictures of cases without one show the truth's label map
     */
    WorstCases(CohortScores<L> scores, Metric metric, Optional<ImageFolder> images) {
        this.scores = scores;
        this.metric = metric;
        this.images = images;
    }

    /** The metric by which cases are judged. */
    Metric metric() {
        return metric;
    }

    /** What went wrong while pictures were made, in one line each. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /**
     * Reads cases again and draws.
     *
     * @param cases the cohort
     * @param most how many cases a label
     * @return for each label with a score, the worst cases first
     */
    Map<L, List<Captioned>> pictures(List<CohortCase<L>> cases, int most) {
        Map<String, List<Place<L>>> byCase = new LinkedHashMap<>();
        Map<L, List<String>> order = new LinkedHashMap<>();
        for (L label : scores.labelSet().foreground()) {
            List<CaseScores<L>> worst = worst(label, most);
            order.put(label, worst.stream().map(CaseScores::caseId).toList());
            for (CaseScores<L> ofCase : worst) {
                byCase.computeIfAbsent(ofCase.caseId(), id -> new ArrayList<>())
                        .add(new Place<>(label, ofCase.score(label, metric)));
            }
        }
        Map<String, Captioned> drawn = new LinkedHashMap<>();
        for (CohortCase<L> cohortCase : cases) {
            List<Place<L>> places = byCase.get(cohortCase.id());
            if (places != null) {
                draw(cohortCase, places, drawn);
            }
        }
        return inOrder(order, drawn);
    }

    private static <L extends Label> Map<L, List<Captioned>> inOrder(
            Map<L, List<String>> order, Map<String, Captioned> drawn) {
        Map<L, List<Captioned>> pictures = new LinkedHashMap<>();
        order.forEach((label, ids) -> {
            List<Captioned> ofLabel = new ArrayList<>();
            for (String id : ids) {
                Optional.ofNullable(drawn.get(key(id, label))).ifPresent(ofLabel::add);
            }
            if (!ofLabel.isEmpty()) {
                pictures.put(label, ofLabel);
            }
        });
        return pictures;
    }

    private static String key(String caseId, Label label) {
        return caseId + "\n" + label.key();
    }

    private List<CaseScores<L>> worst(L label, int most) {
        Comparator<CaseScores<L>> byValue = Comparator.comparingDouble(
                ofCase -> ofCase.score(label, metric).value().orElseThrow());
        return scores.cases().stream()
                .filter(ofCase -> ofCase.score(label, metric).value().isPresent())
                .sorted(metric.betterWhen() == BetterWhen.LOWER ? byValue.reversed() : byValue)
                .limit(most)
                .toList();
    }

    private void draw(CohortCase<L> cohortCase, List<Place<L>> places, Map<String, Captioned> drawn) {
        try {
            LabelVolume<L> truth = cohortCase.truth();
            Optional<LabelVolume<L>> prediction = prediction(cohortCase, truth);
            Optional<IntensityVolume> image = image(cohortCase.id(), truth);
            for (Place<L> place : places) {
                captioned(cohortCase.id(), place, truth, prediction, image)
                        .ifPresent(picture -> drawn.put(key(cohortCase.id(), place.label), picture));
            }
        } catch (IOException | SarosException e) {
            problems.add(cohortCase.id() + ": no picture: " + e.getMessage());
        }
    }

    /** A prediction that is missing or cannot be read was tolerated, or there would be no scores. */
    private Optional<LabelVolume<L>> prediction(CohortCase<L> cohortCase, LabelVolume<L> truth) {
        if (cohortCase.presence() != CohortCase.Presence.BOTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(cohortCase.prediction(truth).alignedTo(truth));
        } catch (IOException | SarosException e) {
            problems.add(cohortCase.id() + ": a picture without prediction: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<IntensityVolume> image(String caseId, LabelVolume<L> truth) {
        if (images.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<IntensityVolume> image = images.get().read(caseId);
            if (image.isEmpty()) {
                problems.add(caseId + ": no image in " + images.get());
                return Optional.empty();
            }
            Optional<IntensityVolume> aligned = Reorientation.aligning(
                            image.get().geometry(), truth.geometry())
                    .map(image.get()::reoriented);
            if (aligned.isEmpty()) {
                problems.add(caseId + ": the image lies on another grid than the truth");
            }
            return aligned;
        } catch (IOException | SarosException e) {
            problems.add(caseId + ": a picture without image: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Captioned> captioned(
            String caseId,
            Place<L> place,
            LabelVolume<L> truth,
            Optional<LabelVolume<L>> prediction,
            Optional<IntensityVolume> image) {
        OptionalInt differing = prediction.isPresent()
                ? SliceChoice.leastAgreement(truth, prediction.get(), place.label)
                : OptionalInt.empty();
        OptionalInt slice = differing.isPresent() ? differing : SliceChoice.largest(truth, place.label);
        if (slice.isEmpty()) {
            return Optional.empty();
        }
        int z = slice.getAsInt();
        SlicePicture.Builder picture =
                image.isPresent() ? SlicePicture.builder(image.get(), z) : SlicePicture.builder(truth, z);
        picture.outline("truth", truth, place.label);
        prediction.ifPresent(volume -> picture.outline("prediction", volume, place.label));
        String unit = metric.unit().isEmpty() ? "" : " " + metric.unit();
        String caption = String.format(
                Locale.ROOT,
                "%s, slice %d: %s %.3f%s%s",
                caseId,
                z,
                metric.displayName(),
                place.score.value().orElseThrow(),
                unit,
                prediction.isEmpty() ? ", no prediction" : "");
        return Optional.of(new Captioned(picture.cropped(MARGIN_MM).build(), caption));
    }
}
