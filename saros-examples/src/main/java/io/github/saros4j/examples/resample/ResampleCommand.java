package io.github.saros4j.examples.resample;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.examples.command.ProgressReport;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.resample.Interpolation;
import io.github.saros4j.resample.Resampling;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings volumes to another grid, such as CTs to the 5 mm slices of the data set, file by file. */
@Command(
        name = "resample",
        mixinStandardHelpOptions = true,
        description = "Brings CTs, or label maps, to 5 mm slices, another spacing, or the grid of another file.",
        footer = {
            "",
            "CTs are interpolated, label maps (--labels) take the nearest voxel. What a file is, is not guessed: without"
                    + " --labels all are CTs, and files named body-regions or body-parts are refused.",
            "The datatype stays (integers: fractions are dropped); double and scaled values become float32, label maps"
                    + " uint8. In label maps 255 marks slices that nobody annotated.",
            "Axial slices lie along the last axis of what is written."
        })
public final class ResampleCommand implements Callable<Integer> {

    private static final Set<String> LABEL_MAPS =
            Set.of(BodyRegion.labelSet().name(), BodyPart.labelSet().name());

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR",
            description = "Volumes, or folders of them, searched to the bottom; not in the output folder.")
    private List<Path> sources = new ArrayList<>();

    @Option(
            names = "--spacing",
            paramLabel = "MM|X,Y,Z",
            description = "Distance of slices in mm, or spacing along all three axes. Default: 5.")
    private @Nullable String spacing;

    @Option(names = "--like", paramLabel = "FILE", description = "Instead: the grid of this volume, wherever it lies.")
    private @Nullable Path like;

    @Option(names = "--labels", description = "The volumes are label maps.")
    private boolean labels;

    @Option(names = "--interpolation", description = "Of CTs: ${COMPLETION-CANDIDATES}. Default: linear.")
    private @Nullable Interpolation interpolation;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Of folders only the files NAME.nii.gz or NAME.nii, such as image.")
    private @Nullable String name;

    @Option(
            names = "--originals",
            description = "Of folders only image_original.nii.gz (or image-original), written as image.nii.gz.")
    private boolean originals;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE|DIR",
            description = "A folder, where files get the names they had; or of one file, a file.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(names = "--threads", paramLabel = "N", description = "Volumes at a time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** For picocli. */
    ResampleCommand() {}

    @Override
    public Integer call() throws IOException {
        FileResampling resampling = new FileResampling(resampling(), labels);
        List<FileJob> jobs = jobs();
        try (ProgressReport progress =
                new ProgressReport("Resampling", spec.commandLine().getErr())) {
            CohortPass.over(jobs, FileJob::name)
                    .withThreads(threads)
                    .withProgress(progress)
                    .run(resampling::apply)
                    .forEach(spec.commandLine().getOut()::println);
        }
        return 0;
    }

    /** What is to be done; nothing is, if label maps would be interpolated. */
    private List<FileJob> jobs() throws IOException {
        List<FileJob> jobs = originals
                ? FileJob.ofOriginals(sources, output)
                : FileJob.of(sources, Optional.ofNullable(name), output);
        List<String> maps = jobs.stream()
                .filter(job -> !labels && LABEL_MAPS.contains(job.stem()))
                .map(FileJob::name)
                .toList();
        if (!maps.isEmpty()) {
            throw new DatasetException("Label maps by their names, which would be interpolated as CTs: " + maps.get(0)
                    + (maps.size() > 1 ? " and " + (maps.size() - 1) + " more" : "")
                    + "; use --labels for label maps, or --name image for images");
        }
        if (like != null) {
            Path grid = like;
            for (FileJob job : jobs) {
                if (Files.exists(job.to()) && Files.isSameFile(job.to(), grid)) {
                    throw new DatasetException(grid + ": would be replaced by what comes of " + job.from());
                }
            }
        }
        return jobs;
    }

    /** Complains of options that make no sense, before any volume is read. */
    private Resampling resampling() throws IOException {
        if (threads < 1) {
            throw usage("--threads must be 1 or more, not " + threads);
        }
        if (like != null && spacing != null) {
            throw usage("Give either --spacing or --like, not both");
        }
        if (originals && name != null) {
            throw usage("Give either --originals or --name, not both");
        }
        if (labels && (originals || interpolation == Interpolation.LINEAR)) {
            throw usage("Label maps are never interpolated: --labels does not go with "
                    + (originals ? "--originals" : "--interpolation linear"));
        }
        Resampling grid = like == null
                ? ofSpacing(spacing == null ? "5" : spacing)
                : Resampling.ontoGrid(NiftiReader.withDefaults().readGeometry(like));
        return interpolation == null ? grid : grid.withInterpolation(interpolation);
    }

    private Resampling ofSpacing(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 1) {
                return Resampling.toSliceSpacing(Double.parseDouble(parts[0]));
            }
            if (parts.length == 3) {
                return Resampling.toSpacing(new Spacing(
                        Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2])));
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--spacing: " + e.getMessage(), e);
        }
        throw usage("--spacing is one number or three, such as 5 or 0.8,0.8,5; not '" + text + "'");
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
