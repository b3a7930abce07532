package io.github.saros4j.evaluation;

import io.github.saros4j.instance.InstanceProtocol;
import io.github.saros4j.instance.MatchingRule;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelUnion;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.surface.Tolerance;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How a pair is scored: by which metrics, over which surfaces, and what a score is worth where a side lacks the label. Immutable.
 *
 * <p>Asking for less costs less: without surface metrics no surface is looked for, without distances none is measured.
 *
 * <table>
 * <caption>What is worth what</caption>
 * <tr><th>the label is on</th><th>{@code volumetric}, {@code in-plane}, {@code masked}</th><th>other protocols</th></tr>
 * <tr><td>neither side</td><td>left out</td><td>the same, but {@code medpy}: Dice, IoU and specificity 1, precision and recall 0;
 * {@code metrics-reloaded}: Dice, F and specificity 1, distances 0</td></tr>
 * <tr><td>one side</td><td>as each metric's definition says: scores of agreement are 0, distances are left out</td>
 * <td>the same, but {@code published}: NSD at other tolerances than 3 mm is left out; where the truth lacks the label
 * {@code totalsegmentator} leaves out Dice and NSD, {@code monai} Dice and IoU, {@code metrics-reloaded} recall; this one
 * leaves out MCC whichever side lacks it</td></tr>
 * </table>
 */
public final class EvaluationProtocol {

    private final String name;
    private final SurfaceProtocol surfaces;
    private final Ruling ruling;
    private final List<Metric> metrics;
    private final Map<String, Tolerance> tolerancesByLabel;
    private final List<LabelUnion> unions;
    private final InstanceProtocol instances;

    EvaluationProtocol(String name, SurfaceProtocol surfaces, Ruling ruling, List<Metric> metrics) {
        this(name, surfaces, ruling, metrics, Map.of(), List.of(), InstanceProtocol.of(MatchingRule.IOU_OVER_HALF));
    }

    private EvaluationProtocol(
            String name,
            SurfaceProtocol surfaces,
            Ruling ruling,
            Collection<? extends Metric> metrics,
            Map<String, Tolerance> tolerancesByLabel,
            List<LabelUnion> unions,
            InstanceProtocol instances) {
        this.name = name;
        this.surfaces = surfaces;
        this.ruling = ruling;
        this.metrics = List.copyOf(new LinkedHashSet<>(metrics));
        this.tolerancesByLabel = new TreeMap<>(tolerancesByLabel);
        this.unions = List.copyOf(unions);
        this.instances = instances;
    }

    /**
     * A protocol with its own metrics: counts, precision, recall, Dice and NSD at 3 mm; {@code masked}: and the share of surface
     * that is kept; {@code published}: and the average surface distance, and NSD at 1 and 2 mm.
     *
     * @param surfaces which surfaces are compared, and how
     * @return the protocol
     */
    public static EvaluationProtocol of(SurfaceProtocol surfaces) {
        return Presets.named(surfaces.key());
    }

    /**
     * A protocol by its name: this library's own, or what another program computes by default, with its metrics.
     *
     * @param name {@code volumetric}, {@code in-plane}, {@code masked}, {@code published}, {@code totalsegmentator},
     *     {@code deepmind}, {@code monai}, {@code medpy}, {@code metrics-reloaded} or {@code voxels}, in any case, {@code _} as
     *     {@code -}; PROTOCOLS.md says what each stands for, and which version of which program
     * @return the protocol
     * @throws IllegalArgumentException if there is none of that name
     */
    public static EvaluationProtocol named(String name) {
        return Presets.named(name);
    }

    /**
     * The names that {@link #named} knows.
     *
     * @return an unmodifiable list
     */
    public static List<String> names() {
        return Presets.names();
    }

    /**
     * The default for a cohort, chosen once for all its cases: {@code in-plane} if any truth leaves slices unannotated,
     * else {@code volumetric}.
     *
     * @param anyTruthIgnoresSlices whether any truth has ignored slices
     * @return the protocol at 3 mm
     */
    public static EvaluationProtocol defaultFor(boolean anyTruthIgnoresSlices) {
        return of(anyTruthIgnoresSlices ? SurfaceProtocol.IN_PLANE : SurfaceProtocol.VOLUMETRIC);
    }

    /**
     * The default for a single pair.
     *
     * @param truth the truth
     * @return {@link #defaultFor(boolean)} of its annotation
     */
    public static EvaluationProtocol defaultFor(LabelVolume<?> truth) {
        return defaultFor(!truth.annotatedSlices().isComplete());
    }

    /**
     * The same protocol with other metrics.
     *
     * @param newMetrics the metrics, in the order of tables; repetitions do not matter
     * @return the protocol
     */
    public EvaluationProtocol withMetrics(Collection<? extends Metric> newMetrics) {
        return new EvaluationProtocol(name, surfaces, ruling, newMetrics, tolerancesByLabel, unions, instances);
    }

    /**
     * The same protocol with other metrics.
     *
     * @param newMetrics the metrics, in the order of tables; repetitions do not matter
     * @return the protocol
     */
    public EvaluationProtocol withMetrics(Metric... newMetrics) {
        return withMetrics(Arrays.asList(newMetrics));
    }

    /**
     * The same protocol with the surface Dice at other tolerances, in the place of those that it has.
     *
     * @param newTolerances any number of tolerances in any order; none asks for no surface Dice
     * @return the protocol
     */
    public EvaluationProtocol withTolerances(Collection<Tolerance> newTolerances) {
        List<Metric> changed = new ArrayList<>(metrics);
        int place = 0;
        while (place < changed.size() && !isSurfaceDice(changed.get(place))) {
            place++;
        }
        changed.removeIf(EvaluationProtocol::isSurfaceDice);
        changed.addAll(
                place,
                new TreeSet<>(newTolerances).stream().map(SurfaceDice::new).toList());
        return withMetrics(changed);
    }

    private static boolean isSurfaceDice(Metric metric) {
        return metric instanceof SurfaceDice;
    }

    /**
     * The same protocol with the surface Dice at other tolerances.
     *
     * @param mm any number of tolerances in mm, in any order; none asks for no surface Dice
     * @return the protocol
     */
    public EvaluationProtocol withTolerancesMm(double... mm) {
        return withTolerances(Arrays.stream(mm).mapToObj(Tolerance::ofMm).toList());
    }

    /**
     * The same protocol with a tolerance for each label, for {@link SurfaceDice#BY_LABEL}, which is added if it is not among the
     * metrics.
     *
     * @param tolerances by label key, or by name of a union; every scored label needs one
     * @return the protocol
     */
    public EvaluationProtocol withTolerancesByLabel(Map<String, Tolerance> tolerances) {
        List<Metric> extended = new ArrayList<>(metrics);
        extended.add(SurfaceDice.BY_LABEL);
        return new EvaluationProtocol(name, surfaces, ruling, extended, tolerances, unions, instances);
    }

    /**
     * {@link #withTolerancesByLabel} with plain numbers, as saros-io's {@code ToleranceFile} reads them.
     *
     * @param mm tolerances in mm by label key, or by name of a union; every scored label needs one
     * @return the protocol
     * @throws IllegalArgumentException if one is out of range
     */
    public EvaluationProtocol withTolerancesMmByLabel(Map<String, Double> mm) {
        Map<String, Tolerance> tolerances = new HashMap<>();
        mm.forEach((label, value) -> tolerances.put(label, Tolerance.ofMm(value)));
        return withTolerancesByLabel(tolerances);
    }

    /**
     * The same protocol, which scores unions of labels too, by the same metrics.
     *
     * @param newUnions the unions; their names must differ from each other and from label keys, in more than the order of words
     * @return the protocol
     * @throws IllegalArgumentException if two unions have one name
     */
    public EvaluationProtocol withUnions(LabelUnion... newUnions) {
        return withUnions(List.of(newUnions));
    }

    /**
     * The same protocol, which scores unions of labels too, by the same metrics.
     *
     * @param newUnions the unions; their names must differ from each other and from label keys, in more than the order of words
     * @return the protocol
     * @throws IllegalArgumentException if two unions have one name
     */
    public EvaluationProtocol withUnions(List<LabelUnion> newUnions) {
        if (newUnions.stream().map(LabelUnion::key).distinct().count() < newUnions.size()) {
            throw new IllegalArgumentException("Two unions have one name: "
                    + newUnions.stream().map(LabelUnion::key).toList());
        }
        return new EvaluationProtocol(name, surfaces, ruling, metrics, tolerancesByLabel, newUnions, instances);
    }

    /**
     * The same protocol, which takes components otherwise. Before, they are connected by faces, edges and corners (26 neighbours), of
     * any size, and match if their IoU exceeds one half.
     *
     * @param newInstances what is a component, and when two match
     * @return the protocol
     */
    public EvaluationProtocol withInstances(InstanceProtocol newInstances) {
        return new EvaluationProtocol(name, surfaces, ruling, metrics, tolerancesByLabel, unions, newInstances);
    }

    /** {@code in-plane} with the metrics of this protocol: for single slices, whose surfaces are contours. */
    EvaluationProtocol withinSlices() {
        return new EvaluationProtocol(
                SurfaceProtocol.IN_PLANE.key(),
                SurfaceProtocol.IN_PLANE,
                Ruling.NONE,
                metrics,
                tolerancesByLabel,
                unions,
                instances);
    }

    /**
     * The name that tables carry.
     *
     * @return such as {@code in-plane} or {@code monai}
     */
    public String name() {
        return name;
    }

    /**
     * Which surfaces are compared, and how.
     *
     * @return the surface protocol
     */
    public SurfaceProtocol surfaces() {
        return surfaces;
    }

    /**
     * The tolerances of every surface Dice, those of labels included.
     *
     * @return an unmodifiable ascending list without repetition
     */
    public List<Tolerance> tolerances() {
        TreeSet<Tolerance> all = new TreeSet<>();
        for (Metric metric : metrics) {
            if (metric instanceof SurfaceDice nsd && nsd.tolerance() != null) {
                all.add(nsd.tolerance());
            } else if (metric.equals(SurfaceDice.BY_LABEL)) {
                all.addAll(tolerancesByLabel.values());
            }
        }
        return List.copyOf(all);
    }

    /**
     * The tolerance of a surface Dice for one label.
     *
     * @param metric the metric
     * @param label the label, or a union's
     * @return its tolerance
     * @throws IllegalArgumentException if labels have tolerances of their own and this one has none
     */
    public Tolerance tolerance(SurfaceDice metric, Label label) {
        Tolerance own = metric.tolerance() != null ? metric.tolerance() : tolerancesByLabel.get(label.key());
        if (own == null) {
            throw new IllegalArgumentException("There is no tolerance for " + label.key() + " to compute " + metric
                    + ", only for " + tolerancesByLabel.keySet());
        }
        return own;
    }

    /**
     * Every metric that an evaluation gives, in the order of tables.
     *
     * @return an unmodifiable list without repetition
     */
    public List<Metric> metrics() {
        return metrics;
    }

    /**
     * The unions of labels that are scored beside the labels.
     *
     * @return an unmodifiable list
     */
    public List<LabelUnion> unions() {
        return unions;
    }

    /**
     * What a component is, and when two match.
     *
     * @return how {@link io.github.saros4j.metric.InstanceMetric} is computed
     */
    public InstanceProtocol instances() {
        return instances;
    }

    /** What a score is worth where a side is absent, if the protocol decides it and not the metric. */
    Optional<OptionalDouble> worth(Metric metric, ScoreStatus status) {
        return ruling.worth(metric, status);
    }

    Ruling ruling() {
        return ruling;
    }

    /** What a reader of the scores should know about this protocol on that truth. */
    Optional<String> warningFor(LabelVolume<?> truth) {
        boolean fits = surfaces.isInPlane() || surfaces == SurfaceProtocol.MASKED;
        if (fits || truth.annotatedSlices().isComplete()) {
            return Optional.empty();
        }
        return Optional.of(name + " surface scores flatter on sparse truth: the two caps of every annotated slice"
                + " nearly always agree; in-plane is made for it");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationProtocol protocol
                && name.equals(protocol.name)
                && surfaces == protocol.surfaces
                && metrics.equals(protocol.metrics)
                && tolerancesByLabel.equals(protocol.tolerancesByLabel)
                && unions.equals(protocol.unions)
                && instances.equals(protocol.instances);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, surfaces, metrics, tolerancesByLabel, unions, instances);
    }

    @Override
    public String toString() {
        return name + ": " + metrics.stream().map(Metric::key).collect(Collectors.joining(", "));
    }
}
