package io.github.saros4j.examples.phantom;

import io.github.saros4j.anatomy.TotalSegmentatorV2;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.volume.IntensityVolume;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;

/** Draws into a phantom's regions what a CT shows there, and which structures; in the scan's own order of storage. */
final class Drawing {

    private static final BodyRegion[] REGION_BY_ID =
            BodyRegion.labelSet().labels().toArray(BodyRegion[]::new);

    private final Scan scan;
    private final Anatomy anatomy;
    private final LabelVolume<BodyRegion> regions;
    private final Tissues tissues;
    private final long seed;

    /** Of dense regions on the scan's grid. */
    Drawing(Scan scan, Anatomy anatomy, LabelVolume<BodyRegion> regions, Tissues tissues, long seed) {
        this.scan = scan;
        this.anatomy = anatomy;
        this.regions = regions;
        this.tissues = tissues;
        this.seed = seed;
    }

    /** Made anew at each call. */
    LabelVolume<TotalSegmentatorV2> structures() {
        LabelVolume.Builder<TotalSegmentatorV2> slices = LabelVolume.builder(
                        DrawnStructures.labelSet(), scan.geometry())
                .source("phantom " + seed + " structures");
        for (int k = 0; k < scan.shape().nz(); k++) {
            double z = scan.heightOf(k);
            byte[] slice = new byte[scan.shape().sliceSize()];
            Anatomy.Section section = anatomy.sectionAt(z);
            forEachPlace(k, (index, region, x, y, edge) -> {
                TotalSegmentatorV2 structure =
                        region == BodyRegion.BONES ? section.boneAt(x, y) : tissues.structureAt(region, x, y, z, edge);
                slice[index] = (byte) structure.id();
            });
            slices.add(slice);
        }
        return slices.build();
    }

    /** Made anew at each call. */
    IntensityVolume image() {
        float[][] slices = new float[scan.shape().nz()][];
        for (int k = 0; k < slices.length; k++) {
            slices[k] = image(k);
        }
        return IntensityVolume.of(scan.geometry(), slices, "phantom " + seed + " image");
    }

    private float[] image(int k) {
        double z = scan.heightOf(k);
        double[] hu = new double[scan.shape().sliceSize()];
        Arrays.fill(hu, Tissues.AIR);
        forEachPlace(k, (index, region, x, y, edge) -> hu[index] = tissues.huAt(region, x, y, z, edge));
        Chance noise = new Chance(Chance.mix(seed) + k);
        float[] slice = new float[hu.length];
        for (int index = 0; index < slice.length; index++) {
            slice[index] = Math.max(-1024, Math.min(3071, Math.round((float) (hu[index] + noise(noise)))));
        }
        return slice;
    }

    /** A voxel of the body in one slice, and where it is in the reference body. */
    @FunctionalInterface
    private interface PlaceVisitor {
        void visit(int index, BodyRegion region, double x, double y, boolean edge);
    }

    private void forEachPlace(int k, PlaceVisitor visitor) {
        GridShape shape = scan.shape();
        byte[] labels = regions.slice(k);
        double z = scan.heightOf(k);
        Scan.Bend bend = scan.bendAt(z);
        double leanX = scan.leanX(z);
        double leanY = scan.leanY(z);
        for (int index = 0; index < labels.length; index++) {
            if (labels[index] != 0) {
                double x = scan.xOf(index % shape.nx()) + leanX;
                double y = scan.yOf(index / shape.nx()) + leanY;
                visitor.visit(
                        index, REGION_BY_ID[labels[index]], bend.x(x, y), bend.y(x, y), isEdge(labels, index, shape));
            }
        }
    }

    private static boolean isEdge(byte[] labels, int index, GridShape shape) {
        byte label = labels[index];
        int nx = shape.nx();
        return index >= nx
                && index + nx < labels.length
                && (labels[index - 1] != label
                        || labels[index + 1] != label
                        || labels[index - nx] != label
                        || labels[index + nx] != label);
    }

    /** The sum of four 16-bit numbers: nearly a bell curve, mean 0, standard deviation 12. */
    private static double noise(Chance chance) {
        long bits = chance.next();
        long sum = (bits & 0xffff) + (bits >>> 16 & 0xffff) + (bits >>> 32 & 0xffff) + (bits >>> 48);
        return (sum - 131070) * (12 / 37837.0);
    }
}
