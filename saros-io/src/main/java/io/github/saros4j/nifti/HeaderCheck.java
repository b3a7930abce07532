package io.github.saros4j.nifti;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Finds what no NIfTI header may say, whatever its file is used for. */
final class HeaderCheck {

    /** More than this between header and voxels is no extension but a lie. */
    static final int MAX_EXTENSION_BYTES = 1 << 26;

    /** The four bytes that tell whether extensions follow. */
    static final int EXTENDER_BYTES = 4;

    private final HeaderBytes header;
    private final String source;

    private HeaderCheck(HeaderBytes header, String source) {
        this.header = header;
        this.source = source;
    }

    /**
     * Checks shape, datatype, offset and scaling.
     *
     * @param source starts every message
     * @throws NiftiFormatException if a field contradicts the standard
     */
    static void check(HeaderBytes header, String source) {
        HeaderCheck check = new HeaderCheck(header, source);
        check.shape();
        check.datatype();
        check.voxOffset();
        check.scaling();
    }

    private void shape() {
        long axes = header.whole(HeaderField.DIM, 0);
        require(axes >= 1 && axes <= 7, "dim[0] is " + axes + ", expected 1 to 7 axes");
        long[] sizes = new long[(int) axes];
        for (int axis = 0; axis < axes; axis++) {
            sizes[axis] = header.whole(HeaderField.DIM, axis + 1);
            require(
                    sizes[axis] >= 1 && sizes[axis] <= Integer.MAX_VALUE,
                    "dim[" + (axis + 1) + "] is " + sizes[axis] + ", expected 1 to " + Integer.MAX_VALUE + " voxels");
        }
        try {
            // With voxels of up to 8 bytes and a vox_offset below 2^53 no count of bytes overflows then.
            Math.multiplyExact(2 * Long.BYTES, LongStream.of(sizes).reduce(1, Math::multiplyExact));
        } catch (ArithmeticException overflow) {
            throw new NiftiFormatException(
                    source + ": dim claims " + Arrays.toString(sizes) + " voxels, more than any file can hold",
                    overflow);
        }
    }

    private void datatype() {
        int code = (int) header.whole(HeaderField.DATATYPE, 0);
        NiftiDataType type = NiftiDataType.ofCode(code)
                .orElseThrow(() -> new NiftiFormatException(source + ": datatype is " + code
                        + ", which is no code of NIfTI's (UINT8 is 2, INT16 is 4, ...)"));
        long bitpix = header.whole(HeaderField.BITPIX, 0);
        require(
                bitpix == type.bitpix() || bitpix == 0,
                "bitpix is " + bitpix + ", expected " + type.bitpix() + " for datatype " + type);
    }

    private void voxOffset() {
        double offset = header.real(HeaderField.VOX_OFFSET, 0);
        boolean single = header.isSingleFile();
        int least = single ? HeaderBytes.size(header.version()) + EXTENDER_BYTES : 0;
        long most = single ? (long) least + MAX_EXTENSION_BYTES : 1L << 53;
        require(
                offset >= least && offset <= most && offset == Math.rint(offset),
                "vox_offset is " + offset + ", expected a whole number of bytes from " + least + " to " + most);
    }

    private void scaling() {
        double slope = header.real(HeaderField.SCL_SLOPE, 0);
        double intercept = header.real(HeaderField.SCL_INTER, 0);
        boolean scaled = Double.isFinite(slope) && slope != 0;
        require(
                !scaled || Double.isFinite(intercept),
                "scl_inter is " + intercept + ", expected a finite number beside scl_slope " + slope);
    }

    private void require(boolean condition, String complaint) {
        if (!condition) {
            throw new NiftiFormatException(source + ": " + complaint);
        }
    }
}
