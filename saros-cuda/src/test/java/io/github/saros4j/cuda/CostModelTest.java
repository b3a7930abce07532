package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.EnumSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is expected to be faster where; no device is touched to say so. */
class CostModelTest {

    private static final Spacing SPACING = new Spacing(0.8, 0.8, 5);
    private static final VolumePair BODY = pair(new GridShape(512, 512, 140), 1);
    private static final VolumePair SPARSE_BODY = pair(new GridShape(512, 512, 140), 5);
    private static final VolumePair SMALL = pair(new GridShape(64, 64, 64), 1);

    private final MetricBackend gpu = new CudaBackend();

    /** Of voxels that do not matter: all slices are one array. */
    private static VolumePair pair(GridShape shape, int storedOneIn) {
        byte[] slice = new byte[shape.sliceSize()];
        LabelVolume.Builder<BodyRegion> volume =
                LabelVolume.builder(BodyRegion.labelSet(), VolumeGeometry.of(shape, SPACING));
        for (int z = 0; z < shape.nz(); z++) {
            if (z % storedOneIn == 0) {
                volume.add(slice);
            } else {
                volume.skip();
            }
        }
        LabelVolume<BodyRegion> built = volume.build();
        return VolumePair.of(built, built);
    }

    private static CountRequest request(SurfaceMode mode, int labels) {
        return CountRequest.of(IntStream.rangeClosed(1, labels).toArray(), mode, SPACING, 3);
    }

    @Test
    void surfacesOfABodyGoToTheDevice() {
        for (SurfaceMode mode : EnumSet.complementOf(EnumSet.of(SurfaceMode.NONE))) {
            assertThat(gpu.countsFasterThanCpu(BODY, request(mode, 13))).isTrue();
            assertThat(gpu.measuresFasterThanCpu(BODY, request(mode, 13))).isTrue();
        }
        for (SurfaceMode mode : EnumSet.of(SurfaceMode.VOLUME, SurfaceMode.IN_PLANE)) {
            assertThat(gpu.countsFasterThanCpu(SPARSE_BODY, request(mode, 13))).isTrue();
        }
    }

    /** There is less to do, and as much to copy. */
    @Test
    void borderVoxelsOfAFewSlicesStayOnTheCpu() {
        assertThat(gpu.countsFasterThanCpu(SPARSE_BODY, request(SurfaceMode.VOXELS, 13)))
                .isFalse();
    }

    /** Masked, no two neighbours are stored: there is as little to do as for Dice alone. */
    @Test
    void whereMaskedSurfacesHaveNothingLeftThePairStaysOnTheCpu() {
        assertThat(gpu.countsFasterThanCpu(SPARSE_BODY, request(SurfaceMode.MASKED, 117)))
                .isFalse();
        assertThat(gpu.measuresFasterThanCpu(SPARSE_BODY, request(SurfaceMode.MASKED, 117)))
                .isFalse();
    }

    @Test
    void diceAloneStaysOnTheCpu() {
        assertThat(gpu.countsFasterThanCpu(BODY, request(SurfaceMode.NONE, 117)))
                .isFalse();
    }

    @Test
    void smallPairsAndFewLabelsStayOnTheCpu() {
        assertThat(gpu.countsFasterThanCpu(SMALL, request(SurfaceMode.VOLUME, 13)))
                .isFalse();
        assertThat(gpu.countsFasterThanCpu(BODY, request(SurfaceMode.VOLUME, 1)))
                .isFalse();
        assertThat(gpu.countsFasterThanCpu(BODY, request(SurfaceMode.VOLUME, 0)))
                .isFalse();
        assertThat(gpu.measuresFasterThanCpu(SMALL, request(SurfaceMode.VOLUME, 13)))
                .isFalse();
        assertThat(gpu.measuresFasterThanCpu(BODY, request(SurfaceMode.NONE, 13)))
                .isFalse();
    }
}
