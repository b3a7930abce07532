package io.github.saros4j.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OutlineTest {

    private static final Pattern COMMAND = Pattern.compile("M(\\d+) (\\d+)|([hv])(-?\\d+)|z");

    private static Outline of(String... rows) {
        return Outline.of(rows[0].length(), rows.length, (column, row) -> rows[row].charAt(column) == '#');
    }

    @Test
    void onePixelIsASquare() {
        Outline outline = of("...", "..#");

        assertThat(outline.path()).isEqualTo("M2 1h1v1h-1z");
        assertThat(outline.box()).isEqualTo(new PixelBox(2, 1, 3, 2));
    }

    @Test
    void straightEdgesAreOneStroke() {
        assertThat(of("####", "####").path()).isEqualTo("M0 0h4v2h-4z");
    }

    @Test
    void aHoleRunsTheOtherWayRound() {
        assertThat(of("###", "#.#", "###").path()).isEqualTo("M0 0h3v3h-3zM1 2h1v-1h-1z");
    }

    @Test
    void pixelsThatTouchAtACornerAreTwoLoops() {
        assertThat(of("#.", ".#").path()).isEqualTo("M0 0h1v1h-1zM1 1h1v1h-1z");
        assertThat(of(".#", "#.").path()).isEqualTo("M1 0h1v1h-1zM0 1h1v1h-1z");
    }

    @Test
    void aShapeWithoutPixelsHasNoOutline() {
        Outline outline = of("..", "..");

        assertThat(outline.path()).isEmpty();
        assertThat(outline.box()).isNull();
    }

    /** Every edge between a pixel of the shape and another is drawn once, with the shape to its right, and no other. */
    @Test
    void randomShapesHaveEachEdgeOnceSeed19() {
        Random random = new Random(19);
        for (int round = 0; round < 400; round++) {
            int columns = 1 + random.nextInt(12);
            int rows = 1 + random.nextInt(12);
            boolean[][] shape = new boolean[rows][columns];
            double density = random.nextDouble();
            for (boolean[] row : shape) {
                for (int i = 0; i < columns; i++) {
                    row[i] = random.nextDouble() < density;
                }
            }
            Outline outline = Outline.of(columns, rows, (column, row) -> shape[row][column]);

            assertThat(drawnEdges(outline.path())).containsExactlyInAnyOrderElementsOf(plainEdges(shape));
        }
    }

    private static List<String> drawnEdges(String path) {
        List<String> edges = new ArrayList<>();
        int[] start = new int[2];
        int[] place = new int[2];
        Matcher commands = COMMAND.matcher(path);
        while (commands.find()) {
            if (commands.group(1) != null) {
                start = new int[] {Integer.parseInt(commands.group(1)), Integer.parseInt(commands.group(2))};
                place = start.clone();
            } else if (commands.group(3) != null) {
                int length = Integer.parseInt(commands.group(4));
                boolean isAcross = commands.group(3).equals("h");
                walk(place, isAcross ? length : 0, isAcross ? 0 : length, edges);
            } else {
                walk(place, start[0] - place[0], start[1] - place[1], edges);
            }
        }
        return edges;
    }

    private static void walk(int[] place, int across, int down, List<String> edges) {
        assertThat(across == 0 || down == 0).as("no slanted stroke").isTrue();
        for (int i = 0; i < Math.abs(across + down); i++) {
            String from = place[0] + "," + place[1];
            place[0] += Integer.signum(across);
            place[1] += Integer.signum(down);
            edges.add(from + " " + place[0] + "," + place[1]);
        }
    }

    private static List<String> plainEdges(boolean[][] shape) {
        List<String> edges = new ArrayList<>();
        for (int y = 0; y < shape.length; y++) {
            for (int x = 0; x < shape[0].length; x++) {
                if (shape[y][x]) {
                    addIf(!has(shape, x, y - 1), edges, x, y, x + 1, y);
                    addIf(!has(shape, x + 1, y), edges, x + 1, y, x + 1, y + 1);
                    addIf(!has(shape, x, y + 1), edges, x + 1, y + 1, x, y + 1);
                    addIf(!has(shape, x - 1, y), edges, x, y + 1, x, y);
                }
            }
        }
        return edges;
    }

    private static void addIf(boolean isEdge, List<String> edges, int fromX, int fromY, int toX, int toY) {
        if (isEdge) {
            edges.add(fromX + "," + fromY + " " + toX + "," + toY);
        }
    }

    private static boolean has(boolean[][] shape, int x, int y) {
        return y >= 0 && y < shape.length && x >= 0 && x < shape[0].length && shape[y][x];
    }
}
