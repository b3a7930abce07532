package io.github.saros4j.evaluation;

import io.github.saros4j.metric.DistanceMetric;
import io.github.saros4j.metric.DistanceMetric.Direction;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import io.github.saros4j.metric.FBeta;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.OverlapMetric;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.metric.SurfaceMetric;
import io.github.saros4j.metric.VolumeMetric;
import io.github.saros4j.surface.SurfaceProtocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The protocols that have a name: this library's own, and what other programs compute by default. */
final class Presets {

    private static final List<EvaluationProtocol> ALL = List.of(
            protocol(
                    "volumetric",
                    SurfaceProtocol.VOLUMETRIC,
                    Ruling.NONE,
                    counted(OverlapMetric.DICE, SurfaceDice.THREE_MM)),
            protocol(
                    "in-plane",
                    SurfaceProtocol.IN_PLANE,
                    Ruling.NONE,
                    counted(OverlapMetric.DICE, SurfaceDice.THREE_MM)),
            protocol(
                    "masked",
                    SurfaceProtocol.MASKED,
                    Ruling.NONE,
                    counted(OverlapMetric.DICE, SurfaceDice.THREE_MM, SurfaceMetric.SURFELS_KEPT)),
            protocol(
                    "published",
                    SurfaceProtocol.PUBLISHED,
                    Ruling.PUBLISHED,
                    counted(
                            OverlapMetric.DICE,
                            DistanceMetric.MASD,
                            SurfaceDice.ofMm(1),
                            SurfaceDice.ofMm(2),
                            SurfaceDice.THREE_MM)),
            protocol(
                    "totalsegmentator",
                    SurfaceProtocol.TOTALSEGMENTATOR,
                    Ruling.TOTALSEGMENTATOR,
                    List.of(
                            OverlapMetric.TP,
                            OverlapMetric.FP,
                            OverlapMetric.FN,
                            OverlapMetric.DICE,
                            SurfaceDice.THREE_MM)),
            protocol(
                    "deepmind",
                    SurfaceProtocol.DEEPMIND,
                    Ruling.NONE,
                    counted(
                            OverlapMetric.DICE,
                            SurfaceDice.THREE_MM,
                            DistanceMetric.ASD_TRUTH_TO_PREDICTION,
                            DistanceMetric.ASD_PREDICTION_TO_TRUTH,
                            DistanceMetric.HD95,
                            DistanceMetric.HD)),
            protocol(
                    "monai",
                    SurfaceProtocol.VOXELS,
                    Ruling.MONAI,
                    List.of(
                            OverlapMetric.TP,
                            OverlapMetric.FP,
                            OverlapMetric.FN,
                            OverlapMetric.DICE,
                            OverlapMetric.IOU,
                            SurfaceDice.THREE_MM,
                            DistanceMetric.ASD_PREDICTION_TO_TRUTH,
                            DistanceMetric.ASSD,
                            DistanceMetric.HD95.weighedBy(Weighting.COUNT_INTERPOLATED),
                            DistanceMetric.HD)),
            protocol(
                    "medpy",
                    SurfaceProtocol.VOXELS,
                    Ruling.MEDPY,
                    counted(
                            OverlapMetric.DICE,
                            OverlapMetric.IOU,
                            OverlapMetric.SPECIFICITY,
                            VolumeMetric.RELATIVE_VOLUME_DIFFERENCE,
                            DistanceMetric.ASD_PREDICTION_TO_TRUTH,
                            DistanceMetric.MASD,
                            DistanceMetric.HD95.over(Direction.POOLED).weighedBy(Weighting.COUNT_INTERPOLATED),
                            DistanceMetric.HD)),
            protocol(
                    "metrics-reloaded",
                    SurfaceProtocol.VOXELS,
                    Ruling.METRICS_RELOADED,
                    counted(
                            OverlapMetric.DICE,
                            OverlapMetric.IOU,
                            new FBeta(2),
                            OverlapMetric.SPECIFICITY,
                            OverlapMetric.BALANCED_ACCURACY,
                            OverlapMetric.MCC,
                            OverlapMetric.KAPPA,
                            VolumeMetric.CENTROID_DISTANCE,
                            SurfaceDice.THREE_MM,
                            DistanceMetric.ASSD,
                            DistanceMetric.MASD,
                            DistanceMetric.HD95.weighedBy(Weighting.COUNT_INTERPOLATED),
                            DistanceMetric.HD)),
            protocol("voxels", SurfaceProtocol.VOXELS, Ruling.NONE, counted(OverlapMetric.DICE, SurfaceDice.THREE_MM)));

    private Presets() {}

    private static EvaluationProtocol protocol(
            String name, SurfaceProtocol surfaces, Ruling ruling, List<Metric> metrics) {
        return new EvaluationProtocol(name, surfaces, ruling, metrics);
    }

    /** Counts, precision and recall, then the others. */
    private static List<Metric> counted(Metric... others) {
        List<Metric> all = new ArrayList<>(List.of(
                OverlapMetric.TP, OverlapMetric.FP, OverlapMetric.FN, OverlapMetric.PRECISION, OverlapMetric.RECALL));
        all.addAll(Arrays.asList(others));
        return List.copyOf(all);
    }

    static List<String> names() {
        return ALL.stream().map(EvaluationProtocol::name).toList();
    }

    static EvaluationProtocol named(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        return ALL.stream()
                .filter(protocol -> protocol.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Protocol '" + name + "' is none of " + String.join(", ", names())));
    }
}
