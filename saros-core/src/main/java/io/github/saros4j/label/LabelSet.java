package io.github.saros4j.label;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The labels that a label map may hold, and the value, if any, that marks slices nobody annotated. Immutable.
 *
 * <p>Ids are 0 to {@link Label#MAX_ID}, unique, and may have gaps. Keys are unique. Background (0) belongs to every set:
 * {@link #ofNames} adds it where it is missing, {@link #of} refuses a set without it.
 *
 * @param <L> the type of the labels, usually an enum
 */
public final class LabelSet<L extends Label> {

    /** The value of voxels in slices that SAROS did not annotate. */
    public static final int SAROS_IGNORE_ID = 255;

    private static final int NO_IGNORE_ID = -1;

    private final String name;
    private final List<L> labels;
    private final List<L> foreground;
    private final int ignoreId;
    private final Map<Integer, L> byId = new HashMap<>();
    private final Map<String, L> byWords = new HashMap<>();

    private LabelSet(String name, List<L> labels, int ignoreId) {
        this.name = name;
        this.labels = labels;
        this.foreground = labels.stream().filter(label -> !label.isBackground()).toList();
        this.ignoreId = ignoreId;
        for (L label : labels) {
            checkId(label);
            L sameId = byId.put(label.id(), label);
            if (sameId != null) {
                throw new IllegalArgumentException("Label set " + name + ": id " + label.id() + " is both "
                        + sameId.key() + " and " + label.key());
            }
            join(label, label.key());
            join(label, label.displayName());
        }
        if (!byId.containsKey(Label.BACKGROUND_ID)) {
            throw new IllegalArgumentException("Label set " + name + " has no background (id 0)");
        }
        if (byId.containsKey(ignoreId)) {
            throw new IllegalArgumentException("Label set " + name + ": " + ignoreId + " is a label and the ignore id");
        }
    }

    /**
     * A set without an ignore id.
     *
     * @param name the set's name, such as {@code body-regions}; file names and messages use it
     * @param labels the labels, background included, in any order
     * @param <L> the type of the labels
     * @return the set
     * @throws IllegalArgumentException if an id is out of range, two labels share an id or a name, or background is
     *     missing
     */
    public static <L extends Label> LabelSet<L> of(String name, Collection<? extends L> labels) {
        List<L> sorted = labels.stream()
                .<L>map(label -> label)
                .sorted(Comparator.comparingInt(Label::id))
                .toList();
        return new LabelSet<>(name, sorted, NO_IGNORE_ID);
    }

    /**
     * A set known only at run time, without an ignore id. Background is added if the names do not have id 0.
     *
     * @param name the set's name
     * @param names id to name
     * @return the set
     * @throws IllegalArgumentException if an id is out of range or two names are the same words
     */
    public static LabelSet<NamedLabel> ofNames(String name, Map<Integer, String> names) {
        Map<Integer, NamedLabel> labels = new TreeMap<>();
        labels.put(Label.BACKGROUND_ID, NamedLabel.of(Label.BACKGROUND_ID, "Background"));
        names.forEach((id, label) -> labels.put(id, NamedLabel.of(id, label)));
        return of(name, labels.values());
    }

    /**
     * The same labels with a value that marks slices nobody annotated.
     *
     * @param newIgnoreId 1 to 255, not the id of a label
     * @return the set with that ignore id
     * @throws IllegalArgumentException if the value is out of range or the id of a label
     */
    public LabelSet<L> withIgnoreId(int newIgnoreId) {
        if (newIgnoreId < 1 || newIgnoreId > 255) {
            throw new IllegalArgumentException("Ignore id " + newIgnoreId + " is outside 1 to 255");
        }
        return new LabelSet<>(name, labels, newIgnoreId);
    }

    /**
     * The same labels where no value is ignored, as in the data set's predictions.
     *
     * @return the set without an ignore id
     */
    public LabelSet<L> withoutIgnoreId() {
        return new LabelSet<>(name, labels, NO_IGNORE_ID);
    }

    /**
     * The set's name.
     *
     * @return the name, such as {@code body-regions}
     */
    public String name() {
        return name;
    }

    /**
     * All labels, background first, by ascending id.
     *
     * @return an unmodifiable list
     */
    public List<L> labels() {
        return labels;
    }

    /**
     * All labels but background, by ascending id: the ones that are scored.
     *
     * @return an unmodifiable list
     */
    public List<L> foreground() {
        return foreground;
    }

    /**
     * The value that marks slices nobody annotated.
     *
     * @return the ignore id, or empty if every voxel of such a map is a label
     */
    public OptionalInt ignoreId() {
        return ignoreId == NO_IGNORE_ID ? OptionalInt.empty() : OptionalInt.of(ignoreId);
    }

    /**
     * The label with that voxel value.
     *
     * @param id a voxel value
     * @return the label, or empty if the set has none
     */
    public Optional<L> byId(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The label of that name: its key or its printed name, in any case, with the words in any order ("Right Leg", "leg
     * right" and {@code right_leg} are one label).
     *
     * @param keyOrName a key or a name
     * @return the label, or empty if the set has none
     */
    public Optional<L> byName(String keyOrName) {
        return Optional.ofNullable(byWords.get(words(keyOrName)));
    }

    /**
     * Whether both sets have the same ids under the same keys, whatever their names, types and ignore ids.
     *
     * @param other another set
     * @return true if a voxel means the same in both
     */
    public boolean sameLabelsAs(LabelSet<?> other) {
        return labels.size() == other.labels.size()
                && labels.stream().allMatch(label -> {
                    @Nullable Label twin = other.byId.get(label.id());
                    return twin != null && twin.key().equals(label.key());
                });
    }

    @Override
    public String toString() {
        return name + " (" + foreground.size() + " labels)";
    }

    private static void checkId(Label label) {
        if (label.id() < 0 || label.id() > Label.MAX_ID) {
            throw new IllegalArgumentException(
                    "Label " + label.key() + ": id " + label.id() + " is outside 0 to " + Label.MAX_ID);
        }
    }

    private void join(L label, String alias) {
        L other = byWords.put(words(alias), label);
        if (other != null && other.id() != label.id()) {
            throw new IllegalArgumentException("Label set " + name + ": ids " + other.id() + " and " + label.id()
                    + " have the same name, " + alias);
        }
    }

    /** The words of a name, lower-case and sorted, so that their order does not matter. */
    private static String words(String text) {
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("[\\s_-]+", -1);
        Arrays.sort(words);
        return String.join(" ", words);
    }
}
