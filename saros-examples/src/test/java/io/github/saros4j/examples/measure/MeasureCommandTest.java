package io.github.saros4j.examples.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.saros4j.dataset.TextTable;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.export.KeyedJsonWriter;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.measurement.BorderRule;
import io.github.saros4j.measurement.CaseMeasurements;
import io.github.saros4j.measurement.IntensityStatistic;
import io.github.saros4j.measurement.MeasurementTables;
import io.github.saros4j.measurement.StructureMeasurement;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureCommandTest {

    private static final Pattern CLASS = Pattern.compile("\"(\\d+)\": \"(\\w+)\"");
    private static final Pattern ENTRY = Pattern.compile(
            "\"(\\w+)\": \\{\\s*\"volume\": ([-\\d.e]+),\\s*\"intensity\": ([-\\d.e]+)\\s*\\}", Pattern.DOTALL);

    private static Path shared() {
        Path root = Path.of("").toAbsolutePath();
        while (root != null && !Files.isDirectory(root.resolve("saros-core"))) {
            root = root.getParent();
        }
        Path shared = root == null ? Path.of("shared") : root.resolveSibling("shared");
        assumeTrue(
                Files.isDirectory(shared.resolve("data/totalsegmentator")),
                "skipped: no shared data beside the checkout");
        return shared;
    }

    private static LabelSet<NamedLabel> classes(Path shared) throws IOException {
        String maps = Files.readString(shared.resolve("facts/totalsegmentator-class-maps.json"));
        Map<Integer, String> names = new TreeMap<>();
        Matcher entries = CLASS.matcher(maps.substring(maps.indexOf("\"total\"")));
        while (entries.find() && names.size() < 117) {
            names.put(Integer.valueOf(entries.group(1)), entries.group(2));
        }
        return LabelSet.ofNames("total", names);
    }

    /** As it came from TotalSegmentator 2, without the border rule: volumes to the last digit, HU to what it writes. */
    @Test
    void allClassesOfAPublishedStatisticsFileAreMet() throws IOException {
        Path shared = shared();
        Path data = shared.resolve("data/totalsegmentator");
        NiftiReader reader = NiftiReader.withDefaults();
        CaseMeasurements<NamedLabel> measured = StructureMeasurement.withDefaults()
                .measure(
                        "example",
                        reader.readLabels(data.resolve("example_seg_fast.nii.gz"), classes(shared)),
                        reader.readIntensities(data.resolve("example_ct_sm.nii.gz")));
        Table table = MeasurementTables.statistics(
                measured, IntensityStatistic.MEAN, BorderRule.NONE, NamedLabel::displayName);
        String published = Files.readString(data.resolve("example_seg_fast/statistics.json"));
        Map<String, double[]> expected = new TreeMap<>();
        Matcher entries = ENTRY.matcher(published);
        while (entries.find()) {
            expected.put(
                    entries.group(1),
                    new double[] {Double.parseDouble(entries.group(2)), Double.parseDouble(entries.group(3))});
        }
        assertThat(expected).hasSize(117);
        assertThat(table.rowCount()).isEqualTo(117);
        for (int row = 0; row < table.rowCount(); row++) {
            String name = String.valueOf(table.text(row, "label"));
            double[] numbers = Objects.requireNonNull(expected.get(name), name);
            assertThat(table.real(row, "volume")).as(name).isEqualTo(numbers[0]);
            assertThat(table.real(row, "intensity")).as(name).isCloseTo(numbers[1], within(1e-9));
        }
        StringWriter json = new StringWriter();
        new KeyedJsonWriter().write(table, json);
        assertThat(json.toString().strip()).isEqualTo(published.strip());
    }

    /** The same from its 117 masks, by the command; the file that was published has no line end. */
    @Test
    void thePublishedStatisticsAreMetFromTheMasks(@TempDir Path temp) throws IOException {
        Path data = shared().resolve("data/totalsegmentator");
        run(
                0,
                "measure",
                "--segmentation",
                data.resolve("example_seg_fast"),
                "--images",
                data.resolve("example_ct_sm.nii.gz"),
                "--labels",
                "totalsegmentator-v2",
                "--keep-border-masks",
                "--statistics-json",
                "--output",
                temp);
        assertThat(temp.resolve("statistics/example_seg_fast.json"))
                .hasContent(Files.readString(data.resolve("example_seg_fast/statistics.json")));
    }

    private static void writeMask(Path file, int... voxels) throws IOException {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(9, 9, 8), new Spacing(0.5, 0.5, 3));
        LabelVolume.Builder<NamedLabel> mask = LabelVolume.builder(LabelSet.ofNames("mask", Map.of(1, "in")), geometry);
        for (int z = 0; z < 8; z++) {
            byte[] slice = new byte[81];
            for (int voxel : voxels) {
                slice[voxel] = (byte) (z == 3 ? 1 : 0);
            }
            mask.add(slice);
        }
        Files.createDirectories(file.getParent());
        NiftiWriter.withDefaults().write(file, mask.build());
    }

    @Test
    void masksOfCasesAreMeasured(@TempDir Path temp) throws IOException {
        Path labels = Files.writeString(temp.resolve("organs.csv"), "id;name\n1;Leber\n2;Milz\n");
        for (String id : new String[] {"s1", "s2"}) {
            writeCase(temp.resolve("data"), id, true);
            Files.delete(temp.resolve("data").resolve(id).resolve("body-parts.nii.gz"));
            writeMask(temp.resolve("data").resolve(id).resolve("segmentations/Leber.nii.gz"), 39, 40, 41);
        }
        writeMask(temp.resolve("data/s1/segmentations/milz.nii.gz"), 41);
        Object[] words = {
            "measure", "--segmentation", temp.resolve("data"), "--images", temp.resolve("data"), "--labels", labels
        };
        assertThat(run(1, append(words, "--output", temp.resolve("none"))))
                .contains("1 of 2", "s2", "no mask of 1 of 2 labels: Milz");
        assertThat(TextTable.read(temp.resolve("none/measurements.csv")).rowCount())
                .as("the two structures of the case that did not fail")
                .isEqualTo(2);
        Path one = temp.resolve("one");
        assertThat(run(0, append(words, "--output", one, "--allow-missing-masks", "--threads", 1)))
                .contains("masks overlap: 1 voxel", "no mask of Milz");
        Path many = temp.resolve("many");
        run(0, append(words, "--output", many, "--allow-missing-masks", "--threads", 8));
        assertThat(many.resolve("measurements.csv")).hasSameBinaryContentAs(one.resolve("measurements.csv"));
        Table table = TextTable.read(one.resolve("measurements.csv"));
        assertThat(table.text(0, "volume")).isEqualTo("1.5");
        assertThat(table.text(1, "volume")).isEqualTo("0.75");
        assertThat(table.text(1, "hu_mean")).isEqualTo("35");
        assertThat(table.text(2, "volume")).isEqualTo("2.25");
        assertThat(table.text(3, "status")).isEqualTo("absent");
    }

    private static Object[] append(Object[] words, Object... more) {
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    private static void writeCase(Path folder, String id, boolean withImage) throws IOException {
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(9, 9, 8), new Spacing(0.5, 0.5, 3));
        LabelVolume.Builder<BodyPart> labels = LabelVolume.builder(BodyPart.labelSet(), geometry);
        float[][] hu = new float[8][81];
        for (int z = 0; z < 8; z++) {
            byte[] slice = new byte[81];
            if (z == 3) {
                slice[40] = slice[41] = 1;
                hu[z][40] = 30;
                hu[z][41] = 35;
            }
            slice[0] = 2;
            labels.add(slice);
        }
        Path place = Files.createDirectories(folder.resolve(id));
        NiftiWriter.withDefaults().write(place.resolve("body-parts.nii.gz"), labels.build());
        if (withImage) {
            NiftiWriter.withDefaults().write(place.resolve("ct.nii.gz"), IntensityVolume.of(geometry, hu, "ct"));
        }
    }

    private static String run(int code, Object... args) {
        StringWriter out = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        assertThat(Saros.run(new PrintWriter(out, true), new PrintWriter(out, true), words))
                .as(out.toString())
                .isEqualTo(code);
        return out.toString();
    }

    @Test
    void aFolderIsMeasuredCaseByCase(@TempDir Path temp) throws IOException {
        Path data = temp.resolve("Übung 1");
        writeCase(data, "a", true);
        writeCase(data, "b", true);
        Path output = temp.resolve("out");
        String printed = run(
                0,
                "measure",
                "--segmentation",
                data,
                "--images",
                data,
                "--image-name",
                "ct",
                "--labels",
                "body-parts",
                "--output",
                output,
                "--percentiles",
                "10,90",
                "--statistics-json",
                "--threads",
                "1");
        assertThat(printed).contains("Measured body-parts of 2 cases");
        Table table = TextTable.read(output.resolve("measurements.csv"));
        assertThat(table.rowCount())
                .isEqualTo(2 * BodyPart.labelSet().foreground().size());
        assertThat(table.text(0, "status")).isEqualTo("measured");
        assertThat(table.text(0, "volume")).isEqualTo("1.5");
        assertThat(table.text(0, "hu_mean")).isEqualTo("32.5");
        assertThat(table.text(0, "hu_p10")).isEqualTo("30.5");
        assertThat(table.text(1, "status")).isEqualTo("at_border");
        assertThat(table.text(1, "volume")).isNull();
        assertThat(Files.readString(output.resolve("statistics/b.json")))
                .startsWith(
                        "{\n    \"" + BodyPart.labelSet().foreground().get(0).key()
                                + "\": {\n        \"volume\": 1.5,\n        \"intensity\": 32.5\n    },\n");
        Path kept = temp.resolve("kept");
        run(
                0,
                "measure",
                "--segmentation",
                data,
                "--images",
                data,
                "--image-name",
                "ct",
                "--labels",
                "body-parts",
                "--output",
                kept,
                "--percentiles",
                "10,90",
                "--keep-border-masks",
                "--threads",
                "2");
        assertThat(TextTable.read(kept.resolve("measurements.csv")).text(1, "volume"))
                .isEqualTo("6");
        assertThat(kept.resolve("statistics")).doesNotExist();
    }

    @Test
    void casesThatCannotBeMeasuredMayBeLeftOut(@TempDir Path temp) throws IOException {
        Path data = temp.resolve("data");
        writeCase(data, "a", true);
        writeCase(data, "b", false);
        Path output = temp.resolve("out");
        Object[] words = {
            "measure", "--segmentation", data, "--images", data, "--labels", "body-parts", "--output", output
        };
        assertThat(run(0, append(words, "--allow-unreadable")))
                .contains("Measured body-parts of 1 case")
                .contains("Left out, since they cannot be measured (problems.csv): 1 of 2 cases");
        Table problems = TextTable.read(output.resolve("problems.csv"));
        assertThat(problems.rowCount()).isEqualTo(1);
        assertThat(problems.text(0, "case")).isEqualTo("b");
        assertThat(problems.text(0, "message")).contains("there is no CT");
        assertThat(TextTable.read(output.resolve("measurements.csv")).rowCount())
                .isEqualTo(BodyPart.labelSet().foreground().size());
        Files.copy(data.resolve("a/ct.nii.gz"), data.resolve("b/ct.nii.gz"));
        run(0, append(words, "--allow-unreadable"));
        assertThat(output.resolve("problems.csv")).as("of an earlier run").doesNotExist();
        Files.delete(data.resolve("a/ct.nii.gz"));
        Files.move(
                data.resolve("b/ct.nii.gz"),
                Files.createDirectory(data.resolve("c")).resolve("ct.nii.gz"));
        assertThat(run(1, append(words, "--allow-unreadable"))).contains("2 of 2", "there is no CT");
        assertThat(TextTable.read(output.resolve("problems.csv")).rowCount()).isEqualTo(2);
        assertThat(output.resolve("measurements.csv")).as("of an earlier run").doesNotExist();
    }

    /** The kidney has 30 and 30 HU in one case, 30, 30 and 90 in the other; what touches a face counts for no mean. */
    @Test
    void theSummaryIsOverMeasuredCases(@TempDir Path temp) throws IOException {
        Path labels = Files.writeString(temp.resolve("organs.csv"), "id,name\n1,Left Kidney\n2,Skin\n");
        VolumeGeometry geometry = VolumeGeometry.of(new GridShape(9, 9, 9), new Spacing(10, 10, 10));
        LabelSet<NamedLabel> set = LabelSet.ofNames("organs", Map.of(1, "Left Kidney", 2, "Skin"));
        for (String id : new String[] {"a", "b"}) {
            LabelVolume.Builder<NamedLabel> map = LabelVolume.builder(set, geometry);
            float[][] hu = new float[9][81];
            for (int z = 0; z < 9; z++) {
                byte[] slice = new byte[81];
                if (z == 4) {
                    slice[40] = 1;
                    slice[41] = 1;
                    slice[31] = (byte) (id.equals("a") ? 0 : 1);
                    slice[0] = 2;
                    hu[z][40] = 30;
                    hu[z][41] = 30;
                    hu[z][31] = 90;
                }
                map.add(slice);
            }
            NiftiWriter.withDefaults()
                    .write(Files.createDirectories(temp.resolve("maps")).resolve(id + ".nii.gz"), map.build());
            NiftiWriter.withDefaults()
                    .write(
                            Files.createDirectories(temp.resolve("cts")).resolve(id + ".nii.gz"),
                            IntensityVolume.of(geometry, hu, "ct"));
        }
        Object[] words = {
            "measure",
            "--segmentation",
            temp.resolve("maps"),
            "--images",
            temp.resolve("cts"),
            "--labels",
            labels,
            "--output",
            temp.resolve("out")
        };
        assertThat(run(0, append(words, "--statistics-json")).lines().map(line -> line.replaceAll(" +", " ")))
                .contains("Left Kidney 2 2.5 0.7 40.0 0 0", "Skin 0 - - - 2 0");
        assertThat(run(0, append(words, "--statistic", "median")).lines().map(line -> line.replaceAll(" +", " ")))
                .contains("Left Kidney 2 2.5 0.7 30.0 0 0");
        assertThat(Files.readString(temp.resolve("out/statistics/b.json")))
                .as("names as they stand in the file of labels")
                .contains("\"Left Kidney\": {", "\"intensity\": 50.0");
    }

    @Test
    void aLabelMapIsNotItsOwnCt(@TempDir Path temp) throws IOException {
        writeCase(temp, "a", true);
        Path data = Files.createDirectory(temp.resolve("data"));
        Path map = Files.move(temp.resolve("a/body-parts.nii.gz"), data.resolve("a.nii.gz"));
        for (Path place : new Path[] {data, map}) {
            assertThat(run(
                            1,
                            "measure",
                            "--segmentation",
                            place,
                            "--images",
                            place,
                            "--labels",
                            "body-parts",
                            "--output",
                            temp.resolve("out")))
                    .contains("a.nii.gz: is taken for both segmentation and CT");
        }
    }

    @Test
    void everyCaseWithoutACtIsNamed(@TempDir Path temp) throws IOException {
        writeCase(temp, "a", true);
        writeCase(temp, "b", false);
        writeCase(temp, "c", false);
        assertThat(run(
                        1,
                        "measure",
                        "--segmentation",
                        temp,
                        "--images",
                        temp,
                        "--image-name",
                        "ct",
                        "--labels",
                        "body-parts",
                        "--output",
                        temp.resolve("out")))
                .contains("2 of 3")
                .contains("b" + temp.getFileSystem().getSeparator() + "body-parts.nii.gz: there is no CT")
                .contains("c" + temp.getFileSystem().getSeparator() + "body-parts.nii.gz: there is no CT")
                .contains("Measured body-parts of 1 case");
        assertThat(run(
                        2,
                        "measure",
                        "--segmentation",
                        temp,
                        "--images",
                        temp,
                        "--labels",
                        "body-parts",
                        "--output",
                        temp,
                        "--percentiles",
                        "5,101"))
                .contains("--percentiles: A percentile is 0 to 100, not 101");
    }
}
