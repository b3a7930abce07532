package io.github.saros4j.examples.occurrence;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.occurrence.LabelOccurrence;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the label maps of a case, one after the other, and counts them. */
public final class CaseOccurrences {

    private CaseOccurrences() {}

    /**
     * Counts a case.
     *
     * @param files where its files are
     * @return its body regions, its body parts, or both
     * @throws IOException if a file cannot be read
     * @throws DatasetException if there is neither, or something is odd about its files
     * @throws io.github.saros4j.SarosException if a file's content is wrong
     */
    public static List<LabelOccurrence> of(CaseFiles files) throws IOException {
        if (!files.problems().isEmpty()) {
            throw new DatasetException(String.join("; ", files.problems()));
        }
        List<LabelOccurrence> found = new ArrayList<>();
        if (files.bodyRegions().isPresent()) {
            found.add(LabelOccurrence.of(files.id(), files.readBodyRegions()));
        }
        if (files.bodyParts().isPresent()) {
            found.add(LabelOccurrence.of(files.id(), files.readBodyParts()));
        }
        if (found.isEmpty()) {
            throw new DatasetException("neither body regions nor body parts");
        }
        return found;
    }
}
