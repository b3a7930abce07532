package io.github.saros4j.nifti;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/** Small files, made byte by byte. */
final class TestHeaders {

    private TestHeaders() {}

    static VolumeGeometry grid(int nx, int ny, int nz) {
        return VolumeGeometry.of(new GridShape(nx, ny, nz), new Spacing(0.75f, 0.875f, 5f));
    }

    /** A volume's header, little-endian NIfTI-1, single file. */
    static NiftiHeaderBuilder volume(NiftiDataType type, int nx, int ny, int nz) {
        return NiftiHeader.builder(1, ByteOrder.LITTLE_ENDIAN)
                .geometry(grid(nx, ny, nz))
                .datatype(type);
    }

    static Path write(Path file, NiftiHeader header, byte[] voxels) throws IOException {
        return Files.write(file, singleFile(header, voxels));
    }

    static byte[] singleFile(NiftiHeader header, byte[] voxels) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(header.bytes().array());
        out.writeBytes(header.extensionBlock());
        out.writeBytes(voxels);
        return out.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** The bytes of numbers of a type, in the header's order. */
    static byte[] voxels(NiftiHeader header, double... values) {
        NiftiDataType type = header.datatype();
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * type.bytesPerVoxel()).order(header.byteOrder());
        for (int i = 0; i < values.length; i++) {
            VoxelCodec.encode(type, values[i], bytes, i * type.bytesPerVoxel());
        }
        return bytes.array();
    }
}
