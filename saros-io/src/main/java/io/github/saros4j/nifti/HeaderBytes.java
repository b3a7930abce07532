package io.github.saros4j.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A header as it stands in the file: 348 bytes (NIfTI-1) or 540 (NIfTI-2) in one of two byte orders. Fields are read
 * from the bytes and written into them, so that what nobody looks at survives a round trip bit by bit.
 */
final class HeaderBytes {

    static final int SIZE_1 = 348;
    static final int SIZE_2 = 540;

    private static final int MAGIC_OFFSET_1 = 344;
    private static final int MAGIC_LENGTH_1 = 4;
    private static final int MAGIC_OFFSET_2 = 4;
    private static final int MAGIC_LENGTH_2 = 8;

    private final int version;
    private final byte[] array;
    private final ByteBuffer bytes;

    private HeaderBytes(int version, ByteOrder order, byte[] array) {
        this.version = version;
        this.array = array;
        this.bytes = ByteBuffer.wrap(array).order(order);
    }

    /** All zeros but for size and magic. */
    static HeaderBytes blank(int version, ByteOrder order) {
        int size = size(version);
        HeaderBytes blank = over(version, order, new byte[size]);
        blank.putWhole(HeaderField.SIZEOF_HDR, 0, size);
        blank.putSingleFile(true);
        return blank;
    }

    /** Over the bytes themselves, which are kept. */
    static HeaderBytes over(int version, ByteOrder order, byte[] bytes) {
        return new HeaderBytes(version, order, bytes);
    }

    HeaderBytes copy() {
        return over(version, order(), array.clone());
    }

    static int size(int version) {
        return version == 1 ? SIZE_1 : SIZE_2;
    }

    int version() {
        return version;
    }

    ByteOrder order() {
        return bytes.order();
    }

    byte[] array() {
        return array;
    }

    /** Whether header and voxels share a file. Only meaningful where {@link #hasMagic} is true. */
    boolean isSingleFile() {
        return bytes.get(magicOffset() + 1) == '+';
    }

    boolean hasMagic() {
        return hasMagic(array, version);
    }

    static boolean hasMagic(byte[] header, int version) {
        return startsAt(header, version, magic(version, true)) || startsAt(header, version, magic(version, false));
    }

    /** What stands where the magic should. */
    byte[] magicBytes() {
        int length = version == 1 ? MAGIC_LENGTH_1 : MAGIC_LENGTH_2;
        return Arrays.copyOfRange(array, magicOffset(), magicOffset() + length);
    }

    private static boolean startsAt(byte[] header, int version, byte[] magic) {
        int offset = version == 1 ? MAGIC_OFFSET_1 : MAGIC_OFFSET_2;
        return Arrays.equals(header, offset, offset + magic.length, magic, 0, magic.length);
    }

    private static byte[] magic(int version, boolean singleFile) {
        String text = (singleFile ? "n+" : "ni") + (version == 1 ? "1\0" : "2\0\r\n\032\n");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    void putSingleFile(boolean singleFile) {
        byte[] magic = magic(version, singleFile);
        bytes.put(magicOffset(), magic, 0, magic.length);
    }

    private int magicOffset() {
        return version == 1 ? MAGIC_OFFSET_1 : MAGIC_OFFSET_2;
    }

    long whole(HeaderField field, int index) {
        int at = at(field, index);
        return switch (field.type(version)) {
            case BYTE -> bytes.get(at) & 0xff;
            case SHORT -> bytes.getShort(at);
            case INT -> bytes.getInt(at);
            case LONG -> bytes.getLong(at);
            case FLOAT, DOUBLE -> throw new IllegalArgumentException(field + " is no integer");
        };
    }

    double real(HeaderField field, int index) {
        int at = at(field, index);
        return switch (field.type(version)) {
            case FLOAT -> bytes.getFloat(at);
            case DOUBLE -> bytes.getDouble(at);
            case BYTE, SHORT, INT, LONG -> whole(field, index);
        };
    }

    /** Up to the first NUL. */
    String text(HeaderField field) {
        int start = at(field, 0);
        int end = start;
        while (end < start + field.count && bytes.get(end) != 0) {
            end++;
        }
        return new String(array, start, end - start, StandardCharsets.UTF_8);
    }

    void putWhole(HeaderField field, int index, long value) {
        int at = at(field, index);
        HeaderField.Type type = field.type(version);
        int bits = type.size * Byte.SIZE;
        boolean fits =
                type == HeaderField.Type.BYTE ? (value & ~0xffL) == 0 : value << (64 - bits) >> (64 - bits) == value;
        if (!fits) {
            throw new IllegalArgumentException(
                    field + " of NIfTI-" + version + " has " + bits + " bits; " + value + " does not fit");
        }
        switch (type) {
            case BYTE -> bytes.put(at, (byte) value);
            case SHORT -> bytes.putShort(at, (short) value);
            case INT -> bytes.putInt(at, (int) value);
            case LONG -> bytes.putLong(at, value);
            case FLOAT, DOUBLE -> throw new IllegalArgumentException(field + " is no integer");
        }
    }

    /** Rounded to float32 in NIfTI-1. */
    void putReal(HeaderField field, int index, double value) {
        int at = at(field, index);
        switch (field.type(version)) {
            case FLOAT -> bytes.putFloat(at, (float) value);
            case DOUBLE -> bytes.putDouble(at, value);
            case BYTE, SHORT, INT, LONG -> throw new IllegalArgumentException(field + " is an integer");
        }
    }

    void putText(HeaderField field, String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > field.count) {
            throw new IllegalArgumentException(
                    field + " holds " + field.count + " bytes; " + encoded.length + " do not fit");
        }
        bytes.put(at(field, 0), Arrays.copyOf(encoded, field.count), 0, field.count);
    }

    private int at(HeaderField field, int index) {
        if (index < 0 || index >= field.count) {
            throw new IndexOutOfBoundsException(field + " has " + field.count + " elements, none of number " + index);
        }
        return field.offset(version) + index * field.type(version).size;
    }
}
