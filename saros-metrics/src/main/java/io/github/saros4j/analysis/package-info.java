/** What a cohort's scores say: means with intervals, groups, comparisons, rankings and detection, counted by patient. */
@NullMarked
package io.github.saros4j.analysis;

import org.jspecify.annotations.NullMarked;
