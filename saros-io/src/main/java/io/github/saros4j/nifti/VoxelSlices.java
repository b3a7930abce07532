package io.github.saros4j.nifti;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.volume.AnnotationException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The slices of a volume in the order of the file, one pass, as label ids, as floats or as doubles.
 *
 * <p>Bytes that are label ids as they stand go from the file straight into the caller's array. All other voxels pass
 * through a block of {@value #BLOCK_VOXELS} numbers. An array for a slice is made when the slice comes; one of more than
 * {@value #UNPROVEN_VOXELS} voxels grows as they arrive. So a header that claims more than its file holds costs what the
 * file holds.
 */
final class VoxelSlices implements Closeable {

    private static final int BLOCK_VOXELS = 8192;
    private static final int UNPROVEN_VOXELS = 1 << 22;
    private static final int MAX_ID = 255;

    private final String file;
    private final ByteSource in;
    private final GridShape shape;
    private final NiftiDataType type;
    private final boolean scaled;
    private final double slope;
    private final double intercept;
    private final byte[] stored;
    private final ByteBuffer storedNumbers;
    private final double[] block = new double[BLOCK_VOXELS];
    private int next;

    /**
     * Reads from the first voxel on.
     *
     * @param shape the file's shape, x fastest
     */
    VoxelSlices(NiftiFile file, GridShape shape) throws IOException {
        this.file = file.path().toString();
        this.shape = shape;
        this.type = file.header().datatype();
        this.scaled = file.header().isScaled();
        this.slope = file.header().sclSlope();
        this.intercept = file.header().sclInter();
        this.in = file.openVoxels();
        this.stored = new byte[BLOCK_VOXELS * type.bytesPerVoxel()];
        this.storedNumbers = ByteBuffer.wrap(stored).order(file.header().byteOrder());
    }

    /**
     * The next slice as ids.
     *
     * @param reusable an array of a slice's size to be filled, or null for a new one
     * @return the filled array: ny rows of nx unsigned bytes, x fastest
     * @throws AnnotationException if a value is no whole number from 0 to 255
     */
    byte[] nextIds(byte @Nullable [] reusable) throws IOException {
        byte[] ids = reusable != null ? reusable : new byte[Math.min(shape.sliceSize(), UNPROVEN_VOXELS)];
        for (int done = 0; done < shape.sliceSize(); ) {
            ids = done < ids.length ? ids : Arrays.copyOf(ids, grown(done));
            done += holdsIds() ? copyIds(ids, done) : convertIds(ids, done);
        }
        endSlice();
        return ids;
    }

    private int copyIds(byte[] ids, int done) throws IOException {
        in.fill(ids, done, ids.length - done);
        return ids.length - done;
    }

    private int convertIds(byte[] ids, int done) throws IOException {
        int count = nextBlock(ids.length - done);
        for (int i = 0; i < count; i++) {
            int id = (int) block[i];
            if (id != block[i] || (id & ~MAX_ID) != 0) {
                throw new AnnotationException(file + ": " + place(done + i) + ": value " + block[i]
                        + " is no whole number from 0 to " + MAX_ID);
            }
            ids[done + i] = (byte) id;
        }
        return count;
    }

    /**
     * The next slice as a mask.
     *
     * @param reusable an array of a slice's size to be filled, or null for a new one
     * @return the filled array: ny rows of nx bytes, x fastest; other than 0 where the scaled value is above 0
     */
    byte[] nextMask(byte @Nullable [] reusable) throws IOException {
        byte[] inside = reusable != null ? reusable : new byte[Math.min(shape.sliceSize(), UNPROVEN_VOXELS)];
        for (int done = 0; done < shape.sliceSize(); ) {
            inside = done < inside.length ? inside : Arrays.copyOf(inside, grown(done));
            done += type == NiftiDataType.UINT8 && !scaled ? copyIds(inside, done) : compareToZero(inside, done);
        }
        endSlice();
        return inside;
    }

    private int compareToZero(byte[] inside, int done) throws IOException {
        int count = nextBlock(inside.length - done);
        for (int i = 0; i < count; i++) {
            inside[done + i] = (byte) (block[i] > 0 ? 1 : 0);
        }
        return count;
    }

    /**
     * The next slice as float32.
     *
     * @return a new array: ny rows of nx scaled values, x fastest, rounded to float; NaN and infinities stay
     * @throws NiftiFormatException if a finite value is too large for a float
     */
    float[] nextFloats() throws IOException {
        float[] values = new float[Math.min(shape.sliceSize(), UNPROVEN_VOXELS)];
        for (int done = 0; done < shape.sliceSize(); ) {
            values = done < values.length ? values : Arrays.copyOf(values, grown(done));
            int count = nextBlock(values.length - done);
            for (int i = 0; i < count; i++) {
                float value = (float) block[i];
                if (Float.isInfinite(value) && !Double.isInfinite(block[i])) {
                    throw new NiftiFormatException(
                            file + ": " + place(done + i) + ": value " + block[i] + " is too large for float32");
                }
                values[done + i] = value;
            }
            done += count;
        }
        endSlice();
        return values;
    }

    /**
     * The next slice as doubles.
     *
     * @param reusable what this method gave for the slice before, or an empty array
     * @return the array, of a slice's size, filled with scaled values
     */
    double[] nextDoubles(double[] reusable) throws IOException {
        double[] values = reusable.length > 0 ? reusable : new double[Math.min(shape.sliceSize(), UNPROVEN_VOXELS)];
        for (int done = 0; done < shape.sliceSize(); ) {
            values = done < values.length ? values : Arrays.copyOf(values, grown(done));
            int count = nextBlock(values.length - done);
            System.arraycopy(block, 0, values, done, count);
            done += count;
        }
        endSlice();
        return values;
    }

    /** Passes over the next slice. */
    void skip() throws IOException {
        in.skip((long) shape.sliceSize() * type.bytesPerVoxel());
        endSlice();
    }

    /** Whether the file's bytes are ids as they stand. */
    boolean holdsIds() {
        return type == NiftiDataType.UINT8 && !scaled;
    }

    /** The size of an array that was proven full. */
    private int grown(int full) {
        return (int) Math.min(shape.sliceSize(), 2L * full);
    }

    /** Decodes and scales up to that many voxels into the block. */
    private int nextBlock(int most) throws IOException {
        int count = Math.min(most, BLOCK_VOXELS);
        in.fill(stored, 0, count * type.bytesPerVoxel());
        VoxelCodec.decode(type, storedNumbers, 0, block, 0, count);
        if (scaled) {
            for (int i = 0; i < count; i++) {
                block[i] = block[i] * slope + intercept;
            }
        }
        return count;
    }

    private void endSlice() throws IOException {
        next++;
        if (next == shape.nz()) {
            in.finish();
        }
    }

    private String place(int index) {
        return "slice " + next + ", voxel (" + index % shape.nx() + ", " + index / shape.nx() + ", " + next + ")";
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
