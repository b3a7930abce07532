/** Summaries over a cohort's scores. */
@NullMarked
package io.github.saros4j.statistics;

import org.jspecify.annotations.NullMarked;
