package io.github.saros4j.nifti;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.VolumeGeometry;
import java.util.Arrays;
import java.util.List;

/**
 * Makes a {@link NiftiHeader}. Every method returns this builder. A value that the field of this version has no room for
 * is an {@link IllegalArgumentException}; real numbers become float32 in NIfTI-1.
 */
public final class NiftiHeaderBuilder {

    /** Voxels begin at a multiple of this in the files that are written here. */
    private static final int VOXEL_ALIGNMENT = 16;

    private final HeaderBytes bytes;
    private byte[] extensionBlock;

    /** Keeps both; the bytes are modified. */
    NiftiHeaderBuilder(HeaderBytes bytes, byte[] extensionBlock) {
        this.bytes = bytes;
        this.extensionBlock = extensionBlock;
    }

    /**
     * The sizes of all axes, x first: {@code dim}. Sizes beyond the last axis become 1.
     *
     * @param sizes 1 to 7 sizes
     * @return this
     */
    public NiftiHeaderBuilder shape(int... sizes) {
        if (sizes.length < 1 || sizes.length > 7) {
            throw new IllegalArgumentException("NIfTI has 1 to 7 axes, not " + sizes.length);
        }
        bytes.putWhole(HeaderField.DIM, 0, sizes.length);
        for (int axis = 1; axis <= 7; axis++) {
            bytes.putWhole(HeaderField.DIM, axis, axis <= sizes.length ? sizes[axis - 1] : 1);
        }
        return this;
    }

    /**
     * How voxels are stored: {@code datatype} and {@code bitpix}.
     *
     * @param type the type
     * @return this
     */
    public NiftiHeaderBuilder datatype(NiftiDataType type) {
        bytes.putWhole(HeaderField.DATATYPE, 0, type.code());
        bytes.putWhole(HeaderField.BITPIX, 0, type.bitpix());
        return this;
    }

    /**
     * One of {@code pixdim}.
     *
     * @param index 0 for qfac, 1 to 7 for an axis
     * @param value the distance between voxels, in the unit of space or time
     * @return this
     */
    public NiftiHeaderBuilder pixdim(int index, double value) {
        bytes.putReal(HeaderField.PIXDIM, index, value);
        return this;
    }

    /**
     * A grid: shape, {@code pixdim}, sform and, unless the affine shears, qform, all in mm.
     *
     * @param geometry the grid
     * @return this
     */
    public NiftiHeaderBuilder geometry(VolumeGeometry geometry) {
        shape(geometry.shape().nx(), geometry.shape().ny(), geometry.shape().nz());
        HeaderGeometry.put(bytes, geometry.spacing(), geometry.affine());
        return this;
    }

    /**
     * The sform: {@code sform_code} and {@code srow_x}, {@code srow_y}, {@code srow_z}.
     *
     * @param code what its world is; 0 switches it off
     * @param affine voxel to world, in the unit of space
     * @return this
     */
    public NiftiHeaderBuilder sform(int code, Affine affine) {
        HeaderGeometry.putSform(bytes, code, affine);
        return this;
    }

    /**
     * The qform's rotation, which has {@code pixdim[0]} as its handedness.
     *
     * @param code what its world is; 0 switches it off
     * @param b {@code quatern_b}
     * @param c {@code quatern_c}
     * @param d {@code quatern_d}
     * @return this
     */
    public NiftiHeaderBuilder qform(int code, double b, double c, double d) {
        bytes.putWhole(HeaderField.QFORM_CODE, 0, code);
        bytes.putReal(HeaderField.QUATERN_B, 0, b);
        bytes.putReal(HeaderField.QUATERN_C, 0, c);
        bytes.putReal(HeaderField.QUATERN_D, 0, d);
        return this;
    }

    /**
     * The qform's place of the first voxel.
     *
     * @param x {@code qoffset_x}, in the unit of space
     * @param y {@code qoffset_y}
     * @param z {@code qoffset_z}
     * @return this
     */
    public NiftiHeaderBuilder qoffset(double x, double y, double z) {
        bytes.putReal(HeaderField.QOFFSET_X, 0, x);
        bytes.putReal(HeaderField.QOFFSET_Y, 0, y);
        bytes.putReal(HeaderField.QOFFSET_Z, 0, z);
        return this;
    }

    /**
     * How values follow from what is stored.
     *
     * @param slope {@code scl_slope}; 0 or NaN for no scaling
     * @param intercept {@code scl_inter}
     * @return this
     */
    public NiftiHeaderBuilder scaling(double slope, double intercept) {
        bytes.putReal(HeaderField.SCL_SLOPE, 0, slope);
        bytes.putReal(HeaderField.SCL_INTER, 0, intercept);
        return this;
    }

    /**
     * Units of space and time.
     *
     * @param code {@code xyzt_units}: bits 0 to 2 of space (1 metre, 2 mm, 3 micron), bits 3 to 5 of time
     * @return this
     */
    public NiftiHeaderBuilder xyztUnits(int code) {
        bytes.putWhole(HeaderField.XYZT_UNITS, 0, code);
        return this;
    }

    /**
     * What the values are.
     *
     * @param code {@code intent_code}
     * @param p1 {@code intent_p1}
     * @param p2 {@code intent_p2}
     * @param p3 {@code intent_p3}
     * @param name {@code intent_name}, up to 16 bytes of UTF-8
     * @return this
     */
    public NiftiHeaderBuilder intent(int code, double p1, double p2, double p3, String name) {
        bytes.putWhole(HeaderField.INTENT_CODE, 0, code);
        bytes.putReal(HeaderField.INTENT_P1, 0, p1);
        bytes.putReal(HeaderField.INTENT_P2, 0, p2);
        bytes.putReal(HeaderField.INTENT_P3, 0, p3);
        bytes.putText(HeaderField.INTENT_NAME, name);
        return this;
    }

    /**
     * The range of values to show.
     *
     * @param min {@code cal_min}
     * @param max {@code cal_max}
     * @return this
     */
    public NiftiHeaderBuilder display(double min, double max) {
        bytes.putReal(HeaderField.CAL_MIN, 0, min);
        bytes.putReal(HeaderField.CAL_MAX, 0, max);
        return this;
    }

    /**
     * Any text.
     *
     * @param text {@code descrip}, up to 80 bytes of UTF-8
     * @return this
     */
    public NiftiHeaderBuilder descrip(String text) {
        bytes.putText(HeaderField.DESCRIP, text);
        return this;
    }

    /**
     * The name of a file that belongs to this one.
     *
     * @param name {@code aux_file}, up to 24 bytes of UTF-8
     * @return this
     */
    public NiftiHeaderBuilder auxFile(String name) {
        bytes.putText(HeaderField.AUX_FILE, name);
        return this;
    }

    /**
     * The header's extensions, in place of those it has.
     *
     * @param extensions in the order of the file
     * @return this
     */
    public NiftiHeaderBuilder extensions(List<NiftiExtension> extensions) {
        extensionBlock = Extensions.block(extensions, bytes.order());
        return this;
    }

    /**
     * Whether header and voxels will share a file. A writer sets this by the file's name.
     *
     * @param singleFile true for .nii, false for .hdr and .img
     * @return this
     */
    public NiftiHeaderBuilder singleFile(boolean singleFile) {
        if (singleFile != bytes.isSingleFile()) {
            bytes.putSingleFile(singleFile);
            putVoxOffset(bytes, 0);
        }
        return this;
    }

    private static void putVoxOffset(HeaderBytes header, long offset) {
        if (header.version() == 1) {
            header.putReal(HeaderField.VOX_OFFSET, 0, (double) offset);
        } else {
            header.putWhole(HeaderField.VOX_OFFSET, 0, offset);
        }
    }

    /**
     * The finished header. In a single file voxels begin behind the extensions, at a multiple of 16 bytes unless they
     * began elsewhere in the header that this one was made from.
     *
     * @return the header
     * @throws NiftiFormatException if shape or datatype are missing, or a field contradicts the standard
     */
    public NiftiHeader build() {
        HeaderBytes result = bytes.copy();
        byte[] block = extensionBlock.clone();
        if (bytes.isSingleFile()) {
            int headerSize = HeaderBytes.size(bytes.version());
            if (block.length < HeaderCheck.EXTENDER_BYTES) {
                block = new byte[HeaderCheck.EXTENDER_BYTES];
            }
            if (bytes.real(HeaderField.VOX_OFFSET, 0) != headerSize + block.length) {
                long end = (headerSize + block.length + VOXEL_ALIGNMENT - 1L) / VOXEL_ALIGNMENT * VOXEL_ALIGNMENT;
                block = Arrays.copyOf(block, Math.toIntExact(end - headerSize));
                putVoxOffset(result, end);
            }
        }
        HeaderCheck.check(result, "NIfTI header");
        return NiftiHeader.of(result, block, "NIfTI header");
    }
}
