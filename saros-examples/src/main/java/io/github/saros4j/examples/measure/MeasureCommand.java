package io.github.saros4j.examples.measure;

import io.github.saros4j.cohort.CaseFailure;
import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.SegmentedImage;
import io.github.saros4j.dataset.SegmentedImages;
import io.github.saros4j.examples.command.SegmentationOptions;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.export.KeyedJsonWriter;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.measurement.BorderRule;
import io.github.saros4j.measurement.CaseMeasurements;
import io.github.saros4j.measurement.IntensityStatistic;
import io.github.saros4j.measurement.MeasurementTables;
import io.github.saros4j.measurement.StructureMeasurement;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.IntensityVolume;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures every structure of a folder of segmentations. */
@Command(
        name = "measure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Measures every structure of segmented CTs: volume, CT values, centroid, box, surface.",
            "Writes measurements as CSV and JSON, and prints a summary by structure."
        })
public final class MeasureCommand implements Callable<Integer> {

    private static final String MEASUREMENTS = "measurements";
    private static final String PROBLEMS = "problems";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private SegmentationOptions segmentations = new SegmentationOptions();

    @Option(
            names = "--images",
            required = true,
            paramLabel = "DIR|FILE",
            description =
                    "CTs on the segmentations' grids, named like them: NAME.nii.gz, NAME/image.nii.gz or NAME/ct.nii.gz;"
                            + " or one file.")
    @SuppressWarnings("NullAway.Init")
    private Path images;

    @Option(
            names = "--image-name",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What a CT may be called in the folder of a case; the first that is there is taken. Default: image,ct.")
    private List<String> imageNames = List.of("image", "ct");

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where the tables go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--percentiles",
            split = ",",
            paramLabel = "P",
            description = "Percentiles of CT values, 0 to 100. Default: 5,25,75,95.")
    private List<Double> percentiles = List.of(5.0, 25.0, 75.0, 95.0);

    @Option(
            names = "--statistic",
            paramLabel = "mean|median",
            description = "What stands for a structure's CT values in summary and statistics. Default: mean.")
    private IntensityStatistic statistic = IntensityStatistic.MEAN;

    @Option(
            names = "--keep-border-masks",
            description = "Take structures within three voxels of a face of the volume for whole, too.")
    private boolean keepBorderMasks;

    @Option(
            names = "--statistics-json",
            description =
                    "Write statistics/NAME.json, too, as TotalSegmentator writes its statistics.json: 0 for what is"
                            + " absent or at the border.")
    private boolean statisticsJson;

    @Option(
            names = "--allow-unreadable",
            description = "That cases cannot be measured is no failure. They are left out and listed either way.")
    private boolean allowUnreadable;

    /** For picocli. */
    MeasureCommand() {}

    @Override
    public Integer call() throws IOException {
        segmentations.check();
        StructureMeasurement measurement = measurement();
        measure(segmentations.labelSet(), measurement);
        return 0;
    }

    private StructureMeasurement measurement() {
        try {
            return StructureMeasurement.withDefaults()
                    .withPercentiles(percentiles.stream()
                            .mapToDouble(Double::doubleValue)
                            .toArray());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--percentiles: " + e.getMessage(), e);
        }
    }

    private <L extends Label> void measure(LabelSet<L> labelSet, StructureMeasurement measurement) throws IOException {
        SegmentedImages<L> files = segmentations.files(labelSet, images, imageNames);
        int alone = files.imagesAlone().size();
        if (alone > 0) {
            spec.commandLine()
                    .getErr()
                    .println("saros: note: " + alone
                            + (alone == 1 ? " CT has no segmentation, and is" : " CTs have no segmentation, and are")
                            + " not looked at");
        }
        TableFolder tables = new TableFolder(TableFolder.create(output));
        CohortPass.Outcome<CaseMeasurements<L>> outcome =
                segmentations.attempt("Measuring", files, item -> measure(item, measurement));
        List<CaseMeasurements<L>> cases = outcome.results();
        tables.delete(PROBLEMS);
        if (!outcome.failures().isEmpty()) {
            tables.write(problems(outcome.failures()));
        }
        if (cases.isEmpty()) {
            tables.delete(MEASUREMENTS);
            outcome.requireAll();
        }
        BorderRule rule = keepBorderMasks ? BorderRule.NONE : BorderRule.THREE_VOXELS;
        tables.write(MeasurementTables.measurements(cases, rule), MEASUREMENTS);
        if (statisticsJson) {
            writeStatistics(cases, rule, tables);
        }
        MeasurementPrinter.print(
                labelSet, cases, rule, statistic, spec.commandLine().getOut());
        if (!outcome.failures().isEmpty()) {
            spec.commandLine()
                    .getOut()
                    .println("Left out, since they cannot be measured (problems.csv): "
                            + outcome.failures().size() + " of " + files.cases().size() + " cases");
        }
        spec.commandLine().getOut().println(tables.summary());
        if (!allowUnreadable) {
            outcome.requireAll();
        }
    }

    private static Table problems(List<CaseFailure> failures) {
        Table.Builder table = Table.builder(PROBLEMS, Column.text("case"), Column.text("message"));
        failures.forEach(failure -> table.row(failure.caseId(), failure.message()));
        return table.build();
    }

    private static <L extends Label> CaseMeasurements<L> measure(
            SegmentedImage<L> item, StructureMeasurement measurement) throws IOException {
        IntensityVolume image = item.readImage(); // first: a case without one needs no other file
        return measurement.measure(item.id(), item.readLabels(), image);
    }

    private <L extends Label> void writeStatistics(List<CaseMeasurements<L>> cases, BorderRule rule, TableFolder tables)
            throws IOException {
        Path folder = tables.emptied("statistics", ".json");
        for (CaseMeasurements<L> one : cases) {
            new KeyedJsonWriter()
                    .write(
                            MeasurementTables.statistics(one, statistic, rule, MeasureCommand::nameInStatistics),
                            folder.resolve(one.caseId() + ".json"));
        }
    }

    /** The name as its authors write it, where it is known at run time only; keys have no capitals. */
    private static String nameInStatistics(Label label) {
        return label instanceof NamedLabel named ? named.displayName() : label.fileName();
    }
}
