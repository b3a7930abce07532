package io.github.saros4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelSetFileTest {

    @TempDir
    Path folder;

    private LabelSet<NamedLabel> read(String content) throws IOException {
        Path file = folder.resolve("my organs.json");
        Files.writeString(file, content);
        return LabelSetFile.read(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"1\": \"Liver\", \"7\": \"left Lung\"}",
                "{\"Liver\": 1, \"left Lung\": 7}",
                "\uFEFF{\"background\": 0, \"Liver\": 1, \"left Lung\": 7}",
                "{\"name\": \"Task\", \"numTraining\": 12, \"modality\": {\"0\": \"CT\"}, \"training\": [{\"image\": \"a\"}],"
                        + " \"labels\": {\"0\": \"background\", \"1\": \"Liver\", \"7\": \"left Lung\"}, \"x\": null}",
                "{\"labels\": {\"background\": 0, \"Liver\": 1, \"left Lung\": 7}, \"file_ending\": \".nii.gz\"}",
                "id,name\n1,Liver\n7,left Lung\n",
                "Name;ID\nLiver;1\nleft Lung;7\n",
                "\uFEFFcolour,name,id\r\nred,Liver,1\r\nblue,\"left Lung\",7\r\n"
            })
    void allFormsGiveTheSameLabels(String content) throws IOException {
        LabelSet<NamedLabel> set = read(content);
        assertThat(set.name()).isEqualTo("my organs");
        assertThat(set.foreground())
                .containsExactly(new NamedLabel(1, "Liver", "liver"), new NamedLabel(7, "left Lung", "left_lung"));
        assertThat(set.labels()).hasSize(3);
        assertThat(set.ignoreId()).isEmpty();
    }

    @Test
    void nnUnetsIgnoreLabelBecomesTheIgnoreIdButAnOrdinaryOneElsewhere() throws IOException {
        LabelSet<NamedLabel> nnUnet = read("{\"labels\": {\"background\": 0, \"liver\": 1, \"ignore\": 255}}");
        assertThat(nnUnet.ignoreId()).hasValue(255);
        assertThat(nnUnet.foreground()).hasSize(1);
        assertThat(read("{\"liver\": 1, \"ignore\": 2}").foreground()).hasSize(2);
    }

    @Test
    void namesOfAnyScriptBecomeKeysWithoutPunctuation() throws IOException {
        LabelSet<NamedLabel> set =
                read("{\"1\": \"Große Gefäße (links)\", \"2\": \"頭\", \"3\": \"e\u0301tat\", \"4\": \"L4/L5\"}");
        assertThat(set.foreground())
                .extracting(NamedLabel::key)
                .containsExactly("große_gefäße_links", "頭", "\u00e9tat", "l4_l5");
        assertThat(read("{\"x\u0331 2\": 1}").byId(1).orElseThrow().key()).isEqualTo("x\u0331_2");
        assertThat(set.byName("Große Gefäße (links)")).isPresent();
        assertThat(set.byId(4).orElseThrow().displayName()).isEqualTo("L4/L5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`{\"1\": \"a\", \"1\": \"b\"}`|Duplicate",
                "`{\"a\": 1, \"b\": 1}`|id 1 is a already, not b",
                "`{\"a\": 1, \"A\": 2}`|have the same name",
                "`{\"a\": 255}`|'255' is no id, which is a whole number from 0 to 254",
                "`{\"a\": -1}`|'-1' is no id",
                "`{\"one\": \"a\"}`|'one' is no id",
                "`{\"a\": 1.5}`|\"a\" has neither a name nor a whole number",
                "`{\"labels\": {\"whole\": [1, 2]}}`|organs.json, line 1: \"whole\" has a list; name each value by itself",
                "`{\"regions\": {\"a\": 1}}`|\"regions\" has neither",
                "`{\"a\": 1} x`|no valid JSON",
                "`{\"a\": 1} {}`|more follows",
                "`{\"a\": 1`|no valid JSON",
                "`{}`|no label but background",
                "`{\"background\": 0}`|no label but background",
                "`{\"1\": \"--\"}`|the name '--' has neither letter nor digit",
                "`{\"background\": 0, \"air\": 0, \"a\": 1}`|id 0 is background, not air; ids of labels begin at 1",
                "`{\"labels\": {\"a\": 1, \"ignore\": 1}}`|1 is a label and the ignore id",
                "``|empty; a header with the columns id, name is expected",
                "`[{\"id\": 1, \"name\": \"a\"}]`|organs.json, line 1: a list; an object with \"id\": \"name\" or \"name\": id is expected",
                "` \n[`|line 2: a list",
                "`null`|line 1: missing column id, name; found null",
                "`id;name`|no label but background"
            })
    void whatIsWrongIsSaidWithThePlace(String content, String message) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read(content))
                .withMessageContaining("my organs.json")
                .withMessageContaining(message);
    }

    @Test
    void linesOfACsvAreNamed() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read("id,name\n1,a\nx,b\n"))
                .withMessageEndingWith("my organs.json, line 3: 'x' is no id, which is a whole number from 0 to 254");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read("id,title\n1,a\n"))
                .withMessageEndingWith("my organs.json, line 1: missing column name; found id, title");
        assertThatExceptionOfType(DatasetException.class).isThrownBy(() -> read("id,name\n1,\"a\n"));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> read("id,name\n1,kidney, left\n"))
                .withMessageEndingWith("line 2: 3 values for 2 columns");
    }

    @Test
    void otherEncodingsAreRefused() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "id,name\n1,Gefäß\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> LabelSetFile.read(file))
                .withMessageStartingWith(file + ", line 2: not UTF-8 text");
    }
}
