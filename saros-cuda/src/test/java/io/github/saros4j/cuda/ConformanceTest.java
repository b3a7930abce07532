package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The GPU gives the very integers, and distances, that the CPU gives. */
@ExtendWith(OnStandIn.class)
class ConformanceTest {

    private static final Path REFERENCE = Path.of("../saros-examples/src/test/resources/reference");
    private static final double[] LIMITS = {0.5, 1, 2, 3 * (1 + 1e-6), 5};
    private static final int PAIRS = 60;
    private static final int MOST_VOXELS = 24 * 24 * 24;

    private static final CudaBackend GPU = new CudaBackend();

    @AfterAll
    static void close() {
        GPU.close();
    }

    static List<RandomPair> pairs() {
        return LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RandomPair::small)
                .filter(pair -> pair.arrays().shape().voxelCount() <= MOST_VOXELS)
                .limit(PAIRS)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SurfaceMode.class)
    void countsOfRandomPairs(SurfaceMode mode) {
        for (RandomPair pair : pairs()) {
            Comparison.ofCounts(GPU, pair, mode);
        }
    }

    @ParameterizedTest
    @EnumSource(value = SurfaceMode.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void distancesOfRandomPairs(SurfaceMode mode) {
        for (RandomPair pair : pairs()) {
            Comparison.ofDistances(GPU, pair, mode);
        }
    }

    /** The stand-in runs threads and blocks in another order for each seed. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void inAnyOrderOfThreads(int seed) {
        StandIn.set("STANDIN_SEED", Integer.toString(seed));
        for (RandomPair pair : pairs().subList(0, PAIRS / 3)) {
            Comparison.ofCounts(GPU, pair, SurfaceMode.VOLUME);
            Comparison.ofCounts(GPU, pair, SurfaceMode.IN_PLANE);
            Comparison.ofCounts(GPU, pair, SurfaceMode.VOXELS);
            Comparison.ofDistances(GPU, pair, SurfaceMode.VOLUME);
        }
    }

    /** Rows of several words, and balls wider than words. */
    @Test
    void wideRowsAndLimits() {
        Stream<RandomPair> wide = LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(RandomPair::small)
                .filter(pair -> pair.arrays().shape().nx() > 100
                        && !pair.limitsMm().isEmpty()
                        && pair.limitsMm().get(pair.limitsMm().size() - 1)
                                        / pair.spacing().x()
                                > 64)
                .limit(8);
        wide.forEach(pair -> {
            Comparison.ofCounts(GPU, pair, SurfaceMode.VOLUME);
            Comparison.ofDistances(GPU, pair, SurfaceMode.IN_PLANE);
        });
    }

    @ParameterizedTest
    @EnumSource(SurfaceProtocol.class)
    void referenceVolumes(SurfaceProtocol protocol) throws IOException {
        int cases;
        try (Stream<Path> files = Files.list(REFERENCE.resolve("truth"))) {
            List<Path> truths = files.sorted().toList();
            for (Path truth : truths) {
                compare(truth, protocol);
            }
            cases = truths.size();
        }
        assertThat(cases).isEqualTo(10);
    }

    private static void compare(Path file, SurfaceProtocol protocol) throws IOException {
        if (file.getFileName().toString().startsWith("parts")) {
            compare(file, protocol, BodyPart.labelSet());
        } else {
            compare(file, protocol, BodyRegion.labelSet());
        }
    }

    private static <L extends Label> void compare(Path file, SurfaceProtocol protocol, LabelSet<L> labels)
            throws IOException {
        LabelVolume<L> truth = NiftiReader.withDefaults().readLabels(file, labels);
        LabelVolume<L> prediction = NiftiReader.withDefaults()
                .readPrediction(REFERENCE.resolve("prediction").resolve(file.getFileName()), truth);
        Spacing spacing = protocol.spacing(truth.geometry().spacing(), truth.axisOrder());
        SurfaceMode mode = protocol.isInPlane() ? SurfaceMode.IN_PLANE : SurfaceMode.VOLUME;
        int[] ids = labels.foreground().stream().mapToInt(Label::id).sorted().toArray();
        CountRequest request = CountRequest.of(ids, mode, spacing, LIMITS);
        VolumePair pair = VolumePair.of(truth, prediction);
        String description = file + ", " + protocol;
        Comparison.ofCounts(GPU, pair, request, description);
        Comparison.ofDistances(GPU, pair, request, description);
    }

    @Test
    void nothingIsAskedFor() {
        RandomPair pair = RandomPair.small(2L);
        int[] none = IntStream.empty().toArray();
        CountRequest request = CountRequest.of(none, SurfaceMode.VOLUME, pair.spacing(), LIMITS);
        Comparison.ofCounts(GPU, pair.arrays(), request, "no labels");
    }
}
