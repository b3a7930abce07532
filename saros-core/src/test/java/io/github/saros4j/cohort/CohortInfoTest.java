package io.github.saros4j.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CohortInfoTest {

    private static Map<String, String> groups(String sex, String split) {
        Map<String, String> groups = new LinkedHashMap<>();
        groups.put("sex", sex);
        groups.put("split", split);
        return groups;
    }

    private static final CohortInfo INFO = CohortInfo.builder()
            .add("a", "anna", groups("female", "test"))
            .add("b", "bert", groups("male", "fold-1"))
            .add("c", "anna")
            .build();

    @Test
    void casesHavePatientsAndGroups() {
        assertThat(INFO.patient("a")).isEqualTo("anna");
        assertThat(INFO.patient("c")).isEqualTo("anna");
        assertThat(INFO.groupings()).containsExactly("sex", "split");
        assertThat(INFO.group("sex", "b")).contains("male");
        assertThat(INFO.group("sex", "c")).isEmpty();
        assertThat(INFO.groups("split")).containsExactly("fold-1", "test");
        assertThat(INFO).hasToString("3 cases of 2 patients, by [sex, split]");
    }

    @Test
    void aCaseThatIsNotKnownIsNobodysAndNotSilentlyItsOwn() {
        assertThat(INFO.unknown(List.of("z", "a", "y"))).containsExactly("z", "y");
        assertThatIllegalArgumentException().isThrownBy(() -> INFO.patient("z")).withMessageContaining("z");
        assertThatIllegalArgumentException().isThrownBy(() -> INFO.group("sex", "z"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INFO.groups("age"))
                .withMessageContaining("[sex, split]");
    }

    @Test
    void knowingNothingEveryCaseIsAPatientOfItsOwn() {
        CohortInfo info = CohortInfo.independent();
        assertThat(info.patient("x")).isEqualTo("x");
        assertThat(info.groupings()).isEmpty();
        assertThat(info.unknown(List.of("x"))).isEmpty();
    }

    @Test
    void blankNamesAndRepeatedCasesAreRefused() {
        CohortInfo.Builder builder = CohortInfo.builder().add("a", "anna");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.add("a", "bert"))
                .withMessageContaining("a");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add("b", " "));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.add("b", "bert", Map.of("sex", "")));
        assertThat(builder.build().unknown(List.of("a", "b"))).containsExactly("b");
    }
}
