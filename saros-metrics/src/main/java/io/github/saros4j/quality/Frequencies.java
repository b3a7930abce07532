package io.github.saros4j.quality;

import io.github.saros4j.label.Label;
import java.util.Arrays;
import java.util.List;

/** How often labels touch, and how many pieces they have, over slices. Not modified once it is learned. */
final class Frequencies {

    /** Slices with more pieces count as having so many. */
    static final int MOST_PIECES = 1000;

    private static final int IDS = 256;

    private final long[] both = new long[IDS * IDS];
    private final long[] touching = new long[IDS * IDS];
    private final long[][] pieces = new long[IDS][0];
    private final long[] with = new long[IDS];

    static Frequencies of(SliceComponents found) {
        Frequencies learned = new Frequencies();
        List<? extends Label> labels = found.volume().labelSet().labels();
        boolean[][] touches = touches(found);
        for (int slice = 0; slice < found.slices(); slice++) {
            for (Label label : labels) {
                int id = label.id();
                if (found.has(slice, id)) {
                    learned.addPieces(id, Math.min(MOST_PIECES, found.pieces(slice, id)), 1);
                    learned.with[id]++;
                    for (Label other : labels) {
                        if (other.id() > id && found.has(slice, other.id())) {
                            learned.both[id * IDS + other.id()]++;
                            learned.touching[id * IDS + other.id()] += touches[slice][id * IDS + other.id()] ? 1 : 0;
                        }
                    }
                }
            }
        }
        return learned;
    }

    /** By slice and pair of ids, in either order. */
    static boolean[][] touches(SliceComponents found) {
        boolean[][] touches = new boolean[found.slices()][IDS * IDS];
        for (int piece = 0; piece < found.count(); piece++) {
            for (Label other : found.volume().labelSet().labels()) {
                if (found.borderMm(piece, other.id()) > 0) {
                    touches[found.sliceOf(piece)][found.id(piece) * IDS + other.id()] = true;
                }
            }
        }
        return touches;
    }

    static boolean touch(boolean[] touches, int id, int other) {
        return touches[id * IDS + other];
    }

    private void addPieces(int id, int count, long slices) {
        if (count >= pieces[id].length) {
            pieces[id] = Arrays.copyOf(pieces[id], count + 1);
        }
        pieces[id][count] += slices;
    }

    void setContact(int id, int other, long slices, long of) {
        int pair = Math.min(id, other) * IDS + Math.max(id, other);
        touching[pair] = slices;
        both[pair] = of;
    }

    void setPieces(int id, int count, long slices, long of) {
        addPieces(id, count, slices);
        with[id] = of;
    }

    Frequencies plus(Frequencies other) {
        Frequencies sum = new Frequencies();
        for (Frequencies learned : List.of(this, other)) {
            for (int pair = 0; pair < both.length; pair++) {
                sum.both[pair] += learned.both[pair];
                sum.touching[pair] += learned.touching[pair];
            }
            for (int id = 0; id < IDS; id++) {
                sum.with[id] += learned.with[id];
                for (int count = 1; count < learned.pieces[id].length; count++) {
                    sum.addPieces(id, count, learned.pieces[id][count]);
                }
            }
        }
        return sum;
    }

    /** Slices that have a label. */
    long with(int id) {
        return with[id];
    }

    /** Slices that have two labels; the smaller id first. */
    long both(int id, int other) {
        return both[id * IDS + other];
    }

    /** Slices in which two labels touch; the smaller id first. */
    long touching(int id, int other) {
        return touching[id * IDS + other];
    }

    int mostPieces(int id) {
        return Math.max(0, pieces[id].length - 1);
    }

    /** Slices in which a label has exactly so many pieces. */
    long withPieces(int id, int count) {
        return count < pieces[id].length ? pieces[id][count] : 0;
    }

    /** Slices in which a label has so many pieces or more. */
    long withPiecesFrom(int id, int count) {
        long slices = 0;
        for (int n = count; n < pieces[id].length; n++) {
            slices += pieces[id][n];
        }
        return slices;
    }
}
