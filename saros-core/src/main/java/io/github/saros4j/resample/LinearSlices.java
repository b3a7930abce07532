package io.github.saros4j.resample;

/** Linear interpolation, one slice of the target after the other. */
interface LinearSlices {

    /**
     * Works a slice out.
     *
     * @param k its position along the target's axis 2
     * @param fractions what becomes of fractions
     * @param target holds zeros; receives the values of the voxels inside the source
     */
    void fill(int k, Fractions fractions, float[] target);
}
