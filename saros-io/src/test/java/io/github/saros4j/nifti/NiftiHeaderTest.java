package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NiftiHeaderTest {

    private static NiftiHeaderBuilder plain() {
        return NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .shape(4, 5, 6)
                .datatype(NiftiDataType.UINT8)
                .pixdim(0, 1)
                .pixdim(1, 2)
                .pixdim(2, 3)
                .pixdim(3, 4);
    }

    @Test
    void withoutCodesTheSpacingStandsOnTheDiagonal() {
        NiftiHeader header = plain().qoffset(7, 8, 9).build();
        assertThat(header.affine().rows()).containsExactly(2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4, 0);
        assertThat(header.orientation()).isEqualTo(Orientation.parse("RAS"));
    }

    /** Half a turn is (0, axis); a quarter turn is (sqrt(1/2), sqrt(1/2) axis). */
    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 0, 2 0 0 7  0 3 0 8  0 0 4 9",
        "0, 0, 0, 0, 2 0 0 7  0 3 0 8  0 0 4 9",
        "-1, 0, 0, 0, 2 0 0 7  0 3 0 8  0 0 -4 9",
        "1, 1, 0, 0, 2 0 0 7  0 -3 0 8  0 0 -4 9",
        "1, 0, 1, 0, -2 0 0 7  0 3 0 8  0 0 -4 9",
        "1, 0, 0, 1, -2 0 0 7  0 -3 0 8  0 0 4 9",
        "-1, 0, 0, 1, -2 0 0 7  0 -3 0 8  0 0 -4 9",
        "1, 0, 0, 0.70710678118654752, 0 -3 0 7  2 0 0 8  0 0 4 9",
        "1, 0.70710678118654752, 0, 0, 2 0 0 7  0 0 -4 8  0 3 0 9",
        "-1, 0, 0.70710678118654752, 0, 0 0 -4 7  0 3 0 8  -2 0 0 9",
        "1, 0.5, 0.5, 0.5, 0 0 4 7  2 0 0 8  0 3 0 9"
    })
    void aQformIsARotation(double qfac, double b, double c, double d, String expected) {
        NiftiHeader header =
                plain().pixdim(0, qfac).qform(1, b, c, d).qoffset(7, 8, 9).build();
        double[] rows = Arrays.stream(expected.trim().split(" +", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertThat(header.affine().rows()).containsExactly(rows, within(1e-6));
    }

    @Test
    void theSformComesFirst() {
        Affine sform = Affine.ofRows(-2, 0, 0, 10, 0, -3, 0, 20, 0, 0, 4, 30);
        NiftiHeader both = plain().qform(1, 0, 0, 0).sform(2, sform).build();
        assertThat(both.affine()).isEqualTo(sform);
        NiftiHeader off = plain().qform(1, 0, 0, 0).sform(0, sform).build();
        assertThat(off.affine().get(0, 0)).isEqualTo(2);
        assertThat(off.srowX()).containsExactly(-2, 0, 0, 10);
        assertThat(off.srowY()).containsExactly(0, -3, 0, 20);
        assertThat(off.srowZ()).containsExactly(0, 0, 4, 30);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1000", "2, 1", "3, 0.001", "10, 1", "9, 1000"})
    void unitsBecomeMillimetres(int units, double factor) {
        Affine sform = Affine.ofRows(2, 0, 0, 10, 0, 3, 0, 20, 0, 0, 4, 30);
        NiftiHeader header = plain().xyztUnits(units).sform(1, sform).build();
        assertThat(header.spacing()).isEqualTo(new Spacing(2 * factor, 3 * factor, 4 * factor));
        assertThat(header.affine().get(2, 3)).isEqualTo(30 * factor);
        NiftiHeader qform =
                plain().xyztUnits(units).qform(1, 0, 0, 0).qoffset(1, 2, 3).build();
        assertThat(qform.affine().rows())
                .containsExactly(
                        new double[] {
                            2 * factor, 0, 0, factor, 0, 3 * factor, 0, 2 * factor, 0, 0, 4 * factor, 3 * factor
                        },
                        within(1e-12));
    }

    @Test
    void spacingIsTheStoredFloatAndNeverNegative() {
        NiftiHeader header = plain().pixdim(1, -0.6).pixdim(2, 0.6).build();
        assertThat(header.spacing()).isEqualTo(new Spacing(0.6f, 0.6f, 4));
        assertThat(header.pixdim(1)).isEqualTo(-0.6f);
    }

    @Test
    void whatIsNoGeometryIsRefused() {
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> plain().xyztUnits(5).build().spacing())
                .withMessageContaining("spatial unit 5");
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> plain().qform(1, 0.9, 0.9, 0).build().affine())
                .withMessageContaining("unit quaternion");
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> plain().qform(1, Double.NaN, 0, 0).build().affine());
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> plain().qform(1, 0, 0, 0)
                        .qoffset(Double.NaN, 0, 0)
                        .build()
                        .affine());
        assertThatExceptionOfType(GeometryException.class)
                .isThrownBy(() -> plain().pixdim(3, 0).build().spacing())
                .withMessageContaining("pixdim[3] is 0.0");
    }

    @Test
    void anyGridIsWrittenAsSformAndAsQform() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            VolumeGeometry geometry = rotated(random);
            for (Orientation orientation : Orientation.all()) {
                VolumeGeometry grid = Reorientation.between(geometry.orientation(), orientation)
                        .apply(geometry);
                NiftiHeader header = NiftiHeader.builder(2, ByteOrder.BIG_ENDIAN)
                        .geometry(grid)
                        .datatype(NiftiDataType.UINT8)
                        .build();
                assertThat(header.spacing()).isEqualTo(grid.spacing());
                assertThat(header.affine()).isEqualTo(grid.affine());
                NiftiHeader qform = header.toBuilder().sform(0, grid.affine()).build();
                assertThat(qform.qformCode()).isEqualTo(1);
                assertThat(qform.affine().rows()).containsExactly(grid.affine().rows(), within(1e-9));
            }
        }
    }

    /** A rotation by a random quaternion, made here by turning the axes with vector algebra. */
    private static VolumeGeometry rotated(Random random) {
        double[] x = unit(random.nextGaussian(), random.nextGaussian(), random.nextGaussian());
        double[] y = unit(cross(x, unit(random.nextGaussian(), random.nextGaussian(), random.nextGaussian())));
        double[] z = cross(x, y);
        Spacing spacing = new Spacing(0.5 + random.nextDouble(), 0.5 + random.nextDouble(), 3 + random.nextDouble());
        double[] rows = new double[12];
        for (int row = 0; row < 3; row++) {
            rows[row * 4] = x[row] * spacing.x();
            rows[row * 4 + 1] = y[row] * spacing.y();
            rows[row * 4 + 2] = z[row] * spacing.z();
            rows[row * 4 + 3] = 100 * random.nextGaussian();
        }
        return new VolumeGeometry(new GridShape(4, 5, 6), spacing, Affine.ofRows(rows));
    }

    private static double[] unit(double... v) {
        double length = Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);
        return new double[] {v[0] / length, v[1] / length, v[2] / length};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    @Test
    void aShearIsWrittenAsSformOnly() {
        Affine sheared = Affine.ofRows(1, 0, 0, 0, 0, 1, 1, 0, 0, 0, 2, 0);
        VolumeGeometry grid = new VolumeGeometry(new GridShape(2, 2, 2), sheared.spacing(), sheared);
        NiftiHeader header = NiftiHeader.builder(2, ByteOrder.LITTLE_ENDIAN)
                .geometry(grid)
                .datatype(NiftiDataType.UINT8)
                .build();
        assertThat(header.qformCode()).isZero();
        assertThat(header.affine()).isEqualTo(sheared);
    }

    @Test
    void extensionsArePaddedAndFound() {
        NiftiExtension comment = NiftiExtension.of(6, "twenty-five letters, even".getBytes(StandardCharsets.UTF_8));
        NiftiHeader header = plain().extensions(List.of(comment, NiftiExtension.of(4, new byte[8])))
                .build();
        assertThat(header.extensions()).containsExactly(comment, NiftiExtension.of(4, new byte[8]));
        assertThat(comment.content()).hasSize(40);
        assertThat(header.voxOffset() % 16).isZero();
        assertThat(header.voxOffset()).isEqualTo(352 + 48 + 16);
        assertThat(plain().build().extensions()).isEmpty();
        assertThat(plain().build().voxOffset()).isEqualTo(352);
    }

    @Test
    void aBuilderSaysWhatDoesNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain().shape(32768))
                .withMessageContaining("32768 does not fit");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plain().descrip("x".repeat(81)))
                .withMessageContaining("80");
        assertThatIllegalArgumentException().isThrownBy(() -> plain().shape());
        assertThatIllegalArgumentException().isThrownBy(() -> NiftiHeader.builder(3, ByteOrder.BIG_ENDIAN));
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> NiftiHeader.builder(1, ByteOrder.BIG_ENDIAN).build())
                .withMessageContaining("dim[0] is 0");
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> plain().build().dim(8));
    }

    @Test
    void aFullFieldNeedsNoTerminator() {
        String text = "x".repeat(80);
        assertThat(plain().descrip(text).build().descrip()).isEqualTo(text);
        assertThat(plain().descrip(text).descrip("short").build().descrip()).isEqualTo("short");
    }
}
