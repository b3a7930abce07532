package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.geometry.Orientation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The table as statistics need it: whose cases they are, and which groups they belong to. */
class PatientsAndGroupsTest {

    private static CaseInfo row(String id, PatientId patient, Sex sex, Map<String, String> extra) {
        return new CaseInfo(
                id,
                "1.2",
                "1.2.3",
                patient,
                sex,
                AnatomicRegion.THORAX,
                false,
                Orientation.parse("LPS"),
                Split.FOLD_2,
                extra);
    }

    @Test
    void everyColumnThatGroupsCasesIsAGrouping() {
        Map<String, String> extra = new LinkedHashMap<>();
        extra.put("vendor", "A");
        extra.put("", "7");
        extra.put("sex", "none of ours");
        CohortInfo info = SegmentationInfo.of(List.of(
                        row("one", new PatientId("NSCLC", "p1"), Sex.FEMALE, extra),
                        row("two", new PatientId("LIDC", "p1"), Sex.MALE, Map.of("vendor", " ")),
                        row("three", new PatientId("NSCLC", "p1"), Sex.FEMALE, Map.of())))
                .toCohortInfo();

        assertThat(info.groupings())
                .containsExactly("split", "sex", "anatomic_region", "collection", "has_breast_implant", "vendor");
        assertThat(info.patient("one")).isEqualTo(info.patient("three")).isNotEqualTo(info.patient("two"));
        assertThat(info.group("sex", "one")).contains("female");
        assertThat(info.group("split", "two")).contains("fold-2");
        assertThat(info.group("collection", "two")).contains("LIDC");
        assertThat(info.group("anatomic_region", "two")).contains("thorax");
        assertThat(info.group("has_breast_implant", "two")).contains("false");
        assertThat(info.group("vendor", "one")).contains("A");
        assertThat(info.group("vendor", "two")).isEmpty();
        assertThat(info.unknown(List.of("one", "two", "three", "four"))).containsExactly("four");
    }
}
