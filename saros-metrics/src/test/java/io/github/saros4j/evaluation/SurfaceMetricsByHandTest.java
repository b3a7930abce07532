package io.github.saros4j.evaluation;

import static io.github.saros4j.evaluation.ScoreStatus.NOT_EVALUABLE;

import io.github.saros4j.geometry.Spacing;
import org.junit.jupiter.api.Test;

/** Distances, areas, lengths and bands of tiny drawings. */
class SurfaceMetricsByHandTest {

    /** Border voxels: from the truth's to the prediction's it is 0 mm; back it is 0 mm, and 4 mm from the voxel that was invented. */
    @Test
    void distancesOfEachDirection() {
        Scored voxels = Scored.of("voxels", new Spacing(2, 1, 1), "10000", "10100");
        voxels.scores("asd_truth_to_prediction", 0)
                .scores("asd_prediction_to_truth", 2)
                .scores("asd_max", 2)
                .scores("assd", 4.0 / 3)
                .scores("masd", 1)
                .scores("rmsd", Math.sqrt(16.0 / 3))
                .scores("rmsd_truth_to_prediction", 0)
                .scores("rmsd_prediction_to_truth", Math.sqrt(8))
                .scores("rmsd_max", Math.sqrt(8))
                .scores("rmsd_mean", Math.sqrt(8) / 2)
                .scores("hd", 4)
                .scores("hd_truth_to_prediction", 0)
                .scores("hd_prediction_to_truth", 4)
                .scores("hd_mean", 2)
                .scores("hd_pooled", 4);
        voxels.swapped()
                .scores("asd_truth_to_prediction", 2)
                .scores("asd_prediction_to_truth", 0)
                .scores("hd_truth_to_prediction", 4)
                .scores("hd_prediction_to_truth", 0)
                .scores("rmsd_truth_to_prediction", Math.sqrt(8));
    }

    /** Of 0 and 4 mm back, of 0, 0 and 4 mm together. */
    @Test
    void percentilesOfEachKind() {
        Scored.of("voxels", new Spacing(2, 1, 1), "10000", "10100")
                .scores("hd50", 0)
                .scores("hd50.1", 4)
                .scores("hd66_pooled", 0)
                .scores("hd67_pooled", 4)
                .scores("hd50.1_mean", 2)
                .scores("hd50.1_truth_to_prediction", 0)
                .scores("hd50.1_prediction_to_truth_counted", 4)
                .scores("hd50_interpolated", 2)
                .scores("hd25_interpolated", 1)
                .scores("hd50_mean_interpolated", 1)
                .scores("hd50_pooled_interpolated", 0)
                .scores("hd75_pooled_interpolated", 2)
                .scores("hd100_interpolated", 4)
                .scores("hd0_interpolated", 0);
    }

    /**
     * A box of one voxel in one of two: 4 of the 12 points of the longer one lie 1 mm from the other's. A corner weighs sqrt(3) / 8, a
     * point on a long edge sqrt(2) / 2.
     */
    @Test
    void areasWeighUnlessPointsAreCounted() {
        double corners = Math.sqrt(3) / 2;
        double shorter = 2 * corners;
        double longer = 2 * corners + 4 * Math.sqrt(0.5);
        Scored pair = Scored.of("volumetric", "100", "110");
        pair.scores("surfels_truth", 8)
                .scores("surfels_prediction", 12)
                .scores("surface_area_truth", shorter)
                .scores("surface_area_prediction", longer)
                .scores("asd_truth_to_prediction", 0)
                .scores("asd_prediction_to_truth", corners / longer)
                .scores("asd_prediction_to_truth_counted", 1.0 / 3)
                .scores("assd", corners / (shorter + longer))
                .scores("assd_counted", 0.2)
                .scores("masd", corners / longer / 2)
                .scores("masd_counted", 1.0 / 6)
                .scores("rmsd", Math.sqrt(corners / (shorter + longer)))
                .scores("rmsd_counted", Math.sqrt(0.2))
                .scores("nsd_0mm", 1 - corners / (shorter + longer))
                .scores("nsd_1mm", 1);
        // The farthest points have 0.190 of the longer area, and a third of its points.
        pair.scores("hd80", 0).scores("hd80_counted", 1).scores("hd82", 1).scores("hd66_counted", 0);
        pair.swapped()
                .scores("surfels_truth", 12)
                .scores("surface_area_truth", longer)
                .scores("surface_area_prediction", shorter);
    }

    /** Half-edges of 1, 1.5 and 2.5 mm cut triangles of 2.375 mm2 off; a voxel has 8. */
    @Test
    void areasAndDistancesAreInMmOfEachAxis() {
        Spacing spacing = new Spacing(2, 3, 5);
        Scored.of("volumetric", spacing, "1000 0000", "0010 0000")
                .scores("surface_area_truth", 19)
                .scores("surface_area_prediction", 19)
                .lacks("contour_length_truth", NOT_EVALUABLE)
                .scores("asd_truth_to_prediction", 3)
                .scores("rmsd", Math.sqrt(10))
                .scores("hd", 4)
                .scores("hd50", 2)
                .scores("hd50_pooled_interpolated", 3)
                .scores("nsd_2mm", 0.5);
        Scored.of("volumetric", spacing, "1 0 0", "0 0 1").scores("hd", 6).scores("assd", 4.5);
        Scored.of("volumetric", spacing, "1 | 0 | 0", "0 | 0 | 1")
                .scores("hd", 10)
                .scores("assd", 7.5);
        // The nearest corners of two voxels that are two columns, two rows and two slices apart.
        Scored.of(
                        "volumetric",
                        spacing,
                        "100 000 000 | 000 000 000 | 000 000 000",
                        "000 000 000 | 000 000 000 | 000 000 001")
                .scores("hd0", Math.sqrt(4 + 9 + 25))
                .scores("hd", 2 * Math.sqrt(4 + 9 + 25));
    }

    /** A pixel of 3 x 4 mm has four cut corners of 2.5 mm. */
    @Test
    void withinSlicesThereAreLengths() {
        Scored pair = Scored.of("in-plane", new Spacing(3, 4, 50), "100 | 100", "010 | 110");
        pair.scores("contour_length_truth", 20)
                .scores("contour_length_prediction", 10 + 10 + 2 * 3)
                .scores("surfels_truth", 8)
                .scores("surfels_prediction", 10)
                .lacks("surface_area_truth", NOT_EVALUABLE)
                .lacks("surface_area_prediction", NOT_EVALUABLE)
                .scores("surfels_kept", 1)
                .scores("asd_truth_to_prediction", 0.25 * 3)
                .scores("hd", 3)
                // all but the outer sides in slice 0, and the prediction's in slice 1
                .scores("nsd_0mm", (46 - 3 * 5) / 46.0);
    }

    /** The truth's contour is in one slice, the prediction's in the other. */
    @Test
    void contoursThatNeverShareASliceHaveNoDistance() {
        Scored apart = Scored.of("in-plane", "010 | 000", "000 | 010");
        apart.scores("nsd_3mm", 0).scores("dice", 0).scores("contour_length_truth", 2 * Math.sqrt(2));
        for (String key : new String[] {
            "asd_truth_to_prediction",
            "asd_prediction_to_truth",
            "assd",
            "masd",
            "rmsd",
            "hd",
            "hd95",
            "hd95_pooled_interpolated"
        }) {
            apart.lacks(key, NOT_EVALUABLE);
        }
        Scored.of("volumetric", "010 | 000", "000 | 010").scores("hd", 1).scores("nsd_1mm", 1);
    }

    /** Slice 0 has both contours, the prediction's in slice 1 has nothing to be measured to and is left out. */
    @Test
    void aContourWithoutACounterpartIsUnmatchedButHasNoDistance() {
        Scored.of("in-plane", "0100 | 0000", "0010 | 0100")
                .scores("nsd_3mm", 2.0 / 3)
                .scores("hd", 1)
                .scores("asd_prediction_to_truth", 0.5)
                .scores("assd", 0.5);
    }

    /** 5 x 5 pixels around 3 x 3: rings of 16 and 8, then the ring within and the centre. */
    @Test
    void boundaryBands() {
        Scored pair = Scored.of("in-plane", "11111 11111 11111 11111 11111", "00000 01110 01110 01110 00000");
        pair.scores("boundary_iou_0mm", 0)
                .scores("boundary_iou_0.9mm", 0)
                .scores("boundary_iou_1mm", 8.0 / 25)
                .scores("boundary_iou_2mm", 9.0 / 25)
                .scores("iou", 9.0 / 25);
        // In three dimensions every voxel of a single slice lies at the border.
        Scored.of("volumetric", "11111 11111 11111 11111 11111", "00000 01110 01110 01110 00000")
                .scores("boundary_iou_0mm", 9.0 / 25);
        Scored.of("in-plane", new Spacing(1, 2, 1), "11111 11111 11111 11111 11111", "00000 01110 01110 01110 00000")
                .scores("boundary_iou_1mm", 6.0 / 25); // columns 1 and 3 of rows 1 to 3 are within 1 mm of the sides
    }

    /** Float32 has 0.6 as 0.6000000238; five voxels of it are 3 mm but for protocols without slack. */
    @Test
    void tiesAreNotDecidedByFloat32() {
        Spacing spacing = new Spacing(0.6f, 1, 1);
        String truth = "1000000";
        String prediction = "0000010";
        Scored.of("volumetric", spacing, truth, prediction).scores("nsd_3mm", 1);
        Scored.of("in-plane", spacing, truth, prediction).scores("nsd_3mm", 1);
        Scored.of("masked", spacing, truth, prediction).scores("nsd_3mm", 1);
        Scored.of("deepmind", spacing, truth, prediction).scores("nsd_3mm", 0.5);
        Scored.of("voxels", spacing, truth, prediction).scores("nsd_3mm", 0);
        Scored.of("monai", spacing, truth, prediction).scores("nsd_3mm", 0);
    }
}
