package io.github.saros4j.bodyparts;

import io.github.saros4j.geometry.Affine;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Orientation;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Scans as text. A slice is some lines, seen from the feet as on a screen: the patient's right at the left, the front at the top. Slices
 * are listed from the highest to the lowest, as the patient stands; {@code null} is one that nobody annotated.
 */
final class DrawnScan {

    /** One letter a region, by id. */
    private static final String REGIONS = ".smatbphieBcyg";

    /** One letter a part, by id. */
    private static final String PARTS = ".THRLrl";

    static final Spacing SPACING = new Spacing(10, 10, 60);

    private static final String IGNORED = "?";

    private DrawnScan() {}

    static LabelVolume<BodyRegion> regions(String... fromAbove) {
        return regions(SPACING, fromAbove);
    }

    static LabelVolume<BodyRegion> regions(Spacing spacing, String... fromAbove) {
        return volume(BodyRegion.labelSet(), REGIONS, spacing, fromAbove);
    }

    private static <L extends Label> LabelVolume<L> volume(
            LabelSet<L> set, String letters, Spacing spacing, String... fromAbove) {
        List<String> lines = Arrays.stream(fromAbove)
                .filter(slice -> !slice.equals(IGNORED))
                .findFirst()
                .orElseThrow()
                .lines()
                .toList();
        GridShape shape = new GridShape(lines.get(0).length(), lines.size(), fromAbove.length);
        Affine lps = Affine.ofRows(-spacing.x(), 0, 0, 5, 0, -spacing.y(), 0, 7, 0, 0, spacing.z(), -900);
        LabelVolume.Builder<L> builder = LabelVolume.builder(set, new VolumeGeometry(shape, spacing, lps))
                .source("drawing");
        for (int z = 0; z < fromAbove.length; z++) {
            String slice = fromAbove[fromAbove.length - 1 - z];
            if (slice.equals(IGNORED)) {
                builder.skip();
            } else {
                builder.add(voxels(slice, letters, shape));
            }
        }
        return builder.build();
    }

    private static byte[] voxels(String slice, String letters, GridShape shape) {
        String all = slice.replace("\n", "");
        byte[] voxels = new byte[shape.sliceSize()];
        if (all.length() != voxels.length) {
            throw new IllegalArgumentException("A slice of " + all.length() + " voxels for " + shape + ":\n" + slice);
        }
        for (int i = 0; i < voxels.length; i++) {
            voxels[i] = (byte) letters.indexOf(all.charAt(i));
        }
        return voxels;
    }

    /** The parts of a scan from above, {@code ?} where a slice is not annotated. */
    static List<String> draw(LabelVolume<BodyPart> parts) {
        LabelVolume<BodyPart> lps = parts.reoriented(Orientation.parse("LPS"));
        GridShape shape = lps.geometry().shape();
        List<String> drawn = new ArrayList<>();
        for (int z = shape.nz() - 1; z >= 0; z--) {
            StringBuilder text = new StringBuilder();
            if (lps.annotatedSlices().indexOf(z) < 0) {
                text.append(IGNORED);
            } else {
                for (int y = 0; y < shape.ny(); y++) {
                    for (int x = 0; x < shape.nx(); x++) {
                        text.append(PARTS.charAt(lps.idAt(x, y, z)));
                    }
                    text.append('\n');
                }
            }
            drawn.add(text.toString());
        }
        return drawn;
    }
}
