package io.github.saros4j.nifti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * A header and its voxels, over any number of axes, without an interpretation. Voxels stay as they are stored: same
 * type, same byte order, so an image takes the memory that its file does, may hold more than 2^31 voxels, and is
 * written again bit by bit. Immutable.
 *
 * <p>Voxels are numbered from 0, axis 0 fastest.
 */
public final class NiftiImage {

    /** A multiple of every voxel's size, and small beside any image that is worth lying about. */
    private static final int CHUNK_BYTES = 1 << 24;

    private final NiftiHeader header;
    private final NiftiDataType type;
    private final int voxelsPerChunk;
    private final long voxelCount;
    private final byte[][] chunks;

    private NiftiImage(NiftiHeader header, byte[][] chunks) {
        this.header = header;
        this.type = header.datatype();
        this.voxelsPerChunk = CHUNK_BYTES / type.bytesPerVoxel();
        this.voxelCount = header.voxelCount();
        this.chunks = chunks;
    }

    /**
     * An image of stored voxels.
     *
     * @param header says shape, type, byte order and scaling; the type must be supported
     * @param stored the voxels' bytes, axis 0 fastest, in the header's byte order; copied
     * @return the image
     * @throws IllegalArgumentException if there are more or fewer bytes than the header's shape and type need
     */
    public static NiftiImage of(NiftiHeader header, byte[] stored) {
        if (header.voxelCount() * header.datatype().bytesPerVoxel() != stored.length) {
            throw new IllegalArgumentException(stored.length + " bytes do not make " + header.shapeText()
                    + " voxels of type " + header.datatype());
        }
        byte[][] chunks = new byte[(stored.length + CHUNK_BYTES - 1) / CHUNK_BYTES][];
        for (int i = 0; i < chunks.length; i++) {
            int start = i * CHUNK_BYTES;
            chunks[i] = Arrays.copyOfRange(stored, start, start + Math.min(CHUNK_BYTES, stored.length - start));
        }
        return new NiftiImage(header, chunks);
    }

    /** All voxels of a file. Chunks are made as their bytes arrive. */
    static NiftiImage read(NiftiFile file) throws IOException {
        NiftiHeader header = file.header();
        try (ByteSource in = file.openVoxels()) {
            long bytes = header.voxelCount() * header.datatype().bytesPerVoxel();
            byte[][] chunks = new byte[Math.toIntExact((bytes + CHUNK_BYTES - 1) / CHUNK_BYTES)][];
            for (int i = 0; i < chunks.length; i++) {
                int length = (int) Math.min(CHUNK_BYTES, bytes - (long) i * CHUNK_BYTES);
                chunks[i] = new byte[length];
                in.fill(chunks[i], 0, length);
            }
            in.finish();
            return new NiftiImage(header, chunks);
        }
    }

    /** The stored bytes, in order. */
    void writeVoxels(OutputStream out) throws IOException {
        for (byte[] chunk : chunks) {
            out.write(chunk);
        }
    }

    /**
     * The header.
     *
     * @return the header
     */
    public NiftiHeader header() {
        return header;
    }

    /**
     * The sizes of all axes.
     *
     * @return a new array, x first
     */
    public int[] shape() {
        return header.shape();
    }

    /**
     * All voxels.
     *
     * @return the product of the shape
     */
    public long voxelCount() {
        return voxelCount;
    }

    /**
     * A voxel's value: what is stored, scaled by slope and intercept if the header has them. Integers of 64 bits are
     * exact up to 2^53; {@link #storedInteger} is exact beyond.
     *
     * @param index the voxel's number, axis 0 fastest
     * @return the value
     * @throws IndexOutOfBoundsException if there is no such voxel
     */
    public double value(long index) {
        double[] value = new double[1];
        copyValues(index, value, 0, 1);
        return value[0];
    }

    /**
     * The values of voxels that follow each other, as {@link #value} gives them.
     *
     * @param first the first voxel's number
     * @param target receives the values; modified
     * @param at the index in target of the first value
     * @param count how many
     * @throws IndexOutOfBoundsException if image or target are too short
     */
    public void copyValues(long first, double[] target, int at, int count) {
        Objects.checkFromIndexSize(first, count, voxelCount);
        Objects.checkFromIndexSize(at, count, target.length);
        for (int done = 0; done < count; ) {
            long voxel = first + done;
            int inChunk = (int) (voxel % voxelsPerChunk);
            int part = Math.min(count - done, voxelsPerChunk - inChunk);
            VoxelCodec.decode(type, chunkOf(voxel), inChunk * type.bytesPerVoxel(), target, at + done, part);
            done += part;
        }
        if (header.isScaled()) {
            double slope = header.sclSlope();
            double intercept = header.sclInter();
            for (int i = at; i < at + count; i++) {
                target[i] = target[i] * slope + intercept;
            }
        }
    }

    /**
     * What is stored for a voxel of an integer type, exact and not scaled.
     *
     * @param index the voxel's number
     * @return the number; for UINT64 its 64 bits, to be read as unsigned
     * @throws IndexOutOfBoundsException if there is no such voxel
     * @throws IllegalStateException if voxels are floats
     */
    public long storedInteger(long index) {
        Objects.checkIndex(index, voxelCount);
        if (!type.isInteger()) {
            throw new IllegalStateException("Voxels of type " + type + " are no integers");
        }
        int place = (int) (index % voxelsPerChunk) * type.bytesPerVoxel();
        return VoxelCodec.whole(type, chunkOf(index), place);
    }

    private ByteBuffer chunkOf(long voxel) {
        return ByteBuffer.wrap(chunks[(int) (voxel / voxelsPerChunk)]).order(header.byteOrder());
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
