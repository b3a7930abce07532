package io.github.saros4j.nifti;

import java.nio.ByteBuffer;

/**
 * Between stored voxels and numbers, many at a time. Buffers carry the byte order; positions are absolute and buffers'
 * own positions are left alone. No scaling takes place here.
 */
final class VoxelCodec {

    private VoxelCodec() {}

    /**
     * Widens voxels to double: exact but for integers beyond 2^53.
     *
     * @param from holds the voxels; not modified
     * @param start byte at which the first voxel stands
     * @param to receives the numbers, from index {@code at}; modified
     */
    static void decode(NiftiDataType type, ByteBuffer from, int start, double[] to, int at, int count) {
        switch (type) {
            case UINT8 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = from.get(start + i) & 0xff;
                }
            }
            case INT8 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = from.get(start + i);
                }
            }
            case INT16 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = from.getShort(start + 2 * i);
                }
            }
            case UINT16 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = from.getShort(start + 2 * i) & 0xffff;
                }
            }
            case INT32 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = from.getInt(start + 4 * i);
                }
            }
            case FLOAT32 -> {
                for (int i = 0; i < count; i++) {
                    to[at + i] = from.getFloat(start + 4 * i);
                }
            }
            default -> decodeWide(type, from, start, to, at, count);
        }
    }

    private static void decodeWide(NiftiDataType type, ByteBuffer from, int start, double[] to, int at, int count) {
        int size = type.bytesPerVoxel();
        for (int i = 0; i < count; i++) {
            int place = start + i * size;
            to[at + i] = switch (type) {
                case FLOAT64 -> from.getDouble(place);
                case UINT64 -> unsignedToDouble(from.getLong(place));
                default -> whole(type, from, place);
            };
        }
    }

    /** Rounded to nearest; of two bits that fall away by halving the lower one is kept as a sticky bit. */
    private static double unsignedToDouble(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    /** One voxel of an integer type, exact; uint64 as its 64 bits. */
    static long whole(NiftiDataType type, ByteBuffer from, int place) {
        return switch (type) {
            case UINT8 -> from.get(place) & 0xff;
            case INT8 -> from.get(place);
            case INT16 -> from.getShort(place);
            case UINT16 -> from.getShort(place) & 0xffff;
            case INT32 -> from.getInt(place);
            case UINT32 -> from.getInt(place) & 0xffffffffL;
            case INT64, UINT64 -> from.getLong(place);
            default -> throw new IllegalArgumentException("Voxels of type " + type + " are no integers");
        };
    }

    /**
     * Stores a number. The caller has made sure, by {@link #holds}, that the type can.
     *
     * @param to receives the voxel; modified
     * @param place byte at which it will stand
     */
    static void encode(NiftiDataType type, double value, ByteBuffer to, int place) {
        switch (type) {
            case UINT8, INT8 -> to.put(place, (byte) (int) value);
            case INT16, UINT16 -> to.putShort(place, (short) (int) value);
            case INT32, UINT32 -> to.putInt(place, (int) (long) value);
            case INT64 -> to.putLong(place, (long) value);
            case UINT64 -> to.putLong(place, doubleToUnsigned(value));
            case FLOAT32 -> to.putFloat(place, (float) value);
            case FLOAT64 -> to.putDouble(place, value);
            default -> throw new IllegalArgumentException("Voxels of type " + type + " are not written");
        }
    }

    private static long doubleToUnsigned(double value) {
        return value < 0x1p63 ? (long) value : (long) (value - 0x1p63) + Long.MIN_VALUE;
    }

    /** Whether the type can store exactly this number; every type takes -0.0 for 0, float types take NaN. */
    static boolean holds(NiftiDataType type, double value) {
        return switch (type) {
            case FLOAT32 -> Double.isNaN(value) || (float) value == value;
            case FLOAT64 -> true;
            case UINT8, UINT16, UINT32, UINT64 ->
                value == Math.rint(value) && value >= 0 && value < Math.scalb(1.0, type.bitpix());
            default ->
                value == Math.rint(value)
                        && value >= -Math.scalb(1.0, type.bitpix() - 1)
                        && value < Math.scalb(1.0, type.bitpix() - 1);
        };
    }
}
