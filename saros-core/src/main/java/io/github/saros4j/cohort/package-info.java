/**
 * What a cohort is made of, without saying where it is kept: readers implement
 * {@link io.github.saros4j.cohort.CaseSource}, evaluations consume it.
 */
@NullMarked
package io.github.saros4j.cohort;

import org.jspecify.annotations.NullMarked;
