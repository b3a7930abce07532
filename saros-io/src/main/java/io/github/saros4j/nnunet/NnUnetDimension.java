package io.github.saros4j.nnunet;

/** What a training case of nnU-Net is. */
public enum NnUnetDimension {
    /**
     * One annotated slice: an image of two axes, named {@code case_042_17} after the case and the slice's index along the
     * third axis in RAS order. As the data set's authors trained their models.
     */
    SLICES("2d"),
    /** One whole volume, in which nnU-Net's own ignore label marks the slices nobody annotated. */
    VOLUMES("3d");

    private final String key;

    NnUnetDimension(String key) {
        this.key = key;
    }

    /**
     * The word in a data set's name.
     *
     * @return {@code 2d} or {@code 3d}
     */
    public String key() {
        return key;
    }

    @Override
    public String toString() {
        return key;
    }
}
