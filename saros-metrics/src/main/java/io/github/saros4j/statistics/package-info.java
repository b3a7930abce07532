/** Summaries, intervals, tests and rankings of plain numbers, whose rows may belong to clusters. */
@NullMarked
package io.github.saros4j.statistics;

import org.jspecify.annotations.NullMarked;
