package io.github.saros4j.figure;

import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.markup.Markup;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A cut through a scan along one of the three planes of the body, in true proportions, whatever the storage order: the CT in
 * grey, the labels of a label map in colours over it. Slices that nobody annotated stay grey. Letters and a scale bar say
 * where and how large it is.
 *
 * <p>The CT is shown in the window of soft tissue, centre 40 HU, width 400 HU. The picture has the volume's own pixels, at
 * most {@value SlicePicture#MOST_PIXELS} a side, of larger cuts every second, third, … one. Immutable, and holds on to no
 * volume.
 */
public final class CutPicture implements Figure {

    private static final double LONGER_SIDE = 320;
    private static final double WINDOW_START = -160;
    private static final double WINDOW_WIDTH = 400;

    /** How much of the CT is seen through a label. */
    private static final double CLEARNESS = 0.3;

    private static final int COLOURS = 256;
    private static final int MIDDLE_GREY = 128;

    private final CutPlane plane;
    private final int position;
    private final double widthMm;
    private final double heightMm;
    private final String image;
    private final List<LegendEntry> legend;

    private CutPicture(
            CutPlane plane, int position, double widthMm, double heightMm, String image, List<LegendEntry> legend) {
        this.plane = plane;
        this.position = position;
        this.widthMm = widthMm;
        this.heightMm = heightMm;
        this.image = image;
        this.legend = legend;
    }

    /**
     * A cut.
     *
     * @param plane along which plane
     * @param position where, in voxels along the axis that the plane cuts ({@link CutPlane#axisIn})
     * @param ct the CT
     * @param labels a label map on its grid, in the same storage order
     * @return the picture
     * @throws IndexOutOfBoundsException if the volume does not reach there
     * @throws GeometryMismatchException if the grids differ
     */
    public static CutPicture of(CutPlane plane, int position, IntensityVolume ct, LabelVolume<?> labels) {
        if (!labels.geometry().matches(ct.geometry())) {
            throw new GeometryMismatchException("A cut through the grid " + ct.geometry() + " cannot show "
                    + labels.source() + " on the grid " + labels.geometry());
        }
        Cut cut = new Cut(plane, position, ct, labels);
        byte[] png = Png.encode(cut.width, cut.height, cut.pixels(), cut.palette());
        return new CutPicture(
                plane,
                position,
                cut.columns * cut.columnMm,
                cut.rows * cut.rowMm,
                "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
                cut.legend());
    }

    /**
     * A cut through the middle of what is labelled.
     *
     * @param plane along which plane
     * @param ct the CT
     * @param labels a label map on its grid, in the same storage order
     * @return the picture; through the middle of the volume if no voxel is labelled
     * @throws GeometryMismatchException if the grids differ
     */
    public static CutPicture throughMiddle(CutPlane plane, IntensityVolume ct, LabelVolume<?> labels) {
        int axis = plane.axisIn(labels.geometry().orientation());
        OptionalInt middle = middle(labels, axis);
        return of(plane, middle.orElse(labels.geometry().shape().size(axis) / 2), ct, labels);
    }

    /** The mean place of the labelled voxels along an axis. */
    private static OptionalInt middle(LabelVolume<?> labels, int axis) {
        long count = 0;
        long sum = 0;
        int nx = labels.geometry().shape().nx();
        for (int i = 0; i < labels.annotatedSlices().count(); i++) {
            byte[] slice = labels.slice(i);
            int z = labels.annotatedSlices().position(i);
            for (int voxel = 0; voxel < slice.length; voxel++) {
                if (slice[voxel] != 0) {
                    count++;
                    sum += axis == 0 ? voxel % nx : axis == 1 ? voxel / nx : z;
                }
            }
        }
        return count == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round((double) sum / count));
    }

    @Override
    public String description() {
        return String.format(
                Locale.ROOT,
                "%s cut at %d through a CT with %s in colours.",
                plane.name().charAt(0) + plane.name().substring(1).toLowerCase(Locale.ROOT),
                position,
                legend.isEmpty() ? "no label" : "labels");
    }

    /** The labels in the picture. */
    @Override
    public List<LegendEntry> legend() {
        return legend;
    }

    @Override
    public void draw(Markup target) throws IOException {
        double perMm = LONGER_SIDE / Math.max(widthMm, heightMm);
        double width = widthMm * perMm;
        double height = heightMm * perMm;
        Svg.openPicture(target, width, height, description());
        Svg.image(target, image, "0", "0", Svg.number(width), Svg.number(height));
        Svg.pictureMarks(target, width, height, perMm, plane.letters());
        target.close();
    }

    /** Where the pixels of a cut are found in the volumes, and what they show. */
    private static final class Cut {

        private final IntensityVolume ct;
        private final LabelVolume<?> labels;
        private final int[] voxel = new int[3];
        private final int acrossAxis;
        private final int downAxis;
        private final boolean mirrored;
        private final boolean upsideDown;
        private final int columns;
        private final int rows;
        private final double columnMm;
        private final double rowMm;
        private final int step;
        private final int width;
        private final int height;
        private final List<? extends Label> shown;
        private final int[] colourOf = new int[COLOURS];
        private final int greys;
        private final boolean[] present = new boolean[COLOURS];

        Cut(CutPlane plane, int position, IntensityVolume ct, LabelVolume<?> labels) {
            VolumeGeometry geometry = labels.geometry();
            GridShape shape = geometry.shape();
            Orientation orientation = geometry.orientation();
            this.ct = ct;
            this.labels = labels;
            this.acrossAxis = CutPlane.axisOf(orientation, plane.across());
            this.downAxis = CutPlane.axisOf(orientation, plane.down());
            int cut = plane.axisIn(orientation);
            voxel[cut] = Objects.checkIndex(position, shape.size(cut));
            this.mirrored = orientation.direction(acrossAxis) != plane.across();
            this.upsideDown = orientation.direction(downAxis) != plane.down();
            this.columns = shape.size(acrossAxis);
            this.rows = shape.size(downAxis);
            this.columnMm = geometry.spacing().along(acrossAxis);
            this.rowMm = geometry.spacing().along(downAxis);
            this.step = (Math.max(columns, rows) + SlicePicture.MOST_PIXELS - 1) / SlicePicture.MOST_PIXELS;
            this.width = (columns + step - 1) / step;
            this.height = (rows + step - 1) / step;
            this.shown = labels.labelSet().foreground();
            for (int i = 0; i < shown.size(); i++) {
                colourOf[shown.get(i).id()] = i + 1;
            }
            this.greys = COLOURS / (shown.size() + 1);
        }

        /** Indices into the palette: for each label, after none, as many greys as there is room for. */
        byte[] pixels() {
            byte[] pixels = new byte[width * height];
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    pixels[row * width + column] = (byte) colour(column * step, row * step);
                }
            }
            return pixels;
        }

        private int colour(int column, int row) {
            voxel[acrossAxis] = mirrored ? columns - 1 - column : column;
            voxel[downAxis] = upsideDown ? rows - 1 - row : row;
            int inSlice = voxel[1] * labels.geometry().shape().nx() + voxel[0];
            int slice = labels.annotatedSlices().indexOf(voxel[2]);
            int label = slice < 0 ? 0 : labels.slice(slice)[inSlice] & 0xff;
            present[label] = true;
            double part = (ct.slice(voxel[2])[inSlice] - WINDOW_START) / WINDOW_WIDTH;
            int grey = (int) Math.max(0, Math.min(greys - 1, Math.floor(part * greys)));
            return colourOf[label] * greys + grey;
        }

        int[] palette() {
            int[] palette = new int[(shown.size() + 1) * greys];
            for (int i = 0; i < palette.length; i++) {
                int grey = greys == 1 ? MIDDLE_GREY : (int) Math.round(255.0 * (i % greys) / (greys - 1));
                palette[i] = i < greys
                        ? 0x010101 * grey
                        : blended(LabelColours.of(shown.get(i / greys - 1).id()), grey);
            }
            return palette;
        }

        /** After {@link #pixels()}. */
        List<LegendEntry> legend() {
            List<LegendEntry> legend = new ArrayList<>();
            for (Label label : shown) {
                if (present[label.id()]) {
                    int colour = blended(LabelColours.of(label.id()), MIDDLE_GREY);
                    legend.add(new LegendEntry(
                            LegendEntry.Mark.AREA, String.format(Locale.ROOT, "#%06x", colour), label.displayName()));
                }
            }
            return List.copyOf(legend);
        }

        private static int blended(int colour, int grey) {
            int result = 0;
            for (int shift = 16; shift >= 0; shift -= 8) {
                int part = (colour >> shift) & 0xff;
                result = (result << 8) | (int) Math.round(part * (1 - CLEARNESS) + grey * CLEARNESS);
            }
            return result;
        }
    }
}
