package io.github.saros4j.jmh;

import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.masks.MaskFolder;
import io.github.saros4j.masks.MaskWriter;
import io.github.saros4j.measurement.CaseMeasurements;
import io.github.saros4j.measurement.IntensityStatistics;
import io.github.saros4j.measurement.StructureMeasurement;
import io.github.saros4j.measurement.StructureMeasures;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.statistics.Quantiles;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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
 * Measuring 117 structures of 512x512x300 voxels, from a label map or from 117 masks and the CT, beside inflating and reading the same
 * files. One thread. Label map at gzip level 6, masks and CT at level 1.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MeasureBenchmark {

    private static final int LABELS = 117;
    private static final int HEADER_BYTES = 352;
    private static final String CASE = "case";

    /** How much of the grid the labels fill: 1.6 % or a third. */
    @Param({"fine", "full"})
    String body = "";

    private final NiftiReader reader = NiftiReader.withDefaults();
    private final StructureMeasurement measurement = StructureMeasurement.withDefaults();
    private Path folder = Path.of("");
    private byte[] content = new byte[0];
    private byte[] imageContent = new byte[0];

    @SuppressWarnings("NullAway.Init")
    private LabelVolume<NamedLabel> labels;

    @SuppressWarnings("NullAway.Init")
    private IntensityVolume image;

    /**
     * Writes the files, and proves that what is measured from them is what a plain pass a label gives.
     *
     * @throws IOException if the disk fails
     */
    @Setup
    public void writeFiles() throws IOException {
        BodyPhantom phantom = body.equals("full") ? Pairs.fullBody() : Pairs.fineBody();
        LabelVolume<NamedLabel> cut = Pairs.relabelled(phantom.regions(), LABELS);
        folder = Files.createTempDirectory("saros-");
        NiftiWriter.withDefaults().write(map(), cut);
        NiftiWriter.withDefaults().withLevel(1).write(ct(), phantom.image());
        int voxels = Math.toIntExact(cut.geometry().shape().voxelCount());
        content = new byte[HEADER_BYTES + voxels];
        imageContent = new byte[HEADER_BYTES + Short.BYTES * voxels];
        labels = reader.readLabels(map(), cut.labelSet());
        image = reader.readIntensities(ct());
        CaseMeasurements<NamedLabel> measured = measure();
        measured.structures().forEach(this::requireAsPlain);
    }

    /** The same labels as masks. */
    @State(Scope.Benchmark)
    public static class Masks {

        private Path folder = Path.of("");
        private List<Path> files = List.of();

        /**
         * Writes the masks, and proves that they measure what the label map does.
         *
         * @param benchmark has the label map
         * @throws IOException if the disk fails
         */
        @Setup
        public void writeMasks(MeasureBenchmark benchmark) throws IOException {
            folder = benchmark.folder.resolve("segmentations");
            files = MaskWriter.withDefaults()
                    .withWriter(NiftiWriter.withDefaults().withLevel(1))
                    .write(folder, benchmark.labels);
            if (!benchmark
                    .measureMasks(this)
                    .structures()
                    .equals(benchmark.measure().structures())) {
                throw new IllegalStateException("Masks do not measure what the label map does");
            }
        }

        /**
         * Deletes the masks.
         *
         * @throws IOException if the disk fails
         */
        @TearDown
        public void deleteMasks() throws IOException {
            for (Path file : files) {
                Files.delete(file);
            }
            Files.delete(folder);
        }

        private LabelVolume<NamedLabel> read(MeasureBenchmark benchmark) throws IOException {
            return MaskFolder.of(folder, benchmark.labels.labelSet())
                    .withReader(benchmark.reader)
                    .withThreads(1)
                    .read()
                    .volume();
        }
    }

    private Path map() {
        return folder.resolve("labels.nii.gz");
    }

    private Path ct() {
        return folder.resolve("ct.nii.gz");
    }

    /** All values of one label, gathered and sorted. */
    private void requireAsPlain(StructureMeasures<NamedLabel> one) {
        double[] values = new double[Math.toIntExact(one.voxels())];
        int count = 0;
        for (int z = 0; z < labels.geometry().shape().nz(); z++) {
            byte[] slice = labels.slice(z);
            float[] hu = image.slice(z);
            for (int i = 0; i < slice.length; i++) {
                if ((slice[i] & 0xff) == one.label().id()) {
                    values[count++] = hu[i];
                }
            }
        }
        double mean = Arrays.stream(values).sum() / count;
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        IntensityStatistics hu = one.hu();
        boolean same = count > 1
                && count == one.voxels()
                && hu.median().equals(Quantiles.of(values, 0.5))
                && Math.abs(hu.mean().orElseThrow() - mean) < 1e-9
                && Math.abs(hu.sd().orElseThrow() - Math.sqrt(squares / (count - 1))) < 1e-9;
        for (IntensityStatistics.Percentile percentile : hu.percentiles()) {
            same &= percentile.hu().equals(Quantiles.of(values, percentile.percent() / 100));
        }
        if (!same) {
            throw new IllegalStateException(one + " is not what a plain pass gives");
        }
    }

    /**
     * Deletes the files.
     *
     * @throws IOException if the disk fails
     */
    @TearDown
    public void deleteFiles() throws IOException {
        for (Path file : List.of(map(), ct(), folder)) {
            Files.delete(file);
        }
    }

    /**
     * The floor: every byte of label map and CT.
     *
     * @return the CT's
     * @throws IOException if the disk fails
     */
    @Benchmark
    public byte[] inflateMap() throws IOException {
        GzipInflation.into(content, map());
        GzipInflation.into(imageContent, ct());
        return imageContent;
    }

    /**
     * The floor: every byte of masks and CT.
     *
     * @param masks the masks
     * @return the CT's
     * @throws IOException if the disk fails
     */
    @Benchmark
    public byte[] inflateMasks(Masks masks) throws IOException {
        for (Path mask : masks.files) {
            GzipInflation.into(content, mask);
        }
        GzipInflation.into(imageContent, ct());
        return imageContent;
    }

    /**
     * Reading label map and CT.
     *
     * @return slices and values read
     * @throws IOException if the disk fails
     */
    @Benchmark
    public long readMap() throws IOException {
        return read(reader.readLabels(map(), labels.labelSet()));
    }

    /**
     * Reading masks and CT.
     *
     * @param masks the masks
     * @return slices and values read
     * @throws IOException if the disk fails
     */
    @Benchmark
    public long readMasks(Masks masks) throws IOException {
        return read(masks.read(this));
    }

    private long read(LabelVolume<NamedLabel> volume) throws IOException {
        return volume.annotatedSlices().count()
                + reader.readIntensities(ct()).geometry().shape().voxelCount();
    }

    /**
     * Measuring what is in memory.
     *
     * @return the measures
     */
    @Benchmark
    public CaseMeasurements<NamedLabel> measure() {
        return measurement.measure(CASE, labels, image);
    }

    /**
     * From label map and CT to measures.
     *
     * @return the measures
     * @throws IOException if the disk fails
     */
    @Benchmark
    public CaseMeasurements<NamedLabel> measureMap() throws IOException {
        return measurement.measure(CASE, reader.readLabels(map(), labels.labelSet()), reader.readIntensities(ct()));
    }

    /**
     * From masks and CT to measures.
     *
     * @param masks the masks
     * @return the measures
     * @throws IOException if the disk fails
     */
    @Benchmark
    public CaseMeasurements<NamedLabel> measureMasks(Masks masks) throws IOException {
        return measurement.measure(CASE, masks.read(this), reader.readIntensities(ct()));
    }
}
