package io.github.saros4j.composition;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Measures the tissues of scans: which of a region's voxels have the HU of muscle or fat, how much of each there is, and where.
 * Immutable, usable from any thread.
 *
 * <p>A voxel is of a tissue if its region is one of the tissue's and its HU lies in the tissue's range, both ends included.
 * Voxels of NaN or infinite HU are of no tissue, and counted apart. Only annotated slices are looked at.
 *
 * <pre>{@code
 * LabelVolume<BodyRegion> regions = reader.readLabels(truthFile, BodyRegion.labelSet());
 * IntensityVolume ct = reader.readIntensities(file);
 * CompositionResult result = BodyComposition.withDefaults().measure("case_000", CompositionScan.of(regions, ct));
 * System.out.println(result.whole().volumeMl("sat") + " mL, " + result.whole().ratio(TissueRatio.of("vat", "sat")));
 * }</pre>
 */
public final class BodyComposition {

    private final CompositionProtocol protocol;
    private final TissueClassifier classifier;

    private BodyComposition(CompositionProtocol protocol) {
        this.protocol = protocol;
        this.classifier = new TissueClassifier(protocol.tissues());
    }

    /**
     * Measures by a protocol.
     *
     * @param protocol what is measured
     * @return the measuring
     */
    public static BodyComposition of(CompositionProtocol protocol) {
        return new BodyComposition(protocol);
    }

    /**
     * Measures by the default protocol.
     *
     * @return the measuring
     */
    public static BodyComposition withDefaults() {
        return of(CompositionProtocol.withDefaults());
    }

    /**
     * Measures a scan.
     *
     * @param caseId its name in tables
     * @param scan regions and CT, perhaps parts and levels; not modified
     * @return what was found; holds numbers of slices, and no volume
     */
    public CompositionResult measure(String caseId, CompositionScan scan) {
        GridShape shape = scan.regions().geometry().shape();
        AnnotatedSlices slices = scan.regions().annotatedSlices();
        int ids = 1 + protocol.tissues().stream().mapToInt(Tissue::id).max().orElse(0);
        byte[] tissues = new byte[shape.sliceSize()];
        SliceClassifier slicewise = new SliceClassifier(shape);
        List<SliceCounts> counts = new ArrayList<>();
        for (int i = 0; i < slices.count(); i++) {
            int z = slices.position(i);
            byte[] regions = scan.regions().slice(i);
            float[] hu = scan.image().slice(z);
            slicewise.classify(regions, hu, tissues);
            counts.add(SliceCounts.of(z, regions, parts(scan, z), tissues, hu, ids));
        }
        Map<String, Optional<SliceRange>> ranges = new LinkedHashMap<>();
        ranges.put(CompositionResult.SCAN, Optional.of(new SliceRange(0, shape.nz())));
        protocol.ranges().forEach(range -> ranges.put(range.key(), ended(range.in(scan.regions()))));
        scan.levels().forEach((key, range) -> {
            if (ranges.put(key, ended(range)) != null) {
                throw new IllegalArgumentException("Level " + key + " has the name of another slice range");
            }
        });
        return new CompositionResult(
                caseId,
                protocol,
                scan.regions().geometry(),
                slices,
                scan.parts().isPresent(),
                counts,
                ranges);
    }

    private Optional<SliceRange> ended(Optional<SliceRange> range) {
        return protocol.hasLastSlice() ? range : range.flatMap(SliceRange::withoutLast);
    }

    /**
     * The tissue of every voxel.
     *
     * @param scan regions and CT; not modified
     * @return a label map of the tissues on the regions' grid, over the slices that the regions annotate
     */
    public LabelVolume<Tissue> tissueMap(CompositionScan scan) {
        GridShape shape = scan.regions().geometry().shape();
        AnnotatedSlices slices = scan.regions().annotatedSlices();
        SliceClassifier slicewise = new SliceClassifier(shape);
        LabelVolume.Builder<Tissue> map = LabelVolume.builder(
                        protocol.labelSet(), scan.regions().geometry())
                .axisOrder(scan.regions().axisOrder())
                .source("tissues of " + scan.regions().source());
        for (int z = 0; z < shape.nz(); z++) {
            int index = slices.indexOf(z);
            if (index < 0) {
                map.skip();
            } else {
                byte[] tissues = new byte[shape.sliceSize()];
                slicewise.classify(scan.regions().slice(index), scan.image().slice(z), tissues);
                map.add(tissues);
            }
        }
        return map.build();
    }

    private static byte @Nullable [] parts(CompositionScan scan, int z) {
        Optional<LabelVolume<BodyPart>> parts = scan.parts();
        int index = parts.isEmpty() ? -1 : parts.get().annotatedSlices().indexOf(z);
        return index < 0 ? null : parts.orElseThrow().slice(index);
    }

    /** Filters, if the protocol says so, and classifies one slice after the other. */
    private final class SliceClassifier {

        private final MedianFilter filter;
        private final float[] filtered;

        SliceClassifier(GridShape shape) {
            this.filter = new MedianFilter(shape.nx(), shape.ny());
            this.filtered = new float[protocol.hasMedianFilter() ? shape.sliceSize() : 0];
        }

        void classify(byte[] regions, float[] hu, byte[] tissues) {
            if (protocol.hasMedianFilter()) {
                filter.apply(hu, filtered);
                classifier.classify(regions, filtered, tissues);
            } else {
                classifier.classify(regions, hu, tissues);
            }
        }
    }
}
