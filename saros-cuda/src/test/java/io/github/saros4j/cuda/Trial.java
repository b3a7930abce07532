package io.github.saros4j.cuda;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.RandomPair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cpu.CpuBackend;
import java.util.function.Function;

/**
 * Something to ask a backend, and what the CPU answers.
 *
 * @param name what is asked
 * @param question asks it
 * @param expected the CPU's answer
 */
record Trial(String name, Function<MetricBackend, Object> question, Object expected) {

    static Trial ofCounts(RandomPair pair, SurfaceMode mode) {
        VolumePair arrays = pair.arrays();
        CountRequest request = pair.request(mode);
        return of(pair.name() + ", counts, " + mode, backend -> backend.count(arrays, request));
    }

    static Trial ofDistances(RandomPair pair, SurfaceMode mode) {
        VolumePair arrays = pair.arrays();
        CountRequest request = pair.request(mode);
        return of(pair.name() + ", distances, " + mode, backend -> backend.distances(arrays, request));
    }

    private static Trial of(String name, Function<MetricBackend, Object> question) {
        return new Trial(name, question, question.apply(new CpuBackend()));
    }

    boolean passes(MetricBackend backend) {
        return question.apply(backend).equals(expected);
    }
}
