/**
 * Results as tables: typed columns with units, rows that may have gaps. Writers stand in saros-io, package
 * {@code export}.
 *
 * <pre>{@code
 * Table dice = Table.builder("dice", Column.text("case"), Column.real("dice"))
 *         .row("case_000", 0.91)
 *         .row("case_001", null) // undefined: an empty cell, never NaN
 *         .build();
 * System.out.println(dice.real(0, "dice"));
 * }</pre>
 */
@NullMarked
package io.github.saros4j.table;

import org.jspecify.annotations.NullMarked;
