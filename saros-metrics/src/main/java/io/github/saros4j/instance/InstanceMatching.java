package io.github.saros4j.instance;

import io.github.saros4j.components.Component;
import io.github.saros4j.components.ConnectedComponents;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches the components of a truth with those of a prediction, label by label. What overlaps is counted once for all labels, from the
 * runs of both sides. Immutable.
 *
 * <pre>{@code
 * InstanceProtocol protocol = InstanceProtocol.of(MatchingRule.ANY_OVERLAP).withSmallestMl(0.1);
 * InstanceMatching matching = InstanceMatching.of(
 *         ConnectedComponents.of(truth, protocol.connectivity()),
 *         ConnectedComponents.of(prediction, protocol.connectivity()),
 *         protocol);
 * InstanceAgreement agreement = matching.agreement(BodyRegion.THYROID_GLANDS.id());
 * System.out.println("F1 " + agreement.f1() + ", " + agreement.missedMl() + " mL missed");
 * }</pre>
 */
public final class InstanceMatching {

    private final ConnectedComponents truth;
    private final ConnectedComponents prediction;
    private final InstanceProtocol protocol;
    private final OverlapTable overlaps;

    /** The pairs that overlap, ascending: by the truth's component, then by the prediction's. */
    private final long[] overlapping;

    private InstanceMatching(
            ConnectedComponents truth,
            ConnectedComponents prediction,
            InstanceProtocol protocol,
            OverlapTable overlaps) {
        this.truth = truth;
        this.prediction = prediction;
        this.protocol = protocol;
        this.overlaps = overlaps;
        this.overlapping = overlaps.keys();
    }

    /**
     * Matches two sides.
     *
     * @param truth the truth's components
     * @param prediction the prediction's components, of the same slices of a grid of the same shape
     * @param protocol how to match; its connectivity is that of both sides
     * @return the matching
     * @throws IllegalArgumentException if shapes, slices or connectivities differ
     */
    public static InstanceMatching of(
            ConnectedComponents truth, ConnectedComponents prediction, InstanceProtocol protocol) {
        if (!truth.geometry().shape().equals(prediction.geometry().shape())
                || !truth.slices().equals(prediction.slices())) {
            throw new IllegalArgumentException("A pair needs the same slices of one shape, not "
                    + truth.geometry().shape() + " (" + truth.slices() + ") and "
                    + prediction.geometry().shape() + " (" + prediction.slices() + ")");
        }
        if (truth.connectivity() != protocol.connectivity() || prediction.connectivity() != protocol.connectivity()) {
            throw new IllegalArgumentException("The protocol asks for components by " + protocol.connectivity()
                    + ", not by " + truth.connectivity() + " and " + prediction.connectivity());
        }
        return new InstanceMatching(truth, prediction, protocol, overlaps(truth, prediction));
    }

    private static OverlapTable overlaps(ConnectedComponents truth, ConnectedComponents prediction) {
        OverlapTable overlaps = new OverlapTable();
        for (int slice = 0; slice < truth.slices().count(); slice++) {
            int a = truth.firstRun(slice);
            int b = prediction.firstRun(slice);
            while (a < truth.firstRun(slice + 1) && b < prediction.firstRun(slice + 1)) {
                int from = Math.max(truth.runStart(a), prediction.runStart(b));
                int to = Math.min(truth.runEnd(a), prediction.runEnd(b));
                if (from < to && truth.id(truth.runComponent(a)) == prediction.id(prediction.runComponent(b))) {
                    overlaps.add(truth.runComponent(a), prediction.runComponent(b), to - from);
                }
                if (truth.runEnd(a) <= prediction.runEnd(b)) {
                    a++;
                } else {
                    b++;
                }
            }
        }
        return overlaps;
    }

    /**
     * How the two sides agree on one label. Sizes in mL are by the truth's spacing.
     *
     * @param id the label's id
     * @return which components match, which do not, and the scores that follow
     * @throws IllegalArgumentException if the components of that label were not looked for on both sides
     */
    public InstanceAgreement agreement(int id) {
        Map<Integer, Component> ofTruth = counted(truth, id);
        Map<Integer, Component> ofPrediction = counted(prediction, id);
        List<InstanceMatch> allowed = new ArrayList<>();
        for (long key : overlapping) {
            if (truth.id(OverlapTable.truth(key)) != id) {
                continue;
            }
            Component inTruth = ofTruth.get(OverlapTable.truth(key));
            Component inPrediction = ofPrediction.get(OverlapTable.prediction(key));
            if (inTruth != null && inPrediction != null) {
                InstanceMatch pair = new InstanceMatch(inTruth, inPrediction, overlaps.voxels(key));
                if (protocol.rule().allows(pair)) {
                    allowed.add(pair);
                }
            }
        }
        return new InstanceAgreement(
                protocol.rule(),
                List.copyOf(ofTruth.values()),
                List.copyOf(ofPrediction.values()),
                protocol.rule().isOneToOne() ? oneToOne(allowed) : List.copyOf(allowed),
                voxelMl());
    }

    /** The components of a label that are large enough, by number, in the order of their numbers. */
    private Map<Integer, Component> counted(ConnectedComponents side, int id) {
        Map<Integer, Component> counted = new LinkedHashMap<>();
        for (int index : side.indices(id)) {
            if (protocol.counts(side.voxels(index), voxelMl())) {
                counted.put(index, side.component(index));
            }
        }
        return counted;
    }

    private double voxelMl() {
        return truth.geometry().spacing().voxelVolumeMl();
    }

    /** The best pair first, and neither of the two again; in the order of the truth's components. */
    private static List<InstanceMatch> oneToOne(List<InstanceMatch> allowed) {
        List<InstanceMatch> bestFirst = new ArrayList<>(allowed);
        bestFirst.sort(Comparator.comparingDouble(InstanceMatch::iou).reversed()); // stable: ties stay in order
        Set<Integer> takenOfTruth = new HashSet<>();
        Set<Integer> takenOfPrediction = new HashSet<>();
        List<InstanceMatch> matches = new ArrayList<>();
        for (InstanceMatch pair : bestFirst) {
            int inTruth = pair.truth().index();
            int inPrediction = pair.prediction().index();
            if (!takenOfTruth.contains(inTruth) && !takenOfPrediction.contains(inPrediction)) {
                takenOfTruth.add(inTruth);
                takenOfPrediction.add(inPrediction);
                matches.add(pair);
            }
        }
        matches.sort(Comparator.comparingInt(match -> match.truth().index()));
        return List.copyOf(matches);
    }
}
