package io.github.saros4j.geometry;

/** One of the six directions of the patient's body, as the letter of an orientation code. */
public enum AnatomicalDirection {
    /** To the patient's right: world +x. */
    RIGHT('R', 0, 1),
    /** To the patient's left: world -x. */
    LEFT('L', 0, -1),
    /** To the front: world +y. */
    ANTERIOR('A', 1, 1),
    /** To the back: world -y. */
    POSTERIOR('P', 1, -1),
    /** To the head: world +z. */
    SUPERIOR('S', 2, 1),
    /** To the feet: world -z. */
    INFERIOR('I', 2, -1);

    private final char letter;
    private final int worldAxis;
    private final int sign;

    AnatomicalDirection(char letter, int worldAxis, int sign) {
        this.letter = letter;
        this.worldAxis = worldAxis;
        this.sign = sign;
    }

    static AnatomicalDirection of(int worldAxis, boolean positive) {
        for (AnatomicalDirection direction : values()) {
            if (direction.worldAxis == worldAxis && (direction.sign > 0) == positive) {
                return direction;
            }
        }
        throw new IllegalArgumentException("No world axis " + worldAxis);
    }

    static AnatomicalDirection of(char letter) {
        for (AnatomicalDirection direction : values()) {
            if (direction.letter == letter) {
                return direction;
            }
        }
        throw new IllegalArgumentException("'" + letter + "' is none of R, L, A, P, S, I");
    }

    /**
     * The letter in a code such as {@code LPS}.
     *
     * @return R, L, A, P, S or I
     */
    public char letter() {
        return letter;
    }

    /**
     * The world axis (RAS+) along which it points.
     *
     * @return 0, 1 or 2
     */
    public int worldAxis() {
        return worldAxis;
    }

    /**
     * Whether it points where the world axis (RAS+) grows.
     *
     * @return true for R, A and S
     */
    public boolean isPositive() {
        return sign > 0;
    }
}
