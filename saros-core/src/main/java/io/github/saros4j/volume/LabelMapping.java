package io.github.saros4j.volume;

import io.github.saros4j.geometry.GridShape;
import io.github.saros4j.label.Label;
import io.github.saros4j.label.LabelSet;
import java.util.List;
import java.util.Map;

/**
 * What each label of one set is called in another; several may become one, and those that are not named become background.
 * Immutable.
 *
 * @param <L> the type of the labels that a volume has
 * @param <M> the type of the labels that it gets
 */
public final class LabelMapping<L extends Label, M extends Label> {

    private final LabelSet<L> from;
    private final LabelSet<M> to;
    private final byte[] idOf = new byte[256];

    private LabelMapping(LabelSet<L> from, LabelSet<M> to, Map<L, M> labels) {
        this.from = from;
        this.to = to;
        labels.forEach((old, renamed) -> {
            requireOf(from, old);
            requireOf(to, renamed);
            idOf[old.id()] = (byte) renamed.id();
        });
    }

    private static void requireOf(LabelSet<?> set, Label label) {
        if (set.labels().stream().noneMatch(label::equals)) {
            throw new IllegalArgumentException(label.key() + " (" + label.id() + ") is no label of " + set);
        }
    }

    /**
     * A mapping.
     *
     * @param from the labels of the volumes that will be mapped
     * @param to the labels that they get
     * @param labels what becomes of each label; what is not in it becomes background
     * @param <L> the type of the labels that a volume has
     * @param <M> the type of the labels that it gets
     * @return the mapping
     * @throws IllegalArgumentException if a label does not belong to its set
     */
    public static <L extends Label, M extends Label> LabelMapping<L, M> of(
            LabelSet<L> from, LabelSet<M> to, Map<L, M> labels) {
        return new LabelMapping<>(from, to, labels);
    }

    /**
     * The labels that have no counterpart.
     *
     * @return foreground labels of the first set that become background, by ascending id
     */
    public List<L> unmapped() {
        return from.foreground().stream().filter(label -> idOf[label.id()] == 0).toList();
    }

    /**
     * The same volume with other labels, over the same annotated slices.
     *
     * @param volume a volume of the first set; not modified
     * @return a copy with labels of the second
     * @throws IllegalArgumentException if the volume has labels of another set
     */
    public LabelVolume<M> apply(LabelVolume<L> volume) {
        if (!volume.labelSet().sameLabelsAs(from)) {
            throw new IllegalArgumentException(
                    volume.source() + " has labels of " + volume.labelSet() + ", not " + from);
        }
        LabelVolume.Builder<M> mapped = LabelVolume.builder(to, volume.geometry())
                .source(volume.source())
                .axisOrder(volume.axisOrder());
        GridShape shape = volume.geometry().shape();
        for (int z = 0; z < shape.nz(); z++) {
            int index = volume.annotatedSlices().indexOf(z);
            if (index < 0) {
                mapped.skip();
            } else {
                mapped.add(mapped(volume.slice(index)));
            }
        }
        return mapped.build();
    }

    /** Such as {@code totalsegmentator-v2 (117 labels) to totalsegmentator-v1 (104 labels), 21 become background}. */
    @Override
    public String toString() {
        return from + " to " + to + ", " + unmapped().size() + " become background";
    }

    private byte[] mapped(byte[] slice) {
        byte[] result = new byte[slice.length];
        for (int i = 0; i < slice.length; i++) {
            result[i] = idOf[slice[i] & 0xff];
        }
        return result;
    }
}
