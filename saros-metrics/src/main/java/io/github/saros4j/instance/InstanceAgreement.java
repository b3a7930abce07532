package io.github.saros4j.instance;

import io.github.saros4j.components.Component;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the components of one label agree between truth and prediction.
 *
 * <p>T and P are the components of truth and prediction that are large enough to count. A component is matched if it is in at least one
 * of the {@link #matches}. Let t be the matched ones of the truth and p those of the prediction; where matches are one to one, t = p = TP,
 * {@link #missed} are the FN, {@link #invented} the FP. Scores are ratios from 0 to 1. Where neither side has a component, there is
 * nothing to score, and all of them are empty.
 */
public final class InstanceAgreement {

    private final MatchingRule rule;
    private final List<Component> truth;
    private final List<Component> prediction;
    private final List<InstanceMatch> matches;
    private final List<Component> missed;
    private final List<Component> invented;
    private final double voxelMl;

    /** The matches are in the order of the truth's components. */
    InstanceAgreement(
            MatchingRule rule,
            List<Component> truth,
            List<Component> prediction,
            List<InstanceMatch> matches,
            double voxelMl) {
        this.rule = rule;
        this.truth = truth;
        this.prediction = prediction;
        this.matches = matches;
        this.missed = without(truth, matches.stream().map(InstanceMatch::truth).toList());
        this.invented = without(
                prediction, matches.stream().map(InstanceMatch::prediction).toList());
        this.voxelMl = voxelMl;
    }

    private static List<Component> without(List<Component> all, List<Component> matched) {
        Set<Integer> gone = matched.stream().map(Component::index).collect(Collectors.toSet());
        return all.stream()
                .filter(component -> !gone.contains(component.index()))
                .toList();
    }

    /**
     * How components were matched.
     *
     * @return the rule
     */
    public MatchingRule rule() {
        return rule;
    }

    /**
     * The truth's components.
     *
     * @return those that count, in the order of their numbers
     */
    public List<Component> truth() {
        return truth;
    }

    /**
     * The prediction's components.
     *
     * @return those that count, in the order of their numbers
     */
    public List<Component> prediction() {
        return prediction;
    }

    /**
     * The pairs that were matched.
     *
     * @return in the order of the truth's components, then of the prediction's
     */
    public List<InstanceMatch> matches() {
        return matches;
    }

    /**
     * Components of the truth that nothing matches.
     *
     * @return in the order of their numbers
     */
    public List<Component> missed() {
        return missed;
    }

    /**
     * Components of the prediction that match nothing.
     *
     * @return in the order of their numbers
     */
    public List<Component> invented() {
        return invented;
    }

    private int matchedOfTruth() {
        return truth.size() - missed.size();
    }

    private int matchedOfPrediction() {
        return prediction.size() - invented.size();
    }

    /**
     * The share of the predicted components that are matched, {@code |p| / |P|}; one to one it is {@code TP / (TP + FP)}.
     *
     * @return the score, or empty if the prediction has no component
     */
    public OptionalDouble precision() {
        return ratio(matchedOfPrediction(), prediction.size());
    }

    /**
     * The share of the truth's components that are matched, {@code |t| / |T|}; one to one it is {@code TP / (TP + FN)}.
     *
     * @return the score, or empty if the truth has no component
     */
    public OptionalDouble recall() {
        return ratio(matchedOfTruth(), truth.size());
    }

    /**
     * The harmonic mean of precision and recall, {@code 2 |t| |p| / (|t| |P| + |p| |T|)}; one to one it is
     * {@code 2 TP / (2 TP + FP + FN)}. 0 if nothing is matched, also where one side has no component.
     *
     * @return the score, or empty if neither side has a component
     */
    public OptionalDouble f1() {
        if (isEmpty()) {
            return OptionalDouble.empty();
        }
        double t = matchedOfTruth();
        double p = matchedOfPrediction();
        return OptionalDouble.of(matches.isEmpty() ? 0 : 2 * t * p / (t * prediction.size() + p * truth.size()));
    }

    /**
     * Recognition quality, {@code TP / (TP + FP / 2 + FN / 2)}: F1 where matches are one to one (Kirillov et al. 2019,
     * equation 2).
     *
     * @return the score, or empty if neither side has a component or matches are not one to one
     */
    public OptionalDouble recognitionQuality() {
        return rule.isOneToOne() ? f1() : OptionalDouble.empty();
    }

    /**
     * Segmentation quality: the mean IoU of the matches (Kirillov et al. 2019, equation 2).
     *
     * @return the score, or empty if nothing is matched or matches are not one to one
     */
    public OptionalDouble segmentationQuality() {
        return rule.isOneToOne() ? ratio(sumOfIous(), matches.size()) : OptionalDouble.empty();
    }

    /**
     * Panoptic quality, {@code sum of IoU / (TP + FP / 2 + FN / 2)}: segmentation times recognition quality; 0 if nothing is
     * matched (Kirillov et al. 2019, equation 1).
     *
     * @return the score, or empty if neither side has a component or matches are not one to one
     */
    public OptionalDouble panopticQuality() {
        return rule.isOneToOne() ? ratio(2 * sumOfIous(), truth.size() + prediction.size()) : OptionalDouble.empty();
    }

    /**
     * The mean Dice of the truth's matched components. Each is compared with all components that match it, put together:
     * {@code 2 common voxels / (its voxels + theirs)}.
     *
     * @return the score, or empty if nothing is matched
     */
    public OptionalDouble meanDiceOfMatched() {
        return ratio(sumOfDices(), matchedOfTruth());
    }

    /**
     * The same mean, in which every missed and every invented component counts as 0:
     * {@code sum of Dice / (|T| + invented)}.
     *
     * <p>Source: with {@link MatchingRule#ANY_OVERLAP}, the lesion-wise Dice of the BraTS 2023 challenge (BraTS-2023-Metrics), which also
     * dilates the truth before it is taken apart.
     *
     * @return the score, or empty if neither side has a component
     */
    public OptionalDouble meanDiceOfAll() {
        return ratio(sumOfDices(), truth.size() + invented.size());
    }

    /**
     * The volume of all missed components.
     *
     * @return mL, 0 if none is missed
     */
    public double missedMl() {
        return missed.stream().mapToLong(Component::voxels).sum() * voxelMl;
    }

    /**
     * The volume of all invented components.
     *
     * @return mL, 0 if none is invented
     */
    public double inventedMl() {
        return invented.stream().mapToLong(Component::voxels).sum() * voxelMl;
    }

    /**
     * The volume of the largest missed component.
     *
     * @return mL, or empty if none is missed
     */
    public OptionalDouble largestMissedMl() {
        return missed.stream()
                .mapToDouble(component -> component.voxels() * voxelMl)
                .max();
    }

    private boolean isEmpty() {
        return truth.isEmpty() && prediction.isEmpty();
    }

    private double sumOfIous() {
        double sum = 0;
        for (InstanceMatch match : matches) {
            sum += match.iou();
        }
        return sum;
    }

    private double sumOfDices() {
        double sum = 0;
        for (int first = 0; first < matches.size(); ) {
            Component component = matches.get(first).truth();
            long common = 0;
            long voxels = component.voxels();
            int next = first;
            while (next < matches.size() && matches.get(next).truth().index() == component.index()) {
                common += matches.get(next).commonVoxels();
                voxels += matches.get(next).prediction().voxels();
                next++;
            }
            sum += 2.0 * common / voxels;
            first = next;
        }
        return sum;
    }

    private static OptionalDouble ratio(double part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }

    /** Such as {@code 11 of 12 components found, 2 of 13 invented}. */
    @Override
    public String toString() {
        return (truth.size() - missed.size()) + " of " + truth.size() + " components found, " + invented.size() + " of "
                + prediction.size() + " invented";
    }
}
