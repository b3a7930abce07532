package io.github.saros4j.examples.aging;

import io.github.saros4j.association.AgeAssociation;
import io.github.saros4j.association.AgingStudy;
import io.github.saros4j.association.AssociationTables;
import io.github.saros4j.association.Quantity;
import io.github.saros4j.association.StructureValue;
import io.github.saros4j.association.Subject;
import io.github.saros4j.dataset.DatasetException;
import io.github.saros4j.examples.command.TableFolder;
import io.github.saros4j.figure.XyPlot;
import io.github.saros4j.measurement.IntensityStatistic;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Holds what structures measure against age. */
@Command(
        name = "aging",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Correlates structures' volumes and CT values with age over a cohort, and draws them.",
            "Writes associations as CSV, JSON and Markdown, a report, and a plot of each structure that a case has as SVG and PNG."
        })
public final class AgingCommand implements Callable<Integer> {

    /** Beyond, limits lie where nobody measured. */
    private static final double MOST_LEVEL = 0.9999;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--measurements",
            required = true,
            paramLabel = "CSV",
            description = "What saros measure wrote, or a table with its columns case, label, volume_ml, hu_mean or"
                    + " hu_median, and, if known, status.")
    @SuppressWarnings("NullAway.Init")
    private Path measurements;

    @Option(
            names = "--info",
            required = true,
            paramLabel = "CSV",
            description = "Whom the cases show, such as TotalSegmentator's meta.csv; commas or semicolons.")
    @SuppressWarnings("NullAway.Init")
    private Path info;

    @Option(names = "--id", paramLabel = "COLUMN", description = "The case. Default: ${DEFAULT-VALUE}.")
    private String id = "image_id";

    @Option(
            names = "--age",
            paramLabel = "COLUMN",
            description = "The age in years, up to 130. Default: ${DEFAULT-VALUE}.")
    private String age = "age";

    @Option(names = "--sex", paramLabel = "COLUMN", description = "The sex. Default: ${DEFAULT-VALUE}.")
    private String sex = "gender";

    @Option(names = "--by-sex", description = "Study each sex by itself, too.")
    private boolean bySex;

    @Option(
            names = "--statistic",
            paramLabel = "mean|median",
            description = "Which CT value: hu_mean or hu_median. Default: mean.")
    private IntensityStatistic statistic = IntensityStatistic.MEAN;

    @Option(names = "--level", paramLabel = "L", description = "Of intervals and bands. Default: ${DEFAULT-VALUE}.")
    private double level = 0.95;

    @Option(
            names = "--report-plots",
            paramLabel = "N",
            description = "How many plots a quantity the report has. Default: ${DEFAULT-VALUE}.")
    private int reportPlots = 24;

    @Option(names = "--output", required = true, paramLabel = "DIR", description = "Where tables and plots go.")
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** For picocli. */
    AgingCommand() {}

    @Override
    public Integer call() throws IOException {
        if (!(level > 0 && level <= MOST_LEVEL)) {
            throw new ParameterException(
                    spec.commandLine(), "--level must be above 0 and at most " + MOST_LEVEL + ", not " + level);
        }
        if (reportPlots < 0) {
            throw new ParameterException(spec.commandLine(), "--report-plots must be 0 or more, not " + reportPlots);
        }
        boolean needsSex = bySex || spec.commandLine().getParseResult().hasMatchedOption("--sex");
        List<Subject> subjects = StudyTables.subjects(info, id, age, sex, needsSex);
        List<StructureValue> values =
                StudyTables.measurements(measurements, "hu_" + statistic.name().toLowerCase(Locale.ROOT));
        requireCommonCases(subjects, values);
        AgingStudy study = AgingStudy.of(subjects).withLevel(level);
        List<AgeAssociation> associations = (bySex ? study.withSexes() : study).run(values);
        write(associations, AgingPrinter.cases(subjects, values));
        return 0;
    }

    private void requireCommonCases(List<Subject> subjects, List<StructureValue> values) {
        Set<String> known = new HashSet<>();
        subjects.forEach(subject -> known.add(subject.caseId()));
        if (values.stream().noneMatch(value -> known.contains(value.caseId()))) {
            throw new DatasetException("No case of " + measurements + " is in column " + id + " of " + info
                    + "; the first is " + values.get(0).caseId()
                    + (subjects.isEmpty()
                            ? ", and there is none there"
                            : ", there " + subjects.get(0).caseId()));
        }
    }

    private void write(List<AgeAssociation> associations, String cases) throws IOException {
        TableFolder tables = new TableFolder(TableFolder.create(output));
        tables.write(AssociationTables.associations(associations, level));
        new AgingReport(associations, level, reportPlots).page().write(tables.file("report.html"));
        writePlots(associations, tables.emptied("plots", ".svg", ".png"));
        PrintWriter out = spec.commandLine().getOut();
        out.println(cases);
        AgingPrinter.print(associations, level, out);
        out.println(tables.summary());
    }

    /** Of structures that any case has. */
    private void writePlots(List<AgeAssociation> associations, Path folder) throws IOException {
        Set<String> taken = new HashSet<>();
        for (Quantity quantity : Quantity.values()) {
            for (List<AgeAssociation> ofStructure :
                    AgePlots.byStructure(associations, quantity).values()) {
                if (ofStructure.get(0).n() == 0) {
                    continue;
                }
                String stem =
                        quantity.key() + "-" + ofStructure.get(0).structure().replaceAll("[^\\p{L}\\p{N}._-]+", "_");
                String name = stem;
                for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
                    name = stem + "-" + number;
                }
                XyPlot plot = AgePlots.plot(ofStructure, level);
                plot.write(folder.resolve(name + ".svg"));
                plot.writePng(folder.resolve(name + ".png"));
            }
        }
    }
}
