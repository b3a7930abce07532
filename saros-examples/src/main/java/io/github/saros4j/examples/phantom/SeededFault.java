package io.github.saros4j.examples.phantom;

import io.github.saros4j.examples.phantom.FaultyCase.Scene;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.BodyRegion;
import io.github.saros4j.label.Label;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Faults that a case may have, each with a near miss: the same kind of change, just within what is allowed. */
enum SeededFault {
    MISSING_PARTS(Scene.ABDOMEN, either(FaultyCase::removeParts, FaultyCase::partsUncompressed), "file-missing"),
    TRUNCATED(Scene.ABDOMEN, either(item -> item.cut(100), item -> item.cut(-100)), "file-unreadable"),
    SPACING(Scene.ABDOMEN, either(item -> item.scalePixdim(1.002), item -> item.scalePixdim(1.0005)), "geometry"),
    SHIFTED_IMAGE(Scene.ABDOMEN, either(item -> item.shiftImage(0.04), item -> item.shiftImage(0.02)), "grid"),
    FLIPPED_IMAGE(
            Scene.ABDOMEN, either(item -> item.storeImageAs("RPS"), item -> item.storeAs("RPS")), "storage-order"),
    WRONG_ORIENTATION(
            Scene.ABDOMEN,
            (item, nearly) -> {
                item.stateOrientation("RAS");
                if (nearly) {
                    item.unlist();
                }
            },
            "orientation-code"),
    HALF_IGNORED(
            Scene.ABDOMEN,
            (item, nearly) -> {
                byte[] slice = item.slice(FaultyCase.REGIONS, 30);
                Arrays.fill(slice, nearly ? 0 : slice.length - 1, slice.length, (byte) 255);
                if (nearly) {
                    item.ignore(FaultyCase.PARTS, 30);
                }
            },
            "mixed-slice"),
    UNKNOWN_PART(
            Scene.ABDOMEN,
            (item, nearly) -> {
                Spot spot = Spot.in(item, FaultyCase.PARTS, BodyPart.TORSO, 3, 30);
                spot.paint(1, 1, nearly ? BodyPart.RIGHT_ARM.id() : BodyPart.LEFT_ARM.id() + 1);
            },
            "unknown-value"),
    FRACTION(Scene.ABDOMEN, either(item -> item.addFraction(1.5), item -> item.addFraction(0)), "no-whole-number"),
    EVERY_FOURTH(
            Scene.ABDOMEN,
            (item, nearly) -> {
                if (!nearly) {
                    item.annotate(4);
                    return;
                }
                for (int z = 5; z <= 25; z += 5) {
                    item.ignore(FaultyCase.REGIONS, z);
                    item.ignore(FaultyCase.PARTS, z);
                }
            },
            "annotation-step"),
    SLICE_WITHOUT_PARTS(
            Scene.ABDOMEN,
            (item, nearly) -> {
                item.ignore(FaultyCase.PARTS, 30);
                if (nearly) {
                    item.ignore(FaultyCase.REGIONS, 30);
                }
            },
            "slices-differ"),
    VOXEL_WITHOUT_PART(
            Scene.ABDOMEN,
            (item, nearly) -> {
                byte[] parts = item.slice(FaultyCase.PARTS, 30);
                int skin = 0;
                while (parts[skin] == 0) {
                    skin++;
                }
                parts[skin] = 0;
                if (nearly) {
                    item.slice(FaultyCase.REGIONS, 30)[skin] = 0;
                }
            },
            "foreground-differs"),
    NO_SPINAL_CORD(
            Scene.ABDOMEN,
            (item, nearly) -> {
                for (int z = 0; z < item.depth(); z += 5) {
                    if (!nearly || z != 60) {
                        Spot.replace(item.slice(FaultyCase.REGIONS, z), BodyRegion.SPINAL_CORD, BodyRegion.BONES);
                    }
                }
            },
            "case-spinal-cord"),
    NO_BONES(
            Scene.ABDOMEN,
            (item, nearly) -> {
                byte[] slice = item.slice(FaultyCase.REGIONS, 40);
                Spot bone = Spot.in(item, FaultyCase.REGIONS, BodyRegion.BONES, 1, 40);
                Spot.replace(slice, BodyRegion.BONES, BodyRegion.MUSCLE);
                if (nearly) {
                    bone.paint(1, 1, BodyRegion.BONES.id());
                }
            },
            "trunk-without-bones"),
    THYROID_IN_ABDOMEN(
            Scene.THORAX,
            (item, nearly) -> Spot.in(item, FaultyCase.REGIONS, BodyRegion.MUSCLE, 1, nearly ? 60 : 0)
                    .paint(1, 1, BodyRegion.THYROID_GLANDS.id()),
            "gland-beside-abdomen"),
    GAP_IN_SPINAL_CORD(
            Scene.THORAX,
            (item, nearly) -> Spot.replace(
                    item.slice(FaultyCase.REGIONS, nearly ? 65 : 30), BodyRegion.SPINAL_CORD, BodyRegion.BONES),
            "spinal-cord-gap"),
    UNLISTED_IMPLANTS(
            Scene.THORAX_WITH_IMPLANTS,
            either(FaultyCase::stateNoImplants, item -> item.stateOrientation("LPS")),
            "implant-table"),
    TWO_SPINAL_CORDS(
            Scene.ABDOMEN,
            (item, nearly) -> Spot.in(item, FaultyCase.REGIONS, BodyRegion.MUSCLE, 2, 30)
                    .paint(nearly ? 1 : 3, 1, BodyRegion.SPINAL_CORD.id()),
            "pieces-of-spinal-cord"),
    TWO_HEARTS(
            Scene.THORAX,
            (item, nearly) -> Spot.in(item, FaultyCase.REGIONS, BodyRegion.THORACIC_CAVITY, 3, 30)
                    .paint(5, nearly ? 4 : 5, BodyRegion.PERICARDIUM.id()),
            "case-pieces-of-pericardium"),
    BONE_IN_ABDOMEN(
            Scene.ABDOMEN,
            (item, nearly) -> (nearly
                            ? Spot.beside(item, BodyRegion.ABDOMINAL_CAVITY, BodyRegion.MUSCLE, 30)
                            : Spot.in(item, FaultyCase.REGIONS, BodyRegion.ABDOMINAL_CAVITY, 2, 30))
                    .paint(1, 1, BodyRegion.BONES.id()),
            "bones-in-abdominal-cavity"),
    FAT_IN_LUNG(
            Scene.THORAX,
            (item, nearly) -> (nearly
                            ? Spot.beside(item, BodyRegion.THORACIC_CAVITY, BodyRegion.MUSCLE, 30)
                            : Spot.in(item, FaultyCase.REGIONS, BodyRegion.THORACIC_CAVITY, 2, 30))
                    .paint(1, 1, BodyRegion.SUBCUTANEOUS_TISSUE.id()),
            "subcutaneous-tissue-in-wrong-place"),
    HOLE(
            Scene.ABDOMEN,
            (item, nearly) -> {
                Spot spot = Spot.in(item, FaultyCase.REGIONS, BodyRegion.ABDOMINAL_CAVITY, 3, 30);
                spot.paint(nearly ? 3 : 2, 1, 0);
                spot.inMap(FaultyCase.PARTS).paint(nearly ? 3 : 2, 1, 0);
            },
            "holes",
            "holes-in-torso"),
    TORSO_IN_ARM(
            Scene.WHOLE_BODY,
            (item, nearly) -> Spot.in(item, FaultyCase.PARTS, BodyPart.RIGHT_ARM, 2, 80)
                    .paint(nearly ? 2 : 1, 1, BodyPart.TORSO.id()),
            "islands-of-parts"),
    SIDES_SWAPPED(
            Scene.WHOLE_BODY,
            (item, nearly) -> {
                if (nearly) {
                    item.storeAs("RAS");
                    return;
                }
                for (int z = 0; z < item.depth(); z++) {
                    Spot.swap(item.slice(FaultyCase.PARTS, z), BodyPart.RIGHT_ARM, BodyPart.LEFT_ARM);
                    Spot.swap(item.slice(FaultyCase.PARTS, z), BodyPart.RIGHT_LEG, BodyPart.LEFT_LEG);
                }
            },
            "sides-of-arms",
            "sides-of-legs"),
    LONE_ARM_ON_THE_WRONG_SIDE(
            Scene.WHOLE_BODY,
            (item, nearly) -> {
                for (int z = 0; z < item.depth(); z++) {
                    byte[] parts = item.slice(FaultyCase.PARTS, z);
                    byte[] regions = item.slice(FaultyCase.REGIONS, z);
                    for (int i = 0; i < parts.length; i++) {
                        if (parts[i] == BodyPart.LEFT_ARM.id()) {
                            parts[i] = 0;
                            regions[i] = 0;
                        }
                    }
                    if (!nearly) {
                        Spot.replace(parts, BodyPart.RIGHT_ARM, BodyPart.LEFT_ARM);
                    }
                }
            },
            "sides-of-arms"),
    MIRRORED(
            Scene.THORAX,
            (item, nearly) -> {
                if (nearly) {
                    item.storeAs("RPS");
                    return;
                }
                for (int z = 0; z < item.depth(); z++) {
                    Spot.mirror(item.slice(FaultyCase.PARTS, z), item.nx());
                    Spot.mirror(item.slice(FaultyCase.REGIONS, z), item.nx());
                }
            },
            "heart-side",
            "sides-of-arms"),
    FILL_VALUE(
            Scene.ABDOMEN,
            (item, nearly) -> {
                int voxel = Spot.in(item, FaultyCase.REGIONS, BodyRegion.MUSCLE, 1, 30)
                        .index();
                item.hu(30)[voxel] = nearly ? -1100 : -3000;
                item.hu(31)[0] = nearly ? -1100 : -3000;
            },
            "hu-outside-range",
            "hu-fill"),
    DENSE_MUSCLE(
            Scene.ABDOMEN,
            (item, nearly) -> {
                for (int z = 0; z < item.depth(); z += 5) {
                    byte[] regions = item.slice(FaultyCase.REGIONS, z);
                    for (int i = 0; i < regions.length; i++) {
                        item.hu(z)[i] += regions[i] == BodyRegion.MUSCLE.id() ? (nearly ? 120 : 170) : 0;
                    }
                }
            },
            "hu-of-muscle");

    private final Scene scene;

    @SuppressWarnings("ImmutableEnumChecker") // without state
    private final BiConsumer<FaultyCase, Boolean> change;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> rules;

    SeededFault(Scene scene, BiConsumer<FaultyCase, Boolean> change, String... rules) {
        this.scene = scene;
        this.change = change;
        this.rules = List.of(rules);
    }

    private interface Change {
        void to(FaultyCase item);
    }

    private static BiConsumer<FaultyCase, Boolean> either(Change wrong, Change nearlyWrong) {
        return (item, nearly) -> (nearly ? nearlyWrong : wrong).to(item);
    }

    Scene scene() {
        return scene;
    }

    void apply(FaultyCase item, boolean nearly) {
        change.accept(item, nearly);
    }

    /** The rules that should find it. */
    List<String> rules() {
        return rules;
    }

    /** A place in a slice where something can be painted. */
    private record Spot(FaultyCase item, int map, int x, int y, int z) {

        /** The first voxel with nothing but a label for so many voxels around it. */
        static Spot in(FaultyCase item, int map, Label label, int margin, int z) {
            byte[] slice = item.slice(map, z);
            int nx = item.nx();
            int ny = slice.length / nx;
            for (int y = margin; y < ny - margin; y++) {
                for (int x = margin; x < nx - margin; x++) {
                    if (isAround(slice, nx, x, y, margin, label)) {
                        return new Spot(item, map, x, y, z);
                    }
                }
            }
            throw new IllegalStateException("No room in " + label.key() + " of slice " + z);
        }

        private static boolean isAround(byte[] slice, int nx, int x, int y, int margin, Label label) {
            for (int v = y - margin; v <= y + margin; v++) {
                for (int u = x - margin; u <= x + margin; u++) {
                    if (slice[v * nx + u] != label.id()) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** The first voxel of a label that has another one to its left, and is surrounded by its own label otherwise. */
        static Spot beside(FaultyCase item, Label label, Label neighbour, int z) {
            byte[] slice = item.slice(FaultyCase.REGIONS, z);
            int nx = item.nx();
            for (int i = nx + 1; i < slice.length - nx - 1; i++) {
                if (slice[i] == label.id()
                        && slice[i - 1] == neighbour.id()
                        && slice[i + 1] == label.id()
                        && slice[i - nx] == label.id()
                        && slice[i + nx] == label.id()) {
                    return new Spot(item, FaultyCase.REGIONS, i % nx, i / nx, z);
                }
            }
            throw new IllegalStateException(label.key() + " has no " + neighbour.key() + " beside it in slice " + z);
        }

        static void replace(byte[] slice, Label label, Label replacement) {
            for (int i = 0; i < slice.length; i++) {
                slice[i] = slice[i] == label.id() ? (byte) replacement.id() : slice[i];
            }
        }

        static void swap(byte[] slice, Label a, Label b) {
            for (int i = 0; i < slice.length; i++) {
                if (slice[i] == a.id()) {
                    slice[i] = (byte) b.id();
                } else if (slice[i] == b.id()) {
                    slice[i] = (byte) a.id();
                }
            }
        }

        static void mirror(byte[] slice, int nx) {
            byte[] before = slice.clone();
            for (int i = 0; i < slice.length; i++) {
                slice[i] = before[i - i % nx + nx - 1 - i % nx];
            }
        }

        Spot inMap(int other) {
            return new Spot(item, other, x, y, z);
        }

        int index() {
            return y * item.nx() + x;
        }

        /** A box around the place. */
        void paint(int width, int height, int id) {
            byte[] slice = item.slice(map, z);
            for (int v = y - height / 2; v < y - height / 2 + height; v++) {
                for (int u = x - width / 2; u < x - width / 2 + width; u++) {
                    slice[v * item.nx() + u] = (byte) id;
                }
            }
        }
    }
}
