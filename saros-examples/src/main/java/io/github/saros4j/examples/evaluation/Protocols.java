package io.github.saros4j.examples.evaluation;

import io.github.saros4j.evaluation.EvaluationProtocol;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --protocol}. */
final class Protocols implements ITypeConverter<EvaluationProtocol> {

    @Override
    public EvaluationProtocol convert(String value) {
        try {
            return EvaluationProtocol.named(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
