package io.github.saros4j.jmh;

import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.LabelVolume;

/**
 * Cuts each region of a body into nine parts: across its height into three of about as many voxels, and each of these across
 * its width into three.
 */
final class RegionNinths {

    private static final int REGIONS = BodyRegion.values().length;

    /** By region and slice: which third of the region's height. */
    private final int[][] layer;

    /** By region and third of its height, then by column: which third of the width. */
    private final int[][] column;

    private RegionNinths(int[][] layer, int[][] column) {
        this.layer = layer;
        this.column = column;
    }

    static RegionNinths of(LabelVolume<BodyRegion> body) {
        int nx = body.geometry().shape().nx();
        int nz = body.geometry().shape().nz();
        long[][] byHeight = new long[REGIONS][nz];
        for (int z = 0; z < nz; z++) {
            for (byte region : body.slice(z)) {
                byHeight[region][z]++;
            }
        }
        int[][] layer = thirds(byHeight);
        long[][] byWidth = new long[3 * REGIONS][nx];
        for (int z = 0; z < nz; z++) {
            byte[] slice = body.slice(z);
            for (int i = 0; i < slice.length; i++) {
                byWidth[3 * slice[i] + layer[slice[i]][z]][i % nx]++;
            }
        }
        return new RegionNinths(layer, thirds(byWidth));
    }

    /** The third that each bin's middle voxel lies in. */
    private static int[][] thirds(long[][] histograms) {
        int[][] thirds = new int[histograms.length][];
        for (int h = 0; h < histograms.length; h++) {
            long[] bins = histograms[h];
            long all = 0;
            for (long bin : bins) {
                all += bin;
            }
            thirds[h] = new int[bins.length];
            long before = 0;
            for (int i = 0; i < bins.length; i++) {
                thirds[h][i] = all == 0 ? 0 : (int) Math.min(2, 3 * (2 * before + bins[i]) / (2 * all));
                before += bins[i];
            }
        }
        return thirds;
    }

    /** The part that a voxel of a region belongs to, 0 to 8. */
    int part(int region, int x, int z) {
        int third = layer[region][z];
        return 3 * third + column[3 * region + third][x];
    }
}
