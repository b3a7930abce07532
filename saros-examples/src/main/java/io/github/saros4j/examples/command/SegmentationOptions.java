package io.github.saros4j.examples.command;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.SegmentedImage;
import io.github.saros4j.dataset.SegmentedImages;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which segmentations a command works on, label maps or masks of any label set. */
public final class SegmentationOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--segmentation",
            required = true,
            paramLabel = "DIR|FILE",
            description =
                    "Label maps, NAME.nii.gz or NAME/LABELS.nii.gz as SAROS has them, or masks in NAME/segmentations or"
                            + " NAME, as TotalSegmentator has them; or one file or folder of masks.")
    @SuppressWarnings("NullAway.Init")
    private Path segmentation;

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "SET",
            converter = LabelSets.Converter.class,
            description = "What the voxels of label maps mean, and what masks are called: " + LabelSets.NAMES + ".")
    @SuppressWarnings("NullAway.Init")
    private LabelSets labels;

    @Option(
            names = "--allow-missing-masks",
            description = "Count a mask that a folder of masks lacks as an empty one, and say so.")
    private boolean allowMissingMasks;

    @Option(names = "--threads", paramLabel = "N", description = "Cases at a time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** For picocli. */
    public SegmentationOptions() {}

    /** Complains of options that make no sense, before any file is read. */
    public void check() {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
    }

    /**
     * The labels.
     *
     * @return what the voxels mean
     */
    public LabelSet<?> labelSet() {
        return labels.labelSet();
    }

    /**
     * The segmentations by themselves.
     *
     * @param labelSet the labels
     * @param <L> their type
     * @return the files, of which none has a CT
     * @throws IOException if the path does not exist or cannot be listed
     */
    public <L extends Label> SegmentedImages<L> files(LabelSet<L> labelSet) throws IOException {
        return asWanted(SegmentedImages.withoutImages(segmentation, labelSet));
    }

    /**
     * The segmentations with their CTs.
     *
     * @param labelSet the labels
     * @param images where CTs are
     * @param imageNames what a CT may be called in the folder of a case
     * @param <L> the labels' type
     * @return the files
     * @throws IOException if a path does not exist or cannot be listed
     */
    public <L extends Label> SegmentedImages<L> files(LabelSet<L> labelSet, Path images, List<String> imageNames)
            throws IOException {
        return asWanted(SegmentedImages.matching(segmentation, labelSet, images, imageNames));
    }

    private <L extends Label> SegmentedImages<L> asWanted(SegmentedImages<L> files) {
        SegmentedImages<L> heard =
                files.withMaskListener(new MaskWarnings(spec.commandLine().getErr()));
        int cases = files.cases().size();
        return (allowMissingMasks ? heard.withMissingMasks() : heard).withMaskThreads(Math.max(1, threads / cases));
    }

    /**
     * Works on every case and shows how far that is; some may fail.
     *
     * @param task what is done, such as "Measuring"
     * @param files the cases
     * @param work what is done with a case; called by several threads at once
     * @param <L> the type of the labels
     * @param <T> what comes of a case
     * @return what came of the cases by ascending id, and which failed
     */
    public <L extends Label, T> CohortPass.Outcome<T> attempt(
            String task, SegmentedImages<L> files, CohortPass.CaseWork<SegmentedImage<L>, T> work) {
        try (ProgressReport progress =
                new ProgressReport(task, spec.commandLine().getErr())) {
            return CohortPass.over(files.cases(), SegmentedImage::id)
                    .withThreads(threads)
                    .withProgress(progress)
                    .attempt(work);
        }
    }
}
