package io.github.saros4j.metric;

import io.github.saros4j.metric.DistanceMetric.Direction;
import io.github.saros4j.metric.DistanceMetric.Statistic;
import io.github.saros4j.metric.DistanceMetric.Weighting;
import io.github.saros4j.surface.Tolerance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Metrics by their names, as tables and the command line have them. */
public final class MetricNames {

    private static final String NUMBER = "([0-9]+(?:\\.[0-9]+)?(?:e[+-]?[0-9]{1,3})?)";
    private static final Pattern HYPHEN = Pattern.compile("(?<![0-9]e)-"); // not the sign of an exponent
    private static final Pattern NSD = Pattern.compile("nsd_" + NUMBER + "mm");
    private static final Pattern BOUNDARY_IOU = Pattern.compile("boundary_iou_" + NUMBER + "mm");
    private static final Pattern F_BETA = Pattern.compile("f" + NUMBER);
    private static final Pattern HAUSDORFF = Pattern.compile("hd" + NUMBER + "?((?:_[a-z_]+)?)");

    /** What others call it. */
    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            Map.entry("dsc", "dice"),
            Map.entry("jaccard", "iou"),
            Map.entry("sensitivity", "recall"),
            Map.entry("ppv", "precision"),
            Map.entry("hausdorff", "hd"),
            Map.entry("avg_surface_distance", "masd"),
            Map.entry("median_surface_distance", "hd50_pooled"),
            Map.entry("surface_dice", "nsd_3mm"),
            Map.entry("nsd", "nsd_3mm"),
            Map.entry("boundary_iou", "boundary_iou_2mm"));

    private static final Map<String, List<Metric>> FAMILIES = families();
    private static final Map<String, Metric> FIXED = fixed();

    private MetricNames() {}

    private static Map<String, List<Metric>> families() {
        Map<String, List<Metric>> families = new TreeMap<>();
        families.put(
                "overlap",
                List.of(
                        OverlapMetric.DICE,
                        OverlapMetric.IOU,
                        OverlapMetric.PRECISION,
                        OverlapMetric.RECALL,
                        new FBeta(2),
                        OverlapMetric.SPECIFICITY,
                        OverlapMetric.BALANCED_ACCURACY,
                        OverlapMetric.MCC,
                        OverlapMetric.KAPPA));
        families.put("counts", List.of(OverlapMetric.TP, OverlapMetric.FP, OverlapMetric.FN, OverlapMetric.TN));
        families.put(
                "volume",
                List.of(
                        VolumeMetric.TRUTH_VOLUME,
                        VolumeMetric.PREDICTION_VOLUME,
                        VolumeMetric.VOLUME_DIFFERENCE,
                        VolumeMetric.RELATIVE_VOLUME_DIFFERENCE,
                        VolumeMetric.ABSOLUTE_RELATIVE_VOLUME_DIFFERENCE,
                        VolumeMetric.VOLUME_SIMILARITY,
                        VolumeMetric.CENTROID_DISTANCE));
        families.put("surface", List.of(SurfaceDice.THREE_MM, BoundaryIou.ofMm(2)));
        families.put(
                "distance",
                List.of(
                        DistanceMetric.ASD_TRUTH_TO_PREDICTION,
                        DistanceMetric.ASD_PREDICTION_TO_TRUTH,
                        DistanceMetric.ASSD,
                        DistanceMetric.MASD,
                        DistanceMetric.RMSD,
                        DistanceMetric.MEDIAN,
                        DistanceMetric.HD95,
                        DistanceMetric.HD));
        families.put("instance", List.of(InstanceMetric.values()));
        return families;
    }

    private static Map<String, Metric> fixed() {
        List<Metric> all = new ArrayList<>();
        all.addAll(List.of(OverlapMetric.values()));
        all.addAll(List.of(VolumeMetric.values()));
        all.addAll(List.of(SurfaceMetric.values()));
        all.addAll(List.of(InstanceMetric.values()));
        all.add(SurfaceDice.BY_LABEL);
        for (Direction direction : Direction.values()) {
            all.add(DistanceMetric.ASSD.over(direction));
            all.add(DistanceMetric.ASSD.over(direction).weighedBy(Weighting.COUNT));
            all.add(DistanceMetric.RMSD.over(direction));
            all.add(DistanceMetric.RMSD.over(direction).weighedBy(Weighting.COUNT));
        }
        Map<String, Metric> byKey = new TreeMap<>();
        all.forEach(metric -> byKey.put(metric.key(), metric));
        return byKey;
    }

    /**
     * The metric of a name.
     *
     * @param name a {@link Metric#key}, or what others call it ({@code jaccard}, {@code sensitivity}, {@code hausdorff},
     *     {@code avg_surface_distance}); in any case, {@code -} as {@code _}; {@code nsd} is at 3 mm, {@code boundary_iou} at 2 mm
     * @return the metric
     * @throws IllegalArgumentException if there is none of that name, or its number is out of range
     */
    public static Metric parse(String name) {
        String wanted = HYPHEN.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
        String key = SYNONYMS.getOrDefault(wanted, wanted);
        Metric metric = FIXED.get(key);
        return metric != null
                ? metric
                : withNumber(key)
                        .orElseThrow(() -> new IllegalArgumentException("'" + name + "' is no metric; there are "
                                + String.join(", ", FIXED.keySet())
                                + ", f2, nsd_3mm, boundary_iou_2mm, hd, hd95, hd95_pooled, hd95_mean, hd95_counted,"
                                + " hd95_interpolated, and the like with other numbers; and the families "
                                + String.join(", ", FAMILIES.keySet())));
    }

    /**
     * The metrics of several names.
     *
     * @param names names of metrics, or of families: {@code overlap}, {@code counts}, {@code volume}, {@code surface},
     *     {@code distance}, {@code instance}
     * @return each metric once, in the order in which it is first named
     * @throws IllegalArgumentException if there is nothing of such a name
     */
    public static List<Metric> parseAll(List<String> names) {
        List<Metric> metrics = new ArrayList<>();
        for (String name : names) {
            List<Metric> family = FAMILIES.get(name.strip().toLowerCase(Locale.ROOT));
            metrics.addAll(family == null ? List.of(parse(name)) : family);
        }
        return metrics.stream().distinct().toList();
    }

    private static Optional<Metric> withNumber(String key) {
        Matcher nsd = NSD.matcher(key);
        if (nsd.matches()) {
            return Optional.of(new SurfaceDice(Tolerance.ofMm(Double.parseDouble(nsd.group(1)))));
        }
        Matcher boundary = BOUNDARY_IOU.matcher(key);
        if (boundary.matches()) {
            return Optional.of(new BoundaryIou(Tolerance.ofMm(Double.parseDouble(boundary.group(1)))));
        }
        Matcher f = F_BETA.matcher(key);
        if (f.matches()) {
            return Optional.of(new FBeta(Double.parseDouble(f.group(1))));
        }
        Matcher hausdorff = HAUSDORFF.matcher(key);
        return hausdorff.matches() ? hausdorff(hausdorff) : Optional.empty();
    }

    private static Optional<Metric> hausdorff(Matcher name) {
        double percent = name.group(1) == null ? 100 : Double.parseDouble(name.group(1));
        String suffix = name.group(2);
        for (Direction direction : Direction.values()) {
            for (Weighting weighting : Weighting.values()) {
                DistanceMetric metric = new DistanceMetric(Statistic.PERCENTILE, percent, direction, weighting);
                if (metric.suffix().equals(suffix)) {
                    return Optional.of(metric);
                }
            }
        }
        return Optional.empty();
    }
}
