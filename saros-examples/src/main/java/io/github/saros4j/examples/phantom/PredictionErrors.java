package io.github.saros4j.examples.phantom;

import io.github.saros4j.label.Label;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes a prediction out of a truth: the labels a model might have given, with the errors that models make. Boundaries
 * wander by about a voxel, sometimes by a slice; near some of them one label spills into its neighbour; small islands
 * appear inside and outside of the body; in one slice a part of the body is missing; and, where asked for, a label is
 * missed altogether or invented. Immutable. The same truth and seed give the same prediction.
 */
public final class PredictionErrors {

    private static final int SPILLS = 8;
    private static final int ISLANDS = 6;

    /** Lattice of the wandering, in voxels. */
    private static final double WAVE_VOXELS = 9;

    /** Farthest a boundary wanders within its slice, in voxels; half of it is usual. */
    private static final double WANDER_VOXELS = 1.7;

    /** Above 0.5, so that boundaries across slices move here and there. */
    private static final double WANDER_SLICES = 0.7;

    private static final int CANDIDATES = 200;
    private static final double LUMP_VOXELS = 6.5;

    /** Seven slices high: one of every five cuts it. */
    private static final double LUMP_SLICES = 3.5;

    private record Invention(int id, int hostId) {}

    private final long seed;
    private final List<Label> missed;
    private final List<Invention> invented;

    private PredictionErrors(long seed, List<Label> missed, List<Invention> invented) {
        this.seed = seed;
        this.missed = List.copyOf(missed);
        this.invented = List.copyOf(invented);
    }

    /**
     * The errors that every prediction has.
     *
     * @param seed decides where they are
     * @return errors without a missed or an invented label
     */
    public static PredictionErrors withSeed(long seed) {
        return new PredictionErrors(seed, List.of(), List.of());
    }

    /**
     * Also misses a label: its voxels get the label that surrounds them most.
     *
     * @param label the label that the prediction will lack
     * @return the errors with that one
     */
    public PredictionErrors missing(Label label) {
        List<Label> more = new ArrayList<>(missed);
        more.add(label);
        return new PredictionErrors(seed, more, invented);
    }

    /**
     * Also invents a label: a lump of it, seven slices high, where another one has much room.
     *
     * @param label the label that the prediction will have
     * @param host the label that has the lump's voxels in the truth; where there is none of it, nothing is invented
     * @return the errors with that one
     */
    public PredictionErrors inventing(Label label, Label host) {
        List<Invention> more = new ArrayList<>(invented);
        more.add(new Invention(label.id(), host.id()));
        return new PredictionErrors(seed, missed, more);
    }

    /**
     * The prediction.
     *
     * @param truth a dense label map; not modified
     * @param <L> the type of the labels
     * @return a dense label map on the same grid, of the same labels, without an ignore id
     * @throws IllegalArgumentException if the truth leaves slices out
     */
    public <L extends Label> LabelVolume<L> applyTo(LabelVolume<L> truth) {
        if (!truth.annotatedSlices().isComplete()) {
            throw new IllegalArgumentException("A prediction is made of a dense truth, not of "
                    + truth.annotatedSlices() + " in " + truth.source());
        }
        Chance chance = new Chance(seed);
        LabelGrid prediction = wandering(LabelGrid.of(truth), chance);
        spill(prediction, chance);
        addIslands(prediction, chance);
        dropPartOfSlice(prediction, chance);
        for (Label label : missed) {
            prediction.replace(label.id(), prediction.mostFrequentNeighbour(label.id()));
        }
        for (Invention invention : invented) {
            invent(prediction, invention, chance);
        }
        LabelVolume.Builder<L> slices = LabelVolume.builder(truth.labelSet().withoutIgnoreId(), truth.geometry())
                .source("prediction of " + truth.source())
                .axisOrder(truth.axisOrder());
        for (byte[] slice : prediction.slices()) {
            slices.add(slice);
        }
        return slices.build();
    }

    /** Every voxel takes the label of a place nearby, and neighbours nearly the same place: smooth growing and shrinking. */
    static LabelGrid wandering(LabelGrid truth, Chance chance) {
        Undulation alongX = new Undulation(chance.next(), WAVE_VOXELS);
        Undulation alongY = new Undulation(chance.next(), WAVE_VOXELS);
        Undulation alongZ = new Undulation(chance.next(), WAVE_VOXELS);
        LabelGrid moved = truth.empty();
        double middleX = truth.nx() / 2.0;
        double middleY = truth.ny() / 2.0;
        for (int z = 0; z < truth.nz(); z++) {
            Undulation.Plane dx = alongX.planeAt(z, middleX, middleY);
            Undulation.Plane dy = alongY.planeAt(z, middleX, middleY);
            Undulation.Plane dz = alongZ.planeAt(z, middleX, middleY);
            for (int y = 0; y < truth.ny(); y++) {
                for (int x = 0; x < truth.nx(); x++) {
                    double u = x - middleX;
                    double v = y - middleY;
                    int fromX = x + (int) Math.rint(WANDER_VOXELS * dx.at(u, v));
                    int fromY = y + (int) Math.rint(WANDER_VOXELS * dy.at(u, v));
                    int fromZ = z + (int) Math.rint(WANDER_SLICES * dz.at(u, v));
                    moved.set(x, y, z, truth.nearest(fromX, fromY, fromZ));
                }
            }
        }
        return moved;
    }

    /** Around some places where two labels of the body meet, one of them takes the other's voxels. */
    static void spill(LabelGrid grid, Chance chance) {
        for (int n = 0; n < SPILLS; n++) {
            double radius = chance.between(2.2, 4.2);
            grid.find(chance, (x, y, z) -> meets(grid, x, y, z)).ifPresent(place -> {
                int taker = grid.at(place.x(), place.y(), place.z());
                int giver = grid.at(place.x() + 1, place.y(), place.z());
                grid.paintBall(place, radius, radius, id -> id == giver ? taker : id);
            });
        }
    }

    private static boolean meets(LabelGrid grid, int x, int y, int z) {
        int label = grid.at(x, y, z);
        int next = x + 1 < grid.nx() ? grid.at(x + 1, y, z) : 0;
        return label != 0 && next != 0 && label != next;
    }

    /** Small balls of a label that occurs elsewhere, every third of them outside of the body but near it. */
    static void addIslands(LabelGrid grid, Chance chance) {
        for (int n = 0; n < ISLANDS; n++) {
            boolean outside = n % 3 == 2;
            double radius = chance.between(1.2, 2.4);
            int label = grid.find(chance, (x, y, z) -> grid.at(x, y, z) != 0)
                    .map(place -> grid.at(place.x(), place.y(), place.z()))
                    .orElse(0);
            grid.find(chance, (x, y, z) -> outside ? isNearBody(grid, x, y, z) : grid.at(x, y, z) != 0)
                    .ifPresent(place -> grid.paintBall(place, radius, radius, id -> label));
        }
    }

    private static boolean isNearBody(LabelGrid grid, int x, int y, int z) {
        return grid.at(x, y, z) == 0 && (grid.nearest(x - 6, y, z) != 0 || grid.nearest(x + 6, y, z) != 0);
    }

    /** In one slice, what lies beyond a line across the body is background. */
    static void dropPartOfSlice(LabelGrid grid, Chance chance) {
        grid.find(chance, (x, y, z) -> grid.at(x, y, z) != 0).ifPresent(place -> {
            for (int y = place.y(); y < grid.ny(); y++) {
                for (int x = place.x(); x < grid.nx(); x++) {
                    grid.set(x, y, place.z(), 0);
                }
            }
        });
    }

    private static void invent(LabelGrid grid, Invention invention, Chance chance) {
        Optional<LabelGrid.Voxel> roomiest = Optional.empty();
        int mostRoom = 0;
        for (int n = 0; n < CANDIDATES; n++) {
            Optional<LabelGrid.Voxel> place = grid.find(chance, (x, y, z) -> grid.at(x, y, z) == invention.hostId);
            int room = place.map(voxel -> room(grid, voxel)).orElse(0);
            if (room > mostRoom) {
                mostRoom = room;
                roomiest = place;
            }
        }
        roomiest.ifPresent(place ->
                grid.paintBall(place, LUMP_VOXELS, LUMP_SLICES, id -> id == invention.hostId ? invention.id : id));
    }

    /** How many of the places where a lump would be bear the same label as its middle. */
    private static int room(LabelGrid grid, LabelGrid.Voxel middle) {
        int label = grid.at(middle.x(), middle.y(), middle.z());
        int reach = (int) LUMP_VOXELS;
        int room = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                boolean same = grid.nearest(middle.x() + dx, middle.y() + dy, middle.z()) == label;
                room += same ? 1 : 0;
            }
        }
        return room;
    }
}
