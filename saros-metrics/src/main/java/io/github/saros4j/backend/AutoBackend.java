package io.github.saros4j.backend;

import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Counts on a device where that is expected to be faster, else on the CPU; see {@link Backends#AUTO}. The first candidate that
 * works here and gives what the CPU gives for a few tiny pairs is the device; whether it is worth while is asked of it for
 * every pair.
 *
 * <p>A pair that is too large for the device is counted by the CPU. If the device fails, the CPU counts that pair and all later ones: counts are the same from every backend, so nothing of the
 * cohort is lost, and the warning says that it will take longer. A caller who would rather stop asks for the device by its name.
 */
final class AutoBackend implements MetricBackend {

    /** Together they have dense and sparse slices, rows of several words, up to 117 labels, and labels at all edges. */
    static final List<Long> SELF_TEST_SEEDS = List.of(1L, 2L, 3L, 8L);

    private final MetricBackend cpu;
    private final Providers.Devices candidates;
    private final System.Logger log;

    /** What counts pairs that are worth while: a device, or the CPU if there is none; null before the choice. */
    private @Nullable MetricBackend chosen;

    private boolean closed;

    AutoBackend(MetricBackend cpu, Providers.Devices candidates) {
        this(cpu, candidates, System.getLogger(AutoBackend.class.getName()));
    }

    AutoBackend(MetricBackend cpu, Providers.Devices candidates, System.Logger log) {
        this.cpu = cpu;
        this.candidates = candidates;
        this.log = log;
    }

    @Override
    public String name() {
        return Backends.AUTO;
    }

    /** Makes the choice. */
    @Override
    public void requireAvailable() {
        chosen();
    }

    @Override
    public String description() {
        MetricBackend device = chosen();
        return Backends.AUTO + ": " + (device == cpu ? "" : device.description() + ", or ") + cpu.description();
    }

    @Override
    public PairCounts count(VolumePair pair, CountRequest request) {
        MetricBackend device = chosen();
        boolean worthWhile = device != cpu && device.countsFasterThanCpu(pair, request);
        return run(worthWhile ? device : cpu, backend -> backend.count(pair, request));
    }

    @Override
    public PairDistances distances(VolumePair pair, CountRequest request) {
        MetricBackend device = chosen();
        boolean worthWhile = device != cpu && device.measuresFasterThanCpu(pair, request);
        return run(worthWhile ? device : cpu, backend -> backend.distances(pair, request));
    }

    private <T> T run(MetricBackend backend, Function<MetricBackend, T> work) {
        if (backend == cpu) {
            return work.apply(cpu);
        }
        try {
            return work.apply(backend);
        } catch (PairTooLargeException e) {
            log.log(Level.DEBUG, "Backend " + backend.name() + ": the CPU counts a pair that is too large", e);
            return work.apply(cpu);
        } catch (BackendException e) {
            giveUp(backend, e);
            return work.apply(cpu);
        }
    }

    /** Others may still be counting on the device, so it is not closed yet. */
    private synchronized void giveUp(MetricBackend device, BackendException failure) {
        if (chosen == device) {
            chosen = cpu;
            log.log(Level.WARNING, "Backend " + device.name() + " failed; the CPU counts from here on", failure);
        }
    }

    private synchronized MetricBackend chosen() {
        if (closed) {
            throw new IllegalStateException("The backend is closed");
        }
        MetricBackend choice = chosen;
        if (choice == null) {
            choice = choose();
            chosen = choice;
        }
        return choice;
    }

    private MetricBackend choose() {
        List<String> broken = new ArrayList<>(candidates.problems());
        List<String> absent = new ArrayList<>();
        MetricBackend choice = cpu;
        String who = "the CPU counts";
        for (MetricBackend candidate : candidates.backends()) {
            String description = accepted(candidate, broken, absent);
            if (description != null) {
                choice = candidate;
                who = description + " counts where that is expected to be faster, else the CPU";
                break;
            }
        }
        List<String> reasons = new ArrayList<>(broken);
        reasons.addAll(absent);
        if (choice == cpu && reasons.isEmpty()) {
            reasons.add("there is no other backend on the class path");
        }
        String because = reasons.isEmpty() ? "" : " (" + String.join("; ", reasons) + ")";
        log.log(broken.isEmpty() ? Level.INFO : Level.WARNING, "Backend auto: " + who + because);
        return choice;
    }

    /** What a candidate that may count is; null if it may not: then it is given back, and one of the lists receives the reason. */
    private @Nullable String accepted(MetricBackend candidate, List<String> broken, List<String> absent) {
        try {
            Backends.requireAvailable(candidate);
            Optional<String> difference = selfTest(candidate);
            if (difference.isEmpty()) {
                return candidate.description();
            }
            broken.add(candidate.name() + " failed its self-test: " + difference.get());
        } catch (BackendException e) {
            absent.add(candidate.name() + ": " + e.getMessage());
        } catch (RuntimeException
                | LinkageError e) { // counts so wrong that they make no sense, or classes that do not fit
            broken.add(candidate.name() + " failed its self-test: " + e);
        }
        candidate.close();
        return null;
    }

    private Optional<String> selfTest(MetricBackend candidate) {
        BackendComparison comparison = new BackendComparison(candidate, cpu);
        return SELF_TEST_SEEDS.stream()
                .map(SamplePair::ofSeed)
                .map(comparison::difference)
                .flatMap(Optional::stream)
                .findFirst();
    }

    @Override
    public synchronized void close() {
        closed = true;
        candidates.backends().forEach(MetricBackend::close);
        cpu.close();
    }
}
