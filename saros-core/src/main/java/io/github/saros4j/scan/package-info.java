/**
 * What lies in the files of a case, right or wrong: label maps of which nothing is refused, and what could not be read
 * at all. Only quality control needs this: {@link io.github.saros4j.scan.CaseScan} is what saros-io's
 * {@code CaseScanner} makes and saros-metrics' {@code QualityCheck} takes.
 */
@NullMarked
package io.github.saros4j.scan;

import org.jspecify.annotations.NullMarked;
