package io.github.saros4j.instance;

import io.github.saros4j.components.Connectivity;
import java.util.Objects;

/** How instances are told apart and matched. Immutable. */
public final class InstanceProtocol {

    /** As in {@link io.github.saros4j.surface.SurfaceProtocol}: spacing is stored as float32, which must not decide ties. */
    private static final double SLACK = 1e-6;

    private final MatchingRule rule;
    private final Connectivity connectivity;
    private final double smallestMl;

    private InstanceProtocol(MatchingRule rule, Connectivity connectivity, double smallestMl) {
        this.rule = rule;
        this.connectivity = connectivity;
        this.smallestMl = smallestMl;
    }

    /**
     * A protocol in which voxels that share a face, an edge or a corner belong together, and components of any size count.
     *
     * @param rule when two components match
     * @return the protocol
     */
    public static InstanceProtocol of(MatchingRule rule) {
        return new InstanceProtocol(rule, Connectivity.ALL, 0);
    }

    /**
     * The same protocol with another connectivity. On sparse truth, one within slices says what happens anyway: slices with an ignored
     * one between them are not connected.
     *
     * @param newConnectivity which voxels belong together
     * @return the protocol
     */
    public InstanceProtocol withConnectivity(Connectivity newConnectivity) {
        return new InstanceProtocol(rule, newConnectivity, smallestMl);
    }

    /**
     * The same protocol, in which smaller components do not count: on both sides they are treated as if they were background, before
     * anything is matched. A component of exactly that size counts; float32 spacing is allowed for by 1e-6 of it.
     *
     * @param newSmallestMl mL, 0 or more
     * @return the protocol
     * @throws IllegalArgumentException if the size is negative or not finite
     */
    public InstanceProtocol withSmallestMl(double newSmallestMl) {
        if (!(newSmallestMl >= 0 && newSmallestMl < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "The smallest size that counts is 0 mL or more and finite, not " + newSmallestMl);
        }
        return new InstanceProtocol(rule, connectivity, newSmallestMl);
    }

    /**
     * When two components match.
     *
     * @return the rule
     */
    public MatchingRule rule() {
        return rule;
    }

    /**
     * Which voxels belong together.
     *
     * @return the connectivity
     */
    public Connectivity connectivity() {
        return connectivity;
    }

    /**
     * The smallest size that counts.
     *
     * @return mL
     */
    public double smallestMl() {
        return smallestMl;
    }

    /** Whether a component of that many voxels is large enough. */
    boolean counts(long voxels, double voxelMl) {
        return voxels * voxelMl >= smallestMl * (1 - SLACK);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof InstanceProtocol protocol
                && rule.equals(protocol.rule)
                && connectivity == protocol.connectivity
                && smallestMl == protocol.smallestMl;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, connectivity, smallestMl);
    }

    @Override
    public String toString() {
        return rule + ", " + connectivity + ", " + smallestMl + " mL or more";
    }
}
