package io.github.saros4j.nnunet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.saros4j.dataset.Split;
import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.label.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;

/** nnU-Net's two files of JSON. */
final class NnUnetJson {

    private NnUnetJson() {}

    /** What goes into a file. */
    private interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    static void writeSplits(Path file, List<ExportedCase> cases) throws IOException {
        write(file, json -> {
            json.writeStartArray();
            for (Split fold : Split.folds()) {
                json.writeStartObject();
                writeNames(json, "train", cases, split -> split != fold && split != Split.TEST);
                writeNames(json, "val", cases, split -> split == fold);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void writeNames(JsonGenerator json, String key, List<ExportedCase> cases, Predicate<Split> wanted)
            throws IOException {
        json.writeArrayFieldStart(key);
        for (ExportedCase item : cases) {
            if (wanted.test(item.split())) {
                for (String name : item.names()) {
                    json.writeString(name);
                }
            }
        }
        json.writeEndArray();
    }

    static void writeDataset(Path file, NnUnetExport<?> export, int ignoreId, int training) throws IOException {
        write(file, json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("channel_names");
            json.writeStringField("0", "CT");
            json.writeEndObject();
            json.writeObjectFieldStart("labels");
            for (Label label : export.labelSet().labels()) {
                json.writeNumberField(label.isBackground() ? NnUnetExport.BACKGROUND : label.key(), label.id());
            }
            if (export.dimension() == NnUnetDimension.VOLUMES) {
                json.writeNumberField(NnUnetExport.IGNORE, ignoreId);
            }
            json.writeEndObject();
            json.writeNumberField("numTraining", training);
            json.writeStringField("file_ending", ".nii.gz");
            json.writeStringField("name", export.datasetName());
            json.writeEndObject();
        });
    }

    private static void write(Path file, Content content) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        AtomicFile.write(file, out -> {
            JsonGenerator json = new JsonFactory().createGenerator(out).setPrettyPrinter(printer);
            content.writeTo(json);
            json.flush();
        });
    }
}
