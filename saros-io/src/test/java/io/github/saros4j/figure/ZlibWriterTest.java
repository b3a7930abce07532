package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

class ZlibWriterTest {

    private static byte[] inflated(byte[] file, int length) throws DataFormatException {
        Inflater inflater = new Inflater();
        inflater.setInput(file);
        byte[] data = new byte[length + 1];
        int count = inflater.inflate(data);
        assertThat(inflater.finished()).as("the check sum fits").isTrue();
        assertThat(inflater.getRemaining()).as("bytes after the end").isZero();
        inflater.end();
        return Arrays.copyOf(data, count);
    }

    @Test
    void theJdkReadsWhatIsWrittenSeed41() throws DataFormatException {
        Random random = new Random(41);
        for (int round = 0; round < 400; round++) {
            byte[] data = new byte[random.nextInt(3000)];
            int values = 1 << random.nextInt(9);
            int run = 1 + random.nextInt(600);
            for (int i = 0; i < data.length; i++) {
                data[i] = i % run == 0 || random.nextInt(50) == 0
                        ? (byte) random.nextInt(values)
                        : data[Math.max(0, i - 3)];
            }
            byte[] file = ZlibWriter.compress(data, 3, 1 + random.nextInt(900));
            assertThat(inflated(file, data.length)).isEqualTo(data);
        }
    }

    @Test
    void everyLengthAndFarDistancesComeBack() throws DataFormatException {
        byte[] noise = new byte[300];
        new Random(42).nextBytes(noise);
        for (int length = 3; length <= 300; length++) {
            for (int gap : new int[] {0, 5000, 32_468, 32_469, 40_000}) {
                byte[] data = new byte[noise.length + gap + length];
                System.arraycopy(noise, 0, data, 0, noise.length);
                System.arraycopy(noise, 0, data, noise.length + gap, length);
                assertThat(inflated(ZlibWriter.compress(data, 3, noise.length + gap), data.length))
                        .isEqualTo(data);
            }
        }
    }

    @Test
    void rowsThatAreAlikeTakeLittleRoom() {
        byte[] row = new byte[4321];
        new Random(43).nextBytes(row);
        byte[] data = new byte[600 * row.length];
        for (int i = 0; i < 600; i++) {
            System.arraycopy(row, 0, data, i * row.length, row.length);
        }
        // 26 bits a match of at most 258 bytes, 9 bits a byte of the first row.
        assertThat(ZlibWriter.compress(data, 3, row.length))
                .hasSizeLessThan(data.length / 258 * 26 / 8 + 4321 * 9 / 8 + 900);
    }

    @Test
    void nothingIsWrittenAsAnyZlibDoes() throws DataFormatException {
        assertThat(ZlibWriter.compress(new byte[0], 3, 4)).containsExactly(0x78, 1, 3, 0, 0, 0, 0, 1);
        assertThat(inflated(ZlibWriter.compress(new byte[] {7}, 3, 4), 1)).containsExactly(7);
    }
}
