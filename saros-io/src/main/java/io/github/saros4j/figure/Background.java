package io.github.saros4j.figure;

import java.util.List;

/** What a picture's outlines lie on. */
interface Background {

    /** Every so manieth pixel of a part of the slice, as a file of PNG. */
    byte[] png(PicturePlane plane, PixelBox box, int step);

    /** What it is, to follow the slice's number in a sentence. */
    String words();

    /** What the colours in that part mean. */
    List<LegendEntry> legend(PicturePlane plane, PixelBox box);

    /** The colour of a voxel as an index into a palette. */
    @FunctionalInterface
    interface Colour {
        byte at(int index);
    }

    static byte[] png(PicturePlane plane, PixelBox box, int step, Colour colour, int[] palette) {
        int width = (box.width() + step - 1) / step;
        int height = (box.height() + step - 1) / step;
        byte[] pixels = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                pixels[row * width + column] =
                        colour.at(plane.index(box.left() + column * step, box.top() + row * step));
            }
        }
        return Png.encode(width, height, pixels, palette);
    }
}
