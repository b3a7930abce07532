package io.github.saros4j.quality;

import io.github.saros4j.label.Label;
import io.github.saros4j.scan.CaseScan;
import io.github.saros4j.scan.FileRole;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What is usual in a cohort: in how many slices which labels touch, and how many pieces (8-connected components) labels have in a
 * slice. Learned from sound slices alone, case by case, and kept as a table. Immutable.
 */
public final class LearnedExpectations {

    private static final String NAME = "expectations";
    private static final String CONTACT = "contact";
    private static final String PIECES = "pieces";
    private static final List<Column> COLUMNS = List.of(
            Column.text("file"),
            Column.text("what"),
            Column.text("label"),
            Column.text("other"),
            Column.integer("pieces"),
            Column.integer("slices"),
            Column.integer("of_slices"));

    private final Map<FileRole, Frequencies> byFile;

    private LearnedExpectations(Map<FileRole, Frequencies> byFile) {
        this.byFile = byFile;
    }

    /**
     * Learns from one case.
     *
     * @param scan what lies in its files
     * @return what is usual in it
     */
    public static LearnedExpectations of(CaseScan scan) {
        CaseContext context = new CaseContext(scan);
        Map<FileRole, Frequencies> byFile = new EnumMap<>(FileRole.class);
        for (FileRole role : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            context.components(role).ifPresent(pieces -> byFile.put(role, Frequencies.of(pieces)));
        }
        return new LearnedExpectations(byFile);
    }

    /**
     * Learns from a cohort.
     *
     * @param cases what was learned from its cases, in any order
     * @return the sum
     */
    public static LearnedExpectations sum(Collection<LearnedExpectations> cases) {
        Map<FileRole, Frequencies> byFile = new EnumMap<>(FileRole.class);
        for (LearnedExpectations learned : cases) {
            learned.byFile.forEach((role, frequencies) -> byFile.merge(role, frequencies, Frequencies::plus));
        }
        return new LearnedExpectations(byFile);
    }

    Optional<Frequencies> frequencies(FileRole role) {
        return Optional.ofNullable(byFile.get(role));
    }

    /**
     * The columns of {@link #toTable}.
     *
     * @return file, what, label, other, pieces, slices, of_slices
     */
    public static List<Column> columns() {
        return COLUMNS;
    }

    /**
     * As a table. A row {@code contact} says in how many slices two labels touch, of how many that have both; a row {@code pieces} in how many
     * slices a label has so many pieces, of how many that have it.
     *
     * @return the table {@code expectations}
     */
    public Table toTable() {
        Table.Builder table = Table.builder(NAME, COLUMNS.toArray(Column[]::new));
        byFile.forEach((role, learned) -> {
            List<? extends Label> labels = Labels.of(role).labels();
            for (Label first : labels) {
                for (Label second : labels) {
                    long both = learned.both(first.id(), second.id());
                    if (first.id() < second.id() && both > 0) {
                        long touching = learned.touching(first.id(), second.id());
                        table.row(role.key(), CONTACT, first.key(), second.key(), null, touching, both);
                    }
                }
            }
            for (Label label : labels) {
                for (int pieces = 1; pieces <= learned.mostPieces(label.id()); pieces++) {
                    long slices = learned.withPieces(label.id(), pieces);
                    if (slices > 0) {
                        table.row(role.key(), PIECES, label.key(), null, pieces, slices, learned.with(label.id()));
                    }
                }
            }
        });
        return table.build();
    }

    /**
     * From a table.
     *
     * @param table as {@link #toTable} gives it, in any order of rows
     * @return the expectations
     * @throws QualityException if a row makes no sense; the message names it
     */
    public static LearnedExpectations of(Table table) {
        Map<FileRole, Frequencies> byFile = new EnumMap<>(FileRole.class);
        for (int row = 0; row < table.rowCount(); row++) {
            FileRole role = role(table, row);
            Frequencies learned = byFile.computeIfAbsent(role, absent -> new Frequencies());
            int id = label(table, row, "label", role);
            long slices = number(table, row, "slices");
            long of = number(table, row, "of_slices");
            if (slices > of) {
                throw complaint(row, slices + " of " + of + " slices");
            }
            String what = Objects.requireNonNullElse(table.text(row, "what"), "");
            switch (what) {
                case CONTACT -> learned.setContact(id, label(table, row, "other", role), slices, of);
                case PIECES -> {
                    long pieces = number(table, row, "pieces");
                    if (pieces < 1 || pieces > Frequencies.MOST_PIECES) {
                        throw complaint(row, pieces + " pieces");
                    }
                    learned.setPieces(id, (int) pieces, slices, of);
                }
                default -> throw complaint(row, "'" + what + "' is neither " + CONTACT + " nor " + PIECES);
            }
        }
        return new LearnedExpectations(byFile);
    }

    private static FileRole role(Table table, int row) {
        String name = Objects.requireNonNullElse(table.text(row, "file"), "");
        for (FileRole role : List.of(FileRole.REGIONS, FileRole.PARTS)) {
            if (role.key().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return role;
            }
        }
        throw complaint(row, "'" + name + "' is neither regions nor parts");
    }

    private static int label(Table table, int row, String column, FileRole role) {
        String name = Objects.requireNonNullElse(table.text(row, column), "");
        return Labels.of(role)
                .byName(name)
                .orElseThrow(() -> complaint(row, "'" + name + "' is no label of " + role.key()))
                .id();
    }

    private static long number(Table table, int row, String column) {
        Long number = table.integer(row, column);
        if (number == null || number < 0) {
            throw complaint(row, column + " must be 0 or more, not " + number);
        }
        return number;
    }

    private static QualityException complaint(int row, String what) {
        return new QualityException("Expectations, row " + (row + 1) + ": " + what);
    }

    @Override
    public String toString() {
        List<String> slices = new ArrayList<>();
        byFile.forEach((role, learned) -> slices.add(learned.with(Label.BACKGROUND_ID) + " slices of " + role.key()));
        return "learned from " + (slices.isEmpty() ? "nothing" : String.join(" and ", slices));
    }
}
