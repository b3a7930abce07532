package io.github.saros4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.github.saros4j.backend.Backends;
import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.PairCounts;
import io.github.saros4j.backend.PairDistances;
import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.surface.DistanceProfile;
import io.github.saros4j.surface.SurfaceProtocol;
import io.github.saros4j.surface.SurfelAreas;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scores of the public reference code, met by the command line and, for what it does not show, by the API. */
class ReferenceScoresTest {

    private static final Path REFERENCE = reference();

    @TempDir
    private Path output;

    private static Path reference() {
        try {
            return Path.of(Objects.requireNonNull(ReferenceScoresTest.class.getResource("/reference"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(SurfaceProtocol.class)
    void everyScoreThatTheCommandLineShows(SurfaceProtocol protocol) throws IOException {
        Map<String, NamedCsvRecord> scores = evaluate("body-regions", REFERENCE, protocol.key());
        String name = protocol.key().replace('-', '_');
        int met = 0;
        for (ExpectedScores expected : ExpectedScores.read(REFERENCE.resolve("expected.csv"))) {
            boolean shown =
                    List.of("tp", "fp", "fn", "precision", "recall", "dice").contains(expected.metric())
                            || expected.metric().startsWith("nsd_");
            if (shown && List.of("any", name).contains(expected.protocol())) {
                NamedCsvRecord row = Objects.requireNonNull(scores.get(key(expected)), expected::toString);
                expected.assertMetBy(Double.parseDouble(row.getField("value")));
                assertThat(row.getField("protocol")).isEqualTo(protocol.key());
                met++;
            }
        }
        assertThat(met).isEqualTo(67 * 3 + 65 * 3 + 61 * 4 + 65);
    }

    @Test
    void bodyPartsAreScoredUnderTheirOwnNames() throws IOException {
        Path truth = REFERENCE.resolve("truth/parts_irregular.nii.gz");
        Path prediction = REFERENCE.resolve("prediction/parts_irregular.nii.gz");
        Map<String, NamedCsvRecord> scores = run("body-parts", truth, prediction, "published");
        int met = 0;
        for (ExpectedScores expected : ExpectedScores.read(REFERENCE.resolve("expected.csv"))) {
            NamedCsvRecord row = scores.get(key(expected));
            if (row != null && List.of("any", "published").contains(expected.protocol())) {
                expected.assertMetBy(Double.parseDouble(row.getField("value")));
                met++;
            }
        }
        assertThat(met).isEqualTo(6 * (6 + 5));
        assertThat(Objects.requireNonNull(scores.get("parts_irregular,5,dice")).getField("label"))
                .isEqualTo("right_arm");
    }

    /** Published leaves NSD at other tolerances than 3 mm undefined where one side is absent. */
    @Test
    void whatTheReferenceDoesNotDefineIsEmpty() throws IOException {
        Map<String, NamedCsvRecord> scores = evaluate("body-regions", REFERENCE, "published");
        NamedCsvRecord row = Objects.requireNonNull(scores.get("single_voxels,2,nsd_1mm"));
        assertThat(row.getField("value")).isEmpty();
        assertThat(row.getField("status")).isEqualTo("PREDICTION_ABSENT");
        NamedCsvRecord absent = Objects.requireNonNull(scores.get("single_voxels,13,dice"));
        assertThat(absent.getField("value")).isEmpty();
        assertThat(absent.getField("status")).isEqualTo("BOTH_ABSENT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"volumetric", "published", "in-plane"})
    void surfelsAreasAndLengths(String name) throws IOException {
        SurfaceProtocol protocol = SurfaceProtocol.named(name);
        int met = 0;
        for (ExpectedScores expected : ExpectedScores.read(REFERENCE.resolve("expected.csv"))) {
            if (expected.protocol().equals(name.replace('-', '_'))
                    && expected.metric().matches("(surf|cont).*")) {
                expected.assertMetBy(measure(expected, protocol));
                met++;
            }
        }
        assertThat(met).isEqualTo(protocol.isInPlane() ? 61 : 4 * 61);
    }

    private static double measure(ExpectedScores expected, SurfaceProtocol protocol) throws IOException {
        LabelVolume<BodyRegion> truth = NiftiReader.withDefaults()
                .readLabels(REFERENCE.resolve("truth/" + expected.caseId() + ".nii.gz"), BodyRegion.labelSet());
        LabelVolume<BodyRegion> prediction = NiftiReader.withDefaults()
                .readPrediction(REFERENCE.resolve("prediction/" + expected.caseId() + ".nii.gz"), truth);
        Spacing spacing = protocol.spacing(truth.geometry().spacing(), truth.axisOrder());
        SurfaceMode mode = protocol.isInPlane() ? SurfaceMode.IN_PLANE : SurfaceMode.VOLUME;
        SurfelAreas areas = protocol.isInPlane() ? SurfelAreas.ofContour(spacing) : SurfelAreas.ofVolume(spacing);
        PairCounts counts = Backends.named(Backends.CPU)
                .count(
                        VolumePair.of(truth, prediction),
                        CountRequest.of(new int[] {expected.labelId()}, mode, spacing));
        return switch (expected.metric()) {
            case "surfels_truth" -> counts.surfelCount(0, Side.TRUTH);
            case "surfels_prediction" -> counts.surfelCount(0, Side.PREDICTION);
            case "surface_area_truth" -> counts.surface(0, Side.TRUTH, areas);
            case "surface_area_prediction" -> counts.surface(0, Side.PREDICTION, areas);
            case "contour_length_total" ->
                counts.surface(0, Side.TRUTH, areas) + counts.surface(0, Side.PREDICTION, areas);
            default -> throw new IllegalArgumentException(expected.toString());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"volumetric", "published"})
    void distances(String name) throws IOException {
        SurfaceProtocol protocol = SurfaceProtocol.named(name);
        int met = 0;
        for (ExpectedScores expected : ExpectedScores.read(REFERENCE.resolve("expected.csv"))) {
            if (expected.protocol().equals(name) && expected.metric().matches("asd_.*|hd[0-9]*")) {
                expected.assertMetBy(measureDistance(expected, protocol));
                met++;
            }
        }
        assertThat(met).isEqualTo(5 * 61);
    }

    private static double measureDistance(ExpectedScores expected, SurfaceProtocol protocol) throws IOException {
        LabelVolume<BodyRegion> truth = NiftiReader.withDefaults()
                .readLabels(REFERENCE.resolve("truth/" + expected.caseId() + ".nii.gz"), BodyRegion.labelSet());
        LabelVolume<BodyRegion> prediction = NiftiReader.withDefaults()
                .readPrediction(REFERENCE.resolve("prediction/" + expected.caseId() + ".nii.gz"), truth);
        Spacing spacing = protocol.spacing(truth.geometry().spacing(), truth.axisOrder());
        SurfelAreas areas = SurfelAreas.ofVolume(spacing);
        PairDistances distances = Backends.named(Backends.CPU)
                .distances(
                        VolumePair.of(truth, prediction),
                        CountRequest.of(new int[] {expected.labelId()}, SurfaceMode.VOLUME, spacing));
        DistanceProfile fromTruth = distances.from(0, Side.TRUTH).profile(areas);
        DistanceProfile fromPrediction = distances.from(0, Side.PREDICTION).profile(areas);
        return switch (expected.metric()) {
            case "asd_truth_to_prediction" -> fromTruth.mean().orElseThrow();
            case "asd_prediction_to_truth" -> fromPrediction.mean().orElseThrow();
            default -> {
                double percent = expected.metric().equals("hd")
                        ? 100
                        : Double.parseDouble(expected.metric().substring(2));
                yield Math.max(
                        fromTruth.percentile(percent).orElseThrow(),
                        fromPrediction.percentile(percent).orElseThrow());
            }
        };
    }

    private Map<String, NamedCsvRecord> evaluate(String labels, Path folder, String protocol) throws IOException {
        return run(labels, folder.resolve("truth"), folder.resolve("prediction"), protocol);
    }

    private Map<String, NamedCsvRecord> run(String labels, Path truth, Path prediction, String protocol)
            throws IOException {
        StringWriter err = new StringWriter();
        String[] args = {
            "evaluate",
            "--truth",
            truth.toString(),
            "--prediction",
            prediction.toString(),
            "--labels",
            labels,
            "--protocol",
            protocol,
            "--tolerance",
            "0.5",
            "--tolerance",
            "1",
            "--tolerance",
            "2",
            "--tolerance",
            "3",
            "--tolerance",
            "5",
            "--threads",
            "2",
            "--output",
            output.toString()
        };
        int code = Saros.run(new PrintWriter(new StringWriter()), new PrintWriter(err), args);
        assertThat(code).as(err.toString()).isZero();
        Map<String, NamedCsvRecord> rows = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(output.resolve("scores.csv"))) {
            csv.forEach(row -> rows.put(
                    row.getField("case") + "," + row.getField("label_id") + "," + row.getField("metric"), row));
        }
        return rows;
    }

    private static String key(ExpectedScores expected) {
        return expected.caseId() + "," + expected.labelId() + "," + expected.metric();
    }
}
