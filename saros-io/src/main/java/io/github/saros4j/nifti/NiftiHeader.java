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
public final class NiftiHeader extends StoredFields {

    private final byte[] extensionBlock;
    private final List<NiftiExtension> extensions;

    private NiftiHeader(HeaderBytes bytes, byte[] extensionBlock, List<NiftiExtension> extensions) {
        super(bytes);
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
        return new NiftiHeaderBuilder(bytes().copy(), extensionBlock.clone());
    }

    /** What stands between the header and the voxels, or the end of a header file. Not to be modified. */
    byte[] extensionBlock() {
        return extensionBlock;
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
        return NiftiDataType.ofCode((int) bytes().whole(HeaderField.DATATYPE, 0))
                .orElseThrow();
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
        return HeaderGeometry.spacing(bytes());
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
        return HeaderGeometry.affine(bytes());
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

    @Override
    public boolean equals(Object other) {
        return other instanceof NiftiHeader header
                && byteOrder().equals(header.byteOrder())
                && Arrays.equals(bytes().array(), header.bytes().array())
                && Arrays.equals(extensionBlock, header.extensionBlock);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(bytes().array()) + Arrays.hashCode(extensionBlock);
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
