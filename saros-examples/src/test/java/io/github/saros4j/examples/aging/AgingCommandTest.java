package io.github.saros4j.examples.aging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.saros4j.dataset.TextTable;
import io.github.saros4j.examples.Saros;
import io.github.saros4j.table.Table;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgingCommandTest {

    private static final String META = """
            \uFEFFimage_id;age;gender;institute
            s1;20;m;A
            s2;40;f;A
            s3;60;M;B
            s4;80;f;B
            s5;;m;B
            s6;70;;B
            s7;71;f;B
            """;

    private static final String MEASURED = """
            case,label,status,volume_ml,hu_mean,hu_median
            s1,liver,measured,1000,60,1
            s2,liver,measured,1100,55,1
            s3,liver,measured,1300,50,1
            s4,liver,measured,1500,40,1
            s5,liver,measured,9,9,1
            s6,liver,measured,1400,45,1
            s7,liver,at_border,,,
            s8,liver,measured,7,7,1
            s1,"a/b c",absent,0,,
            """;

    private static String run(int code, Object... args) {
        StringWriter out = new StringWriter();
        String[] words = new String[args.length + 1];
        words[0] = "aging";
        for (int i = 0; i < args.length; i++) {
            words[i + 1] = args[i].toString();
        }
        assertThat(Saros.run(new PrintWriter(out, true), new PrintWriter(out, true), words))
                .as(out.toString())
                .isEqualTo(code);
        return out.toString();
    }

    private static Path file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void aCohortIsStudiedFromTwoTables(@TempDir Path temp) throws IOException {
        Path meta = file(temp, "meta.csv", META);
        Path measured = file(temp, "measurements.csv", MEASURED);
        Path output = temp.resolve("out");
        String printed =
                run(0, "--measurements", measured, "--info", meta, "--by-sex", "--level", "0.999", "--output", output);
        assertThat(printed)
                .startsWith("Cases: 8 measured, 6 of them with an age, 1 without, 1 not listed, such as s8\n")
                .contains("liver")
                .contains("1.000")
                .contains(" 99.9 % ");
        Table table = TextTable.read(output.resolve("associations.csv"));
        assertThat(table.rowCount()).isEqualTo(2 * 3 * 2);
        assertThat(table.text(0, "structure")).isEqualTo("liver");
        assertThat(table.text(0, "n")).isEqualTo("5");
        assertThat(table.text(0, "not_listed")).isEqualTo("1");
        assertThat(table.text(0, "no_age")).isEqualTo("1");
        assertThat(table.text(0, "at_border")).isEqualTo("1");
        assertThat(table.text(0, "spearman")).isEqualTo("1");
        assertThat(table.text(0, "spearman_p")).isEqualTo(Double.toString(2.0 / 120));
        assertThat(table.text(1, "absent")).isEqualTo("1");
        assertThat(table.text(2, "sex")).isEqualTo("f");
        assertThat(table.text(4, "sex")).isEqualTo("m");
        assertThat(table.text(4, "n")).as("M and m are one").isEqualTo("2");
        assertThat(Files.readString(output.resolve("plots/volume-liver.svg")))
                .contains("s4: age 80, volume 1500")
                .contains("liver, volume (mL)")
                .contains("sex not known");
        assertThat(output.resolve("plots/attenuation-a_b_c.svg"))
                .as("no case has it")
                .doesNotExist();
        BufferedImage picture =
                ImageIO.read(output.resolve("plots/volume-liver.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(2 * (720 + 24));
        // 374 px of plot, a legend of 3 lines (the points of each sex; two cases have no line), margins.
        assertThat(picture.getHeight()).isEqualTo(2 * (374 + 8 + 3 * 18 + 24));
        assertThat(Files.readString(output.resolve("report.html")))
                .contains("Attenuation")
                .contains("at_border");
        Path again = temp.resolve("again");
        run(0, "--measurements", measured, "--info", meta, "--by-sex", "--level", "0.999", "--output", again);
        assertThat(again.resolve("plots/volume-liver.png"))
                .hasSameBinaryContentAs(output.resolve("plots/volume-liver.png"));
        assertThat(again.resolve("report.html")).hasSameBinaryContentAs(output.resolve("report.html"));
    }

    @Test
    void aVolumeOfZeroWithoutAStatusIsNoVolume(@TempDir Path temp) throws IOException {
        Path info = file(temp, "i.csv", "who,years\na,30\nb,40\nc,50\nd,60\n");
        Path measured = file(temp, "m.csv", "case,label,volume_ml,hu_median\na,x,1,1\nb,x,2,3\nc,x,4,2\nd,x,0,0\n");
        Path output = temp.resolve("out");
        run(
                0,
                "--measurements",
                measured,
                "--info",
                info,
                "--id",
                "who",
                "--age",
                "years",
                "--statistic",
                "median",
                "--level",
                "0.9",
                "--output",
                output);
        Table table = TextTable.read(output.resolve("associations.csv"));
        assertThat(table.text(0, "n")).isEqualTo("3");
        assertThat(table.text(0, "no_value")).isEqualTo("1");
        assertThat(Double.parseDouble(String.valueOf(table.text(1, "pearson")))).isCloseTo(0.5, within(1e-15));
        assertThat(table.text(1, "level")).isEqualTo("0.9");
    }

    @Test
    void wordsForWhatIsMissingAreNoAgesAndALongListIsCut(@TempDir Path temp) throws IOException {
        Path info = file(temp, "i.csv", "image_id,age,gender\na,30,NA\nb,40,n/a\nc,50,\nd,NaN,\ne,unknown,m\n");
        StringBuilder measured = new StringBuilder("case,label,status,volume_ml,hu_mean\n");
        for (int label = 0; label < 12; label++) {
            for (String id : new String[] {"a", "b", "c", "d", "e"}) {
                measured.append(id)
                        .append(",organ")
                        .append(label)
                        .append(label == 11 ? ",absent,0,\n" : ",measured,")
                        .append(label == 11 ? "" : (id.charAt(0) % 7 + label) + ",nan\n");
            }
        }
        Path output = temp.resolve("out");
        String printed =
                run(0, "--measurements", file(temp, "m.csv", measured.toString()), "--info", info, "--output", output);
        assertThat(printed)
                .startsWith("Cases: 5 measured, 3 of them with an age, 2 without, 0 not listed\n")
                .contains("associations.csv has 4 more.");
        assertThat(printed.lines().filter(line -> line.startsWith("organ"))).hasSize(20);
        Table table = TextTable.read(output.resolve("associations.csv"));
        assertThat(table.text(0, "n")).isEqualTo("3");
        assertThat(table.text(0, "no_age")).isEqualTo("2");
        assertThat(table.text(12, "quantity")).isEqualTo("attenuation");
        assertThat(table.text(12, "no_value")).isEqualTo("3");
        assertThat(Files.readString(output.resolve("report.html")))
                .contains("organ10: 3 cases, Spearman")
                .as("nothing to draw")
                .doesNotContain("organ11: ")
                .contains("sex not known")
                .doesNotContain("n/a");
    }

    /** A fifth of the slices is no volume, and says nothing of others; what CT values are there is known. */
    @Test
    void volumesOfSomeSlicesAloneTakeNoPart(@TempDir Path temp) throws IOException {
        Path info = file(temp, "i.csv", "image_id,age\na,30\nb,40\nc,50\n");
        Path measured = file(temp, "m.csv", """
                case,label,status,annotated_slices,slices,volume_ml,hu_mean
                a,x,measured,10,10,1,1
                b,x,measured,2,10,2,3
                c,x,absent,10,10,0,
                """);
        Path output = temp.resolve("out");
        run(0, "--measurements", measured, "--info", info, "--output", output);
        Table table = TextTable.read(output.resolve("associations.csv"));
        assertThat(table.text(0, "quantity")).isEqualTo("volume");
        assertThat(table.text(0, "n")).isEqualTo("1");
        assertThat(table.text(0, "no_value")).isEqualTo("1");
        assertThat(table.text(0, "absent")).isEqualTo("1");
        assertThat(table.text(1, "n")).isEqualTo("2");
    }

    @Test
    void aColumnOfSexesThatIsNamedMustBeThere(@TempDir Path temp) throws IOException {
        Path info = file(temp, "i.csv", "image_id,age\na,30\n");
        Path measured = file(temp, "m.csv", "case,label,volume_ml,hu_mean\na,x,1,1\n");
        Object[] words = {"--measurements", measured, "--info", info, "--output", temp.resolve("out")};
        assertThat(run(1, append(words, "--sex", "sexx"))).contains("no column sexx among image_id, age");
        assertThat(run(1, append(words, "--by-sex"))).contains("no column gender among image_id, age");
        assertThat(run(2, append(words, "--level", "0.99999"))).contains("at most 0.9999, not 0.99999");
        run(0, append(words, "--level", "0.9999", "--report-plots", "0"));
        assertThat(temp.resolve("out/report.html")).content().contains("Plots are in the folder plots.");
    }

    private static Object[] append(Object[] words, Object... more) {
        Object[] all = Arrays.copyOf(words, words.length + more.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }

    @Test
    void namesOfPlotsDifferByMoreThanCapitals(@TempDir Path temp) throws IOException {
        Path info = file(temp, "i.csv", "image_id,age\na,30\n");
        Path measured = file(temp, "m.csv", "case,label,volume_ml,hu_mean\na,x/y,1,1\na,X y,2,2\na,x y,3,3\n");
        Path output = temp.resolve("out");
        Path plots = Files.createDirectories(output.resolve("plots"));
        file(plots, "volume-spleen.png", "of an earlier run");
        file(plots, "notes.txt", "somebody's");
        run(0, "--measurements", measured, "--info", info, "--output", output);
        assertThat(plots.resolve("volume-spleen.png")).doesNotExist();
        assertThat(plots.resolve("notes.txt")).exists();
        for (String name : new String[] {"volume-x_y", "volume-X_y-2", "volume-x_y-3"}) {
            assertThat(output.resolve("plots").resolve(name + ".svg")).exists();
            assertThat(output.resolve("plots").resolve(name + ".png")).exists();
        }
    }

    @Test
    void whatIsWrongIsNamed(@TempDir Path temp) throws IOException {
        Path meta = file(temp, "meta.csv", META);
        Path measured = file(temp, "m.csv", MEASURED);
        Path out = temp.resolve("out");
        assertThat(run(1, "--measurements", measured, "--info", meta, "--age", "years", "--output", out))
                .contains("meta.csv: no column years among image_id, age, gender, institute");
        assertThat(run(1, "--measurements", measured, "--info", meta, "--sex", "x", "--by-sex", "--output", out))
                .contains("no column x among image_id, age, gender, institute");
        Path old = file(temp, "old.csv", "image_id,age\ns1,young\n");
        assertThat(run(1, "--measurements", measured, "--info", old, "--output", out))
                .contains("case s1, column age: 'young' is no number such as 63 or 63.5");
        Path unknown = file(temp, "unknown.csv", "image_id,age\ns1,-1\n");
        assertThat(run(1, "--measurements", measured, "--info", unknown, "--output", out))
                .contains("case s1, column age: '-1' is no age; leave it empty");
        Path others = file(temp, "others.csv", "image_id,age\nz,3\n");
        assertThat(run(1, "--measurements", measured, "--info", others, "--output", out))
                .contains("No case of")
                .contains("the first is s1, there z");
        Path nobody = file(temp, "nobody.csv", "image_id,age\n");
        assertThat(run(1, "--measurements", measured, "--info", nobody, "--output", out))
                .contains("the first is s1, and there is none there");
        Path born = file(temp, "born.csv", "image_id,age\ns1,130\ns2,19500101\n");
        assertThat(run(1, "--measurements", measured, "--info", born, "--output", out))
                .contains("case s2, column age: '19500101' is no age in years");
        Path huge = file(temp, "huge.csv", "image_id,age\ns1,1e999\n");
        assertThat(run(1, "--measurements", measured, "--info", huge, "--output", out))
                .contains("case s1, column age: '1e999' is too large");
        Path people = file(temp, "people.csv", "image_id,age\ns1,3\ns1,4\n");
        assertThat(run(1, "--measurements", measured, "--info", people, "--output", out))
                .contains("case s1 is there twice in column image_id; a row a case is needed");
        Path twice = file(temp, "t.csv", "case,label,volume_ml,hu_mean\ns1,x,1,1\ns1,x,1,1\n");
        assertThat(run(1, "--measurements", twice, "--info", meta, "--output", out))
                .contains("is there already");
        Path odd = file(temp, "o.csv", "case,label,status,volume_ml,hu_mean\ns1,x,fine,1,1\n");
        assertThat(run(1, "--measurements", odd, "--info", meta, "--output", out))
                .contains("'fine' is none of measured, absent, at_border");
        assertThat(run(2, "--measurements", measured, "--info", meta, "--level", "1", "--output", out))
                .contains("--level must be above 0 and at most 0.9999");
        assertThat(run(1, "--measurements", temp.resolve("none.csv"), "--info", meta, "--output", out))
                .contains("none.csv: no such file");
    }
}
