package io.github.saros4j.nifti;

import io.github.saros4j.scan.HuExtremes;
import java.util.Optional;

/** Looks for the least and the greatest finite value of slices that pass by in ascending order. */
final class HuSearch {

    private final int nx;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private int leastAt;
    private int leastZ;
    private int mostAt;
    private int mostZ;

    HuSearch(int nx) {
        this.nx = nx;
    }

    /** The slice at z. The array is not modified. */
    void add(double[] values, int z) {
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            if (value < least || value > most) {
                add(value, i, z);
            }
        }
    }

    /** The slice at z. The array is not modified. */
    void add(float[] values, int z) {
        for (int i = 0; i < values.length; i++) {
            float value = values[i];
            if (value < least || value > most) {
                add(value, i, z);
            }
        }
    }

    private void add(double value, int index, int z) {
        if (Double.isInfinite(value)) {
            return;
        }
        if (value < least) {
            least = value;
            leastAt = index;
            leastZ = z;
        }
        if (value > most) {
            most = value;
            mostAt = index;
            mostZ = z;
        }
    }

    /** Empty if no value was finite. */
    Optional<HuExtremes> found() {
        return Double.isInfinite(least)
                ? Optional.empty()
                : Optional.of(new HuExtremes(
                        new HuExtremes.Place(least, leastAt % nx, leastAt / nx, leastZ),
                        new HuExtremes.Place(most, mostAt % nx, mostAt / nx, mostZ)));
    }
}
