package io.github.saros4j.examples.phantom;

import java.util.ArrayList;
import java.util.List;

/** All places within a distance of a straight axis; the distance changes linearly from the axis' start to its end. */
final class Capsule implements Solid {

    private final double x;
    private final double y;
    private final double z;
    private final double radius;
    private final double alongX;
    private final double alongY;
    private final double alongZ;
    private final double perLength2;
    private final double widening;

    private Capsule(double x, double y, double z, double radius, double toX, double toY, double toZ, double toRadius) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.radius = radius;
        this.alongX = toX - x;
        this.alongY = toY - y;
        this.alongZ = toZ - z;
        this.perLength2 = 1 / (alongX * alongX + alongY * alongY + alongZ * alongZ);
        this.widening = toRadius - radius;
    }

    /** A chain of capsules from joint to joint, each joint x, y, z and radius; at least two joints. */
    static List<Solid> chain(double... joints) {
        List<Solid> chain = new ArrayList<>();
        for (int i = 4; i + 3 < joints.length; i += 4) {
            chain.add(new Capsule(
                    joints[i - 4],
                    joints[i - 3],
                    joints[i - 2],
                    joints[i - 1],
                    joints[i],
                    joints[i + 1],
                    joints[i + 2],
                    joints[i + 3]));
        }
        return List.copyOf(chain);
    }

    /** The same joints with radii larger by that many mm. */
    static double[] thickened(double mm, double... joints) {
        double[] thicker = joints.clone();
        for (int i = 3; i < thicker.length; i += 4) {
            thicker[i] += mm;
        }
        return thicker;
    }

    @Override
    public boolean contains(double px, double py, double pz) {
        double dx = px - x;
        double dy = py - y;
        double dz = pz - z;
        double t = Math.max(0, Math.min(1, (dx * alongX + dy * alongY + dz * alongZ) * perLength2));
        double ox = dx - t * alongX;
        double oy = dy - t * alongY;
        double oz = dz - t * alongZ;
        double reach = radius + t * widening;
        return ox * ox + oy * oy + oz * oz < reach * reach;
    }

    @Override
    public double bottom() {
        return Math.min(z - radius, z + alongZ - radius - widening);
    }

    @Override
    public double top() {
        return Math.max(z + radius, z + alongZ + radius + widening);
    }
}
