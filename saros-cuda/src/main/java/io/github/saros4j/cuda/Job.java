package io.github.saros4j.cuda;

import io.github.saros4j.backend.SurfaceMode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What the kernels of a pair work on: the fields of {@code struct Job} in {@code job.h}, which says what they are. */
final class Job {

    private static final int BYTES = 18 * Long.BYTES + 3 * Double.BYTES + 12 * Integer.BYTES;

    long voxels;
    long planeOfSlice;
    long sliceOfPlane;
    long placeOfId;
    long voxelCounts;
    long first;
    long end;
    long boxes;
    long masks;
    long surfels;
    long rest;
    long sideWords;
    long ballRows;
    long ballFrom;
    long surfelCounts;
    long farPoints;
    long farListed;
    long farTaken;
    double spacingX;
    double spacingY;
    double spacingZ;
    int slices;
    int planes;
    int rows;
    int rowBytes;
    int labels;
    int boxCount;
    int limits;
    int codes;
    SurfaceMode mode = SurfaceMode.NONE;
    int countedFrom;
    int countedTo;
    int farCapacity;

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.nativeOrder());
        bytes.putLong(voxels).putLong(planeOfSlice).putLong(sliceOfPlane).putLong(placeOfId);
        bytes.putLong(voxelCounts).putLong(first).putLong(end);
        bytes.putLong(boxes).putLong(masks).putLong(surfels).putLong(rest).putLong(sideWords);
        bytes.putLong(ballRows).putLong(ballFrom).putLong(surfelCounts);
        bytes.putLong(farPoints).putLong(farListed).putLong(farTaken);
        bytes.putDouble(spacingX).putDouble(spacingY).putDouble(spacingZ);
        bytes.putInt(slices).putInt(planes).putInt(rows).putInt(rowBytes);
        bytes.putInt(labels).putInt(boxCount).putInt(limits).putInt(codes);
        bytes.putInt(modeOfKernels()).putInt(countedFrom).putInt(countedTo).putInt(farCapacity);
        return bytes.array();
    }

    /** The number that {@code enum Mode} has for it. */
    private int modeOfKernels() {
        return switch (mode) {
            case NONE, VOLUME -> 0;
            case MASKED -> 1;
            case IN_PLANE -> 2;
            case VOXELS -> 3;
        };
    }
}
