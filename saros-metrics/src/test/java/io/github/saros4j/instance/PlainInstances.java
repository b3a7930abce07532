package io.github.saros4j.instance;

import io.github.saros4j.components.Component;
import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** The definitions as sums over voxels and components, for one label of a small pair. */
final class PlainInstances {

    private final MatchingRule rule;
    private final double threshold;
    final List<Component> truth;
    final List<Component> prediction;
    final boolean[][] matched;
    private final long[][] common;

    /**
     * Counts.
     *
     * @param threshold the rule's; 0.5 is exceeded, others are reached; 0 for any overlap
     */
    PlainInstances(
            LabelVolume<?> truthVolume,
            LabelVolume<?> predictionVolume,
            InstanceProtocol protocol,
            double threshold,
            int id) {
        ConnectedComponents inTruth = ConnectedComponents.of(truthVolume, protocol.connectivity());
        ConnectedComponents inPrediction = ConnectedComponents.of(predictionVolume, protocol.connectivity());
        Predicate<Component> largeEnough = c -> c.volumeMl() > protocol.smallestMl() - 1e-9;
        this.rule = protocol.rule();
        this.threshold = threshold;
        this.truth = inTruth.ofId(id).stream().filter(largeEnough).toList();
        this.prediction = inPrediction.ofId(id).stream().filter(largeEnough).toList();
        this.common = new long[truth.size()][prediction.size()];
        for (int z : truthVolume.annotatedSlices().positions()) {
            for (int y = 0; y < truthVolume.geometry().shape().ny(); y++) {
                for (int x = 0; x < truthVolume.geometry().shape().nx(); x++) {
                    int a = place(truth, inTruth.indexAt(x, y, z));
                    int b = place(prediction, inPrediction.indexAt(x, y, z));
                    if (a >= 0 && b >= 0) {
                        common[a][b]++;
                    }
                }
            }
        }
        this.matched = rule.isOneToOne() ? oneToOne() : anyOverlap();
    }

    private static int place(List<Component> components, int index) {
        for (int place = 0; place < components.size(); place++) {
            if (components.get(place).index() == index) {
                return place;
            }
        }
        return -1;
    }

    private boolean[][] anyOverlap() {
        boolean[][] all = new boolean[truth.size()][prediction.size()];
        for (int a = 0; a < truth.size(); a++) {
            for (int b = 0; b < prediction.size(); b++) {
                all[a][b] = common[a][b] > 0;
            }
        }
        return all;
    }

    /** Looks through all pairs of components that are still free for the best one, again and again. */
    private boolean[][] oneToOne() {
        boolean[][] matches = new boolean[truth.size()][prediction.size()];
        List<Integer> freeOfTruth = new ArrayList<>();
        List<Integer> freeOfPrediction = new ArrayList<>();
        for (int a = 0; a < truth.size(); a++) {
            freeOfTruth.add(a);
        }
        for (int b = 0; b < prediction.size(); b++) {
            freeOfPrediction.add(b);
        }
        while (true) {
            double best = 0;
            int bestA = -1;
            int bestB = -1;
            for (int a : freeOfTruth) {
                for (int b : freeOfPrediction) {
                    boolean allowed = threshold == 0.5 ? iou(a, b) > 0.5 : iou(a, b) >= threshold;
                    if (allowed && iou(a, b) > best) {
                        best = iou(a, b);
                        bestA = a;
                        bestB = b;
                    }
                }
            }
            if (best == 0) {
                return matches;
            }
            matches[bestA][bestB] = true;
            freeOfTruth.remove(Integer.valueOf(bestA));
            freeOfPrediction.remove(Integer.valueOf(bestB));
        }
    }

    private double iou(int a, int b) {
        return (double) common[a][b]
                / (truth.get(a).voxels() + prediction.get(b).voxels() - common[a][b]);
    }

    boolean isMissed(int a) {
        for (int b = 0; b < prediction.size(); b++) {
            if (matched[a][b]) {
                return false;
            }
        }
        return true;
    }

    boolean isInvented(int b) {
        for (int a = 0; a < truth.size(); a++) {
            if (matched[a][b]) {
                return false;
            }
        }
        return true;
    }

    private int missed() {
        int missed = 0;
        for (int a = 0; a < truth.size(); a++) {
            missed += isMissed(a) ? 1 : 0;
        }
        return missed;
    }

    private int invented() {
        int invented = 0;
        for (int b = 0; b < prediction.size(); b++) {
            invented += isInvented(b) ? 1 : 0;
        }
        return invented;
    }

    OptionalDouble recall() {
        return over(truth.size() - missed(), truth.size());
    }

    OptionalDouble precision() {
        return over(prediction.size() - invented(), prediction.size());
    }

    /** The harmonic mean as such. */
    OptionalDouble f1() {
        if (truth.isEmpty() && prediction.isEmpty()) {
            return OptionalDouble.empty();
        }
        double recall = recall().orElse(0);
        double precision = precision().orElse(0);
        return OptionalDouble.of(recall + precision == 0 ? 0 : 2 / (1 / recall + 1 / precision));
    }

    OptionalDouble segmentationQuality() {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < truth.size(); a++) {
            for (int b = 0; b < prediction.size(); b++) {
                sum += matched[a][b] ? iou(a, b) : 0;
                pairs += matched[a][b] ? 1 : 0;
            }
        }
        return rule.isOneToOne() ? over(sum, pairs) : OptionalDouble.empty();
    }

    OptionalDouble recognitionQuality() {
        double pairs = truth.size() - missed();
        return rule.isOneToOne() ? over(pairs, pairs + missed() / 2.0 + invented() / 2.0) : OptionalDouble.empty();
    }

    OptionalDouble meanDiceOfMatched() {
        return over(sumOfDices(), truth.size() - missed());
    }

    OptionalDouble meanDiceOfAll() {
        return over(sumOfDices(), truth.size() + invented());
    }

    private double sumOfDices() {
        double sum = 0;
        for (int a = 0; a < truth.size(); a++) {
            double both = 0;
            double all = truth.get(a).voxels();
            for (int b = 0; b < prediction.size(); b++) {
                both += matched[a][b] ? common[a][b] : 0;
                all += matched[a][b] ? prediction.get(b).voxels() : 0;
            }
            sum += 2 * both / all;
        }
        return sum;
    }

    private static OptionalDouble over(double part, double whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
