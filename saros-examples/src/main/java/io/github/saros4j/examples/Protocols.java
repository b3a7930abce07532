package io.github.saros4j.examples;

import io.github.saros4j.surface.SurfaceProtocol;
import picocli.CommandLine.ITypeConverter;

/** Reads {@code --protocol}. */
final class Protocols implements ITypeConverter<SurfaceProtocol> {

    @Override
    public SurfaceProtocol convert(String value) {
        return SurfaceProtocol.named(value);
    }
}
