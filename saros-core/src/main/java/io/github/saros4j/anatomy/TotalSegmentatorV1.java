package io.github.saros4j.anatomy;

import io.github.saros4j.label.LabelSet;
import java.util.Arrays;

/**
 * The 104 classes of TotalSegmentator version 1, task {@code total}, with the numbers that its label maps have. Version 2 numbers its
 * classes otherwise; only names go from one to the other.
 *
 * <p>Source: {@code total_v1} in {@code map_to_binary.py} of TotalSegmentator.
 */
public enum TotalSegmentatorV1 implements TotalSegmentatorLabel {
    /** Everything else. Never scored. */
    BACKGROUND(0),
    /** {@code spleen}. */
    SPLEEN(1),
    /** {@code kidney_right}. */
    KIDNEY_RIGHT(2),
    /** {@code kidney_left}. */
    KIDNEY_LEFT(3),
    /** {@code gallbladder}. */
    GALLBLADDER(4),
    /** {@code liver}. */
    LIVER(5),
    /** {@code stomach}. */
    STOMACH(6),
    /** {@code aorta}. */
    AORTA(7),
    /** {@code inferior_vena_cava}. */
    INFERIOR_VENA_CAVA(8),
    /** {@code portal_vein_and_splenic_vein}. */
    PORTAL_VEIN_AND_SPLENIC_VEIN(9),
    /** {@code pancreas}. */
    PANCREAS(10),
    /** {@code adrenal_gland_right}. */
    ADRENAL_GLAND_RIGHT(11),
    /** {@code adrenal_gland_left}. */
    ADRENAL_GLAND_LEFT(12),
    /** {@code lung_upper_lobe_left}. */
    LUNG_UPPER_LOBE_LEFT(13),
    /** {@code lung_lower_lobe_left}. */
    LUNG_LOWER_LOBE_LEFT(14),
    /** {@code lung_upper_lobe_right}. */
    LUNG_UPPER_LOBE_RIGHT(15),
    /** {@code lung_middle_lobe_right}. */
    LUNG_MIDDLE_LOBE_RIGHT(16),
    /** {@code lung_lower_lobe_right}. */
    LUNG_LOWER_LOBE_RIGHT(17),
    /** {@code vertebrae_L5}. */
    VERTEBRAE_L5(18),
    /** {@code vertebrae_L4}. */
    VERTEBRAE_L4(19),
    /** {@code vertebrae_L3}. */
    VERTEBRAE_L3(20),
    /** {@code vertebrae_L2}. */
    VERTEBRAE_L2(21),
    /** {@code vertebrae_L1}. */
    VERTEBRAE_L1(22),
    /** {@code vertebrae_T12}. */
    VERTEBRAE_T12(23),
    /** {@code vertebrae_T11}. */
    VERTEBRAE_T11(24),
    /** {@code vertebrae_T10}. */
    VERTEBRAE_T10(25),
    /** {@code vertebrae_T9}. */
    VERTEBRAE_T9(26),
    /** {@code vertebrae_T8}. */
    VERTEBRAE_T8(27),
    /** {@code vertebrae_T7}. */
    VERTEBRAE_T7(28),
    /** {@code vertebrae_T6}. */
    VERTEBRAE_T6(29),
    /** {@code vertebrae_T5}. */
    VERTEBRAE_T5(30),
    /** {@code vertebrae_T4}. */
    VERTEBRAE_T4(31),
    /** {@code vertebrae_T3}. */
    VERTEBRAE_T3(32),
    /** {@code vertebrae_T2}. */
    VERTEBRAE_T2(33),
    /** {@code vertebrae_T1}. */
    VERTEBRAE_T1(34),
    /** {@code vertebrae_C7}. */
    VERTEBRAE_C7(35),
    /** {@code vertebrae_C6}. */
    VERTEBRAE_C6(36),
    /** {@code vertebrae_C5}. */
    VERTEBRAE_C5(37),
    /** {@code vertebrae_C4}. */
    VERTEBRAE_C4(38),
    /** {@code vertebrae_C3}. */
    VERTEBRAE_C3(39),
    /** {@code vertebrae_C2}. */
    VERTEBRAE_C2(40),
    /** {@code vertebrae_C1}. */
    VERTEBRAE_C1(41),
    /** {@code esophagus}. */
    ESOPHAGUS(42),
    /** {@code trachea}. */
    TRACHEA(43),
    /** {@code heart_myocardium}. */
    HEART_MYOCARDIUM(44),
    /** {@code heart_atrium_left}. */
    HEART_ATRIUM_LEFT(45),
    /** {@code heart_ventricle_left}. */
    HEART_VENTRICLE_LEFT(46),
    /** {@code heart_atrium_right}. */
    HEART_ATRIUM_RIGHT(47),
    /** {@code heart_ventricle_right}. */
    HEART_VENTRICLE_RIGHT(48),
    /** {@code pulmonary_artery}. */
    PULMONARY_ARTERY(49),
    /** {@code brain}. */
    BRAIN(50),
    /** {@code iliac_artery_left}. */
    ILIAC_ARTERY_LEFT(51),
    /** {@code iliac_artery_right}. */
    ILIAC_ARTERY_RIGHT(52),
    /** {@code iliac_vena_left}. */
    ILIAC_VENA_LEFT(53),
    /** {@code iliac_vena_right}. */
    ILIAC_VENA_RIGHT(54),
    /** {@code small_bowel}. */
    SMALL_BOWEL(55),
    /** {@code duodenum}. */
    DUODENUM(56),
    /** {@code colon}. */
    COLON(57),
    /** {@code rib_left_1}. */
    RIB_LEFT_1(58),
    /** {@code rib_left_2}. */
    RIB_LEFT_2(59),
    /** {@code rib_left_3}. */
    RIB_LEFT_3(60),
    /** {@code rib_left_4}. */
    RIB_LEFT_4(61),
    /** {@code rib_left_5}. */
    RIB_LEFT_5(62),
    /** {@code rib_left_6}. */
    RIB_LEFT_6(63),
    /** {@code rib_left_7}. */
    RIB_LEFT_7(64),
    /** {@code rib_left_8}. */
    RIB_LEFT_8(65),
    /** {@code rib_left_9}. */
    RIB_LEFT_9(66),
    /** {@code rib_left_10}. */
    RIB_LEFT_10(67),
    /** {@code rib_left_11}. */
    RIB_LEFT_11(68),
    /** {@code rib_left_12}. */
    RIB_LEFT_12(69),
    /** {@code rib_right_1}. */
    RIB_RIGHT_1(70),
    /** {@code rib_right_2}. */
    RIB_RIGHT_2(71),
    /** {@code rib_right_3}. */
    RIB_RIGHT_3(72),
    /** {@code rib_right_4}. */
    RIB_RIGHT_4(73),
    /** {@code rib_right_5}. */
    RIB_RIGHT_5(74),
    /** {@code rib_right_6}. */
    RIB_RIGHT_6(75),
    /** {@code rib_right_7}. */
    RIB_RIGHT_7(76),
    /** {@code rib_right_8}. */
    RIB_RIGHT_8(77),
    /** {@code rib_right_9}. */
    RIB_RIGHT_9(78),
    /** {@code rib_right_10}. */
    RIB_RIGHT_10(79),
    /** {@code rib_right_11}. */
    RIB_RIGHT_11(80),
    /** {@code rib_right_12}. */
    RIB_RIGHT_12(81),
    /** {@code humerus_left}. */
    HUMERUS_LEFT(82),
    /** {@code humerus_right}. */
    HUMERUS_RIGHT(83),
    /** {@code scapula_left}. */
    SCAPULA_LEFT(84),
    /** {@code scapula_right}. */
    SCAPULA_RIGHT(85),
    /** {@code clavicula_left}. */
    CLAVICULA_LEFT(86),
    /** {@code clavicula_right}. */
    CLAVICULA_RIGHT(87),
    /** {@code femur_left}. */
    FEMUR_LEFT(88),
    /** {@code femur_right}. */
    FEMUR_RIGHT(89),
    /** {@code hip_left}. */
    HIP_LEFT(90),
    /** {@code hip_right}. */
    HIP_RIGHT(91),
    /** {@code sacrum}. */
    SACRUM(92),
    /** {@code face}. */
    FACE(93),
    /** {@code gluteus_maximus_left}. */
    GLUTEUS_MAXIMUS_LEFT(94),
    /** {@code gluteus_maximus_right}. */
    GLUTEUS_MAXIMUS_RIGHT(95),
    /** {@code gluteus_medius_left}. */
    GLUTEUS_MEDIUS_LEFT(96),
    /** {@code gluteus_medius_right}. */
    GLUTEUS_MEDIUS_RIGHT(97),
    /** {@code gluteus_minimus_left}. */
    GLUTEUS_MINIMUS_LEFT(98),
    /** {@code gluteus_minimus_right}. */
    GLUTEUS_MINIMUS_RIGHT(99),
    /** {@code autochthon_left}. */
    AUTOCHTHON_LEFT(100),
    /** {@code autochthon_right}. */
    AUTOCHTHON_RIGHT(101),
    /** {@code iliopsoas_left}. */
    ILIOPSOAS_LEFT(102),
    /** {@code iliopsoas_right}. */
    ILIOPSOAS_RIGHT(103),
    /** {@code urinary_bladder}. */
    URINARY_BLADDER(104);

    private static final LabelSet<TotalSegmentatorV1> LABEL_SET =
            LabelSet.of("totalsegmentator-v1", Arrays.asList(values()));

    private final int id;

    TotalSegmentatorV1(int id) {
        this.id = id;
    }

    /**
     * The whole set. No voxel is ignored: TotalSegmentator labels all of a CT.
     *
     * @return the label set {@code totalsegmentator-v1}
     */
    public static LabelSet<TotalSegmentatorV1> labelSet() {
        return LABEL_SET;
    }

    @Override
    public int id() {
        return id;
    }
}
