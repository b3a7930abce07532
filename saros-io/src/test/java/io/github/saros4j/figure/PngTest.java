package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngTest {

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
}
