package io.github.saros4j.geometry;

/**
 * Which axis of the file each axis of a volume was. A volume whose file stored axial slices along another axis than the
 * last has been permuted; what depends on the stored order (the {@code published} protocol does) finds it here.
 *
 * @param axis0 the file's axis that is the volume's axis 0
 * @param axis1 the file's axis that is the volume's axis 1
 * @param axis2 the file's axis that is the volume's axis 2
 */
public record AxisOrder(int axis0, int axis1, int axis2) {

    /** The volume's axes are the file's. */
    public static final AxisOrder AS_STORED = new AxisOrder(0, 1, 2);

    /**
     * Checks that each axis occurs once.
     *
     * @throws IllegalArgumentException if the three are not 0, 1 and 2 in some order
     */
    public AxisOrder {
        boolean inRange = (axis0 | axis1 | axis2) >= 0 && axis0 < 3 && axis1 < 3 && axis2 < 3;
        if (!inRange || (1 << axis0 | 1 << axis1 | 1 << axis2) != 0b111) {
            throw new IllegalArgumentException("Axes " + axis0 + ", " + axis1 + ", " + axis2 + " are no permutation");
        }
    }

    /**
     * The file's axis behind a volume's axis.
     *
     * @param axis the volume's axis, 0, 1 or 2
     * @return the file's axis
     */
    public int fileAxis(int axis) {
        return switch (axis) {
            case 0 -> axis0;
            case 1 -> axis1;
            case 2 -> axis2;
            default -> throw new IllegalArgumentException("No axis " + axis);
        };
    }

    /**
     * The order once the volume's axes are changed again.
     *
     * @param change the change of the volume
     * @return which file axis each axis is after it
     */
    public AxisOrder then(Reorientation change) {
        return new AxisOrder(fileAxis(change.from(0)), fileAxis(change.from(1)), fileAxis(change.from(2)));
    }
}
