package io.github.saros4j.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.cpu.CpuBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class AutoBackendTest {

    private static final SamplePair PAIR = SamplePair.ofSeed(5);
    private static final CountRequest REQUEST = PAIR.request(SurfaceMode.VOLUME);

    /** Counts in all modes and distances in all but one, for each pair of the self-test. */
    private static final int SELF_TEST = (2 * SurfaceMode.values().length - 1) * AutoBackend.SELF_TEST_SEEDS.size();

    private final CpuBackend cpu = new CpuBackend();
    private final FakeBackend device = new FakeBackend();
    private final LogRecorder log = new LogRecorder();

    private AutoBackend auto(MetricBackend... candidates) {
        return new AutoBackend(cpu, new Providers.Devices(List.of(candidates), List.of()), log);
    }

    private void assertCountsLikeTheCpu(MetricBackend auto) {
        assertThat(auto.count(PAIR.voxels(), REQUEST)).isEqualTo(cpu.count(PAIR.voxels(), REQUEST));
        assertThat(auto.distances(PAIR.voxels(), REQUEST)).isEqualTo(cpu.distances(PAIR.voxels(), REQUEST));
    }

    @Test
    void aDeviceThatPassesItsSelfTestCountsAndTheChoiceIsLoggedOnce() {
        AutoBackend auto = auto(device);
        assertCountsLikeTheCpu(auto);
        assertCountsLikeTheCpu(auto);
        assertThat(device.pairs).hasValue(SELF_TEST + 4);
        assertThat(log.lines())
                .containsExactly(
                        "INFO: Backend auto: a fake device counts where that is expected to be faster, else the CPU");
        assertThat(auto.description()).isEqualTo("auto: a fake device, or cpu, 1 thread");
        assertThat(device.closed).hasValue(0);
        auto.close();
        assertThat(device.closed).hasValue(1);
    }

    @Test
    void aPairForWhichTheDeviceIsNotExpectedToBeFasterStaysOnTheCpu() {
        device.faster = false;
        assertCountsLikeTheCpu(auto(device));
        assertThat(device.pairs).hasValue(SELF_TEST);
    }

    @Test
    void withoutCandidatesItIsTheCpu() {
        AutoBackend auto = auto();
        assertCountsLikeTheCpu(auto);
        assertThat(log.lines())
                .containsExactly("INFO: Backend auto: the CPU counts (there is no other backend on the class path)");
        assertThat(auto.description()).isEqualTo("auto: cpu, 1 thread");
    }

    @Test
    void aDeviceThatIsNotThereIsNamedWithTheReasonAndGivenBack() {
        device.unavailable = new BackendException("no driver");
        assertCountsLikeTheCpu(auto(device));
        assertThat(device.pairs).hasValue(0);
        assertThat(device.closed).hasValue(1);
        assertThat(log.lines()).containsExactly("INFO: Backend auto: the CPU counts (fake: no driver)");
    }

    @Test
    void aMissingLibraryIsAReasonToo() {
        device.unavailable = new NoClassDefFoundError("jcuda/Pointer");
        assertCountsLikeTheCpu(auto(device));
        assertThat(log.lines()).singleElement().asString().contains("the CPU counts (fake: ", "jcuda/Pointer");
    }

    @Test
    void theNextCandidateIsTriedAndNoneAfterTheFirstThatPasses() {
        FakeBackend absent = new FakeBackend();
        absent.unavailable = new BackendException("no driver");
        FakeBackend spare = new FakeBackend();
        assertCountsLikeTheCpu(auto(absent, device, spare));
        assertThat(device.pairs).hasValue(SELF_TEST + 2);
        assertThat(spare.pairs).hasValue(0);
        assertThat(log.lines())
                .containsExactly(
                        "INFO: Backend auto: a fake device counts where that is expected to be faster, else the"
                                + " CPU (fake: no driver)");
    }

    @Test
    void wrongCountsAndWrongDistancesAreCaughtByTheSelfTest() {
        device.countsWrongly = true;
        FakeBackend other = new FakeBackend();
        other.measuresWrongly = true;
        assertCountsLikeTheCpu(auto(device, other));
        assertThat(log.lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("WARNING: Backend auto: the CPU counts (fake failed its self-test: sample pair 1 ")
                        .containsPattern(
                                "IN_PLANE, label [0-9]+, TRUTH, surfels within .* mm: [0-9]+ instead of [0-9]+")
                        .containsPattern("VOLUME, label [0-9]+, TRUTH, distance [0-9]+: [0-9]+ surfels of code "));
        assertThat(device.closed).hasValue(1);
        assertThat(other.closed).hasValue(1);
    }

    @Test
    void resultsThatMakeNoSenseAreAFailedSelfTestToo() {
        device.failure = new IllegalArgumentException("Counts cannot be negative");
        assertCountsLikeTheCpu(auto(device));
        assertThat(log.lines()).singleElement().asString().startsWith("WARNING").contains("cannot be negative");
    }

    @Test
    void aDeviceThatFailsLaterIsWarnedOfOnceAndNotUsedAgain() {
        AutoBackend auto = auto(device);
        auto.requireAvailable();
        device.failure = new BackendException("out of memory");
        assertCountsLikeTheCpu(auto);
        device.failure = null;
        assertCountsLikeTheCpu(auto);
        assertThat(device.pairs).hasValue(SELF_TEST + 1);
        assertThat(log.lines())
                .hasSize(2)
                .last()
                .isEqualTo("WARNING: Backend fake failed; the CPU counts from here on: out of memory");
        auto.close();
        assertThat(device.closed).hasValue(1);
    }

    @Test
    void aPairThatIsTooLargeGoesToTheCpuAndTheDeviceStays() {
        AutoBackend auto = auto(device);
        auto.requireAvailable();
        device.failure = new PairTooLargeException("9 bytes are left");
        assertCountsLikeTheCpu(auto);
        device.failure = null;
        assertCountsLikeTheCpu(auto);
        assertThat(device.pairs).hasValue(SELF_TEST + 4);
        assertThat(log.lines())
                .hasSize(3)
                .last()
                .isEqualTo("DEBUG: Backend fake: the CPU counts a pair that is too large: 9 bytes are left");
    }

    @Test
    void whatIsNoFailureOfTheDeviceIsThrown() {
        AutoBackend auto = auto(device);
        auto.requireAvailable();
        device.failure = new IllegalStateException("a bug");
        assertThatIllegalStateException()
                .isThrownBy(() -> auto.count(PAIR.voxels(), REQUEST))
                .withMessage("a bug");
    }

    @Test
    void aBrokenProviderIsLogged() {
        AutoBackend auto = new AutoBackend(cpu, new Providers.Devices(List.of(), List.of("provider x is broken")), log);
        assertCountsLikeTheCpu(auto);
        assertThat(log.lines()).containsExactly("WARNING: Backend auto: the CPU counts (provider x is broken)");
    }

    @Test
    void threadsMakeTheChoiceTogether() throws Exception {
        AutoBackend auto = auto(device);
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<PairCounts>> tasks = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> auto.count(PAIR.voxels(), REQUEST));
            }
            for (Future<PairCounts> counts : pool.invokeAll(tasks)) {
                assertThat(counts.get()).isEqualTo(cpu.count(PAIR.voxels(), REQUEST));
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(device.pairs).hasValue(SELF_TEST + 8);
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void afterClosingItCountsNoMore() {
        AutoBackend auto = auto(device);
        auto.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> auto.count(PAIR.voxels(), REQUEST))
                .withMessageContaining("closed");
    }

    /** What the CPU would refuse is refused, whoever counts. */
    @Test
    void distancesNeedSurfels() {
        AutoBackend auto = auto(device);
        device.faster = false;
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> auto.distances(PAIR.voxels(), PAIR.request(SurfaceMode.NONE)));
    }
}
