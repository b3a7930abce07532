package io.github.saros4j.examples.command;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.totalsegmentator.TotalSegmentatorInfo;
import io.github.saros4j.totalsegmentator.TotalSegmentatorSubject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that name the data set's table, and which of its cases are wanted. */
public final class InfoOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--info",
            paramLabel = "CSV",
            description =
                    "The data set's CSV: who the patients are, their sex, region and split. Only cases in it are taken. evaluate"
                            + " and compare take TotalSegmentator's meta.csv, too.")
    private @Nullable Path info;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "Only cases of this split: fold-1 to fold-5, test, or as the paper defines them train"
                    + " (fold-2 to fold-5) and validation (fold-1); of meta.csv train, val, test. Needs --info.")
    private @Nullable String split;

    /** For picocli. */
    public InfoOptions() {}

    /**
     * Complains of options that make no sense, before any file is read.
     *
     * @throws ParameterException if there are such
     */
    public void check() {
        if (split != null && info == null) {
            throw new ParameterException(spec.commandLine(), "--split needs --info CSV, which says what is in it");
        }
    }

    /**
     * The table, if one is named.
     *
     * @return the whole table, whatever the split
     * @throws IOException if it cannot be read
     */
    public Optional<SegmentationInfo> table() throws IOException {
        return info == null ? Optional.empty() : Optional.of(SegmentationInfo.read(info));
    }

    /**
     * What the table says of the cases, SAROS's or TotalSegmentator's.
     *
     * @return patients and groups of all cases, whatever the split; nothing if no table is named
     * @throws IOException if it cannot be read
     */
    public CohortInfo cohortInfo() throws IOException {
        if (info == null) {
            return CohortInfo.independent();
        }
        return TotalSegmentatorInfo.isAt(info)
                ? TotalSegmentatorInfo.read(info).toCohortInfo()
                : SegmentationInfo.read(info).toCohortInfo();
    }

    /**
     * The cases that are wanted, if any are chosen.
     *
     * @return the ids of the table's or the split's cases; empty if no table is named
     * @throws IOException if the table cannot be read
     */
    public Optional<Set<String>> wantedIds() throws IOException {
        if (info == null) {
            return Optional.empty();
        }
        if (TotalSegmentatorInfo.isAt(info)) {
            return Optional.of(totalSegmentatorIds(TotalSegmentatorInfo.read(info)));
        }
        SegmentationInfo all = SegmentationInfo.read(info);
        if (split == null) {
            return Optional.of(all.ids());
        }
        return Optional.of(
                switch (split) {
                    case "train" -> all.training().ids();
                    case "validation" -> all.validation().ids();
                    default -> all.in(parsedSplit(split)).ids();
                });
    }

    private Set<String> totalSegmentatorIds(TotalSegmentatorInfo all) {
        Set<String> ids = new TreeSet<>();
        for (TotalSegmentatorSubject subject : all.subjects()) {
            if (split == null || subject.split().key().equalsIgnoreCase(split)) {
                ids.add(subject.id());
            }
        }
        if (ids.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--split: '" + split + "' is none of train, val, test, or has no subject in " + info);
        }
        return ids;
    }

    private Split parsedSplit(String name) {
        try {
            return Split.parse(name);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--split: " + e.getMessage() + ", train, validation", e);
        }
    }

    /**
     * Says that cases are passed over.
     *
     * @param unwanted how many; nothing is said of none
     * @param all how many there are
     * @param done what does not happen to them, such as "scored"
     */
    public void reportUnwanted(int unwanted, int all, String done) {
        if (unwanted > 0) {
            spec.commandLine()
                    .getErr()
                    .println("saros: note: " + unwanted + " of " + all + " cases are not in " + this + ", and not "
                            + done);
        }
    }

    @Override
    public String toString() {
        return info + (split == null ? "" : ", split " + split);
    }
}
