package io.github.saros4j.bodyparts;

import java.util.Optional;

/**
 * Which annotated slices show cavities and brain, counted upwards from the lowest annotated slice of the scan. A height of -1 means
 * that no slice does.
 */
final class Landmarks {

    private int lowestAbdomen = -1;
    private int highestAbdomen = -1;
    private int lowestChest = -1;
    private int highestChest = -1;
    private int lowestHead = -1;
    private int lowestBrain = -1;
    private int highestBrain = -1;
    private double brainWidthMm;

    /** The slice at a height; slices are added upwards. */
    void add(int height, BodySlice slice) {
        if (slice.shows(RegionGroup.ABDOMEN)) {
            lowestAbdomen = first(lowestAbdomen, height);
            highestAbdomen = height;
        }
        if (slice.shows(RegionGroup.CHEST)) {
            lowestChest = first(lowestChest, height);
            highestChest = height;
        }
        if (slice.shows(RegionGroup.HEAD)) {
            lowestHead = first(lowestHead, height);
        }
        if (slice.shows(RegionGroup.BRAIN)) {
            lowestBrain = first(lowestBrain, height);
            highestBrain = height;
            brainWidthMm = Math.max(
                    brainWidthMm, slice.acrossMm(slice.extent(RegionGroup.BRAIN).width()));
        }
    }

    private static int first(int before, int height) {
        return before < 0 ? height : before;
    }

    /** What contradicts the order of the body; empty if nothing does. */
    Optional<String> contradiction() {
        if (lowestBrain >= 0 && lowestBrain < highestCavity()) {
            return Optional.of("a slice with brain lies below one with a cavity");
        }
        if (lowestAbdomen >= 0 && lowestChest >= 0) {
            if (lowestChest < lowestAbdomen || highestChest < highestAbdomen) {
                return Optional.of(
                        "the abdominal cavity reaches above the thorax, or the thorax below the abdominal cavity");
            }
        }
        return Optional.empty();
    }

    boolean hasCavities() {
        return highestCavity() >= 0;
    }

    boolean hasBrain() {
        return highestBrain >= 0;
    }

    int lowestAbdomen() {
        return lowestAbdomen;
    }

    int lowestCavity() {
        return lowestAbdomen < 0 || (lowestChest >= 0 && lowestChest < lowestAbdomen) ? lowestChest : lowestAbdomen;
    }

    int highestCavity() {
        return Math.max(highestAbdomen, highestChest);
    }

    /** Whether no slice of the chest is as low. */
    boolean isBelowChest(int height) {
        return lowestChest < 0 || height < lowestChest;
    }

    int lowestHead() {
        return lowestHead;
    }

    int highestBrain() {
        return highestBrain;
    }

    /** From side to side, mm, in the slice where it is widest; 0 if there is none. */
    double brainWidthMm() {
        return brainWidthMm;
    }
}
