package io.github.saros4j.anatomy;

import java.util.Optional;

/**
 * What SNOMED CT calls a structure, as a DICOM segmentation has it: the type of the segmented property, and what qualifies it.
 *
 * @param type the code of what it is, such as 64033007, a kidney
 * @param region the code of where it is, where the type does not say; the kidney of a cyst
 * @param side which one, where there are two and the type does not say; of the region if there is one
 */
public record SnomedCode(String type, Optional<String> region, Optional<Side> side) {}
