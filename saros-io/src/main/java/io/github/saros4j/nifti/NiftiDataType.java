package io.github.saros4j.nifti;

import java.util.Optional;

/** How a voxel is stored. Integers and floats are read and written; the other types are known by name only. */
public enum NiftiDataType {
    /** One bit a voxel. Not supported. */
    BINARY(1, 1, Kind.UNSUPPORTED),
    /** 0 to 255. */
    UINT8(2, 8, Kind.UNSIGNED),
    /** -32768 to 32767. */
    INT16(4, 16, Kind.SIGNED),
    /** -2^31 to 2^31 - 1. */
    INT32(8, 32, Kind.SIGNED),
    /** IEEE single precision. */
    FLOAT32(16, 32, Kind.FLOAT),
    /** Two singles. Not supported. */
    COMPLEX64(32, 64, Kind.UNSUPPORTED),
    /** IEEE double precision. */
    FLOAT64(64, 64, Kind.FLOAT),
    /** Three bytes of colour. Not supported. */
    RGB24(128, 24, Kind.UNSUPPORTED),
    /** -128 to 127. */
    INT8(256, 8, Kind.SIGNED),
    /** 0 to 65535. */
    UINT16(512, 16, Kind.UNSIGNED),
    /** 0 to 2^32 - 1. */
    UINT32(768, 32, Kind.UNSIGNED),
    /** -2^63 to 2^63 - 1; as double exact up to 2^53. */
    INT64(1024, 64, Kind.SIGNED),
    /** 0 to 2^64 - 1; as double exact up to 2^53. */
    UINT64(1280, 64, Kind.UNSIGNED),
    /** Quadruple precision. Not supported. */
    FLOAT128(1536, 128, Kind.UNSUPPORTED),
    /** Two doubles. Not supported. */
    COMPLEX128(1792, 128, Kind.UNSUPPORTED),
    /** Two quadruples. Not supported. */
    COMPLEX256(2048, 256, Kind.UNSUPPORTED),
    /** Four bytes of colour and opacity. Not supported. */
    RGBA32(2304, 32, Kind.UNSUPPORTED);

    private enum Kind {
        UNSIGNED,
        SIGNED,
        FLOAT,
        UNSUPPORTED
    }

    private final int code;
    private final int bits;
    private final Kind kind;

    NiftiDataType(int code, int bits, Kind kind) {
        this.code = code;
        this.bits = bits;
        this.kind = kind;
    }

    /**
     * The type of that code.
     *
     * @param code the header's {@code datatype}
     * @return the type, or empty if NIfTI has none of that code
     */
    public static Optional<NiftiDataType> ofCode(int code) {
        for (NiftiDataType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /**
     * The number in the header's {@code datatype}.
     *
     * @return NIfTI's code
     */
    public int code() {
        return code;
    }

    /**
     * The number that belongs in the header's {@code bitpix}.
     *
     * @return bits a voxel
     */
    public int bitpix() {
        return bits;
    }

    /**
     * The size of a voxel of a supported type.
     *
     * @return 1, 2, 4 or 8 bytes
     * @throws UnsupportedOperationException if the type is not supported
     */
    public int bytesPerVoxel() {
        if (!isSupported()) {
            throw new UnsupportedOperationException("Voxels of type " + this + " are not read or written");
        }
        return bits / Byte.SIZE;
    }

    /**
     * Whether voxels of this type are read and written.
     *
     * @return true for integers and floats of up to 64 bits
     */
    public boolean isSupported() {
        return kind != Kind.UNSUPPORTED;
    }

    /**
     * Whether voxels are whole numbers.
     *
     * @return true for signed and unsigned integers
     */
    public boolean isInteger() {
        return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
    }
}
