package io.github.saros4j.occurrence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many CTs of SAROS come from each collection and show each anatomic region. Immutable.
 *
 * <p>Source: Koitka et al., "SAROS: A dataset for whole-body region and organ segmentation in CT imaging", Scientific Data 11
 * (2024), Table 1, as printed. It spells some collections otherwise than the data set's CSV does ("Pancreas CT", "Anti-PD-1_Melanoma"
 * where the CSV has "Pancreas-CT", "Anti-PD-1_MELANOMA"), so names are compared without regard to case, blanks, hyphens and
 * underscores.
 */
public final class PublishedCases {

    private static final String NAME = "table1";
    private static final List<String> REGIONS = List.of("abdomen", "thorax", "wholebody");
    private static final PublishedCases TABLE_1 = read();

    private final Map<String, Map<String, Long>> byCollection = new LinkedHashMap<>();

    private PublishedCases() {}

    /**
     * Table 1 of the paper.
     *
     * @return 28 collections, three anatomic regions
     */
    public static PublishedCases table1() {
        return TABLE_1;
    }

    private static PublishedCases read() {
        PublishedCases table = new PublishedCases();
        for (List<String> row : PublishedTable.rows("table1.csv")) {
            Map<String, Long> cells = new LinkedHashMap<>();
            for (int i = 0; i < REGIONS.size(); i++) {
                cells.put(REGIONS.get(i), Long.valueOf(row.get(1 + i)));
            }
            table.byCollection.put(row.get(0), cells);
        }
        return table;
    }

    /**
     * The rows.
     *
     * @return the collections as the table spells them, unmodifiable
     */
    public List<String> collections() {
        return List.copyOf(byCollection.keySet());
    }

    /**
     * The columns.
     *
     * @return {@code abdomen}, {@code thorax}, {@code wholebody}, unmodifiable
     */
    public List<String> regions() {
        return REGIONS;
    }

    /**
     * One cell.
     *
     * @param collection a collection's name in either spelling
     * @param region one of {@link #regions()}
     * @return CTs; 0 for a collection or a region that the table does not have
     */
    public long count(String collection, String region) {
        return byCollection.entrySet().stream()
                .filter(row -> letters(row.getKey()).equals(letters(collection)))
                .mapToLong(row -> row.getValue().getOrDefault(region, 0L))
                .sum();
    }

    /**
     * Holds a cohort against the table, cell by cell. A collection that the table does not have counts as one of which it has no CT.
     *
     * @param found CTs by collection (rows) and anatomic region (columns)
     * @return every cell that differs: the table's collections in its order, then others in ascending order
     */
    public List<CellDifference> differences(CaseCounts found) {
        Map<String, String> spelling = new LinkedHashMap<>();
        byCollection.keySet().forEach(name -> spelling.put(letters(name), name));
        found.rows().forEach(name -> spelling.putIfAbsent(letters(name), name));
        Map<List<String>, Long> here = new HashMap<>();
        for (String row : found.rows()) {
            for (String region : REGIONS) {
                here.merge(List.of(letters(row), region), found.count(row, region), Long::sum);
            }
        }
        List<CellDifference> differences = new ArrayList<>();
        spelling.forEach((letters, name) -> {
            for (String region : REGIONS) {
                long expected = count(name, region);
                long counted = here.getOrDefault(List.of(letters, region), 0L);
                if (expected != counted) {
                    differences.add(new CellDifference(NAME, name, region, CellDifference.CTS, expected, counted));
                }
            }
        });
        return List.copyOf(differences);
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }
}
