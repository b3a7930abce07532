package io.github.saros4j.nifti;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The block of bytes between a header and what follows it: four bytes of which the first tells whether extensions
 * follow, then the extensions, each with its size and its code (int32 both) before its content, then zeros.
 */
final class Extensions {

    private Extensions() {}

    /**
     * Takes the block apart. A size that is no multiple of 16 is against the standard but does no harm.
     *
     * @param block not modified; may be empty, as in a header file of 348 bytes
     * @throws NiftiFormatException if an extension claims a size that it cannot have
     */
    static List<NiftiExtension> parse(byte[] block, ByteOrder order, String source) {
        if (block.length < HeaderCheck.EXTENDER_BYTES || block[0] == 0) {
            return List.of();
        }
        List<NiftiExtension> extensions = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(block).order(order).position(HeaderCheck.EXTENDER_BYTES);
        while (bytes.remaining() >= NiftiExtension.PREFIX_BYTES && !onlyZerosFollow(bytes)) {
            int start = bytes.position();
            int size = bytes.getInt();
            int code = bytes.getInt();
            if (size < NiftiExtension.PREFIX_BYTES || size > block.length - start) {
                throw new NiftiFormatException(
                        source + ": header extension " + (extensions.size() + 1) + " (code " + code
                                + ", " + start + " bytes behind the header) claims " + size + " bytes, expected "
                                + NiftiExtension.PREFIX_BYTES + " to " + (block.length - start));
            }
            byte[] content = new byte[size - NiftiExtension.PREFIX_BYTES];
            bytes.get(content);
            extensions.add(NiftiExtension.read(code, content));
        }
        return Collections.unmodifiableList(extensions);
    }

    private static boolean onlyZerosFollow(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** The block that holds these extensions. */
    static byte[] block(List<NiftiExtension> extensions, ByteOrder order) {
        int size = HeaderCheck.EXTENDER_BYTES;
        for (NiftiExtension extension : extensions) {
            size = Math.addExact(size, NiftiExtension.PREFIX_BYTES + extension.content().length);
        }
        ByteBuffer block = ByteBuffer.allocate(size).order(order);
        block.put(0, (byte) (extensions.isEmpty() ? 0 : 1)).position(HeaderCheck.EXTENDER_BYTES);
        for (NiftiExtension extension : extensions) {
            byte[] content = extension.content();
            block.putInt(NiftiExtension.PREFIX_BYTES + content.length)
                    .putInt(extension.code())
                    .put(content);
        }
        return block.array();
    }
}
