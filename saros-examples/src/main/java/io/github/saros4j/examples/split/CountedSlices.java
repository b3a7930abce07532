package io.github.saros4j.examples.split;

import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.command.ProgressReport;
import io.github.saros4j.examples.occurrence.CaseOccurrences;
import io.github.saros4j.occurrence.LabelOccurrence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Counts the annotated slices of the cases of a table. */
final class CountedSlices {

    private CountedSlices() {}

    /** Says on {@code err} how many rows have no case, which then counts as one without slices. */
    static List<LabelOccurrence> in(Path dataset, SegmentationInfo info, PrintWriter err) throws IOException {
        List<CaseFiles> listed = CaseFiles.inDataset(dataset).stream()
                .filter(files -> info.byId(files.id()).isPresent())
                .toList();
        int absent = info.cases().size() - listed.size();
        if (absent > 0) {
            err.println("saros: warning: " + absent + " of " + info.cases().size() + " cases in " + info.source()
                    + " are not in " + dataset + ", and count as cases without slices");
        }
        try (ProgressReport progress = new ProgressReport("Counting", err)) {
            return CohortPass.over(listed, CaseFiles::id)
                    .withThreads(Runtime.getRuntime().availableProcessors())
                    .withProgress(progress)
                    .run(CaseOccurrences::of)
                    .stream()
                    .flatMap(Collection::stream)
                    .toList();
        }
    }
}
