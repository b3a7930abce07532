package io.github.saros4j.examples.evaluation;

import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.label.Label;
import io.github.saros4j.metric.InstanceMetric;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.report.Content;
import io.github.saros4j.report.TableView;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a protocol means, in words, at the end of a report. */
final class ProtocolText {

    private ProtocolText() {}

    static void write(EvaluationProtocol protocol, Content content) {
        content.fact("Protocol", protocol.name())
                .fact("Surfaces", protocol.surfaces().description());
        if (protocol.metrics().stream().anyMatch(InstanceMetric.class::isInstance)) {
            content.fact("Components", protocol.instances().toString());
        }
        protocol.unions()
                .forEach(union -> content.fact(
                        "Union " + union.key(),
                        union.labels().stream().map(Label::displayName).collect(Collectors.joining(", "))));
        content.paragraph(
                "Counts are over the voxels of annotated slices: tp in both, fp in the prediction only, fn in the truth"
                        + " only, tn in neither; T and P are the voxels of truth and prediction.");
        content.paragraph(
                "Unless PROTOCOLS.md says otherwise of the protocol, a label that neither side has is left out of means, and"
                        + " amounts of it are 0. " + SummaryPrinter.absentSides(protocol)
                        + " A missing prediction counts as one that found nothing.");
        Table.Builder metrics = Table.builder(
                "metrics",
                Column.text("metric"),
                Column.text("key"),
                Column.text("definition"),
                Column.text("unit"),
                Column.text("better"));
        for (Metric metric : protocol.metrics()) {
            metrics.row(
                    metric.displayName(),
                    metric.key(),
                    metric.definition(),
                    metric.unit(),
                    metric.betterWhen().name().toLowerCase(Locale.ROOT));
        }
        content.table(TableView.of(metrics.build()).withCaption("The metrics of this report."));
    }
}
