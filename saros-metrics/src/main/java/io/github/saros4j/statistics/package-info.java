/**
 * Summaries, intervals, tests and rankings of plain numbers, whose rows may belong to clusters. What is undefined is
 * empty, such as the standard deviation of one number.
 *
 * <pre>{@code
 * double[] differences = {0.02, 0.05, -0.01, 0.03, 0.04};
 * System.out.println(SignedRankTest.of(differences, ZeroDifferences.WILCOX).p());
 * System.out.println(ClusterBootstrap.withDefaults().run(ClusteredValues.independent(differences)).mean(0));
 * }</pre>
 */
@NullMarked
package io.github.saros4j.statistics;

import org.jspecify.annotations.NullMarked;
