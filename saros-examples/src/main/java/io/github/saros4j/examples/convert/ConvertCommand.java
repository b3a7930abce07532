package io.github.saros4j.examples.convert;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.SegmentedImage;
import io.github.saros4j.dataset.SegmentedImages;
import io.github.saros4j.examples.command.LabelSets;
import io.github.saros4j.examples.command.MaskWarnings;
import io.github.saros4j.examples.command.ProgressReport;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.LabelMapping;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes segmentations in another form. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Writes folders of masks as label maps, or label maps as one mask a label; with --to, under the numbers that",
            "another label set has for the same names."
        })
public final class ConvertCommand implements Callable<Integer> {

    @Spec
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
            names = "--to",
            paramLabel = "SET",
            converter = LabelSets.Converter.class,
            description =
                    "The label set of what is written. Labels whose name it does not have become background, and are"
                            + " listed. Default: as --labels.")
    private @Nullable LabelSets to;

    @Option(names = "--masks", description = "Write masks, NAME/segmentations/LABEL.nii.gz, not NAME.nii.gz.")
    private boolean masks;

    @Option(names = "--without-empty-masks", description = "Write no mask of a label without voxels.")
    private boolean withoutEmptyMasks;

    @Option(
            names = "--allow-missing-masks",
            description = "Count a mask that a folder of masks lacks as an empty one, and say so.")
    private boolean allowMissingMasks;

    @Option(names = "--threads", paramLabel = "N", description = "Cases at a time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the files go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    ConvertCommand() {}

    @Override
    public Integer call() throws IOException {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        if (withoutEmptyMasks && !masks) {
            throw new ParameterException(spec.commandLine(), "--without-empty-masks needs --masks");
        }
        LabelSet<?> written = to == null ? labels.labelSet() : to.labelSet();
        convert(labels.labelSet(), written);
        return 0;
    }

    private <L extends Label, M extends Label> void convert(LabelSet<L> from, LabelSet<M> written) throws IOException {
        LabelMapping<L, M> mapping = LabelMapping.byKey(from, written);
        if (mapping.unmapped().size() == from.foreground().size()) {
            throw new ParameterException(
                    spec.commandLine(), "No label of " + written.name() + " has the name of one of " + from.name());
        }
        SegmentedImages<L> files = files(from);
        TableFolder.create(output);
        SegmentationFile<L, M> target = new SegmentationFile<>(mapping, output, masks, withoutEmptyMasks);
        CohortPass.Outcome<Map<String, Long>> outcome;
        try (ProgressReport progress =
                new ProgressReport("Converting", spec.commandLine().getErr())) {
            outcome = CohortPass.over(files.cases(), SegmentedImage::id)
                    .withThreads(threads)
                    .withProgress(progress)
                    .attempt(target::write);
        }
        print(outcome.results(), written);
        outcome.requireAll();
    }

    private <L extends Label> SegmentedImages<L> files(LabelSet<L> from) throws IOException {
        SegmentedImages<L> files = SegmentedImages.withoutImages(segmentation, from)
                .withMaskListener(new MaskWarnings(spec.commandLine().getErr()));
        int cases = files.cases().size();
        return (allowMissingMasks ? files.withMissingMasks() : files).withMaskThreads(Math.max(1, threads / cases));
    }

    private void print(List<Map<String, Long>> lostByCase, LabelSet<?> written) {
        PrintWriter out = spec.commandLine().getOut();
        int cases = lostByCase.size();
        out.println("Wrote " + cases + (masks ? (cases == 1 ? " folder of masks" : " folders of masks") : " label map")
                + (masks || cases == 1 ? "" : "s") + " of " + written.name() + " to " + output);
        Map<String, Long> lost = new TreeMap<>();
        lostByCase.forEach(one -> one.forEach((label, voxels) -> lost.merge(label, voxels, Long::sum)));
        if (!lost.isEmpty()) {
            out.println("Became background, as " + written.name() + " has no label of that name:");
            lost.forEach((label, voxels) -> out.println("  " + label + ": " + voxels
                    + (voxels == 1 ? " voxel" : " voxels") + " in " + casesWith(label, lostByCase)));
        }
    }

    private static String casesWith(String label, List<Map<String, Long>> lostByCase) {
        long cases = lostByCase.stream().filter(one -> one.containsKey(label)).count();
        return cases + (cases == 1 ? " case" : " cases");
    }
}
