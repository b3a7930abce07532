package io.github.saros4j.examples.nnunet;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.examples.command.LabelSets;
import io.github.saros4j.label.BodyRegion;
import java.nio.file.Path;
import java.util.Optional;

/** Which of a case's label maps is meant. */
final class LabelFiles {

    private LabelFiles() {}

    static Optional<Path> of(LabelSets labels, CaseFiles files) {
        return labels.labelSet() == BodyRegion.labelSet() ? files.bodyRegions() : files.bodyParts();
    }
}
