package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.SurfaceMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the kernels cost, counted by the stand-in, stands in the README as it is. */
@ExtendWith(OnStandIn.class)
class CostTest {

    private static final Path README = Path.of("README.md");
    private static final int SECTOR_BYTES = 32;
    private static final int WARP = 32;

    @Test
    void ofCounts() throws IOException {
        assertThatReadmeHas(countsOf(SurfaceMode.VOLUME));
    }

    @Test
    void ofCountsOfBorderVoxels() throws IOException {
        assertThatReadmeHas(countsOf(SurfaceMode.VOXELS));
    }

    private static Work countsOf(SurfaceMode mode) {
        return gpu -> Comparison.ofCounts(gpu, CostScene.pair(), CostScene.request(mode), "counts, " + mode);
    }

    @Test
    void ofDistances() throws IOException {
        CountRequest request = CostScene.request(SurfaceMode.VOLUME);
        assertThatReadmeHas(gpu -> Comparison.ofDistances(gpu, CostScene.pair(), request, "distances"));
    }

    private interface Work {
        void on(CudaBackend gpu);
    }

    private static void assertThatReadmeHas(Work work) throws IOException {
        StandIn.set("STANDIN_SEED", "1");
        StandIn.set("STANDIN_STATS", "1");
        StandIn.statistics();
        String statistics;
        try (CudaBackend gpu = new CudaBackend()) {
            work.on(gpu);
            statistics = StandIn.statistics();
        }
        List<String> rows = statistics
                .lines()
                .filter(line -> line.startsWith("saros_"))
                .map(CostTest::row)
                .toList();
        assertThat(rows).isNotEmpty();
        assertThat(Files.readString(README)).contains(rows);
    }

    /** Kernel, instructions of warps and their lanes a voxel, bytes of memory a voxel, sectors a request. */
    private static String row(String line) {
        Map<String, Double> counters = new HashMap<>();
        String[] words = line.split(" ", -1);
        for (int i = 1; i < words.length; i++) {
            String[] counter = words[i].split("=", -1);
            counters.put(counter[0], Double.valueOf(counter[1]));
        }
        double voxels = CostScene.SHAPE.voxelCount();
        return String.format(
                Locale.ROOT,
                "| `%s` | %.1f | %.0f %% | %.2f | %.1f | %.1f | %.2f |",
                words[0],
                get(counters, "warpInstructions") * WARP / voxels,
                100 * get(counters, "instructions") / WARP / get(counters, "warpInstructions"),
                get(counters, "distinctSectors") * SECTOR_BYTES / voxels,
                ratio(counters, "loadSectors", "loadRequests"),
                ratio(counters, "storeSectors", "storeRequests"),
                get(counters, "atomicLanes") / voxels);
    }

    private static double ratio(Map<String, Double> counters, String of, String per) {
        return get(counters, per) == 0 ? 0 : get(counters, of) / get(counters, per);
    }

    private static double get(Map<String, Double> counters, String name) {
        Double value = counters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No counter " + name);
        }
        return value;
    }
}
