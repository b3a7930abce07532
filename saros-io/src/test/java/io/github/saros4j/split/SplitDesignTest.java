package io.github.saros4j.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.saros4j.dataset.AnatomicRegion;
import io.github.saros4j.dataset.CaseInfo;
import io.github.saros4j.dataset.SegmentationInfo;
import io.github.saros4j.dataset.SegmentationInfoException;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.occurrence.LabelOccurrence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SplitDesignTest {

    private static final List<Split> SPLITS = List.of(Split.values());

    /** Two cases a part, one with an implant; one of each sex; one of each region: this can be met exactly. */
    @Test
    void twelveCasesThatCanBeSharedOutExactlyAre() {
        List<CaseInfo> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            rows.add(Rows.row(
                    i, i < 6 ? Sex.FEMALE : Sex.MALE, i < 6 ? AnatomicRegion.THORAX : AnatomicRegion.ABDOMEN, i < 6));
        }
        for (long seed = 0; seed < 20; seed++) {
            SegmentationInfo found = SplitDesign.folds(5).withSeed(seed).assign(SegmentationInfo.of(rows));
            for (Split split : Split.values()) {
                assertThat(found.in(split).cases())
                        .extracting(CaseInfo::hasBreastImplant)
                        .containsExactlyInAnyOrder(true, false);
            }
            assertThat(SplitCheck.of(found).imbalance()).hasValue(0);
        }
    }

    @Test
    void thePublishedMarginalsAreSharedOutAlmostExactly() {
        for (long seed = 1; seed < 4; seed++) {
            SegmentationInfo found =
                    SplitDesign.folds(5).withSeed(seed).assign(SegmentationInfo.of(Rows.asPublished(seed)));
            SplitCheck check = SplitCheck.of(found);
            assertThat(check.leaks()).isEmpty();
            assertThat(check.cases().values()).containsOnly(150);
            for (Split split : Split.values()) {
                assertThat(found.in(split).cases().stream().filter(CaseInfo::hasBreastImplant))
                        .as("implants in %s, seed %d", split, seed)
                        .hasSize(3);
            }
            for (String stratum : List.of("sex", "anatomic_region", "collection")) {
                assertThat(Math.abs(check.farthestOff(stratum).orElseThrow().deviation()))
                        .as(stratum)
                        .isLessThan(2);
            }
        }
    }

    /** The paper's own method: implants evenly, everybody else at random, patients together. */
    @Test
    void theBalanceIsBetterThanThatOfThePublishedMethodInAnyOf20DrawsOfSeed1() {
        List<CaseInfo> rows = Rows.asPublished(1);
        double ours = SplitCheck.of(SplitDesign.folds(5).assign(SegmentationInfo.of(rows)))
                .imbalance()
                .orElseThrow();
        Random random = new Random(1);
        double best = Double.POSITIVE_INFINITY;
        for (int draw = 0; draw < 20; draw++) {
            best = Math.min(best, SplitCheck.of(drawn(rows, random)).imbalance().orElseThrow());
        }
        assertThat(ours).isLessThan(0.5 * best);
    }

    private static SegmentationInfo drawn(List<CaseInfo> rows, Random random) {
        List<List<CaseInfo>> patients =
                new ArrayList<>(SegmentationInfo.of(rows).byPatient().values());
        Collections.shuffle(patients, random);
        Map<String, Split> splits = new HashMap<>();
        int[] sizes = new int[6];
        int implants = 0;
        for (List<CaseInfo> patient : patients) {
            boolean implant = patient.get(0).hasBreastImplant();
            int part = implant
                    ? implants++ % 6
                    : IntStream.range(0, 6)
                            .filter(p -> sizes[p] < 150)
                            .boxed()
                            .toList()
                            .get(random.nextInt((int) Arrays.stream(sizes)
                                    .filter(size -> size < 150)
                                    .count()));
            sizes[part] += patient.size();
            patient.forEach(item -> splits.put(item.id(), SPLITS.get(part)));
        }
        return SegmentationInfo.of(rows).withSplits(splits);
    }

    @Test
    void randomDrawsHaveAnImbalanceOfAboutOne() {
        List<CaseInfo> rows = Rows.asPublished(2);
        Random random = new Random(2);
        double sum = 0;
        for (int draw = 0; draw < 20; draw++) {
            Map<String, Split> splits = new HashMap<>();
            SegmentationInfo.of(rows).byPatient().values().forEach(patient -> {
                Split split = SPLITS.get(random.nextInt(6));
                patient.forEach(item -> splits.put(item.id(), split));
            });
            sum += SplitCheck.of(SegmentationInfo.of(rows).withSplits(splits))
                    .imbalance()
                    .orElseThrow();
        }
        assertThat(sum / 20).isBetween(0.95, 1.05);
    }

    @Test
    void noMoveAndNoExchangeOfPatientsWouldBeBetterForRandomCohortsOfSeed3() {
        Random random = new Random(3);
        for (int trial = 0; trial < 5; trial++) {
            SegmentationInfo info = randomTable(random, 7 + random.nextInt(7));
            int folds = 2 + random.nextInt(3);
            SegmentationInfo found = SplitDesign.folds(folds).withSeed(trial).assign(info);
            Map<List<String>, Double> spreads = new HashMap<>();
            double[] best = quality(found, folds, spreads);
            List<List<CaseInfo>> patients = new ArrayList<>(found.byPatient().values());
            for (List<CaseInfo> one : patients) {
                for (Split target : parts(folds)) {
                    assertNotBetter(quality(exchanged(found, one, target, List.of()), folds, spreads), best);
                }
                for (List<CaseInfo> other : patients) {
                    Split target = other.get(0).split();
                    assertNotBetter(quality(exchanged(found, one, target, other), folds, spreads), best);
                }
            }
        }
    }

    private static void assertNotBetter(double[] other, double[] best) {
        assertThat(other[0]).isGreaterThanOrEqualTo(best[0]);
        if (other[0] == best[0]) {
            assertThat(other[1]).isGreaterThan(best[1] - 1e-6);
        }
    }

    private static List<Split> parts(int folds) {
        return Arrays.stream(Split.values())
                .filter(split -> split == Split.TEST || SPLITS.indexOf(split) < folds)
                .toList();
    }

    private static SegmentationInfo exchanged(
            SegmentationInfo info, List<CaseInfo> going, Split target, List<CaseInfo> coming) {
        Map<String, Split> splits = new HashMap<>();
        info.cases().forEach(item -> splits.put(item.id(), item.split()));
        Split origin = going.get(0).split();
        coming.forEach(item -> splits.put(item.id(), origin));
        going.forEach(item -> splits.put(item.id(), target));
        return info.withSplits(splits);
    }

    /**
     * By the definition: squared deviations of sizes, then the imbalance with ten times the weight for implants. Spreads do not
     * depend on the splits and are kept, by stratum and value.
     */
    private static double[] quality(SegmentationInfo info, int folds, Map<List<String>, Double> spreads) {
        int all = info.cases().size();
        int test = (int) Math.round(all / 6.0);
        double sizes = 0;
        double imbalance = 0;
        for (Split split : parts(folds)) {
            int rest = all - test;
            int wanted = split == Split.TEST ? test : rest / folds + (SPLITS.indexOf(split) < rest % folds ? 1 : 0);
            sizes += Math.pow(info.in(split).cases().size() - wanted, 2);
            for (String stratum : SplitDesign.DEFAULT_STRATA) {
                Map<String, Integer> here = counts(info.in(split), stratum);
                double share = (double) wanted / all;
                for (Map.Entry<String, Integer> total : counts(info, stratum).entrySet()) {
                    double off = here.getOrDefault(total.getKey(), 0) - share * total.getValue();
                    double weight = stratum.equals("has_breast_implant") ? 10 : 1;
                    double spread = spreads.computeIfAbsent(
                            List.of(stratum, total.getKey()),
                            key -> spread(info, stratum, total.getKey(), (double) total.getValue() / all));
                    imbalance += spread > 0 ? weight * off * off / (share * spread) : 0;
                }
            }
        }
        return new double[] {sizes, imbalance};
    }

    private static double spread(SegmentationInfo info, String stratum, String value, double proportion) {
        return info.byPatient().values().stream()
                .mapToDouble(
                        patient -> counts(SegmentationInfo.of(patient), stratum).getOrDefault(value, 0)
                                - proportion * patient.size())
                .map(off -> off * off)
                .sum();
    }

    private static Map<String, Integer> counts(SegmentationInfo info, String stratum) {
        Map<String, Integer> counts = new HashMap<>();
        for (CaseInfo item : info.cases()) {
            String value = switch (stratum) {
                case "has_breast_implant" -> String.valueOf(item.hasBreastImplant());
                case "sex" -> item.sex().key();
                case "anatomic_region" -> item.anatomicRegion().key();
                case "collection" -> item.patient().collection();
                default -> item.sex() + "+" + item.anatomicRegion();
            };
            counts.merge(value, 1, Integer::sum);
        }
        return counts;
    }

    private static SegmentationInfo randomTable(Random random, int patients) {
        List<CaseInfo> rows = new ArrayList<>();
        for (int patient = 0; patient < patients; patient++) {
            int scans = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
            Sex sex = random.nextBoolean() ? Sex.FEMALE : Sex.MALE;
            for (int scan = 0; scan < scans; scan++) {
                rows.add(Rows.row(
                        "c" + rows.size(),
                        "C" + patient % 4,
                        "P" + patient,
                        sex,
                        List.of(AnatomicRegion.values()).get(random.nextInt(3)),
                        random.nextInt(5) == 0,
                        Split.FOLD_1));
            }
        }
        return SegmentationInfo.of(rows);
    }

    @Test
    void patientsAreNeverAcrossAndSizesAreAsNearAsTheyCanBeForRandomCohortsOfSeed4() {
        Random random = new Random(4);
        for (int trial = 0; trial < 50; trial++) {
            SegmentationInfo info = randomTable(random, 30);
            SplitCheck check = SplitCheck.of(SplitDesign.folds(5).assign(info));
            assertThat(check.leaks()).isEmpty();
            assertThat(Math.abs(check.farthestOff("cases").orElseThrow().deviation()))
                    .isLessThan(1);
        }
    }

    @Test
    void theOrderOfRowsDoesNotMatter() {
        List<CaseInfo> rows = Rows.asPublished(3);
        Map<String, Split> inOrder = splits(SplitDesign.folds(5).withSeed(7).assign(SegmentationInfo.of(rows)));
        Collections.shuffle(rows, new Random(5));
        assertThat(splits(SplitDesign.folds(5).withSeed(7).assign(SegmentationInfo.of(rows))))
                .isEqualTo(inOrder);
    }

    @Test
    void presentSplitsDoNotMatterAndSeedsDo() {
        SegmentationInfo info = randomTable(new Random(6), 40);
        SegmentationInfo once = SplitDesign.folds(4).withSeed(1).assign(info);
        assertThat(splits(SplitDesign.folds(4).withSeed(1).assign(once))).isEqualTo(splits(once));
        assertThat(splits(SplitDesign.folds(4).withSeed(2).assign(once))).isNotEqualTo(splits(once));
    }

    private static Map<String, Split> splits(SegmentationInfo info) {
        Map<String, Split> splits = new HashMap<>();
        info.cases().forEach(item -> splits.put(item.id(), item.split()));
        return splits;
    }

    /** The parts of a cohort that was made once; another JDK or machine must make the same. */
    @Test
    void thePartsOfAKnownCohortAreKnown() {
        SegmentationInfo found =
                SplitDesign.folds(3).withSeed(11).withTestCases(3).assign(randomTable(new Random(7), 12));
        StringBuilder parts = new StringBuilder();
        found.cases().forEach(item -> parts.append(SPLITS.indexOf(item.split())));
        assertThat(parts).hasToString("520002225221110005111");
    }

    @Test
    void sizesAreWhatIsAskedFor() {
        SegmentationInfo info = SegmentationInfo.of(IntStream.range(0, 23)
                .mapToObj(i -> Rows.row(i, Sex.MALE, AnatomicRegion.THORAX, false))
                .toList());
        assertThat(SplitCheck.of(SplitDesign.folds(3).withTestCases(4).assign(info))
                        .cases())
                .containsExactly(
                        Map.entry(Split.FOLD_1, 7),
                        Map.entry(Split.FOLD_2, 6),
                        Map.entry(Split.FOLD_3, 6),
                        Map.entry(Split.TEST, 4));
        assertThat(SplitCheck.of(SplitDesign.folds(2).withTestShare(0.25).assign(info))
                        .cases())
                .containsExactly(Map.entry(Split.FOLD_1, 9), Map.entry(Split.FOLD_2, 8), Map.entry(Split.TEST, 6));
        assertThat(SplitCheck.of(SplitDesign.folds(5).withoutTest().assign(info))
                        .cases()
                        .values())
                .containsExactly(5, 5, 5, 4, 4);
    }

    @Test
    void slicesOfLabelsAreSharedOutToo() {
        List<CaseInfo> rows = new ArrayList<>();
        List<LabelOccurrence> slices = new ArrayList<>();
        Random random = new Random(8);
        for (int i = 0; i < 60; i++) {
            rows.add(Rows.row(i, Sex.MALE, AnatomicRegion.THORAX, false));
            slices.add(Rows.slices(rows.get(i).id(), random.nextInt(30), i % 10 < 3 ? 20 : 1));
        }
        SegmentationInfo info = SegmentationInfo.of(rows);
        SplitDesign design = SplitDesign.folds(5);
        SplitBalance without = farthest(design.assign(info), slices);
        SplitBalance with = farthest(design.withSlices(slices).assign(info), slices);
        assertThat(Math.abs(with.deviation())).isLessThan(3);
        assertThat(Math.abs(without.deviation())).isGreaterThan(15);
    }

    private static SplitBalance farthest(SegmentationInfo info, List<LabelOccurrence> slices) {
        return SplitCheck.of(info, List.of(), slices)
                .farthestOff("body-regions")
                .orElseThrow();
    }

    @Test
    void rowsAndColumnsAreKept(@TempDir Path folder) throws IOException {
        String header =
                "split,my note,id,tcia_study_instance_uid,tcia_series_instance_uid,tcia_collection,tcia_case_id,"
                        + "gender,anatomic_region,has_breast_implant,orientation_code,empty";
        StringBuilder text = new StringBuilder(header).append('\n');
        for (int i = 0; i < 9; i++) {
            text.append("test,\"Größe, ")
                    .append(i)
                    .append("\",case_")
                    .append(i)
                    .append(",1.")
                    .append(i)
                    .append(",2.")
                    .append(i)
                    .append(",C,P")
                    .append(i)
                    .append(",male,thorax,FALSE,LPS,\n");
        }
        Path table = folder.resolve("Größe.csv");
        Files.writeString(table, text);
        SegmentationInfo found = SplitDesign.folds(2).withTestCases(3).assign(SegmentationInfo.read(table));
        Path out = folder.resolve("out.csv");
        found.write(out);
        List<String> written = Files.readAllLines(out);
        assertThat(written.get(0)).isEqualTo(header);
        assertThat(written.stream().skip(1).map(line -> line.substring(line.indexOf(','))))
                .containsExactlyElementsOf(text.toString()
                        .lines()
                        .skip(1)
                        .map(line -> line.substring(line.indexOf(',')))
                        .toList());
        assertThat(written.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsOnly("fold-1", "fold-2", "test");
    }

    @Test
    void aStratumMayBeAnExtraColumn() {
        List<CaseInfo> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            CaseInfo plain = Rows.row(i, Sex.MALE, AnatomicRegion.THORAX, false);
            rows.add(new CaseInfo(
                    plain.id(),
                    plain.studyInstanceUid(),
                    plain.seriesInstanceUid(),
                    plain.patient(),
                    plain.sex(),
                    plain.anatomicRegion(),
                    false,
                    plain.orientation(),
                    plain.split(),
                    Map.of("scanner", i % 4 == 0 ? "old" : i % 4 == 1 ? "" : "new")));
        }
        SegmentationInfo found =
                SplitDesign.folds(3).withoutTest().withStrata("scanner").assign(SegmentationInfo.of(rows));
        for (Split fold : List.of(Split.FOLD_1, Split.FOLD_2, Split.FOLD_3)) {
            assertThat(found.in(fold).cases())
                    .extracting(item -> item.extra().get("scanner"))
                    .containsExactlyInAnyOrder("old", "", "new", "new");
        }
    }

    @Test
    void whatCannotBeDoneIsRefused() {
        SegmentationInfo three = Rows.table(
                Rows.row("a", "C", "P", Sex.MALE, AnatomicRegion.THORAX, false, Split.TEST),
                Rows.row("b", "C", "P", Sex.MALE, AnatomicRegion.THORAX, false, Split.TEST),
                Rows.row("c", "C", "Q", Sex.MALE, AnatomicRegion.THORAX, false, Split.TEST));
        assertThatThrownBy(() -> SplitDesign.folds(6)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SplitDesign.folds(0)).isInstanceOf(IllegalArgumentException.class);
        SplitDesign two = SplitDesign.folds(2);
        assertThatThrownBy(() -> two.withTestShare(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.withTestShare(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.withTestCases(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> two.withTestCases(1).assign(three))
                .isInstanceOf(SegmentationInfoException.class)
                .hasMessageContaining("2 patients cannot fill 3 parts");
        assertThatThrownBy(() -> two.withTestCases(2).assign(three))
                .isInstanceOf(SegmentationInfoException.class)
                .hasMessageContaining("3 cases cannot fill 2 folds and a test set of 2");
        assertThatThrownBy(() -> two.withTestShare(0.1).assign(three))
                .isInstanceOf(SegmentationInfoException.class)
                .hasMessageContaining("a test set of 0.100 of 3 cases has no case");
        assertThatThrownBy(() -> two.withoutTest().withStrata("sex", "scanner").assign(three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scanner");
        assertThatThrownBy(() -> two.withSlices(List.of(Rows.slices("z", 1, 1)))
                        .withoutTest()
                        .assign(three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("z is not in");
        List<LabelOccurrence> twice = List.of(Rows.slices("a", 1, 1), Rows.slices("a", 1, 1));
        assertThatThrownBy(() -> two.withSlices(twice).withoutTest().assign(three))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("twice");
    }
}
