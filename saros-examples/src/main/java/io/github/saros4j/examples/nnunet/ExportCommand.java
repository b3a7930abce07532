package io.github.saros4j.examples.nnunet;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.examples.command.CaseOptions;
import io.github.saros4j.examples.command.LabelSets;
import io.github.saros4j.nnunet.ExportedCase;
import io.github.saros4j.nnunet.NnUnetDimension;
import io.github.saros4j.nnunet.NnUnetExport;
import io.github.saros4j.nnunet.NnUnetWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Writes the folders that nnU-Net trains on. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Writes annotated slices, or whole volumes with nnU-Net's ignore label, and the folds.",
        footer = {
            "",
            "DIR gets nnUNet_raw, nnUNet_preprocessed (splits_final.json) and, for slices, nnUNet_eval (the test cases' whole"
                    + " files), each with a folder of the data set's name."
        })
final class ExportCommand implements Callable<Integer> {

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
            description = "What is to be learned: body-regions or body-parts.")
    @SuppressWarnings("NullAway.Init")
    private LabelSets labels;

    @Option(
            names = "--dimension",
            converter = Dimension.class,
            paramLabel = "2d|3d",
            description = "Annotated slices or whole volumes. Default: 2d.")
    private NnUnetDimension dimension = NnUnetDimension.SLICES;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "nnU-Net's folder.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    ExportCommand() {}

    /** Reads {@code --dimension}. */
    static final class Dimension implements ITypeConverter<NnUnetDimension> {

        @Override
        public NnUnetDimension convert(String value) {
            for (NnUnetDimension known : NnUnetDimension.values()) {
                if (known.key().equalsIgnoreCase(value)) {
                    return known;
                }
            }
            throw new TypeConversionException("'" + value + "' is neither 2d nor 3d");
        }
    }

    @Override
    public Integer call() throws IOException {
        cases.check();
        SegmentationInfo info = cases.info()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "--info CSV is needed, which says what fold a case is in"));
        NnUnetExport<?> export = NnUnetExport.of(labels.labelSet(), dimension);
        NnUnetWriter<?> writer = export.into(output);
        List<ExportedCase> written = cases.run("Exporting", files -> add(writer, files, info));
        writer.finish(written);
        print(export, written, spec.commandLine().getOut());
        return 0;
    }

    private ExportedCase add(NnUnetWriter<?> writer, CaseFiles files, SegmentationInfo info) throws IOException {
        CaseInfo row =
                info.byId(files.id()).orElseThrow(() -> new DatasetException("the table has no row " + files.id()));
        return writer.add(
                files.id(),
                row.split(),
                require(files, files.image(), "image"),
                require(files, LabelFiles.of(labels, files), labels));
    }

    private static Path require(CaseFiles files, Optional<Path> file, Object what) {
        return file.orElseThrow(() ->
                new DatasetException(files.problems().isEmpty() ? "no " + what : String.join("; ", files.problems())));
    }

    private void print(NnUnetExport<?> export, List<ExportedCase> written, PrintWriter out) {
        out.println(export.datasetName() + " in " + output);
        List<Split> splits = new ArrayList<>(Split.folds());
        splits.add(Split.TEST);
        for (Split split : splits) {
            List<ExportedCase> part =
                    written.stream().filter(item -> item.split() == split).toList();
            int names = part.stream().mapToInt(item -> item.names().size()).sum();
            out.println("  " + split.key() + ": " + part.size() + (part.size() == 1 ? " case" : " cases")
                    + (dimension == NnUnetDimension.SLICES ? ", " + names + " slices" : ""));
        }
    }
}
