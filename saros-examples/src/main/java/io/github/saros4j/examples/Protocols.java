package io.github.saros4j.examples;

import io.github.saros4j.surface.SurfaceProtocol;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code --protocol}. */
final class Protocols implements ITypeConverter<SurfaceProtocol> {

    @Override
    public SurfaceProtocol convert(String value) {
        try {
            return SurfaceProtocol.named(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(String.valueOf(e.getMessage()));
        }
    }
}
