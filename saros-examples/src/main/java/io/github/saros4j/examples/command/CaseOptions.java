package io.github.saros4j.examples.command;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.SarosDataset;
import io.github.saros4j.dataset.SegmentationInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say which cases a command works on: a folder in the layout of SAROS, or plain files matched by name. */
public final class CaseOptions {

    /** A data set's table may list hundreds of cases that are not here. */
    private static final int MOST_NAMED = 10;

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "DATASET",
            description = "A folder in the layout of SAROS: NAME/body-regions.nii.gz, body-parts.nii.gz, image.nii.gz.")
    private @Nullable Path dataset;

    @Option(
            names = "--regions",
            paramLabel = "DIR|FILE",
            description = "Instead of DATASET: body regions, NAME.nii.gz or NAME/body-regions.nii.gz; or one file.")
    private @Nullable Path regions;

    @Option(
            names = "--parts",
            paramLabel = "DIR|FILE",
            description = "Instead of DATASET: body parts, NAME.nii.gz or NAME/body-parts.nii.gz; or one file.")
    private @Nullable Path parts;

    @Option(
            names = "--images",
            paramLabel = "DIR|FILE",
            description =
                    "Instead of DATASET: CTs on the annotations' grids, NAME.nii.gz or NAME/image.nii.gz; or one file.")
    private @Nullable Path images;

    @Mixin
    private InfoOptions info = new InfoOptions();

    @Option(names = "--threads", paramLabel = "N", description = "Cases at a time. Default: one a processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    /** For picocli. */
    public CaseOptions() {}

    /**
     * Complains of options that make no sense, before any file is read.
     *
     * @throws ParameterException if there are such
     */
    public void check() {
        boolean plain = regions != null || parts != null || images != null;
        if (plain == (dataset != null)) {
            throw new ParameterException(
                    spec.commandLine(),
                    plain
                            ? "Give either DATASET or --regions, --parts, --images, not both"
                            : "Which cases? Give a DATASET folder, or --regions, --parts, --images");
        }
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be 1 or more, not " + threads);
        }
        info.check();
    }

    /**
     * Where the cases come from.
     *
     * @return the folder in the layout of SAROS, or empty if plain files are given
     */
    public Optional<Path> dataset() {
        return Optional.ofNullable(dataset);
    }

    /**
     * The data set's table: the one that is named, or the one in the DATASET folder.
     *
     * @return the whole table, whatever the split; empty if there is none
     * @throws IOException if it cannot be read
     */
    public Optional<SegmentationInfo> info() throws IOException {
        Optional<SegmentationInfo> named = info.table();
        if (named.isPresent() || dataset == null) {
            return named;
        }
        Optional<Path> inDataset = SarosDataset.findTable(dataset);
        return inDataset.isEmpty() ? Optional.empty() : Optional.of(SegmentationInfo.read(inDataset.get()));
    }

    /**
     * The cases that are wanted, whatever is odd about their files (see {@link CaseFiles#problems}). Says on stderr which ones of the
     * named table are not there, or not in it.
     *
     * @return at least one, by ascending id
     * @throws IOException if a folder cannot be listed, or the table not be read
     * @throws DatasetException if none is there
     */
    public List<CaseFiles> cases() throws IOException {
        List<CaseFiles> all =
                dataset == null ? CaseFiles.matching(regions, parts, images) : CaseFiles.inDataset(dataset);
        Optional<Set<String>> wanted = info.wantedIds();
        if (wanted.isEmpty()) {
            return all;
        }
        List<CaseFiles> kept =
                all.stream().filter(item -> wanted.get().contains(item.id())).toList();
        info.reportUnwanted(all.size() - kept.size(), all.size(), "looked at");
        reportAbsent(kept, wanted.get());
        if (kept.isEmpty()) {
            throw new DatasetException("None of the " + all.size() + " cases is in " + info);
        }
        return kept;
    }

    private void reportAbsent(List<CaseFiles> kept, Set<String> wanted) {
        Set<String> absent = new TreeSet<>(wanted);
        kept.forEach(item -> absent.remove(item.id()));
        if (!absent.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println("saros: warning: " + info + " lists " + absent.size()
                            + (absent.size() == 1 ? " case that is" : " cases that are") + " not here: "
                            + String.join(
                                    ", ", absent.stream().limit(MOST_NAMED).toList())
                            + (absent.size() > MOST_NAMED ? " and " + (absent.size() - MOST_NAMED) + " more" : ""));
        }
    }

    /**
     * Works on every wanted case and shows how far that is; each must succeed.
     *
     * @param task what is done, such as "Counting"
     * @param work what is done with a case; called by several threads at once
     * @param <T> what comes of a case
     * @return what came of each case, by ascending id
     * @throws IOException if the cases cannot be listed
     * @throws io.github.saros4j.cohort.FailedCasesException if cases failed, once all have been tried
     */
    public <T> List<T> run(String task, CohortPass.CaseWork<CaseFiles, T> work) throws IOException {
        CohortPass.Outcome<T> outcome = attempt(task, work);
        outcome.requireAll();
        return outcome.results();
    }

    /**
     * Works on every wanted case and shows how far that is; some may fail.
     *
     * @param task what is done, such as "Counting"
     * @param work what is done with a case; called by several threads at once
     * @param <T> what comes of a case
     * @return what came of the cases by ascending id, and which failed
     * @throws IOException if the cases cannot be listed
     */
    public <T> CohortPass.Outcome<T> attempt(String task, CohortPass.CaseWork<CaseFiles, T> work) throws IOException {
        try (ProgressReport progress =
                new ProgressReport(task, spec.commandLine().getErr())) {
            return CohortPass.over(cases(), CaseFiles::id)
                    .withThreads(threads)
                    .withProgress(progress)
                    .attempt(work);
        }
    }
}
