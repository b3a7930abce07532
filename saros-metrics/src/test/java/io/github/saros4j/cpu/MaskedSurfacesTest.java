package io.github.saros4j.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.PlainBackend;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.SurfelDistances;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.LabelVolume;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of volumes of one column, where each layer of surfels is four points. */
class MaskedSurfacesTest {

    private static final int LABEL = 1;
    private static final Spacing SPACING = new Spacing(1, 1, 1);
    private static final List<MetricBackend> BACKENDS =
            List.of(new PlainBackend(), new CpuBackend(), new CpuBackend().withThreads(2));

    /** A slice for each character: 1 with the label, 0 without, a dot where none is stored. */
    private static LabelVolume<BodyPart> column(String slices) {
        LabelVolume.Builder<BodyPart> builder = LabelVolume.builder(
                BodyPart.labelSet(), VolumeGeometry.of(new GridShape(1, 1, slices.length()), SPACING));
        slices.chars().forEach(slice -> {
            if (slice == '.') {
                builder.skip();
            } else {
                builder.add(new byte[] {(byte) (slice - '0')});
            }
        });
        return builder.build();
    }

    private static CountRequest request(SurfaceMode mode) {
        return CountRequest.of(new int[] {LABEL}, mode, SPACING);
    }

    /** Surfels of a volume touch the label from below, from above, or from both; masked, not those next to a gap. */
    @ParameterizedTest
    @CsvSource({
        "11111, 6, 6", // all slices
        "11.11, 6, 4", // layers 2 and 3 touch the gap
        "..1.., 2, 0",
        "1.1.1, 6, 2", // the first and the last layer have one slice each within the volume
        "0110.1, 5, 4", // layer 5 touches the gap
        "1, 2, 2",
    })
    void layersNextToAGapAreLeftOut(String slices, int layersOfVolume, int layersLeft) {
        VolumePair pair = VolumePair.of(column(slices), column(slices));
        for (MetricBackend backend : BACKENDS) {
            assertThat(surfels(backend, pair, SurfaceMode.VOLUME)).isEqualTo(4L * layersOfVolume);
            assertThat(surfels(backend, pair, SurfaceMode.MASKED)).isEqualTo(4L * layersLeft);
        }
    }

    private static long surfels(MetricBackend backend, VolumePair pair, SurfaceMode mode) {
        return backend.count(pair, request(mode)).surfelCount(0, Side.TRUTH);
    }

    /** Both sides have the label, but the prediction only where nothing takes part. */
    @Test
    void thereIsNoDistanceToASideOfWhichNothingIsLeft() {
        VolumePair pair = VolumePair.of(column("110.0.0"), column("000.1.0"));
        for (MetricBackend backend : BACKENDS) {
            PairDistances distances = backend.distances(pair, request(SurfaceMode.MASKED));
            for (Side side : Side.values()) {
                assertThat(distances.from(0, side)).isEqualTo(SurfelDistances.NONE);
                assertThat(backend.distances(pair, request(SurfaceMode.VOLUME)).from(0, side))
                        .isNotEqualTo(SurfelDistances.NONE);
            }
        }
    }

    /** The nearest surfel of the prediction is masked: the next one is farther away. */
    @Test
    void whatDoesNotTakePartIsNotMeasuredTo() {
        VolumePair pair = VolumePair.of(column("100.000"), column("000.111"));
        assertThat(distances(pair, SurfaceMode.VOLUME)).containsExactly(3.0, 4.0); // of layers 1 and 0 to layer 4
        assertThat(distances(pair, SurfaceMode.MASKED)).containsExactly(4.0, 5.0); // to layer 5: 4 touches the gap
    }

    private static List<Double> distances(VolumePair pair, SurfaceMode mode) {
        SurfelDistances distances =
                new CpuBackend().distances(pair, request(mode)).from(0, Side.TRUTH);
        return IntStream.range(0, distances.size())
                .mapToObj(distances::distanceMm)
                .distinct()
                .toList();
    }

    @Test
    void completeVolumesAreNotMasked() {
        List<RandomPair> complete = RandomPair.small(300)
                .filter(pair -> pair.truth().annotatedSlices().isComplete())
                .toList();
        assertThat(complete).hasSizeGreaterThan(30);
        for (RandomPair pair : complete) {
            VolumePair arrays = pair.arrays();
            CountRequest volume = pair.request(SurfaceMode.VOLUME);
            CountRequest masked = pair.request(SurfaceMode.MASKED);
            assertThat(new CpuBackend().count(arrays, masked))
                    .as("%s", pair)
                    .isEqualTo(new CpuBackend().count(arrays, volume));
            assertThat(new CpuBackend().distances(arrays, masked))
                    .as("%s", pair)
                    .isEqualTo(new CpuBackend().distances(arrays, volume));
        }
    }
}
