package io.github.saros4j.jmh;

import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.overlap.ConfusionCounts;
import java.util.ArrayList;
import java.util.List;

/**
 * The usual way to Boundary IoU: one label after the other is cropped to its box, and for each side a full distance transform of its
 * border voxels says which voxels of the mask are in the band.
 */
final class BandTransform {

    private BandTransform() {}

    /** What {@link io.github.saros4j.boundary.BoundaryBands#count} counts. */
    static List<ConfusionCounts> count(
            VolumePair pair, int[] labelIds, boolean inPlane, Spacing spacing, double limitMm) {
        SurfaceMode mode = inPlane ? SurfaceMode.IN_PLANE : SurfaceMode.VOLUME;
        DistanceTransformKernel.Boxes boxes = DistanceTransformKernel.Boxes.of(pair, mode);
        List<ConfusionCounts> counts = new ArrayList<>();
        long all = (long) pair.sliceCount() * pair.shape().sliceSize();
        for (int id : labelIds) {
            long tp = 0;
            long fp = 0;
            long fn = 0;
            if (boxes.has(id)) {
                SurfelGrid.Box box = boxes.box(id);
                boolean[] truth = band(mask(pair, Side.TRUTH, id, box), box, inPlane, spacing, limitMm);
                boolean[] prediction = band(mask(pair, Side.PREDICTION, id, box), box, inPlane, spacing, limitMm);
                for (int i = 0; i < truth.length; i++) {
                    tp += truth[i] && prediction[i] ? 1 : 0;
                    fp += prediction[i] && !truth[i] ? 1 : 0;
                    fn += truth[i] && !prediction[i] ? 1 : 0;
                }
            }
            counts.add(new ConfusionCounts(tp, fp, fn, all - tp - fp - fn));
        }
        return counts;
    }

    /** The box has room for a point more along x and y, and along z in a volume; there it reaches beyond the grid. */
    private static byte[] mask(VolumePair pair, Side side, int id, SurfelGrid.Box box) {
        byte[] mask = new byte[box.points()];
        int endX = Math.min(pair.shape().nx(), box.x() + box.nx());
        int endY = Math.min(pair.shape().ny(), box.y() + box.ny());
        for (int z = 0; z < box.nz(); z++) {
            int index = pair.indexOf(box.z() + z);
            for (int y = box.y(); y < endY && index >= 0; y++) {
                byte[] slice = pair.slice(side, index);
                int row = (z * box.ny() + y - box.y()) * box.nx() - box.x();
                for (int x = box.x(); x < endX; x++) {
                    mask[row + x] = (byte) (slice[y * pair.shape().nx() + x] == (byte) id ? 1 : 0);
                }
            }
        }
        return mask;
    }

    private static boolean[] band(byte[] mask, SurfelGrid.Box box, boolean inPlane, Spacing spacing, double limitMm) {
        byte[] border = new byte[mask.length];
        for (int i = 0; i < mask.length; i++) {
            int x = i % box.nx();
            int y = i / box.nx() % box.ny();
            int z = i / box.nx() / box.ny();
            boolean inside = isSet(mask, box, x - 1, y, z)
                    && isSet(mask, box, x + 1, y, z)
                    && isSet(mask, box, x, y - 1, z)
                    && isSet(mask, box, x, y + 1, z)
                    && (inPlane || (isSet(mask, box, x, y, z - 1) && isSet(mask, box, x, y, z + 1)));
            border[i] = (byte) (mask[i] != 0 && !inside ? 1 : 0);
        }
        double[] squared = DistanceTransform.squared(new SurfelGrid(box, border), spacing, !inPlane);
        boolean[] band = new boolean[mask.length];
        for (int i = 0; i < mask.length; i++) {
            band[i] = mask[i] != 0 && Math.sqrt(squared[i]) <= limitMm;
        }
        return band;
    }

    private static boolean isSet(byte[] mask, SurfelGrid.Box box, int x, int y, int z) {
        return x >= 0
                && y >= 0
                && z >= 0
                && x < box.nx()
                && y < box.ny()
                && z < box.nz()
                && mask[(z * box.ny() + y) * box.nx() + x] != 0;
    }
}
