package io.github.saros4j.statistics;

import java.util.Arrays;

/**
 * Means and medians of every column of every resample. No resample is written out: it is one integer a cluster.
 *
 * <p>A mean is a scalar product of multiplicities and the clusters' sums. Resamples go in blocks, so that the inner loop
 * runs over the resamples of a block and no step waits for the one before; each sum is still added up cluster by cluster.
 *
 * <p>Cost: resamples x columns x (2 clusters + half the rows) steps. Memory: 16 bytes a column and resample.
 */
final class ResampleKernel {

    /** Resamples a block. */
    private static final int BLOCK = 64;

    private final int clusters;
    private final ResampleColumn[] columns;

    ResampleKernel(ClusteredValues values) {
        clusters = values.clusters();
        columns = new ResampleColumn[values.columns()];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = new ResampleColumn(values.values(c), values.clustersOf(c), clusters);
        }
    }

    ResampleColumn column(int column) {
        return columns[column];
    }

    /**
     * Resamples.
     *
     * @param source which clusters each resample takes
     * @param means [column][resample]. Modified: NaN where a resample has no number.
     * @param medians [column][resample]. Modified: NaN where a resample has no number.
     */
    void resample(ResampleSource source, double[][] means, double[][] medians) {
        int resamples = means.length == 0 ? 0 : means[0].length;
        int[] multiplicities = new int[clusters];
        double[] ofBlock = new double[clusters * BLOCK]; // [cluster][resample of the block]
        int[][] counts = new int[columns.length][BLOCK];
        double[] sums = new double[BLOCK];
        for (int first = 0; first < resamples; first += BLOCK) {
            int size = Math.min(BLOCK, resamples - first);
            for (int b = 0; b < size; b++) {
                source.draw(first + b, multiplicities);
                for (int cluster = 0; cluster < clusters; cluster++) {
                    ofBlock[cluster * BLOCK + b] = multiplicities[cluster];
                }
                for (int c = 0; c < columns.length; c++) {
                    counts[c][b] = columns[c].count(multiplicities);
                    medians[c][first + b] = columns[c].median(multiplicities, counts[c][b]);
                }
            }
            for (int c = 0; c < columns.length; c++) {
                addUp(columns[c].sums(), ofBlock, sums);
                for (int b = 0; b < size; b++) {
                    means[c][first + b] = columns[c].mean(sums[b], counts[c][b]);
                }
            }
        }
    }

    private static void addUp(double[] sumOfCluster, double[] ofBlock, double[] sums) {
        Arrays.fill(sums, 0);
        for (int cluster = 0; cluster < sumOfCluster.length; cluster++) {
            double sum = sumOfCluster[cluster];
            int start = cluster * BLOCK;
            for (int b = 0; b < BLOCK; b++) {
                sums[b] += sum * ofBlock[start + b];
            }
        }
    }
}
