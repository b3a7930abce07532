package io.github.saros4j.volume;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

/** Eight voxels at a time against one voxel at a time, over every length that straddles a word. */
class SliceCheckTest {

    static final List<Arguments> LABEL_SETS = List.of(
            Arguments.of("background only", set(0), 255),
            Arguments.of("contiguous", set(IntStream.rangeClosed(0, 13).toArray()), 255),
            Arguments.of(
                    "contiguous, no ignore id", set(IntStream.rangeClosed(0, 13).toArray()), -1),
            Arguments.of("contiguous, ignore id just above", set(0, 1, 2), 3),
            Arguments.of("contiguous to 126", set(IntStream.rangeClosed(0, 126).toArray()), 255),
            Arguments.of("contiguous to 127", set(IntStream.rangeClosed(0, 127).toArray()), 128),
            Arguments.of("contiguous to 254", set(IntStream.rangeClosed(0, 254).toArray()), 255),
            Arguments.of("gappy", set(0, 2, 3, 130, 254), 255),
            Arguments.of("gappy, ignore id in the gap", set(0, 2, 3, 130, 254), 1));

    private static LabelSet<NamedLabel> set(int... ids) {
        Map<Integer, String> names = new HashMap<>();
        for (int id : ids) {
            names.put(id, "label " + id);
        }
        return LabelSet.ofNames("set", names);
    }

    private static LabelSet<NamedLabel> withIgnoreId(LabelSet<NamedLabel> set, int ignoreId) {
        return ignoreId < 0 ? set : set.withIgnoreId(ignoreId);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("LABEL_SETS")
    void agreesWithAPlainLoopForEveryLength(String name, LabelSet<NamedLabel> labels, int ignoreId) {
        LabelSet<NamedLabel> set = withIgnoreId(labels, ignoreId);
        SliceCheck check = new SliceCheck(set);
        Random random = new Random(7);
        for (int length = 1; length <= 70; length++) {
            for (byte[] slice : slices(random, set, length)) {
                byte[] before = slice.clone();
                int expected = firstUnknown(set, slice);

                assertThat(check.firstUnknown(slice))
                        .as("%s, %s", name, Arrays.toString(slice))
                        .isEqualTo(expected);
                assertThat(check.isAnnotated(slice)).isEqualTo(expected < 0);
                assertThat(check.isIgnored(slice)).isEqualTo(isIgnored(ignoreId, slice));
                assertThat(slice).isEqualTo(before);
            }
        }
    }

    /** Labels only; one odd value, the ignore id among them, at each place in turn; anything; the ignore id only. */
    private static List<byte[]> slices(Random random, LabelSet<NamedLabel> set, int length) {
        List<byte[]> slices = new ArrayList<>();
        for (int place = 0; place < length; place++) {
            byte[] slice = labels(random, set, length);
            slices.add(slice.clone());
            slice[place] = (byte) random.nextInt(256);
            slices.add(slice.clone());
            slice[place] = (byte) 255;
            slices.add(slice.clone());
            slice[place] = (byte) (set.labels().get(set.labels().size() - 1).id() + 1);
            slices.add(slice);
        }
        byte[] anything = new byte[length];
        random.nextBytes(anything);
        slices.add(anything);
        byte[] ignored = new byte[length];
        Arrays.fill(ignored, (byte) set.ignoreId().orElse(255));
        slices.add(ignored);
        return slices;
    }

    private static byte[] labels(Random random, LabelSet<NamedLabel> set, int length) {
        byte[] slice = new byte[length];
        for (int i = 0; i < length; i++) {
            slice[i] =
                    (byte) set.labels().get(random.nextInt(set.labels().size())).id();
        }
        return slice;
    }

    private static int firstUnknown(LabelSet<NamedLabel> set, byte[] slice) {
        for (int i = 0; i < slice.length; i++) {
            if (set.byId(slice[i] & 0xff).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isIgnored(int ignoreId, byte[] slice) {
        for (byte voxel : slice) {
            if ((voxel & 0xff) != ignoreId) {
                return false;
            }
        }
        return true;
    }

    @Test
    void everyByteValueIsJudgedAtEveryPlaceOfAWord() {
        for (int max : new int[] {0, 1, 13, 63, 64, 125, 126}) {
            SliceCheck check = new SliceCheck(set(IntStream.rangeClosed(0, max).toArray()));
            for (int value = 0; value < 256; value++) {
                for (int place = 0; place < 8; place++) {
                    byte[] slice = new byte[8];
                    Arrays.fill(slice, (byte) max);
                    slice[place] = (byte) value;

                    assertThat(check.firstUnknown(slice)).isEqualTo(value <= max ? -1 : place);
                }
            }
        }
    }

    private static String complaint(LabelSet<NamedLabel> set, int... voxels) {
        byte[] slice = new byte[voxels.length];
        for (int i = 0; i < voxels.length; i++) {
            slice[i] = (byte) voxels[i];
        }
        return new SliceCheck(set).complaint(slice, 5, 4, set);
    }

    @Test
    void anUnknownLabelIsNamedWithItsPlace() {
        assertThat(complaint(set(0, 1, 2), 0, 1, 2, 0, 0, 0, 9, 0))
                .isEqualTo("slice 5, voxel (2, 1, 5): value 9 is no label of set");
    }

    @Test
    void anIgnoreValueWhereNoneMayBeIsExplained() {
        assertThat(complaint(set(0, 1, 2), 255, 255, 255, 255))
                .isEqualTo("slice 5, voxel (0, 0, 5): value 255 is no label of set, and no slice may be marked as"
                        + " ignored here");
    }

    @Test
    void aMixedSliceIsNamedByTheFirstVoxelOfTheOtherKind() {
        LabelSet<NamedLabel> set = set(0, 1, 2).withIgnoreId(255);

        assertThat(complaint(set, 255, 255, 255, 255, 255, 2, 255, 0))
                .isEqualTo(
                        "slice 5, voxel (1, 1, 5): value 2, but the slice begins with 255: it mixes the ignore value 255"
                                + " with labels, and only whole slices may be ignored");
        assertThat(complaint(set, 0, 0, 1, 0, 0, 0, 0, 255))
                .startsWith("slice 5, voxel (3, 1, 5): value 255, but the slice begins with 0");
    }

    @Test
    void anUnknownLabelInAMixedSliceIsTheGraverError() {
        assertThat(complaint(set(0, 1, 2).withIgnoreId(255), 255, 0, 255, 7))
                .isEqualTo("slice 5, voxel (3, 0, 5): value 7 is no label of set");
    }
}
