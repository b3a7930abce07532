package io.github.saros4j.quality;

import io.github.saros4j.label.Label;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.scan.HuExtremes;
import io.github.saros4j.scan.ImageSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Rules about a CT's values where a label is. */
final class HuChecks {

    private HuChecks() {}

    static void outside(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Optional<LabelVolume<?>> found = context.labels(labels.role());
        Optional<ImageSlices> image = context.scan().image();
        if (found.isEmpty() || image.isEmpty() || !context.imageIsOn(found.get().geometry())) {
            return;
        }
        LabelVolume<?> volume = found.get();
        for (int slice = 0; slice < volume.annotatedSlices().count(); slice++) {
            int z = volume.annotatedSlices().position(slice);
            if (image.get().has(z)) {
                outside(rule, labels, volume, slice, image.get().slice(z), context);
            }
        }
    }

    private static void outside(
            QualityRule rule, Labels labels, LabelVolume<?> volume, int slice, float[] hu, CaseContext context) {
        float least = (float) rule.minimum().orElse(Double.NEGATIVE_INFINITY);
        float most = (float) rule.maximum().orElse(Double.POSITIVE_INFINITY);
        byte[] ids = volume.slice(slice);
        int[] voxels = new int[256];
        int[] outside = new int[256];
        int[] first = new int[256];
        for (int i = 0; i < ids.length; i++) {
            int id = ids[i] & 0xff;
            voxels[id]++;
            boolean inside = hu[i] >= least && hu[i] <= most && Float.isFinite(hu[i]);
            if (!inside) {
                first[id] = outside[id] == 0 ? i : first[id];
                outside[id]++;
            }
        }
        int nx = volume.geometry().shape().nx();
        double voxelArea =
                volume.geometry().spacing().x() * volume.geometry().spacing().y();
        for (Label label : labels.labels()) {
            int id = label.id();
            if (outside[id] > 0
                    && 100.0 * outside[id] / voxels[id] > rule.share().orElseThrow()) {
                context.add(context.finding(
                                rule,
                                String.format(
                                        Locale.ROOT,
                                        "%s HU in %s, expected %s; so or similar in %d of its %d voxels",
                                        text(hu[first[id]]),
                                        label.displayName(),
                                        range(rule),
                                        outside[id],
                                        voxels[id]))
                        .in(FileRole.IMAGE)
                        .at(new Finding.Voxel(
                                first[id] % nx,
                                first[id] / nx,
                                volume.annotatedSlices().position(slice)))
                        .about(label.displayName())
                        .withCount(outside[id])
                        .withArea(outside[id] * voxelArea));
            }
        }
    }

    static void median(QualityRule rule, CaseContext context) {
        Labels labels = rule.labels();
        Optional<HuHistograms> found = context.histograms(labels.role());
        if (found.isEmpty()) {
            return;
        }
        for (Label label : labels.labels()) {
            OptionalDouble median = found.get().median(label.id());
            boolean outside = median.isPresent()
                    && (median.getAsDouble() < rule.minimum().orElse(Double.NEGATIVE_INFINITY)
                            || median.getAsDouble() > rule.maximum().orElse(Double.POSITIVE_INFINITY));
            if (outside) {
                context.add(context.finding(
                                rule,
                                "the median of " + label.displayName() + " is " + text((float) median.getAsDouble())
                                        + " HU, expected " + range(rule))
                        .in(FileRole.IMAGE)
                        .about(label.displayName()));
            }
        }
    }

    static void image(QualityRule rule, CaseContext context) {
        Optional<HuExtremes> found = context.scan().image().flatMap(ImageSlices::extremes);
        if (found.isEmpty()) {
            return;
        }
        if (found.get().least().hu() < rule.minimum().orElse(Double.NEGATIVE_INFINITY)) {
            image(rule, found.get().least(), "least", context);
        }
        if (found.get().most().hu() > rule.maximum().orElse(Double.POSITIVE_INFINITY)) {
            image(rule, found.get().most(), "greatest", context);
        }
    }

    private static void image(QualityRule rule, HuExtremes.Place place, String which, CaseContext context) {
        String message =
                "the " + which + " value of all slices is " + text((float) place.hu()) + " HU, expected " + range(rule);
        context.add(context.finding(rule, message)
                .in(FileRole.IMAGE)
                .at(new Finding.Voxel(place.x(), place.y(), place.z())));
    }

    private static String range(QualityRule rule) {
        String from = rule.minimum().isPresent()
                ? "at least " + text((float) rule.minimum().getAsDouble())
                : "";
        String to = rule.maximum().isPresent()
                ? "at most " + text((float) rule.maximum().getAsDouble())
                : "";
        return from + (from.isEmpty() || to.isEmpty() ? "" : " and ") + to;
    }

    private static String text(float hu) {
        return hu == Math.rint(hu) && Math.abs(hu) < 1e9f ? Integer.toString((int) hu) : Float.toString(hu);
    }
}
