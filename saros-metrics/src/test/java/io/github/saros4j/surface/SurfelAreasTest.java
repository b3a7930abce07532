package io.github.saros4j.surface;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.geometry.Spacing;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurfelAreasTest {

    @Test
    void areasOfAllCodesMeetTheReference() {
        List<double[]> rows = reference("surfel-areas.csv");
        assertThat(rows).hasSize(3 * 256);
        for (double[] row : rows) {
            double area =
                    SurfelAreas.ofVolume(new Spacing(row[0], row[1], row[2])).of((int) row[3]);
            assertThat(area)
                    .as("code %d at %s x %s x %s mm", (int) row[3], row[0], row[1], row[2])
                    .isCloseTo(row[4], within(1e-12 + 1e-9 * row[4]));
        }
    }

    @Test
    void contourLengthsOfAllCodesMeetTheReference() {
        List<double[]> rows = reference("contour-lengths.csv");
        assertThat(rows).hasSize(3 * 16);
        for (double[] row : rows) {
            double length =
                    SurfelAreas.ofContour(new Spacing(row[0], row[1], 1)).of((int) row[2]);
            assertThat(length)
                    .as("code %d at %s x %s mm", (int) row[2], row[0], row[1])
                    .isCloseTo(row[3], within(1e-12 + 1e-9 * row[3]));
        }
    }

    @Test
    void aSingleVoxelIsAnOctahedron() {
        SurfelAreas areas = SurfelAreas.ofVolume(new Spacing(2, 2, 2));
        double sum = 0;
        for (int corner = 0; corner < 8; corner++) {
            sum += areas.of(1 << corner);
        }
        assertThat(sum).isCloseTo(2 * Math.sqrt(3) * 2, within(1e-12)); // edge sqrt(2) mm
    }

    /** So a volume gives the same areas however its axes are stored. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void areasDoNotDependOnTheDirectionOfAnAxis(int flippedAxis) {
        SurfelAreas areas = SurfelAreas.ofVolume(new Spacing(0.7, 1.3, 2.5));
        for (int code = 0; code < 256; code++) {
            int mirrored = 0;
            for (int corner = 0; corner < 8; corner++) {
                mirrored |= (code & (128 >> corner)) != 0 ? 128 >> (corner ^ flippedAxis) : 0;
            }
            assertThat(areas.of(mirrored)).isCloseTo(areas.of(code), within(1e-12));
        }
    }

    @Test
    void totalsWeighCountsFromTheirOffset() {
        SurfelAreas lengths = SurfelAreas.ofContour(new Spacing(3, 4, 1));
        long[] counts = new long[5 + 16];
        counts[0] = 1000;
        counts[5 + 1] = 2; // a corner: half of 3 x half of 4 -> 2.5 mm
        counts[5 + 3] = 10; // a horizontal edge: 3 mm
        counts[5 + 9] = 1; // two corners
        assertThat(lengths.total(counts, 5)).isCloseTo(2 * 2.5 + 10 * 3 + 5, within(1e-12));
    }

    @Test
    void countedEveryCodeWeighsOne() {
        SurfelAreas ones = SurfelAreas.counting(4);
        assertThat(ones.codes()).isEqualTo(4);
        assertThat(ones.total(new long[] {100, 1, 2, 3, 4}, 1)).isEqualTo(10);
    }

    @Test
    void aBorderVoxelWeighsOne() {
        SurfelAreas voxels = SurfelAreas.ofVoxels();
        assertThat(voxels.codes()).isEqualTo(2);
        assertThat(voxels.of(0)).isZero();
        assertThat(voxels.of(1)).isEqualTo(1);
        assertThat(voxels.total(new long[] {9, 9, 5, 41}, 2)).isEqualTo(41);
    }

    private static List<double[]> reference(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SurfelAreasTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(SurfelAreasTest::numbers).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        String[] cells = line.split(",", -1);
        double[] numbers = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            numbers[i] = Double.parseDouble(cells[i]);
        }
        return numbers;
    }
}
