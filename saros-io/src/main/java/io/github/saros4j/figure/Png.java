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
 * Images as PNG (ISO/IEC 15948): one byte a pixel for those of at most 256 colours, three for others, unfiltered, as suits
 * images of few colours. Written here because a report must not need the desktop module, which servers' Java runtimes may lack.
 * Pixels are the same everywhere; how they are compressed depends on the zlib of the Java runtime.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int BITS = 8;
    private static final int TRUE_COLOUR = 2;
    private static final int PALETTE_COLOUR = 3;
    private static final int BYTES = 3;

    /** 96 an inch. */
    private static final double PX_PER_METRE = 96 / 0.0254;

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
            writeChunk(file, "IHDR", header(width, height, PALETTE_COLOUR));
            writeChunk(file, "PLTE", colours(palette));
            writeChunk(file, "IDAT", deflated(height, width, pixels));
            writeChunk(file, "IEND", new byte[0]);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return file.toByteArray();
    }

    /**
     * An image of any colours.
     *
     * @param width pixels across
     * @param height pixels down
     * @param pixels 0xRRGGBB, row by row
     * @param scale pixels a px, of which an inch has 96
     * @return a file's bytes
     */
    static byte[] encode(int width, int height, int[] pixels, int scale) {
        byte[] channels = new byte[Math.multiplyExact(pixels.length, BYTES)];
        for (int i = 0; i < pixels.length; i++) {
            channels[BYTES * i] = (byte) (pixels[i] >> 16);
            channels[BYTES * i + 1] = (byte) (pixels[i] >> 8);
            channels[BYTES * i + 2] = (byte) pixels[i];
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            file.write(SIGNATURE);
            writeChunk(file, "IHDR", header(width, height, TRUE_COLOUR));
            writeChunk(file, "pHYs", resolution((int) Math.round(scale * PX_PER_METRE)));
            writeChunk(file, "IDAT", deflated(height, BYTES * width, channels));
            writeChunk(file, "IEND", new byte[0]);
        } catch (IOException memoryDoesNotFail) {
            throw new UncheckedIOException(memoryDoesNotFail);
        }
        return file.toByteArray();
    }

    private static byte[] resolution(int pixelsPerMetre) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(pixelsPerMetre);
        data.writeInt(pixelsPerMetre);
        data.write(1); // a metre
        return bytes.toByteArray();
    }

    private static byte[] header(int width, int height, int colourType) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeInt(width);
        data.writeInt(height);
        // The only methods there are to compress and to filter; not interlaced.
        data.write(new byte[] {BITS, (byte) colourType, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] colours(int[] palette) {
        byte[] bytes = new byte[3 * palette.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (palette[i / 3] >> (16 - 8 * (i % 3)));
        }
        return bytes;
    }

    private static byte[] deflated(int height, int rowLength, byte[] rows) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            for (int row = 0; row < height; row++) {
                out.write(0); // the row's filter: none
                out.write(rows, row * rowLength, rowLength);
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
