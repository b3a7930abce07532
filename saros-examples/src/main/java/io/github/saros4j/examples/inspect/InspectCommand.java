package io.github.saros4j.examples.inspect;

import io.github.saros4j.SarosException;
import io.github.saros4j.examples.command.ErrorReport;
import io.github.saros4j.examples.command.ExitCodes;
import io.github.saros4j.examples.command.LabelSets;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.nifti.NiftiHeader;
import io.github.saros4j.nifti.NiftiReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in NIfTI files: geometry, type, annotated slices, labels with their volumes, or the range of values. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        description = "Prints geometry, orientation, datatype, annotated slices, and labels with voxels and mL.")
public final class InspectCommand implements Callable<Integer> {

    private static final int VOLUME_AXES = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "NIfTI files: .nii, .nii.gz, .hdr/.img.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--labels",
            converter = LabelSets.Converter.class,
            paramLabel = "SET",
            description = "Names for the ids: " + LabelSets.NAMES + ".")
    private @Nullable LabelSets labels;

    /** For picocli. */
    InspectCommand() {}

    /** A file that cannot be read does not keep the others from being shown. */
    @Override
    public Integer call() {
        int code = 0;
        for (Path file : files) {
            try {
                inspect(file, spec.commandLine().getOut());
            } catch (IOException | SarosException e) {
                boolean named = String.valueOf(e.getMessage()).contains(file.toString());
                ErrorReport.of(spec).print(named ? e : new SarosException(file + ": " + e.getMessage(), e));
                code = ExitCodes.FAILED;
            }
        }
        return code;
    }

    private void inspect(Path file, PrintWriter out) throws IOException {
        NiftiReader reader = NiftiReader.withDefaults();
        NiftiHeader header = reader.readHeader(file);
        Spacing spacing = header.spacing(); // before anything is printed: a header may have no usable one
        Affine affine = header.affine();
        out.println(file);
        String order = header.byteOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big";
        out.println("  format       NIfTI-" + header.version() + ", " + order + "-endian, " + header.datatype());
        out.println("  shape        "
                + Arrays.stream(header.shape()).mapToObj(Integer::toString).collect(Collectors.joining("x"))
                + " voxels");
        out.println("  spacing      " + spacing);
        out.println("  orientation  " + header.orientation() + ", axial slices along axis "
                + header.orientation().axialAxis());
        out.println("  affine       " + affine);
        if (Arrays.stream(header.shape()).skip(VOLUME_AXES).anyMatch(size -> size > 1)) {
            out.println("  values       not looked at: more than three axes");
            return;
        }
        VoxelSurvey survey = new VoxelSurvey(header);
        reader.forEachSlice(file, survey);
        survey.print(labels == null ? null : labels.labelSet(), out);
    }
}
