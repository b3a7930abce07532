package io.github.saros4j.volume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.saros4j.geometry.AxisOrder;
import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.geometry.Spacing;
import io.github.saros4j.geometry.VolumeGeometry;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelVolumeTest {

    private static final VolumeGeometry GRID = VolumeGeometry.of(new GridShape(3, 2, 4), new Spacing(1, 2, 5));
    private static final byte[] FIRST = {0, 1, 2, 3, 4, 5};
    private static final byte[] SECOND = {6, 6, 6, 0, 0, 0};

    private static byte[] filled(int value) {
        byte[] slice = new byte[6];
        Arrays.fill(slice, (byte) value);
        return slice;
    }

    private static LabelVolume.Builder<BodyPart> builder() {
        return LabelVolume.builder(BodyPart.labelSet(), GRID).source("a.nii");
    }

    /** Slices 1 and 3 are annotated. */
    private static LabelVolume<BodyPart> sparse() {
        LabelVolume.Builder<BodyPart> builder = builder().skip();
        builder.add(FIRST);
        builder.add(filled(255));
        builder.add(SECOND);
        return builder.build();
    }

    @Test
    void keepsAnnotatedSlicesOnlyAndWithoutACopy() {
        LabelVolume.Builder<BodyPart> builder = builder();
        assertThat(builder.add(filled(255))).isFalse();
        assertThat(builder.add(FIRST)).isTrue();
        assertThat(builder.skip().add(SECOND)).isTrue();
        LabelVolume<BodyPart> volume = builder.build();

        assertThat(volume.annotatedSlices()).isEqualTo(AnnotatedSlices.of(4, 1, 3));
        assertThat(volume.slice(0)).isSameAs(FIRST);
        assertThat(volume.slice(1)).isSameAs(SECOND);
    }

    @Test
    void isMadeOfSlicesAsTheBuilderMakesIt() {
        LabelVolume<BodyPart> volume = LabelVolume.of(
                BodyPart.labelSet(), GRID, new byte[][] {filled(255), FIRST, filled(255), SECOND}, "a.nii");

        assertThat(volume.annotatedSlices()).isEqualTo(AnnotatedSlices.of(4, 1, 3));
        assertThat(volume.slice(0)).isSameAs(FIRST);
        assertThat(volume.slice(1)).isSameAs(SECOND);
        assertThat(volume.source()).isEqualTo("a.nii");
    }

    @Test
    void slicesThatDoNotFillTheGridOrHoldNoLabelAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelVolume.of(BodyPart.labelSet(), GRID, new byte[][] {FIRST}, "a.nii"))
                .withMessageStartingWith("1 slices for a volume of ");
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> LabelVolume.of(
                        BodyPart.labelSet(), GRID, new byte[][] {FIRST, FIRST, filled(7), FIRST}, "a.nii"))
                .withMessageStartingWith("a.nii: slice 2");
    }

    @Test
    void knowsWhatItIs() {
        LabelVolume<BodyPart> volume = sparse();

        assertThat(volume.labelSet()).isSameAs(BodyPart.labelSet());
        assertThat(volume.geometry()).isEqualTo(GRID);
        assertThat(volume.source()).isEqualTo("a.nii");
        assertThat(volume.axisOrder()).isEqualTo(AxisOrder.AS_STORED);
        assertThat(builder()
                        .axisOrder(new AxisOrder(2, 0, 1))
                        .skip()
                        .skip()
                        .skip()
                        .skip()
                        .build()
                        .axisOrder())
                .isEqualTo(new AxisOrder(2, 0, 1));
        assertThat(volume).hasToString("a.nii: body-parts (6 labels), " + GRID + ", 2 of 4 slices, one in 2 from 1");
    }

    @Test
    void voxelsAreFoundByTheirPlaceInTheWholeVolume() {
        LabelVolume<BodyPart> volume = sparse();

        assertThat(volume.idAt(2, 0, 1)).isEqualTo(2);
        assertThat(volume.idAt(0, 1, 1)).isEqualTo(3);
        assertThat(volume.idAt(2, 0, 3)).isEqualTo(6);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> volume.idAt(0, 0, 2))
                .withMessage("Slice 2 of a.nii is not annotated");
    }

    @Test
    void voxelsOutsideTheGridAreRefused() {
        LabelVolume<BodyPart> volume = sparse();
        int[][] outside = {{-1, 0, 1}, {3, 0, 1}, {0, -1, 1}, {0, 2, 1}, {0, 0, -1}, {0, 0, 4}};
        for (int[] voxel : outside) {
            assertThatExceptionOfType(IndexOutOfBoundsException.class)
                    .isThrownBy(() -> volume.idAt(voxel[0], voxel[1], voxel[2]));
        }
    }

    @Test
    void idsAreUnsigned() {
        LabelSet<NamedLabel> set = LabelSet.ofNames("many", Map.of(200, "high", 254, "highest"));
        VolumeGeometry grid = VolumeGeometry.of(new GridShape(2, 1, 1), new Spacing(1, 1, 1));
        LabelVolume.Builder<NamedLabel> builder = LabelVolume.builder(set, grid);
        builder.add(new byte[] {(byte) 254, (byte) 200});
        LabelVolume<NamedLabel> volume = builder.build();

        assertThat(volume.idAt(0, 0, 0)).isEqualTo(254);
        assertThat(volume.voxelCounts()[200]).isEqualTo(1);
        assertThat(volume.voxelCounts()).hasSize(256);
    }

    @Test
    void countsAreOverAnnotatedSlicesOnly() {
        long[] expected = new long[256];
        expected[0] = 4;
        expected[6] = 3;
        for (int id = 1; id <= 5; id++) {
            expected[id] = 1;
        }

        assertThat(sparse().voxelCounts()).isEqualTo(expected);
    }

    @Test
    void aVolumeThatNobodyAnnotatedIsEmpty() {
        LabelVolume<BodyPart> volume = builder().skip().skip().skip().skip().build();

        assertThat(volume.annotatedSlices().count()).isZero();
        assertThat(volume.voxelCounts()).containsOnly(0);
    }

    @Test
    void anUnknownLabelIsRefusedWithFileSliceVoxelAndValue() {
        LabelVolume.Builder<BodyPart> builder = builder().skip().skip();

        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> builder.add(new byte[] {0, 0, 0, 0, 7, 0}))
                .withMessage("a.nii: slice 2, voxel (1, 1, 2): value 7 is no label of body-parts");
    }

    @Test
    void aSliceThatMixesLabelsWithTheIgnoreValueIsRefused() {
        LabelVolume.Builder<BodyPart> builder = builder();

        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> builder.add(new byte[] {-1, -1, -1, -1, -1, 1}))
                .withMessage(
                        "a.nii: slice 0, voxel (2, 1, 0): value 1, but the slice begins with 255: it mixes the ignore"
                                + " value 255 with labels, and only whole slices may be ignored");
    }

    @Test
    void aPredictionMayNotIgnoreSlices() {
        LabelVolume.Builder<BodyPart> builder =
                LabelVolume.builder(BodyPart.labelSet().withoutIgnoreId(), GRID);

        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> builder.add(filled(255)))
                .withMessage("volume in memory: slice 0, voxel (0, 0, 0): value 255 is no label of body-parts, and no"
                        + " slice may be marked as ignored here");
    }

    @Test
    void slicesOfAnotherSizeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().add(new byte[5]))
                .withMessage("Slice 0 of 5 voxels does not belong to a volume of 3x2x4");
    }

    @Test
    void tooManySlicesAreRefused() {
        LabelVolume.Builder<BodyPart> full = builder().skip().skip().skip().skip();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> full.add(new byte[6]))
                .withMessage("Slice 4 of 6 voxels does not belong to a volume of 3x2x4");
        assertThatIllegalArgumentException().isThrownBy(full::skip);
    }

    @Test
    void tooFewSlicesAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().skip().build())
                .withMessage("Only 1 of 4 slices were added");
    }

    @Test
    void restrictingSharesArrays() {
        LabelVolume<BodyPart> restricted = sparse().restrictedTo(AnnotatedSlices.of(4, 3));

        assertThat(restricted.annotatedSlices()).isEqualTo(AnnotatedSlices.of(4, 3));
        assertThat(restricted.slice(0)).isSameAs(SECOND);
        assertThat(restricted.geometry()).isEqualTo(GRID);
        assertThat(restricted.source()).isEqualTo("a.nii");
        assertThat(sparse().restrictedTo(AnnotatedSlices.of(4))
                        .annotatedSlices()
                        .count())
                .isZero();
    }

    @Test
    void restrictingToWhatIsThereChangesNothing() {
        LabelVolume<BodyPart> volume = sparse();

        assertThat(volume.restrictedTo(AnnotatedSlices.of(4, 1, 3))).isSameAs(volume);
    }

    @Test
    void slicesThatNobodyAnnotatedCannotBeHad() {
        assertThatExceptionOfType(AnnotationException.class)
                .isThrownBy(() -> sparse().restrictedTo(AnnotatedSlices.of(4, 1, 2)))
                .withMessage("a.nii: slice 2 is wanted but not annotated");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sparse().restrictedTo(AnnotatedSlices.of(5, 1)))
                .withMessage("Slices of a volume of depth 5 cannot select from a.nii of depth 4");
    }
}
