package io.github.saros4j.nifti;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of more than 2^31 bytes, nearly all of them a hole that takes no room on the disk. */
class LargeFileTest {

    private static final LabelSet<NamedLabel> LABELS =
            LabelSet.ofNames("organs", Map.of(1, "one")).withIgnoreId(255);

    @TempDir
    Path folder;

    private final NiftiReader reader = NiftiReader.withDefaults();

    @Test
    void moreThanTwoGigavoxelsAreCountedAsLongs() throws IOException {
        Path file = folder.resolve("large.nii");
        NiftiHeader header =
                TestHeaders.volume(NiftiDataType.UINT8, 4096, 4096, 130).build();
        byte[] ignored = new byte[4096 * 4096];
        Arrays.fill(ignored, (byte) 255);
        TestHeaders.write(file, header, ignored);
        setLength(file, 352 + 4096L * 4096 * 130);
        assertThat(reader.readGeometry(file).shape().voxelCount()).isEqualTo(4096L * 4096 * 130);
        assertThat(reader.ignoresSlices(file, LABELS)).isTrue();
        setLength(file, 351 + 4096L * 4096 * 130);
        assertThatExceptionOfType(NiftiFormatException.class)
                .isThrownBy(() -> reader.readGeometry(file))
                .withMessageContaining("need 2181038432 bytes, but the file has only 2181038431");
    }

    @Test
    void voxelsMayBeginBeyondTwoGigabytes() throws IOException {
        long offset = (1L << 32) + 3;
        NiftiHeader header = NiftiHeader.builder(2, ByteOrder.LITTLE_ENDIAN)
                .geometry(TestHeaders.grid(2, 2, 1))
                .datatype(NiftiDataType.UINT8)
                .singleFile(false)
                .build();
        byte[] bytes = header.bytes().copy().array();
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(168, offset);
        Path file = Files.write(folder.resolve("far.hdr"), bytes);
        try (RandomAccessFile image =
                new RandomAccessFile(folder.resolve("far.img").toFile(), "rw")) {
            image.seek(offset);
            image.write(new byte[] {1, 0, 1, 1});
        }
        assertThat(reader.readLabels(file, LABELS).slice(0)).containsExactly(1, 0, 1, 1);
        assertThat(reader.readHeader(file).voxOffset()).isEqualTo(offset);
    }

    private static void setLength(Path file, long length) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(length);
        }
    }
}
