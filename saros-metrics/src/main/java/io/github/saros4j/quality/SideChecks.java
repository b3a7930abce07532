package io.github.saros4j.quality;

import io.github.saros4j.components.Component;
import io.github.saros4j.label.Label;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rule about the patient's left and right. */
final class SideChecks {

    private SideChecks() {}

    static void swapped(QualityRule rule, CaseContext context) {
        Labels right = rule.labels();
        Labels left = rule.others();
        Optional<SliceComponents> found = context.components(right.role());
        if (found.isEmpty() || right.role() != left.role()) {
            return;
        }
        SliceComponents pieces = found.get();
        boolean compared = false;
        for (int slice = 0; slice < pieces.slices(); slice++) {
            OptionalDouble rightX = centre(pieces, right.labels(), slice);
            OptionalDouble leftX = centre(pieces, left.labels(), slice);
            if (rightX.isPresent() && leftX.isPresent()) {
                compared = true;
                compare(rule, pieces, slice, rightX.getAsDouble(), leftX.getAsDouble(), context);
            }
        }
        OptionalDouble rightX = centre(pieces, right.labels(), -1);
        OptionalDouble leftX = centre(pieces, left.labels(), -1);
        if (!compared && rightX.isPresent() && leftX.isPresent()) {
            compare(rule, pieces, -1, rightX.getAsDouble(), leftX.getAsDouble(), context);
        }
    }

    /** World x grows to the patient's right. */
    private static void compare(
            QualityRule rule, SliceComponents pieces, int slice, double rightX, double leftX, CaseContext context) {
        if (rightX >= leftX) {
            return;
        }
        Labels right = rule.labels();
        Finding finding = context.finding(
                        rule,
                        String.format(
                                Locale.ROOT,
                                "%s lies %.0f mm to the left of %s",
                                right.words(),
                                leftX - rightX,
                                rule.others().words()))
                .in(right.role())
                .about(right.words());
        if (slice < 0) {
            context.add(finding);
            return;
        }
        int id = right.labels().stream()
                .filter(label -> pieces.has(slice, label.id()))
                .findFirst()
                .orElseThrow()
                .id();
        context.add(finding.at(pieces.firstVoxel(slice, id)));
    }

    /** Of some labels in a slice, or in all slices if that is below 0: the mean of world x, mm. */
    private static OptionalDouble centre(SliceComponents pieces, List<Label> labels, int slice) {
        double sum = 0;
        long voxels = 0;
        for (Label label : labels) {
            for (int piece : pieces.ofId(label.id())) {
                if (slice < 0 || pieces.sliceOf(piece) == slice) {
                    Component component = pieces.component(piece);
                    sum += component.voxels()
                            * pieces.geometry()
                                    .affine()
                                    .toWorld(
                                            component.centroid().x(),
                                            component.centroid().y(),
                                            component.centroid().z())
                                    .x();
                    voxels += component.voxels();
                }
            }
        }
        return voxels == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / voxels);
    }
}
