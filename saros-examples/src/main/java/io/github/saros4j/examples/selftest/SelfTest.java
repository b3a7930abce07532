package io.github.saros4j.examples.selftest;

import io.github.saros4j.backend.BackendComparison;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.SamplePair;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The report of {@code saros selftest}, written as it comes about, so that a crash leaves what was known before it. */
final class SelfTest {

    private static final int WARM_UPS = 3;
    private static final int MEASUREMENTS = 7;
    private static final double NS_PER_MS = 1e6;

    private final MetricBackend tested;
    private final MetricBackend cpu;
    private final PrintWriter out;
    private final BackendComparison comparison;

    /** Says at once what is compared. */
    SelfTest(MetricBackend tested, MetricBackend cpu, PrintWriter out) {
        this.tested = tested;
        this.cpu = cpu;
        this.out = out;
        this.comparison = new BackendComparison(tested, cpu);
        print(out, "tested", tested.description());
        print(out, "against", cpu.description());
    }

    static void printSystem(String version, PrintWriter out) {
        print(out, "version", version);
        print(out, "java", System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name"));
        print(
                out,
                "system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch") + ", "
                        + Runtime.getRuntime().availableProcessors() + " processors");
    }

    private static void print(PrintWriter out, String name, String value) {
        out.println(String.format(Locale.ROOT, "%-9s%s", name, value));
        out.flush();
    }

    /** Whether the sample pairs of seeds 1 to count give the same from both. */
    boolean comparePairs(int count) {
        long before = comparison.resultCount();
        for (long seed = 1; seed <= count; seed++) {
            Optional<String> difference = comparison.difference(SamplePair.ofSeed(seed));
            if (difference.isPresent()) {
                return report(difference.get());
            }
        }
        print(out, "random", count + " pairs, " + (comparison.resultCount() - before) + " results: equal");
        return true;
    }

    /** Whether a phantom, dense and sparse, gives the same from both; if so, how fast. */
    boolean comparePhantomAndTime(PhantomPair dense) {
        PhantomPair sparse = dense.sparse();
        if (!compare(dense) || !compare(sparse)) {
            return false;
        }
        print(out, "times", "ms, medians of " + MEASUREMENTS);
        out.println(row("", "tested", "against", "ratio"));
        time(dense);
        time(sparse);
        return true;
    }

    private boolean compare(PhantomPair pair) {
        long before = comparison.resultCount();
        for (SurfaceMode mode : SurfaceMode.values()) {
            Optional<String> difference = comparison.difference(pair.voxels(), pair.request(mode));
            if (difference.isPresent()) {
                return report(pair + ", " + difference.get());
            }
        }
        print(out, "body", pair + ", " + (comparison.resultCount() - before) + " results: equal");
        return true;
    }

    private boolean report(String difference) {
        print(out, "DIFFERS", difference);
        return false;
    }

    private void time(PhantomPair pair) {
        VolumePair voxels = pair.voxels();
        String slices = pair.truth().annotatedSlices().isComplete() ? "dense, " : "sparse, ";
        for (SurfaceMode mode : SurfaceMode.values()) {
            CountRequest request = pair.request(mode);
            time(slices + name(mode), backend -> backend.count(voxels, request));
        }
        CountRequest request = pair.request(SurfaceMode.VOLUME);
        time(slices + "distances", backend -> backend.distances(voxels, request));
    }

    private static String name(SurfaceMode mode) {
        return switch (mode) {
            case NONE -> "overlap";
            case VOLUME -> "volumetric 3 mm";
            case MASKED -> "masked 3 mm";
            case IN_PLANE -> "in-plane 3 mm";
            case VOXELS -> "border voxels 3 mm";
        };
    }

    private void time(String what, Consumer<MetricBackend> work) {
        double testedMs = medianMs(() -> work.accept(tested));
        double cpuMs = medianMs(() -> work.accept(cpu));
        out.println(row(what, number(testedMs), number(cpuMs), number(cpuMs / testedMs)));
        out.flush();
    }

    private static double medianMs(Runnable work) {
        for (int i = 0; i < WARM_UPS; i++) {
            work.run();
        }
        long[] nanos = new long[MEASUREMENTS];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2] / NS_PER_MS;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static String row(String name, String tested, String against, String ratio) {
        return String.format(Locale.ROOT, "%-9s%-26s%10s%10s%9s", "", name, tested, against, ratio);
    }
}
