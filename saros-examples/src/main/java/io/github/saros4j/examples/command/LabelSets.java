package io.github.saros4j.examples.command;

import io.github.saros4j.SarosException;
import io.github.saros4j.anatomy.TotalSegmentatorBody;
import io.github.saros4j.anatomy.TotalSegmentatorTissue;
import io.github.saros4j.anatomy.TotalSegmentatorV1;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.dataset.LabelSetFile;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A label set that {@code --labels} names: one that is known, or one in a file. */
public final class LabelSets {

    private static final List<LabelSet<?>> SAROS = List.of(BodyRegion.labelSet(), BodyPart.labelSet());
    private static final List<LabelSet<?>> TOTAL_SEGMENTATOR = List.of(
            TotalSegmentatorV1.labelSet(),
            TotalSegmentatorV2.labelSet(),
            TotalSegmentatorBody.labelSet(),
            TotalSegmentatorTissue.labelSet());
    private static final List<LabelSet<?>> KNOWN =
            Stream.concat(SAROS.stream(), TOTAL_SEGMENTATOR.stream()).toList();

    /** What may be named, for the description of an option. */
    public static final String NAMES =
            "body-regions, body-parts, totalsegmentator-v1, totalsegmentator-v2, body, tissue-types; or a file: JSON of"
                    + " ids and names, CSV with the columns id and name, nnU-Net's dataset.json";

    private final LabelSet<?> labelSet;

    private LabelSets(LabelSet<?> labelSet) {
        this.labelSet = labelSet;
    }

    /**
     * The label set.
     *
     * @return what the voxels mean
     */
    public LabelSet<?> labelSet() {
        return labelSet;
    }

    /** Reads the option. */
    public static final class Converter implements ITypeConverter<LabelSets> {

        /** For picocli. */
        public Converter() {}

        @Override
        public LabelSets convert(String value) {
            for (LabelSet<?> set : KNOWN) {
                if (set.name().equalsIgnoreCase(value)) {
                    return new LabelSets(set);
                }
            }
            try {
                Path file = Path.of(value);
                if (Files.exists(file)) {
                    return new LabelSets(knownTwin(LabelSetFile.read(file)));
                }
            } catch (InvalidPathException noPath) {
                throw unknown(value);
            } catch (IOException | SarosException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
            throw unknown(value);
        }

        /** A file may hold a label set that is known, such as that of a model for TotalSegmentator's classes. */
        private static LabelSet<?> knownTwin(LabelSet<?> read) {
            return KNOWN.stream()
                    .filter(known ->
                            known.sameLabelsAs(read) && known.ignoreId().equals(read.ignoreId()))
                    .<LabelSet<?>>map(known -> known)
                    .findFirst()
                    .orElse(read);
        }

        private static TypeConversionException unknown(String value) {
            return new TypeConversionException("'" + value + "' is neither a file nor one of "
                    + KNOWN.stream().map(LabelSet::name).collect(Collectors.joining(", ")));
        }
    }

    /** Reads the option where a case of SAROS is meant, which has two label maps. */
    public static final class OfSaros implements ITypeConverter<LabelSets> {

        /** For picocli. */
        public OfSaros() {}

        @Override
        public LabelSets convert(String value) {
            for (LabelSet<?> set : SAROS) {
                if (set.name().equalsIgnoreCase(value)) {
                    return new LabelSets(set);
                }
            }
            throw new TypeConversionException("'" + value + "' is none of "
                    + SAROS.stream().map(LabelSet::name).toList());
        }
    }

    /** The name on the command line, which is the label set's. */
    @Override
    public String toString() {
        return labelSet.name();
    }
}
