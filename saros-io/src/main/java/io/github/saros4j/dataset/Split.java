package io.github.saros4j.dataset;

import java.util.List;

/**
 * Which of the six predefined parts of SAROS a case belongs to: one of five cross-validation folds, or the test set.
 * Each has 150 of the 900 cases.
 */
public enum Split {
    /** {@code fold-1}: the validation set where there is no cross-validation. */
    FOLD_1("fold-1"),
    /** {@code fold-2}. */
    FOLD_2("fold-2"),
    /** {@code fold-3}. */
    FOLD_3("fold-3"),
    /** {@code fold-4}. */
    FOLD_4("fold-4"),
    /** {@code fold-5}. */
    FOLD_5("fold-5"),
    /** {@code test}: the held-out set, in no fold. */
    TEST("test");

    private final String key;

    Split(String key) {
        this.key = key;
    }

    /**
     * The five folds, without the test set.
     *
     * @return an unmodifiable list, fold 1 first
     */
    public static List<Split> folds() {
        return List.of(FOLD_1, FOLD_2, FOLD_3, FOLD_4, FOLD_5);
    }

    /**
     * The word in the table.
     *
     * @return {@code fold-1} to {@code fold-5}, or {@code test}
     */
    public String key() {
        return key;
    }

    /**
     * The split behind a word.
     *
     * @param text a {@link #key()} in any case
     * @return the split
     * @throws IllegalArgumentException if it is another word
     */
    public static Split parse(String text) {
        return Keys.parse(values(), Split::key, text);
    }

    @Override
    public String toString() {
        return key;
    }
}
