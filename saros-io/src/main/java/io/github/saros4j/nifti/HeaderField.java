package io.github.saros4j.nifti;

/**
 * Where each field of the header stands: offset and type of one element in NIfTI-1 and in NIfTI-2, and how many there
 * are. NIfTI-1's unused fields (data_type, extents, glmax, ...) are not listed: they are carried along as bytes.
 */
enum HeaderField {
    SIZEOF_HDR(0, Type.INT, 0, Type.INT, 1),
    DIM_INFO(39, Type.BYTE, 524, Type.BYTE, 1),
    DIM(40, Type.SHORT, 16, Type.LONG, 8),
    INTENT_P1(56, Type.FLOAT, 80, Type.DOUBLE, 1),
    INTENT_P2(60, Type.FLOAT, 88, Type.DOUBLE, 1),
    INTENT_P3(64, Type.FLOAT, 96, Type.DOUBLE, 1),
    INTENT_CODE(68, Type.SHORT, 504, Type.INT, 1),
    DATATYPE(70, Type.SHORT, 12, Type.SHORT, 1),
    BITPIX(72, Type.SHORT, 14, Type.SHORT, 1),
    SLICE_START(74, Type.SHORT, 224, Type.LONG, 1),
    PIXDIM(76, Type.FLOAT, 104, Type.DOUBLE, 8),
    VOX_OFFSET(108, Type.FLOAT, 168, Type.LONG, 1),
    SCL_SLOPE(112, Type.FLOAT, 176, Type.DOUBLE, 1),
    SCL_INTER(116, Type.FLOAT, 184, Type.DOUBLE, 1),
    SLICE_END(120, Type.SHORT, 232, Type.LONG, 1),
    SLICE_CODE(122, Type.BYTE, 496, Type.INT, 1),
    XYZT_UNITS(123, Type.BYTE, 500, Type.INT, 1),
    CAL_MAX(124, Type.FLOAT, 192, Type.DOUBLE, 1),
    CAL_MIN(128, Type.FLOAT, 200, Type.DOUBLE, 1),
    SLICE_DURATION(132, Type.FLOAT, 208, Type.DOUBLE, 1),
    TOFFSET(136, Type.FLOAT, 216, Type.DOUBLE, 1),
    DESCRIP(148, Type.BYTE, 240, Type.BYTE, 80),
    AUX_FILE(228, Type.BYTE, 320, Type.BYTE, 24),
    QFORM_CODE(252, Type.SHORT, 344, Type.INT, 1),
    SFORM_CODE(254, Type.SHORT, 348, Type.INT, 1),
    QUATERN_B(256, Type.FLOAT, 352, Type.DOUBLE, 1),
    QUATERN_C(260, Type.FLOAT, 360, Type.DOUBLE, 1),
    QUATERN_D(264, Type.FLOAT, 368, Type.DOUBLE, 1),
    QOFFSET_X(268, Type.FLOAT, 376, Type.DOUBLE, 1),
    QOFFSET_Y(272, Type.FLOAT, 384, Type.DOUBLE, 1),
    QOFFSET_Z(276, Type.FLOAT, 392, Type.DOUBLE, 1),
    SROW_X(280, Type.FLOAT, 400, Type.DOUBLE, 4),
    SROW_Y(296, Type.FLOAT, 432, Type.DOUBLE, 4),
    SROW_Z(312, Type.FLOAT, 464, Type.DOUBLE, 4),
    INTENT_NAME(328, Type.BYTE, 508, Type.BYTE, 16);

    /** What one element is. Bytes are unsigned, all other integers signed. */
    enum Type {
        BYTE(1),
        SHORT(2),
        INT(4),
        LONG(8),
        FLOAT(4),
        DOUBLE(8);

        final int size;

        Type(int size) {
            this.size = size;
        }
    }

    final int count;
    private final int offset1;
    private final Type type1;
    private final int offset2;
    private final Type type2;

    HeaderField(int offset1, Type type1, int offset2, Type type2, int count) {
        this.offset1 = offset1;
        this.type1 = type1;
        this.offset2 = offset2;
        this.type2 = type2;
        this.count = count;
    }

    int offset(int version) {
        return version == 1 ? offset1 : offset2;
    }

    Type type(int version) {
        return version == 1 ? type1 : type2;
    }
}
