package io.github.saros4j.correspondence;

import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import io.github.saros4j.label.NamedLabel;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import io.github.saros4j.volume.LabelMapping;
import io.github.saros4j.volume.LabelVolume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What two label sets have in common: groups of labels that mean the same, and for every other label why there is none. By it
 * a volume of one set can be compared with a volume of the other. Immutable.
 *
 * <p>Labels without a counterpart become background, so a comparison says nothing about them: read
 * {@link #unmatchedFirst} and {@link #unmatchedSecond} beside its scores.
 *
 * @param <L> the type of the first set's labels
 * @param <M> the type of the second set's labels
 */
public final class Correspondence<L extends Label, M extends Label> {

    /** No label has it; that of the first set may be the id of a common label. */
    private static final int IGNORE_ID = Label.MAX_ID + 1;

    private final LabelSet<L> first;
    private final LabelSet<M> second;
    private final List<LabelMatch<L, M>> matches;
    private final Map<L, String> unmatchedFirst;
    private final Map<M, String> unmatchedSecond;
    private final LabelSet<NamedLabel> common;
    private final LabelMapping<L, NamedLabel> fromFirst;
    private final LabelMapping<M, NamedLabel> fromSecond;

    private Correspondence(Builder<L, M> builder) {
        this.first = builder.first;
        this.second = builder.second;
        this.matches = List.copyOf(builder.matches);
        this.unmatchedFirst = unmatched(first, builder.whyFirst, builder.restFirst, builder.usedFirst());
        this.unmatchedSecond = unmatched(second, builder.whySecond, builder.restSecond, builder.usedSecond());
        this.common = common();
        Map<L, NamedLabel> ofFirst = new HashMap<>();
        Map<M, NamedLabel> ofSecond = new HashMap<>();
        for (LabelMatch<L, M> match : matches) {
            match.first().forEach(label -> putOnce(ofFirst, label, match.label()));
            match.second().forEach(label -> putOnce(ofSecond, label, match.label()));
        }
        this.fromFirst = LabelMapping.of(first, common, ofFirst);
        this.fromSecond = LabelMapping.of(second, common, ofSecond);
    }

    /** Under the ids that the matches were given. */
    private LabelSet<NamedLabel> common() {
        Map<Integer, NamedLabel> labels = new LinkedHashMap<>();
        labels.put(Label.BACKGROUND_ID, NamedLabel.of(Label.BACKGROUND_ID, "Background"));
        matches.forEach(match -> labels.put(match.label().id(), match.label()));
        LabelSet<NamedLabel> set = LabelSet.of(first.name() + " as " + second.name(), labels.values());
        return first.ignoreId().isPresent() ? set.withIgnoreId(IGNORE_ID) : set;
    }

    private static <K extends Label> void putOnce(Map<K, NamedLabel> to, K label, NamedLabel match) {
        NamedLabel other = to.put(label, match);
        if (other != null) {
            throw new IllegalArgumentException(label.key() + " is in " + other.key() + " and in " + match.key());
        }
    }

    private static <K extends Label> Map<K, String> unmatched(
            LabelSet<K> set, Map<K, String> why, String rest, Set<K> used) {
        for (K label : why.keySet()) {
            if (!set.foreground().contains(label)) {
                throw new IllegalArgumentException(label.key() + " is no label of " + set);
            }
        }
        Map<K, String> unmatched = new LinkedHashMap<>();
        for (K label : set.foreground()) {
            if (!used.contains(label)) {
                unmatched.put(label, why.getOrDefault(label, rest));
            } else if (why.containsKey(label)) {
                throw new IllegalArgumentException(label.key() + " has a match, and a reason why it has none");
            }
        }
        return Collections.unmodifiableMap(unmatched);
    }

    /**
     * Starts a correspondence.
     *
     * @param first a label set; where its volumes ignore slices, so do the mapped ones
     * @param second another one
     * @param <L> the type of the first set's labels
     * @param <M> the type of the second set's labels
     * @return a builder without a match
     */
    public static <L extends Label, M extends Label> Builder<L, M> builder(LabelSet<L> first, LabelSet<M> second) {
        return new Builder<>(first, second);
    }

    /**
     * By name: labels of the same key, its words in any order ({@link LabelSet#byName}), mean the same.
     *
     * @param first a label set
     * @param second another one
     * @param <L> the type of the first set's labels
     * @param <M> the type of the second set's labels
     * @return the correspondence; common labels are numbered from 1 in the first set's order
     */
    public static <L extends Label, M extends Label> Correspondence<L, M> byKey(LabelSet<L> first, LabelSet<M> second) {
        Builder<L, M> builder = builder(first, second);
        for (L label : first.foreground()) {
            second.byName(label.key())
                    .filter(twin -> !twin.isBackground())
                    .ifPresent(twin -> builder.match(label.displayName(), List.of(label), List.of(twin), ""));
        }
        return builder.othersOfFirst("no label of " + second.name() + " has that name")
                .othersOfSecond("no label of " + first.name() + " has that name")
                .build();
    }

    /**
     * The same with its sides exchanged. Volumes that become the common labels then ignore slices as the second set's do.
     *
     * @return the other way round
     */
    public Correspondence<M, L> reversed() {
        Builder<M, L> builder = builder(second, first);
        matches.forEach(
                match -> builder.match(match.label().displayName(), match.second(), match.first(), match.note()));
        unmatchedSecond.forEach(builder::unmatchedFirst);
        unmatchedFirst.forEach(builder::unmatchedSecond);
        return builder.build();
    }

    /**
     * The first label set.
     *
     * @return what volumes of the first kind hold
     */
    public LabelSet<L> first() {
        return first;
    }

    /**
     * The second label set.
     *
     * @return what volumes of the second kind hold
     */
    public LabelSet<M> second() {
        return second;
    }

    /**
     * What volumes of both kinds become.
     *
     * @return a label for each match, and background; with an ignore id, 255, if the first set has one
     */
    public LabelSet<NamedLabel> labelSet() {
        return common;
    }

    /**
     * What means the same.
     *
     * @return an unmodifiable list, by ascending id of the common label
     */
    public List<LabelMatch<L, M>> matches() {
        return matches;
    }

    /**
     * Labels of the first set that mean the same as none of the second.
     *
     * @return for each of them why, by ascending id; unmodifiable
     */
    public Map<L, String> unmatchedFirst() {
        return unmatchedFirst;
    }

    /**
     * Labels of the second set that mean the same as none of the first.
     *
     * @return for each of them why, by ascending id; unmodifiable
     */
    public Map<M, String> unmatchedSecond() {
        return unmatchedSecond;
    }

    /**
     * A volume of the first kind with the common labels.
     *
     * @param volume the volume; not modified
     * @return a copy, over the same annotated slices
     * @throws IllegalArgumentException if it has labels of another set
     */
    public LabelVolume<NamedLabel> mapFirst(LabelVolume<L> volume) {
        return fromFirst.apply(volume);
    }

    /**
     * A volume of the second kind with the common labels.
     *
     * @param volume the volume; not modified
     * @return a copy, over the same annotated slices
     * @throws IllegalArgumentException if it has labels of another set
     */
    public LabelVolume<NamedLabel> mapSecond(LabelVolume<M> volume) {
        return fromSecond.apply(volume);
    }

    /**
     * The first set's labels under the names of the second: each becomes what its match has there, of several the one that is named
     * like the match. What has no match, or several of which none is named so, becomes background
     * ({@link LabelMapping#unmapped}). The {@link LabelMatch#note} of a match says where the meaning changes by it.
     *
     * @return the mapping
     */
    public LabelMapping<L, M> toSecond() {
        Map<L, M> renamed = new HashMap<>();
        for (LabelMatch<L, M> match : matches) {
            Optional<M> twin = match.second().size() == 1
                    ? Optional.of(match.second().get(0))
                    : match.second().stream()
                            .filter(label -> label.key().equals(match.label().key()))
                            .findFirst();
            twin.ifPresent(label -> match.first().forEach(old -> renamed.put(old, label)));
        }
        return LabelMapping.of(first, second, renamed);
    }

    /**
     * The whole correspondence as a table: matches first, then what has none of the first set, then of the second.
     *
     * @return {@code correspondence}: the common label's key, the keys on either side joined by {@code +}, and a note or the reason
     */
    public Table toTable() {
        Table.Builder rows = Table.builder(
                "correspondence",
                Column.text("label"),
                Column.text(first.name()),
                Column.text(second.name()),
                Column.text("note"));
        for (LabelMatch<L, M> match : matches) {
            rows.row(match.label().key(), keys(match.first()), keys(match.second()), match.note());
        }
        unmatchedFirst.forEach((label, why) -> rows.row(null, label.key(), null, why));
        unmatchedSecond.forEach((label, why) -> rows.row(null, null, label.key(), why));
        return rows.build();
    }

    private static String keys(List<? extends Label> labels) {
        return labels.stream().map(Label::key).collect(Collectors.joining("+"));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d matches; without one: %d of %s, %d of %s",
                matches.size(),
                unmatchedFirst.size(),
                first.name(),
                unmatchedSecond.size(),
                second.name());
    }

    /**
     * Collects matches, and reasons why there are no others.
     *
     * @param <L> the type of the first set's labels
     * @param <M> the type of the second set's labels
     */
    public static final class Builder<L extends Label, M extends Label> {

        private final LabelSet<L> first;
        private final LabelSet<M> second;
        private final List<LabelMatch<L, M>> matches = new ArrayList<>();
        private final Map<L, String> whyFirst = new HashMap<>();
        private final Map<M, String> whySecond = new HashMap<>();
        private String restFirst = "";
        private String restSecond = "";

        private Builder(LabelSet<L> first, LabelSet<M> second) {
            this.first = first;
            this.second = second;
        }

        /**
         * Adds a match, whose common label gets the next id, from 1 on.
         *
         * @param name what both become
         * @param ofFirst labels of the first set
         * @param ofSecond labels of the second set
         * @param note what to know before their scores are believed; may be empty
         * @return this
         * @throws IllegalArgumentException if a side has no label, one twice, or background
         */
        public Builder<L, M> match(String name, List<L> ofFirst, List<M> ofSecond, String note) {
            matches.add(new LabelMatch<>(NamedLabel.of(matches.size() + 1, name), ofFirst, ofSecond, note));
            return this;
        }

        /**
         * Says why a label of the first set has no match.
         *
         * @param label the label
         * @param why the reason
         * @return this
         */
        public Builder<L, M> unmatchedFirst(L label, String why) {
            whyFirst.put(label, why);
            return this;
        }

        /**
         * Says why a label of the second set has no match.
         *
         * @param label the label
         * @param why the reason
         * @return this
         */
        public Builder<L, M> unmatchedSecond(M label, String why) {
            whySecond.put(label, why);
            return this;
        }

        /**
         * Says why the first set's labels have no match that are not named otherwise.
         *
         * @param why the reason
         * @return this
         */
        public Builder<L, M> othersOfFirst(String why) {
            restFirst = why;
            return this;
        }

        /**
         * Says why the second set's labels have no match that are not named otherwise.
         *
         * @param why the reason
         * @return this
         */
        public Builder<L, M> othersOfSecond(String why) {
            restSecond = why;
            return this;
        }

        private Set<L> usedFirst() {
            Set<L> used = new HashSet<>();
            matches.forEach(match -> used.addAll(match.first()));
            return used;
        }

        private Set<M> usedSecond() {
            Set<M> used = new HashSet<>();
            matches.forEach(match -> used.addAll(match.second()));
            return used;
        }

        /**
         * The finished correspondence.
         *
         * @return the correspondence
         * @throws IllegalArgumentException if a label is in two matches, in one and without one, or in no set; or two common labels
         *     have one name
         */
        public Correspondence<L, M> build() {
            return new Correspondence<>(this);
        }
    }
}
