package io.github.saros4j.report;

import io.github.saros4j.figure.DistributionPlot;
import io.github.saros4j.figure.SlicePicture;
import io.github.saros4j.figure.XyPlot;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** A report of the size and the kind that a cohort gives, of made numbers. */
final class SampleReport {

    static final String HOSTILE =
            "<img src=x onerror=\"document.title='owned'\"> & ]]> </script> \u202Eabc \uD83E\uDEC0 "
                    + "\u05E9\u05DC\u05D5\u05DD 'quote' \"quotes\"";

    static final int PICTURES = 4;

    private SampleReport() {}

    static HtmlReport of(Table scores) {
        return HtmlReport.of(
                "Body regions: 900 cases against their truths",
                report -> report.paragraph(
                                "Predictions of body regions, scored within each annotated slice. Every number stands on the cases"
                                        + " that have a value; how many are left out, and why, is in the summary.")
                        .fact("Cases", "900")
                        .fact("Labels", "13")
                        .fact("Protocol", "in-plane")
                        .fact("Tolerance", "3 mm")
                        .fact("Truth", "/data/saros/a/rather/long/path/to/the/folder/of/truths")
                        .fact("Case", HOSTILE)
                        .warning("12 of 900 predictions are missing. They count as predictions that found nothing.")
                        .note("Sparse truth: one slice in five is annotated.")
                        .section(
                                "Summary",
                                section -> section.table(TableView.of(summary())
                                        .withCaption("Dice and NSD by label")
                                        .withDecimals(3)))
                        .section(
                                "Distributions",
                                section -> section.section(
                                                "Dice",
                                                dice -> dice.figure(
                                                        DistributionPlot.of(scores, "label", "dice", "case")
                                                                .withAxis(0, 1),
                                                        "Dice of every case, by label."))
                                        .section(
                                                "Surface distance",
                                                hd -> hd.figure(
                                                        DistributionPlot.of(scores, "label", "hd95", "case")
                                                                .withDecimals(1),
                                                        "95th percentile of the distance between surfaces."))
                                        .details(
                                                "Volume against the body",
                                                details -> details.figure(
                                                                curves(), "Area of two tissues along the body.")
                                                        .table(areas())))
                        .section("Worst cases", section -> section.pictures(pictures()))
                        .section(
                                "All scores",
                                section -> section.table(TableView.of(scores)
                                        .withCaption("Scores by case and label")
                                        .withDecimals("hd95", 1)
                                        .withDecimals("volume", 0)))
                        .section("Problems", section -> section.paragraph("None.")));
    }

    static Table scores(int cases, List<String> labels, long seed) {
        Random random = new Random(seed);
        Table.Builder table = Table.builder(
                "scores",
                Column.text("case"),
                Column.text("label"),
                Column.real("dice"),
                Column.real("nsd_3mm"),
                Column.real("hd95", "mm"),
                Column.real("volume", "mL"),
                Column.integer("voxels"),
                Column.text("status"));
        for (int i = 0; i < cases; i++) {
            String name = i == 7 ? HOSTILE : String.format(Locale.ROOT, "case_%03d", i);
            for (int label = 0; label < labels.size(); label++) {
                addRow(table, name, labels.get(label), 0.03 + 0.12 * label / labels.size(), random);
            }
        }
        return table.build();
    }

    private static void addRow(Table.Builder table, String name, String label, double spread, Random random) {
        double chance = random.nextDouble();
        double loss = spread * Math.exp(random.nextGaussian() * 0.7);
        long voxels = 1000L + random.nextInt(4_000_000);
        boolean isAbsent = chance < 0.04;
        boolean isMissed = chance > 0.99;
        double dice = isMissed ? 0 : Math.max(0, 1 - loss);
        table.row(
                name,
                label,
                isAbsent ? null : (Double) dice,
                isAbsent ? null : (Double) (isMissed ? 0 : Math.max(0, 1 - 0.8 * loss)),
                isAbsent || isMissed ? null : (Double) (60 * loss * (0.5 + random.nextDouble())),
                isAbsent ? null : (Double) (voxels * 0.00305),
                isAbsent ? 0 : voxels,
                isAbsent ? "BOTH_ABSENT" : isMissed ? "PREDICTION_ABSENT" : "DEFINED");
    }

    static List<String> regions() {
        return BodyRegion.labelSet().foreground().stream()
                .map(BodyRegion::displayName)
                .toList();
    }

    private static Table summary() {
        Random random = new Random(3);
        Table.Builder table = Table.builder(
                "summary",
                Column.text("label"),
                Column.integer("n"),
                Column.integer("left out: both absent"),
                Column.integer("left out: not evaluable"),
                Column.real("dice, mean"),
                Column.real("dice, sd"),
                Column.real("nsd at 3 mm, mean"),
                Column.real("hd95, median", "mm"));
        for (String region : regions()) {
            table.row(
                    region,
                    860 + random.nextInt(40),
                    random.nextInt(40),
                    0,
                    0.9 + random.nextDouble() / 10,
                    random.nextDouble() / 20,
                    0.9 + random.nextDouble() / 10,
                    random.nextDouble() * 8);
        }
        return table.row("Average", 13, null, null, 0.93, null, 0.95, null).build();
    }

    private static XyPlot curves() {
        Column z = Column.real("height", "mm");
        Column area = Column.real("area", "cm2");
        Table.Builder muscle = Table.builder("muscle", z, area);
        Table.Builder fat = Table.builder("fat", z, area);
        for (int i = 0; i < 120; i++) {
            muscle.row(i * 5.0, i == 60 ? null : (Double) (120 + 60 * Math.sin(i / 14.0)));
            fat.row(i * 5.0, 180 + 90 * Math.cos(i / 18.0));
        }
        Random random = new Random(4);
        Table.Builder points = Table.builder("points", Column.text("case"), z, area);
        for (int i = 0; i < 150; i++) {
            points.row("case_" + i, random.nextDouble() * 600, 100 + 80 * random.nextDouble());
        }
        return XyPlot.of(z, area)
                .withLine("muscle", muscle.build())
                .withLine("fat", fat.build())
                .withPoints("single cases", points.build(), "case");
    }

    private static Table areas() {
        return Table.builder("areas", Column.real("height", "mm"), Column.real("area", "cm2"))
                .row(0.0, 120.25)
                .row(5.0, 124.75)
                .build();
    }

    private static List<Captioned> pictures() {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(96, 72, 1), new Spacing(4, 4, 5));
        Random random = new Random(6);
        float[] hu = new float[96 * 72];
        for (int i = 0; i < hu.length; i++) {
            hu[i] = (float) ((isInOval(i, 0, 40, 30) ? 50 : -1000) + 12 * random.nextGaussian());
        }
        IntensityVolume ct = IntensityVolume.of(geometry, new float[][] {hu}, "made");
        LabelVolume<BodyRegion> truth = oval(geometry, 0);
        List<Captioned> pictures = new ArrayList<>();
        for (int shift = 0; shift < PICTURES; shift++) {
            SlicePicture picture = SlicePicture.builder(ct, 0)
                    .outline("truth", truth, BodyRegion.MUSCLE)
                    .outline("prediction", oval(geometry, shift), BodyRegion.MUSCLE)
                    .cropped(20)
                    .build();
            pictures.add(new Captioned(picture, "case_00" + shift + ", Muscle, slice 0"));
        }
        return pictures;
    }

    private static LabelVolume<BodyRegion> oval(VolumeGeometry geometry, int shift) {
        byte[] voxels = new byte[geometry.shape().sliceSize()];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (isInOval(i, shift, 30, 20) ? BodyRegion.MUSCLE.id() : 0);
        }
        LabelVolume.Builder<BodyRegion> volume = LabelVolume.builder(BodyRegion.labelSet(), geometry);
        volume.add(voxels);
        return volume.build();
    }

    private static boolean isInOval(int index, int shift, double halfWidth, double halfHeight) {
        double x = (index % 96 - 48 - shift) / halfWidth;
        double y = (index / 96 - 36) / halfHeight;
        return x * x + y * y < 1;
    }
}
