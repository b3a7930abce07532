package io.github.saros4j.components;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.AnnotatedSlices;
import io.github.saros4j.volume.LabelVolume;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The connected components of the labels of a volume: two voxels belong together if a chain of neighbours of their label leads from
 * one to the other. Exact, of all labels in one pass. Immutable.
 *
 * <p>Nothing is known of slices that are not annotated, so they separate: voxels of two stored slices are neighbours only if
 * the slices are adjacent in the volume. In a volume of which every fifth slice is annotated, each slice thus stands on its own.
 *
 * <p>Components are numbered from 0, over all labels, in the order of their first voxels in storage order (slice, row,
 * column). What is kept is a list of runs, each some neighbouring voxels of one row that belong to one component, also in storage
 * order, so that a kernel may follow them or merge those of two volumes. Memory follows the runs (12 bytes each, up to 38
 * while they are found) and the components (65 bytes each), never the voxels. Voxels may be more than 2^31, runs may not.
 * Centroids rest on exact sums of coordinates as long as a component's voxels times the longest axis stay below 2^63.
 *
 * <pre>{@code
 * ConnectedComponents components = ConnectedComponents.of(truth, Connectivity.ALL);
 * for (Component piece : components.ofId(BodyRegion.BRAIN.id())) {
 *     System.out.println(piece.volumeMl() + " mL in slices " + piece.box().minZ() + " to " + piece.box().maxZ());
 * }
 * }</pre>
 */
public final class ConnectedComponents {

    private final VolumeGeometry geometry;
    private final AnnotatedSlices slices;
    private final Connectivity connectivity;
    private final boolean[] wanted;
    private final int[] starts;
    private final int[] ends;
    private final int[] componentOfRun;
    private final int[] firstRuns;
    private final ComponentTable table;
    private final int count;
    private final int[][] byId;

    private ConnectedComponents(
            LabelVolume<?> volume, Connectivity connectivity, boolean[] wanted, RunUnion runs, int[] firstRuns) {
        this.geometry = volume.geometry();
        this.slices = volume.annotatedSlices();
        this.connectivity = connectivity;
        this.wanted = wanted;
        this.firstRuns = firstRuns;
        this.count = runs.number();
        this.starts = Arrays.copyOf(runs.starts, runs.count);
        this.ends = Arrays.copyOf(runs.ends, runs.count);
        this.componentOfRun = Arrays.copyOf(runs.parents, runs.count);
        this.table = tabulate(runs.ids);
        this.byId = table.byId();
    }

    /**
     * The components of all foreground labels.
     *
     * @param volume the volume; not modified
     * @param connectivity which voxels are neighbours
     * @return its components
     * @throws IllegalArgumentException if the voxels form more than 2^31 - 9 runs
     */
    public static ConnectedComponents of(LabelVolume<?> volume, Connectivity connectivity) {
        return of(
                volume,
                connectivity,
                volume.labelSet().foreground().stream().mapToInt(Label::id).toArray());
    }

    /**
     * The components of some labels. The voxels of others belong to none.
     *
     * @param volume the volume; not modified
     * @param connectivity which voxels are neighbours
     * @param ids the ids of these labels, in any order; 0 is the background
     * @return their components
     * @throws IllegalArgumentException if the volume's label set has no label of an id, or the voxels form more than
     *     2^31 - 9 runs
     */
    public static ConnectedComponents of(LabelVolume<?> volume, Connectivity connectivity, int... ids) {
        boolean[] wanted = wanted(volume.labelSet(), ids);
        GridShape shape = volume.geometry().shape();
        AnnotatedSlices slices = volume.annotatedSlices();
        RunUnion runs = new RunUnion(connectivity, wanted, shape.nx(), shape.ny());
        int[] firstRuns = new int[slices.count() + 1];
        for (int slice = 0; slice < slices.count(); slice++) {
            boolean followsLast = slice > 0 && slices.position(slice) == slices.position(slice - 1) + 1;
            runs.add(volume.slice(slice), followsLast);
            firstRuns[slice + 1] = runs.count;
        }
        return new ConnectedComponents(volume, connectivity, wanted, runs, firstRuns);
    }

    private static boolean[] wanted(LabelSet<?> labelSet, int[] ids) {
        boolean[] wanted = new boolean[256];
        for (int id : ids) {
            if (labelSet.byId(id).isEmpty()) {
                throw new IllegalArgumentException("Id " + id + " is no label of " + labelSet);
            }
            wanted[id] = true;
        }
        return wanted;
    }

    private ComponentTable tabulate(byte[] ids) {
        ComponentTable result = new ComponentTable(count);
        int nx = geometry.shape().nx();
        for (int slice = 0; slice < slices.count(); slice++) {
            int z = slices.position(slice);
            int y = 0;
            int row = 0;
            for (int run = firstRuns[slice]; run < firstRuns[slice + 1]; run++) {
                if (starts[run] - row >= nx) {
                    y = starts[run] / nx;
                    row = y * nx;
                }
                result.add(componentOfRun[run], ids[run], starts[run] - row, ends[run] - row, y, z, nx);
            }
        }
        return result;
    }

    /**
     * The grid.
     *
     * @return the volume's geometry
     */
    public VolumeGeometry geometry() {
        return geometry;
    }

    /**
     * Which slices were looked at.
     *
     * @return the volume's annotated slices
     */
    public AnnotatedSlices slices() {
        return slices;
    }

    /**
     * Which voxels are neighbours.
     *
     * @return the connectivity
     */
    public Connectivity connectivity() {
        return connectivity;
    }

    /**
     * The number of components, all labels together.
     *
     * @return 0 or more
     */
    public int count() {
        return count;
    }

    /**
     * Whether the components of a label were looked for.
     *
     * @param id the label's id
     * @return whether {@link #ofId} answers
     */
    public boolean has(int id) {
        return id >= 0 && id < wanted.length && wanted[id];
    }

    /**
     * The components of one label.
     *
     * @param id the label's id
     * @return its components in the order of their first voxels, a new list; empty if no voxel has the label
     * @throws IllegalArgumentException if its components were not looked for
     */
    public List<Component> ofId(int id) {
        return Arrays.stream(indices(id)).mapToObj(this::component).toList();
    }

    /**
     * The numbers of one label's components.
     *
     * @param id the label's id
     * @return a new ascending array
     * @throws IllegalArgumentException if its components were not looked for
     */
    public int[] indices(int id) {
        if (!has(id)) {
            throw new IllegalArgumentException("The components of id " + id + " were not looked for");
        }
        return byId[id].clone();
    }

    /**
     * One component.
     *
     * @param index its number, 0 to {@link #count()} - 1
     * @return the component
     * @throws IndexOutOfBoundsException if there is none of that number
     */
    public Component component(int index) {
        return table.component(
                Objects.checkIndex(index, count), geometry.shape().nx(), geometry.spacing());
    }

    /**
     * The label of a component.
     *
     * @param index the component's number
     * @return the label's id
     * @throws IndexOutOfBoundsException if there is none of that number
     */
    public int id(int index) {
        return table.id(index);
    }

    /**
     * The size of a component.
     *
     * @param index the component's number
     * @return its voxels
     * @throws IndexOutOfBoundsException if there is none of that number
     */
    public long voxels(int index) {
        return table.voxels(index);
    }

    /**
     * The component that a voxel belongs to. Takes a binary search over the runs of its slice.
     *
     * @param x along axis 0
     * @param y along axis 1
     * @param z along axis 2; the slice must be annotated
     * @return the component's number, or -1 if the voxel's label was not looked for
     * @throws IndexOutOfBoundsException if the voxel is outside the grid
     * @throws IllegalArgumentException if nobody annotated slice z
     */
    public int indexAt(int x, int y, int z) {
        GridShape shape = geometry.shape();
        Objects.checkIndex(x, shape.nx());
        Objects.checkIndex(y, shape.ny());
        Objects.checkIndex(z, shape.nz());
        int slice = slices.indexOf(z);
        if (slice < 0) {
            throw new IllegalArgumentException("Slice " + z + " is not annotated");
        }
        int voxel = y * shape.nx() + x;
        int found = Arrays.binarySearch(starts, firstRuns[slice], firstRuns[slice + 1], voxel);
        int run = found >= 0 ? found : -found - 2; // the last run that begins there or before
        return run >= firstRuns[slice] && voxel < ends[run] ? componentOfRun[run] : -1;
    }

    /**
     * Where the runs of a slice begin. The runs of slice i are those from {@code firstRun(i)} to {@code firstRun(i + 1) - 1}, in
     * the order of their voxels.
     *
     * @param slice the slice's number among the annotated ones, 0 to their count, which gives the number of all runs
     * @return the number of its first run
     */
    public int firstRun(int slice) {
        return firstRuns[slice];
    }

    /**
     * The first voxel of a run.
     *
     * @param run the run's number
     * @return its index in its slice, {@code y * nx + x}
     */
    public int runStart(int run) {
        return starts[run];
    }

    /**
     * The voxel after a run; runs end with their row.
     *
     * @param run the run's number
     * @return an index in its slice
     */
    public int runEnd(int run) {
        return ends[run];
    }

    /**
     * The component of a run.
     *
     * @param run the run's number
     * @return the component's number
     */
    public int runComponent(int run) {
        return componentOfRun[run];
    }

    /** Such as {@code 12 components (ALL) on 28 of 140 slices, one in 5 from 2}. */
    @Override
    public String toString() {
        return count + " components (" + connectivity + ") on " + slices;
    }
}
