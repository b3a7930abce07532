/** Results as tables: typed columns with units, rows that may have gaps. Writers stand in saros-io. */
@NullMarked
package io.github.saros4j.table;

import org.jspecify.annotations.NullMarked;
