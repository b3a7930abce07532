package io.github.saros4j.jmh;

import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.components.Connectivity;
import io.github.saros4j.instance.InstanceAgreement;
import io.github.saros4j.instance.InstanceMatching;
import io.github.saros4j.instance.InstanceProtocol;
import io.github.saros4j.instance.MatchingRule;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;

/** The connected components of one volume, all 13 labels, beside a flood fill and reading the volume from memory; and of a pair. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class ComponentsBenchmark {

    /** Every slice, or every fifth. */
    @Param({"false", "true"})
    boolean sparse;

    /** Which voxels are neighbours. */
    @Param({"FACES", "ALL"})
    @SuppressWarnings("NullAway.Init") // JMH sets it before anything runs
    Connectivity connectivity;

    @SuppressWarnings("NullAway.Init")
    private LabelVolume<BodyRegion> truth;

    @SuppressWarnings("NullAway.Init")
    private LabelVolume<BodyRegion> volume;

    /** Makes the volume, a prediction, and proves that both ways number every voxel alike. */
    @Setup(Level.Trial)
    public void makeVolume() {
        Pair<BodyRegion> pair = sparse ? Pairs.body().sparse() : Pairs.body();
        truth = pair.truth();
        volume = pair.prediction();
        int size = volume.geometry().shape().sliceSize();
        int[] numbers = new int[volume.annotatedSlices().count() * size];
        Arrays.fill(numbers, -1);
        ConnectedComponents components = components();
        for (int slice = 0; slice < volume.annotatedSlices().count(); slice++) {
            for (int run = components.firstRun(slice); run < components.firstRun(slice + 1); run++) {
                int from = slice * size + components.runStart(run);
                Arrays.fill(numbers, from, slice * size + components.runEnd(run), components.runComponent(run));
            }
        }
        if (components.count() == 0 || !Arrays.equals(numbers, floodFill())) {
            throw new IllegalStateException("The flood fill finds other components, or there are none");
        }
    }

    /**
     * The library's components.
     *
     * @return the components
     */
    @Benchmark
    public ConnectedComponents components() {
        return ConnectedComponents.of(volume, connectivity);
    }

    /**
     * A plain flood fill.
     *
     * @return the number of each voxel's component
     */
    @Benchmark
    public int[] floodFill() {
        return FloodFill.numbers(volume, connectivity);
    }

    /**
     * The components of the truth too, and how both agree label by label.
     *
     * @return what matches what
     */
    @Benchmark
    public List<InstanceAgreement> instances() {
        InstanceProtocol protocol =
                InstanceProtocol.of(MatchingRule.IOU_OVER_HALF).withConnectivity(connectivity);
        InstanceMatching matching =
                InstanceMatching.of(ConnectedComponents.of(truth, connectivity), components(), protocol);
        return BodyRegion.labelSet().foreground().stream()
                .map(region -> matching.agreement(region.id()))
                .toList();
    }

    /**
     * The limit: reads the stored slices from memory.
     *
     * @return their sum
     */
    @Benchmark
    public long readMemory() {
        return MemoryReading.sum(volume);
    }
}
