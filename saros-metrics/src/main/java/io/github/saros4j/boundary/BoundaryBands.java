package io.github.saros4j.boundary;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.cpu.CpuBackend;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.overlap.ConfusionCounts;
import java.util.List;

/**
 * Boundary IoU: of each mask only the voxels along its border are compared, so that errors there are not drowned in the volume of a large
 * structure.
 *
 * <p>Let M be the voxels of a label. A voxel of M is a <em>border voxel</em> if one of its 6 face neighbours (in plane: of its 4 side
 * neighbours within the slice) is not in M; voxels outside the grid and in slices that are not stored are not in M. The band
 * {@code M_d} is the voxels of M whose centre lies at most d from the centre of a border voxel of M, the distance being
 * {@code sqrt(((dx sx)² + (dy sy)²) + (dz sz)²)} in mm, in double (in plane: to border voxels of the same slice). With T and P
 * of truth and prediction, {@code BIoU = |T_d ∩ P_d| / |T_d ∪ P_d|}, 0 to 1. With d = 0 the bands are the border voxels; where d
 * reaches everything, BIoU is IoU. In-plane bands are pooled over the slices of a case.
 *
 * <p>Source: Cheng et al., Boundary IoU, CVPR 2021. Their definition takes the pixels of a mask within distance d of its contour; their
 * code measures that in pixels, by d erosions with a 3x3 square, so that a band is as thick along diagonals as along axes times
 * √2, and d = 1 is one layer. Here the first layer has distance 0, distances are Euclidean and in mm, and the first layer is by
 * faces: a voxel that has a neighbour outside across an edge or a corner only is not in it. Along an axis of spacing s, d mm make
 * {@code floor(d / s) + 1} layers; d erosions are matched by {@code (d - 1) s}. MetricsReloaded takes the same border voxels, but
 * counts in voxels, and strictly less than d.
 */
public final class BoundaryBands {

    private BoundaryBands() {}

    /**
     * Counts the voxels of both bands, label by label, on the caller's thread. Time grows with the words of 64 voxels that lie
     * farther than d from the border, times the rows within d; memory beside the volumes is a bit a voxel for the slices within reach.
     *
     * @param pair truth and prediction; not modified
     * @param labelIds the labels, strictly ascending, 1 to 254
     * @param inPlane whether borders and bands are those of each slice on its own
     * @param spacing mm along each axis
     * @param limitMm d in mm, 0 or more, compared with {@code <=}: slack for ties is the caller's to add
     * @return in the order of the ids: tp, voxels in both bands; fp, in the prediction's only; fn, in the truth's only; tn, in neither. Their {@link ConfusionCounts#iou} is the Boundary IoU
     * @throws IllegalArgumentException if ids or limit are out of range or out of order
     */
    public static List<ConfusionCounts> count(
            VolumePair pair, int[] labelIds, boolean inPlane, Spacing spacing, double limitMm) {
        SurfaceMode mode = inPlane ? SurfaceMode.IN_PLANE : SurfaceMode.VOLUME;
        return new CpuBackend().countBands(pair, CountRequest.of(labelIds, mode, spacing, limitMm));
    }
}
