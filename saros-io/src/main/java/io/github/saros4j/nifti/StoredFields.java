package io.github.saros4j.nifti;

import java.nio.ByteOrder;
import java.util.Arrays;

/** The fields of a header as they are stored, under NIfTI's own names. */
abstract class StoredFields {

    private final HeaderBytes bytes;

    StoredFields(HeaderBytes bytes) {
        this.bytes = bytes;
    }

    /** The bytes themselves. Not to be modified. */
    HeaderBytes bytes() {
        return bytes;
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
     * Bits a voxel; what the datatype needs, or 0 where the writer left it out.
     *
     * @return {@code bitpix}
     */
    public int bitpix() {
        return (int) bytes.whole(HeaderField.BITPIX, 0);
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
     * The units of space (bits 0 to 2: 0 unknown, 1 metre, 2 mm, 3 micron) and of time (bits 3 to 5).
     *
     * @return {@code xyzt_units}
     */
    public int xyztUnits() {
        return (int) bytes.whole(HeaderField.XYZT_UNITS, 0);
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
     * Which axes were frequency, phase and slice in an MR acquisition.
     *
     * @return the {@code dim_info} bits
     */
    public int dimInfo() {
        return (int) bytes.whole(HeaderField.DIM_INFO, 0);
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
     * The value that is shown darkest.
     *
     * @return {@code cal_min}
     */
    public double calMin() {
        return bytes.real(HeaderField.CAL_MIN, 0);
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

    private double[] row(HeaderField field) {
        double[] row = new double[field.count];
        Arrays.setAll(row, i -> bytes.real(field, i));
        return row;
    }
}
