package io.github.saros4j.examples.evaluation;

import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.IntensityVolume;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** CTs beside a cohort: ID.nii.gz, ID/image.nii.gz as SAROS has them, or ID/ct.nii.gz as TotalSegmentator has them. */
record ImageFolder(Path folder) {

    /** The CT of a case, or empty if there is none. */
    Optional<IntensityVolume> read(String caseId) throws IOException {
        for (String name : List.of(caseId, caseId + "/image", caseId + "/ct")) {
            for (String suffix : List.of(".nii.gz", ".nii")) {
                Path file = folder.resolve(name + suffix);
                if (Files.exists(file)) {
                    return Optional.of(NiftiReader.withDefaults().readIntensities(file));
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
