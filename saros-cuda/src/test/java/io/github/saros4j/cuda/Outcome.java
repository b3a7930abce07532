package io.github.saros4j.cuda;

import java.util.Optional;

/**
 * How a backend took a failure; a line of {@link FailureProgram}'s output.
 *
 * @param failure what failed
 * @param first how the work ended that met it: {@link #RIGHT}, or an exception
 * @param next how the work ended that did not meet it
 * @param found what the stand-in found meanwhile
 * @param left what is still allocated
 */
record Outcome(String failure, String first, String next, String found, String left) {

    static final String RIGHT = "right";

    private static final String MARK = "outcome";
    private static final String SEPARATOR = " | ";
    private static final int FIELDS = 6;

    /** Empty if the line is none. */
    static Optional<Outcome> of(String line) {
        String[] fields = line.split(" \\| ", -1);
        return fields.length == FIELDS && fields[0].equals(MARK)
                ? Optional.of(new Outcome(fields[1], fields[2], fields[3], fields[4], fields[5]))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, MARK, failure, first, next, found, left).replace('\n', ';');
    }
}
