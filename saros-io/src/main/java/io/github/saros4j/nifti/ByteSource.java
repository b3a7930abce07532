package io.github.saros4j.nifti;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * The bytes of a file, inflated if it begins as gzip does, whatever its name. A gzip file of several members is one
 * stream. Bytes behind what a header claims mean nothing, but those of a gzip file are inflated to the end, so that its
 * checksum vouches for the header as well.
 */
final class ByteSource implements Closeable {

    private static final int GZIP_MAGIC = 0x1f8b;

    /**
     * With 64 KiB inflating is as fast as it gets; the default of 512 bytes costs 10 to 40 % more. Plain files are read
     * by as much at a time, so that no native buffer as large as a slice is needed.
     */
    private static final int BUFFER_BYTES = 1 << 16;

    /** Deflate's shortest code, two bits, stands for at most 258 bytes. */
    private static final long MOST_INFLATION = 1032;

    private final Path file;
    private final boolean gzipped;
    private final long fileSize;
    private final SeekableByteChannel channel;
    private final InputStream in;
    private long position;
    private long claimed;

    private ByteSource(Path file, boolean gzipped, long fileSize, SeekableByteChannel channel, InputStream in) {
        this.file = file;
        this.gzipped = gzipped;
        this.fileSize = fileSize;
        this.channel = channel;
        this.in = in;
    }

    static ByteSource open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder, not a file");
        }
        SeekableByteChannel channel = Files.newByteChannel(file);
        try {
            boolean gzipped = startsLikeGzip(channel);
            channel.position(0);
            InputStream raw = Channels.newInputStream(channel);
            InputStream in = gzipped ? new GZIPInputStream(raw, BUFFER_BYTES) : raw;
            return new ByteSource(file, gzipped, channel.size(), channel, in);
        } catch (EOFException | ZipException e) {
            channel.close();
            throw new NiftiFormatException(file + ": damaged gzip header: " + e.getMessage(), e);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static boolean startsLikeGzip(SeekableByteChannel channel) throws IOException {
        ByteBuffer magic = ByteBuffer.allocate(2);
        while (magic.hasRemaining() && channel.read(magic) >= 0) {}
        return !magic.hasRemaining() && (magic.getShort(0) & 0xffff) == GZIP_MAGIC;
    }

    /**
     * Refuses a claim that this file cannot meet, before anybody makes room for it.
     *
     * @param bytes how long the (inflated) file must be
     * @param claim who says so, for the message
     * @throws NiftiFormatException if the file is shorter, or could not inflate to that many
     */
    void requireAtLeast(long bytes, String claim) {
        claimed = bytes;
        long most = gzipped ? MOST_INFLATION * fileSize : fileSize;
        if (bytes > most) {
            throw new NiftiFormatException(file + ": " + claim + " need " + bytes + " bytes, but the file "
                    + (gzipped
                            ? "of " + fileSize + " bytes cannot inflate to more than " + most
                            : "has only " + fileSize));
        }
    }

    /** Reads as many bytes as there are, up to the length. */
    int read(byte[] target, int offset, int length) throws IOException {
        int done = 0;
        try {
            while (done < length) {
                int count =
                        in.read(target, offset + done, gzipped ? length - done : Math.min(length - done, BUFFER_BYTES));
                if (count < 0) {
                    break;
                }
                done += count;
            }
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
        position += done;
        return done;
    }

    /**
     * Reads exactly that many bytes.
     *
     * @throws NiftiFormatException if the file ends before
     */
    void fill(byte[] target, int offset, int length) throws IOException {
        if (read(target, offset, length) < length) {
            throw new NiftiFormatException(file + ": truncated: ends after " + position + " of "
                    + Math.max(claimed, position + 1) + " bytes" + (gzipped ? " (inflated)" : ""));
        }
    }

    void skip(long bytes) throws IOException {
        if (!gzipped) {
            position += bytes;
            channel.position(position);
            return;
        }
        byte[] ignored = new byte[(int) Math.min(bytes, BUFFER_BYTES)];
        for (long left = bytes; left > 0; left -= Math.min(left, ignored.length)) {
            fill(ignored, 0, (int) Math.min(left, ignored.length));
        }
    }

    /** Up to that many bytes, in an array that grows with what is really there. */
    byte[] readUpTo(int most) throws IOException {
        try {
            byte[] bytes = in.readNBytes(most);
            position += bytes.length;
            return bytes;
        } catch (EOFException | ZipException e) {
            throw damaged(e);
        }
    }

    /** After the last byte of interest: has gzip verify its checksum. */
    void finish() throws IOException {
        if (gzipped) {
            byte[] ignored = new byte[BUFFER_BYTES];
            while (read(ignored, 0, ignored.length) == ignored.length) {}
        }
    }

    private NiftiFormatException damaged(IOException cause) {
        return new NiftiFormatException(
                file + ": " + (cause instanceof EOFException ? "truncated" : "damaged") + " gzip stream: stops after "
                        + in(position, claimed) + " bytes (inflated): "
                        + Objects.requireNonNullElse(cause.getMessage(), "the file ends too early"),
                cause);
    }

    private static String in(long position, long claimed) {
        return claimed > 0 ? "at least " + position + " of " + claimed : "at least " + position;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
