package io.github.saros4j.examples.composition;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.composition.BodyComposition;
import io.github.saros4j.composition.BodyScope;
import io.github.saros4j.composition.CompositionProtocol;
import io.github.saros4j.composition.CompositionResult;
import io.github.saros4j.composition.CompositionScan;
import io.github.saros4j.composition.CompositionTables;
import io.github.saros4j.composition.HuRange;
import io.github.saros4j.composition.Tissue;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.examples.command.CaseOptions;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures muscle, bone and adipose tissues of a cohort. */
@Command(
        name = "composition",
        mixinStandardHelpOptions = true,
        description = {
            "Measures the body composition of scans: tissues by body region and HU.",
            "Writes the tables composition, ratios and ranges, and for each case slices/NAME; prints medians over the cases."
        })
public final class CompositionCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(
            names = "--threshold",
            paramLabel = "TISSUE=LOW..HIGH",
            description =
                    "HU of a tissue (muscle, bone, sat, vat, imat, pat, eat) or of all adipose tissues (tat), both ends"
                            + " included. May be repeated. Default: muscle=-29..150, tat=-190..-30, bone of any HU.")
    private List<String> thresholds = new ArrayList<>();

    @Option(
            names = "--median",
            description = "Compare the median of 3x3 voxels in the slice with the thresholds, against noise.")
    private boolean median;

    @Option(
            names = "--without-last-slice",
            description = "End slice ranges before the last slice that has the region or the level, not after it.")
    private boolean withoutLastSlice;

    @Option(names = "--torso", description = "Print the torso alone, without extremities and head. Tables have both.")
    private boolean torso;

    @Option(
            names = "--level",
            paramLabel = "NAME=FILE:ID",
            description = "Measure the slices of a label of another label map, too, such as a vertebra:"
                    + " L3=vertebrae/{case}.nii.gz:29. May be repeated.")
    private List<String> levels = new ArrayList<>();

    @Option(
            names = "--labelmaps",
            paramLabel = "DIR",
            description = "Write the tissues of each case as DIR/NAME.nii.gz.")
    private @Nullable Path labelMaps;

    @Option(names = "--report", description = "Write a page for each case, reports/NAME.html.")
    private boolean report;

    @Option(names = "--output", paramLabel = "DIR", required = true, description = "Where tables go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    public CompositionCommand() {}

    @Override
    public Integer call() throws IOException {
        cases.check();
        CompositionProtocol protocol = protocol();
        BodyComposition composition = BodyComposition.of(protocol);
        List<LevelOption> wanted = parsedLevels();
        TableFolder tables = new TableFolder(TableFolder.create(output));
        for (String table : List.of("composition", "ratios", "ranges")) {
            tables.delete(table);
        }
        Files.createDirectories(output.resolve("slices"));
        if (labelMaps != null) {
            Files.createDirectories(labelMaps);
        }
        if (report) {
            Files.createDirectories(output.resolve("reports"));
        }
        CohortPass.Outcome<CompositionTables> outcome =
                cases.attempt("Measuring", files -> measure(files, composition, wanted));
        if (outcome.results().isEmpty()) {
            outcome.requireAll();
        }
        CompositionTables all = CompositionTables.joined(outcome.results());
        tables.write(all.composition());
        tables.write(all.ratios());
        tables.write(all.ranges());
        new CompositionPrinter(all, protocol)
                .print(
                        torso ? BodyScope.TORSO : BodyScope.BODY,
                        spec.commandLine().getOut());
        spec.commandLine().getOut().println(tables.summary());
        outcome.requireAll();
        return 0;
    }

    private CompositionProtocol protocol() {
        CompositionProtocol protocol =
                CompositionProtocol.withDefaults().withMedianFilter(median).withLastSlice(!withoutLastSlice);
        for (String threshold : thresholds) {
            int equals = threshold.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(
                        spec.commandLine(), "--threshold: '" + threshold + "' is not TISSUE=LOW..HIGH");
            }
            try {
                protocol = protocol.withThreshold(
                        threshold.substring(0, equals), HuRange.parse(threshold.substring(equals + 1)), "--threshold");
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--threshold: " + e.getMessage(), e);
            }
        }
        return protocol;
    }

    private List<LevelOption> parsedLevels() {
        Set<String> names = new HashSet<>();
        names.add(CompositionResult.SCAN);
        CompositionProtocol.withDefaults().ranges().forEach(range -> names.add(range.key()));
        List<LevelOption> parsed = new ArrayList<>();
        for (String text : levels) {
            LevelOption level;
            try {
                level = LevelOption.parse(text);
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), "--level: " + e.getMessage(), e);
            }
            if (!names.add(level.name())) {
                throw new ParameterException(spec.commandLine(), "--level: two ranges are called " + level.name());
            }
            parsed.add(level);
        }
        return parsed;
    }

    private CompositionTables measure(CaseFiles files, BodyComposition composition, List<LevelOption> wanted)
            throws IOException {
        if (!files.problems().isEmpty()) {
            throw new DatasetException(String.join("; ", files.problems()));
        }
        CompositionScan scan = CompositionScan.of(files.readBodyRegions(), files.readImage());
        if (files.bodyParts().isPresent()) {
            scan = scan.withParts(files.readBodyParts());
        }
        for (LevelOption level : wanted) {
            scan = scan.withLevel(
                    level.name(),
                    NiftiReader.withDefaults().readLabels(level.fileOf(files.id()), level.labelSet()),
                    level.label());
        }
        CompositionResult result = composition.measure(files.id(), scan);
        Table slices = CompositionTables.slices(result);
        new TableFolder(output.resolve("slices")).write(slices, files.id());
        if (labelMaps != null || report) {
            LabelVolume<Tissue> tissues = composition.tissueMap(scan);
            if (labelMaps != null) {
                NiftiWriter.withDefaults().write(labelMaps.resolve(files.id() + ".nii.gz"), tissues);
            }
            if (report) {
                new CompositionReport(result, slices)
                        .page(scan.image(), tissues)
                        .write(output.resolve("reports").resolve(files.id() + ".html"));
            }
        }
        return CompositionTables.of(result);
    }
}
