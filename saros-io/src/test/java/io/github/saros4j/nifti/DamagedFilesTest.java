package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.geometry.GeometryException;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.AnnotationException;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that lie, or are not all there. */
class DamagedFilesTest {

    private static final LabelSet<NamedLabel> LABELS =
            LabelSet.ofNames("organs", Map.of(1, "one", 2, "two", 3, "three")).withIgnoreId(255);

    @TempDir
    Path folder;

    private final NiftiReader reader = NiftiReader.withDefaults();

    private static byte[] smallFile(int version, ByteOrder order) {
        NiftiHeader header = NiftiHeader.builder(version, order)
                .geometry(TestHeaders.grid(4, 3, 5))
                .datatype(NiftiDataType.UINT8)
                .extensions(List.of(NiftiExtension.of(6, "a comment".getBytes(StandardCharsets.UTF_8))))
                .build();
        byte[] voxels = new byte[60];
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) (i * i % 4);
        }
        Arrays.fill(voxels, 24, 36, (byte) 255);
        return TestHeaders.singleFile(header, voxels);
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private void assertRefused(Path file, String... reasons) {
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readImage(file))
                .withMessageStartingWith(file.toString())
                .satisfies(e -> assertThat(e).hasMessageContainingAll(reasons));
        assertThatExceptionOfType(NiftiFormatException.class).isThrownBy(() -> reader.readGeometry(file));
        assertThatExceptionOfType(NiftiFormatException.class).isThrownBy(() -> reader.readLabels(file, LABELS));
        assertThatExceptionOfType(NiftiFormatException.class).isThrownBy(() -> reader.readIntensities(file));
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.forEachSlice(
                        file, (z, values) -> assertThat(values).isNotNull()));
    }

    @Test
    void aPlainFileMayEndNowhereBeforeItsEnd() throws IOException {
        byte[] content = smallFile(1, ByteOrder.LITTLE_ENDIAN);
        for (int length = 0; length < content.length; length++) {
            assertRefused(file("short.nii", Arrays.copyOf(content, length)), "bytes");
        }
        assertRefused(file("one.nii", Arrays.copyOf(content, content.length - 1)), "need 444 bytes", "has only 443");
    }

    @Test
    void aCompressedFileMayEndNowhereBeforeItsEnd() throws IOException {
        byte[] content = TestHeaders.gzip(smallFile(1, ByteOrder.LITTLE_ENDIAN));
        for (int length = 0; length < content.length; length++) {
            Path file = file("short.nii.gz", Arrays.copyOf(content, length));
            assertThatExceptionOfType(NiftiFormatException.class)
                    .as("%s of %s bytes", length, content.length)
                    .isThrownBy(() -> reader.readLabels(file, LABELS))
                    .withMessageStartingWith(file.toString());
            assertThatExceptionOfType(NiftiFormatException.class)
                    .as("%s of %s bytes", length, content.length)
                    .isThrownBy(() -> reader.readImage(file));
        }
        assertThat(reader.readLabels(file("whole.nii.gz", content), LABELS)
                        .annotatedSlices()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void aTruncatedStreamSaysHowFarItWent() throws IOException {
        NiftiHeader header =
                TestHeaders.volume(NiftiDataType.UINT8, 100, 100, 10).build();
        byte[] packed = TestHeaders.gzip(TestHeaders.singleFile(header, TestHeaders.random(100_000, 2)));
        Path file = file("cut.nii.gz", Arrays.copyOf(packed, packed.length / 2));
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readImage(file))
                .withMessageMatching(
                        "\\Q" + file + "\\E: truncated gzip stream: stops after at least \\d+ of 100352 bytes.*");
    }

    @Test
    void aWrongChecksumIsNoticed() throws IOException {
        byte[] content = TestHeaders.gzip(smallFile(2, ByteOrder.BIG_ENDIAN));
        content[content.length - 7] ^= 1;
        Path file = file("checksum.nii.gz", content);
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readLabels(file, LABELS))
                .withMessageContaining("damaged gzip stream");
    }

    @ParameterizedTest
    @CsvSource({
        "2, 0, 8, dim[0] is 8",
        "2, 0, -3, dim[0] is -3",
        "2, 1, 0, dim[1] is 0",
        "2, 3, -5, dim[3] is -5",
        "2, 3, 6, need 456 bytes",
        "2, 3, 32767, need",
        "2, 15, 1234, datatype is 1234",
        "2, 15, 128, RGB24",
        "2, 15, 1536, FLOAT128",
        "2, 15, 32, COMPLEX64",
        "2, 15, 4, bitpix is 8"
    })
    void fieldsThatLieAreNamed(int size, int index, int value, String reason) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            byte[] content = smallFile(1, order);
            ByteBuffer bytes = ByteBuffer.wrap(content).order(order).putShort(40 + size * index, (short) value);
            if (reason.matches("[A-Z].*")) {
                bytes.putShort(72, (short) NiftiDataType.valueOf(reason).bitpix());
            }
            assertRefused(file("lie.nii", content), reason);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {0, 348, 351, 400.5f, -352, Float.NaN, Float.POSITIVE_INFINITY, 1e9f, 1e30f})
    void anOffsetThatLiesIsNamed(float offset) throws IOException {
        byte[] content = smallFile(1, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putFloat(108, offset);
        assertRefused(file("offset.nii", content), "vox_offset is " + (double) offset);
    }

    @Test
    void anOffsetBeyondTheFileIsNamed() throws IOException {
        byte[] content = smallFile(1, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putFloat(108, 4096);
        assertRefused(file("offset.nii", content), "vox_offset", "need 4096 bytes", "has only 444");
    }

    @Test
    void anInterceptBesideASlopeIsANumber() throws IOException {
        byte[] content = smallFile(1, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putFloat(112, 2).putFloat(116, Float.NaN);
        assertRefused(file("intercept.nii", content), "scl_inter is NaN");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 33, 1 << 30, -16, Integer.MIN_VALUE})
    void anExtensionThatLiesIsNamed(int size) throws IOException {
        byte[] content = smallFile(1, ByteOrder.LITTLE_ENDIAN);
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(352, size);
        assertRefused(file("extension.nii", content), "extension 1", "claims " + size + " bytes");
    }

    @Test
    void magicAndSizeAreNamed() throws IOException {
        byte[] content = smallFile(2, ByteOrder.LITTLE_ENDIAN);
        content[8] = ' ';
        assertRefused(file("text-mode.nii", content), "NIfTI-2", "\"n+2\\x00\\x20\\x0a\\x1a\\x0a\"");
        byte[] analyze = smallFile(1, ByteOrder.BIG_ENDIAN);
        Arrays.fill(analyze, 344, 348, (byte) 0);
        assertRefused(file("analyze.hdr", analyze), "Analyze 7.5");
        assertRefused(file("text.nii", "case,label\n".repeat(50).getBytes(StandardCharsets.UTF_8)), "is not NIfTI");
        byte[] pair = smallFile(1, ByteOrder.LITTLE_ENDIAN);
        pair[345] = 'i';
        pair = Arrays.copyOf(pair, 348);
        assertRefused(file("pair.nii", pair), "pair of files");
        assertRefused(file("pair.hdr", pair), "neither pair.img nor pair.img.gz");
        assertRefused(file("alone.img", new byte[1000]), "neither alone.hdr nor alone.hdr.gz");
    }

    @Test
    void aFileThatIsNotThereIsTheDisksError() {
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> reader.readImage(folder.resolve("absent.nii")));
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> reader.readImage(folder.resolve("absent.img")));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> reader.readImage(folder));
    }

    @Test
    void aSmallFileThatClaimsMuchCostsAnException() throws IOException {
        NiftiHeader header =
                TestHeaders.volume(NiftiDataType.FLOAT64, 30000, 30000, 30000).build();
        byte[] content = Arrays.copyOf(TestHeaders.singleFile(header, new byte[0]), 400);
        long before = allocatedBytes();
        assertRefused(
                file("claim.nii", content), "30000x30000x30000 voxels", "need 216000000000352 bytes", "has only 400");
        assertRefused(file("claim.nii.gz", TestHeaders.gzip(content)), "cannot inflate to more than");
        assertThat(allocatedBytes() - before).isLessThan(8 << 20);
    }

    @Test
    void moreVoxelsThanNumbersAreRefused() throws IOException {
        NiftiHeader header = NiftiHeader.builder(2, ByteOrder.BIG_ENDIAN)
                .shape(8, 4, 4)
                .datatype(NiftiDataType.UINT8)
                .build();
        byte[] content = TestHeaders.singleFile(header, new byte[128]);
        ByteBuffer.wrap(content).putLong(24, 1L << 30).putLong(32, 1L << 30).putLong(40, 1L << 30);
        assertRefused(file("overflow.nii", content), "more than any file can hold");
        ByteBuffer.wrap(content).putLong(24, 1L << 31);
        assertRefused(file("long.nii", content), "dim[1] is 2147483648");
        ByteBuffer.wrap(content).putLong(24, 1L << 20).putLong(32, 1L << 20).putLong(40, 1);
        assertRefused(file("slice.nii", content), "bytes");
    }

    /** 100 kB of gzip may hold 100 MB; this one claims 96 MB and holds a slice and a half. */
    @Test
    void aClaimThatMightBeTrueCostsWhatIsThere() throws IOException {
        NiftiHeader header =
                TestHeaders.volume(NiftiDataType.UINT8, 256, 256, 1500).build();
        byte[] packed = TestHeaders.gzip(TestHeaders.singleFile(header, TestHeaders.random(98_304, 4)));
        Path slices = file("slices.nii.gz", packed);
        NiftiHeader one =
                TestHeaders.volume(NiftiDataType.UINT8, 9600, 10000, 1).build();
        Path plane = file("plane.nii.gz", TestHeaders.gzip(TestHeaders.singleFile(one, TestHeaders.random(98_304, 4))));
        for (Path file : List.of(slices, plane)) {
            long before = allocatedBytes();
            assertThatExceptionOfType(NiftiFormatException.class)
                    .isThrownBy(() -> reader.readIntensities(file))
                    .withMessageContaining("truncated");
            assertThatExceptionOfType(NiftiFormatException.class).isThrownBy(() -> reader.readImage(file));
            assertThat(allocatedBytes() - before).isLessThan(48 << 20);
        }
    }

    private static long allocatedBytes() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    /** Whatever happens to a file's bytes, the end is a result or a named error. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutationsEndInAResultOrANamedError(long seed) throws IOException {
        Random random = new Random(seed);
        int version = seed % 2 == 0 ? 1 : 2;
        byte[] valid = smallFile(version, seed < 3 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int results = 0;
        int errors = 0;
        for (int round = 0; round < 400; round++) {
            byte[] content = valid.clone();
            for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
                mutate(content, random);
            }
            boolean packed = random.nextInt(4) == 0;
            Path file = file("fuzz.nii", packed ? TestHeaders.gzip(content) : content);
            for (int what = 0; what < 5; what++) {
                boolean result = ends(file, what);
                results += result ? 1 : 0;
                errors += result ? 0 : 1;
            }
        }
        assertThat(results).isGreaterThan(100);
        assertThat(errors).isGreaterThan(100);
    }

    private static void mutate(byte[] content, Random random) {
        int at = random.nextInt(4) == 0 ? random.nextInt(content.length) : random.nextInt(256);
        switch (random.nextInt(3)) {
            case 0 -> content[at] = (byte) random.nextInt();
            case 1 -> content[at] ^= (byte) (1 << random.nextInt(8));
            default ->
                Arrays.fill(content, at, Math.min(content.length, at + 4), (byte) (random.nextBoolean() ? 0 : -1));
        }
    }

    private boolean ends(Path file, int what) throws IOException {
        try {
            switch (what) {
                case 0 -> reader.readImage(file);
                case 1 -> reader.readLabels(file, LABELS);
                case 2 -> reader.readIntensities(file);
                case 3 -> reader.readGeometry(file);
                default -> reader.ignoresSlices(file, LABELS);
            }
            return true;
        } catch (NiftiFormatException | AnnotationException | GeometryException e) {
            assertThat(e).hasMessageContaining(file.toString());
            return false;
        }
    }

    @Test
    void mutatedGzipEndsInAResultOrANamedError() throws IOException {
        byte[] valid = TestHeaders.gzip(smallFile(1, ByteOrder.LITTLE_ENDIAN));
        LabelVolume<NamedLabel> expected = reader.readLabels(file("valid.nii.gz", valid), LABELS);
        int harmless = 0;
        for (int at = 0; at < valid.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] content = valid.clone();
                content[at] ^= (byte) (1 << bit);
                Path file = file("fuzz.nii.gz", content);
                // What deflate does not use, and the file's time, may change without changing the content.
                if (ends(file, 1)) {
                    LabelVolume<NamedLabel> volume = reader.readLabels(file, LABELS);
                    for (int i = 0; i < expected.annotatedSlices().count(); i++) {
                        assertThat(volume.slice(i))
                                .as("bit %s of byte %s", bit, at)
                                .isEqualTo(expected.slice(i));
                    }
                    harmless++;
                }
            }
        }
        assertThat(harmless).isLessThan(valid.length);
    }
}
