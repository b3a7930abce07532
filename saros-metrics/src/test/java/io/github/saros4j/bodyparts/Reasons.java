package io.github.saros4j.bodyparts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Why slices are not certain. */
final class Reasons {

    private Reasons() {}

    /** Of all that are not, from the lowest on. */
    static List<UncertainReason> of(DerivedParts derived) {
        return derived.uncertain().stream().map(UncertainSlice::reason).toList();
    }

    /** What becomes of the first slice of a scan from above, below one that nobody annotated; empty if it is certain. */
    static List<UncertainReason> ofHighest(BodyPartDerivation rules, String... fromAbove) {
        String[] belowOther =
                Stream.concat(Stream.of("?"), Arrays.stream(fromAbove)).toArray(String[]::new);
        return ofSlice(fromAbove.length - 1, rules.derive(DrawnScan.regions(belowOther)));
    }

    /** What becomes of the last slice of a scan from above by the default rules; empty if it is certain. */
    static List<UncertainReason> ofLowest(String... fromAbove) {
        return ofSlice(0, BodyPartDerivation.withDefaults().derive(DrawnScan.regions(fromAbove)));
    }

    /** What becomes of one slice; empty if it is certain. */
    static List<UncertainReason> ofSlice(int z, DerivedParts derived) {
        return derived.uncertain().stream()
                .filter(slice -> slice.z() == z)
                .map(UncertainSlice::reason)
                .toList();
    }
}
