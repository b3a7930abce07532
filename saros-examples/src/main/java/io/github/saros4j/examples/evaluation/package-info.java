/** Scores of predictions: {@code saros evaluate} and {@code saros compare}, their options, printouts and report. */
@NullMarked
package io.github.saros4j.examples.evaluation;

import org.jspecify.annotations.NullMarked;
