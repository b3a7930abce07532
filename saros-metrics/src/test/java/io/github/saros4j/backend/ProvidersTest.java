package io.github.saros4j.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.cpu.CpuBackend;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on the class path beside the CPU backend is in nobody's way. */
class ProvidersTest {

    private static final String SERVICES = "META-INF/services/" + MetricBackend.class.getName();
    private static final AtomicInteger MADE = new AtomicInteger();

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingIsMade() {
        MADE.set(0);
    }

    /** Another backend on the class path. */
    public static final class Other implements MetricBackend {

        /** For ServiceLoader. */
        public Other() {
            MADE.incrementAndGet();
        }

        @Override
        public String name() {
            return "other";
        }

        @Override
        public PairCounts count(VolumePair pair, CountRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PairDistances distances(VolumePair pair, CountRequest request) {
            throw new UnsupportedOperationException();
        }
    }

    /** Throws when it is made, as one does whose library is missing. */
    public static final class Broken implements MetricBackend {

        /** For ServiceLoader. */
        public Broken() {
            MADE.incrementAndGet();
            throw new NoClassDefFoundError("jcuda/driver/JCudaDriver");
        }

        @Override
        public String name() {
            return "broken";
        }

        @Override
        public PairCounts count(VolumePair pair, CountRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PairDistances distances(VolumePair pair, CountRequest request) {
            throw new UnsupportedOperationException();
        }
    }

    /** Providers on a class path where these come before the CPU's. */
    private Providers providers(String... services) throws IOException {
        URL file = Files.write(folder.resolve("services"), List.of(services))
                .toUri()
                .toURL();
        return new Providers(new ClassLoader(getClass().getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                List<URL> found = new ArrayList<>(Collections.list(super.getResources(name)));
                if (name.equals(SERVICES)) {
                    found.add(0, file);
                }
                return Collections.enumeration(found);
            }
        });
    }

    @Test
    void theCpuIsFoundWithoutMakingAnother() throws IOException {
        Providers providers = providers(Broken.class.getName(), Other.class.getName());
        assertThat(providers.cpu()).isInstanceOf(CpuBackend.class);
        assertThat(MADE).hasValue(0);
    }

    @Test
    void classesThatAreMissingOrNoBackendsAreInNobodysWay() throws IOException {
        Providers providers = providers("no.such.Backend", String.class.getName(), "not a name", Other.class.getName());
        assertThat(providers.cpu()).isInstanceOf(CpuBackend.class);
        assertThat(providers.devices().problems()).isNotEmpty();
    }

    @Test
    void devicesAreAllButTheCpuAndWhatIsWrongWithOthersIsTold() throws IOException {
        Providers.Devices devices = providers("no.such.Backend", Broken.class.getName(), Other.class.getName())
                .devices();
        assertThat(devices.backends()).singleElement().isInstanceOf(Other.class);
        assertThat(devices.problems())
                .hasSize(2)
                .anySatisfy(problem -> assertThat(problem).contains("no.such.Backend"))
                .anySatisfy(problem -> assertThat(problem).contains("Broken", "jcuda/driver/JCudaDriver"));
    }

    @Test
    void anotherBackendIsFoundByItsName() throws IOException {
        Providers providers = providers(Broken.class.getName(), Other.class.getName());
        assertThat(providers.named("other")).isInstanceOf(Other.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> providers.named("broken"))
                .withMessageContaining("'broken'")
                .withMessageContaining("[auto, cpu, other]")
                .withMessageContaining("jcuda/driver/JCudaDriver");
    }

    @Test
    void jarsPutTogetherWithoutTheirServicesAreExplained() {
        Providers nothing = new Providers(ClassLoader.getPlatformClassLoader());
        assertThatIllegalStateException().isThrownBy(nothing::cpu).withMessageContaining("META-INF/services");
    }
}
