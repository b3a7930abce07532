package io.github.saros4j.masks;

import io.github.saros4j.cohort.CaseFailure;
import io.github.saros4j.cohort.CohortPass;
import io.github.saros4j.geometry.Reorientation;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.nifti.NiftiReader;
import io.github.saros4j.volume.LabelVolume;
import io.github.saros4j.volume.SliceRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Puts masks together. As the last mask by id wins a voxel, its label is the largest id of all masks that have it, whatever the
 * order in which they come; so threads need to take turns at a slice only.
 *
 * @param <L> the type of the labels
 */
final class MaskMerge<L extends Label> {

    private final LabelSet<L> labelSet;
    private final SortedMap<Integer, Path> masks;
    private final NiftiReader reader;
    private final int threads;
    private final Path first;
    private final VolumeGeometry stored;
    private final byte[][] slices;
    private final long[] claimed = new long[Label.MAX_ID + 1];

    /**
     * Reads and merges. The first mask is read alone, so that there is memory for slices only once they have come.
     *
     * @param masks by id, at least one
     */
    MaskMerge(LabelSet<L> labelSet, SortedMap<Integer, Path> masks, NiftiReader reader, int threads)
            throws IOException {
        this.labelSet = labelSet;
        this.masks = masks;
        this.reader = reader;
        this.threads = threads;
        this.first = masks.values().iterator().next();
        this.stored = reader.readStoredGeometry(first);
        this.slices = new byte[stored.shape().nz()][];
        reader.forEachMaskSlice(first, (z, mask) -> {
            slices[z] = new byte[mask.length];
            claimed[masks.firstKey()] += paint(mask, masks.firstKey(), slices[z]);
        });
        forEachMask(masks.tailMap(masks.firstKey() + 1), this::merge);
    }

    /** What is done with one mask. */
    private interface MaskWork {
        void on(int id, Path file) throws IOException;
    }

    private void forEachMask(Map<Integer, Path> which, MaskWork work) {
        CohortPass.Outcome<Integer> outcome = CohortPass.over(
                        List.copyOf(which.entrySet()), mask -> String.valueOf(mask.getValue()))
                .withThreads(threads)
                .attempt(mask -> {
                    work.on(mask.getKey(), mask.getValue());
                    return mask.getKey();
                });
        if (!outcome.failures().isEmpty()) {
            int failed = outcome.failures().size();
            throw new MaskException(failed + " of " + masks.size() + " masks cannot be put together: "
                    + outcome.failures().stream()
                            .limit(MergedMasks.MOST_NAMED)
                            .map(CaseFailure::message)
                            .collect(Collectors.joining("; "))
                    + (failed > MergedMasks.MOST_NAMED ? "; and " + (failed - MergedMasks.MOST_NAMED) + " more" : ""));
        }
    }

    private void merge(int id, Path file) throws IOException {
        VolumeGeometry geometry = reader.readStoredGeometry(file);
        if (!geometry.matches(stored)) {
            throw new MaskException(
                    file + ": lies on another grid than " + first.getFileName() + ": " + geometry + ", not " + stored);
        }
        long[] voxels = new long[1];
        reader.forEachMaskSlice(file, (z, mask) -> {
            synchronized (slices[z]) {
                voxels[0] += paint(mask, id, slices[z]);
            }
        });
        claimed[id] = voxels[0]; // each id by one thread; read after all have ended
    }

    /** Gives the mask's voxels to the label where no larger id has them, and counts the mask's. */
    private static long paint(byte[] mask, int id, byte[] slice) {
        long[] voxels = new long[1];
        forEachRun(mask, (start, end) -> {
            voxels[0] += end - start;
            for (int i = start; i < end; i++) {
                slice[i] = (byte) Math.max(slice[i] & 0xff, id);
            }
        });
        return voxels[0];
    }

    /** Voxels of a mask that follow each other, from start to before end. */
    private interface RunVisitor {
        void visit(int start, int end);
    }

    /** Most of a slice is in no mask, and passed over quickly. */
    private static void forEachRun(byte[] mask, RunVisitor visitor) {
        for (int start = 0; start < mask.length; ) {
            int end = SliceRuns.end(mask, start);
            if (mask[start] != 0) {
                visitor.visit(start, end);
            }
            start = end;
        }
    }

    /** The merged volume, axial slices along axis 2. */
    LabelVolume<L> volume(String source) {
        LabelVolume.Builder<L> builder = LabelVolume.builder(labelSet, stored).source(source);
        for (byte[] slice : slices) {
            builder.add(slice);
        }
        return builder.build().reoriented(Reorientation.axialLast(stored.orientation()));
    }

    /** Who lost voxels to whom. Masks that have all they claim are not read again. */
    List<MaskOverlap<L>> overlaps() {
        long[] held = new long[Label.MAX_ID + 1];
        for (byte[] slice : slices) {
            for (byte id : slice) {
                held[id & 0xff]++;
            }
        }
        SortedMap<Integer, Path> losers = new TreeMap<>(masks);
        losers.keySet().removeIf(id -> held[id] == claimed[id]);
        if (losers.isEmpty()) {
            return List.of();
        }
        long[][] lostTo = new long[Label.MAX_ID + 1][];
        forEachMask(losers, (id, file) -> lostTo[id] = countVoxelsByHolder(file));
        List<MaskOverlap<L>> overlaps = new ArrayList<>();
        for (int id : losers.keySet()) {
            for (int other = id + 1; other <= Label.MAX_ID; other++) {
                if (lostTo[id][other] > 0) {
                    overlaps.add(new MaskOverlap<>(label(id), label(other), lostTo[id][other]));
                }
            }
        }
        return overlaps;
    }

    /** How many voxels of a mask each label has. */
    private long[] countVoxelsByHolder(Path file) throws IOException {
        long[] voxels = new long[Label.MAX_ID + 1];
        reader.forEachMaskSlice(
                file,
                (z, mask) -> forEachRun(mask, (start, end) -> {
                    for (int i = start; i < end; i++) {
                        voxels[slices[z][i] & 0xff]++;
                    }
                }));
        return voxels;
    }

    private L label(int id) {
        return labelSet.byId(id).orElseThrow();
    }
}
