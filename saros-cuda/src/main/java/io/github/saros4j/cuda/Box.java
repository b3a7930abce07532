package io.github.saros4j.cuda;

import io.github.saros4j.backend.Side;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dual points around all voxels of one label on both sides, as rows of 32-bit words; see {@code boxes.h}.
 *
 * @param place of the label in the request
 * @param column of the first word, a multiple of 32
 * @param row the first
 * @param plane the first
 * @param words a row
 * @param rows a layer
 * @param layers all
 * @param extents of the truth's surfels and of the prediction's, in the box
 */
record Box(int place, int column, int row, int plane, int words, int rows, int layers, List<Extent> extents) {

    private static final int STRUCT_BYTES = 80;

    /** Where a side has surfels; the same as in {@code job.h}. */
    record Extent(int rowFrom, int rowTo, int layerFrom, int layerTo) {

        static final Extent NONE = new Extent(0, 0, 0, 0);
    }

    /** The corners of the voxels of one label on one side; the ends are exclusive. */
    private record Corners(int x, int y, int plane, int endX, int endY, int endPlane) {

        /** Null if it has none. */
        static @Nullable Corners of(IntBuffer first, IntBuffer end, int at) {
            return end.get(at + 2) == 0
                    ? null
                    : new Corners(
                            first.get(at),
                            first.get(at + 1),
                            first.get(at + 2),
                            end.get(at),
                            end.get(at + 1),
                            end.get(at + 2));
        }

        static Corners around(@Nullable Corners a, Corners b) {
            return a == null
                    ? b
                    : new Corners(
                            Math.min(a.x, b.x),
                            Math.min(a.y, b.y),
                            Math.min(a.plane, b.plane),
                            Math.max(a.endX, b.endX),
                            Math.max(a.endY, b.endY),
                            Math.max(a.endPlane, b.endPlane));
        }
    }

    /**
     * The boxes of the labels that occur, in the request's order.
     *
     * @param labels of the request
     * @param planes whether voxels touch one layer or two
     * @param first as voxels.cu found them
     * @param end as voxels.cu found them
     */
    static List<Box> of(int labels, Planes planes, IntBuffer first, IntBuffer end) {
        List<Box> boxes = new ArrayList<>();
        for (int place = 0; place < labels; place++) {
            Corners truth = Corners.of(first, end, 3 * place);
            Corners prediction = Corners.of(first, end, 3 * (labels + place));
            if (truth != null) {
                boxes.add(around(
                        place,
                        planes,
                        prediction == null ? truth : Corners.around(truth, prediction),
                        truth,
                        prediction));
            } else if (prediction != null) {
                boxes.add(around(place, planes, prediction, null, prediction));
            }
        }
        return boxes;
    }

    private static Box around(
            int place, Planes planes, Corners all, @Nullable Corners truth, @Nullable Corners prediction) {
        int firstWord = all.x / Integer.SIZE;
        int lastWord = all.endX / Integer.SIZE; // the dual column after the last voxel
        List<Extent> extents = List.of(extent(planes, all, truth), extent(planes, all, prediction));
        return new Box(
                place,
                firstWord * Integer.SIZE,
                all.y,
                all.plane,
                lastWord - firstWord + 1,
                all.endY - all.y + 1,
                planes.layersOf(all.endPlane - all.plane),
                extents);
    }

    private static Extent extent(Planes planes, Corners all, @Nullable Corners side) {
        return side == null
                ? Extent.NONE
                : new Extent(
                        side.y - all.y,
                        side.endY - all.y + 1,
                        side.plane - all.plane,
                        side.plane - all.plane + planes.layersOf(side.endPlane - side.plane));
    }

    /** Words of one side. */
    long size() {
        return (long) words * rows * layers;
    }

    boolean isOnBothSides() {
        return !extents.contains(Extent.NONE);
    }

    boolean isOn(Side side) {
        return !extents.get(side.index()).equals(Extent.NONE);
    }

    static long structBytes(int boxes) {
        return (long) STRUCT_BYTES * boxes;
    }

    /** Lays boxes out one after the other. */
    static ByteBuffer structs(List<Box> boxes, int[] ids) {
        ByteBuffer bytes = ByteBuffer.allocate(STRUCT_BYTES * boxes.size()).order(ByteOrder.nativeOrder());
        long start = 0;
        int block = 0;
        for (Box box : boxes) {
            bytes.putLong(start).putInt(ids[box.place]).putInt(box.place).putInt(block);
            bytes.putInt(box.column).putInt(box.row).putInt(box.plane);
            bytes.putInt(box.words).putInt(box.rows).putInt(box.layers);
            for (Extent extent : box.extents) {
                bytes.putInt(extent.rowFrom).putInt(extent.rowTo);
                bytes.putInt(extent.layerFrom).putInt(extent.layerTo);
            }
            bytes.putInt(0); // the structure ends at a multiple of 8 bytes
            start += box.size();
            block += Kernel.blocks(box.size());
        }
        return bytes;
    }

    static int blocks(List<Box> boxes) {
        return boxes.stream().mapToInt(box -> Kernel.blocks(box.size())).sum();
    }
}
