package io.github.saros4j.bodyparts;

import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.label.BodyPart;
import java.util.HashMap;
import java.util.Map;

/** Gives each small piece of a slice the part of the nearest large one. */
final class SmallPieces {

    private final ConnectedComponents body;
    private final double gapMm;

    /** A small piece may be that far from the piece it belongs to, between the centres of the nearest voxels. */
    SmallPieces(ConnectedComponents body, double gapMm) {
        this.body = body;
        this.gapMm = gapMm;
    }

    Verdict complete(BodySlice slice, Map<Piece, BodyPart> parts) {
        Map<Piece, BodyPart> all = new HashMap<>(parts);
        for (Piece small : slice.small()) {
            double nearest = Double.POSITIVE_INFINITY;
            boolean tie = false;
            for (Piece large : slice.large()) {
                BodyPart part = part(parts, large);
                double distance = distanceMm(slice, small, large);
                if (distance < nearest) {
                    tie = false;
                    nearest = distance;
                    all.put(small, part);
                } else if (distance == nearest && part != all.get(small)) {
                    tie = true;
                }
            }
            if (tie || nearest > gapMm) {
                return Verdict.uncertain(
                        UncertainReason.LOOSE_PIECE,
                        tie ? "a small piece is as near to two parts" : "a small piece is far from all others");
            }
        }
        return new Verdict.Certain(all);
    }

    private static BodyPart part(Map<Piece, BodyPart> parts, Piece large) {
        BodyPart part = parts.get(large);
        if (part == null) {
            throw new IllegalStateException("A rule was certain of a slice without one of its pieces");
        }
        return part;
    }

    private double distanceMm(BodySlice slice, Piece one, Piece other) {
        int first = body.firstRun(slice.number());
        int last = body.firstRun(slice.number() + 1);
        int nx = body.geometry().shape().nx();
        double nearest = Double.POSITIVE_INFINITY;
        for (int a = first; a < last; a++) {
            if (body.runComponent(a) == one.component()) {
                for (int b = first; b < last; b++) {
                    if (body.runComponent(b) == other.component()) {
                        int dy = body.runStart(a) / nx - body.runStart(b) / nx;
                        int dx = Math.max(0, Math.max(start(a, nx) - end(b, nx), start(b, nx) - end(a, nx)));
                        nearest = Math.min(nearest, Math.hypot(dx * slice.spacingX(), dy * slice.spacingY()));
                    }
                }
            }
        }
        return nearest;
    }

    private int start(int run, int nx) {
        return body.runStart(run) % nx;
    }

    /** The column of the run's last voxel. */
    private int end(int run, int nx) {
        return (body.runEnd(run) - 1) % nx;
    }
}
