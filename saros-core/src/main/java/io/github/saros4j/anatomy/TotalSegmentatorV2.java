package io.github.saros4j.anatomy;

import io.github.saros4j.label.LabelSet;
import java.util.Arrays;

/**
 * The 117 classes of TotalSegmentator version 2, task {@code total}, with the numbers that its label maps have. Version 1 numbers its
 * classes otherwise; only names go from one to the other.
 *
 * <p>Source: {@code total} in {@code map_to_binary.py} of TotalSegmentator.
 */
public enum TotalSegmentatorV2 implements TotalSegmentatorLabel {
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
    /** {@code pancreas}. */
    PANCREAS(7),
    /** {@code adrenal_gland_right}. */
    ADRENAL_GLAND_RIGHT(8),
    /** {@code adrenal_gland_left}. */
    ADRENAL_GLAND_LEFT(9),
    /** {@code lung_upper_lobe_left}. */
    LUNG_UPPER_LOBE_LEFT(10),
    /** {@code lung_lower_lobe_left}. */
    LUNG_LOWER_LOBE_LEFT(11),
    /** {@code lung_upper_lobe_right}. */
    LUNG_UPPER_LOBE_RIGHT(12),
    /** {@code lung_middle_lobe_right}. */
    LUNG_MIDDLE_LOBE_RIGHT(13),
    /** {@code lung_lower_lobe_right}. */
    LUNG_LOWER_LOBE_RIGHT(14),
    /** {@code esophagus}. */
    ESOPHAGUS(15),
    /** {@code trachea}. */
    TRACHEA(16),
    /** {@code thyroid_gland}. */
    THYROID_GLAND(17),
    /** {@code small_bowel}. */
    SMALL_BOWEL(18),
    /** {@code duodenum}. */
    DUODENUM(19),
    /** {@code colon}. */
    COLON(20),
    /** {@code urinary_bladder}. */
    URINARY_BLADDER(21),
    /** {@code prostate}. */
    PROSTATE(22),
    /** {@code kidney_cyst_left}. */
    KIDNEY_CYST_LEFT(23),
    /** {@code kidney_cyst_right}. */
    KIDNEY_CYST_RIGHT(24),
    /** {@code sacrum}. */
    SACRUM(25),
    /** {@code vertebrae_S1}. */
    VERTEBRAE_S1(26),
    /** {@code vertebrae_L5}. */
    VERTEBRAE_L5(27),
    /** {@code vertebrae_L4}. */
    VERTEBRAE_L4(28),
    /** {@code vertebrae_L3}. */
    VERTEBRAE_L3(29),
    /** {@code vertebrae_L2}. */
    VERTEBRAE_L2(30),
    /** {@code vertebrae_L1}. */
    VERTEBRAE_L1(31),
    /** {@code vertebrae_T12}. */
    VERTEBRAE_T12(32),
    /** {@code vertebrae_T11}. */
    VERTEBRAE_T11(33),
    /** {@code vertebrae_T10}. */
    VERTEBRAE_T10(34),
    /** {@code vertebrae_T9}. */
    VERTEBRAE_T9(35),
    /** {@code vertebrae_T8}. */
    VERTEBRAE_T8(36),
    /** {@code vertebrae_T7}. */
    VERTEBRAE_T7(37),
    /** {@code vertebrae_T6}. */
    VERTEBRAE_T6(38),
    /** {@code vertebrae_T5}. */
    VERTEBRAE_T5(39),
    /** {@code vertebrae_T4}. */
    VERTEBRAE_T4(40),
    /** {@code vertebrae_T3}. */
    VERTEBRAE_T3(41),
    /** {@code vertebrae_T2}. */
    VERTEBRAE_T2(42),
    /** {@code vertebrae_T1}. */
    VERTEBRAE_T1(43),
    /** {@code vertebrae_C7}. */
    VERTEBRAE_C7(44),
    /** {@code vertebrae_C6}. */
    VERTEBRAE_C6(45),
    /** {@code vertebrae_C5}. */
    VERTEBRAE_C5(46),
    /** {@code vertebrae_C4}. */
    VERTEBRAE_C4(47),
    /** {@code vertebrae_C3}. */
    VERTEBRAE_C3(48),
    /** {@code vertebrae_C2}. */
    VERTEBRAE_C2(49),
    /** {@code vertebrae_C1}. */
    VERTEBRAE_C1(50),
    /** {@code heart}. */
    HEART(51),
    /** {@code aorta}. */
    AORTA(52),
    /** {@code pulmonary_vein}. */
    PULMONARY_VEIN(53),
    /** {@code brachiocephalic_trunk}. */
    BRACHIOCEPHALIC_TRUNK(54),
    /** {@code subclavian_artery_right}. */
    SUBCLAVIAN_ARTERY_RIGHT(55),
    /** {@code subclavian_artery_left}. */
    SUBCLAVIAN_ARTERY_LEFT(56),
    /** {@code common_carotid_artery_right}. */
    COMMON_CAROTID_ARTERY_RIGHT(57),
    /** {@code common_carotid_artery_left}. */
    COMMON_CAROTID_ARTERY_LEFT(58),
    /** {@code brachiocephalic_vein_left}. */
    BRACHIOCEPHALIC_VEIN_LEFT(59),
    /** {@code brachiocephalic_vein_right}. */
    BRACHIOCEPHALIC_VEIN_RIGHT(60),
    /** {@code atrial_appendage_left}. */
    ATRIAL_APPENDAGE_LEFT(61),
    /** {@code superior_vena_cava}. */
    SUPERIOR_VENA_CAVA(62),
    /** {@code inferior_vena_cava}. */
    INFERIOR_VENA_CAVA(63),
    /** {@code portal_vein_and_splenic_vein}. */
    PORTAL_VEIN_AND_SPLENIC_VEIN(64),
    /** {@code iliac_artery_left}. */
    ILIAC_ARTERY_LEFT(65),
    /** {@code iliac_artery_right}. */
    ILIAC_ARTERY_RIGHT(66),
    /** {@code iliac_vena_left}. */
    ILIAC_VENA_LEFT(67),
    /** {@code iliac_vena_right}. */
    ILIAC_VENA_RIGHT(68),
    /** {@code humerus_left}. */
    HUMERUS_LEFT(69),
    /** {@code humerus_right}. */
    HUMERUS_RIGHT(70),
    /** {@code scapula_left}. */
    SCAPULA_LEFT(71),
    /** {@code scapula_right}. */
    SCAPULA_RIGHT(72),
    /** {@code clavicula_left}. */
    CLAVICULA_LEFT(73),
    /** {@code clavicula_right}. */
    CLAVICULA_RIGHT(74),
    /** {@code femur_left}. */
    FEMUR_LEFT(75),
    /** {@code femur_right}. */
    FEMUR_RIGHT(76),
    /** {@code hip_left}. */
    HIP_LEFT(77),
    /** {@code hip_right}. */
    HIP_RIGHT(78),
    /** {@code spinal_cord}. */
    SPINAL_CORD(79),
    /** {@code gluteus_maximus_left}. */
    GLUTEUS_MAXIMUS_LEFT(80),
    /** {@code gluteus_maximus_right}. */
    GLUTEUS_MAXIMUS_RIGHT(81),
    /** {@code gluteus_medius_left}. */
    GLUTEUS_MEDIUS_LEFT(82),
    /** {@code gluteus_medius_right}. */
    GLUTEUS_MEDIUS_RIGHT(83),
    /** {@code gluteus_minimus_left}. */
    GLUTEUS_MINIMUS_LEFT(84),
    /** {@code gluteus_minimus_right}. */
    GLUTEUS_MINIMUS_RIGHT(85),
    /** {@code autochthon_left}. */
    AUTOCHTHON_LEFT(86),
    /** {@code autochthon_right}. */
    AUTOCHTHON_RIGHT(87),
    /** {@code iliopsoas_left}. */
    ILIOPSOAS_LEFT(88),
    /** {@code iliopsoas_right}. */
    ILIOPSOAS_RIGHT(89),
    /** {@code brain}. */
    BRAIN(90),
    /** {@code skull}. */
    SKULL(91),
    /** {@code rib_left_1}. */
    RIB_LEFT_1(92),
    /** {@code rib_left_2}. */
    RIB_LEFT_2(93),
    /** {@code rib_left_3}. */
    RIB_LEFT_3(94),
    /** {@code rib_left_4}. */
    RIB_LEFT_4(95),
    /** {@code rib_left_5}. */
    RIB_LEFT_5(96),
    /** {@code rib_left_6}. */
    RIB_LEFT_6(97),
    /** {@code rib_left_7}. */
    RIB_LEFT_7(98),
    /** {@code rib_left_8}. */
    RIB_LEFT_8(99),
    /** {@code rib_left_9}. */
    RIB_LEFT_9(100),
    /** {@code rib_left_10}. */
    RIB_LEFT_10(101),
    /** {@code rib_left_11}. */
    RIB_LEFT_11(102),
    /** {@code rib_left_12}. */
    RIB_LEFT_12(103),
    /** {@code rib_right_1}. */
    RIB_RIGHT_1(104),
    /** {@code rib_right_2}. */
    RIB_RIGHT_2(105),
    /** {@code rib_right_3}. */
    RIB_RIGHT_3(106),
    /** {@code rib_right_4}. */
    RIB_RIGHT_4(107),
    /** {@code rib_right_5}. */
    RIB_RIGHT_5(108),
    /** {@code rib_right_6}. */
    RIB_RIGHT_6(109),
    /** {@code rib_right_7}. */
    RIB_RIGHT_7(110),
    /** {@code rib_right_8}. */
    RIB_RIGHT_8(111),
    /** {@code rib_right_9}. */
    RIB_RIGHT_9(112),
    /** {@code rib_right_10}. */
    RIB_RIGHT_10(113),
    /** {@code rib_right_11}. */
    RIB_RIGHT_11(114),
    /** {@code rib_right_12}. */
    RIB_RIGHT_12(115),
    /** {@code sternum}. */
    STERNUM(116),
    /** {@code costal_cartilages}. */
    COSTAL_CARTILAGES(117);

    private static final LabelSet<TotalSegmentatorV2> LABEL_SET =
            LabelSet.of("totalsegmentator-v2", Arrays.asList(values()));

    private final int id;

    TotalSegmentatorV2(int id) {
        this.id = id;
    }

    /**
     * The whole set. No voxel is ignored: TotalSegmentator labels all of a CT.
     *
     * @return the label set {@code totalsegmentator-v2}
     */
    public static LabelSet<TotalSegmentatorV2> labelSet() {
        return LABEL_SET;
    }

    @Override
    public int id() {
        return id;
    }
}
