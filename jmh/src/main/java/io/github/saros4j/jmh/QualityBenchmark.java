package io.github.saros4j.jmh;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.CaseScanner;
import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.occurrence.LabelOccurrence;
import io.github.saros4j.quality.CaseFindings;
import io.github.saros4j.quality.Finding;
import io.github.saros4j.quality.QualityCheck;
import io.github.saros4j.quality.RuleSet;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

/** Checking a case of 512x512x140 voxels and counting its labels, from its files, beside inflating the same files. One thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class QualityBenchmark {

    private static final int HEADER_BYTES = 352;
    private static final String CASE = "case_000";

    /** How the label maps were compressed; the CT always at level 1, which is the fastest to inflate. */
    @Param({"6", "1"})
    int gzipLevel;

    private final QualityCheck check = QualityCheck.of(RuleSet.saros());
    private Path root = Path.of("");
    private byte[] content = new byte[0];
    private byte[] imageContent = new byte[0];

    @SuppressWarnings("NullAway.Init")
    private CaseFiles files;

    /**
     * Writes a case with one piece of bone inside the abdominal cavity, and proves that this is found where it is, and no other such error.
     *
     * @throws IOException if the disk fails
     */
    @Setup
    public void writeCase() throws IOException {
        BodyPhantom body = BodyPhantom.of(LabelMapFile.SHAPE, new Spacing(0.8f, 0.8f, 5), 1);
        root = Files.createTempDirectory("saros-");
        Path folder = Files.createDirectory(root.resolve(CASE));
        NiftiWriter writer = NiftiWriter.withDefaults().withLevel(gzipLevel);
        LabelVolume<BodyRegion> regions = everyFifth(body.regions(), BodyRegion.labelSet());
        int[] place = paintBone(regions);
        Path regionFile = folder.resolve("body-regions.nii.gz");
        Path partFile = folder.resolve("body-parts.nii.gz");
        Path imageFile = folder.resolve("image.nii.gz");
        writer.write(regionFile, regions);
        writer.write(partFile, everyFifth(body.parts(), BodyPart.labelSet()));
        NiftiWriter.withDefaults().withLevel(1).write(imageFile, body.image());
        files = CaseFiles.inDataset(root).get(0);
        content = new byte[Math.toIntExact(HEADER_BYTES + LabelMapFile.SHAPE.voxelCount())];
        imageContent = new byte[Math.toIntExact(HEADER_BYTES + Short.BYTES * LabelMapFile.SHAPE.voxelCount())];
        for (CaseFindings found : List.of(checkAndCount(), checkAndCountWithCt())) {
            List<Optional<Finding.Voxel>> errors = new ArrayList<>();
            for (Finding finding : found.findings()) {
                if (finding.rule().equals("bones-in-abdominal-cavity")) {
                    errors.add(finding.voxel());
                }
            }
            Finding.Voxel bone = new Finding.Voxel(place[0], place[1], place[2]);
            if (!errors.equals(List.of(Optional.of(bone)))) {
                throw new IllegalStateException("Expected bone at " + bone + ", found " + found.findings());
            }
        }
    }

    private static <L extends Label> LabelVolume<L> everyFifth(LabelVolume<L> dense, LabelSet<L> labels) {
        LabelVolume.Builder<L> builder = LabelVolume.builder(labels, dense.geometry());
        for (int z = 0; z < dense.geometry().shape().nz(); z++) {
            if (z % 5 == 2) {
                builder.add(dense.slice(z));
            } else {
                builder.skip();
            }
        }
        return builder.build();
    }

    /** Turns one voxel amid the abdominal cavity to bone, and says which. */
    private static int[] paintBone(LabelVolume<BodyRegion> regions) {
        int nx = regions.geometry().shape().nx();
        for (int slice = 0; slice < regions.annotatedSlices().count(); slice++) {
            byte[] ids = regions.slice(slice);
            for (int i = 3 * nx + 3; i < ids.length - 3 * nx - 3; i++) {
                boolean amid = true;
                for (int step : new int[] {-3 * nx, -nx - 1, -nx, -nx + 1, -1, 0, 1, nx - 1, nx, nx + 1, 3 * nx}) {
                    amid &= ids[i + step] == BodyRegion.ABDOMINAL_CAVITY.id();
                }
                if (amid) {
                    ids[i] = (byte) BodyRegion.BONES.id();
                    return new int[] {i % nx, i / nx, regions.annotatedSlices().position(slice)};
                }
            }
        }
        throw new IllegalStateException("No abdominal cavity in " + regions);
    }

    /**
     * Deletes the files.
     *
     * @throws IOException if the disk fails
     */
    @TearDown
    public void deleteCase() throws IOException {
        for (Optional<Path> file : List.of(files.image(), files.bodyRegions(), files.bodyParts())) {
            Files.delete(file.orElseThrow());
        }
        Files.delete(root.resolve(CASE));
        Files.delete(root);
    }

    /**
     * The floor: every byte of both label maps.
     *
     * @return the last one's
     * @throws IOException if the disk fails
     */
    @Benchmark
    public byte[] inflate() throws IOException {
        GzipInflation.into(content, files.bodyRegions().orElseThrow());
        GzipInflation.into(content, files.bodyParts().orElseThrow());
        return content;
    }

    /**
     * The same and the CT's.
     *
     * @return the last one's
     * @throws IOException if the disk fails
     */
    @Benchmark
    public byte[] inflateWithCt() throws IOException {
        inflate();
        GzipInflation.into(imageContent, files.image().orElseThrow());
        return imageContent;
    }

    /**
     * Both label maps, every voxel checked to be a label.
     *
     * @return slices that were read
     * @throws IOException if the disk fails
     */
    @Benchmark
    public int read() throws IOException {
        NiftiReader reader = NiftiReader.withDefaults();
        return reader.readLabels(files.bodyRegions().orElseThrow(), BodyRegion.labelSet())
                        .annotatedSlices()
                        .count()
                + reader.readLabels(files.bodyParts().orElseThrow(), BodyPart.labelSet())
                        .annotatedSlices()
                        .count();
    }

    /**
     * All rules and all counts, of both label maps.
     *
     * @return what was found
     */
    @Benchmark
    public CaseFindings checkAndCount() {
        return checkAndCount(CaseScanner.withDefaults().withoutImages());
    }

    /**
     * The same with the rules about HU.
     *
     * @return what was found
     */
    @Benchmark
    public CaseFindings checkAndCountWithCt() {
        return checkAndCount(CaseScanner.withDefaults());
    }

    private CaseFindings checkAndCount(CaseScanner scanner) {
        CaseScan scan = scanner.scan(files, Optional.empty());
        for (FileRole role : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            LabelVolume<?> labels = scan.labels(role).orElseThrow().sound();
            if (LabelOccurrence.of(CASE, labels).annotatedSlices() != 28) {
                throw new IllegalStateException(labels + " is not annotated in 28 slices");
            }
        }
        return check.check(scan);
    }
}
