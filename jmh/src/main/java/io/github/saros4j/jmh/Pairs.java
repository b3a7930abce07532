package io.github.saros4j.jmh;

import io.github.saros4j.examples.phantom.BodyPhantom;
import io.github.saros4j.examples.phantom.PredictionErrors;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.volume.LabelVolume;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The pairs that the benchmarks score: bodies and their perturbed twins, the same voxels on every machine. */
final class Pairs {

    private static final long BODY_SEED = 1;
    private static final long ERROR_SEED = 2;
    /** As a NIfTI header gives it back. */
    private static final Spacing SPACING = new Spacing(0.8f, 0.8f, 5);

    private static final GridShape SHAPE = new GridShape(512, 512, 140);
    private static final GridShape TILE = new GridShape(64, 64, 64);
    private static final GridShape FINE_SHAPE = new GridShape(512, 512, 300);
    private static final Spacing FINE_SPACING = new Spacing(1.5, 1.5, 1.5);
    private static final Spacing FULL_SPACING = new Spacing(0.75, 0.75, 3.6f);

    private Pairs() {}

    /** The body that most benchmarks score: 512x512x140 voxels of 0.8x0.8x5 mm, dense, all 13 regions. */
    static Pair<BodyRegion> body() {
        return withErrors(body(SHAPE, SPACING));
    }

    /** A woman with implants, so that every region occurs. */
    private static LabelVolume<BodyRegion> body(GridShape shape, Spacing spacing) {
        return phantom(shape, spacing).regions();
    }

    private static BodyPhantom phantom(GridShape shape, Spacing spacing) {
        return BodyPhantom.builder(shape, spacing)
                .seed(BODY_SEED)
                .breastImplants()
                .build();
    }

    private static <L extends Label> Pair<L> withErrors(LabelVolume<L> truth) {
        return new Pair<>(truth, PredictionErrors.withSeed(ERROR_SEED).applyTo(truth));
    }

    /**
     * A coarse body of 64x64x64 voxels side by side with itself until the grid is full, so that a voxel of a small grid is as
     * much work as one of a large grid.
     */
    static Pair<BodyRegion> tiled(GridShape shape) {
        Spacing coarse = new Spacing(
                SPACING.x() * SHAPE.nx() / TILE.nx(),
                SPACING.y() * SHAPE.ny() / TILE.ny(),
                SPACING.z() * SHAPE.nz() / TILE.nz());
        Pair<BodyRegion> tile = withErrors(body(TILE, coarse));
        return new Pair<>(tiled(tile.truth(), shape), tiled(tile.prediction(), shape));
    }

    private static <L extends Label> LabelVolume<L> tiled(LabelVolume<L> tile, GridShape shape) {
        LabelVolume.Builder<L> slices = LabelVolume.builder(tile.labelSet(), VolumeGeometry.of(shape, SPACING));
        for (int z = 0; z < shape.nz(); z++) {
            byte[] from = tile.slice(z % TILE.nz());
            byte[] slice = new byte[shape.sliceSize()];
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x += TILE.nx()) {
                    int width = Math.min(TILE.nx(), shape.nx() - x);
                    System.arraycopy(from, y % TILE.ny() * TILE.nx(), slice, y * shape.nx() + x, width);
                }
            }
            slices.add(slice);
        }
        return slices.build();
    }

    /**
     * A body of 512x512x300 voxels of 1.5 mm whose 13 regions are put together to one label, left as they are, or each cut
     * into nine labels ({@link RegionNinths}).
     *
     * @param labels 1, 13 or 117
     */
    static Pair<NamedLabel> fine(int labels) {
        return withErrors(relabelled(body(FINE_SHAPE, FINE_SPACING), labels));
    }

    /**
     * The same of {@link #fullBody}, its voxels taken for 1.5 mm long on all sides: a body that fills its grid, and so has
     * many times as much surface.
     *
     * @param labels 1, 13 or 117
     */
    static Pair<NamedLabel> full(int labels) {
        LabelVolume<NamedLabel> cut = relabelled(fullBody().regions(), labels);
        VolumeGeometry geometry = VolumeGeometry.of(FINE_SHAPE, FINE_SPACING);
        byte[][] slices =
                IntStream.range(0, FINE_SHAPE.nz()).mapToObj(cut::slice).toArray(byte[][]::new);
        return withErrors(LabelVolume.of(cut.labelSet(), geometry, slices, "full"));
    }

    /** The phantom of {@link #fine}, whose labels fill 1.6 % of the grid. */
    static BodyPhantom fineBody() {
        return phantom(FINE_SHAPE, FINE_SPACING);
    }

    /** The same on a grid of as many voxels, of 0.75x0.75x3.6 mm, whose labels fill a third of it. */
    static BodyPhantom fullBody() {
        return phantom(FINE_SHAPE, FULL_SPACING);
    }

    /** The regions of one of these two, put together or cut as {@link #fine} says. */
    static LabelVolume<NamedLabel> relabelled(LabelVolume<BodyRegion> body, int labels) {
        RegionNinths ninths = RegionNinths.of(body);
        LabelVolume.Builder<NamedLabel> slices =
                LabelVolume.builder(LabelSet.ofNames("fine", names(labels)), body.geometry());
        for (int z = 0; z < FINE_SHAPE.nz(); z++) {
            byte[] slice = new byte[FINE_SHAPE.sliceSize()];
            for (int i = 0; i < slice.length; i++) {
                int region = body.slice(z)[i];
                if (region > 0) {
                    slice[i] = (byte)
                            switch (labels) {
                                case 1 -> 1;
                                case 13 -> region;
                                default -> 9 * (region - 1) + 1 + ninths.part(region, i % FINE_SHAPE.nx(), z);
                            };
                }
            }
            slices.add(slice);
        }
        return slices.build();
    }

    private static Map<Integer, String> names(int labels) {
        return IntStream.rangeClosed(1, labels)
                .boxed()
                .collect(Collectors.toMap(Function.identity(), id -> "label " + id, (a, b) -> a, TreeMap::new));
    }
}
