package io.github.saros4j.surface;

import java.util.ArrayList;
import java.util.List;

/**
 * The classic marching-cubes surface inside one cube of eight voxel centres (Lorensen and Cline 1987), derived instead
 * of tabulated.
 *
 * <p>Corner c of the cube has the offsets dx = c &amp; 1, dy = c &gt;&gt; 1 &amp; 1, dz = c &gt;&gt; 2 and the bit
 * {@code 128 >> c} of the neighbour code. The surface has a vertex in the middle of every edge between a set and an
 * unset corner. On each face these vertices are joined in pairs; where two set corners face each other across a face's
 * diagonal, each is cut off separately. Every vertex lies on two faces, so the segments close to polygons.
 *
 * <p>Codes with more than four set bits have the surface of their complement. A polygon of more than three vertices is
 * not flat in general and its area depends on how it is triangulated: the triangulation of largest area on the unit
 * cube is taken, the first such one in the order of {@link #triangulations}, and kept at every spacing.
 */
final class CubeSurface {

    private static final int CORNERS = 8;
    /** The four corners of each face, in the order one walks around it. */
    private static final int[][] FACES = {
        {0, 1, 3, 2}, {4, 5, 7, 6}, {0, 1, 5, 4}, {2, 3, 7, 6}, {0, 2, 6, 4}, {1, 3, 7, 5}
    };

    private static final double TIE = 1e-12;

    private CubeSurface() {}

    /**
     * The triangles of a neighbour code.
     *
     * @param code 0 to 255
     * @return triangles of three vertices; a vertex is the cube edge whose middle it is, as corner + 8 * corner
     */
    static List<int[]> triangles(int code) {
        boolean[] set = new boolean[CORNERS];
        boolean inverted = Integer.bitCount(code) > 4;
        for (int corner = 0; corner < CORNERS; corner++) {
            set[corner] = ((code & (128 >> corner)) != 0) != inverted;
        }
        List<int[]> triangles = new ArrayList<>();
        for (List<Integer> polygon : polygons(segments(set))) {
            triangles.addAll(largest(triangulations(polygon)));
        }
        return triangles;
    }

    /** The total area of some triangles in a cube of the given edge lengths. */
    static double area(List<int[]> triangles, double sx, double sy, double sz) {
        double sum = 0;
        for (int[] triangle : triangles) {
            double[] a = middle(triangle[0]);
            double[] b = middle(triangle[1]);
            double[] c = middle(triangle[2]);
            double ux = (b[0] - a[0]) * sx;
            double uy = (b[1] - a[1]) * sy;
            double uz = (b[2] - a[2]) * sz;
            double vx = (c[0] - a[0]) * sx;
            double vy = (c[1] - a[1]) * sy;
            double vz = (c[2] - a[2]) * sz;
            double nx = uy * vz - uz * vy;
            double ny = uz * vx - ux * vz;
            double nz = ux * vy - uy * vx;
            sum += 0.5 * Math.sqrt(nx * nx + ny * ny + nz * nz);
        }
        return sum;
    }

    private static List<int[]> segments(boolean[] set) {
        List<int[]> segments = new ArrayList<>();
        for (int[] face : FACES) {
            List<Integer> crossings = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                if (set[face[i]] != set[face[(i + 1) % 4]]) {
                    crossings.add(vertex(face[i], face[(i + 1) % 4]));
                }
            }
            if (crossings.size() == 2) {
                segments.add(new int[] {crossings.get(0), crossings.get(1)});
            } else if (crossings.size() == 4) {
                // Crossing i lies between corners i and i + 1 of the face; a set corner's two crossings belong
                // together.
                int first = set[face[1]] ? 0 : 3;
                segments.add(new int[] {crossings.get(first), crossings.get((first + 1) % 4)});
                segments.add(new int[] {crossings.get((first + 2) % 4), crossings.get((first + 3) % 4)});
            }
        }
        return segments;
    }

    private static List<List<Integer>> polygons(List<int[]> segments) {
        List<List<Integer>> polygons = new ArrayList<>();
        List<int[]> left = new ArrayList<>(segments);
        while (!left.isEmpty()) {
            int[] start = left.remove(0);
            List<Integer> polygon = new ArrayList<>(List.of(start[0]));
            int end = start[1];
            while (end != start[0]) {
                polygon.add(end);
                end = follow(left, end);
            }
            polygons.add(polygon);
        }
        return polygons;
    }

    /** Takes the segment that touches a vertex out of the list and returns its other end. */
    private static int follow(List<int[]> segments, int vertex) {
        for (int[] segment : segments) {
            if (segment[0] == vertex || segment[1] == vertex) {
                segments.remove(segment);
                return segment[0] == vertex ? segment[1] : segment[0];
            }
        }
        throw new IllegalStateException("A surface of the cube does not close at vertex " + vertex);
    }

    /** All ways to cut a polygon into triangles: the edge from last to first takes each other vertex in turn. */
    private static List<List<int[]>> triangulations(List<Integer> polygon) {
        List<List<int[]>> all = new ArrayList<>();
        if (polygon.size() < 3) {
            all.add(List.of());
            return all;
        }
        int first = polygon.get(0);
        int last = polygon.get(polygon.size() - 1);
        for (int apex = 1; apex < polygon.size() - 1; apex++) {
            for (List<int[]> before : triangulations(polygon.subList(0, apex + 1))) {
                for (List<int[]> after : triangulations(polygon.subList(apex, polygon.size()))) {
                    List<int[]> triangles = new ArrayList<>(before);
                    triangles.add(new int[] {first, polygon.get(apex), last});
                    triangles.addAll(after);
                    all.add(triangles);
                }
            }
        }
        return all;
    }

    private static List<int[]> largest(List<List<int[]>> triangulations) {
        List<int[]> largest = triangulations.get(0);
        double area = area(largest, 1, 1, 1);
        for (List<int[]> candidate : triangulations) {
            double candidateArea = area(candidate, 1, 1, 1);
            if (candidateArea > area + TIE) {
                largest = candidate;
                area = candidateArea;
            }
        }
        return largest;
    }

    private static int vertex(int cornerA, int cornerB) {
        return Math.min(cornerA, cornerB) + CORNERS * Math.max(cornerA, cornerB);
    }

    /** The middle of a cube edge, in units of the cube's edges. */
    private static double[] middle(int vertex) {
        int a = vertex % CORNERS;
        int b = vertex / CORNERS;
        return new double[] {((a & 1) + (b & 1)) / 2.0, ((a >> 1 & 1) + (b >> 1 & 1)) / 2.0, ((a >> 2) + (b >> 2)) / 2.0
        };
    }
}
