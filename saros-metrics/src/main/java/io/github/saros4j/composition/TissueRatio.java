package io.github.saros4j.composition;

import java.util.List;

/**
 * The volume of one tissue over that of another.
 *
 * @param key the name in tables, such as {@code vat_to_sat}
 * @param numerator the key of a tissue or of a sum of tissues
 * @param denominator the key of another; where none of it is found the ratio is undefined
 */
public record TissueRatio(String key, String numerator, String denominator) {

    /**
     * A ratio named after both, {@code NUMERATOR_to_DENOMINATOR}.
     *
     * @param numerator the key of a tissue or of a sum of tissues
     * @param denominator the key of another
     * @return the ratio
     */
    public static TissueRatio of(String numerator, String denominator) {
        return new TissueRatio(numerator + "_to_" + denominator, numerator, denominator);
    }

    /**
     * The ratios between bone, muscle and adipose tissues that are looked at unless told otherwise.
     *
     * @return VAT to SAT, IMAT to muscle, TAT to muscle, muscle to bone, TAT to bone
     */
    public static List<TissueRatio> defaults() {
        return List.of(
                of("vat", "sat"), of("imat", "muscle"), of("tat", "muscle"), of("muscle", "bone"), of("tat", "bone"));
    }
}
