package io.github.saros4j.cuda;

import io.github.saros4j.backend.CountRequest;
import io.github.saros4j.backend.SurfaceMode;
import io.github.saros4j.backend.VolumePair;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;
import java.util.stream.IntStream;

/**
 * A trunk with as many labels as the data set has: layers of one body, two organs in it, and small things along its axis. The
 * prediction is off by up to two voxels, smoothly, and sees one thing that is not there.
 */
final class CostScene {

    static final GridShape SHAPE = new GridShape(256, 192, 24);
    static final Spacing SPACING = new Spacing(1.5, 1.5, 5);
    static final int LABELS = 13;

    private CostScene() {}

    static VolumePair pair() {
        return VolumePair.of(volume(0), volume(2));
    }

    /** All labels, within 3 mm. */
    static CountRequest request(SurfaceMode mode) {
        int[] ids = IntStream.rangeClosed(1, LABELS).toArray();
        return CountRequest.of(ids, mode, SPACING, 3 * (1 + 1e-6));
    }

    private static LabelVolume<BodyRegion> volume(double error) {
        LabelVolume.Builder<BodyRegion> builder =
                LabelVolume.builder(BodyRegion.labelSet(), VolumeGeometry.of(SHAPE, SPACING));
        for (int z = 0; z < SHAPE.nz(); z++) {
            byte[] slice = new byte[SHAPE.sliceSize()];
            for (int y = 0; y < SHAPE.ny(); y++) {
                for (int x = 0; x < SHAPE.nx(); x++) {
                    double shiftX = error * Math.sin(0.11 * y + 0.3 * z);
                    double shiftY = error * Math.sin(0.09 * x);
                    boolean imagined = error > 0 && z > 14 && z < 18 && ellipse(x, y, 128, 50, 8, 8) < 1;
                    slice[y * SHAPE.nx() + x] = (byte) (imagined ? 7 : label(x + shiftX, y + shiftY, z));
                }
            }
            builder.add(slice);
        }
        return builder.build();
    }

    private static int label(double x, double y, int z) {
        double fromAxis = ellipse(x, y, 128, 96, 110, 80);
        if (fromAxis > 1) {
            return 0;
        }
        int small = 6 + z * 8 / SHAPE.nz();
        if (ellipse(x, y, 128, 140, 14, 10) < 1) {
            return small;
        }
        if (ellipse(x, y, 85, 90, 30, 40) < 1) {
            return 4;
        }
        if (ellipse(x, y, 170, 90, 28, 38) < 1) {
            return 5;
        }
        return fromAxis > 0.9 ? 1 : fromAxis > 0.75 ? 2 : 3;
    }

    private static double ellipse(double x, double y, double centreX, double centreY, double radiusX, double radiusY) {
        return Math.hypot((x - centreX) / radiusX, (y - centreY) / radiusY);
    }
}
