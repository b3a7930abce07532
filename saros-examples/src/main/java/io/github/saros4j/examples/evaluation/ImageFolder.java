package io.github.saros4j.examples.evaluation;

import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.IntensityVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** CTs beside a cohort: ID.nii.gz, or ID/image.nii.gz as SAROS has them. */
record ImageFolder(Path folder) {

    /** The CT of a case, or empty if there is none. */
    Optional<IntensityVolume> read(String caseId) throws IOException {
        for (String name :
                List.of(caseId + ".nii.gz", caseId + ".nii", caseId + "/image.nii.gz", caseId + "/image.nii")) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                return Optional.of(NiftiReader.withDefaults().readIntensities(file));
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
