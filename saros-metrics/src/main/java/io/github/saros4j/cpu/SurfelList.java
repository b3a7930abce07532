package io.github.saros4j.cpu;

import java.util.Arrays;

/** Some surfels of one label and side: dual point and neighbour code of each, in the order they were found. */
final class SurfelList {

    private int size;
    private int[] x = new int[64];
    private int[] y = new int[64];
    private int[] z = new int[64];
    private byte[] code = new byte[64];

    void add(int newX, int newY, int newZ, int newCode) {
        if (size == x.length) {
            int capacity = Math.addExact(size, size / 2);
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
}
