package io.github.saros4j.examples.convert;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.correspondence.Correspondence;
import io.github.saros4j.correspondence.LabelMatch;
import io.github.saros4j.dataset.SegmentedImages;
import io.github.saros4j.examples.command.Correspondences;
import io.github.saros4j.examples.command.LabelSets;
import io.github.saros4j.examples.command.SegmentationOptions;
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
import picocli.CommandLine.Mixin;
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
            "another label set has for what means the same."
        })
public final class ConvertCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private SegmentationOptions segmentations = new SegmentationOptions();

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

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the files go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    ConvertCommand() {}

    @Override
    public Integer call() throws IOException {
        segmentations.check();
        if (withoutEmptyMasks && !masks) {
            throw new ParameterException(spec.commandLine(), "--without-empty-masks needs --masks");
        }
        LabelSet<?> from = segmentations.labelSet();
        Correspondence<?, ?> common =
                to == null ? Correspondence.byKey(from, from) : Correspondences.between(from, to.labelSet());
        convert(common);
        return 0;
    }

    private <L extends Label, M extends Label> void convert(Correspondence<L, M> common) throws IOException {
        LabelMapping<L, M> mapping = common.toSecond();
        if (mapping.unmapped().size() == common.first().foreground().size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "No label of " + common.second().name() + " is what one of "
                            + common.first().name() + " can become");
        }
        SegmentedImages<L> files = segmentations.files(common.first());
        TableFolder.create(output);
        SegmentationFile<L, M> target = new SegmentationFile<>(mapping, output, masks, withoutEmptyMasks);
        CohortPass.Outcome<Map<String, Long>> outcome = segmentations.attempt("Converting", files, target::write);
        if (!outcome.results().isEmpty()) {
            print(outcome.results(), common.second());
            printNotes(common, mapping);
        }
        outcome.requireAll();
    }

    /** Where a label means something else than before, though its name may be the same. */
    private void printNotes(Correspondence<?, ?> common, LabelMapping<?, ?> mapping) {
        for (LabelMatch<?, ?> match : common.matches()) {
            if (!match.note().isEmpty() && !mapping.unmapped().containsAll(match.first())) {
                spec.commandLine().getOut().println("Note on " + match.label().displayName() + ": " + match.note());
            }
        }
    }

    private void print(List<Map<String, Long>> lostByCase, LabelSet<?> written) {
        PrintWriter out = spec.commandLine().getOut();
        int cases = lostByCase.size();
        out.println("Wrote " + cases + (masks ? (cases == 1 ? " folder of masks" : " folders of masks") : " label map")
                + (masks || cases == 1 ? "" : "s") + " of " + written.name() + " to " + output);
        Map<String, Long> lost = new TreeMap<>();
        lostByCase.forEach(one -> one.forEach((label, voxels) -> lost.merge(label, voxels, Long::sum)));
        if (!lost.isEmpty()) {
            out.println("Became background, as " + written.name() + " has no such label:");
            lost.forEach((label, voxels) -> out.println("  " + label + ": " + voxels
                    + (voxels == 1 ? " voxel" : " voxels") + " in " + casesWith(label, lostByCase)));
        }
    }

    private static String casesWith(String label, List<Map<String, Long>> lostByCase) {
        long cases = lostByCase.stream().filter(one -> one.containsKey(label)).count();
        return cases + (cases == 1 ? " case" : " cases");
    }
}
