package io.github.saros4j.examples.composition;

import io.github.saros4j.composition.BodyScope;
import io.github.saros4j.composition.CompositionProtocol;
import io.github.saros4j.composition.CompositionResult;
import io.github.saros4j.composition.CompositionTables;
import io.github.saros4j.composition.MeasureStatus;
import io.github.saros4j.composition.Tissue;
import io.github.saros4j.composition.TissueMeasures;
import io.github.saros4j.composition.VolumeEstimate;
import io.github.saros4j.figure.CutPicture;
import io.github.saros4j.figure.CutPlane;
import io.github.saros4j.figure.SliceChoice;
import io.github.saros4j.figure.XyPlot;
import io.github.saros4j.report.Captioned;
import io.github.saros4j.report.Content;
import io.github.saros4j.report.HtmlReport;
import io.github.saros4j.report.TableView;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The page of one case: three cuts, areas along the body, and what there is of each tissue. */
final class CompositionReport {

    private static final Column POSITION = Column.real("position", "mm");
    private static final Column AREA = Column.real("area", "cm2");

    private final CompositionResult result;
    private final Table slices;
    private final CompositionProtocol protocol;

    /**
     * A page.
     *
     * @param result what was measured
     * @param slices its table of slices
     */
    CompositionReport(CompositionResult result, Table slices) {
        this.result = result;
        this.slices = slices;
        this.protocol = result.protocol();
    }

    HtmlReport page(IntensityVolume ct, LabelVolume<Tissue> tissues) {
        return HtmlReport.of("Body composition: " + result.caseId(), page -> {
            page.section("At a glance", this::glance);
            page.section(
                    "Tissues",
                    content -> content.pictures(alongTheBody(ct, tissues)).pictures(acrossTheBody(ct, tissues)));
            page.section("Along the body", this::curve);
            page.section("Ratios", this::ratios);
            page.section("Slice ranges", this::ranges);
            if (result.hasParts()) {
                page.section("Body parts", this::parts);
            }
            page.section("What the numbers mean", this::meaning);
        });
    }

    private void glance(Content content) {
        content.fact("Case", result.caseId())
                .fact("Annotated slices", result.slices().toString())
                .fact("Voxels", result.geometry().spacing().toString())
                .fact("HU", protocol.hasMedianFilter() ? "median of 3x3 voxels in the slice" : "as in the CT");
        if (!result.slices().isComplete()) {
            content.note(
                    "Only annotated slices were measured. Volumes of all slices are estimated from them; the standard"
                            + " error says how far such estimates are off.");
        }
        if (result.unmeasuredVoxels() > 0) {
            content.warning(result.unmeasuredVoxels() + " voxels of the body have no finite HU and are of no tissue.");
        }
        content.table(view(tissueTable("tissues", result.whole()), "The whole scan."));
        TissueMeasures torso = result.measures(CompositionResult.SCAN, BodyScope.TORSO);
        if (torso.status() == MeasureStatus.MEASURED) {
            content.table(view(
                    tissueTable("torso", torso),
                    "Without extremities: the torso alone, on " + torso.slices().length + " slices."));
        }
    }

    private static TableView view(Table table, String caption) {
        return TableView.of(table).withCaption(caption).withDecimals(1);
    }

    private Table tissueTable(String name, TissueMeasures measures) {
        Table.Builder rows = Table.builder(
                name,
                Column.text("tissue"),
                Column.real("estimate", "mL"),
                Column.real("standard error", "mL"),
                Column.real("annotated", "mL"),
                Column.real("mean", "HU"),
                Column.real("mean area", "cm2"));
        for (String key : protocol.keys()) {
            Optional<VolumeEstimate> estimate = measures.estimate(key);
            rows.row(
                    protocol.displayName(key),
                    estimate.map(VolumeEstimate::volumeMl).orElse(null),
                    estimate.isEmpty() ? null : cell(estimate.get().standardErrorMl()),
                    cell(measures.volumeMl(key)),
                    cell(measures.meanHu(key)),
                    cell(measures.areaCm2(key).mean()));
        }
        return rows.build();
    }

    private static List<Captioned> alongTheBody(IntensityVolume ct, LabelVolume<Tissue> tissues) {
        return List.of(
                new Captioned(CutPicture.throughMiddle(CutPlane.CORONAL, ct, tissues), "Coronal, through the middle."),
                new Captioned(
                        CutPicture.throughMiddle(CutPlane.SAGITTAL, ct, tissues), "Sagittal, through the middle."));
    }

    private List<Captioned> acrossTheBody(IntensityVolume ct, LabelVolume<Tissue> tissues) {
        List<Captioned> pictures = new ArrayList<>();
        for (Tissue tissue : protocol.tissues()) {
            OptionalInt slice = SliceChoice.largest(tissues, tissue);
            if (slice.isPresent()) {
                pictures.add(new Captioned(
                        CutPicture.of(CutPlane.AXIAL, slice.getAsInt(), ct, tissues),
                        "Axial slice " + slice.getAsInt() + ", where there is most " + tissue.displayName() + "."));
            }
        }
        return pictures;
    }

    private void curve(Content content) {
        XyPlot plot = XyPlot.of(POSITION, AREA);
        for (String key : protocol.keys()) {
            if (result.whole().voxels(key).orElse(0L) > 0) {
                plot = plot.withLine(protocol.displayName(key), areas(key));
            }
        }
        content.figure(plot, "Areas in the annotated slices, from the feet (left) to the head (right).");
    }

    private Table areas(String key) {
        Table.Builder rows = Table.builder(key, POSITION, AREA);
        for (int row = 0; row < slices.rowCount(); row++) {
            if (key.equals(slices.text(row, "tissue")) && BodyScope.BODY.key().equals(slices.text(row, "scope"))) {
                rows.row(slices.real(row, POSITION.name()), slices.real(row, AREA.name()));
            }
        }
        return rows.build();
    }

    private void ratios(Content content) {
        content.table(TableView.of(CompositionTables.of(result).ratios()).withCaption("Ratios of volumes."));
    }

    private void ranges(Content content) {
        content.paragraph(
                protocol.hasLastSlice()
                        ? "From the first to the last annotated slice that has the region; end_slice is one past the last."
                        : "From the first annotated slice that has the region to before the last, which is end_slice.");
        content.table(view(CompositionTables.of(result).ranges(), "Where slice ranges lie."));
        result.ranges().forEach((range, where) -> {
            if (where.isPresent() && !range.equals(CompositionResult.SCAN)) {
                content.details(
                        range,
                        inner -> inner.table(view(
                                tissueTable(range, result.measures(range, BodyScope.BODY)), "Slices of " + range)));
            }
        });
    }

    private void parts(Content content) {
        for (BodyScope scope : BodyScope.values()) {
            TissueMeasures measures = result.measures(CompositionResult.SCAN, scope);
            if (scope != BodyScope.BODY && measures.status() == MeasureStatus.MEASURED) {
                content.details(
                        scope.key(), inner -> inner.table(view(tissueTable(scope.key(), measures), scope.key() + ".")));
            }
        }
    }

    private void meaning(Content content) {
        Table.Builder rows = Table.builder(
                "definitions", Column.text("tissue"), Column.text("regions"), Column.text("HU"), Column.text("source"));
        for (Tissue tissue : protocol.tissues()) {
            rows.row(
                    tissue.displayName(),
                    String.join(
                            ", ",
                            tissue.regions().stream()
                                    .map(region -> region.displayName())
                                    .toList()),
                    tissue.hu().toString(),
                    tissue.source());
        }
        content.table(TableView.of(rows.build()).withCaption("A voxel's tissue follows from its region and its HU."));
        protocol.sums()
                .forEach(sum -> content.fact(
                        sum.displayName(), String.join(" + ", sum.tissues()).toUpperCase(Locale.ROOT)));
    }

    private static @Nullable Double cell(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
