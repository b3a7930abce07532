package io.github.saros4j.cpu;

import java.util.Arrays;

/** Some surfels of one label and side: dual point and neighbour code of each, in the order they were added. */
final class SurfelList {

    private int size;
    private int[] x;
    private int[] y;
    private int[] z;
    private byte[] code;

    SurfelList() {
        this(64);
    }

    private SurfelList(int capacity) {
        x = new int[capacity];
        y = new int[capacity];
        z = new int[capacity];
        code = new byte[capacity];
    }

    void add(int newX, int newY, int newZ, int newCode) {
        if (size == x.length) {
            int capacity = Math.addExact(size, size / 2 + 1);
            x = Arrays.copyOf(x, capacity);
            y = Arrays.copyOf(y, capacity);
            z = Arrays.copyOf(z, capacity);
            code = Arrays.copyOf(code, capacity);
        }
        x[size] = newX;
        y[size] = newY;
        z[size] = newZ;
        code[size++] = (byte) newCode;
    }

    int size() {
        return size;
    }

    int x(int i) {
        return x[i];
    }

    int y(int i) {
        return y[i];
    }

    int z(int i) {
        return z[i];
    }

    int code(int i) {
        return code[i] & 0xff;
    }

    /** The surfels from one on, by column; those of a column stay in order. Read one after the other, they lie side by side. */
    SurfelList byColumn(int first) {
        int lastColumn = 0;
        for (int i = first; i < size; i++) {
            lastColumn = Math.max(lastColumn, x[i]);
        }
        int[] places = new int[lastColumn + 2];
        for (int i = first; i < size; i++) {
            places[x[i] + 1]++;
        }
        for (int column = 0; column <= lastColumn; column++) {
            places[column + 1] += places[column];
        }
        SurfelList sorted = new SurfelList(size - first);
        sorted.size = size - first;
        for (int i = first; i < size; i++) {
            int place = places[x[i]]++;
            sorted.x[place] = x[i];
            sorted.y[place] = y[i];
            sorted.z[place] = z[i];
            sorted.code[place] = code[i];
        }
        return sorted;
    }
}
