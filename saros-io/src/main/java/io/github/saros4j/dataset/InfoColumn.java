package io.github.saros4j.dataset;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns that SAROS defines, in the order of its own file. */
enum InfoColumn {
    ID,
    TCIA_STUDY_INSTANCE_UID,
    TCIA_SERIES_INSTANCE_UID,
    TCIA_COLLECTION,
    TCIA_CASE_ID,
    GENDER,
    ANATOMIC_REGION,
    HAS_BREAST_IMPLANT,
    ORIENTATION_CODE,
    SPLIT;

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    String valueOf(CaseInfo info) {
        return switch (this) {
            case ID -> info.id();
            case TCIA_STUDY_INSTANCE_UID -> info.studyInstanceUid();
            case TCIA_SERIES_INSTANCE_UID -> info.seriesInstanceUid();
            case TCIA_COLLECTION -> info.patient().collection();
            case TCIA_CASE_ID -> info.patient().id();
            case GENDER -> info.sex().key();
            case ANATOMIC_REGION -> info.anatomicRegion().key();
            case HAS_BREAST_IMPLANT -> info.hasBreastImplant() ? "TRUE" : "FALSE";
            case ORIENTATION_CODE -> info.orientation().code();
            case SPLIT -> info.split().key();
        };
    }

    /** The column of that header, in any case and with blanks around it; empty for one that SAROS does not define. */
    static Optional<InfoColumn> of(String header) {
        return Arrays.stream(values())
                .filter(column -> column.header().equalsIgnoreCase(header.strip()))
                .findFirst();
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(InfoColumn::header).toList();
    }
}
