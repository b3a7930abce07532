package io.github.saros4j.nifti;

import io.github.saros4j.file.AtomicFile;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Writes NIfTI files. The name says how: {@code .nii} or {@code .nii.gz} for a single file, {@code .hdr} or {@code .img}
 * (both also with {@code .gz}) for a pair, of which either name may be given. Immutable, usable from any thread.
 *
 * <p>A file is whole or not there: it is written under another name in the same folder and moved into place. Of a pair
 * the voxels are moved first, the header last: two files cannot be replaced as one, so if the disk fails between the two,
 * new voxels stand beside the old header.
 *
 * <p>Volumes are written in little endian, as NIfTI-1 unless an axis is longer than 32767 or NIfTI-2 is asked for, with
 * the spacing in {@code pixdim} and the affine as sform and, unless it shears, as qform; readers prefer the sform.
 * NIfTI-1 holds these numbers as float32: what was read from NIfTI-1 survives exactly; what was computed in double is
 * rounded, unless NIfTI-2 is asked for.
 */
public final class NiftiWriter {

    private static final int BUFFER_BYTES = 1 << 16;

    private static final int LONGEST_NIFTI_1_AXIS = Short.MAX_VALUE;

    /**
     * Level 6 makes files smaller (a label map of 512x512x140 0.29 MB instead of 0.65 MB, a CT by 1 %), but takes 3 times
     * as long for the label map, 7 times for the CT, and its label maps take 4 to 7 times as long to read.
     * Measured by NiftiWriteBenchmark and NiftiReadBenchmark.
     */
    private static final int DEFAULT_LEVEL = 1;

    private final int level;
    private final int version;

    private NiftiWriter(int level, int version) {
        this.level = level;
        this.version = version;
    }

    /**
     * A writer of NIfTI-1 with gzip level 1.
     *
     * @return the writer
     */
    public static NiftiWriter withDefaults() {
        return new NiftiWriter(DEFAULT_LEVEL, 1);
    }

    /**
     * A writer with another compression. Names without {@code .gz} are never compressed.
     *
     * @param gzipLevel 0 (stored) to 9 (smallest)
     * @return the writer
     * @throws IllegalArgumentException if the level is out of range
     */
    public NiftiWriter withLevel(int gzipLevel) {
        if (gzipLevel < Deflater.NO_COMPRESSION || gzipLevel > Deflater.BEST_COMPRESSION) {
            throw new IllegalArgumentException("Gzip level " + gzipLevel + " is outside 0 to 9");
        }
        return new NiftiWriter(gzipLevel, version);
    }

    /**
     * A writer of another version of NIfTI, for volumes. Images keep the version of their header.
     *
     * @param newVersion 1, or 2, which keeps spacing and affine as doubles
     * @return the writer
     * @throws IllegalArgumentException if there is no such version
     */
    public NiftiWriter withVersion(int newVersion) {
        if (newVersion != 1 && newVersion != 2) {
            throw new IllegalArgumentException("There is no NIfTI-" + newVersion);
        }
        return new NiftiWriter(level, newVersion);
    }

    /**
     * Writes a label map as UINT8. Slices that nobody annotated are filled with the label set's ignore id.
     *
     * @param path the file, which is replaced if it exists
     * @param volume the label map
     * @throws IOException if the disk fails; the file is then as it was before
     * @throws IllegalArgumentException if the name is none of those above, or slices are missing and the label set has no
     *     ignore id
     */
    public void write(Path path, LabelVolume<?> volume) throws IOException {
        AnnotatedSlices annotated = volume.annotatedSlices();
        OptionalInt ignoreId = volume.labelSet().ignoreId();
        if (!annotated.isComplete() && ignoreId.isEmpty()) {
            throw new IllegalArgumentException(volume.source() + " annotates " + annotated + ", and the label set "
                    + volume.labelSet().name() + " has no ignore id to mark the others with");
        }
        GridShape shape = volume.geometry().shape();
        byte[] ignored = new byte[annotated.isComplete() ? 0 : shape.sliceSize()];
        Arrays.fill(ignored, (byte) ignoreId.orElse(0));
        NiftiHeader header = header(volume.geometry(), NiftiDataType.UINT8);
        write(path, header, out -> {
            for (int z = 0; z < shape.nz(); z++) {
                int index = annotated.indexOf(z);
                out.write(index < 0 ? ignored : volume.slice(index));
            }
        });
    }

    /**
     * Writes a CT: as INT16 if that holds every value exactly, else as FLOAT32. A negative zero counts as zero.
     *
     * @param path the file, which is replaced if it exists
     * @param volume HU
     * @throws IOException if the disk fails; the file is then as it was before
     * @throws IllegalArgumentException if the name is none of those above
     */
    public void write(Path path, IntensityVolume volume) throws IOException {
        boolean whole = firstUnfit(volume, NiftiDataType.INT16) < 0;
        encode(path, volume, whole ? NiftiDataType.INT16 : NiftiDataType.FLOAT32);
    }

    /**
     * Writes a CT as a certain type, not scaled.
     *
     * @param path the file, which is replaced if it exists
     * @param volume HU
     * @param type how to store the values, all of which it must hold exactly
     * @throws IOException if the disk fails; the file is then as it was before
     * @throws IllegalArgumentException if the name is none of those above, the type is not supported, or it does not hold
     *     a value; the message names the voxel
     */
    public void write(Path path, IntensityVolume volume, NiftiDataType type) throws IOException {
        if (!type.isSupported()) {
            throw new IllegalArgumentException("Voxels of type " + type + " are not written");
        }
        long unfit = firstUnfit(volume, type);
        if (unfit >= 0) {
            GridShape shape = volume.geometry().shape();
            int z = (int) (unfit / shape.sliceSize());
            int inSlice = (int) (unfit % shape.sliceSize());
            throw new IllegalArgumentException(volume.source() + ": voxel (" + inSlice % shape.nx() + ", "
                    + inSlice / shape.nx() + ", " + z + ") is " + volume.slice(z)[inSlice] + ", which " + type
                    + " does not hold");
        }
        encode(path, volume, type);
    }

    /**
     * Writes an image as it is: header fields, extensions, byte order and stored voxels bit by bit. Only where a single
     * file becomes a pair or the reverse, magic and {@code vox_offset} change.
     *
     * @param path the file, which is replaced if it exists
     * @param image the image
     * @throws IOException if the disk fails; the file is then as it was before
     * @throws IllegalArgumentException if the name is none of those above
     */
    public void write(Path path, NiftiImage image) throws IOException {
        write(path, image.header(), image::writeVoxels);
    }

    /** The number of the first voxel whose value the type does not hold, or -1. */
    private static long firstUnfit(IntensityVolume volume, NiftiDataType type) {
        GridShape shape = volume.geometry().shape();
        for (int z = 0; z < shape.nz(); z++) {
            float[] slice = volume.slice(z);
            for (int i = 0; i < slice.length; i++) {
                if (!VoxelCodec.holds(type, slice[i])) {
                    return (long) z * slice.length + i;
                }
            }
        }
        return -1;
    }

    private void encode(Path path, IntensityVolume volume, NiftiDataType type) throws IOException {
        int size = type.bytesPerVoxel();
        byte[] block = new byte[BUFFER_BYTES];
        ByteBuffer numbers = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        write(path, header(volume.geometry(), type), out -> {
            for (int z = 0; z < volume.geometry().shape().nz(); z++) {
                float[] slice = volume.slice(z);
                for (int start = 0; start < slice.length; start += block.length / size) {
                    int count = Math.min(block.length / size, slice.length - start);
                    for (int i = 0; i < count; i++) {
                        VoxelCodec.encode(type, slice[start + i], numbers, i * size);
                    }
                    out.write(block, 0, count * size);
                }
            }
        });
    }

    private NiftiHeader header(VolumeGeometry geometry, NiftiDataType type) {
        GridShape shape = geometry.shape();
        boolean long1 = Math.max(shape.nx(), Math.max(shape.ny(), shape.nz())) > LONGEST_NIFTI_1_AXIS;
        return NiftiHeader.builder(long1 ? 2 : version, ByteOrder.LITTLE_ENDIAN)
                .geometry(geometry)
                .datatype(type)
                .scaling(1, 0)
                .build();
    }

    private void write(Path path, NiftiHeader header, AtomicFile.Content voxels) throws IOException {
        FileNames names = FileNames.of(path);
        NiftiHeader stored = header.toBuilder().singleFile(names.isSingleFile()).build();
        if (names.isSingleFile()) {
            write(names.header(), out -> {
                writeHeader(stored, out);
                voxels.writeTo(out);
            });
            return;
        }
        AtomicFile.write(names.header(), out -> {
            compressed(names.header(), out, content -> writeHeader(stored, content));
            out.flush();
            write(names.image(), content -> {
                writeZeros(stored.voxOffset(), content);
                voxels.writeTo(content);
            });
        });
    }

    private void write(Path path, AtomicFile.Content content) throws IOException {
        AtomicFile.write(path, out -> compressed(path, out, content));
    }

    private static void writeHeader(NiftiHeader header, OutputStream out) throws IOException {
        out.write(header.bytes().array());
        out.write(header.extensionBlock());
    }

    private static void writeZeros(long count, OutputStream out) throws IOException {
        byte[] zeros = new byte[(int) Math.min(count, BUFFER_BYTES)];
        for (long left = count; left > 0; left -= zeros.length) {
            out.write(zeros, 0, (int) Math.min(left, zeros.length));
        }
    }

    private void compressed(Path path, OutputStream out, AtomicFile.Content content) throws IOException {
        if (!FileNames.isCompressed(path)) {
            content.writeTo(out);
            return;
        }
        GZIPOutputStream gzip = new LeveledGzip(out, level);
        content.writeTo(gzip);
        gzip.finish();
    }

    /** {@link GZIPOutputStream} hides its level from all but its children. */
    private static final class LeveledGzip extends GZIPOutputStream {

        LeveledGzip(OutputStream out, int level) throws IOException {
            super(out, BUFFER_BYTES);
            def.setLevel(level);
        }
    }
}
