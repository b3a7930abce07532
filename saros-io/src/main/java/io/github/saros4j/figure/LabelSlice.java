package io.github.saros4j.figure;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.util.List;

/** A slice of a label map in colours. */
final class LabelSlice implements Background {

    private final LabelSet<?> labels;
    private final byte[] voxels;

    /** The voxels are ids of the labels, as unsigned bytes. */
    LabelSlice(LabelSet<?> labels, byte[] voxels) {
        this.labels = labels;
        this.voxels = voxels;
    }

    @Override
    public byte[] png(PicturePlane plane, PixelBox box, int step) {
        return Background.png(plane, box, step, index -> voxels[index], LabelColours.palette());
    }

    @Override
    public String words() {
        return " of a label map";
    }

    @Override
    public List<LegendEntry> legend(PicturePlane plane, PixelBox box) {
        boolean[] present = new boolean[256];
        for (int row = box.top(); row < box.bottom(); row++) {
            for (int column = box.left(); column < box.right(); column++) {
                present[voxels[plane.index(column, row)] & 0xff] = true;
            }
        }
        return labels.foreground().stream()
                .filter(label -> present[label.id()])
                .map(LabelSlice::entry)
                .toList();
    }

    private static LegendEntry entry(Label label) {
        return new LegendEntry(LegendEntry.Mark.AREA, LabelColours.inSvg(label.id()), label.displayName());
    }
}
