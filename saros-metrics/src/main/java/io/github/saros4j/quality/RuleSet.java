package io.github.saros4j.quality;

import io.github.saros4j.scan.FileRole;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a check. A set is a table, one rule a row, which can be written, edited, and laid over another set. Immutable.
 */
public final class RuleSet {

    private static final String OFF = "off";
    private static final List<Column> COLUMNS = List.of(
            Column.text("id"),
            Column.text("kind"),
            Column.text("severity"),
            Column.text("file"),
            Column.text("label"),
            Column.text("other"),
            Column.real("minimum"),
            Column.real("maximum"),
            Column.real("share"),
            Column.text("what"),
            Column.text("why"));

    private final Map<String, QualityRule> byId;

    private RuleSet(Map<String, QualityRule> byId) {
        this.byId = byId;
    }

    /**
     * What can be expected of every case of SAROS, by its paper, by anatomy and by conventions of this library; each rule says which. In a
     * data set of that kind nothing of severity error should be found.
     *
     * @return the rules
     */
    public static RuleSet saros() {
        return of(SarosRules.rules());
    }

    /**
     * Any rules.
     *
     * @param rules the rules, in the order in which they are checked
     * @return the set
     * @throws QualityException if two have one id
     */
    public static RuleSet of(Collection<QualityRule> rules) {
        Map<String, QualityRule> byId = new LinkedHashMap<>();
        for (QualityRule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new QualityException("Rule " + rule.id() + " is there twice");
            }
        }
        return new RuleSet(byId);
    }

    /**
     * The rules.
     *
     * @return in the order in which they are checked
     */
    public List<QualityRule> rules() {
        return List.copyOf(byId.values());
    }

    /**
     * A rule.
     *
     * @param id its name
     * @return the rule, or empty if there is none of that name
     */
    public Optional<QualityRule> rule(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The same rules and one more, or one of them changed.
     *
     * @param rule takes the place of the rule of that id; comes last if there is none
     * @return the set
     */
    public RuleSet with(QualityRule rule) {
        Map<String, QualityRule> changed = new LinkedHashMap<>(byId);
        changed.put(rule.id(), rule);
        return new RuleSet(changed);
    }

    /**
     * The same rules without one.
     *
     * @param id the rule's name
     * @return the set
     * @throws QualityException if there is no such rule
     */
    public RuleSet without(String id) {
        if (!byId.containsKey(id)) {
            throw new QualityException("There is no rule " + id + ", only " + String.join(", ", byId.keySet()));
        }
        Map<String, QualityRule> changed = new LinkedHashMap<>(byId);
        changed.remove(id);
        return new RuleSet(changed);
    }

    /**
     * The columns of {@link #toTable}, which {@link #withTable} reads.
     *
     * @return id, kind, severity, file, label, other, minimum, maximum, share, what, why
     */
    public static List<Column> columns() {
        return COLUMNS;
    }

    /**
     * As a table.
     *
     * @return the table {@code rules}, a row a rule; an empty cell where a rule has no such field
     */
    public Table toTable() {
        Table.Builder table = Table.builder("rules", COLUMNS.toArray(Column[]::new));
        for (QualityRule rule : byId.values()) {
            table.row(
                    rule.id(),
                    rule.kind().key(),
                    rule.severity().key(),
                    rule.file().map(FileRole::key).orElse(null),
                    emptyAsNull(rule.label()),
                    emptyAsNull(rule.other()),
                    cell(rule.minimum()),
                    cell(rule.maximum()),
                    cell(rule.share()),
                    rule.what(),
                    rule.why());
        }
        return table.build();
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Double cell(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }

    /**
     * These rules with a table laid over them: each row adds a rule, or replaces the one of its id. A row whose severity is {@code off}
     * removes that rule, and needs no more than its id.
     *
     * @param table with {@link #columns()}
     * @return the set
     * @throws QualityException if a row makes no sense; the message names it and what is allowed
     */
    public RuleSet withTable(Table table) {
        RuleSet changed = this;
        List<String> seen = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            String id = text(table, row, "id");
            if (seen.contains(id)) {
                throw new QualityException("Rules, row " + (row + 1) + ": rule " + id + " is there twice");
            }
            seen.add(id);
            changed = text(table, row, "severity").toLowerCase(Locale.ROOT).equals(OFF)
                    ? changed.without(id)
                    : changed.with(rule(table, row));
        }
        return changed;
    }

    private static QualityRule rule(Table table, int row) {
        String file = text(table, row, "file");
        return new QualityRule(
                text(table, row, "id"),
                parse(RuleKind.class, table, row, "kind"),
                parse(Severity.class, table, row, "severity"),
                file.isEmpty() ? Optional.empty() : Optional.of(parse(FileRole.class, table, row, "file")),
                text(table, row, "label"),
                text(table, row, "other"),
                number(table, row, "minimum"),
                number(table, row, "maximum"),
                number(table, row, "share"),
                text(table, row, "what"),
                text(table, row, "why"));
    }

    private static String text(Table table, int row, String column) {
        return Objects.requireNonNullElse(table.text(row, column), "").strip();
    }

    private static OptionalDouble number(Table table, int row, String column) {
        Double number = table.real(row, column);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static <E extends Enum<E>> E parse(Class<E> type, Table table, int row, String column) {
        String text = text(table, row, column);
        List<String> allowed = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String key = constant.name().toLowerCase(Locale.ROOT);
            if (key.equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
            allowed.add(key);
        }
        throw new QualityException(
                "Rules, row " + (row + 1) + ", " + column + ": '" + text + "' is none of " + allowed);
    }

    @Override
    public String toString() {
        return byId.size() + " rules";
    }
}
