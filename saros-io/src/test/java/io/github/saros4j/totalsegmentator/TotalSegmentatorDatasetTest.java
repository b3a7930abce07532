package io.github.saros4j.totalsegmentator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.anatomy.TotalSegmentatorTissue;
import io.github.saros4j.anatomy.TotalSegmentatorV1;
import io.github.saros4j.cohort.CohortInfo;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.Sex;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.masks.MaskWriter;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotalSegmentatorDatasetTest {

    private static final String SHORT = "image_id;age;gender;institute;study_type;split\n";

    @TempDir
    Path folder;

    private TotalSegmentatorInfo read(String content) throws IOException {
        Path file = folder.resolve("meta.csv");
        Files.writeString(file, content);
        return TotalSegmentatorInfo.read(file);
    }

    @Test
    void bothFormsOfTheTableAreReadWithGapsAndByteOrderMark() throws IOException {
        TotalSegmentatorInfo shortForm = read("\uFEFF" + SHORT + "s0000;;m;B;ct thorax;test\ns0011;74;f;A;;train\n");
        assertThat(shortForm.subjects())
                .containsExactly(
                        new TotalSegmentatorSubject(
                                "s0000",
                                OptionalDouble.empty(),
                                Optional.of(Sex.MALE),
                                Optional.of("B"),
                                Optional.of("ct thorax"),
                                TotalSegmentatorSplit.TEST,
                                Map.of()),
                        new TotalSegmentatorSubject(
                                "s0011",
                                OptionalDouble.of(74),
                                Optional.of(Sex.FEMALE),
                                Optional.of("A"),
                                Optional.empty(),
                                TotalSegmentatorSplit.TRAIN,
                                Map.of()));
        TotalSegmentatorInfo longForm = read("""
                        image_id;age;gender;institute;study_type;split;manufacturer;kvp;pathology
                        s0001;3.5;;I;ct;val;siemens;100.0;"tumor; liver"
                        """.replace("\n", "\r\n"));
        TotalSegmentatorSubject only = longForm.byId("s0001").orElseThrow();
        assertThat(only.age()).hasValue(3.5);
        assertThat(only.sex()).isEmpty();
        assertThat(only.extra())
                .containsExactly(
                        Map.entry("manufacturer", "siemens"),
                        Map.entry("kvp", "100.0"),
                        Map.entry("pathology", "tumor; liver"));
        assertThat(longForm.byId("s0002")).isEmpty();
    }

    @Test
    void whatSpreadsheetsMakeOfATableDoesNotMatter() throws IOException {
        TotalSegmentatorInfo info = read(
                "\uFEFFAge,Image_ID,gender,institute,study_type,split\r\n 74 , s1 ,F,\"A, B\",ct,Test\r\n,s2,M,,,VAL\r\n");
        assertThat(info.subjects())
                .containsExactly(
                        new TotalSegmentatorSubject(
                                "s1",
                                OptionalDouble.of(74),
                                Optional.of(Sex.FEMALE),
                                Optional.of("A, B"),
                                Optional.of("ct"),
                                TotalSegmentatorSplit.TEST,
                                Map.of()),
                        new TotalSegmentatorSubject(
                                "s2",
                                OptionalDouble.empty(),
                                Optional.of(Sex.MALE),
                                Optional.empty(),
                                Optional.empty(),
                                TotalSegmentatorSplit.VAL,
                                Map.of()));
        assertThat(TotalSegmentatorInfo.isAt(folder.resolve("meta.csv"))).isTrue();
    }

    @Test
    void aSubjectHasAnIdAndNoImpossibleAge() {
        assertThat(subject("s1", 0).age()).hasValue(0);
        assertThatIllegalArgumentException().isThrownBy(() -> subject(" ", 1)).withMessage("A subject needs an id");
        for (double age : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> subject("s1", age))
                    .withMessage("s1: an age is 0 years or more, not " + age);
        }
    }

    private static TotalSegmentatorSubject subject(String id, double age) {
        return new TotalSegmentatorSubject(
                id,
                OptionalDouble.of(age),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TotalSegmentatorSplit.TRAIN,
                Map.of());
    }

    @Test
    void groupsAreThoseThatASubjectHas() throws IOException {
        TotalSegmentatorInfo info = read("""
                ;image_id;age;gender;institute;study_type;split;kvp;sex
                0;s1;50;m;A;ct thorax;test;120;other
                1;s2;;;;;train;;
                """);
        CohortInfo cohort = info.toCohortInfo();
        assertThat(cohort.patient("s2")).isEqualTo("s2");
        assertThat(cohort.group("sex", "s1")).contains("male");
        assertThat(cohort.group("sex", "s2")).isEmpty();
        assertThat(cohort.group("kvp", "s1")).contains("120");
        assertThat(cohort.group("kvp", "s2")).isEmpty();
        assertThat(cohort.groups("split")).containsExactly("test", "train");
        assertThat(cohort.groupings()).containsExactlyInAnyOrder("split", "sex", "institute", "study_type", "kvp");
        assertThat(info.in(TotalSegmentatorSplit.TRAIN).subjects())
                .extracting(TotalSegmentatorSubject::id)
                .containsExactly("s2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s1;x;m;A;ct;test|line 2, column age: 'x' is no number of years",
                "s1;-3;m;A;ct;test|column age: '-3'",
                "s1;1000;m;A;ct;test|column age: '1000' is no number of years",
                "s1;nan;m;A;ct;test|column age: 'nan' is no number of years",
                "s1;61,5;m;A;ct;test|column age: '61,5' is no number of years",
                "s1;3;w;A;ct;test|column gender: 'w' is none of m, f",
                "s1;3;m;A;ct;fold|column split: 'fold' is none of train, val, test",
                "s1;3;m;A;ct;|column split: ''",
                ";3;m;A;ct;test|column image_id: '' is no id",
                "s1;3;m;A;ct|line 2: 5 values for 6 columns",
                "s1;3;m;A;ct;test;7|line 2: 7 values for 6 columns"
            })
    void whatIsWrongIsSaidWithThePlace(String row, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(SHORT + row + "\n"))
                .withMessageContaining("meta.csv, ")
                .withMessageContaining(message);
    }

    @Test
    void otherTablesAreRefusedAndTold() throws IOException {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read("image_id,age,gender\ns1,3,m\n"))
                .withMessageEndingWith("missing column institute, study_type, split; found image_id, age, gender");
        assertThatExceptionOfType(DatasetException.class).isThrownBy(() -> read(SHORT));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(SHORT + "s1;3;m;A;ct;test\ns1;3;m;A;ct;test\n"))
                .withMessageContaining("line 3, column image_id: 's1' is there already");
        Path saros = folder.resolve("Segmentation Info.csv");
        Files.writeString(saros, "id,split\n");
        assertThat(TotalSegmentatorInfo.isAt(saros)).isFalse();
        Files.writeString(saros, "Image_ID,age\n");
        assertThat(TotalSegmentatorInfo.isAt(saros)).isTrue();
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "äge;ü\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(TotalSegmentatorInfo.isAt(latin)).isFalse();
        Files.writeString(folder.resolve("meta.csv"), "\uFEFF" + SHORT);
        assertThat(TotalSegmentatorInfo.isAt(folder.resolve("meta.csv"))).isTrue();
    }

    @Test
    void aFolderOfSubjectsIsOpenedAndItsFilesAreRead() throws IOException {
        VolumeGeometry grid = VolumeGeometry.of(new GridShape(2, 1, 1), new Spacing(1.5, 1.5, 1.5));
        LabelSet<TotalSegmentatorTissue> tissue = TotalSegmentatorTissue.labelSet();
        LabelVolume.Builder<TotalSegmentatorTissue> volume = LabelVolume.builder(tissue, grid);
        volume.add(new byte[] {3, 1});
        MaskWriter.withDefaults().write(folder.resolve("s0003/segmentations"), volume.build());
        Path image = Files.createDirectories(folder.resolve("s0002")).resolve("ct.nii.gz");
        NiftiWriter.withDefaults().write(image, IntensityVolume.of(grid, new float[][] {{-1000, 40}}, "test"));
        Files.createDirectory(folder.resolve("notes"));
        TotalSegmentatorDataset dataset = TotalSegmentatorDataset.open(folder);
        assertThat(dataset.cases()).extracting(TotalSegmentatorCase::id).containsExactly("s0002", "s0003");
        assertThat(dataset.info()).isEmpty();
        assertThat(dataset.cases().get(0).readImage().slice(0)).containsExactly(-1000, 40);
        assertThat(dataset.cases().get(1).masks(tissue).read().volume().slice(0))
                .containsExactly(3, 1);
        Files.writeString(folder.resolve("meta.csv"), SHORT + "s0002;61;f;A;ct;test\n");
        assertThat(TotalSegmentatorDataset.open(folder).info()).isPresent();
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> TotalSegmentatorDataset.open(folder.resolve("notes")))
                .withMessageContaining("no case");
        assertThatExceptionOfType(NotDirectoryException.class)
                .isThrownBy(() -> TotalSegmentatorDataset.open(folder.resolve("meta.csv")));
    }

    /** Single classes as they are printed there, and the means over the whole lists. */
    @Test
    void publishedScoresAreThoseOfEveryClass() {
        PublishedScores v1 = PublishedScores.version1();
        assertThat(v1.dice("kidney_right")).isEqualTo(0.939);
        assertThat(v1.nsd3mm("heart_ventricle_right")).isEqualTo(0.971);
        assertThat(v1.dice("lung_middle_lobe_right")).isEqualTo(0.975);
        assertThat(v1.nsd3mm("face")).isEqualTo(0.665);
        assertThat(v1.toTable().rowCount()).isEqualTo(104);
        assertThat(v1.toTable().row(1)).containsExactly("kidney_right", "organ_right_kidney", 0.939, 0.956);
        PublishedScores v2 = PublishedScores.version2();
        assertThat(v2.dice("kidney_cyst_right")).isEqualTo(0.009);
        assertThat(v2.nsd3mm("costal_cartilages")).isEqualTo(0.981);
        assertThat(v2.dice("vertebrae_l5")).isEqualTo(0.984);
        assertThat(mean(v1.toTable(), "dice")).isCloseTo(0.9418461538461529, within(1e-9));
        assertThat(mean(v2.toTable(), "nsd_3mm")).isCloseTo(0.9565811965811958, within(1e-9));
        assertThatIllegalArgumentException().isThrownBy(() -> v1.dice("skull")).withMessageContaining("No class skull");
    }

    /**
     * Every number against its source, read anew from TotalSegmentator's repository: {@code results_all_classes.json} as of commit
     * 85b23be8, {@code evaluate_results.txt} as of commit 5184b916.
     */
    @Test
    void allScoresAreThoseOfTheirSources() throws IOException {
        List<String> lines = new ArrayList<>(List.of("source,published_as,dice,nsd_3mm"));
        for (PublishedScores scores : List.of(PublishedScores.version1(), PublishedScores.version2())) {
            String source = scores.labelSet() == TotalSegmentatorV1.labelSet()
                    ? "resources/results_all_classes.json"
                    : "resources/evaluate_results.txt";
            Table table = scores.toTable();
            for (int row = 0; row < table.rowCount(); row++) {
                lines.add(String.join(
                        ",",
                        source,
                        table.text(row, "published_as"),
                        String.valueOf(table.real(row, "dice")),
                        String.valueOf(table.real(row, "nsd_3mm"))));
            }
        }
        try (InputStream expected =
                Objects.requireNonNull(TotalSegmentatorDatasetTest.class.getResourceAsStream("published-scores.csv"))) {
            assertThat(lines)
                    .hasSize(1 + 104 + 117)
                    .isEqualTo(new String(expected.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        }
    }

    /** Version 1 was published under other names: the side before the organ, and the part of the model before both. */
    @Test
    void namesOfVersion1AreThoseOfTheClassWithItsWordsInAnotherOrder() {
        Table table = PublishedScores.version1().toTable();
        for (int row = 0; row < table.rowCount(); row++) {
            List<String> label = words(table.text(row, "label"));
            List<String> published = words(table.text(row, "published_as"));
            published.removeAll(List.of("organ", "dheart"));
            label.remove("heart");
            published.remove("heart");
            assertThat(published).containsExactlyInAnyOrderElementsOf(label);
        }
    }

    private static List<String> words(@Nullable String name) {
        return new ArrayList<>(
                List.of(String.valueOf(name).toLowerCase(Locale.ROOT).split("_")));
    }

    private static double mean(Table table, String column) {
        double sum = 0;
        for (int row = 0; row < table.rowCount(); row++) {
            Double value = table.real(row, column);
            sum += value == null ? 0 : value;
        }
        return sum / table.rowCount();
    }
}
