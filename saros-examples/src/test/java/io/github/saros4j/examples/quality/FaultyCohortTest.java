package io.github.saros4j.examples.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.dataset.CaseFiles;
import io.github.saros4j.dataset.CaseScanner;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.examples.phantom.FaultyCohort;
import io.github.saros4j.quality.CaseFindings;
import io.github.saros4j.quality.Finding;
import io.github.saros4j.quality.QualityCheck;
import io.github.saros4j.quality.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultyCohortTest {

    @TempDir
    private Path folder;

    @Test
    void everySeededFaultIsFoundAndNothingElse() throws IOException {
        FaultyCohort cohort = FaultyCohort.write(folder.resolve("gefälscht"));
        assertThat(cohort.faults()).hasSize(32);
        assertThat(cohort.faults().values()).filteredOn(NavigableSet::isEmpty).hasSize(4);
        assertThat(found(cohort.folder())).isEqualTo(cohort.faults());
    }

    @Test
    void faultsThatStayWithinTheLimitsAreNotFound() throws IOException {
        FaultyCohort cohort = FaultyCohort.writeNearMisses(folder);
        assertThat(cohort.faults()).hasSize(32);
        assertThat(found(cohort.folder())).isEqualTo(cohort.faults());
    }

    private static Map<String, NavigableSet<String>> found(Path cohort) throws IOException {
        SegmentationInfo info = SegmentationInfo.read(cohort.resolve(SegmentationInfo.FILE_NAME));
        QualityCheck check = QualityCheck.of(RuleSet.saros());
        Map<String, NavigableSet<String>> rules = new LinkedHashMap<>();
        for (CaseFiles files : CaseFiles.inDataset(cohort)) {
            CaseFindings found = check.check(CaseScanner.withDefaults().scan(files, info.byId(files.id())));
            NavigableSet<String> ofCase = new TreeSet<>();
            found.findings().stream().map(Finding::rule).forEach(ofCase::add);
            rules.put(files.id(), ofCase);
        }
        return rules;
    }
}
