package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class NiftiRoundTripTest {

    private static final List<String> SUFFIXES = List.of(".nii", ".nii.gz", ".hdr", ".hdr.gz", ".img", ".img.gz");

    @TempDir
    Path folder;

    private final NiftiReader reader = NiftiReader.withDefaults();
    private final NiftiWriter writer = NiftiWriter.withDefaults();

    static Stream<Arguments> everyStorage() {
        List<Arguments> all = new ArrayList<>();
        for (NiftiDataType type : NiftiDataType.values()) {
            for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
                for (int version = 1; version <= 2; version++) {
                    if (type.isSupported()) {
                        all.add(Arguments.of(type, order, version));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("everyStorage")
    void imagesComeBackBitByBit(NiftiDataType type, ByteOrder order, int version) throws IOException {
        NiftiHeader header = fullHeader(type, order, version);
        byte[] voxels = TestHeaders.random(5 * 4 * 3 * 2 * type.bytesPerVoxel(), 7);
        NiftiImage image = NiftiImage.of(header, voxels);
        for (String suffix : SUFFIXES) {
            Path file = folder.resolve("image" + suffix);
            writer.write(file, image);
            NiftiImage back = reader.readImage(file);
            assertThat(storedBytes(back)).as(suffix).isEqualTo(voxels);
            assertThat(back.header().extensions()).isEqualTo(header.extensions());
            assertThat(back.header().toBuilder().singleFile(true).build())
                    .as(suffix)
                    .isEqualTo(header);
            assertThat(back.header().isSingleFile()).isEqualTo(suffix.startsWith(".nii"));
            for (long i = 0; i < image.voxelCount(); i++) {
                assertThat(back.value(i)).isEqualTo(Double.valueOf(expected(voxels, type, order, (int) i) * 0.5 - 3));
            }
        }
    }

    private static NiftiHeader fullHeader(NiftiDataType type, ByteOrder order, int version) {
        NiftiHeaderBuilder builder = NiftiHeader.builder(version, order)
                .shape(5, 4, 3, 2)
                .datatype(type)
                .scaling(0.5, -3)
                .xyztUnits(2 | 8)
                .intent(1002, 1.5, -2.5, 3.5, "parts")
                .display(-100, 300)
                .descrip("größer als sonst")
                .auxFile("labels.txt")
                .qform(1, 0.1, -0.2, 0.3)
                .qoffset(-10, 20, -30)
                .extensions(List.of(
                        NiftiExtension.of(6, "a comment".getBytes(StandardCharsets.UTF_8)),
                        NiftiExtension.of(4, new byte[40])));
        for (int axis = 0; axis <= 7; axis++) {
            builder.pixdim(axis, axis == 0 ? -1 : 0.75 + axis);
        }
        return builder.build();
    }

    /** What the bytes mean, worked out by BigInteger and the bits of floats. */
    private static double expected(byte[] voxels, NiftiDataType type, ByteOrder order, int index) {
        int size = type.bytesPerVoxel();
        byte[] big = new byte[size];
        for (int i = 0; i < size; i++) {
            big[order == ByteOrder.BIG_ENDIAN ? i : size - 1 - i] = voxels[index * size + i];
        }
        return switch (type) {
            case FLOAT32 -> ByteBuffer.wrap(big).getFloat();
            case FLOAT64 -> ByteBuffer.wrap(big).getDouble();
            case UINT8, UINT16, UINT32, UINT64 -> new BigInteger(1, big).doubleValue();
            default -> new BigInteger(big).doubleValue();
        };
    }

    private static byte[] storedBytes(NiftiImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        image.writeVoxels(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(NiftiDataType.class)
    void whatATypeHoldsItGivesBack(NiftiDataType type) {
        assertThat(NiftiDataType.ofCode(type.code())).contains(type);
        if (!type.isSupported()) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(type::bytesPerVoxel);
            return;
        }
        double[] candidates = {
            0,
            1,
            -1,
            127,
            128,
            -128,
            -129,
            255,
            256,
            32767,
            32768,
            -32768,
            -32769,
            65535,
            65536,
            0.5,
            1e-300,
            0x1p31,
            0x1p31 - 1,
            -0x1p31,
            -0x1p31 - 1,
            0x1p32 - 1,
            0x1p32,
            0x1p53,
            0x1p63,
            0x1.fffffffffffffp62,
            -0x1p63,
            0x1p64,
            0x1.fffffffffffffp63,
            Float.MAX_VALUE,
            Double.MAX_VALUE,
            Double.NaN,
            Double.POSITIVE_INFINITY
        };
        NiftiHeader header = TestHeaders.volume(type, 1, 1, 1).build();
        for (double value : candidates) {
            assertThat(VoxelCodec.holds(type, value))
                    .as("%s in %s", value, type)
                    .isEqualTo(isExact(type, value));
            if (isExact(type, value)) {
                double back =
                        NiftiImage.of(header, TestHeaders.voxels(header, value)).value(0);
                assertThat(back).as("%s in %s", value, type).isEqualTo(Double.valueOf(value));
            }
        }
    }

    private static boolean isExact(NiftiDataType type, double value) {
        if (!type.isInteger()) {
            return type == NiftiDataType.FLOAT64 || Double.isNaN(value) || (float) value == value;
        }
        if (!Double.isFinite(value) || value != Math.rint(value)) {
            return false;
        }
        boolean unsigned = type.name().startsWith("U");
        BigInteger range = BigInteger.ONE.shiftLeft(unsigned ? type.bitpix() : type.bitpix() - 1);
        BigInteger least = unsigned ? BigInteger.ZERO : range.negate();
        BigInteger whole = new BigDecimal(value).toBigIntegerExact();
        return whole.compareTo(least) >= 0 && whole.compareTo(range) < 0;
    }

    @Test
    void bigIntegersAreExactAsStored() {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT64, 2, 1, 1).build();
        byte[] voxels = new byte[16];
        Arrays.fill(voxels, 0, 8, (byte) 0xff);
        voxels[8] = 1;
        voxels[15] = 0x40;
        NiftiImage image = NiftiImage.of(header, voxels);
        assertThat(Long.toUnsignedString(image.storedInteger(0))).isEqualTo("18446744073709551615");
        assertThat(image.value(0)).isEqualTo(0x1p64);
        assertThat(image.storedInteger(1)).isEqualTo(0x4000000000000001L);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.storedInteger(2));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> image.value(-1));
    }

    @Test
    void voxelsBeyondTheFirstChunkAreFound() throws IOException {
        int[] shape = {1024, 1024, 5};
        NiftiHeader header = TestHeaders.volume(NiftiDataType.INT32, shape[0], shape[1], shape[2])
                .build();
        byte[] voxels = TestHeaders.random(shape[0] * shape[1] * shape[2] * 4, 3);
        Path file = TestHeaders.write(folder.resolve("large.nii"), header, voxels);
        NiftiImage image = reader.readImage(file);
        ByteBuffer numbers = ByteBuffer.wrap(voxels).order(ByteOrder.LITTLE_ENDIAN);
        double[] all = new double[Math.toIntExact(image.voxelCount())];
        image.copyValues(0, all, 0, all.length);
        for (int i = 0; i < all.length; i += 65521) {
            assertThat(all[i]).isEqualTo(numbers.getInt(4 * i));
            assertThat(image.value(i)).isEqualTo(all[i]);
            assertThat(image.storedInteger(i)).isEqualTo((long) all[i]);
        }
        assertThat(storedBytes(image)).isEqualTo(voxels);
    }

    @Test
    void aFileThatIsWrittenAgainIsTheSameFile() throws IOException {
        NiftiHeader header = fullHeader(NiftiDataType.INT16, ByteOrder.BIG_ENDIAN, 1);
        byte[] original = TestHeaders.singleFile(header, TestHeaders.random(240, 1));
        original[10] = 'x';
        original[140] = 9;
        original[header.voxOffset() > 400 ? 349 : 348] = 5;
        Path file = Files.write(folder.resolve("Bäuche 体.nii"), original);
        Path copy = folder.resolve("Kopie é.nii");
        writer.write(copy, reader.readImage(file));
        assertThat(Files.readAllBytes(copy)).isEqualTo(original);
    }

    @Test
    void contentDecidesNotTheName() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 1).build();
        byte[] content = TestHeaders.singleFile(header, new byte[] {1, 2, 3, 4});
        Path packed = Files.write(folder.resolve("packed.nii"), TestHeaders.gzip(content));
        Path plain = Files.write(folder.resolve("plain.nii.gz"), content);
        Path single = Files.write(folder.resolve("single.img"), content);
        Path nameless = Files.write(folder.resolve("nameless"), content);
        for (Path file : List.of(packed, plain, single, nameless)) {
            assertThat(reader.readImage(file).value(3)).as(file.toString()).isEqualTo(4);
        }
    }

    @Test
    void aPairMayBeHalfCompressed() throws IOException {
        NiftiImage image =
                NiftiImage.of(TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 1).build(), new byte[] {1, 2, 3, 4});
        writer.write(folder.resolve("pair.hdr"), image);
        Path imageFile = folder.resolve("pair.img");
        Files.write(folder.resolve("pair.img.gz"), TestHeaders.gzip(Files.readAllBytes(imageFile)));
        Files.delete(imageFile);
        assertThat(reader.readImage(folder.resolve("pair.hdr")).value(3)).isEqualTo(4);
        assertThat(reader.readImage(folder.resolve("pair.img.gz")).value(3)).isEqualTo(4);
    }

    @Test
    void gzipMayHaveSeveralMembers() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 64, 64, 20).build();
        byte[] content = TestHeaders.singleFile(header, TestHeaders.random(64 * 64 * 20, 5));
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int start = 0; start < content.length; start += 10_000) {
            int end = Math.min(content.length, start + 10_000);
            members.writeBytes(TestHeaders.gzip(Arrays.copyOfRange(content, start, end)));
        }
        Path file = Files.write(folder.resolve("members.nii.gz"), members.toByteArray());
        NiftiImage image = reader.readImage(file);
        assertThat(storedBytes(image)).isEqualTo(Arrays.copyOfRange(content, 352, content.length));
    }

    @Test
    void whatFollowsTheLastVoxelIsNotLookedAt() throws IOException {
        NiftiHeader header = TestHeaders.volume(NiftiDataType.UINT8, 2, 2, 1).build();
        byte[] content = TestHeaders.singleFile(header, new byte[] {1, 2, 3, 4, 99, 99, 99});
        Path plain = Files.write(folder.resolve("long.nii"), content);
        Path packed = Files.write(folder.resolve("long.nii.gz"), TestHeaders.gzip(content));
        assertThat(reader.readImage(plain).voxelCount()).isEqualTo(4);
        assertThat(reader.readImage(packed).value(3)).isEqualTo(4);
    }
}
