package io.github.saros4j.examples.bodyparts;

import io.github.saros4j.bodyparts.BodyPartDerivation;
import io.github.saros4j.bodyparts.DerivedParts;
import io.github.saros4j.bodyparts.PartAgreement;
import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.examples.command.CaseOptions;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Derives body parts from body regions, a case at a time. */
@Command(
        name = "parts",
        description = "Derives body parts from body regions by rules, and lists the slices that no rule is certain of.",
        mixinStandardHelpOptions = true)
public final class PartsCommand implements Callable<Integer> {

    private static final String SUFFIX = ".nii.gz";
    private static final BodyPartDerivation DEFAULTS = BodyPartDerivation.withDefaults();

    @Mixin
    private CaseOptions cases = new CaseOptions();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "DIR",
            description = "Where body parts go, laid out as the regions are, and the tables.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    @Option(
            names = "--compare",
            description = "Compare with the parts that are there, in DATASET or --parts, on the certain slices.")
    private boolean compare;

    @Option(
            names = "--hip",
            paramLabel = "MM",
            description =
                    "How far above the lowest abdominal cavity no thigh begins, even beside narrow cavities. Default: 80.")
    private @Nullable Double hipMm;

    @Option(
            names = "--near",
            paramLabel = "MM",
            description = "How far from a slice where limbs touch a slice may be certain. Default: 50.")
    private @Nullable Double nearMm;

    @Option(
            names = "--small",
            paramLabel = "MM2",
            description = "Smaller pieces of a slice belong to the nearest one. Default: 50.")
    private @Nullable Double smallMm2;

    @Option(
            names = "--gap",
            paramLabel = "MM",
            description = "How far small pieces may be from the nearest one. Default: 10.")
    private @Nullable Double gapMm;

    @Option(
            names = "--bone-reach",
            paramLabel = "WIDTHS",
            description =
                    "How far beside the cavities the trunk may have bones, in widths of the cavities. Default: 0.15.")
    private @Nullable Double boneReach;

    @Option(
            names = "--boneless",
            paramLabel = "MM2",
            description = "From which area on a piece with muscle may be a limb without a bone. Default: 2000.")
    private @Nullable Double bonelessMm2;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    /** For picocli. */
    public PartsCommand() {}

    @Override
    public Integer call() throws IOException {
        cases.check();
        BodyPartDerivation derivation = derivation();
        TableFolder tables = new TableFolder(TableFolder.create(output));
        CohortPass.Outcome<CaseParts> outcome = cases.attempt("Deriving", files -> derive(files, derivation));
        List<CaseParts> results = outcome.results();
        if (results.isEmpty()) {
            outcome.requireAll();
        }
        tables.write(PartTables.parts(results, compare));
        tables.write(PartTables.uncertainSlices(results));
        new PartsPrinter(spec.commandLine().getOut()).print(results, compare);
        spec.commandLine().getErr().println(tables.summary());
        outcome.requireAll();
        return 0;
    }

    private BodyPartDerivation derivation() {
        try {
            BodyPartDerivation rules = DEFAULTS;
            rules = hipMm == null ? rules : rules.withHipMm(hipMm);
            rules = nearMm == null ? rules : rules.withNearMm(nearMm);
            rules = smallMm2 == null ? rules : rules.withSmallPiecesMm2(smallMm2);
            rules = gapMm == null ? rules : rules.withGapMm(gapMm);
            rules = boneReach == null ? rules : rules.withBoneReach(boneReach);
            return bonelessMm2 == null ? rules : rules.withBonelessMm2(bonelessMm2);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private CaseParts derive(CaseFiles files, BodyPartDerivation derivation) throws IOException {
        DerivedParts derived = derivation.derive(files.readBodyRegions());
        Optional<PartAgreement> agreement = compare && files.bodyParts().isPresent()
                ? Optional.of(PartAgreement.between(derived.parts(), files.readBodyParts()))
                : Optional.empty();
        NiftiWriter.withDefaults().write(target(files), derived.parts());
        return CaseParts.of(files.id(), derived, agreement);
    }

    /** NAME/body-parts.nii.gz where regions are NAME/body-regions.nii.gz, else NAME.nii.gz; never a file of the input. */
    private Path target(CaseFiles files) throws IOException {
        String regions =
                files.bodyRegions().map(Path::getFileName).map(Path::toString).orElse("");
        boolean inFolders = regions.startsWith(BodyRegion.labelSet().name() + ".");
        Path target = inFolders
                ? Files.createDirectories(output.resolve(files.id()))
                        .resolve(BodyPart.labelSet().name() + SUFFIX)
                : output.resolve(files.id() + SUFFIX);
        for (Optional<Path> input : List.of(files.bodyRegions(), files.bodyParts())) {
            if (input.isPresent() && Files.exists(target) && Files.isSameFile(target, input.get())) {
                throw new DatasetException(target + " would be replaced; choose another --output");
            }
        }
        return target;
    }
}
