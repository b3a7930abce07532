package io.github.saros4j.evaluation;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;

/** Volumes drawn as text: one string a slice, rows separated by blanks, digits for ids, {@code ?} for an ignored slice. */
final class Volumes {

    static final LabelSet<NamedLabel> LABELS =
            LabelSet.ofNames("test", Map.of(1, "one", 2, "two")).withIgnoreId(255);
    static final NamedLabel ONE = LABELS.byId(1).orElseThrow();
    static final NamedLabel TWO = LABELS.byId(2).orElseThrow();

    private Volumes() {}

    static LabelVolume<NamedLabel> of(Spacing spacing, String... slices) {
        String[] rows = firstDrawn(slices).split(" ", -1);
        GridShape shape = new GridShape(rows[0].length(), rows.length, slices.length);
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(LABELS, VolumeGeometry.of(shape, spacing));
        for (String slice : slices) {
            if (slice.equals("?")) {
                builder.skip();
                continue;
            }
            String digits = slice.replace(" ", "");
            byte[] voxels = new byte[shape.sliceSize()];
            for (int i = 0; i < voxels.length; i++) {
                voxels[i] = (byte) Character.digit(digits.charAt(i), 10);
            }
            builder.add(voxels);
        }
        return builder.build();
    }

    private static String firstDrawn(String... slices) {
        for (String slice : slices) {
            if (!slice.equals("?")) {
                return slice;
            }
        }
        throw new IllegalArgumentException("All slices are ignored");
    }
}
