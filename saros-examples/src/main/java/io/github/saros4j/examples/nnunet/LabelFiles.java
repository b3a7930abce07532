package io.github.saros4j.examples.nnunet;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.examples.command.LabelSets;
import java.nio.file.Path;
import java.util.Optional;

/** Which of a case's label maps is meant. */
final class LabelFiles {

    private LabelFiles() {}

    static Optional<Path> of(LabelSets labels, CaseFiles files) {
        return switch (labels) {
            case BODY_REGIONS -> files.bodyRegions();
            case BODY_PARTS -> files.bodyParts();
        };
    }
}
