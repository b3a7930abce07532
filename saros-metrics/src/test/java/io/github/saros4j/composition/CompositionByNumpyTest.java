package io.github.saros4j.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number of the tables against what numpy and scipy give for the same volumes ({@code composition.py}). */
class CompositionByNumpyTest {

    private static final List<String> REALS = List.of(
            "volume",
            "mean_hu",
            "area_mean",
            "area_sd",
            "area_min",
            "area_q1",
            "area_median",
            "area_q3",
            "area_max",
            "estimate",
            "estimate_se");

    @ParameterizedTest
    @ValueSource(strings = {"dense", "dense_median", "sparse", "sparse_median"})
    void compositionIsNumpys(String variant) throws IOException {
        List<String[]> expected = expected(variant).stream()
                .filter(row -> !row[3].contains("_to_"))
                .toList();
        Table found = CompositionTables.of(result(variant)).composition();
        assertThat(found.rowCount()).isEqualTo(expected.size());
        for (int row = 0; row < found.rowCount(); row++) {
            String[] cells = expected.get(row);
            String place = String.join(",", cells);
            assertThat(found.text(row, "range") + found.text(row, "scope") + found.text(row, "tissue"))
                    .isEqualTo(cells[1] + cells[2] + cells[3]);
            assertThat(found.text(row, "status")).as(place).isEqualTo(cells[4].isEmpty() ? "range_absent" : "measured");
            assertThat(found.integer(row, "voxels"))
                    .as(place)
                    .isEqualTo(cells[4].isEmpty() ? null : Long.valueOf(cells[4]));
            assertThat(found.integer(row, "slices"))
                    .as(place)
                    .isEqualTo(cells[4].isEmpty() ? 0L : Long.valueOf(cells[16]));
            for (int i = 0; i < REALS.size(); i++) {
                assertSame(found.real(row, REALS.get(i)), cells[5 + i], REALS.get(i) + " of " + place);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dense", "dense_median", "sparse", "sparse_median"})
    void ratiosAreNumpys(String variant) throws IOException {
        CompositionResult result = result(variant);
        for (String[] cells : expected(variant)) {
            if (cells[3].contains("_to_")) {
                String[] names = cells[3].split("_to_", -1);
                OptionalDouble found = result.measures(cells[1], BodyScope.valueOf(cells[2].toUpperCase(Locale.ROOT)))
                        .ratio(TissueRatio.of(names[0], names[1]));
                assertSame(found.isPresent() ? found.getAsDouble() : null, cells[5], String.join(",", cells));
            }
        }
    }

    @Test
    void notMeasuredVoxelsAreCounted() {
        assertThat(result("dense").unmeasuredVoxels()).isEqualTo(25);
        assertThat(result("dense_median").unmeasuredVoxels()).isZero();
    }

    private static void assertSame(@Nullable Double found, String expected, String what) {
        if (expected.isEmpty()) {
            assertThat(found).as(what).isNull();
        } else {
            double wanted = Double.parseDouble(expected);
            assertThat(found).as(what).isNotNull().isCloseTo(wanted, within(1e-12 + 1e-12 * Math.abs(wanted)));
        }
    }

    private static CompositionResult result(String variant) {
        CompositionProtocol protocol = CompositionProtocol.withDefaults().withMedianFilter(variant.endsWith("_median"));
        int[] slices = switch (variant) {
            case "sparse" -> new int[] {1, 4, 6, 10};
            case "sparse_median" -> new int[] {0, 5, 6};
            default -> IntStream.range(0, 12).toArray();
        };
        return BodyComposition.of(protocol).measure(variant, new NumpyVolumes(variant.equals("dense")).scan(slices));
    }

    private static List<String[]> expected(String variant) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CompositionByNumpyTest.class.getResourceAsStream("expected.csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(variant + ","))
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }
}
