package io.github.saros4j.quality;

import io.github.saros4j.components.Component;
import io.github.saros4j.geometry.Affine;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.Label;
import io.github.saros4j.scan.FileRole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules about the patient's left and right. World x grows to the patient's right. */
final class SideChecks {

    private static final Labels MIDDLE = new Labels(FileRole.PARTS, List.of(BodyPart.TORSO, BodyPart.HEAD));

    private final QualityRule rule;
    private final SliceComponents pieces;
    private final SliceComponents others;
    private final CaseContext context;

    private SideChecks(QualityRule rule, SliceComponents pieces, SliceComponents others, CaseContext context) {
        this.rule = rule;
        this.pieces = pieces;
        this.others = others;
        this.context = context;
    }

    private static Optional<SideChecks> of(QualityRule rule, CaseContext context) {
        Optional<SliceComponents> pieces = context.components(rule.labels().role());
        Optional<SliceComponents> others = context.components(rule.others().role());
        boolean comparable = rule.labels().role() == rule.others().role() || context.onOneGrid();
        return pieces.isPresent() && others.isPresent() && comparable
                ? Optional.of(new SideChecks(rule, pieces.get(), others.get(), context))
                : Optional.empty();
    }

    /** In each slice the labels with each other, or the one that is there alone with the middle of the body. */
    static void inSlices(QualityRule rule, CaseContext context) {
        of(rule, context).filter(check -> check.pieces == check.others).ifPresent(SideChecks::inSlices);
    }

    private void inSlices() {
        boolean compared = false;
        for (int slice = 0; slice < pieces.slices(); slice++) {
            Centre right = Centre.of(pieces, rule.labels(), slice);
            Centre left = Centre.of(pieces, rule.others(), slice);
            if (right.isSomewhere() && left.isSomewhere()) {
                compared = true;
                if (right.x() < left.x()) {
                    int id = firstPresent(rule.labels(), slice).id();
                    context.add(swapped(left.x() - right.x()).at(pieces.firstVoxel(slice, id)));
                }
            } else if (rule.labels().role() == MIDDLE.role()) {
                compared |= alone(slice);
            }
        }
        Centre right = Centre.of(pieces, rule.labels());
        Centre left = Centre.of(pieces, rule.others());
        if (!compared && right.isSomewhere() && left.isSomewhere() && right.x() < left.x()) {
            context.add(swapped(left.x() - right.x()));
        }
    }

    /** Over all slices that have both. */
    static void inCase(QualityRule rule, CaseContext context) {
        of(rule, context).ifPresent(SideChecks::inCase);
    }

    private void inCase() {
        Centre right = new Centre(0, 0);
        Centre left = new Centre(0, 0);
        for (int slice = 0; slice < pieces.slices(); slice++) {
            int otherSlice = others.volume().annotatedSlices().indexOf(pieces.position(slice));
            Centre rightHere = Centre.of(pieces, rule.labels(), slice);
            Centre leftHere = otherSlice < 0 ? new Centre(0, 0) : Centre.of(others, rule.others(), otherSlice);
            if (rightHere.isSomewhere() && leftHere.isSomewhere()) {
                right = right.plus(rightHere);
                left = left.plus(leftHere);
            }
        }
        if (right.isSomewhere() && right.x() < left.x()) {
            context.add(swapped(left.x() - right.x()));
        }
    }

    private Finding swapped(double mm) {
        return context.finding(
                        rule,
                        String.format(
                                Locale.ROOT,
                                "%s lies %.0f mm to the left of %s",
                                rule.labels().words(),
                                mm,
                                rule.others().words()))
                .in(rule.labels().role())
                .about(rule.labels().words());
    }

    private Label firstPresent(Labels labels, int slice) {
        return labels.labels().stream()
                .filter(label -> pieces.has(slice, label.id()))
                .findFirst()
                .orElseThrow();
    }

    /** A slice without one of the sides: no piece of the other may lie wholly beyond the middle. False if the slice has no middle. */
    private boolean alone(int slice) {
        Centre middle = Centre.of(pieces, MIDDLE, slice);
        if (!middle.isSomewhere()) {
            return false;
        }
        for (Label label : rule.labels().labels()) {
            beyond(slice, label, middle.x(), 1);
        }
        for (Label label : rule.others().labels()) {
            beyond(slice, label, middle.x(), -1);
        }
        return true;
    }

    /** The direction is 1 for a label of the right, -1 for one of the left. */
    private void beyond(int slice, Label label, double middle, int direction) {
        if (!pieces.has(slice, label.id())) {
            return;
        }
        for (int piece : pieces.ofId(label.id())) {
            double mm = pieces.sliceOf(piece) == slice ? innermost(piece, direction) - direction * middle : 0;
            if (mm < 0) {
                context.add(context.finding(
                                rule,
                                String.format(
                                        Locale.ROOT,
                                        "a piece of %s lies to the %s of the body's middle, %.0f mm or more",
                                        label.displayName(),
                                        direction > 0 ? "left" : "right",
                                        -mm))
                        .in(rule.labels().role())
                        .at(pieces.firstVoxel(piece))
                        .about(label.displayName())
                        .withArea(pieces.areaMm2(piece)));
            }
        }
    }

    /** How far a piece's box reaches to the right, or to the left, world mm. */
    private double innermost(int piece, int direction) {
        Component component = pieces.component(piece);
        Affine affine = pieces.geometry().affine();
        double most = Double.NEGATIVE_INFINITY;
        for (int x : new int[] {component.box().minX(), component.box().maxX()}) {
            for (int y : new int[] {component.box().minY(), component.box().maxY()}) {
                most = Math.max(
                        most,
                        direction * affine.toWorld(x, y, component.box().minZ()).x());
            }
        }
        return most;
    }

    /**
     * Where some labels are, along world x.
     *
     * @param sum of all voxels, mm
     * @param voxels how many
     */
    private record Centre(double sum, long voxels) {

        static Centre of(SliceComponents pieces, Labels labels, int slice) {
            Centre centre = new Centre(0, 0);
            for (Label label : labels.labels()) {
                if (pieces.has(slice, label.id())) {
                    for (int piece : pieces.ofId(label.id())) {
                        centre = pieces.sliceOf(piece) == slice ? centre.plus(of(pieces, piece)) : centre;
                    }
                }
            }
            return centre;
        }

        static Centre of(SliceComponents pieces, Labels labels) {
            Centre centre = new Centre(0, 0);
            for (int slice = 0; slice < pieces.slices(); slice++) {
                centre = centre.plus(of(pieces, labels, slice));
            }
            return centre;
        }

        private static Centre of(SliceComponents pieces, int piece) {
            Component component = pieces.component(piece);
            double x = pieces.geometry()
                    .affine()
                    .toWorld(
                            component.centroid().x(),
                            component.centroid().y(),
                            component.centroid().z())
                    .x();
            return new Centre(component.voxels() * x, component.voxels());
        }

        Centre plus(Centre other) {
            return new Centre(sum + other.sum, voxels + other.voxels);
        }

        boolean isSomewhere() {
            return voxels > 0;
        }

        /** The mean, mm. */
        double x() {
            return sum / voxels;
        }
    }
}
