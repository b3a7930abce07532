package io.github.saros4j.surface;

import io.github.saros4j.geometry.Spacing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How much surface each surfel stands for, by neighbour code: areas in mm2 of the marching-cubes triangles of its code
 * (256 codes), or, within one slice, lengths in mm of the contour (16 codes), or one border voxel each (2 codes).
 *
 * <p>Bit of a voxel in a code: {@code 128 >> (4 * dz + 2 * dy + dx)}, in a slice {@code 8 >> (2 * dy + dx)}, where dx, dy
 * and dz are 0 for the lower and 1 for the higher index. Codes 0 and 255 (15) are no surfels and weigh nothing.
 *
 * <p>Source: Nikolov et al. 2021, with the triangles derived in {@link CubeSurface}.
 */
public final class SurfelAreas {

    private static final int CODES = 256;
    private static final int CONTOUR_CODES = 16;
    private static final List<List<int[]>> TRIANGLES = allTriangles();

    private final double[] byCode;

    private SurfelAreas(double[] byCode) {
        this.byCode = byCode;
    }

    private static List<List<int[]>> allTriangles() {
        List<List<int[]>> all = new ArrayList<>(CODES);
        for (int code = 0; code < CODES; code++) {
            all.add(CubeSurface.triangles(code));
        }
        return List.copyOf(all);
    }

    /**
     * Areas of surfels in three dimensions.
     *
     * @param spacing mm along each axis
     * @return 256 areas in mm2
     */
    public static SurfelAreas ofVolume(Spacing spacing) {
        double[] areas = new double[CODES];
        for (int code = 0; code < CODES; code++) {
            areas[code] = CubeSurface.area(TRIANGLES.get(code), spacing.x(), spacing.y(), spacing.z());
        }
        return new SurfelAreas(areas);
    }

    /**
     * Lengths of contour elements within a slice.
     *
     * @param spacing mm along each axis; z is not used
     * @return 16 lengths in mm
     */
    public static SurfelAreas ofContour(Spacing spacing) {
        double cutCorner = Math.sqrt(spacing.x() / 2 * (spacing.x() / 2) + spacing.y() / 2 * (spacing.y() / 2));
        double[] lengths = new double[CONTOUR_CODES];
        for (int code = 1; code < CONTOUR_CODES - 1; code++) {
            boolean rowsAlike = (code >> 2) == (code & 3);
            boolean columnsAlike = (code >> 1 & 5) == (code & 5);
            if (rowsAlike) {
                lengths[code] = spacing.y();
            } else if (columnsAlike) {
                lengths[code] = spacing.x();
            } else {
                lengths[code] = Integer.bitCount(code) == 2 ? 2 * cutCorner : cutCorner;
            }
        }
        return new SurfelAreas(lengths);
    }

    /**
     * One for every code, so that totals are numbers of surfels.
     *
     * @param codes the number of codes, such as 256
     * @return that many ones
     */
    public static SurfelAreas counting(int codes) {
        double[] ones = new double[codes];
        Arrays.fill(ones, 1);
        return new SurfelAreas(ones);
    }

    /**
     * Border voxels, which all weigh the same, whatever the spacing: code 1 counts 1, code 0 is none.
     *
     * @return 2 numbers of border voxels
     */
    public static SurfelAreas ofVoxels() {
        return new SurfelAreas(new double[] {0, 1});
    }

    /**
     * The number of codes.
     *
     * @return 256 for areas, 16 for lengths, 2 for border voxels
     */
    public int codes() {
        return byCode.length;
    }

    /**
     * What one surfel of a code stands for.
     *
     * @param code 0 to {@link #codes()} - 1
     * @return mm2, mm for contours, or border voxels
     */
    public double of(int code) {
        return byCode[code];
    }

    /**
     * The total of counted surfels, summed by ascending code.
     *
     * @param counts surfels by code, starting at {@code offset}; not modified
     * @param offset where code 0 stands
     * @return mm2, mm for contours, or border voxels
     */
    public double total(long[] counts, int offset) {
        double sum = 0;
        for (int code = 0; code < byCode.length; code++) {
            sum += counts[offset + code] * byCode[code];
        }
        return sum;
    }
}
