package io.github.saros4j.figure;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Images of at most 256 colours as PNG (ISO/IEC 15948): one byte a pixel, unfiltered, as suits images of few colours. Written
 * here because a report must not need the desktop module, which servers' Java runtimes may lack.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int PALETTE_COLOUR = 3;

    private Png() {}

    /**
     * An image.
     *
     * @param width pixels across
     * @param height pixels down
     * @param pixels indices into the palette as unsigned bytes, row by row
     * @param palette at most 256 colours, 0xRRGGBB
     * @return a file's bytes
     */
    static byte[] encode(int width, int height, byte[] pixels, int[] palette) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            file.write(SIGNATURE);
            writeChunk(file, "IHDR", header(width, height));
            writeChunk(file, "PLTE", colours(palette));
            writeChunk(file, "IDAT", deflated(width, height, pixels));
            writeChunk(file, "IEND", new byte[0]);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return file.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        // The only methods there are to compress and to filter; not interlaced.
        data.write(new byte[] {BITS, PALETTE_COLOUR, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] colours(int[] palette) {
        byte[] bytes = new byte[3 * palette.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (palette[i / 3] >> (16 - 8 * (i % 3)));
        }
        return bytes;
    }

    private static byte[] deflated(int width, int height, byte[] pixels) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            for (int row = 0; row < height; row++) {
                out.write(0); // the row's filter: none
                out.write(pixels, row * width, width);
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void writeChunk(ByteArrayOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(content);
        DataOutputStream data = new DataOutputStream(file);
        data.writeInt(content.length);
        data.write(name);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }
}
