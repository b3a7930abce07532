package io.github.saros4j.metric;

import io.github.saros4j.surface.Tolerance;
import org.jspecify.annotations.Nullable;

/**
 * The normalised surface Dice (NSD): of both surfaces together, the share that lies within a tolerance of the other one, 0 to 1
 * (Nikolov et al., J Med Internet Res 23 (2021) e26151). What a surface is, and how it is weighed, is the protocol's choice.
 * 0 if one side is absent.
 *
 * @param tolerance how far apart surfaces may be; null if each label has its own
 */
public record SurfaceDice(@Nullable Tolerance tolerance) implements Metric {

    /** At 3 mm, as in the SAROS paper's Table 4. */
    public static final SurfaceDice THREE_MM = new SurfaceDice(Tolerance.THREE_MM);

    /** At the tolerance that the protocol has for each label. */
    public static final SurfaceDice BY_LABEL = new SurfaceDice(null);

    private static final String KEY_BY_LABEL = "nsd_by_label";

    /**
     * The surface Dice at a tolerance.
     *
     * @param mm 0 to {@link Tolerance#MOST_MM}
     * @return the metric
     */
    public static SurfaceDice ofMm(double mm) {
        return new SurfaceDice(Tolerance.ofMm(mm));
    }

    @Override
    public String key() {
        return tolerance == null ? KEY_BY_LABEL : "nsd_" + tolerance;
    }

    @Override
    public String displayName() {
        return tolerance == null ? "NSD by label" : "NSD " + tolerance;
    }

    @Override
    public String definition() {
        return "share of both surfaces within "
                + (tolerance == null ? "the label's tolerance" : tolerance)
                + " of the other one";
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public BetterWhen betterWhen() {
        return BetterWhen.HIGHER;
    }

    @Override
    public boolean isCount() {
        return false;
    }

    @Override
    public String toString() {
        return key();
    }
}
