package io.github.saros4j.examples.evaluation;

import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.dataset.ToleranceFile;
import io.github.saros4j.evaluation.EvaluationProtocol;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.LabelUnion;
import io.github.saros4j.metric.Metric;
import io.github.saros4j.metric.MetricNames;
import io.github.saros4j.metric.SurfaceDice;
import io.github.saros4j.surface.Tolerance;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The options that say how pairs are scored. */
final class ProtocolOptions {

    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--protocol",
            converter = Protocols.class,
            paramLabel = "NAME",
            description = "volumetric, in-plane, masked, voxels or published; or what another program computes:"
                    + " totalsegmentator, deepmind, monai, medpy, metrics-reloaded. Default: in-plane if any truth leaves"
                    + " slices unannotated, else volumetric.")
    private @Nullable EvaluationProtocol protocol;

    @Option(
            names = "--metrics",
            split = ",",
            paramLabel = "NAME",
            description =
                    "What to compute, such as dice,nsd_3mm,hd95, or whole families: overlap, counts, volume, surface,"
                            + " distance, instance. Default: the protocol's own.")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--tolerance",
            paramLabel = "MM",
            description =
                    "Tolerance of the NSD in mm, which is then computed whatever --metrics says; may be repeated. Default: 3"
                            + " (published: 1, 2 and 3).")
    private List<Double> tolerances = new ArrayList<>();

    @Option(
            names = "--tolerances",
            paramLabel = "CSV",
            description = "A tolerance for each label, for the metric nsd_by_label: columns label and tolerance_mm.")
    private @Nullable Path toleranceFile;

    @Option(
            names = "--union",
            paramLabel = "NAME=LABEL+LABEL",
            description = "Score several labels as one too; may be repeated.")
    private List<String> unions = new ArrayList<>();

    @Mixin
    private ComponentOptions components = new ComponentOptions();

    /** For picocli. */
    ProtocolOptions() {}

    /** Complains of options that make no sense, before any file is read. */
    void check(LabelSet<?> labels) {
        adapted(EvaluationProtocol.defaultFor(true), labels);
    }

    /**
     * The protocol that was asked for.
     *
     * @param byDefault the protocol if none is named
     */
    EvaluationProtocol protocol(LabelSet<?> labels, Supplier<EvaluationProtocol> byDefault) throws IOException {
        EvaluationProtocol chosen = adapted(protocol != null ? protocol : byDefault.get(), labels);
        return toleranceFile == null ? chosen : chosen.withTolerancesByLabel(byLabel(chosen, labels, toleranceFile));
    }

    private EvaluationProtocol adapted(EvaluationProtocol given, LabelSet<?> labels) {
        EvaluationProtocol chosen = given.withInstances(components.instances());
        if (!metrics.isEmpty()) {
            chosen = chosen.withMetrics(checked("--metrics", this::parsedMetrics));
        }
        if (!tolerances.isEmpty()) {
            chosen = chosen.withTolerances(checked(
                    "--tolerance",
                    () -> tolerances.stream().map(Tolerance::ofMm).toList()));
        }
        EvaluationProtocol withoutUnions = chosen;
        return checked(
                "--union",
                () -> withoutUnions.withUnions(
                        unions.stream().map(union -> union(labels, union)).toList()));
    }

    private List<Metric> parsedMetrics() {
        List<Metric> parsed = MetricNames.parseAll(metrics);
        if (parsed.contains(SurfaceDice.BY_LABEL) && toleranceFile == null) {
            throw new IllegalArgumentException("nsd_by_label needs --tolerances CSV, which has each label's");
        }
        for (String name : metrics) {
            List<Metric> named = MetricNames.parseAll(List.of(name));
            boolean withNumber = name.strip().toLowerCase(Locale.ROOT).startsWith("nsd_");
            if (withNumber && named.get(0) instanceof SurfaceDice nsd && isReplaced(nsd)) {
                throw new IllegalArgumentException(
                        name + " is not computed, because --tolerance names other tolerances; name all of them there");
            }
        }
        return parsed;
    }

    /** A family may come with a tolerance that {@code --tolerance} replaces; a tolerance that was asked for may not be lost. */
    private boolean isReplaced(SurfaceDice named) {
        Tolerance tolerance = named.tolerance();
        return tolerance != null && !tolerances.isEmpty() && tolerances.stream().noneMatch(mm -> mm == tolerance.mm());
    }

    private <T> T checked(String option, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), option + ": " + e.getMessage(), e);
        }
    }

    /** Every label and union that is scored needs a tolerance. */
    private static Map<String, Tolerance> byLabel(EvaluationProtocol chosen, LabelSet<?> labels, Path file)
            throws IOException {
        List<String> names = chosen.unions().stream().map(LabelUnion::key).toList();
        Map<String, Tolerance> byLabel = new LinkedHashMap<>();
        for (Map.Entry<String, Double> row :
                ToleranceFile.read(file, labels, names).entrySet()) {
            try {
                byLabel.put(row.getKey(), Tolerance.ofMm(row.getValue()));
            } catch (IllegalArgumentException e) {
                throw new DatasetException(file + ": " + row.getKey() + ": " + e.getMessage());
            }
        }
        List<String> scored = new ArrayList<>(names);
        labels.foreground().forEach(label -> scored.add(label.key()));
        scored.removeAll(byLabel.keySet());
        if (!scored.isEmpty()) {
            throw new DatasetException(file + ": no tolerance for " + String.join(", ", scored));
        }
        return byLabel;
    }

    private static LabelUnion union(LabelSet<?> labels, String text) {
        int equals = text.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException("'" + text + "' is not NAME=LABEL+LABEL");
        }
        String name = text.substring(0, equals).strip();
        if (labels.byName(name).isPresent()) {
            throw new IllegalArgumentException("'" + name + "' is the name of a label of " + labels);
        }
        List<Label> members = new ArrayList<>();
        for (String part : text.substring(equals + 1).split("\\+", -1)) {
            members.add(labels.byName(part)
                    .orElseThrow(
                            () -> new IllegalArgumentException(name + ": '" + part + "' is no label of " + labels)));
        }
        return new LabelUnion(name, members);
    }
}
