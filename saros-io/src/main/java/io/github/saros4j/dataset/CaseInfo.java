package io.github.saros4j.dataset;

import io.github.saros4j.geometry.Orientation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the data set's table says about one case. Immutable.
 *
 * @param id the case's name and its folder's, such as {@code case_042}
 * @param studyInstanceUid DICOM UID of the study the CT comes from
 * @param seriesInstanceUid DICOM UID of the series the CT comes from
 * @param patient whose CT it is
 * @param sex the patient's sex
 * @param anatomicRegion what the CT shows
 * @param hasBreastImplant whether a breast implant is visible
 * @param orientation the storage order of the case's volumes
 * @param split the part of the data set it belongs to
 * @param extra values of columns that SAROS does not define, by column, in the table's order
 */
public record CaseInfo(
        String id,
        String studyInstanceUid,
        String seriesInstanceUid,
        PatientId patient,
        Sex sex,
        AnatomicRegion anatomicRegion,
        boolean hasBreastImplant,
        Orientation orientation,
        Split split,
        Map<String, String> extra) {

    /**
     * Copies the extra values and checks id and UIDs.
     *
     * @throws IllegalArgumentException if the id cannot name a folder or a UID is blank
     */
    public CaseInfo {
        requireFolderName(id);
        if (studyInstanceUid.isBlank() || seriesInstanceUid.isBlank()) {
            throw new IllegalArgumentException(
                    id + ": blank UID: study '" + studyInstanceUid + "', series '" + seriesInstanceUid + "'");
        }
        extra = Collections.unmodifiableMap(new LinkedHashMap<>(extra));
    }

    /**
     * The same case in another part of the data set.
     *
     * @param newSplit the part
     * @return the case in it
     */
    public CaseInfo withSplit(Split newSplit) {
        return new CaseInfo(
                id,
                studyInstanceUid,
                seriesInstanceUid,
                patient,
                sex,
                anatomicRegion,
                hasBreastImplant,
                orientation,
                newSplit,
                extra);
    }

    /** An id is resolved against a folder: it must not lead out of it. */
    static String requireFolderName(String id) {
        if (id.isBlank() || id.equals(".") || id.equals("..") || id.indexOf('/') >= 0 || id.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("'" + id + "' is not a plain folder name");
        }
        return id;
    }
}
