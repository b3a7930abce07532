package io.github.saros4j.instance;

import java.util.Arrays;

/**
 * The common voxels of each pair of components that have any, by a key of both numbers. A hash table of longs with linear probing,
 * at most half full.
 */
final class OverlapTable {

    /** 2^64 over the golden ratio: spreads keys that differ in few bits over the upper ones (Knuth, TAOCP 3, 6.4). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 8];

    /** 0 where a place is free. */
    private long[] voxels = new long[1 << 8];

    private int count;

    private static long key(int truth, int prediction) {
        return ((long) truth << 32) | prediction;
    }

    /** The truth's component of a key. */
    static int truth(long key) {
        return (int) (key >>> 32);
    }

    /** The prediction's component of a key. */
    static int prediction(long key) {
        return (int) key;
    }

    /** Adds common voxels, at least one, of two components, numbered from 0. */
    void add(int truth, int prediction, int common) {
        long key = key(truth, prediction);
        int place = place(key);
        if (voxels[place] == 0) {
            keys[place] = key;
            count++;
        }
        voxels[place] += common;
        if (2 * count > keys.length) {
            grow();
        }
    }

    /** Where a key is, or the free place that it would take. */
    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) ((key * SPREAD) >>> Long.numberOfLeadingZeros(mask));
        while (voxels[place] != 0 && keys[place] != key) {
            place = (place + 1) & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldVoxels = voxels;
        keys = new long[Math.multiplyExact(2, oldKeys.length)];
        voxels = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldVoxels[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                voxels[place] = oldVoxels[i];
            }
        }
    }

    /** The common voxels of a key; 0 if there are none. */
    long voxels(long key) {
        return voxels[place(key)];
    }

    /** All keys, ascending: by the truth's component, then by the prediction's. */
    long[] keys() {
        long[] used = new long[count];
        int next = 0;
        for (int i = 0; i < keys.length; i++) {
            if (voxels[i] != 0) {
                used[next++] = keys[i];
            }
        }
        Arrays.sort(used);
        return used;
    }
}
