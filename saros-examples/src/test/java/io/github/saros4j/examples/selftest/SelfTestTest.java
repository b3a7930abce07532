package io.github.saros4j.examples.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelfTestTest {

    private static final PhantomPair SMALL = PhantomPair.of(new GridShape(64, 64, 30), new Spacing(6, 6, 24));

    private final CpuBackend cpu = new CpuBackend();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private SelfTest selfTest(MetricBackend tested) {
        return new SelfTest(tested, cpu, new PrintWriter(out, true));
    }

    /** Takes ten times the limits for pairs of so many slices or more. */
    private record Generous(int slices) implements MetricBackend {

        private static final CpuBackend CPU = new CpuBackend();

        @Override
        public String name() {
            return "generous";
        }

        @Override
        public PairCounts count(VolumePair pair, CountRequest request) {
            return CPU.count(pair, pair.sliceCount() >= slices ? withWiderLimits(request) : request);
        }

        private static CountRequest withWiderLimits(CountRequest request) {
            double[] wider = IntStream.range(0, request.limitCount())
                    .mapToDouble(limit -> 10 * request.limitMm(limit))
                    .toArray();
            return CountRequest.of(request.labelIds(), request.mode(), request.spacing(), wider);
        }

        @Override
        public PairDistances distances(VolumePair pair, CountRequest request) {
            return CPU.distances(pair, request);
        }
    }

    @Test
    void equalBackendsPassAndAreTimed() {
        SelfTest test = selfTest(cpu.withThreads(2));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(test.comparePairs(7)).isTrue();
            assertThat(test.comparePhantomAndTime(SMALL)).isTrue();
        } finally {
            Locale.setDefault(locale);
        }
        assertThat(out.toString().lines())
                .startsWith(
                        "tested   cpu, 2 threads",
                        "against  cpu, 1 thread",
                        "random   7 pairs, 63 results: equal",
                        "body     phantom 64x64x30, 30 slices, 9 results: equal",
                        "body     phantom 64x64x30, 6 slices, 9 results: equal",
                        "times    ms, medians of 7")
                .hasSize(6 + 1 + 2 * 6)
                .filteredOn(line -> line.matches(" {9}(dense|sparse), [a-z0-9 -]+( +[0-9]+\\.[0-9]{2}){3}"))
                .hasSize(12);
    }

    @Test
    void aDifferenceInASamplePairIsReported() {
        assertThat(selfTest(new Generous(0)).comparePairs(7)).isFalse();
        assertThat(out.toString().lines())
                .hasSize(3)
                .last()
                .asString()
                .matches(
                        "DIFFERS  sample pair 1 .*, VOLUME, label [0-9]+, TRUTH, surfels within .* mm: [0-9]+ instead of"
                                + " [0-9]+");
    }

    @Test
    void aDifferenceInThePhantomIsReportedAndNothingTimed() {
        SelfTest test = selfTest(new Generous(13));
        assertThat(test.comparePairs(7)).isTrue();
        assertThat(test.comparePhantomAndTime(SMALL)).isFalse();
        assertThat(out.toString().lines())
                .hasSize(4)
                .last()
                .asString()
                .startsWith("DIFFERS  phantom 64x64x30, 30 slices, VOLUME, label 1, TRUTH, surfels within 3.00000");
    }

    private int saros(String... args) {
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    @Test
    void theCommandChecksTheCpuWithAllItsThreads() {
        assertThat(saros("selftest", "--backend", "cpu", "--pairs", "3"))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .containsPattern("tested   cpu, [0-9]+ threads")
                .contains("3 pairs, 27 results: equal", "phantom 512x512x140, 28 slices, 9 results: equal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--pairs 0", "--backend abacus", "--backend auto"})
    void badUsageIsExitCode2(String options) {
        assertThat(saros(("selftest " + options).split(" ", -1))).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("--help");
    }
}
