package io.github.saros4j.examples.command;

import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The label sets that {@code --labels} names. */
public enum LabelSets {
    /** {@code body-regions}. */
    BODY_REGIONS,
    /** {@code body-parts}. */
    BODY_PARTS;

    /**
     * The label set.
     *
     * @return what the voxels mean
     */
    public LabelSet<?> labelSet() {
        return switch (this) {
            case BODY_REGIONS -> BodyRegion.labelSet();
            case BODY_PARTS -> BodyPart.labelSet();
        };
    }

    /** Reads the option. */
    public static final class Converter implements ITypeConverter<LabelSets> {

        /** For picocli. */
        public Converter() {}

        @Override
        public LabelSets convert(String value) {
            for (LabelSets set : values()) {
                if (set.toString().equalsIgnoreCase(value)) {
                    return set;
                }
            }
            throw new TypeConversionException("'" + value + "' is none of " + Arrays.toString(values()));
        }
    }

    /** The name on the command line, which is the label set's. */
    @Override
    public String toString() {
        return labelSet().name();
    }
}
