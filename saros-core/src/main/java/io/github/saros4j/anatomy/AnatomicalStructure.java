package io.github.saros4j.anatomy;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What TotalSegmentator can find in a CT: every class of its task {@code total}, of version 1 or 2, and of its tasks
 * {@code body} and {@code tissue_types}. A structure has one name in all of them; what number it has depends on the label set
 * ({@link TotalSegmentatorV1}, {@link TotalSegmentatorV2}).
 *
 * <p>Sources: {@code map_to_binary.py} (names) and {@code totalsegmentator_snomed_mapping.csv} (codes of SNOMED CT) of
 * TotalSegmentator, Wasserthal et al., Radiology: Artificial Intelligence 5 (2023) e230024. Left and right are the patient's.
 */
public enum AnatomicalStructure {
    /** Spleen. */
    SPLEEN(StructureGroup.ORGAN, "78961009"),
    /** Kidney, right. */
    KIDNEY_RIGHT(StructureGroup.ORGAN, "64033007", Side.RIGHT),
    /** Kidney, left. */
    KIDNEY_LEFT(StructureGroup.ORGAN, "64033007", Side.LEFT),
    /** Gallbladder. */
    GALLBLADDER(StructureGroup.ORGAN, "28231008"),
    /** Liver. */
    LIVER(StructureGroup.ORGAN, "10200004"),
    /** Stomach. */
    STOMACH(StructureGroup.ORGAN, "69695003"),
    /** Pancreas. */
    PANCREAS(StructureGroup.ORGAN, "15776009"),
    /** Adrenal gland, right. */
    ADRENAL_GLAND_RIGHT(StructureGroup.ORGAN, "23451007", Side.RIGHT),
    /** Adrenal gland, left. */
    ADRENAL_GLAND_LEFT(StructureGroup.ORGAN, "23451007", Side.LEFT),
    /** Lung upper lobe, left. */
    LUNG_UPPER_LOBE_LEFT(StructureGroup.ORGAN, "45653009", Side.LEFT),
    /** Lung lower lobe, left. */
    LUNG_LOWER_LOBE_LEFT(StructureGroup.ORGAN, "90572001", Side.LEFT),
    /** Lung upper lobe, right. */
    LUNG_UPPER_LOBE_RIGHT(StructureGroup.ORGAN, "45653009", Side.RIGHT),
    /** Lung middle lobe, right. */
    LUNG_MIDDLE_LOBE_RIGHT(StructureGroup.ORGAN, "72481006"),
    /** Lung lower lobe, right. */
    LUNG_LOWER_LOBE_RIGHT(StructureGroup.ORGAN, "90572001", Side.RIGHT),
    /** Esophagus. */
    ESOPHAGUS(StructureGroup.ORGAN, "32849002"),
    /** Trachea. */
    TRACHEA(StructureGroup.ORGAN, "44567001"),
    /** Thyroid gland. */
    THYROID_GLAND(StructureGroup.ORGAN, "69748006"),
    /** Small bowel. */
    SMALL_BOWEL(StructureGroup.ORGAN, "30315005"),
    /** Duodenum. */
    DUODENUM(StructureGroup.ORGAN, "38848004"),
    /** Colon. */
    COLON(StructureGroup.ORGAN, "71854001"),
    /** Urinary bladder. */
    URINARY_BLADDER(StructureGroup.ORGAN, "89837001"),
    /** Prostate. */
    PROSTATE(StructureGroup.ORGAN, "41216001"),
    /** Kidney cyst, left. */
    KIDNEY_CYST_LEFT(StructureGroup.ORGAN, "367643001", "64033007", Side.LEFT),
    /** Kidney cyst, right. */
    KIDNEY_CYST_RIGHT(StructureGroup.ORGAN, "367643001", "64033007", Side.RIGHT),
    /** Sacrum. */
    SACRUM(StructureGroup.VERTEBRA, "54735007"),
    /** Vertebra S1. */
    VERTEBRAE_S1(StructureGroup.VERTEBRA, "65985001"),
    /** Vertebra L5. */
    VERTEBRAE_L5(StructureGroup.VERTEBRA, "49668003"),
    /** Vertebra L4. */
    VERTEBRAE_L4(StructureGroup.VERTEBRA, "11994002"),
    /** Vertebra L3. */
    VERTEBRAE_L3(StructureGroup.VERTEBRA, "36470004"),
    /** Vertebra L2. */
    VERTEBRAE_L2(StructureGroup.VERTEBRA, "14293000"),
    /** Vertebra L1. */
    VERTEBRAE_L1(StructureGroup.VERTEBRA, "66794005"),
    /** Vertebra T12. */
    VERTEBRAE_T12(StructureGroup.VERTEBRA, "23215003"),
    /** Vertebra T11. */
    VERTEBRAE_T11(StructureGroup.VERTEBRA, "12989004"),
    /** Vertebra T10. */
    VERTEBRAE_T10(StructureGroup.VERTEBRA, "7610001"),
    /** Vertebra T9. */
    VERTEBRAE_T9(StructureGroup.VERTEBRA, "82687006"),
    /** Vertebra T8. */
    VERTEBRAE_T8(StructureGroup.VERTEBRA, "11068009"),
    /** Vertebra T7. */
    VERTEBRAE_T7(StructureGroup.VERTEBRA, "62487009"),
    /** Vertebra T6. */
    VERTEBRAE_T6(StructureGroup.VERTEBRA, "45296009"),
    /** Vertebra T5. */
    VERTEBRAE_T5(StructureGroup.VERTEBRA, "56401006"),
    /** Vertebra T4. */
    VERTEBRAE_T4(StructureGroup.VERTEBRA, "73071006"),
    /** Vertebra T3. */
    VERTEBRAE_T3(StructureGroup.VERTEBRA, "1626008"),
    /** Vertebra T2. */
    VERTEBRAE_T2(StructureGroup.VERTEBRA, "53733008"),
    /** Vertebra T1. */
    VERTEBRAE_T1(StructureGroup.VERTEBRA, "64864005"),
    /** Vertebra C7. */
    VERTEBRAE_C7(StructureGroup.VERTEBRA, "87391001"),
    /** Vertebra C6. */
    VERTEBRAE_C6(StructureGroup.VERTEBRA, "36054005"),
    /** Vertebra C5. */
    VERTEBRAE_C5(StructureGroup.VERTEBRA, "36978003"),
    /** Vertebra C4. */
    VERTEBRAE_C4(StructureGroup.VERTEBRA, "5329002"),
    /** Vertebra C3. */
    VERTEBRAE_C3(StructureGroup.VERTEBRA, "113205007"),
    /** Vertebra C2. */
    VERTEBRAE_C2(StructureGroup.VERTEBRA, "39976000"),
    /** Vertebra C1. */
    VERTEBRAE_C1(StructureGroup.VERTEBRA, "14806007"),
    /** Heart. */
    HEART(StructureGroup.HEART, "80891009"),
    /** Aorta. */
    AORTA(StructureGroup.VESSEL, "15825003"),
    /** Pulmonary vein. */
    PULMONARY_VEIN(StructureGroup.VESSEL, "122972007"),
    /** Brachiocephalic trunk. */
    BRACHIOCEPHALIC_TRUNK(StructureGroup.VESSEL, "12691009"),
    /** Subclavian artery, right. */
    SUBCLAVIAN_ARTERY_RIGHT(StructureGroup.VESSEL, "29700009", Side.RIGHT),
    /** Subclavian artery, left. */
    SUBCLAVIAN_ARTERY_LEFT(StructureGroup.VESSEL, "29700009", Side.LEFT),
    /** Common carotid artery, right. */
    COMMON_CAROTID_ARTERY_RIGHT(StructureGroup.VESSEL, "32062004", Side.RIGHT),
    /** Common carotid artery, left. */
    COMMON_CAROTID_ARTERY_LEFT(StructureGroup.VESSEL, "32062004", Side.LEFT),
    /** Brachiocephalic vein, left. */
    BRACHIOCEPHALIC_VEIN_LEFT(StructureGroup.VESSEL, "8887007", Side.LEFT),
    /** Brachiocephalic vein, right. */
    BRACHIOCEPHALIC_VEIN_RIGHT(StructureGroup.VESSEL, "8887007", Side.RIGHT),
    /** Atrial appendage, left. */
    ATRIAL_APPENDAGE_LEFT(StructureGroup.HEART, "68786006", Side.LEFT),
    /** Superior vena cava. */
    SUPERIOR_VENA_CAVA(StructureGroup.VESSEL, "48345005"),
    /** Inferior vena cava. */
    INFERIOR_VENA_CAVA(StructureGroup.VESSEL, "64131007"),
    /** Portal vein and splenic vein. */
    PORTAL_VEIN_AND_SPLENIC_VEIN(StructureGroup.VESSEL, "110765007"),
    /** Common iliac artery, left. */
    ILIAC_ARTERY_LEFT(StructureGroup.VESSEL, "73634005", Side.LEFT),
    /** Common iliac artery, right. */
    ILIAC_ARTERY_RIGHT(StructureGroup.VESSEL, "73634005", Side.RIGHT),
    /** Common iliac vein, left. */
    ILIAC_VENA_LEFT(StructureGroup.VESSEL, "46027005", Side.LEFT),
    /** Common iliac vein, right. */
    ILIAC_VENA_RIGHT(StructureGroup.VESSEL, "46027005", Side.RIGHT),
    /** Humerus, left. */
    HUMERUS_LEFT(StructureGroup.BONE, "85050009", Side.LEFT),
    /** Humerus, right. */
    HUMERUS_RIGHT(StructureGroup.BONE, "85050009", Side.RIGHT),
    /** Scapula, left. */
    SCAPULA_LEFT(StructureGroup.BONE, "79601000", Side.LEFT),
    /** Scapula, right. */
    SCAPULA_RIGHT(StructureGroup.BONE, "79601000", Side.RIGHT),
    /** Clavicle, left. */
    CLAVICULA_LEFT(StructureGroup.BONE, "51299004", Side.LEFT),
    /** Clavicle, right. */
    CLAVICULA_RIGHT(StructureGroup.BONE, "51299004", Side.RIGHT),
    /** Femur, left. */
    FEMUR_LEFT(StructureGroup.BONE, "71341001", Side.LEFT),
    /** Femur, right. */
    FEMUR_RIGHT(StructureGroup.BONE, "71341001", Side.RIGHT),
    /** Hip bone, left. */
    HIP_LEFT(StructureGroup.BONE, "29836001", Side.LEFT),
    /** Hip bone, right. */
    HIP_RIGHT(StructureGroup.BONE, "29836001", Side.RIGHT),
    /** Spinal cord. */
    SPINAL_CORD(StructureGroup.NERVOUS_SYSTEM, "2748008"),
    /** Gluteus maximus, left. */
    GLUTEUS_MAXIMUS_LEFT(StructureGroup.MUSCLE, "181674001", Side.LEFT),
    /** Gluteus maximus, right. */
    GLUTEUS_MAXIMUS_RIGHT(StructureGroup.MUSCLE, "181674001", Side.RIGHT),
    /** Gluteus medius, left. */
    GLUTEUS_MEDIUS_LEFT(StructureGroup.MUSCLE, "78333006", Side.LEFT),
    /** Gluteus medius, right. */
    GLUTEUS_MEDIUS_RIGHT(StructureGroup.MUSCLE, "78333006", Side.RIGHT),
    /** Gluteus minimus, left. */
    GLUTEUS_MINIMUS_LEFT(StructureGroup.MUSCLE, "75297007", Side.LEFT),
    /** Gluteus minimus, right. */
    GLUTEUS_MINIMUS_RIGHT(StructureGroup.MUSCLE, "75297007", Side.RIGHT),
    /** Deep muscles of the back, left. */
    AUTOCHTHON_LEFT(StructureGroup.MUSCLE, "244849004", Side.LEFT),
    /** Deep muscles of the back, right. */
    AUTOCHTHON_RIGHT(StructureGroup.MUSCLE, "244849004", Side.RIGHT),
    /** Iliopsoas, left. */
    ILIOPSOAS_LEFT(StructureGroup.MUSCLE, "68455001", Side.LEFT),
    /** Iliopsoas, right. */
    ILIOPSOAS_RIGHT(StructureGroup.MUSCLE, "68455001", Side.RIGHT),
    /** Brain. */
    BRAIN(StructureGroup.NERVOUS_SYSTEM, "12738006"),
    /** Skull. */
    SKULL(StructureGroup.BONE, "89546000"),
    /** Rib 1, left. */
    RIB_LEFT_1(StructureGroup.RIB, "48535007", Side.LEFT),
    /** Rib 2, left. */
    RIB_LEFT_2(StructureGroup.RIB, "78247007", Side.LEFT),
    /** Rib 3, left. */
    RIB_LEFT_3(StructureGroup.RIB, "25888004", Side.LEFT),
    /** Rib 4, left. */
    RIB_LEFT_4(StructureGroup.RIB, "25523003", Side.LEFT),
    /** Rib 5, left. */
    RIB_LEFT_5(StructureGroup.RIB, "15339008", Side.LEFT),
    /** Rib 6, left. */
    RIB_LEFT_6(StructureGroup.RIB, "59558009", Side.LEFT),
    /** Rib 7, left. */
    RIB_LEFT_7(StructureGroup.RIB, "24915002", Side.LEFT),
    /** Rib 8, left. */
    RIB_LEFT_8(StructureGroup.RIB, "5953002", Side.LEFT),
    /** Rib 9, left. */
    RIB_LEFT_9(StructureGroup.RIB, "22565002", Side.LEFT),
    /** Rib 10, left. */
    RIB_LEFT_10(StructureGroup.RIB, "77644006", Side.LEFT),
    /** Rib 11, left. */
    RIB_LEFT_11(StructureGroup.RIB, "58830002", Side.LEFT),
    /** Rib 12, left. */
    RIB_LEFT_12(StructureGroup.RIB, "43993008", Side.LEFT),
    /** Rib 1, right. */
    RIB_RIGHT_1(StructureGroup.RIB, "48535007", Side.RIGHT),
    /** Rib 2, right. */
    RIB_RIGHT_2(StructureGroup.RIB, "78247007", Side.RIGHT),
    /** Rib 3, right. */
    RIB_RIGHT_3(StructureGroup.RIB, "25888004", Side.RIGHT),
    /** Rib 4, right. */
    RIB_RIGHT_4(StructureGroup.RIB, "25523003", Side.RIGHT),
    /** Rib 5, right. */
    RIB_RIGHT_5(StructureGroup.RIB, "15339008", Side.RIGHT),
    /** Rib 6, right. */
    RIB_RIGHT_6(StructureGroup.RIB, "59558009", Side.RIGHT),
    /** Rib 7, right. */
    RIB_RIGHT_7(StructureGroup.RIB, "24915002", Side.RIGHT),
    /** Rib 8, right. */
    RIB_RIGHT_8(StructureGroup.RIB, "5953002", Side.RIGHT),
    /** Rib 9, right. */
    RIB_RIGHT_9(StructureGroup.RIB, "22565002", Side.RIGHT),
    /** Rib 10, right. */
    RIB_RIGHT_10(StructureGroup.RIB, "77644006", Side.RIGHT),
    /** Rib 11, right. */
    RIB_RIGHT_11(StructureGroup.RIB, "58830002", Side.RIGHT),
    /** Rib 12, right. */
    RIB_RIGHT_12(StructureGroup.RIB, "43993008", Side.RIGHT),
    /** Sternum. */
    STERNUM(StructureGroup.BONE, "56873002"),
    /** Costal cartilages. */
    COSTAL_CARTILAGES(StructureGroup.CARTILAGE, "50016007"),
    /** Heart myocardium; a class of version 1 only. */
    HEART_MYOCARDIUM(StructureGroup.HEART, "74281007"),
    /** Heart atrium, left; a class of version 1 only. */
    HEART_ATRIUM_LEFT(StructureGroup.HEART, "82471001"),
    /** Heart ventricle, left; a class of version 1 only. */
    HEART_VENTRICLE_LEFT(StructureGroup.HEART, "87878005"),
    /** Heart atrium, right; a class of version 1 only. */
    HEART_ATRIUM_RIGHT(StructureGroup.HEART, "73829009"),
    /** Heart ventricle, right; a class of version 1 only. */
    HEART_VENTRICLE_RIGHT(StructureGroup.HEART, "53085002"),
    /** Pulmonary artery; a class of version 1 only. */
    PULMONARY_ARTERY(StructureGroup.VESSEL, "81040000"),
    /** Face; a class of version 1 only. */
    FACE(StructureGroup.REGION, "89545001"),
    /** The trunk, of the task {@code body}. */
    BODY_TRUNC(StructureGroup.REGION, "22943007"),
    /** Arms and legs, of the task {@code body}. */
    BODY_EXTREMITIES(StructureGroup.REGION, "66019005"),
    /** Fat below the skin, of the task {@code tissue_types}. */
    SUBCUTANEOUS_FAT(StructureGroup.TISSUE, "67769002"),
    /** Fat within the torso, of the task {@code tissue_types}. */
    TORSO_FAT(StructureGroup.TISSUE, "55603005", "22943007"),
    /** All skeletal muscle, of the task {@code tissue_types}. */
    SKELETAL_MUSCLE(StructureGroup.TISSUE, "127954009");

    private final StructureGroup group;
    private final String code;
    private final @Nullable String region;
    private final @Nullable Side side;

    AnatomicalStructure(StructureGroup group, String code) {
        this(group, code, null, null);
    }

    AnatomicalStructure(StructureGroup group, String code, Side side) {
        this(group, code, null, side);
    }

    AnatomicalStructure(StructureGroup group, String code, String region) {
        this(group, code, region, null);
    }

    AnatomicalStructure(StructureGroup group, String code, @Nullable String region, @Nullable Side side) {
        this.group = group;
        this.code = code;
        this.region = region;
        this.side = side;
    }

    /**
     * What kind of structure it is.
     *
     * @return its group
     */
    public StructureGroup group() {
        return group;
    }

    /**
     * What SNOMED CT calls it.
     *
     * @return its code, as TotalSegmentator has it
     */
    public SnomedCode snomed() {
        return new SnomedCode(code, Optional.ofNullable(region), Optional.ofNullable(side));
    }

    /**
     * The name of its mask's file in TotalSegmentator's output, without suffix.
     *
     * @return a name such as {@code kidney_right} or {@code vertebrae_L5}; the level of a vertebra is in upper case
     */
    public String fileName() {
        String lower = name().toLowerCase(Locale.ROOT);
        String vertebrae = "vertebrae_";
        return lower.startsWith(vertebrae) ? vertebrae + name().substring(vertebrae.length()) : lower;
    }
}
