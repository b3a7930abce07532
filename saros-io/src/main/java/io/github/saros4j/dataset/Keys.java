package io.github.saros4j.dataset;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds a constant by the word that stands for it in the table. */
final class Keys {

    private Keys() {}

    static <T> T parse(T[] constants, Function<T, String> key, String text) {
        for (T constant : constants) {
            if (key.apply(constant).equalsIgnoreCase(text.strip())) {
                return constant;
            }
        }
        throw new IllegalArgumentException(
                "'" + text + "' is none of " + Arrays.stream(constants).map(key).collect(Collectors.joining(", ")));
    }
}
