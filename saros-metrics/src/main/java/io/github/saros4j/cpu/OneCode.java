package io.github.saros4j.cpu;

/** Border voxels: all have the same code. */
final class OneCode implements SurfelCodes {

    /** Any that is not dropped. */
    private static final int RAW_CODE = 1;

    @Override
    public void countAll(SurfelLayer layer, BitPlane lower, BitPlane upper, CodeCounts counts) {
        long surfels = 0;
        for (int k = 0; k < layer.count; k++) {
            surfels += Long.bitCount(layer.words[layer.list[k]]);
        }
        counts.add(RAW_CODE, surfels);
    }

    @Override
    public void countPoints(int i, long points, long[] lower, long[] upper, CodeCounts counts) {
        counts.add(RAW_CODE, Long.bitCount(points));
    }

    @Override
    public int rawCode(int i, int bit, long[] lower, long[] upper) {
        return RAW_CODE;
    }
}
