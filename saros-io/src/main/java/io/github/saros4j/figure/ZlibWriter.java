package io.github.saros4j.figure;

import java.io.ByteArrayOutputStream;
import java.util.zip.Adler32;

/**
 * Compresses images in zlib's format (RFC 1950) with the fixed codes of deflate (RFC 1951, 3.2.6). Less small than what the
 * JDK's {@link java.util.zip.Deflater} makes, but always the same: that one's bytes depend on the zlib it was built with.
 */
final class ZlibWriter {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 258;
    private static final int FARTHEST = 1 << 15;
    private static final int HASH_BITS = 15;
    private static final int HASH_FACTOR = 0x9e3779b1;
    private static final int END_OF_BLOCK = 256;
    private static final int DISTANCE_BITS = 5;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private long pending;
    private int pendingBits;

    private ZlibWriter() {}

    /** Compresses rows of pixels, which are often like the pixel before, the row above, or where the same four bytes were last. */
    static byte[] compress(byte[] data, int pixelLength, int rowLength) {
        ZlibWriter writer = new ZlibWriter();
        writer.out.write(0x78); // deflate with a window of 32 KiB
        writer.out.write(0x01);
        writer.bits(1, 1); // the last block
        writer.bits(1, 2); // fixed codes
        writer.writeBlock(data, pixelLength, rowLength);
        writer.literalOrLength(END_OF_BLOCK);
        writer.bits(0, 7); // up to a whole byte; what is left is dropped
        Adler32 sum = new Adler32();
        sum.update(data);
        for (int shift = 24; shift >= 0; shift -= 8) {
            writer.out.write((int) (sum.getValue() >> shift));
        }
        return writer.out.toByteArray();
    }

    private void writeBlock(byte[] data, int pixelLength, int rowLength) {
        int[] lastPlace = new int[1 << HASH_BITS]; // plus 1; 0 if there is none
        int at = 0;
        while (at < data.length) {
            int distance = pixelLength;
            int length = matchLength(data, at, distance);
            if (length < LONGEST) {
                int above = matchLength(data, at, rowLength);
                if (above > length) {
                    distance = rowLength;
                    length = above;
                }
            }
            if (length < LONGEST && at + SHORTEST <= data.length) {
                int hash = hash(data, at);
                int before = at + 1 - lastPlace[hash];
                int found = lastPlace[hash] == 0 ? 0 : matchLength(data, at, before);
                if (found > length) {
                    distance = before;
                    length = found;
                }
                lastPlace[hash] = at + 1;
            }
            if (length >= SHORTEST) {
                match(length, distance);
                at += length;
            } else {
                literalOrLength(data[at++] & 0xff);
            }
        }
    }

    private static int hash(byte[] data, int at) {
        int four = (data[at] & 0xff)
                | ((data[at + 1] & 0xff) << 8)
                | ((data[at + 2] & 0xff) << 16)
                | ((data[at + 3] & 0xff) << 24);
        return (four * HASH_FACTOR) >>> (Integer.SIZE - HASH_BITS);
    }

    private static int matchLength(byte[] data, int at, int distance) {
        if (distance > at || distance > FARTHEST) {
            return 0;
        }
        int most = Math.min(LONGEST, data.length - at);
        int length = 0;
        while (length < most && data[at + length] == data[at + length - distance]) {
            length++;
        }
        return length;
    }

    private void match(int length, int distance) {
        int longer = length - 3;
        if (length == LONGEST) {
            literalOrLength(285);
        } else if (longer < 8) {
            literalOrLength(257 + longer);
        } else {
            int extra = log2(longer) - 2;
            literalOrLength(257 + 4 * extra + (longer >> extra));
            bits(longer & ((1 << extra) - 1), extra);
        }
        int farther = distance - 1;
        if (farther < 4) {
            code(farther, DISTANCE_BITS);
        } else {
            int extra = log2(farther) - 1;
            code(2 * extra + (farther >> extra), DISTANCE_BITS);
            bits(farther & ((1 << extra) - 1), extra);
        }
    }

    private static int log2(int value) {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(value);
    }

    private void literalOrLength(int symbol) {
        if (symbol < 144) {
            code(0x30 + symbol, 8);
        } else if (symbol < 256) {
            code(0x190 + symbol - 144, 9);
        } else if (symbol < 280) {
            code(symbol - 256, 7);
        } else {
            code(0xc0 + symbol - 280, 8);
        }
    }

    /** A code begins with its highest bit, any other number with its lowest. */
    private void code(int code, int count) {
        bits(Integer.reverse(code) >>> (Integer.SIZE - count), count);
    }

    private void bits(int value, int count) {
        pending |= (long) value << pendingBits;
        pendingBits += count;
        while (pendingBits >= 8) {
            out.write((int) pending);
            pending >>>= 8;
            pendingBits -= 8;
        }
    }
}
