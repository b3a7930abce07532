package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.markup.Xml;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SlicePictureTest {

    private static final LabelSet<NamedLabel> LABELS = LabelSet.ofNames("organs", Map.of(1, "liver", 2, "spleen"));
    private static final NamedLabel LIVER = LABELS.byId(1).orElseThrow();
    private static final NamedLabel SPLEEN = LABELS.byId(2).orElseThrow();

    /** Stored as the picture shows it: x to the patient's left, y to the back; pixels of 1 by 2 mm. */
    private static final VolumeGeometry LPS = new VolumeGeometry(
            new GridShape(4, 3, 2), new Spacing(1, 2, 5), Affine.ofRows(-1, 0, 0, 9, 0, -2, 0, 8, 0, 0, 5, -7));

    /** The liver is where livers are, on the patient's right, so to the left of the picture; the spleen behind it. */
    private static LabelVolume<NamedLabel> labels() {
        LabelVolume.Builder<NamedLabel> volume = LabelVolume.builder(LABELS, LPS);
        volume.add(new byte[12]);
        volume.add(new byte[] {
            1, 1, 0, 0,
            1, 0, 0, 0,
            0, 0, 0, 2
        });
        return volume.build();
    }

    private static IntensityVolume ct() {
        float[] slice = {
            -1000, -160, -159, 40,
            240, 241, 3000, Float.NaN,
            0, 0, 0, 0
        };
        return IntensityVolume.of(LPS, new float[][] {new float[12], slice}, "ct");
    }

    @Test
    void greyGrowsWithTheHuInTheWindow() throws IOException {
        BufferedImage image = Drawing.image(SlicePicture.builder(ct(), 1).build());

        assertThat(image.getWidth()).isEqualTo(4);
        assertThat(image.getHeight()).isEqualTo(3);
        // 64 greys over 400 HU around 40 HU: 6.25 HU each, the n-th of them 255 n / 63.
        int[][] greys = {{0, 0, 0, 130}, {255, 255, 255, 0}, {101, 101, 101, 101}};
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(Drawing.grey(image, column, row))
                        .as("pixel %d, %d", column, row)
                        .isEqualTo(greys[row][column]);
            }
        }
    }

    @Test
    void anotherWindowShowsOtherGreys() throws IOException {
        SlicePicture picture = SlicePicture.builder(ct(), 1).window(-600, 1600).build();

        assertThat(Drawing.grey(Drawing.image(picture), 0, 0)).isEqualTo(65); // 400 of 1600 HU above black: 16 of 64
        assertThat(picture.description()).isEqualTo("Axial slice 1 of a CT, from -1400 to 200 HU.");
    }

    @Test
    void labelsHaveColoursOfTheirOwn() throws IOException {
        SlicePicture picture = SlicePicture.builder(labels(), 1).build();
        BufferedImage image = Drawing.image(picture);

        assertThat(image.getRGB(0, 0)).isEqualTo(image.getRGB(1, 0)).isEqualTo(image.getRGB(0, 1));
        assertThat(picture.legend()).extracting(LegendEntry::text).containsExactly("liver", "spleen");
        assertThat(picture.legend().get(0).colour()).isEqualTo(hex(image.getRGB(0, 0)));
        assertThat(picture.legend().get(1).colour()).isEqualTo(hex(image.getRGB(3, 2)));
        assertThat(picture.legend().get(0).colour())
                .isNotEqualTo(picture.legend().get(1).colour());
        assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(LabelColours.BACKGROUND);
    }

    private static String hex(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xffffff);
    }

    @Test
    void outlinesRunAlongTheBordersOfVoxels() throws IOException {
        SlicePicture picture = SlicePicture.builder(ct(), 1)
                .outline("truth", labels(), LIVER)
                .outline("prediction", labels(), SPLEEN)
                .build();

        // Each on a dark line of its own.
        assertThat(Drawing.paths(Drawing.svg(picture)).subList(0, 4))
                .containsExactly("M0 0h2v1h-1v1h-1z", "M0 0h2v1h-1v1h-1z", "M3 2h1v1h-1z", "M3 2h1v1h-1z");
        assertThat(picture.legend())
                .extracting(LegendEntry::text, LegendEntry::mark)
                .containsExactly(
                        tuple("truth", LegendEntry.Mark.SOLID_LINE), tuple("prediction", LegendEntry.Mark.DASHED_LINE));
        assertThat(picture.description())
                .isEqualTo("Axial slice 1 of a CT, from -160 to 240 HU, with the outlines of truth and prediction.");
    }

    @Test
    void proportionsAreThoseOfThePatient() throws IOException {
        Element svg = Drawing.svg(SlicePicture.builder(ct(), 1).build());

        // 4 mm by 6 mm, the longer side 320.
        assertThat(svg.getAttribute("viewBox")).isEqualTo("0 0 213.33 320");
        Element grid = Xml.all(svg, "g").get(0);
        double perMm = 320 / 6.0;
        assertThat(grid.getAttribute("transform")).isEqualTo("scale(" + perMm + " " + 2 * perMm + ") translate(0 0)");
    }

    @Test
    void lettersStandWhereThePatientsSidesAre() throws IOException {
        Element svg = Drawing.svg(SlicePicture.builder(ct(), 1).build());
        List<Element> letters = Xml.all(svg, "text");

        assertThat(Xml.texts(svg, "text")).containsExactly("R", "L", "A", "P", "1 cm");
        assertThat(Drawing.number(letters.get(0), "x")).isLessThan(20);
        assertThat(Drawing.number(letters.get(1), "x")).isGreaterThan(190);
        assertThat(Drawing.number(letters.get(2), "y")).isLessThan(20);
        assertThat(Drawing.number(letters.get(3), "y")).isGreaterThan(300);
    }

    @Test
    void aVolumeStoredTheOtherWayRoundIsTurnedByHand() throws IOException {
        // RAS: x to the right, y to the front, both against the picture.
        VolumeGeometry ras = VolumeGeometry.of(new GridShape(2, 2, 1), new Spacing(1, 1, 1));
        float[] frontRightIsWhite = {-1000, -1000, -1000, 1000};
        IntensityVolume ct = IntensityVolume.of(ras, new float[][] {frontRightIsWhite}, "ct");

        BufferedImage image = Drawing.image(SlicePicture.builder(ct, 0).build());

        assertThat(Drawing.grey(image, 0, 0)).isEqualTo(255);
        assertThat(Drawing.grey(image, 1, 0)).isZero();
        assertThat(Drawing.grey(image, 0, 1)).isZero();
        assertThat(Drawing.grey(image, 1, 1)).isZero();
    }

    @Test
    void onePatientLooksTheSameInEveryStorageOrder() throws IOException {
        String expected = Drawing.text(picture(Orientation.parse("LPS")));
        List<Orientation> axial = Orientation.all().stream()
                .filter(order -> order.axialAxis() == 2)
                .toList();

        assertThat(axial).hasSize(16);
        for (Orientation order : axial) {
            String turned = Drawing.text(picture(order));
            // The slice has another number where they are stored from the head downwards.
            boolean isDownward = !order.third().isPositive();
            assertThat(turned)
                    .as("stored %s", order)
                    .isEqualTo(isDownward ? expected.replace("Axial slice 1 ", "Axial slice 0 ") : expected);
        }
    }

    private static SlicePicture picture(Orientation order) {
        IntensityVolume ct = ct().reoriented(order);
        LabelVolume<NamedLabel> labels = labels().reoriented(order);
        return SlicePicture.builder(ct, order.third().isPositive() ? 1 : 0)
                .outline("liver", labels, LIVER)
                .cropped(1)
                .build();
    }

    @Test
    void croppingKeepsASquareAroundTheOutlines() throws IOException {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(100, 80, 1), new Spacing(1, 2, 5));
        byte[] slice = new byte[8000];
        slice[40 * 100 + 50] = 1;
        LabelVolume.Builder<NamedLabel> volume = LabelVolume.builder(LABELS, geometry);
        volume.add(slice);
        LabelVolume<NamedLabel> labels = volume.build();
        SlicePicture.Builder builder = SlicePicture.builder(labels, 0).outline("liver", labels, LIVER);

        // The voxel is 1 by 2 mm; with 10 mm at each side of the longer one that is 22 mm.
        BufferedImage image = Drawing.image(builder.cropped(10).build());
        assertThat(image.getWidth()).isEqualTo(22);
        assertThat(image.getHeight()).isEqualTo(11);
        // Where the slice ends there is no more to show.
        image = Drawing.image(builder.cropped(90).build());
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(80);
        image = Drawing.image(builder.cropped(60).build());
        assertThat(image.getWidth()).isEqualTo(100);
        assertThat(image.getHeight()).isEqualTo(61);
    }

    @Test
    void aSliceWithoutTheLabelIsShownWholeAndSaysSo() throws IOException {
        SlicePicture picture = SlicePicture.builder(ct(), 0)
                .outline("truth", labels(), LIVER)
                .cropped(0)
                .build();

        assertThat(Drawing.image(picture).getWidth()).isEqualTo(4);
        assertThat(picture.description()).contains("with the outlines of truth (not in this slice)");
    }

    @Test
    void ofALargeSliceEverySecondPixelIsShownAndOutlinesStayExact() throws IOException {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(1001, 3, 1), new Spacing(1, 1, 1));
        float[] slice = new float[3003];
        Random random = new Random(23);
        for (int i = 0; i < slice.length; i++) {
            slice[i] = random.nextInt(400) - 160;
        }
        IntensityVolume ct = IntensityVolume.of(geometry, new float[][] {slice}, "ct");
        byte[] voxels = new byte[3003];
        voxels[0] = 1;
        LabelVolume.Builder<NamedLabel> volume = LabelVolume.builder(LABELS, geometry);
        volume.add(voxels);

        SlicePicture picture = SlicePicture.builder(ct, 0)
                .outline("liver", volume.build(), LIVER)
                .build();
        BufferedImage image = Drawing.image(picture);
        Element embedded = Xml.all(Drawing.svg(picture), "image").get(0);

        assertThat(image.getWidth()).isEqualTo(501);
        assertThat(image.getHeight()).isEqualTo(2);
        assertThat(embedded.getAttribute("width")).isEqualTo("1002");
        assertThat(embedded.getAttribute("height")).isEqualTo("4");
        // RAS: pixel 7, 1 of the picture is voxel 1000 - 14, 2 - 2.
        assertThat(Drawing.grey(image, 7, 1)).isEqualTo(Math.round(255f * (int) ((slice[986] + 160) / 6.25f) / 63));
        assertThat(Drawing.paths(Drawing.svg(picture)).get(0)).isEqualTo("M1000 2h1v1h-1z");
    }

    @Test
    void mistakesAreRefused() {
        SlicePicture.Builder builder = SlicePicture.builder(ct(), 1);
        VolumeGeometry elsewhere = VolumeGeometry.of(LPS.shape(), LPS.spacing());
        LabelVolume<NamedLabel> sparse = LabelVolume.builder(LABELS, LPS)
                .source("sparse.nii")
                .skip()
                .skip()
                .build();

        assertThatIllegalArgumentException().isThrownBy(() -> builder.window(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.cropped(-1));
        assertThatIllegalStateException()
                .isThrownBy(() -> SlicePicture.builder(labels(), 1).window(40, 400));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> SlicePicture.builder(ct(), 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlicePicture.builder(sparse, 1))
                .withMessage("Slice 1 of sparse.nii is not annotated");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.outline("truth", sparse, LIVER));
        assertThatExceptionOfType(GeometryMismatchException.class)
                .isThrownBy(() -> builder.outline(
                        "truth",
                        LabelVolume.builder(LABELS, elsewhere).skip().skip().build(),
                        LIVER))
                .withMessageContaining(elsewhere.toString());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlicePicture.builder(ct().reoriented(Orientation.parse("SPL")), 0))
                .withMessageContaining("SPL");
        builder.outline("a", labels(), LIVER).outline("b", labels(), LIVER).outline("c", labels(), LIVER);
        assertThatIllegalStateException().isThrownBy(() -> builder.outline("d", labels(), LIVER));
    }
}
