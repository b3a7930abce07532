package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

    /** PNG, 5.3 and 11.3.4.3: length, type, content, CRC of type and content; 7559 pixels a metre are 192 an inch. */
    @Test
    void chunksHaveTheirChecksumsAndImagesTheirResolution() {
        ByteBuffer file = ByteBuffer.wrap(Png.encode(2, 1, new int[] {0xff0000, 0x0000ff}, 2));
        file.position(8);
        Map<String, byte[]> chunks = new LinkedHashMap<>();
        while (file.hasRemaining()) {
            byte[] content = new byte[file.getInt()];
            byte[] type = new byte[4];
            file.get(type).get(content);
            CRC32 crc = new CRC32();
            crc.update(type);
            crc.update(content);
            assertThat(file.getInt()).isEqualTo((int) crc.getValue());
            chunks.put(new String(type, StandardCharsets.US_ASCII), content);
        }
        assertThat(chunks.keySet()).containsExactly("IHDR", "pHYs", "IDAT", "IEND");
        ByteBuffer resolution = ByteBuffer.wrap(chunks.get("pHYs"));
        assertThat(resolution.getInt()).isEqualTo(7559);
        assertThat(resolution.getInt()).isEqualTo(7559);
        assertThat(resolution.get()).isEqualTo((byte) 1);
    }

    @Test
    void theJdksReaderFindsEveryPixelSeed17() throws IOException {
        Random random = new Random(17);
        for (int round = 0; round < 60; round++) {
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            int[] palette = random.ints(1 + random.nextInt(256), 0, 1 << 24).toArray();
            byte[] pixels = new byte[width * height];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) random.nextInt(palette.length);
            }

            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(width, height, pixels, palette)));

            assertThat(read.getWidth()).isEqualTo(width);
            assertThat(read.getHeight()).isEqualTo(height);
            for (int i = 0; i < pixels.length; i++) {
                assertThat(read.getRGB(i % width, i / width) & 0xffffff).isEqualTo(palette[pixels[i] & 0xff]);
            }
        }
    }

    @Test
    void theJdksReaderFindsEveryPixelOfManyColoursSeed18() throws IOException {
        Random random = new Random(18);
        for (int round = 0; round < 20; round++) {
            int width = 1 + random.nextInt(40);
            int height = 1 + random.nextInt(40);
            int[] pixels = random.ints((long) width * height, 0, 1 << 24).toArray();

            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Png.encode(width, height, pixels, 2)));

            assertThat(read.getRGB(0, 0, width, height, null, 0, width))
                    .as("%d x %d", width, height)
                    .isEqualTo(
                            Arrays.stream(pixels).map(rgb -> rgb | 0xff000000).toArray());
        }
    }
}
