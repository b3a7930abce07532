package io.github.saros4j.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A matrix of numbers with gaps, whose rows belong to clusters: what cases of one patient score is alike, patients are
 * independent. Immutable. Rows and columns are counted from 0, clusters in the order of their first rows.
 */
public final class ClusteredValues {

    private final int columns;
    private final int clusters;
    private final int[] clusterOfRow;
    /** Column by column; NaN where there is no number. */
    private final double[] cells;

    private ClusteredValues(Builder builder) {
        this.columns = builder.columns;
        this.clusters = builder.clusterByName.size();
        this.clusterOfRow =
                builder.clusterOfRow.stream().mapToInt(Integer::intValue).toArray();
        int rows = clusterOfRow.length;
        this.cells = new double[Math.multiplyExact(columns, rows)];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[column * rows + row] = builder.rows.get(row)[column];
            }
        }
    }

    /**
     * Starts a matrix.
     *
     * @param columns the number of its columns
     * @return a builder without rows
     */
    public static Builder builder(int columns) {
        return new Builder(columns);
    }

    /**
     * One column of numbers without gaps, each a cluster of its own.
     *
     * @param values finite numbers; copied
     * @return a matrix of one column
     */
    public static ClusteredValues independent(double... values) {
        Builder builder = builder(1);
        for (int i = 0; i < values.length; i++) {
            builder.row(Integer.toString(i), List.of(OptionalDouble.of(values[i])));
        }
        return builder.build();
    }

    /**
     * The number of rows.
     *
     * @return 0 or more
     */
    public int rows() {
        return clusterOfRow.length;
    }

    /**
     * The number of columns.
     *
     * @return 0 or more
     */
    public int columns() {
        return columns;
    }

    /**
     * The number of clusters.
     *
     * @return 0 to the number of rows
     */
    public int clusters() {
        return clusters;
    }

    /**
     * One number.
     *
     * @param row its row
     * @param column its column
     * @return the number, or empty where there is none
     */
    public OptionalDouble value(int row, int column) {
        double value = cells[index(row, column)];
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private int index(int row, int column) {
        return requireColumn(column) * rows() + requireRow(row);
    }

    private int requireRow(int row) {
        if (row < 0 || row >= rows()) {
            throw new IndexOutOfBoundsException("Row " + row + " of " + rows());
        }
        return row;
    }

    private int requireColumn(int column) {
        if (column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("Column " + column + " of " + columns);
        }
        return column;
    }

    /**
     * The numbers of a column.
     *
     * @param column the column
     * @return those that there are, in the order of rows
     */
    public double[] values(int column) {
        int start = requireColumn(column) * rows();
        return Arrays.stream(cells, start, start + rows())
                .filter(value -> !Double.isNaN(value))
                .toArray();
    }

    /**
     * The clusters of a column's numbers.
     *
     * @param column the column
     * @return the cluster of each of {@link #values}, in the same order
     */
    int[] clustersOf(int column) {
        int start = requireColumn(column) * rows();
        int[] found = new int[rows()];
        int n = 0;
        for (int row = 0; row < rows(); row++) {
            if (!Double.isNaN(cells[start + row])) {
                found[n++] = clusterOfRow[row];
            }
        }
        return Arrays.copyOf(found, n);
    }

    /**
     * The number of clusters that have a number in a column.
     *
     * @param column the column
     * @return 0 to {@link #clusters()}
     */
    public int clustersWithValues(int column) {
        return (int) Arrays.stream(clustersOf(column)).distinct().count();
    }

    /**
     * The mean of each cluster's numbers in a column: independent numbers, for tests that need such.
     *
     * @param column the column
     * @return one mean a cluster that has a number there, in the order of clusters
     */
    public double[] clusterMeans(int column) {
        double[] values = values(column);
        int[] clusterOf = clustersOf(column);
        double[] sums = new double[clusters];
        int[] counts = new int[clusters];
        for (int i = 0; i < values.length; i++) {
            sums[clusterOf[i]] += values[i];
            counts[clusterOf[i]]++;
        }
        double[] means = new double[clusters];
        int n = 0;
        for (int cluster = 0; cluster < clusters; cluster++) {
            if (counts[cluster] > 0) {
                means[n++] = sums[cluster] / counts[cluster];
            }
        }
        return Arrays.copyOf(means, n);
    }

    @Override
    public String toString() {
        return rows() + " rows of " + clusters + " clusters, " + columns + " columns";
    }

    /** Collects rows. */
    public static final class Builder {

        private final int columns;
        private final Map<String, Integer> clusterByName = new LinkedHashMap<>();
        private final List<Integer> clusterOfRow = new ArrayList<>();
        private final List<double[]> rows = new ArrayList<>();

        private Builder(int columns) {
            if (columns < 0) {
                throw new IllegalArgumentException("A matrix cannot have " + columns + " columns");
            }
            this.columns = columns;
        }

        /**
         * Adds a row.
         *
         * @param cluster the name of the cluster it belongs to
         * @param values one a column, finite; empty where there is none
         * @return this
         * @throws IllegalArgumentException if there are more or fewer values than columns, or one is not finite
         */
        public Builder row(String cluster, List<OptionalDouble> values) {
            if (values.size() != columns) {
                throw new IllegalArgumentException(values.size() + " values for " + columns + " columns");
            }
            double[] row = new double[columns];
            for (int column = 0; column < columns; column++) {
                OptionalDouble value = values.get(column);
                if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
                    throw new IllegalArgumentException(
                            "Row " + rows.size() + ", column " + column + " is " + value.getAsDouble());
                }
                row[column] = value.orElse(Double.NaN);
            }
            rows.add(row);
            clusterOfRow.add(clusterByName.computeIfAbsent(cluster, name -> clusterByName.size()));
            return this;
        }

        /**
         * The finished matrix.
         *
         * @return the matrix of the rows so far
         */
        public ClusteredValues build() {
            return new ClusteredValues(this);
        }
    }
}
