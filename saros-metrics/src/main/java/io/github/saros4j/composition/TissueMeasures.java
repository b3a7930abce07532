package io.github.saros4j.composition;

import io.github.saros4j.statistics.Summary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;

/**
 * The tissues of one part of the body in one slice range. Numbers stand on annotated slices alone, those of a part of the body on
 * annotated slices in which parts are known too; {@link #slices()} says on how many. Where {@link #status()} is not
 * {@link MeasureStatus#MEASURED}, every number is empty. Immutable.
 */
public final class TissueMeasures {

    private static final double MM2_PER_CM2 = 100;

    private final CompositionResult result;
    private final Optional<SliceRange> range;
    private final BodyScope scope;
    private final MeasureStatus status;
    private final List<SliceCounts> counts;

    private TissueMeasures(
            CompositionResult result,
            Optional<SliceRange> range,
            BodyScope scope,
            MeasureStatus status,
            List<SliceCounts> counts) {
        this.result = result;
        this.range = range;
        this.scope = scope;
        this.status = status;
        this.counts = counts;
    }

    /** Of a range that is not in the scan. */
    static TissueMeasures absent(CompositionResult result) {
        return new TissueMeasures(result, Optional.empty(), BodyScope.BODY, MeasureStatus.RANGE_ABSENT, List.of());
    }

    /** Of the annotated slices of a range. */
    static TissueMeasures of(CompositionResult result, SliceRange range, BodyScope scope, List<SliceCounts> annotated) {
        List<SliceCounts> known = scope == BodyScope.BODY
                ? annotated
                : annotated.stream().filter(SliceCounts::hasParts).toList();
        MeasureStatus status = MeasureStatus.MEASURED;
        if (annotated.isEmpty()) {
            status = MeasureStatus.NO_SLICE;
        } else if (known.isEmpty()) {
            status = MeasureStatus.PARTS_MISSING;
        }
        return new TissueMeasures(result, Optional.of(range), scope, status, known);
    }

    /**
     * Whether there are numbers.
     *
     * @return why not, if there are none
     */
    public MeasureStatus status() {
        return status;
    }

    /**
     * The range.
     *
     * @return its slices; empty if it is not in the scan
     */
    public Optional<SliceRange> range() {
        return range;
    }

    /**
     * The slices that numbers stand on.
     *
     * @return a new ascending array of positions along axis 2
     */
    public int[] slices() {
        return counts.stream().mapToInt(SliceCounts::z).toArray();
    }

    /**
     * The voxels of a tissue, over the measured slices.
     *
     * @param key a tissue or a sum
     * @return their number; empty if nothing was measured
     * @throws IllegalArgumentException if the protocol has no such tissue or sum
     */
    public OptionalLong voxels(String key) {
        long sum = 0;
        for (int id : ids(key)) {
            for (SliceCounts slice : counts) {
                sum += slice.voxels(scope, id);
            }
        }
        return isMeasured() ? OptionalLong.of(sum) : OptionalLong.empty();
    }

    /**
     * The volume of a tissue in the measured slices: voxels times the volume of one.
     *
     * @param key a tissue or a sum
     * @return mL; empty if nothing was measured
     * @throws IllegalArgumentException if the protocol has no such tissue or sum
     */
    public OptionalDouble volumeMl(String key) {
        OptionalLong voxels = voxels(key);
        return voxels.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        voxels.getAsLong() * result.geometry().spacing().voxelVolumeMl());
    }

    /**
     * The mean HU of a tissue's voxels, in the CT as it is.
     *
     * @param key a tissue or a sum
     * @return HU; empty if nothing was measured, or there is no such voxel
     * @throws IllegalArgumentException if the protocol has no such tissue or sum
     */
    public OptionalDouble meanHu(String key) {
        long voxels = voxels(key).orElse(0L);
        if (voxels == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int id : ids(key)) {
            for (SliceCounts slice : counts) {
                sum += slice.sumOfHu(scope, id);
            }
        }
        return OptionalDouble.of(sum / voxels);
    }

    /**
     * The area of a tissue in each measured slice.
     *
     * @param key a tissue or a sum
     * @return a new array of cm2, in the order of {@link #slices()}
     * @throws IllegalArgumentException if the protocol has no such tissue or sum
     */
    public double[] areasCm2(String key) {
        double voxelCm2 =
                result.geometry().spacing().x() * result.geometry().spacing().y() / MM2_PER_CM2;
        return bySlice(key, voxels -> voxels * voxelCm2);
    }

    /**
     * Location and spread of a tissue's areas over the measured slices, those without any of it included.
     *
     * @param key a tissue or a sum
     * @return cm2; the standard deviation has the divisor n - 1
     * @throws IllegalArgumentException if the protocol has no such tissue or sum
     */
    public Summary areaCm2(String key) {
        return Summary.of(areasCm2(key));
    }

    /**
     * The volume of one tissue over that of another, in the measured slices.
     *
     * @param ratio which; it need not be one of the protocol's
     * @return 0 or more; empty if nothing was measured, or nothing of the denominator was found
     * @throws IllegalArgumentException if the protocol has no such tissue or sum
     */
    public OptionalDouble ratio(TissueRatio ratio) {
        long numerator = voxels(ratio.numerator()).orElse(0L);
        long denominator = voxels(ratio.denominator()).orElse(0L);
        return denominator == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) numerator / denominator);
    }

    /**
     * The volume of a tissue in all slices of the range, those that nobody annotated included.
     *
     * @param key a tissue or a sum
     * @return the estimate with its error; empty if nothing was measured
     * @throws IllegalArgumentException if the protocol has no such tissue or sum
     */
    public Optional<VolumeEstimate> estimate(String key) {
        double voxelMl = result.geometry().spacing().voxelVolumeMl();
        double[] slicesMl = bySlice(key, voxels -> voxels * voxelMl);
        return isMeasured() ? range.map(slices -> VolumeEstimate.of(slicesMl, slices(), slices)) : Optional.empty();
    }

    private double[] bySlice(String key, LongToDoubleFunction size) {
        int[] ids = ids(key);
        return counts.stream()
                .mapToDouble(slice -> {
                    long voxels = 0;
                    for (int id : ids) {
                        voxels += slice.voxels(scope, id);
                    }
                    return size.applyAsDouble(voxels);
                })
                .toArray();
    }

    private boolean isMeasured() {
        return status == MeasureStatus.MEASURED;
    }

    private int[] ids(String key) {
        List<String> parts = result.protocol().parts(key);
        return result.protocol().tissues().stream()
                .filter(tissue -> parts.contains(tissue.key()))
                .mapToInt(Tissue::id)
                .toArray();
    }

    /** Such as {@code case_000, torso: measured on 21 slices}. */
    @Override
    public String toString() {
        return result.caseId() + ", " + scope.key() + ": " + status.key() + " on " + counts.size() + " slices";
    }
}
