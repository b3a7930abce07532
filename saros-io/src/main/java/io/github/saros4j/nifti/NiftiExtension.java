package io.github.saros4j.nifti;

import java.util.Arrays;

/** A header extension: a registered code and bytes whose meaning the code tells. Immutable. */
public final class NiftiExtension {

    /** Size and code stand before the content. */
    static final int PREFIX_BYTES = 8;

    private static final int UNIT = 16;

    private final int code;
    private final byte[] content;

    private NiftiExtension(int code, byte[] content) {
        this.code = code;
        this.content = content;
    }

    /**
     * An extension of that content.
     *
     * @param code the kind of content, as registered with NIfTI: 2 DICOM, 4 AFNI, 6 plain text, ...
     * @param content the bytes; copied. On writing they are padded with zeros, as an extension's size is a multiple of
     *     16
     * @return the extension
     */
    public static NiftiExtension of(int code, byte[] content) {
        int size = (content.length + PREFIX_BYTES + UNIT - 1) / UNIT * UNIT;
        return new NiftiExtension(code, Arrays.copyOf(content, size - PREFIX_BYTES));
    }

    /** What a file holds, of whatever size it says. */
    static NiftiExtension read(int code, byte[] content) {
        return new NiftiExtension(code, content);
    }

    /**
     * What kind of extension this is.
     *
     * @return the registered code
     */
    public int code() {
        return code;
    }

    /**
     * The bytes, with the zeros that pad them.
     *
     * @return a copy
     */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NiftiExtension extension
                && code == extension.code
                && Arrays.equals(content, extension.content);
    }

    @Override
    public int hashCode() {
        return 31 * code + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return "extension " + code + " of " + content.length + " bytes";
    }
}
