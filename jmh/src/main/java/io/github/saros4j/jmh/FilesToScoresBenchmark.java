package io.github.saros4j.jmh;

import io.github.saros4j.evaluation.CaseScores;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.evaluation.SegmentationEvaluator;
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

/** From two gzipped files to the scores of all labels on one thread, beside inflating the two files and nothing more. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(1)
public class FilesToScoresBenchmark {

    /** Sparse: one slice in five of the truth is annotated; scores are in-plane then, volumetric otherwise. */
    @Param({"sparse", "dense"})
    String annotation = "";

    private Path folder = Path.of("");
    private PairFiles files = new PairFiles(folder, folder);
    private byte[] content = new byte[0];

    /**
     * Writes the files and proves that their scores are those of the pair in memory.
     *
     * @throws IOException if the disk fails
     */
    @Setup(Level.Trial)
    public void writeFiles() throws IOException {
        Pair<BodyRegion> dense = Pairs.body();
        boolean sparse = annotation.equals("sparse");
        folder = Files.createTempDirectory("saros-");
        files = PairFiles.write(folder, dense, sparse);
        content = new byte[PairFiles.inflatedBytes(dense.gridVoxels())];
        inflate();
        Pair<BodyRegion> pair = sparse ? dense.sparse() : dense;
        EvaluationProtocol protocol = EvaluationProtocol.defaultFor(sparse);
        CaseScores<BodyRegion> expected =
                SegmentationEvaluator.of(protocol).evaluate("phantom", pair.truth(), pair.prediction());
        CaseScores<BodyRegion> scores = score();
        if (!scores.protocol().equals(protocol) || !scores.labels().equals(expected.labels())) {
            throw new IllegalStateException("The files' scores are not those of the pair: " + dense);
        }
    }

    /**
     * Deletes the files.
     *
     * @throws IOException if the disk fails
     */
    @TearDown(Level.Trial)
    public void deleteFiles() throws IOException {
        files.delete();
        Files.delete(folder);
    }

    /**
     * The limit: every byte of both files, inflated one after the other into one array.
     *
     * @return the array
     * @throws IOException if the disk fails
     */
    @Benchmark
    public byte[] inflate() throws IOException {
        GzipInflation.into(content, files.truth());
        GzipInflation.into(content, files.prediction());
        return content;
    }

    /**
     * Reads truth and prediction and scores them at 3 mm.
     *
     * @return the scores
     * @throws IOException if the disk fails
     */
    @Benchmark
    public CaseScores<BodyRegion> score() throws IOException {
        NiftiReader reader = NiftiReader.withDefaults();
        LabelVolume<BodyRegion> truth = reader.readLabels(files.truth(), BodyRegion.labelSet());
        LabelVolume<BodyRegion> prediction = reader.readPrediction(files.prediction(), truth);
        return SegmentationEvaluator.of(EvaluationProtocol.defaultFor(truth)).evaluate("phantom", truth, prediction);
    }
}
