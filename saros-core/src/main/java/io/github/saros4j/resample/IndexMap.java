package io.github.saros4j.resample;

import io.github.saros4j.geometry.GridShape;

/**
 * From a voxel of the target to a place between the voxels of the source, in ITK's order of operations: to LPS mm, minus
 * the source's origin, times the inverse of its matrix. Only the first voxel of a row and the one behind its last are
 * taken that way; those between lie at {@code start + (end - start) * (x / nx)}.
 */
final class IndexMap {

    private final GridShape target;
    private final GridShape source;
    private final double[] toWorld;
    private final double[] toSource;
    private final double[] targetOrigin;
    private final double[] sourceOrigin;

    IndexMap(ItkGrid source, ItkGrid target) {
        this.source = source.shape();
        this.target = target.shape();
        this.toWorld = target.matrix();
        this.toSource = SvdInverse.of(source.matrix());
        this.targetOrigin = target.origin();
        this.sourceOrigin = source.origin();
    }

    GridShape target() {
        return target;
    }

    GridShape source() {
        return source;
    }

    /** The source's continuous index along each axis for one index of the target. */
    void map(int x, int y, int z, double[] to) {
        double[] distance = new double[3];
        for (int i = 0; i < 3; i++) {
            double world = targetOrigin[i];
            world += toWorld[3 * i] * x;
            world += toWorld[3 * i + 1] * y;
            world += toWorld[3 * i + 2] * z;
            distance[i] = world - sourceOrigin[i];
        }
        for (int i = 0; i < 3; i++) {
            to[i] = toSource[3 * i] * distance[0]
                    + toSource[3 * i + 1] * distance[1]
                    + toSource[3 * i + 2] * distance[2];
        }
    }

    /** Whether each axis of the source depends on the same axis of the target alone, whatever the two grids' origins. */
    boolean isAligned() {
        for (int axis = 0; axis < 3; axis++) {
            for (int other = 0; other < 3; other++) {
                for (int world = 0; world < 3; world++) {
                    if (other != axis && toSource[3 * axis + world] != 0 && toWorld[3 * world + other] != 0) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /**
     * The source's continuous indices for all of the target along one axis, of aligned grids.
     *
     * @return one for each index of the target along that axis
     */
    double[] along(int axis) {
        double[] indices = new double[target.size(axis)];
        double[] place = new double[3];
        if (axis == 0) {
            map(0, 0, 0, place);
            double start = place[0];
            map(target.nx(), 0, 0, place);
            for (int x = 0; x < indices.length; x++) {
                indices[x] = between(start, place[0], x);
            }
            return indices;
        }
        for (int i = 0; i < indices.length; i++) {
            map(0, axis == 1 ? i : 0, axis == 2 ? i : 0, place);
            indices[i] = place[axis];
        }
        return indices;
    }

    /** Between a row's first voxel and the one behind its last. */
    double between(double start, double end, int x) {
        return start + (end - start) * ((double) x / target.nx());
    }
}
