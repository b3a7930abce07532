package io.github.saros4j.nifti;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * The header of a NIfTI-1 or NIfTI-2 file, field by field under NIfTI's own names, and what follows from them: shape,
 * spacing, affine. Immutable.
 *
 * <p>The header keeps the file's bytes, also of fields that have no method here, so a file that is read and written
 * again keeps its header bit by bit. NIfTI-1 stores real numbers as float32; they are widened, not rounded.
 */
public final class NiftiHeader {

    private final HeaderBytes bytes;
    private final byte[] extensionBlock;
    private final List<NiftiExtension> extensions;

    private NiftiHeader(HeaderBytes bytes, byte[] extensionBlock, List<NiftiExtension> extensions) {
        this.bytes = bytes;
        this.extensionBlock = extensionBlock;
        this.extensions = extensions;
    }

    /** Over bytes that {@link HeaderCheck} has passed; keeps both arrays. */
    static NiftiHeader of(HeaderBytes bytes, byte[] extensionBlock, String source) {
        return new NiftiHeader(bytes, extensionBlock, Extensions.parse(extensionBlock, bytes.order(), source));
    }

    /**
     * A new header, of a single file, that has no shape and no datatype yet.
     *
     * @param version 1 or 2
     * @param order the byte order of header and voxels
     * @return a builder
     */
    public static NiftiHeaderBuilder builder(int version, ByteOrder order) {
        if (version != 1 && version != 2) {
            throw new IllegalArgumentException("There is no NIfTI-" + version);
        }
        return new NiftiHeaderBuilder(HeaderBytes.blank(version, order), new byte[HeaderCheck.EXTENDER_BYTES]);
    }

    /**
     * A changed copy of this header.
     *
     * @return a builder that holds all of this header
     */
    public NiftiHeaderBuilder toBuilder() {
        return new NiftiHeaderBuilder(bytes.copy(), extensionBlock.clone());
    }

    /** The bytes themselves. Not to be modified. */
    HeaderBytes bytes() {
        return bytes;
    }

    /** What stands between the header and the voxels, or the end of a header file. Not to be modified. */
    byte[] extensionBlock() {
        return extensionBlock;
    }

    /**
     * The version of the format.
     *
     * @return 1 or 2
     */
    public int version() {
        return bytes.version();
    }

    /**
     * The byte order of header and voxels.
     *
     * @return little or big endian
     */
    public ByteOrder byteOrder() {
        return bytes.order();
    }

    /**
     * Whether header and voxels share a file (.nii), by the magic bytes.
     *
     * @return false for the header of a pair (.hdr and .img)
     */
    public boolean isSingleFile() {
        return bytes.isSingleFile();
    }

    /**
     * Sizes as stored.
     *
     * @param index 0 for the number of axes, 1 to 7 for an axis's size; beyond the number of axes whatever is there
     * @return {@code dim[index]}
     * @throws IndexOutOfBoundsException if the index is not from 0 to 7
     */
    public long dim(int index) {
        return bytes.whole(HeaderField.DIM, index);
    }

    /**
     * The sizes of all axes, x first.
     *
     * @return a new array of {@code dim[0]} sizes, each at least 1
     */
    public int[] shape() {
        int[] shape = new int[(int) dim(0)];
        Arrays.setAll(shape, axis -> (int) dim(axis + 1));
        return shape;
    }

    /**
     * All voxels, over all axes.
     *
     * @return the product of the shape
     */
    public long voxelCount() {
        long count = 1;
        for (int size : shape()) {
            count *= size;
        }
        return count;
    }

    /**
     * How voxels are stored.
     *
     * @return the type of {@code datatype}'s code, which may be one that is not supported
     */
    public NiftiDataType datatype() {
        return NiftiDataType.ofCode((int) bytes.whole(HeaderField.DATATYPE, 0)).orElseThrow();
    }

    /**
     * Distances between voxels as stored, which may be negative, in the unit of space or of time.
     *
     * @param index 0 for the qform's handedness (qfac), 1 to 7 for an axis
     * @return {@code pixdim[index]}
     * @throws IndexOutOfBoundsException if the index is not from 0 to 7
     */
    public double pixdim(int index) {
        return bytes.real(HeaderField.PIXDIM, index);
    }

    /**
     * Where the voxels begin.
     *
     * @return {@code vox_offset}: bytes from the start of the file that holds the voxels
     */
    public long voxOffset() {
        return (long) bytes.real(HeaderField.VOX_OFFSET, 0);
    }

    /**
     * The extensions.
     *
     * @return an unmodifiable list, in the order of the file
     */
    public List<NiftiExtension> extensions() {
        return extensions;
    }

    /**
     * The sform's row of world x.
     *
     * @return a copy of {@code srow_x}, in the unit of space
     */
    public double[] srowX() {
        return row(HeaderField.SROW_X);
    }

    /**
     * The sform's row of world y.
     *
     * @return a copy of {@code srow_y}, in the unit of space
     */
    public double[] srowY() {
        return row(HeaderField.SROW_Y);
    }

    /**
     * The sform's row of world z.
     *
     * @return a copy of {@code srow_z}, in the unit of space
     */
    public double[] srowZ() {
        return row(HeaderField.SROW_Z);
    }

    private double[] row(HeaderField field) {
        double[] row = new double[field.count];
        Arrays.setAll(row, i -> bytes.real(field, i));
        return row;
    }

    /**
     * Whether values differ from what is stored: {@code scl_slope} is finite and not 0, and slope and intercept are not
     * 1 and 0.
     *
     * @return true if values are {@code stored * scl_slope + scl_inter}
     */
    public boolean isScaled() {
        return Double.isFinite(sclSlope()) && sclSlope() != 0 && !(sclSlope() == 1 && sclInter() == 0);
    }

    /**
     * The distances between voxels: {@code |pixdim[1..3]|} converted to mm. A negative one is against the standard, and
     * taken, as other readers do, for its absolute value.
     *
     * @return mm
     * @throws io.github.saros4j.geometry.GeometryException if one is 0 or not finite, or the unit is none of NIfTI's
     */
    public Spacing spacing() {
        return HeaderGeometry.spacing(bytes);
    }

    /**
     * The map from voxels to the world: the sform where {@code sform_code > 0}, else the qform where
     * {@code qform_code > 0}, else the spacing on the diagonal without an offset.
     *
     * @return voxel to world (RAS+) mm
     * @throws io.github.saros4j.geometry.GeometryException if it has no inverse, or its fields are not finite or no
     *     rotation
     */
    public Affine affine() {
        return HeaderGeometry.affine(bytes);
    }

    /**
     * The storage order.
     *
     * @return the orientation nearest to the affine
     * @throws io.github.saros4j.geometry.GeometryException as {@link #affine()}
     */
    public Orientation orientation() {
        return Orientation.of(affine());
    }

    /**
     * Which axes were frequency, phase and slice in an MR acquisition.
     *
     * @return the {@code dim_info} bits
     */
    public int dimInfo() {
        return (int) bytes.whole(HeaderField.DIM_INFO, 0);
    }

    /**
     * The first parameter of the intent.
     *
     * @return {@code intent_p1}
     */
    public double intentP1() {
        return bytes.real(HeaderField.INTENT_P1, 0);
    }

    /**
     * The second parameter of the intent.
     *
     * @return {@code intent_p2}
     */
    public double intentP2() {
        return bytes.real(HeaderField.INTENT_P2, 0);
    }

    /**
     * The third parameter of the intent.
     *
     * @return {@code intent_p3}
     */
    public double intentP3() {
        return bytes.real(HeaderField.INTENT_P3, 0);
    }

    /**
     * What the values are, by NIfTI's list.
     *
     * @return {@code intent_code}; 0 is none, 1002 is labels
     */
    public int intentCode() {
        return (int) bytes.whole(HeaderField.INTENT_CODE, 0);
    }

    /**
     * What the values are, in words.
     *
     * @return {@code intent_name}
     */
    public String intentName() {
        return bytes.text(HeaderField.INTENT_NAME);
    }

    /**
     * Bits a voxel; what the datatype needs, or 0 where the writer left it out.
     *
     * @return {@code bitpix}
     */
    public int bitpix() {
        return (int) bytes.whole(HeaderField.BITPIX, 0);
    }

    /**
     * The first slice of an MR acquisition.
     *
     * @return {@code slice_start}
     */
    public long sliceStart() {
        return bytes.whole(HeaderField.SLICE_START, 0);
    }

    /**
     * The last slice of an MR acquisition.
     *
     * @return {@code slice_end}
     */
    public long sliceEnd() {
        return bytes.whole(HeaderField.SLICE_END, 0);
    }

    /**
     * The order of slices in an MR acquisition.
     *
     * @return {@code slice_code}
     */
    public int sliceCode() {
        return (int) bytes.whole(HeaderField.SLICE_CODE, 0);
    }

    /**
     * The time an MR acquisition took for a slice.
     *
     * @return {@code slice_duration}, in the unit of time
     */
    public double sliceDuration() {
        return bytes.real(HeaderField.SLICE_DURATION, 0);
    }

    /**
     * The time of the first volume.
     *
     * @return {@code toffset}, in the unit of time
     */
    public double toffset() {
        return bytes.real(HeaderField.TOFFSET, 0);
    }

    /**
     * The factor of stored values. 0, NaN and infinite mean that values are not scaled.
     *
     * @return {@code scl_slope} as stored
     */
    public double sclSlope() {
        return bytes.real(HeaderField.SCL_SLOPE, 0);
    }

    /**
     * What is added to stored values after scaling.
     *
     * @return {@code scl_inter} as stored
     */
    public double sclInter() {
        return bytes.real(HeaderField.SCL_INTER, 0);
    }

    /**
     * The units of space (bits 0 to 2: 0 unknown, 1 metre, 2 mm, 3 micron) and of time (bits 3 to 5).
     *
     * @return {@code xyzt_units}
     */
    public int xyztUnits() {
        return (int) bytes.whole(HeaderField.XYZT_UNITS, 0);
    }

    /**
     * The value that is shown brightest.
     *
     * @return {@code cal_max}
     */
    public double calMax() {
        return bytes.real(HeaderField.CAL_MAX, 0);
    }

    /**
     * The value that is shown darkest.
     *
     * @return {@code cal_min}
     */
    public double calMin() {
        return bytes.real(HeaderField.CAL_MIN, 0);
    }

    /**
     * Any text.
     *
     * @return {@code descrip}
     */
    public String descrip() {
        return bytes.text(HeaderField.DESCRIP);
    }

    /**
     * The name of a file that belongs to this one.
     *
     * @return {@code aux_file}
     */
    public String auxFile() {
        return bytes.text(HeaderField.AUX_FILE);
    }

    /**
     * What the qform's world is; 0 if there is no qform.
     *
     * @return {@code qform_code}
     */
    public int qformCode() {
        return (int) bytes.whole(HeaderField.QFORM_CODE, 0);
    }

    /**
     * What the sform's world is; 0 if there is no sform.
     *
     * @return {@code sform_code}
     */
    public int sformCode() {
        return (int) bytes.whole(HeaderField.SFORM_CODE, 0);
    }

    /**
     * The qform's quaternion, second part.
     *
     * @return {@code quatern_b}
     */
    public double quaternB() {
        return bytes.real(HeaderField.QUATERN_B, 0);
    }

    /**
     * The qform's quaternion, third part.
     *
     * @return {@code quatern_c}
     */
    public double quaternC() {
        return bytes.real(HeaderField.QUATERN_C, 0);
    }

    /**
     * The qform's quaternion, fourth part.
     *
     * @return {@code quatern_d}
     */
    public double quaternD() {
        return bytes.real(HeaderField.QUATERN_D, 0);
    }

    /**
     * The qform's place of the first voxel, x.
     *
     * @return {@code qoffset_x}, in the unit of space
     */
    public double qoffsetX() {
        return bytes.real(HeaderField.QOFFSET_X, 0);
    }

    /**
     * The qform's place of the first voxel, y.
     *
     * @return {@code qoffset_y}, in the unit of space
     */
    public double qoffsetY() {
        return bytes.real(HeaderField.QOFFSET_Y, 0);
    }

    /**
     * The qform's place of the first voxel, z.
     *
     * @return {@code qoffset_z}, in the unit of space
     */
    public double qoffsetZ() {
        return bytes.real(HeaderField.QOFFSET_Z, 0);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NiftiHeader header
                && byteOrder().equals(header.byteOrder())
                && Arrays.equals(bytes.array(), header.bytes.array())
                && Arrays.equals(extensionBlock, header.extensionBlock);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes.array()) + Arrays.hashCode(extensionBlock);
    }

    /** Such as {@code NIfTI-1, LITTLE_ENDIAN, UINT8, 512x512x140}. */
    @Override
    public String toString() {
        return "NIfTI-" + version() + ", " + byteOrder() + ", " + datatype() + ", " + shapeText();
    }

    /** Such as {@code 512x512x140}. */
    String shapeText() {
        StringBuilder text = new StringBuilder();
        for (int size : shape()) {
            text.append(text.isEmpty() ? "" : "x").append(size);
        }
        return text.toString();
    }
}
