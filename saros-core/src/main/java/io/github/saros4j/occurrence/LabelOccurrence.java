package io.github.saros4j.occurrence;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.volume.LabelVolume;
import io.github.saros4j.volume.SliceRuns;

/**
 * On how many annotated slices of one case each label is, and with how many voxels; background is a label like any other
 * here. Slices that nobody annotated do not count. Immutable, and small: a cohort's fit in memory.
 */
public final class LabelOccurrence {

    private static final int IDS = 256;

    private final String caseId;
    private final LabelSet<?> labelSet;
    private final int annotatedSlices;
    private final int[] slices;
    private final long[] voxels;

    private LabelOccurrence(String caseId, LabelSet<?> labelSet, int annotatedSlices, int[] slices, long[] voxels) {
        this.caseId = caseId;
        this.labelSet = labelSet;
        this.annotatedSlices = annotatedSlices;
        this.slices = slices;
        this.voxels = voxels;
    }

    /**
     * Counts a case.
     *
     * @param caseId the case's name
     * @param volume its label map; not modified
     * @return where its labels are
     */
    public static LabelOccurrence of(String caseId, LabelVolume<?> volume) {
        int[] slices = new int[IDS];
        long[] voxels = new long[IDS];
        int[] inSlice = new int[IDS];
        int annotated = volume.annotatedSlices().count();
        for (int i = 0; i < annotated; i++) {
            count(volume.slice(i), inSlice);
            for (int id = 0; id < IDS; id++) {
                slices[id] += inSlice[id] > 0 ? 1 : 0;
                voxels[id] += inSlice[id];
                inSlice[id] = 0;
            }
        }
        return new LabelOccurrence(caseId, volume.labelSet(), annotated, slices, voxels);
    }

    /** Run by run: label maps are mostly long runs. {@code counts} is modified. */
    private static void count(byte[] slice, int[] counts) {
        int start = 0;
        while (start < slice.length) {
            int end = SliceRuns.end(slice, start);
            counts[slice[start] & 0xff] += end - start;
            start = end;
        }
    }

    /**
     * Whose labels they are.
     *
     * @return the case's name
     */
    public String caseId() {
        return caseId;
    }

    /**
     * What was looked for.
     *
     * @return the label set of the volume
     */
    public LabelSet<?> labelSet() {
        return labelSet;
    }

    /**
     * Annotated slices of the case, whatever is on them.
     *
     * @return their number, 0 or more
     */
    public int annotatedSlices() {
        return annotatedSlices;
    }

    /**
     * Annotated slices that a label is on.
     *
     * @param label a label of the set
     * @return their number, 0 to {@link #annotatedSlices()}
     * @throws IllegalArgumentException if the set has no such label
     */
    public int slices(Label label) {
        return slices[id(labelSet, label)];
    }

    /**
     * Voxels of a label, over annotated slices.
     *
     * @param label a label of the set
     * @return their number, 0 or more
     * @throws IllegalArgumentException if the set has no such label
     */
    public long voxels(Label label) {
        return voxels[id(labelSet, label)];
    }

    /**
     * Whether any annotated slice has a label.
     *
     * @param label a label of the set
     * @return true if at least one voxel is of it
     * @throws IllegalArgumentException if the set has no such label
     */
    public boolean isPresent(Label label) {
        return slices(label) > 0;
    }

    static int id(LabelSet<?> labelSet, Label label) {
        if (labelSet.byId(label.id())
                .filter(twin -> twin.key().equals(label.key()))
                .isEmpty()) {
            throw new IllegalArgumentException(label.key() + " (" + label.id() + ") is no label of " + labelSet);
        }
        return label.id();
    }

    @Override
    public String toString() {
        return caseId + ": " + labelSet.name() + " on " + annotatedSlices + " annotated slices";
    }
}
