package io.github.saros4j.metric;

import java.util.Locale;

/**
 * How well the connected components of a label are found, each as a whole: lesion-wise or instance scores. What is connected,
 * when two components match, and how small a component may be is the protocol's choice ({@code InstanceProtocol}). Ignored slices
 * separate components. RQ, SQ and PQ need components to match one to one, and are undefined where any overlap is a match.
 *
 * <p>Of TP matched, FN missed and FP invented components; all ratios are 0 to 1, and 0 if one side has no component that is large
 * enough to count; undefined if neither side has.
 */
public enum InstanceMetric implements Metric {
    /** Components of the truth. A count. */
    TRUTH_COMPONENTS("Components of the truth", "components", BetterWhen.NEITHER, "connected components of the truth"),
    /** Components of the prediction. A count. */
    PREDICTION_COMPONENTS(
            "Components of the prediction", "components", BetterWhen.NEITHER, "connected components of the prediction"),
    /** Components of the truth without a match. A count. */
    MISSED_COMPONENTS("Missed components", "components", BetterWhen.LOWER, "the truth's components without a match"),
    /** Components of the prediction without a match. A count. */
    INVENTED_COMPONENTS(
            "Invented components", "components", BetterWhen.LOWER, "the prediction's components without a match"),
    /** The volume of the missed components, from 0. Also if a side is absent. */
    MISSED_VOLUME("Volume of missed components", "mL", BetterWhen.LOWER, "volume of the missed components"),
    /** The volume of the invented components, from 0. Also if a side is absent. */
    INVENTED_VOLUME("Volume of invented components", "mL", BetterWhen.LOWER, "volume of the invented components"),
    /** The share of the prediction's components that have a match. */
    COMPONENT_PRECISION(
            "Component precision", "", BetterWhen.HIGHER, "share of the prediction's components with a match"),
    /** The share of the truth's components that have a match. */
    COMPONENT_RECALL("Component recall", "", BetterWhen.HIGHER, "share of the truth's components with a match"),
    /** The harmonic mean of component precision and recall. */
    COMPONENT_F1("Component F1", "", BetterWhen.HIGHER, "harmonic mean of component precision and recall"),
    /**
     * The mean Dice of the truth's components, each with all that matches it, where missed and invented components count 0: lesion-wise
     * Dice.
     */
    COMPONENT_DICE(
            "Component Dice",
            "",
            BetterWhen.HIGHER,
            "mean Dice of the truth's components with all that matches each; missed and invented ones count 0"),
    /** Segmentation quality: the mean IoU of matched pairs; undefined without a match (Kirillov et al., CVPR 2019, 9396). */
    SQ("SQ", "", BetterWhen.HIGHER, "mean IoU of matched components"),
    /** Recognition quality, {@code TP / (TP + FP / 2 + FN / 2)} (Kirillov et al. 2019). */
    RQ("RQ", "", BetterWhen.HIGHER, "TP / (TP + FP / 2 + FN / 2) of components"),
    /** Panoptic quality, the sum of the IoUs of matched pairs over {@code TP + FP / 2 + FN / 2} (Kirillov et al. 2019). */
    PQ("PQ", "", BetterWhen.HIGHER, "SQ times RQ");

    private final String displayName;
    private final String unit;
    private final BetterWhen betterWhen;
    private final String definition;

    InstanceMetric(String displayName, String unit, BetterWhen betterWhen, String definition) {
        this.displayName = displayName;
        this.unit = unit;
        this.betterWhen = betterWhen;
        this.definition = definition;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String displayName() {
        return displayName;
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public BetterWhen betterWhen() {
        return betterWhen;
    }

    @Override
    public boolean isCount() {
        return unit.equals("components");
    }

    @Override
    public String toString() {
        return key();
    }
}
