package io.github.saros4j.correspondence;

import io.github.saros4j.anatomy.TotalSegmentatorV1;
import io.github.saros4j.anatomy.TotalSegmentatorV2;
import java.util.List;
import java.util.Optional;

/**
 * What versions 1 and 2 of TotalSegmentator have in common. Classes go by name, since their numbers changed. A name may still
 * hide a change: version 2 has the first sacral vertebra as a class of its own, so version 1's sacrum is both of them.
 *
 * <p>Sources: {@code total_v1} and {@code total} in TotalSegmentator's {@code map_to_binary.py}. That labels of the same name are
 * drawn a little better in version 2 says {@code improvements_in_v2.md} there.
 */
public final class TotalSegmentatorVersions {

    private TotalSegmentatorVersions() {}

    /**
     * Version 1 and version 2.
     *
     * @return 97 matches; version 1's chambers of the heart, pulmonary artery and face have none
     */
    public static Correspondence<TotalSegmentatorV1, TotalSegmentatorV2> v1AndV2() {
        Correspondence.Builder<TotalSegmentatorV1, TotalSegmentatorV2> builder =
                Correspondence.builder(TotalSegmentatorV1.labelSet(), TotalSegmentatorV2.labelSet());
        for (TotalSegmentatorV1 label : TotalSegmentatorV1.labelSet().foreground()) {
            Optional<TotalSegmentatorV2> twin = TotalSegmentatorV2.labelSet().byName(label.key());
            if (label == TotalSegmentatorV1.SACRUM) {
                builder.match(
                        label.displayName(),
                        List.of(label),
                        List.of(TotalSegmentatorV2.SACRUM, TotalSegmentatorV2.VERTEBRAE_S1),
                        "version 2 has vertebra S1 apart");
            } else if (twin.isPresent()) {
                builder.match(label.displayName(), List.of(label), List.of(twin.get()), "");
            }
        }
        String chamber = "version 2 has one heart; its task heartchambers_highres has the chambers";
        return builder.unmatchedFirst(TotalSegmentatorV1.HEART_MYOCARDIUM, chamber)
                .unmatchedFirst(TotalSegmentatorV1.HEART_ATRIUM_LEFT, chamber)
                .unmatchedFirst(TotalSegmentatorV1.HEART_VENTRICLE_LEFT, chamber)
                .unmatchedFirst(TotalSegmentatorV1.HEART_ATRIUM_RIGHT, chamber)
                .unmatchedFirst(TotalSegmentatorV1.HEART_VENTRICLE_RIGHT, chamber)
                .unmatchedFirst(
                        TotalSegmentatorV1.PULMONARY_ARTERY, "a class of version 2's task heartchambers_highres")
                .unmatchedFirst(TotalSegmentatorV1.FACE, "a task of its own in version 2")
                .unmatchedSecond(
                        TotalSegmentatorV2.HEART,
                        "version 1 has myocardium and chambers, whose borders were drawn anew")
                .othersOfSecond("new in version 2")
                .build();
    }
}
