package io.github.saros4j.jmh;

import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
import org.openjdk.jmh.annotations.Warmup;

/** What gzip's levels cost: a dense label map of 512x512x140 voxels, and a CT of 256x256x70. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class NiftiWriteBenchmark {

    /** From fast to small; 6 is gzip's own default. */
    @Param({"1", "3", "6", "9"})
    int gzipLevel;

    private final LabelVolume<BodyRegion> labels = LabelMapFile.labels(false);
    private final IntensityVolume ct = LabelMapFile.ct();
    private Path file = Path.of("");

    /**
     * Finds a place to write to and proves that both volumes come back, saying how large their files are.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void checkRoundTrips() throws IOException {
        file = Files.createTempFile("saros-", ".nii.gz");
        NiftiReader reader = NiftiReader.withDefaults();
        writeLabels();
        System.out.println("label map: " + Files.size(file) + " bytes");
        LabelVolume<BodyRegion> readLabels = reader.readLabels(file, LabelMapFile.LABELS);
        for (int z = 0; z < readLabels.annotatedSlices().count(); z++) {
            require(Arrays.equals(readLabels.slice(z), labels.slice(z)));
        }
        writeCt();
        System.out.println("CT: " + Files.size(file) + " bytes");
        IntensityVolume readCt = reader.readIntensities(file);
        for (int z = 0; z < readCt.geometry().shape().nz(); z++) {
            require(Arrays.equals(readCt.slice(z), ct.slice(z)));
        }
    }

    private static void require(boolean equal) {
        if (!equal) {
            throw new IllegalStateException("A slice changed on its way through the file");
        }
    }

    /**
     * Deletes the file.
     *
     * @throws IOException if the disk fails
     */
    @TearDown(Level.Trial)
    public void deleteFile() throws IOException {
        Files.delete(file);
    }

    /**
     * The label map.
     *
     * @throws IOException if the disk fails
     */
    @Benchmark
    public void writeLabels() throws IOException {
        NiftiWriter.withDefaults().withLevel(gzipLevel).write(file, labels);
    }

    /**
     * The CT, as INT16.
     *
     * @throws IOException if the disk fails
     */
    @Benchmark
    public void writeCt() throws IOException {
        NiftiWriter.withDefaults().withLevel(gzipLevel).write(file, ct);
    }
}
