package io.github.saros4j.cuda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device is chosen by index or UUID. */
@ExtendWith(OnStandIn.class)
class CudaDeviceTest {

    private static String device(CudaBackend gpu) {
        try (gpu) {
            return gpu.device();
        }
    }

    @Test
    void theFirstUnlessAnotherIsNamed() {
        StandIn.set("STANDIN_DEVICES", "2");
        assertThat(device(new CudaBackend())).startsWith("0 'CUDA stand-in on the CPU");
        assertThat(device(CudaBackend.onDevice("1"))).startsWith("1 '");
    }

    @Test
    void aUuidNamesTheSameDevice() {
        StandIn.set("STANDIN_DEVICES", "2");
        String uuid = CudaDevice.choose("1").uuid();
        assertThat(uuid).matches("GPU-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(device(CudaBackend.onDevice(uuid))).startsWith("1 '");
        assertThat(device(CudaBackend.onDevice(uuid.toUpperCase(Locale.ROOT)))).startsWith("1 '");
    }

    @Test
    void theSystemPropertyNamesIt() {
        StandIn.set("STANDIN_DEVICES", "2");
        System.setProperty(CudaBackend.DEVICE_PROPERTY, "1");
        try {
            assertThat(device(new CudaBackend())).startsWith("1 '");
        } finally {
            System.clearProperty(CudaBackend.DEVICE_PROPERTY);
        }
    }

    @Test
    void anotherDeviceCountsTheSame() {
        StandIn.set("STANDIN_DEVICES", "2");
        try (CudaBackend gpu = CudaBackend.onDevice("1")) {
            Comparison.ofCounts(gpu, RandomPair.small(7L), SurfaceMode.VOLUME);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1", "GPU-01234567-89ab-cdef-0123-456789abcdef"})
    void anUnknownDeviceIsRefusedWithThoseThereAre(String device) {
        assertThatExceptionOfType(CudaException.class)
                .isThrownBy(() -> CudaBackend.onDevice(device).requireAvailable())
                .withMessageContaining("'" + device + "'")
                .withMessageContaining("GPU-");
    }
}
