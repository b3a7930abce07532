package io.github.saros4j.examples.bodyparts;

import io.github.saros4j.bodyparts.UncertainSlice;
import io.github.saros4j.label.BodyPart;
import io.github.saros4j.table.Column;
import io.github.saros4j.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of {@code saros parts}. */
final class PartTables {

    private PartTables() {}

    /** One row a case. */
    static Table parts(List<CaseParts> cases, boolean compared) {
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("case"), Column.integer("certain_slices"), Column.integer("uncertain_slices")));
        for (BodyPart part : BodyPart.labelSet().foreground()) {
            columns.add(Column.integer("voxels_" + part.key()));
        }
        if (compared) {
            columns.addAll(List.of(
                    Column.integer("compared_slices"),
                    Column.integer("equal_slices"),
                    Column.integer("compared_voxels"),
                    Column.integer("equal_voxels")));
        }
        Table.Builder table = Table.builder("parts", columns.toArray(new Column[0]));
        for (CaseParts item : cases) {
            List<@Nullable Object> row = new ArrayList<>(Arrays.asList(
                    item.id(), item.certainSlices(), item.uncertain().size()));
            for (BodyPart part : BodyPart.labelSet().foreground()) {
                row.add(item.voxels().get(part));
            }
            if (compared) {
                row.addAll(item.agreement()
                        .<List<@Nullable Object>>map(agreement -> Arrays.asList(
                                agreement.slices(),
                                agreement.equalSlices(),
                                agreement.voxels(),
                                agreement.equalVoxels()))
                        .orElseGet(() -> Arrays.asList(null, null, null, null)));
            }
            table.row(row.toArray());
        }
        return table.build();
    }

    /** One row a slice that is left to a human. */
    static Table uncertainSlices(List<CaseParts> cases) {
        Table.Builder table = Table.builder(
                "uncertain_slices",
                Column.text("case"),
                Column.integer("slice"),
                Column.text("reason"),
                Column.text("detail"));
        for (CaseParts item : cases) {
            for (UncertainSlice slice : item.uncertain()) {
                table.row(item.id(), slice.z(), slice.reason().key(), slice.detail());
            }
        }
        return table.build();
    }
}
