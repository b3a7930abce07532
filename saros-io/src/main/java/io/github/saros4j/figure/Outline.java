package io.github.saros4j.figure;

import org.jspecify.annotations.Nullable;

/**
 * The edges between the pixels of a shape and the others, as closed loops along the pixels' borders. Going along a loop the
 * shape lies to the right, so outer loops run clockwise and those of holes counter-clockwise. Where two pixels of the shape
 * touch at a corner only, the loops part.
 *
 * @param path the loops as the data of an SVG path, in pixels
 * @param box what they enclose; null if the shape has no pixel
 */
record Outline(String path, @Nullable PixelBox box) {

    /** Tells whether a pixel belongs to the shape. */
    @FunctionalInterface
    interface Shape {
        boolean has(int column, int row);
    }

    private static final int EAST = 0;
    private static final int SOUTH = 1;
    private static final int WEST = 2;
    private static final int NORTH = 3;
    private static final int[] STEP_X = {1, 0, -1, 0};
    private static final int[] STEP_Y = {0, 1, 0, -1};

    static Outline of(int columns, int rows, Shape shape) {
        return new Tracer(columns, rows, shape).trace();
    }

    /** One bit for each edge that leaves a corner; following a loop takes its bits away. */
    private static final class Tracer {

        private final int columns;
        private final int rows;
        private final byte[] leaving;
        private final StringBuilder path = new StringBuilder();
        private @Nullable PixelBox box;

        Tracer(int columns, int rows, Shape shape) {
            this.columns = columns;
            this.rows = rows;
            this.leaving = new byte[(columns + 1) * (rows + 1)];
            boolean[] before = new boolean[columns];
            for (int row = 0; row <= rows; row++) {
                boolean left = false;
                for (int column = 0; column < columns; column++) {
                    boolean here = row < rows && shape.has(column, row);
                    addHorizontal(column, row, before[column], here);
                    addVertical(column, row, left, here);
                    before[column] = here;
                    left = here;
                }
                addVertical(columns, row, left, false);
            }
        }

        private void addHorizontal(int column, int row, boolean above, boolean below) {
            if (below && !above) {
                leave(column, row, EAST);
            } else if (above && !below) {
                leave(column + 1, row, WEST);
            }
        }

        private void addVertical(int column, int row, boolean left, boolean right) {
            if (left && !right) {
                leave(column, row, SOUTH);
            } else if (right && !left) {
                leave(column, row + 1, NORTH);
            }
        }

        private void leave(int x, int y, int direction) {
            leaving[y * (columns + 1) + x] |= (byte) (1 << direction);
        }

        Outline trace() {
            for (int y = 0; y <= rows; y++) {
                for (int x = 0; x <= columns; x++) {
                    while (take(x, y, EAST)) {
                        follow(x, y);
                    }
                }
            }
            return new Outline(path.toString(), box);
        }

        /** Each loop is met first where it turns to the east, so it starts at a real corner. */
        private void follow(int startX, int startY) {
            path.append('M').append(startX).append(' ').append(startY);
            int x = startX + 1;
            int y = startY;
            int direction = EAST;
            int length = 1;
            int right = x;
            int bottom = y;
            int left = startX;
            while (x != startX || y != startY) {
                int next = turn(x, y, direction);
                if (next != direction) {
                    append(direction, length);
                    direction = next;
                    length = 0;
                }
                x += STEP_X[direction];
                y += STEP_Y[direction];
                length++;
                left = Math.min(left, x);
                right = Math.max(right, x);
                bottom = Math.max(bottom, y);
            }
            path.append('z');
            PixelBox loop = new PixelBox(left, startY, right, bottom);
            box = box == null ? loop : box.and(loop);
        }

        private void append(int direction, int length) {
            path.append(direction == EAST || direction == WEST ? 'h' : 'v')
                    .append(direction == EAST || direction == SOUTH ? length : -length);
        }

        /** To the right where it can, so that the loop stays with its own pixel. */
        private int turn(int x, int y, int direction) {
            for (int turn : new int[] {1, 0, 3}) {
                int next = (direction + turn) % 4;
                if (take(x, y, next)) {
                    return next;
                }
            }
            throw new IllegalStateException("A loop ends at " + x + ", " + y);
        }

        private boolean take(int x, int y, int direction) {
            int corner = y * (columns + 1) + x;
            int bit = 1 << direction;
            boolean there = (leaving[corner] & bit) != 0;
            leaving[corner] &= (byte) ~bit;
            return there;
        }
    }
}
