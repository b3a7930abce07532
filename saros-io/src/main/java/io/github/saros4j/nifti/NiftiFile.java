package io.github.saros4j.nifti;

import io.github.saros4j.geometry.GridShape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A NIfTI file, or the pair of header and image file, that was found under a name. What a file is depends on its bytes;
 * names only lead from one file of a pair to the other.
 *
 * @param path the name that was asked for; messages use it
 * @param header what stands in the header
 * @param image the file that holds the voxels
 */
record NiftiFile(Path path, NiftiHeader header, Path image) {

    /** Some JVMs allow no longer array. */
    private static final int MAX_SLICE_VOXELS = Integer.MAX_VALUE - 8;

    /**
     * Reads the header and finds the voxels.
     *
     * @throws NiftiFormatException if this is no NIfTI, or half of a pair is missing
     */
    static NiftiFile open(Path path) throws IOException {
        Path headerPath = headerPath(path);
        NiftiHeader header = readHeader(headerPath);
        Path image = header.isSingleFile() ? headerPath : partner(headerPath, FileNames.HEADER, FileNames.IMAGE);
        return new NiftiFile(path, header, image);
    }

    /** The file that holds the header: the other one of the pair if the name is that of an image. */
    static Path headerPath(Path path) throws IOException {
        boolean isImage = FileNames.stem(path, FileNames.IMAGE).isPresent() && !holdsHeader(path);
        return isImage ? partner(path, FileNames.IMAGE, FileNames.HEADER) : path;
    }

    private static boolean holdsHeader(Path path) throws IOException {
        try (ByteSource in = ByteSource.open(path)) {
            byte[] start = in.readUpTo(HeaderBytes.SIZE_2);
            return start.length >= HeaderBytes.SIZE_1
                    && (HeaderBytes.hasMagic(start, 1) || HeaderBytes.hasMagic(start, 2));
        }
    }

    private static Path partner(Path path, String suffix, String otherSuffix) {
        String stem = FileNames.stem(path, suffix)
                .orElseThrow(() ->
                        new NiftiFormatException(path + ": holds the header of a pair of files (magic ni1 or ni2),"
                                + " but is not named .hdr or .hdr.gz, so its .img file is unknown"));
        Path plain = path.resolveSibling(stem + otherSuffix);
        Path compressed = path.resolveSibling(stem + otherSuffix + FileNames.GZIP);
        for (Path candidate : FileNames.isCompressed(path) ? List.of(compressed, plain) : List.of(plain, compressed)) {
            if (Files.exists(candidate)) {
                return candidate;
            }
        }
        throw new NiftiFormatException(path + ": half of a pair of files: neither " + plain.getFileName() + " nor "
                + compressed.getFileName() + " stands beside it");
    }

    static NiftiHeader readHeader(Path path) throws IOException {
        try (ByteSource in = ByteSource.open(path)) {
            HeaderBytes bytes = readHeaderBytes(in, path);
            HeaderCheck.check(bytes, path.toString());
            byte[] block = bytes.isSingleFile() ? readToVoxels(in, bytes) : readToEnd(in, path);
            return NiftiHeader.of(bytes, block, path.toString());
        }
    }

    private static HeaderBytes readHeaderBytes(ByteSource in, Path path) throws IOException {
        byte[] bytes = in.readUpTo(HeaderBytes.SIZE_1);
        if (bytes.length < HeaderBytes.SIZE_1) {
            throw new NiftiFormatException(path + ": holds only " + bytes.length + " bytes, a NIfTI header has "
                    + HeaderBytes.SIZE_1 + " or " + HeaderBytes.SIZE_2);
        }
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            int size = ByteBuffer.wrap(bytes).order(order).getInt(0);
            if (size == HeaderBytes.SIZE_1) {
                return withMagic(HeaderBytes.over(1, order, bytes), path);
            }
            if (size == HeaderBytes.SIZE_2) {
                byte[] all = Arrays.copyOf(bytes, HeaderBytes.SIZE_2);
                in.requireAtLeast(HeaderBytes.SIZE_2, "the header's fields");
                in.fill(all, HeaderBytes.SIZE_1, HeaderBytes.SIZE_2 - HeaderBytes.SIZE_1);
                return withMagic(HeaderBytes.over(2, order, all), path);
            }
        }
        throw new NiftiFormatException(String.format(
                Locale.ROOT,
                "%s: is not NIfTI: begins with the bytes %02x %02x %02x %02x (sizeof_hdr), expected %d or %d in either byte order",
                path,
                bytes[0],
                bytes[1],
                bytes[2],
                bytes[3],
                HeaderBytes.SIZE_1,
                HeaderBytes.SIZE_2));
    }

    private static HeaderBytes withMagic(HeaderBytes header, Path path) {
        if (!header.hasMagic()) {
            throw new NiftiFormatException(path + ": is not NIfTI-" + header.version() + ": magic is \""
                    + printable(header.magicBytes()) + "\", expected \"n+" + header.version() + "\" or \"ni"
                    + header.version() + "\""
                    + (header.version() == 1 ? "; this looks like an Analyze 7.5 header" : " and NIfTI-2's line ends"));
        }
        return header;
    }

    private static String printable(byte[] magic) {
        StringBuilder text = new StringBuilder();
        for (char c : new String(magic, StandardCharsets.ISO_8859_1).toCharArray()) {
            text.append(c > ' ' && c < 127 ? String.valueOf(c) : String.format(Locale.ROOT, "\\x%02x", (int) c));
        }
        return text.toString();
    }

    private static byte[] readToVoxels(ByteSource in, HeaderBytes header) throws IOException {
        long offset = (long) header.real(HeaderField.VOX_OFFSET, 0);
        in.requireAtLeast(offset, "the header and what stands before the voxels (vox_offset)");
        int length = (int) (offset - HeaderBytes.size(header.version()));
        byte[] block = in.readUpTo(length);
        in.fill(new byte[length - block.length], 0, length - block.length);
        return block;
    }

    private static byte[] readToEnd(ByteSource in, Path path) throws IOException {
        byte[] block = in.readUpTo(HeaderCheck.MAX_EXTENSION_BYTES + 1);
        if (block.length > HeaderCheck.MAX_EXTENSION_BYTES) {
            throw new NiftiFormatException(path + ": more than " + HeaderCheck.MAX_EXTENSION_BYTES
                    + " bytes follow the header, expected extensions only");
        }
        return block;
    }

    /**
     * The three axes of a volume.
     *
     * @return the shape, missing axes as 1
     * @throws NiftiFormatException if there are more axes than three, or a slice is too large for an array
     */
    GridShape volumeShape() {
        int[] sizes = new int[] {1, 1, 1};
        int[] stored = header.shape();
        for (int axis = 0; axis < stored.length; axis++) {
            if (axis < 3) {
                sizes[axis] = stored[axis];
            } else if (stored[axis] != 1) {
                throw new NiftiFormatException(path + ": has the shape " + header.shapeText()
                        + ", expected a volume, which has three axes; read it as an image");
            }
        }
        if ((long) sizes[0] * sizes[1] > MAX_SLICE_VOXELS) {
            throw new NiftiFormatException(path + ": has slices of " + sizes[0] + "x" + sizes[1]
                    + " voxels, expected no more than " + MAX_SLICE_VOXELS);
        }
        return new GridShape(sizes[0], sizes[1], sizes[2]);
    }

    /**
     * The voxels, once it is certain that they are of a type that is read and can all be there.
     *
     * @return the bytes from the first voxel on
     * @throws NiftiFormatException if the type is not supported or the file cannot hold what the header claims
     */
    ByteSource openVoxels() throws IOException {
        NiftiDataType type = header.datatype();
        if (!type.isSupported()) {
            throw new NiftiFormatException(path + ": datatype is " + type + " (" + type.code()
                    + "), which is not supported; expected integers or floats of up to 64 bits");
        }
        ByteSource in = ByteSource.open(image);
        try {
            in.requireAtLeast(
                    header.voxOffset() + header.voxelCount() * type.bytesPerVoxel(),
                    header.shapeText() + " voxels of type " + type + " from byte " + header.voxOffset() + " on");
            in.skip(header.voxOffset());
            return in;
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }
}
