package io.github.saros4j.examples.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.Saros;
import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.examples.phantom.ScanRange;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.nifti.NiftiWriter;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    private static final BodyPhantom BODY = BodyPhantom.builder(new GridShape(112, 88, 66), new Spacing(3, 3, 5))
            .seed(1)
            .scanRange(ScanRange.ABDOMEN)
            .build();
    private static final String RULE = "bones-in-abdominal-cavity";
    private static final String COLUMNS = "id,kind,severity,file,label,other,minimum,maximum,share,what,why";

    /** Two cases; in the second, a voxel of bone lies in the abdominal cavity. */
    @TempDir
    private static Path cohort;

    private static int boneX;
    private static int boneY;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void writeCohort() throws IOException {
        write(BODY.regions(), "case_000", false);
        write(BODY.regions(), "case_001", true);
    }

    private static void write(LabelVolume<BodyRegion> regions, String id, boolean withBone) throws IOException {
        Path ofCase = Files.createDirectories(cohort.resolve(id));
        NiftiWriter.withDefaults().write(ofCase.resolve("body-regions.nii.gz"), everyFifth(regions, withBone));
        NiftiWriter.withDefaults().write(ofCase.resolve("body-parts.nii.gz"), everyFifth(BODY.parts(), false));
    }

    private static <L extends Label> LabelVolume<L> everyFifth(LabelVolume<L> dense, boolean withBone) {
        LabelVolume.Builder<L> volume = LabelVolume.builder(dense.labelSet(), dense.geometry());
        for (int z = 0; z < dense.geometry().shape().nz(); z++) {
            if (z % 5 != 0) {
                volume.skip();
                continue;
            }
            byte[] slice = dense.slice(z).clone();
            if (withBone && z == 30) {
                int voxel = inAbdomen(slice);
                boneX = voxel % 112;
                boneY = voxel / 112;
                slice[voxel] = (byte) BodyRegion.BONES.id();
            }
            volume.add(slice);
        }
        return volume.build();
    }

    private static int inAbdomen(byte[] slice) {
        int id = BodyRegion.ABDOMINAL_CAVITY.id();
        int voxel = 112;
        while (slice[voxel] != id
                || slice[voxel - 1] != id
                || slice[voxel + 1] != id
                || slice[voxel - 112] != id
                || slice[voxel + 112] != id
                || slice[voxel - 113] != id
                || slice[voxel - 111] != id
                || slice[voxel + 111] != id
                || slice[voxel + 113] != id) {
            voxel++;
        }
        return voxel;
    }

    private int run(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] texts = new String[args.length + 1];
        texts[0] = "check";
        for (int i = 0; i < args.length; i++) {
            texts[i + 1] = args[i].toString();
        }
        return Saros.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    }

    private Path csv(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void theExitCodeFollowsTheWorstFinding() throws IOException {
        Path output = folder.resolve("geprüft");
        assertThat(run(cohort, "--output", output)).isEqualTo(1);
        assertThat(out.toString())
                .contains("2 cases checked by ", " rules: 1 errors, 0 warnings, 0 notes", "error bones-in-abdominal");
        assertThat(run(cohort, "--output", output, "--off", RULE)).isZero();
        assertThat(out.toString())
                .contains(" rules: 0 errors, 0 warnings, 0 notes")
                .doesNotContain("severity");

        String row = ",enclosed,%s,regions,bones,abdominal_cavity,,,95,none,calcified vessels";
        Path warning = csv("warning.csv", COLUMNS, RULE + String.format(row, "warning"));
        assertThat(run(cohort, "--output", output, "--rules", warning)).isZero();
        assertThat(out.toString()).contains(" rules: 0 errors, 1 warnings, 0 notes");
        assertThat(run(cohort, "--output", output, "--rules", warning, "--fail-on", "warning"))
                .isEqualTo(1);
        assertThat(run(cohort, "--output", output, "--rules", warning, "--fail-on", "note"))
                .isEqualTo(1);
        Path note = csv("note.csv", COLUMNS, RULE + String.format(row, "note"));
        assertThat(run(cohort, "--output", output, "--rules", note, "--fail-on", "warning"))
                .isZero();
        assertThat(run(cohort, "--output", output, "--rules", note, "--fail-on", "NOTE"))
                .isEqualTo(1);
    }

    @Test
    void theTablesNameThePlace() throws IOException {
        Path output = folder.resolve("checked");
        assertThat(run(cohort, "--output", output)).isEqualTo(1);

        String message = "a piece of Bones of 9.0 mm2 with 100 % of its border at Abdominal Cavity";
        assertThat(Files.readAllLines(output.resolve("findings.csv")))
                .containsExactly(
                        "severity,rule,case,file,slice,label,x,y,z,area_mm2,count,message",
                        "error," + RULE + ",case_001,regions,30,Bones," + boneX + "," + boneY + ",30,9,1," + message);
        assertThat(Files.readAllLines(output.resolve("cases.csv")))
                .containsExactly(
                        "case,errors,warnings,notes,regions,parts",
                        "case_000,0,0,0,14 of 66 slices: one in 5 from 0,14 of 66 slices: one in 5 from 0",
                        "case_001,1,0,0,14 of 66 slices: one in 5 from 0,14 of 66 slices: one in 5 from 0");
        assertThat(Files.readAllLines(output.resolve("checked.csv")))
                .startsWith("rule,severity,cases,findings,what,why")
                .anyMatch(line -> line.startsWith(RULE + ",error,1,1,"))
                .anyMatch(line -> line.startsWith("grid,error,0,0,"));
        assertThat(Files.readString(output.resolve("findings.md")))
                .contains("| severity |", "| " + RULE + " |", message);
        assertThat(Files.readString(output.resolve("rules.md")))
                .contains("| id  ", "| " + RULE + "  ", "| no piece of it is surrounded by the other  ");
        assertThat(Files.readString(output.resolve("report.html"))).contains(message, "data:image/png");
    }

    @Test
    void listedRulesAreReadBackAsTheyAre() throws IOException {
        assertThat(run("--list-rules")).isZero();
        String listed = out.toString();
        assertThat(listed).startsWith(COLUMNS).contains(RULE + ",enclosed,error,regions,bones,abdominal_cavity,,,95");
        Path file = csv("rules.csv", listed.stripTrailing());
        assertThat(run("--list-rules", "--rules", file)).isZero();
        assertThat(out).hasToString(listed);
    }

    @Test
    void rowsAddChangeAndSwitchOff() throws IOException {
        Path rules = csv(
                "rules.csv",
                COLUMNS,
                "holes,,off,,,,,,,,",
                "islands,island,warning,regions,*,,,9,,small,",
                "new,area_in_slice,error,regions,muscle,,1,,,some,");
        assertThat(run("--list-rules", "--rules", rules, "--off", "grid, geometry"))
                .isZero();
        assertThat(out.toString().lines().map(line -> line.split(",", 4)[0]))
                .contains("islands", "new", "islands-of-parts")
                .doesNotContain("holes", "grid", "geometry");
        assertThat(out.toString()).contains("islands,island,warning,regions,*,,,9");

        assertThat(run("--list-rules", "--off", "grids")).isEqualTo(2);
        assertThat(err.toString()).contains("there is no rule grids");
        assertThat(run("--list-rules", "--rules", csv("bad.csv", COLUMNS, "x,enclose,error,,,,,,,,")))
                .isEqualTo(1);
        assertThat(err.toString()).contains("row 1, kind: 'enclose' is none of");
    }

    @Test
    void whatIsRareIsLearnedOrBroughtAlong() throws IOException {
        Path dataset = folder.resolve("two");
        touching(1).write(dataset, "case_007");
        Path output = folder.resolve("out");
        Path learned = folder.resolve("gelernt.csv");
        assertThat(run(dataset, "--output", output, "--learn", learned, "--no-images", "--fail-on", "note"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("Muscle touches Subcutaneous Tissue: seen in 1 of 200 slices", "case_007, regions, slice 0");
        assertThat(Files.readAllLines(learned))
                .startsWith("file,what,label,other,pieces,slices,of_slices")
                .contains("regions,contact,subcutaneous_tissue,muscle,,1,200");
        List<String> first = Files.readAllLines(output.resolve("findings.csv"));
        assertThat(run(dataset, "--output", output, "--expectations", learned)).isEqualTo(1);
        assertThat(Files.readAllLines(output.resolve("findings.csv"))).isEqualTo(first);

        Path brought = csv(
                "brought.csv",
                "file,what,label,other,pieces,slices,of_slices",
                "regions,contact,subcutaneous_tissue,muscle,,2,13400");
        run(dataset, "--output", output, "--expectations", brought);
        assertThat(Files.readString(output.resolve("findings.csv"))).contains("seen in 2 of 13400 slices");
        run(dataset, "--output", output);
        assertThat(Files.readString(output.resolve("findings.csv"))).doesNotContain("seen in");

        assertThat(run(dataset, "--output", output, "--expectations", learned, "--learn", learned))
                .isEqualTo(2);
    }

    private static DrawnCase touching(int slices) {
        DrawnCase drawn = new DrawnCase(200);
        for (int z = 0; z < 200; z++) {
            drawn.paint(FileRole.REGIONS, BodyRegion.SUBCUTANEOUS_TISSUE, 5, 5, 2, 2, z);
            drawn.paint(FileRole.REGIONS, BodyRegion.MUSCLE, z < slices ? 7 : 8, 5, 2, 2, z);
        }
        return drawn;
    }

    @Test
    void plainFilesLackNothingThatWasNotGiven() throws IOException {
        Path regions = Files.createDirectories(folder.resolve("Körperregionen"));
        Path parts = Files.createDirectories(folder.resolve("Teile"));
        for (String id : List.of("case_000", "case_001")) {
            Files.copy(cohort.resolve(id).resolve("body-regions.nii.gz"), regions.resolve("mü_" + id + ".nii.gz"));
        }
        Path output = folder.resolve("out");
        assertThat(run("--regions", regions, "--output", output)).isEqualTo(1);
        assertThat(Files.readAllLines(output.resolve("findings.csv")))
                .hasSize(2)
                .last()
                .matches(line -> line.startsWith("error," + RULE + ",mü_case_001,regions,30,"));

        Files.copy(cohort.resolve("case_000/body-parts.nii.gz"), parts.resolve("mü_case_000.nii.gz"));
        assertThat(run("--regions", regions, "--parts", parts, "--output", output, "--off", RULE))
                .isEqualTo(1);
        assertThat(Files.readAllLines(output.resolve("findings.csv")))
                .hasSize(2)
                .last()
                .matches(line -> line.startsWith("error,file-missing,mü_case_001,parts,"));
    }

    @Test
    void imagesAreReadUnlessToldOtherwise() throws IOException {
        Path dataset = folder.resolve("one");
        new DrawnCase(2)
                .piece(FileRole.REGIONS, BodyRegion.MUSCLE, 0, 0, 20, 1)
                .hu(1, 1, 1, 1, 1, -3000)
                .write(dataset, "case_616");
        Path output = folder.resolve("out");
        run(dataset, "--output", output);
        assertThat(Files.readString(output.resolve("findings.csv")))
                .contains("hu-outside-range,case_616,image,1,Muscle,1,1,1,1,1,\"-3000 HU in Muscle");
        run(dataset, "--output", output, "--no-images");
        assertThat(Files.readString(output.resolve("findings.csv"))).doesNotContain("hu-outside-range");

        assertThat(run(cohort, "--output", output, "--expect-images", "--off", RULE))
                .isEqualTo(1);
        assertThat(Files.readString(output.resolve("findings.csv")))
                .contains("file-missing,case_000,image,", "file-missing,case_001,image,");
        assertThat(run(cohort, "--output", output, "--expect-images", "--no-images"))
                .isEqualTo(2);
    }

    @Test
    void whatIsMissingOrMeaninglessOnTheCommandLineIsSaid() {
        assertThat(run(cohort)).isEqualTo(2);
        assertThat(err.toString()).contains("--output");
        assertThat(run("--output", folder)).isEqualTo(2);
        assertThat(run(cohort, "--output", folder, "--fail-on", "bad")).isEqualTo(2);
        assertThat(run(cohort, "--output", folder, "--pictures", "-1")).isEqualTo(2);
    }
}
