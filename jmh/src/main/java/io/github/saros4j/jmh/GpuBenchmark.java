package io.github.saros4j.jmh;

import io.github.saros4j.backend.BackendException;
import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.MetricBackend;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.label.BodyRegion;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The GPU beside one thread of the CPU. Where there is no device, JMH reports the failure "no device" with the reason, has no
 * number for it, and goes on with the next benchmark.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class GpuBenchmark {

    /** What is counted. */
    @Param({"DENSE_VOLUMETRIC", "DENSE_VOLUMETRIC_1_2_3_MM", "DENSE_IN_PLANE", "DENSE_DICE", "SPARSE_IN_PLANE"})
    @SuppressWarnings("NullAway.Init") // JMH sets it before anything runs
    Workload workload;

    @SuppressWarnings("NullAway.Init")
    private Contest<BodyRegion> contest;

    @SuppressWarnings("NullAway.Init")
    private MetricBackend gpu;

    private final CpuBackend cpu = new CpuBackend();

    /** Connects with the device, makes the pair and proves that both count the same. */
    @Setup(Level.Trial)
    public void connect() {
        try {
            gpu = Backends.named("cuda");
        } catch (BackendException e) {
            throw new IllegalStateException("no device: " + e.getMessage(), e);
        }
        System.out.println("Device: " + gpu.description());
        contest = workload.contest();
        contest.requireAgreement(gpu::count);
    }

    /** Gives the device back. */
    @TearDown(Level.Trial)
    public void disconnect() {
        gpu.close();
    }

    /**
     * One pair after the other on the device, copies included.
     *
     * @return its counts
     */
    @Benchmark
    public PairCounts gpu() {
        return contest.count(gpu::count);
    }

    /**
     * Two callers, so that one pair is copied while the other is counted; an operation is one pair of one of them.
     *
     * @return its counts
     */
    @Benchmark
    @Threads(2)
    public PairCounts gpuTwoCallers() {
        return contest.count(gpu::count);
    }

    /**
     * One thread of the CPU.
     *
     * @return its counts
     */
    @Benchmark
    public PairCounts cpu() {
        return contest.count(cpu::count);
    }
}
