package io.github.saros4j.boundary;

import io.github.saros4j.backend.Side;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.overlap.ConfusionCounts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The definition, voxel by voxel: each voxel of a mask against each of its border voxels. */
final class PlainBands {

    /** A voxel; z is its position in the volume. */
    record Voxel(int x, int y, int z) {}

    private final VolumePair pair;
    private final boolean inPlane;
    private final Spacing spacing;
    private final double limitMm;

    PlainBands(VolumePair pair, boolean inPlane, Spacing spacing, double limitMm) {
        this.pair = pair;
        this.inPlane = inPlane;
        this.spacing = spacing;
        this.limitMm = limitMm;
    }

    ConfusionCounts count(int id) {
        Set<Voxel> truth = band(mask(Side.TRUTH, id));
        Set<Voxel> prediction = band(mask(Side.PREDICTION, id));
        long tp = truth.stream().filter(prediction::contains).count();
        long all = (long) pair.sliceCount() * pair.shape().sliceSize();
        return new ConfusionCounts(
                tp, prediction.size() - tp, truth.size() - tp, all - prediction.size() - truth.size() + tp);
    }

    Set<Voxel> mask(Side side, int id) {
        Set<Voxel> mask = new HashSet<>();
        for (int index = 0; index < pair.sliceCount(); index++) {
            byte[] slice = pair.slice(side, index);
            for (int i = 0; i < slice.length; i++) {
                if ((slice[i] & 0xff) == id) {
                    mask.add(new Voxel(i % pair.shape().nx(), i / pair.shape().nx(), pair.position(index)));
                }
            }
        }
        return mask;
    }

    List<Voxel> border(Set<Voxel> mask) {
        List<Voxel> border = new ArrayList<>();
        for (Voxel v : mask) {
            boolean inside = mask.contains(new Voxel(v.x - 1, v.y, v.z))
                    && mask.contains(new Voxel(v.x + 1, v.y, v.z))
                    && mask.contains(new Voxel(v.x, v.y - 1, v.z))
                    && mask.contains(new Voxel(v.x, v.y + 1, v.z));
            if (!inPlane) {
                inside &= mask.contains(new Voxel(v.x, v.y, v.z - 1)) && mask.contains(new Voxel(v.x, v.y, v.z + 1));
            }
            if (!inside) {
                border.add(v);
            }
        }
        return border;
    }

    private Set<Voxel> band(Set<Voxel> mask) {
        List<Voxel> border = border(mask);
        Set<Voxel> band = new HashSet<>();
        for (Voxel v : mask) {
            for (Voxel b : border) {
                if (isNear(v, b)) {
                    band.add(v);
                    break;
                }
            }
        }
        return band;
    }

    private boolean isNear(Voxel v, Voxel b) {
        double x = (v.x - b.x) * spacing.x();
        double y = (v.y - b.y) * spacing.y();
        double z = (v.z - b.z) * spacing.z();
        return (!inPlane || v.z == b.z) && Math.sqrt((x * x + y * y) + z * z) <= limitMm;
    }
}
