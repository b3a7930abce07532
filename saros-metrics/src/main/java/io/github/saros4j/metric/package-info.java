/** What can be measured: every metric with its definition, unit and name in tables. How each is computed stands in {@code evaluation}. */
@NullMarked
package io.github.saros4j.metric;

import org.jspecify.annotations.NullMarked;
