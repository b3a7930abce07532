package io.github.saros4j.jmh;

import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.resample.Interpolation;
import io.github.saros4j.resample.Resampling;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** A CT of 512x512x140 voxels of 0.9 x 0.9 x 1.25 mm to slices of 5 mm and back, beside reading it from its .nii.gz. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ResampleBenchmark {

    private static final GridShape SHAPE = new GridShape(512, 512, 140);

    private Path file = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private IntensityVolume ct;

    @SuppressWarnings("NullAway.Init")
    private IntensityVolume coarse;

    @SuppressWarnings("NullAway.Init")
    private LabelVolume<BodyRegion> labels;

    /**
     * Makes the CT, writes it, and proves that a slice which is a slice of the source stays as it is but for ITK's rounding.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void makeCt() throws IOException {
        Spacing spacing = new Spacing(0.9f, 0.9f, 1.25);
        Affine affine = Affine.ofRows(-spacing.x(), 0, 0, 230.1f, 0, -spacing.y(), 0, 229.7f, 0, 0, 1.25, -400);
        BodyPhantom body = BodyPhantom.of(SHAPE, spacing, 1);
        float[][] slices = new float[SHAPE.nz()][];
        Arrays.setAll(slices, body.image()::slice);
        ct = IntensityVolume.of(new VolumeGeometry(SHAPE, spacing, affine), slices, "body");
        labels = body.regions();
        file = Files.createTempFile("saros-", ".nii.gz");
        NiftiWriter.withDefaults().write(file, ct);
        coarse = toSlicesOf5Mm();
        for (int z = 0; z < coarse.geometry().shape().nz(); z++) {
            for (int i = 0; i < SHAPE.sliceSize(); i++) {
                if (Math.abs(coarse.slice(z)[i] - ct.slice(4 * z)[i]) > 1) {
                    throw new IllegalStateException("Slice " + z + ", voxel " + i + " differs from the source's");
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
     * What it is measured by.
     *
     * @return the CT
     * @throws IOException if the disk fails
     */
    @Benchmark
    public IntensityVolume readFile() throws IOException {
        return NiftiReader.withDefaults().readIntensities(file);
    }

    /**
     * As the data set was made.
     *
     * @return 35 slices
     */
    @Benchmark
    public IntensityVolume toSlicesOf5Mm() {
        return Resampling.saros().apply(ct);
    }

    /**
     * The 35 slices on the grid of the 140.
     *
     * @return 140 slices
     */
    @Benchmark
    public IntensityVolume backLinear() {
        return Resampling.ontoGrid(ct.geometry()).apply(coarse);
    }

    /**
     * The same from the nearest voxels.
     *
     * @return 140 slices
     */
    @Benchmark
    public IntensityVolume backNearest() {
        return Resampling.ontoGrid(ct.geometry())
                .withInterpolation(Interpolation.NEAREST)
                .apply(coarse);
    }

    /**
     * The label map of all 140 slices.
     *
     * @return 35 slices
     */
    @Benchmark
    public LabelVolume<BodyRegion> labelsToSlicesOf5Mm() {
        return Resampling.saros().apply(labels);
    }
}
