package io.github.saros4j.figure;

import io.github.saros4j.geometry.GeometryMismatchException;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.markup.Markup;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One axial slice as radiologists look at it: the patient's right to the left, the front up, in true proportions, whatever
 * the storage order. The background is a CT in a window of HU, or a label map in colours; on it lie the outlines of labels,
 * along the borders of their voxels. Letters and a scale bar say where and how large it is.
 *
 * <p>The picture has the slice's own pixels, at most {@value #MOST_PIXELS} a side, of larger slices every second, third, …
 * one; outlines are exact in any case. A CT has 64 greys. Immutable, and holds on to no volume.
 *
 * <pre>{@code
 * IntensityVolume ct = reader.readIntensities(file);
 * LabelVolume<BodyRegion> truth = reader.readLabels(truthFile, BodyRegion.labelSet());
 * LabelVolume<BodyRegion> prediction = reader.readPrediction(predictionFile, truth);
 * int z = SliceChoice.leastAgreement(truth, prediction, BodyRegion.MUSCLE).orElseThrow();
 * SlicePicture.builder(ct, z)
 *         .outline("truth", truth, BodyRegion.MUSCLE)
 *         .outline("prediction", prediction, BodyRegion.MUSCLE)
 *         .cropped(20)
 *         .build()
 *         .write(output.resolve("muscle.svg"));
 * }</pre>
 */
public final class SlicePicture implements Figure {

    static final int MOST_PIXELS = 512;

    private static final double LONGER_SIDE = 320;
    private static final String[] COLOURS = {Svg.ORANGE, Svg.SKY_BLUE, Svg.PURPLE};
    private static final LegendEntry.Mark[] MARKS = {
        LegendEntry.Mark.SOLID_LINE, LegendEntry.Mark.DASHED_LINE, LegendEntry.Mark.DOTTED_LINE
    };

    private final String description;
    private final PicturePlane plane;
    private final PixelBox box;
    private final int step;
    private final String image;
    private final List<Line> lines;
    private final List<LegendEntry> colours;

    private record Line(LegendEntry entry, Outline outline) {}

    private SlicePicture(Builder builder) {
        this.plane = builder.plane;
        this.lines = List.copyOf(builder.lines);
        this.box = builder.box();
        this.step = (Math.max(box.width(), box.height()) + MOST_PIXELS - 1) / MOST_PIXELS;
        this.image =
                "data:image/png;base64," + Base64.getEncoder().encodeToString(builder.background.png(plane, box, step));
        this.colours = builder.background.legend(plane, box);
        this.description = builder.description();
    }

    /**
     * A picture on a CT.
     *
     * @param ct the CT
     * @param z the slice's position along axis 2
     * @return a builder without outlines, with the window of soft tissue: centre 40 HU, width 400 HU
     * @throws IndexOutOfBoundsException if there is no such slice
     * @throws IllegalArgumentException if the CT's slices are not axial
     */
    public static Builder builder(IntensityVolume ct, int z) {
        Objects.checkIndex(z, ct.geometry().shape().nz());
        return new Builder(ct.geometry(), z, CtSlice.of(ct.slice(z)));
    }

    /**
     * A picture on a label map, each label in a colour of its own.
     *
     * @param labels the label map
     * @param z the slice's position along axis 2
     * @return a builder without outlines
     * @throws IllegalArgumentException if that slice is not annotated, or slices are not axial
     */
    public static Builder builder(LabelVolume<?> labels, int z) {
        return new Builder(labels.geometry(), z, new LabelSlice(labels.labelSet(), slice(labels, z)));
    }

    private static byte[] slice(LabelVolume<?> labels, int z) {
        int index = labels.annotatedSlices().indexOf(z);
        if (index < 0) {
            throw new IllegalArgumentException("Slice " + z + " of " + labels.source() + " is not annotated");
        }
        return labels.slice(index);
    }

    @Override
    public String description() {
        return description;
    }

    /** The outlines, then the labels in the picture where the background is a label map. */
    @Override
    public List<LegendEntry> legend() {
        List<LegendEntry> legend = new ArrayList<>();
        lines.forEach(line -> legend.add(line.entry));
        legend.addAll(colours);
        return List.copyOf(legend);
    }

    @Override
    public void draw(Markup target) throws IOException {
        double widthMm = box.width() * plane.columnMm();
        double heightMm = box.height() * plane.rowMm();
        double perMm = LONGER_SIDE / Math.max(widthMm, heightMm);
        double width = widthMm * perMm;
        double height = heightMm * perMm;
        Svg.openPicture(target, width, height, description);
        target.open(
                "g",
                "transform",
                "scale(" + plane.columnMm() * perMm + " " + plane.rowMm() * perMm + ") translate(" + -box.left() + " "
                        + -box.top() + ")");
        Svg.image(
                target,
                image,
                Integer.toString(box.left()),
                Integer.toString(box.top()),
                Integer.toString(pixels(box.width()) * step),
                Integer.toString(pixels(box.height()) * step));
        for (Line line : lines) {
            drawLine(target, line);
        }
        target.close();
        Svg.pictureMarks(target, width, height, perMm, CutPlane.AXIAL.letters());
        target.close();
    }

    private int pixels(int length) {
        return (length + step - 1) / step;
    }

    /** On a wider dark line, which keeps it apart from any background. */
    private static void drawLine(Markup target, Line line) throws IOException {
        if (line.outline.path().isEmpty()) {
            return;
        }
        target.open("g", "fill", "none", "stroke-linejoin", "round");
        drawPath(target, line.outline.path(), "#000", "3.4", "none", "0.45");
        drawPath(
                target,
                line.outline.path(),
                line.entry.colour(),
                "1.8",
                line.entry.mark().dashArray(),
                "1");
        target.close();
    }

    private static void drawPath(Markup target, String path, String colour, String width, String dashes, String opacity)
            throws IOException {
        target.empty(
                "path",
                "d",
                path,
                "stroke",
                colour,
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes,
                "stroke-opacity",
                opacity,
                "vector-effect",
                "non-scaling-stroke");
    }

    /** Collects what the picture shows. */
    public static final class Builder {

        private final VolumeGeometry geometry;
        private final PicturePlane plane;
        private final int z;
        private final List<Line> lines = new ArrayList<>();
        private Background background;
        private double marginMm = Double.POSITIVE_INFINITY;

        private Builder(VolumeGeometry geometry, int z, Background background) {
            this.geometry = geometry;
            this.plane = PicturePlane.of(geometry);
            this.z = z;
            this.background = background;
        }

        /**
         * The window of a CT: what lies below it is black, what lies above it white, in between grey grows with the HU
         * (DICOM PS3.3 C.11.2.1.3.2, linear exact).
         *
         * @param centreHu the HU in the middle
         * @param widthHu from black to white, above 0
         * @return this
         * @throws IllegalArgumentException if the width is not above 0, or a number is not finite
         * @throws IllegalStateException if the background is a label map
         */
        public Builder window(double centreHu, double widthHu) {
            if (!(widthHu > 0 && Double.isFinite(widthHu) && Double.isFinite(centreHu))) {
                throw new IllegalArgumentException("No window of " + widthHu + " HU around " + centreHu + " HU");
            }
            if (!(background instanceof CtSlice ct)) {
                throw new IllegalStateException("A label map has no window");
            }
            background = ct.windowed(centreHu, widthHu);
            return this;
        }

        /**
         * The outline of one label. The first is a solid line, the second dashed, the third dotted, each of its own
         * colour; the dashed one still shows the solid one where both are one.
         *
         * @param meaning what it is, such as {@code truth}; shown in the legend
         * @param labels a label map on the grid of the background, in the same storage order
         * @param label the label
         * @return this
         * @throws GeometryMismatchException if the grids differ
         * @throws IllegalArgumentException if the label map does not annotate the slice
         * @throws IllegalStateException if there are three outlines already
         */
        public Builder outline(String meaning, LabelVolume<?> labels, Label label) {
            if (lines.size() == MARKS.length) {
                throw new IllegalStateException("A picture has " + MARKS.length + " outlines at most");
            }
            if (!labels.geometry().matches(geometry)) {
                throw new GeometryMismatchException("A picture on the grid " + geometry + " cannot show "
                        + labels.source() + " on the grid " + labels.geometry());
            }
            byte[] voxels = slice(labels, z);
            Outline outline = Outline.of(
                    plane.columns(),
                    plane.rows(),
                    (column, row) -> (voxels[plane.index(column, row)] & 0xff) == label.id());
            lines.add(new Line(new LegendEntry(MARKS[lines.size()], COLOURS[lines.size()], meaning), outline));
            return this;
        }

        /**
         * Only what lies around the outlines, as a square where the slice is large enough. Without any outlined voxel in
         * the slice the whole slice is shown.
         *
         * @param newMarginMm how much of the surroundings is shown, mm, 0 or more
         * @return this
         * @throws IllegalArgumentException if it is below 0 or not finite
         */
        public Builder cropped(double newMarginMm) {
            if (!(newMarginMm >= 0 && Double.isFinite(newMarginMm))) {
                throw new IllegalArgumentException("No margin of " + newMarginMm + " mm");
            }
            marginMm = newMarginMm;
            return this;
        }

        /**
         * The finished picture.
         *
         * @return a picture of what was set so far
         */
        public SlicePicture build() {
            return new SlicePicture(this);
        }

        private PixelBox box() {
            PixelBox outlined = null;
            for (Line line : lines) {
                @Nullable PixelBox other = line.outline.box();
                if (other != null) {
                    outlined = outlined == null ? other : outlined.and(other);
                }
            }
            return outlined == null || marginMm == Double.POSITIVE_INFINITY
                    ? plane.all()
                    : outlined.squareWithin(plane, marginMm);
        }

        private String description() {
            StringBuilder text = new StringBuilder("Axial slice ").append(z).append(background.words());
            String separator = ", with the outlines of ";
            for (Line line : lines) {
                text.append(separator)
                        .append(line.entry.text())
                        .append(line.outline.path().isEmpty() ? " (not in this slice)" : "");
                separator = " and ";
            }
            return text.append('.').toString();
        }
    }
}
