package io.github.saros4j.evaluation;

import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.surface.Tolerance;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/**
 * How a pair is scored: which surfaces, which tolerances, and what an absent side is worth. Immutable.
 *
 * <table>
 * <caption>What is worth what</caption>
 * <tr><th>the label is on</th><th>{@code volumetric}, {@code in-plane}</th><th>{@code published}</th></tr>
 * <tr><td>neither side</td><td>left out</td><td>left out</td></tr>
 * <tr><td>one side</td><td>precision, recall, Dice and every NSD are 0</td>
 * <td>precision, recall, Dice and NSD at 3 mm are 0; NSD at other tolerances is left out</td></tr>
 * </table>
 */
public final class EvaluationProtocol {

    private static final List<Tolerance> PUBLISHED_TOLERANCES =
            List.of(Tolerance.ofMm(1), Tolerance.ofMm(2), Tolerance.THREE_MM);

    private final SurfaceProtocol surfaces;
    private final List<Tolerance> tolerances;

    private EvaluationProtocol(SurfaceProtocol surfaces, Collection<Tolerance> tolerances) {
        this.surfaces = surfaces;
        this.tolerances = List.copyOf(new TreeSet<>(tolerances));
    }

    /**
     * A protocol with its own tolerances: 3 mm; for {@code published} 1, 2 and 3 mm.
     *
     * @param surfaces which surfaces are compared, and how
     * @return the protocol
     */
    public static EvaluationProtocol of(SurfaceProtocol surfaces) {
        return new EvaluationProtocol(
                surfaces, surfaces == SurfaceProtocol.PUBLISHED ? PUBLISHED_TOLERANCES : List.of(Tolerance.THREE_MM));
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
     * The same protocol at other tolerances.
     *
     * @param newTolerances any number of tolerances in any order; none asks for overlap only
     * @return the protocol
     */
    public EvaluationProtocol withTolerances(Collection<Tolerance> newTolerances) {
        return new EvaluationProtocol(surfaces, newTolerances);
    }

    /**
     * The same protocol at other tolerances.
     *
     * @param mm any number of tolerances in mm, in any order; none asks for overlap only
     * @return the protocol
     */
    public EvaluationProtocol withTolerancesMm(double... mm) {
        return withTolerances(Arrays.stream(mm).mapToObj(Tolerance::ofMm).toList());
    }

    /**
     * The name that tables carry.
     *
     * @return {@code volumetric}, {@code in-plane} or {@code published}
     */
    public String name() {
        return surfaces.key();
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
     * The tolerances of the surface Dice.
     *
     * @return an unmodifiable ascending list without repetition
     */
    public List<Tolerance> tolerances() {
        return tolerances;
    }

    /**
     * Every metric that an evaluation gives, in the order of tables.
     *
     * @return counts, precision, recall, Dice, and NSD at each tolerance
     */
    public List<Metric> metrics() {
        List<Metric> metrics =
                new ArrayList<>(List.of(Metric.TP, Metric.FP, Metric.FN, Metric.PRECISION, Metric.RECALL, Metric.DICE));
        tolerances.forEach(tolerance -> metrics.add(Metric.nsd(tolerance)));
        return List.copyOf(metrics);
    }

    /** What a ratio is worth where only one side has the label; empty means left out. */
    OptionalDouble worthOfOneSide(Metric metric) {
        boolean leftOut = surfaces == SurfaceProtocol.PUBLISHED
                && metric.tolerance() != null
                && !metric.tolerance().equals(Tolerance.THREE_MM);
        return leftOut ? OptionalDouble.empty() : OptionalDouble.of(0);
    }

    /** What a reader of the scores should know about this protocol on that truth. */
    Optional<String> warningFor(LabelVolume<?> truth) {
        if (surfaces.isInPlane() || truth.annotatedSlices().isComplete()) {
            return Optional.empty();
        }
        return Optional.of(name() + " surface scores flatter on sparse truth: the two caps of every annotated slice"
                + " nearly always agree; in-plane is made for it");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationProtocol protocol
                && surfaces == protocol.surfaces
                && tolerances.equals(protocol.tolerances);
    }

    @Override
    public int hashCode() {
        return 31 * surfaces.hashCode() + tolerances.hashCode();
    }

    @Override
    public String toString() {
        return name() + " at " + tolerances;
    }
}
