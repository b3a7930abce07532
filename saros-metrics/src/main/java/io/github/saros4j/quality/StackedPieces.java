package io.github.saros4j.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pieces of one label in a volume in which annotated slices are each other's neighbours: its components within slices, joined where
 * voxels of one slice and the next touch by sides, edges or corners. Slices are not looked at again, their runs are.
 */
final class StackedPieces {

    private final SliceComponents slices;
    private final int id;

    /** The label's components, ascending, and the root of each, a number among them that is not larger. */
    private final int[] members;

    private final int[] parents;

    /** The label's runs of a slice and of the one before, in storage order. */
    private int[] runs = new int[0];

    private int[] runsBefore = new int[0];

    private StackedPieces(SliceComponents slices, int id) {
        this.slices = slices;
        this.id = id;
        this.members = slices.ofId(id);
        this.parents = new int[members.length];
        Arrays.setAll(parents, member -> member);
    }

    /**
     * One piece.
     *
     * @param first its first component within a slice
     * @param voxels its size
     */
    record Piece(int first, long voxels) {}

    /** The pieces of a label, in the order of their first voxels. */
    static List<Piece> of(SliceComponents slices, int id) {
        StackedPieces stacked = new StackedPieces(slices, id);
        if (stacked.members.length > 0) {
            for (int slice = 0; slice < slices.slices(); slice++) {
                stacked.add(slice);
            }
        }
        return stacked.pieces();
    }

    private void add(int slice) {
        runsBefore = runs;
        runs = slices.has(slice, id) ? slices.runs(slice, id) : new int[0];
        if (runsBefore.length > 0) {
            int nx = slices.geometry().shape().nx();
            for (int dy = -1; dy <= 1; dy++) {
                join(nx, dy);
            }
        }
    }

    /** Joins each run with those one row further by dy in the slice before that lie at most one column beside it. */
    private void join(int nx, int dy) {
        int before = 0;
        for (int run : runs) {
            int start = slices.runStart(run);
            int row = start / nx + dy;
            int first = Math.max(row * nx, start + dy * nx - 1);
            int last = Math.min((row + 1) * nx, slices.runEnd(run) + dy * nx + 1); // exclusive
            while (before < runsBefore.length && slices.runEnd(runsBefore[before]) <= first) {
                before++;
            }
            for (int other = before; other < runsBefore.length && slices.runStart(runsBefore[other]) < last; other++) {
                int root = root(member(run));
                int otherRoot = root(member(runsBefore[other]));
                parents[Math.max(root, otherRoot)] = Math.min(root, otherRoot);
            }
        }
    }

    private int member(int run) {
        return Arrays.binarySearch(members, slices.runComponent(run));
    }

    private int root(int member) {
        int node = member;
        while (parents[node] != node) {
            parents[node] = parents[parents[node]];
            node = parents[node];
        }
        return node;
    }

    private List<Piece> pieces() {
        long[] voxels = new long[members.length];
        for (int member = 0; member < members.length; member++) {
            voxels[root(member)] += slices.voxels(members[member]);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int member = 0; member < members.length; member++) {
            if (voxels[member] > 0) {
                pieces.add(new Piece(members[member], voxels[member]));
            }
        }
        return pieces;
    }
}
