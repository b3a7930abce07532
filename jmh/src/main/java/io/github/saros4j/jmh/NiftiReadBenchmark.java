package io.github.saros4j.jmh;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

/**
 * What reading a label map costs beyond inflating its file. Both contestants read the same .nii.gz; the first knows how
 * many bytes will come and leaves them as they are.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 10, time = 2)
@Fork(2)
public class NiftiReadBenchmark {

    private static final int HEADER_BYTES = 352;

    /** Sparse: one slice in five is annotated, as in SAROS. */
    @Param({"sparse", "dense"})
    String annotation = "";

    /** How the file was compressed: deflate's fast levels give streams that inflate faster. */
    @Param({"1", "6"})
    int gzipLevel;

    private Path file = Path.of("");
    private byte[] content = new byte[0];

    /**
     * Writes the file and proves that both contestants see the same voxels.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void writeFile() throws IOException {
        file = LabelMapFile.write(annotation.equals("sparse"), gzipLevel);
        GridShape shape = LabelMapFile.SHAPE;
        content = new byte[Math.toIntExact(HEADER_BYTES + shape.voxelCount())];
        byte[] inflated = inflate();
        LabelVolume<BodyRegion> volume = readLabels();
        if (volume.annotatedSlices().isComplete() != annotation.equals("dense")) {
            throw new IllegalStateException(volume + " is not " + annotation);
        }
        for (int z = 0; z < shape.nz(); z++) {
            int index = volume.annotatedSlices().indexOf(z);
            for (int i = 0; i < shape.sliceSize(); i++) {
                int expected = inflated[HEADER_BYTES + z * shape.sliceSize() + i] & 0xff;
                int read = index < 0 ? LabelMapFile.IGNORE_ID : volume.slice(index)[i] & 0xff;
                if (read != expected) {
                    throw new IllegalStateException(
                            "Slice " + z + ", voxel " + i + ": " + read + " is not " + expected);
                }
            }
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
     * The floor: every byte of the file, inflated into an array that is already there.
     *
     * @return the array
     * @throws IOException if the disk fails
     */
    @Benchmark
    public byte[] inflate() throws IOException {
        GzipInflation.into(content, file);
        return content;
    }

    /**
     * The label map, every voxel checked.
     *
     * @return the annotated slices
     * @throws IOException if the disk fails
     */
    @Benchmark
    public LabelVolume<BodyRegion> readLabels() throws IOException {
        return NiftiReader.withDefaults().readLabels(file, LabelMapFile.LABELS);
    }
}
