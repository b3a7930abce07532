package io.github.saros4j.examples.nnunet;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.examples.command.CaseOptions;
import io.github.saros4j.examples.command.LabelSets;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.nnunet.NnUnetPredictions;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Puts slices that nnU-Net predicted together again, on the grids of the truth. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Makes volumes of predicted slices, one NAME.nii.gz a case, with 255 where nothing was predicted.",
        footer = {
            "",
            "They are scored by saros evaluate --sparse-prediction. Predictions of whole volumes need no import: saros"
                    + " evaluate takes them as they are."
        })
final class ImportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(
            names = "--labels",
            required = true,
            converter = LabelSets.OfSaros.class,
            paramLabel = "SET",
            description = "What was predicted: body-regions or body-parts.")
    @SuppressWarnings("NullAway.Init")
    private LabelSets labels;

    @Option(
            names = "--predictions",
            required = true,
            paramLabel = "DIR",
            description = "What nnU-Net predicted, CASE_SLICE.nii.gz.")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where volumes go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    ImportCommand() {}

    @Override
    public Integer call() throws IOException {
        cases.check();
        NnUnetPredictions predictions = NnUnetPredictions.of(folder);
        SortedSet<String> unknown = predictions.caseIds();
        cases.cases().forEach(files -> unknown.remove(files.id()));
        if (!unknown.isEmpty()) {
            throw new DatasetException(folder + ": holds slices of cases that are not there: " + unknown);
        }
        if (!predictions.strangers().isEmpty()) {
            throw new DatasetException(folder + ": holds files that are no slices: " + predictions.strangers());
        }
        Files.createDirectories(output);
        List<Optional<String>> lines = cases.run("Importing", files -> convert(predictions, files, labels.labelSet()));
        PrintWriter out = spec.commandLine().getOut();
        lines.stream().flatMap(Optional::stream).forEach(out::println);
        long without = lines.stream().filter(Optional::isEmpty).count();
        if (without > 0) {
            out.println(without + (without == 1 ? " case has" : " cases have") + " no prediction");
        }
        return 0;
    }

    private <L extends Label> Optional<String> convert(
            NnUnetPredictions predictions, CaseFiles files, LabelSet<L> labelSet) throws IOException {
        if (!predictions.caseIds().contains(files.id())) {
            return Optional.empty();
        }
        Path truthFile = LabelFiles.of(labels, files)
                .orElseThrow(() -> new DatasetException("no " + labels + " to compare with"));
        LabelVolume<L> truth = NiftiReader.withDefaults().readLabels(truthFile, labelSet);
        LabelVolume<L> prediction = predictions.read(files.id(), truth);
        NiftiWriter.withDefaults().write(output.resolve(files.id() + ".nii.gz"), prediction);
        return Optional.of(files.id() + ": " + prediction.annotatedSlices());
    }
}
