package io.github.saros4j.quality;

import io.github.saros4j.scan.FileRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rules for data in the manner of SAROS. "Paper" is Koitka et al., Scientific Data 11 (2024) 483. */
final class SarosRules {

    private static final String RECORDS = "Paper, Data Records";
    private static final String WHOLE_SLICES =
            "Paper, Data Records: segmentation files always contain fully annotated or completely ignored axial slices";
    private static final String FIFTH = "Paper, Segmentation: an annotation for every fifth slice";
    private static final String TABLE_2 = "Paper, Table 2";
    private static final String TABLE_3 = "Paper, Table 3: on all 900 CTs";
    private static final String PIXEL_PERFECT =
            "Paper, Technical Validation: both annotations match pixel-perfect regarding background and foreground";
    private static final String VESSELS =
            "Paper, Technical Validation: calcified or contrast-filled vessels taken for bone, found by invalid neighbours";
    private static final String COUNTS =
            "Paper, Technical Validation: unusual instance counts; the number is a convention";
    private static final String COVERED = "Paper, Background: the segmentations collectively cover all body voxels";
    private static final String ANATOMY = "Anatomy";
    private static final String CONVENTION = "Convention of this library";

    /** Every region but background and subcutaneous tissue, at which the air between limbs and trunk lies. */
    private static final String INNER =
            "muscle|abdominal_cavity|thoracic_cavity|bones|parotid_glands|pericardium|breast_implant|mediastinum"
                    + "|brain|spinal_cord|thyroid_glands|submandibular_glands";

    /** Regions that are one to a body; others begin with tips of a few voxels beside a larger piece. */
    private static final String ONE_BODY = "subcutaneous_tissue|muscle|pericardium|mediastinum|brain|spinal_cord";

    private final List<QualityRule> rules = new ArrayList<>();

    private SarosRules() {}

    static List<QualityRule> rules() {
        SarosRules all = new SarosRules();
        all.files();
        all.slices();
        all.presence();
        all.pieces();
        all.neighbours();
        all.sides();
        all.image();
        all.rarities();
        return all.rules;
    }

    private void files() {
        simple("file-missing", RuleKind.FILE_MISSING, "every expected file is there", RECORDS);
        simple("file-unreadable", RuleKind.FILE_UNREADABLE, "every file can be read to its end", CONVENTION);
        simple("geometry", RuleKind.GEOMETRY_CONTRADICTORY, "spacing and affine agree", "NIfTI-1 standard");
        simple("grid", RuleKind.GRID_DIFFERS, "image, regions and parts lie on one grid", RECORDS);
        add("storage-order", RuleKind.STORAGE_ORDER_DIFFERS, Severity.WARNING)
                .because("image, regions and parts are stored in one order of axes", CONVENTION);
        add("orientation-code", RuleKind.ORIENTATION_CONTRADICTS, Severity.WARNING)
                .because("files are stored as orientation_code says", RECORDS);
        simple("unknown-value", RuleKind.UNKNOWN_VALUE, "voxels hold ids of labels, or 255", TABLE_2);
        simple("no-whole-number", RuleKind.NO_WHOLE_NUMBER, "voxels hold whole numbers from 0 to 255", TABLE_2);
    }

    private void slices() {
        simple("mixed-slice", RuleKind.MIXED_IGNORE, "255 fills whole slices only", WHOLE_SLICES);
        simple("nothing-annotated", RuleKind.NOTHING_ANNOTATED, "some slice is annotated", FIFTH);
        add("annotation-step", RuleKind.ANNOTATION_STEP, Severity.WARNING)
                .minimum(5)
                .share(40)
                .because("every fifth slice is annotated, but for a few with artefacts", FIFTH);
        simple("slices-differ", RuleKind.SLICES_DIFFER, "regions and parts annotate the same slices", PIXEL_PERFECT);
        add("foreground-differs", RuleKind.FOREGROUND_DIFFERS, Severity.ERROR)
                .maximum(0)
                .because("regions and parts have one foreground, voxel by voxel", PIXEL_PERFECT);
    }

    private void presence() {
        for (String label : List.of(
                "abdominal_cavity",
                "bones",
                "mediastinum",
                "muscle",
                "spinal_cord",
                "subcutaneous_tissue",
                "thoracic_cavity")) {
            add("case-" + label.replace('_', '-'), RuleKind.CASE_LACKS, Severity.WARNING)
                    .in(FileRole.REGIONS, "", label)
                    .because("every case has it", TABLE_3);
        }
        add("case-torso", RuleKind.CASE_LACKS, Severity.WARNING)
                .in(FileRole.PARTS, "", "torso")
                .because("every case has it", TABLE_3);
        for (String around : List.of("muscle", "bones", "subcutaneous_tissue")) {
            add("trunk-without-" + around.replace('_', '-'), RuleKind.SLICE_LACKS, Severity.WARNING)
                    .in(FileRole.REGIONS, "abdominal_cavity|thoracic_cavity", around)
                    .because("the wall of the trunk has muscle, bone and fat at every height", ANATOMY);
        }
        add("pericardium-without-mediastinum", RuleKind.SLICE_LACKS, Severity.NOTE)
                .in(FileRole.REGIONS, "pericardium", "mediastinum|abdominal_cavity")
                .because("the heart lies in the mediastinum", ANATOMY);
        add("brain-without-bones", RuleKind.SLICE_LACKS, Severity.WARNING)
                .in(FileRole.REGIONS, "brain", "bones")
                .because("the skull surrounds the brain", ANATOMY);
        add("implant-without-subcutaneous", RuleKind.SLICE_LACKS, Severity.WARNING)
                .in(FileRole.REGIONS, "breast_implant", "subcutaneous_tissue")
                .because("an implant lies below the skin", ANATOMY);
        add("head-organs-outside-head", RuleKind.SLICE_LACKS, Severity.WARNING)
                .in(FileRole.REGIONS, "brain|parotid_glands", "head")
                .because("brain and parotid glands are part of the head", ANATOMY);
        add("cavity-outside-torso", RuleKind.SLICE_LACKS, Severity.WARNING)
                .in(FileRole.REGIONS, "abdominal_cavity|thoracic_cavity|mediastinum|pericardium", "torso")
                .because("the cavities are part of the torso", ANATOMY);
        add("brain-beside-trunk", RuleKind.SLICE_HAS_BOTH, Severity.WARNING)
                .in(
                        FileRole.REGIONS,
                        "brain",
                        "abdominal_cavity|thoracic_cavity|mediastinum|pericardium|thyroid_glands")
                .because("no axial slice shows the brain and the trunk's organs", ANATOMY);
        add("gland-beside-abdomen", RuleKind.SLICE_HAS_BOTH, Severity.WARNING)
                .in(
                        FileRole.REGIONS,
                        "parotid_glands|submandibular_glands|thyroid_glands",
                        "abdominal_cavity|pericardium")
                .because("no axial slice shows the glands of head and neck and the abdomen or the heart", ANATOMY);
        add("head-beside-legs", RuleKind.SLICE_HAS_BOTH, Severity.WARNING)
                .in(FileRole.PARTS, "head", "right_leg|left_leg")
                .because("no axial slice shows head and legs", ANATOMY);
        add("spinal-cord-gap", RuleKind.GAP, Severity.WARNING)
                .in(FileRole.REGIONS, "spinal_cord", "")
                .maximum(0)
                .because("the spinal cord has no gaps", ANATOMY);
        add("cavity-gap", RuleKind.GAP, Severity.WARNING)
                .in(FileRole.REGIONS, "abdominal_cavity|mediastinum|pericardium|brain", "")
                .maximum(0)
                .because("a cavity or organ has no gaps", ANATOMY);
        add("torso-gap", RuleKind.GAP, Severity.WARNING)
                .in(FileRole.PARTS, "torso|head", "")
                .maximum(0)
                .because("torso and head have no gaps", ANATOMY);
        add("implant-table", RuleKind.TABLE_CONTRADICTS, Severity.ERROR)
                .in(FileRole.REGIONS, "breast_implant", "has_breast_implant=true")
                .because("has_breast_implant says whether there is one", RECORDS);
    }

    private void pieces() {
        slicePieces("spinal_cord", 1, 10);
        slicePieces("brain", 5, 10);
        slicePieces("pericardium", 2, 10);
        slicePieces("breast_implant", 2, 30);
        slicePieces("parotid_glands", 4, 30);
        slicePieces("submandibular_glands", 3, 30);
        slicePieces("thyroid_glands", 3, 30);
        casePieces("abdominal_cavity", 2, 1); // below either dome of the diaphragm
        casePieces("mediastinum", 1, 1);
        casePieces("pericardium", 1, 1);
        casePieces("brain", 1, 1);
        add("pieces-of-torso", RuleKind.PIECES_IN_SLICE, Severity.NOTE)
                .in(FileRole.PARTS, "torso", "")
                .maximum(2)
                .minimum(100)
                .because("the torso is one piece, at the groin or the breasts two", COUNTS);
        for (String leg : List.of("right_leg", "left_leg")) {
            add("pieces-of-" + leg.replace('_', '-'), RuleKind.PIECES_IN_SLICE, Severity.NOTE)
                    .in(FileRole.PARTS, leg, "")
                    .maximum(2)
                    .minimum(100)
                    .because(
                            "a leg is one piece, or two where half of what hangs between the legs is counted to it",
                            COUNTS);
        }
        add("spinal-cord-area", RuleKind.AREA_IN_SLICE, Severity.NOTE)
                .in(FileRole.REGIONS, "spinal_cord", "")
                .maximum(900)
                .because("the spinal canal's width is below 30 mm", ANATOMY + "; the limit is a convention");
        add("islands", RuleKind.ISLAND, Severity.NOTE)
                .in(FileRole.REGIONS, ONE_BODY, "")
                .maximum(3)
                .share(100)
                .because(
                        "no islands of a few voxels within another label, beside larger pieces; paired organs and bones have such tips",
                        CONVENTION);
        add("islands-of-parts", RuleKind.ISLAND, Severity.WARNING)
                .in(FileRole.PARTS, "*", "")
                .maximum(20)
                .share(100)
                .because("no islands within another part, beside larger pieces of a part", CONVENTION);
    }

    private void slicePieces(String label, int most, double mm2) {
        add("pieces-of-" + label.replace('_', '-'), RuleKind.PIECES_IN_SLICE, Severity.WARNING)
                .in(FileRole.REGIONS, label, "")
                .maximum(most)
                .minimum(mm2)
                .because("no more pieces in a slice", COUNTS);
    }

    private void casePieces(String label, int most, double millilitres) {
        add("case-pieces-of-" + label.replace('_', '-'), RuleKind.PIECES_IN_CASE, Severity.NOTE)
                .in(FileRole.REGIONS, label, "")
                .maximum(most)
                .minimum(millilitres)
                .because("one piece from slice to slice", COUNTS);
    }

    private void neighbours() {
        for (String cavity : List.of("abdominal_cavity", "pericardium", "mediastinum", "thoracic_cavity", "brain")) {
            enclosed("bones", cavity, Severity.ERROR, VESSELS);
        }
        for (String inside : List.of("subcutaneous_tissue", "muscle")) {
            for (String cavity : List.of("pericardium", "brain")) {
                enclosed(inside, cavity, Severity.WARNING, ANATOMY);
            }
        }
        enclosed("subcutaneous_tissue", "abdominal_cavity|thoracic_cavity", Severity.WARNING, ANATOMY);
        enclosed("brain", "muscle|subcutaneous_tissue", Severity.WARNING, ANATOMY);
        enclosed(
                "spinal_cord",
                "abdominal_cavity|thoracic_cavity|mediastinum|subcutaneous_tissue",
                Severity.WARNING,
                ANATOMY);
        enclosed("thoracic_cavity", "subcutaneous_tissue", Severity.WARNING, ANATOMY);
        add("holes", RuleKind.ENCLOSED, Severity.WARNING)
                .in(FileRole.REGIONS, "background", INNER)
                .share(50)
                .maximum(20)
                .because("no small holes of background within the body; air in a fold lies at fat", COVERED);
        add("holes-in-torso", RuleKind.ENCLOSED, Severity.NOTE)
                .in(FileRole.PARTS, "background", "torso")
                .share(100)
                .maximum(20)
                .because("no small holes of background in the torso, its fat included", COVERED);
    }

    private void enclosed(String label, String other, Severity severity, String why) {
        String id = label + "-in-" + (other.indexOf('|') < 0 ? other : "wrong-place");
        add(id.replace('_', '-'), RuleKind.ENCLOSED, severity)
                .in(FileRole.REGIONS, label, other)
                .share(95)
                .because("no piece of it is surrounded by the other", why);
    }

    private void sides() {
        for (String part : List.of("arm", "leg")) {
            add("sides-of-" + part + "s", RuleKind.SIDES_SWAPPED, Severity.ERROR)
                    .in(FileRole.PARTS, "right_" + part, "left_" + part)
                    .because("right and left are the patient's, by the affine", TABLE_2);
        }
        add("heart-side", RuleKind.SIDES_SWAPPED_IN_CASE, Severity.WARNING)
                .in(FileRole.REGIONS, "spinal_cord", "pericardium")
                .because(
                        "the heart lies to the left of the spine; else the file is mirrored, or the patient is",
                        ANATOMY);
    }

    private void image() {
        add("hu-outside-range", RuleKind.HU_OUTSIDE, Severity.WARNING)
                .in(FileRole.REGIONS, "*", "")
                .minimum(-1100)
                .share(0)
                .because(
                        "no tissue is less dense than air (-1000 HU, and noise); fills of -2000 or -3000 are no measurements",
                        "Definition of HU");
        add("hu-fill", RuleKind.IMAGE_HU_OUTSIDE, Severity.NOTE)
                .minimum(-1100)
                .because(
                        "no slice, annotated or not, has values less dense than air; often a fill outside of the field of view",
                        "Definition of HU");
        median("bones", 80, 1500);
        median("subcutaneous_tissue", -200, 0);
        median("muscle", -50, 200);
        median("thoracic_cavity", -1000, 50);
        median("abdominal_cavity", -150, 250);
        median("brain", -20, 150);
        median("pericardium", -100, 500);
        median("mediastinum", -200, 400);
        median("spinal_cord", -100, 200);
    }

    private void median(String label, double least, double most) {
        add("hu-of-" + label.replace('_', '-'), RuleKind.HU_MEDIAN_OUTSIDE, Severity.WARNING)
                .in(FileRole.REGIONS, label, "")
                .minimum(least)
                .maximum(most)
                .because("its median HU is that of its tissue", ANATOMY + "; the limits are wide by convention");
    }

    private void rarities() {
        add("rare-contact", RuleKind.RARE_CONTACT, Severity.NOTE)
                .minimum(100)
                .share(1)
                .because("labels touch as they do elsewhere in the data set", "Learned; the limits are a convention");
        add("rare-count", RuleKind.RARE_COUNT, Severity.NOTE)
                .minimum(100)
                .share(1)
                .because(
                        "labels have as many pieces as elsewhere in the data set",
                        "Learned; the limits are a convention");
    }

    private void simple(String id, RuleKind kind, String what, String why) {
        add(id, kind, Severity.ERROR).because(what, why);
    }

    private Draft add(String id, RuleKind kind, Severity severity) {
        return new Draft(id, kind, severity);
    }

    /** A rule that is being written down. */
    private final class Draft {

        private final String id;
        private final RuleKind kind;
        private final Severity severity;
        private Optional<FileRole> file = Optional.empty();
        private String label = "";
        private String other = "";
        private OptionalDouble minimum = OptionalDouble.empty();
        private OptionalDouble maximum = OptionalDouble.empty();
        private OptionalDouble share = OptionalDouble.empty();

        Draft(String id, RuleKind kind, Severity severity) {
            this.id = id;
            this.kind = kind;
            this.severity = severity;
        }

        Draft in(FileRole newFile, String newLabel, String newOther) {
            file = Optional.of(newFile);
            label = newLabel;
            other = newOther;
            return this;
        }

        Draft minimum(double value) {
            minimum = OptionalDouble.of(value);
            return this;
        }

        Draft maximum(double value) {
            maximum = OptionalDouble.of(value);
            return this;
        }

        Draft share(double percent) {
            share = OptionalDouble.of(percent);
            return this;
        }

        void because(String what, String why) {
            rules.add(new QualityRule(id, kind, severity, file, label, other, minimum, maximum, share, what, why));
        }
    }
}
