package io.github.saros4j.volume;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * For kernels: splits a slice into runs of one label. Label maps are mostly long runs, so the end of a run is looked for eight voxels at a
 * time: first in one word, then by comparing the slice with itself moved by one voxel ({@link Arrays#mismatch}, which the
 * JVM does in vector registers). A run may go on into the next rows.
 */
public final class SliceRuns {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EVERY_BYTE = 0x0101010101010101L;

    private SliceRuns() {}

    /**
     * The end of the run that begins at a voxel.
     *
     * @param slice the voxels, x fastest; not modified
     * @param start the index of the run's first voxel, 0 to the slice's length - 1
     * @return the index of the first voxel after it that differs, or the slice's length
     */
    public static int end(byte[] slice, int start) {
        int i = start + 1;
        if (i + Long.BYTES <= slice.length) {
            long difference = (long) WORDS.get(slice, i) ^ (slice[start] & 0xff) * EVERY_BYTE;
            if (difference != 0) {
                return i + (Long.numberOfTrailingZeros(difference) >>> 3);
            }
            i += Long.BYTES;
        }
        int same = Arrays.mismatch(slice, i, slice.length, slice, i - 1, slice.length - 1);
        return same < 0 ? slice.length : i + same;
    }
}
