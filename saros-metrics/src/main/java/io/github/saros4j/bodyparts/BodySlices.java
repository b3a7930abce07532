package io.github.saros4j.bodyparts;

import io.github.saros4j.components.ConnectedComponents;
import io.github.saros4j.components.Connectivity;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelMapping;
import io.github.saros4j.volume.LabelVolume;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The annotated slices of a scan as the rules see them: pieces of the body and what they show. Pieces touch by sides and corners, so that
 * two are rather taken for one than one for two.
 */
final class BodySlices {

    private static final NamedLabel BODY = new NamedLabel(1, "Body", "body");

    private final LabelVolume<BodyRegion> regions;
    private final BodyFrame frame;
    private final double smallPieceVoxels;
    private final double bonelessVoxels;
    private final ConnectedComponents body;
    private final ConnectedComponents bones;

    BodySlices(LabelVolume<BodyRegion> regions, double smallPieceMm2, double bonelessMm2) {
        this.regions = regions;
        this.frame = BodyFrame.of(regions.geometry());
        double voxelMm2 =
                regions.geometry().spacing().x() * regions.geometry().spacing().y();
        this.smallPieceVoxels = smallPieceMm2 / voxelMm2;
        this.bonelessVoxels = bonelessMm2 / voxelMm2;
        LabelSet<NamedLabel> mask = LabelSet.of("body", List.of(new NamedLabel(0, "Background", "background"), BODY));
        Map<BodyRegion, NamedLabel> foreground = new EnumMap<>(BodyRegion.class);
        BodyRegion.labelSet().foreground().forEach(region -> foreground.put(region, BODY));
        LabelVolume<NamedLabel> bodies = LabelMapping.of(
                        BodyRegion.labelSet(), mask.withIgnoreId(LabelSet.SAROS_IGNORE_ID), foreground)
                .apply(regions);
        this.body = ConnectedComponents.of(bodies, Connectivity.ALL_IN_SLICE);
        this.bones = ConnectedComponents.of(regions, Connectivity.ALL_IN_SLICE, BodyRegion.BONES.id());
    }

    BodyFrame frame() {
        return frame;
    }

    /** How many slices are annotated. */
    int count() {
        return regions.annotatedSlices().count();
    }

    /** Where a slice lies in the volume. */
    int position(int slice) {
        return regions.annotatedSlices().position(slice);
    }

    /** How far a slice is from the uppermost one of the grid, by its number among the annotated ones. */
    double toTopMm(int slice) {
        int above = frame.upward() ? frame.shape().nz() - 1 - position(slice) : position(slice);
        return above * regions.geometry().spacing().z();
    }

    /** How far two slices are apart, by their numbers among the annotated ones. */
    double betweenMm(int slice, int other) {
        return Math.abs(position(slice) - position(other))
                * regions.geometry().spacing().z();
    }

    ConnectedComponents body() {
        return body;
    }

    /** A slice by its number among the annotated ones. */
    BodySlice slice(int slice) {
        BodySlice result = new BodySlice(slice, frame, regions.geometry().spacing());
        byte[] voxels = regions.slice(slice);
        int nx = frame.shape().nx();
        for (int run = body.firstRun(slice); run < body.firstRun(slice + 1); run++) {
            Piece piece = result.piece(body.runComponent(run));
            int y = body.runStart(run) / nx;
            int x = body.runStart(run) - y * nx;
            int end = body.runEnd(run) - y * nx;
            piece.addRun(x, end, y);
            for (int from = x; from < end; ) {
                int id = voxels[y * nx + from];
                int to = from + 1;
                while (to < end && voxels[y * nx + to] == id) {
                    to++;
                }
                piece.addRegions(1 << id);
                result.addRegionRun(id, from, to, y);
                from = to;
            }
        }
        addBones(slice, result);
        result.sortOut(smallPieceVoxels, bonelessVoxels);
        return result;
    }

    private void addBones(int slice, BodySlice result) {
        int nx = frame.shape().nx();
        for (int run = bones.firstRun(slice); run < bones.firstRun(slice + 1); run++) {
            int y = bones.runStart(run) / nx;
            int x = bones.runStart(run) - y * nx;
            Piece piece = result.piece(body.indexAt(x, y, position(slice)));
            piece.addBoneRun(bones.runComponent(run), x, bones.runEnd(run) - y * nx, y);
        }
    }
}
