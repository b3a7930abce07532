package io.github.saros4j.figure;

import io.github.saros4j.geometry.AnatomicalDirection;
import io.github.saros4j.geometry.Orientation;
import java.util.List;

/** The three planes through a body, as radiologists look at them: the patient's right to the left, the head up. */
public enum CutPlane {
    /** Across the body: right to left, front to back. */
    AXIAL(AnatomicalDirection.LEFT, AnatomicalDirection.POSTERIOR),
    /** Along the body, seen from the front: right to left, head to feet. */
    CORONAL(AnatomicalDirection.LEFT, AnatomicalDirection.INFERIOR),
    /** Along the body, seen from the left: front to back, head to feet. */
    SAGITTAL(AnatomicalDirection.POSTERIOR, AnatomicalDirection.INFERIOR);

    private final AnatomicalDirection across;
    private final AnatomicalDirection down;

    CutPlane(AnatomicalDirection across, AnatomicalDirection down) {
        this.across = across;
        this.down = down;
    }

    AnatomicalDirection across() {
        return across;
    }

    AnatomicalDirection down() {
        return down;
    }

    /** The letters at the left, right, upper and lower edge. */
    List<String> letters() {
        return switch (this) {
            case AXIAL -> List.of("R", "L", "A", "P");
            case CORONAL -> List.of("R", "L", "S", "I");
            case SAGITTAL -> List.of("A", "P", "S", "I");
        };
    }

    /**
     * The axis of a volume that the plane cuts.
     *
     * @param orientation the volume's storage order
     * @return 0, 1 or 2
     */
    public int axisIn(Orientation orientation) {
        return 3 - axisOf(orientation, across) - axisOf(orientation, down);
    }

    /** The axis along a direction or against it. */
    static int axisOf(Orientation orientation, AnatomicalDirection direction) {
        int axis = 0;
        while (orientation.direction(axis).worldAxis() != direction.worldAxis()) {
            axis++;
        }
        return axis;
    }
}
