package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.markup.Markup;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutPictureTest {

    private static final LabelSet<NamedLabel> LABELS =
            LabelSet.ofNames("tissues", Map.of(1, "muscle", 2, "fat")).withIgnoreId(255);

    /** LPS: x to the left, y to the back, z to the head; voxels of 1 x 2 x 5 mm. */
    private static final VolumeGeometry LPS = new VolumeGeometry(
            new GridShape(4, 3, 5), new Spacing(1, 2, 5), Affine.ofRows(-1, 0, 0, 0, 0, -2, 0, 0, 0, 0, 5, 0));

    /** Every voxel is black but the ones at (0, 0, z), which are white, and at (0, y, 4), which are grey. */
    private static IntensityVolume ct() {
        float[][] slices = new float[5][12];
        for (int z = 0; z < 5; z++) {
            Arrays.fill(slices[z], -1000);
            for (int y = 1; y < 3 && z == 4; y++) {
                slices[z][4 * y] = 40;
            }
            slices[z][0] = 1000;
        }
        return IntensityVolume.of(LPS, slices, "ct");
    }

    /** Slices 0, 2 and 4 are annotated; muscle at (3, y, 2), fat at (x, 2, 4). */
    private static LabelVolume<NamedLabel> labels() {
        LabelVolume.Builder<NamedLabel> volume = LabelVolume.builder(LABELS, LPS);
        volume.add(new byte[12]);
        volume.skip();
        volume.add(new byte[] {0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1});
        volume.skip();
        volume.add(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2, 2});
        return volume.build();
    }

    @Test
    void anAxialCutHasTheRightAtTheLeftAndTheFrontUp() throws IOException {
        assertThat(shown(CutPicture.of(CutPlane.AXIAL, 4, ct(), labels()))).containsExactly("W...", "g...", "ffff");
    }

    @Test
    void aCoronalCutHasTheHeadUpAndIgnoredSlicesGrey() throws IOException {
        assertThat(shown(CutPicture.of(CutPlane.CORONAL, 0, ct(), labels())))
                .containsExactly("W...", "W...", "W..m", "W...", "W...");
    }

    @Test
    void aSagittalCutHasTheFrontAtTheLeft() throws IOException {
        assertThat(shown(CutPicture.of(CutPlane.SAGITTAL, 0, ct(), labels())))
                .containsExactly("Wgf", "W..", "W..", "W..", "W..");
        assertThat(shown(CutPicture.of(CutPlane.SAGITTAL, 3, ct(), labels())))
                .containsExactly("..f", "...", "mmm", "...", "...");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RAS", "LAI", "PLS", "RPI", "ARI"})
    void storageOrderDoesNotMatter(String code) throws IOException {
        Orientation orientation = Orientation.parse(code);
        for (CutPlane plane : CutPlane.values()) {
            CutPicture expected = CutPicture.throughMiddle(plane, ct(), labels());
            CutPicture found =
                    CutPicture.throughMiddle(plane, ct().reoriented(orientation), labels().reoriented(orientation));
            assertThat(shown(found)).as(plane.toString()).isEqualTo(shown(expected));
        }
    }

    @Test
    void theMiddleIsThatOfWhatIsLabelled() {
        // 3 voxels at x = 3 and four at 0 to 3: 15 / 7; 3 at z = 2 and four at 4: 22 / 7
        assertThat(CutPicture.throughMiddle(CutPlane.SAGITTAL, ct(), labels()).description())
                .contains("at 2 ");
        assertThat(CutPicture.throughMiddle(CutPlane.AXIAL, ct(), labels()).description())
                .contains("at 3 ")
                .contains("no label");
    }

    @Test
    void theLegendNamesTheLabelsInTheCut() {
        assertThat(CutPicture.of(CutPlane.SAGITTAL, 3, ct(), labels()).legend())
                .extracting(LegendEntry::text)
                .containsExactly("muscle", "fat");
        assertThat(CutPicture.of(CutPlane.AXIAL, 0, ct(), labels()).legend()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(CutPlane.class)
    void theLettersSayWhereThePatientIs(CutPlane plane) throws IOException {
        StringBuilder svg = new StringBuilder();
        CutPicture.throughMiddle(plane, ct(), labels()).draw(new Markup(svg));
        for (String letter : plane.letters()) {
            assertThat(svg).contains(">" + letter + "</text>");
        }
    }

    @Test
    void anotherGridOrPlaceIsRefused() {
        VolumeGeometry other = VolumeGeometry.of(new GridShape(4, 3, 5), new Spacing(1, 2, 5));
        IntensityVolume ct = IntensityVolume.of(other, new float[5][12], "elsewhere");
        assertThatThrownBy(() -> CutPicture.of(CutPlane.AXIAL, 0, ct, labels()))
                .isInstanceOf(GeometryMismatchException.class);
        assertThatThrownBy(() -> CutPicture.of(CutPlane.AXIAL, 5, ct(), labels()))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> CutPicture.of(CutPlane.CORONAL, 3, ct(), labels()))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** A row of letters a row of pixels: black, grey, white, muscle, fat; labels by how far they are from any grey. */
    private static List<String> shown(CutPicture picture) throws IOException {
        BufferedImage image = Drawing.image(picture);
        List<String> rows = new ArrayList<>();
        for (int y = 0; y < image.getHeight(); y++) {
            StringBuilder row = new StringBuilder();
            for (int x = 0; x < image.getWidth(); x++) {
                row.append(letter(image.getRGB(x, y) & 0xffffff));
            }
            rows.add(row.toString());
        }
        return rows;
    }

    private static char letter(int colour) {
        int red = colour >> 16;
        int green = (colour >> 8) & 0xff;
        int blue = colour & 0xff;
        if (red == green && green == blue) {
            return red == 0 ? '.' : red == 255 ? 'W' : 'g';
        }
        return distance(colour, LabelColours.of(1)) < distance(colour, LabelColours.of(2)) ? 'm' : 'f';
    }

    /** Between hues alone: labels are mixed with greys. */
    private static double distance(int one, int other) {
        float[] first = java.awt.Color.RGBtoHSB(one >> 16, (one >> 8) & 0xff, one & 0xff, null);
        float[] second = java.awt.Color.RGBtoHSB(other >> 16, (other >> 8) & 0xff, other & 0xff, null);
        return Math.abs(first[0] - second[0]);
    }
}
