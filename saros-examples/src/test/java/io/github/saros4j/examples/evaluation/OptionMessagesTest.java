package io.github.saros4j.examples.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.examples.Saros;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that make no sense are found before any file is read, and one line says which and why. */
class OptionMessagesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--interval normal|--interval is percentile or bca, not normal",
                "--resamples 0|--resamples: A bootstrap needs at least one resample, not 0",
                "--level 95|--level: A level of confidence lies between 0 and 1, not at 95.0",
                "--union muscle=bones+brain|--union: 'muscle' is the name of a label",
                "--metrics dice,nsd_by_label|--metrics: nsd_by_label needs --tolerances",
                "--metrics nsd_3mm --tolerance 1|--metrics: nsd_3mm is not computed, because --tolerance names",
                "--images nowhere|--images: nowhere is no folder"
            })
    void oneLineNamesTheOptionAndTheReason(String options, String message) {
        StringWriter err = new StringWriter();
        assertThat(evaluate(options, err)).isEqualTo(2);
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("saros: " + message));
    }

    /** They come as far as the missing folder. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--metrics surface --tolerance 1",
                "--metrics nsd_3mm --tolerance 1 --tolerance 3",
                "--interval BCA"
            })
    void whatMakesSenseIsAccepted(String options) {
        StringWriter err = new StringWriter();
        assertThat(evaluate(options, err)).isEqualTo(1);
        assertThat(err.toString()).contains("truth: no such file or folder");
    }

    private int evaluate(String options, StringWriter err) {
        List<String> args = new ArrayList<>(
                List.of("evaluate", "--truth", folder.resolve("truth").toString(), "--prediction"));
        args.addAll(List.of(folder.toString(), "--labels", "body-regions", "--output"));
        args.add(folder.resolve("output").toString());
        args.addAll(List.of(options.split(" ", -1)));
        return Saros.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), args.toArray(String[]::new));
    }
}
