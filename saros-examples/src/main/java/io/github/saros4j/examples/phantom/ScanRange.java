package io.github.saros4j.examples.phantom;

import io.github.saros4j.dataset.AnatomicRegion;

/**
 * Which part of the body a scan covers. Heights are mm above the soles of the reference body, which is 1700 mm tall; the
 * body is scaled until the range fills the grid from its first to its last slice.
 */
public enum ScanRange {
    /** From the crown to the middle of the thighs, arms beside the body. */
    WHOLE_BODY(640, 1716, false),
    /** From the throat to the upper abdomen, arms raised. */
    THORAX(1060, 1480, true),
    /** From above the diaphragm to the groin, arms raised and so outside. */
    ABDOMEN(800, 1240, true),
    /** From the upper abdomen to the crown, arms beside the body. */
    CHEST_AND_HEAD(1060, 1716, false),
    /** From below the chin to the crown, arms beside the body and so outside. */
    HEAD(1470, 1716, false),
    /** From the upper abdomen to above the knees, arms beside the body. */
    ABDOMEN_AND_THIGHS(500, 1200, false),
    /** From below the crotch to above the knees, arms beside the body. */
    THIGHS(500, 770, false);

    private final double bottom;
    private final double top;
    private final boolean armsRaised;

    ScanRange(double bottom, double top, boolean armsRaised) {
        this.bottom = bottom;
        this.top = top;
        this.armsRaised = armsRaised;
    }

    double bottom() {
        return bottom;
    }

    double top() {
        return top;
    }

    ArmPose arms() {
        return armsRaised ? ArmPose.RAISED : ArmPose.HANGING;
    }

    /** What the data set's table calls it. */
    AnatomicRegion anatomicRegion() {
        return switch (this) {
            case THORAX -> AnatomicRegion.THORAX;
            case ABDOMEN -> AnatomicRegion.ABDOMEN;
            default -> AnatomicRegion.WHOLEBODY;
        };
    }
}
