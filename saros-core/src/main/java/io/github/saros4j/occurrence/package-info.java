/**
 * On how many CTs and annotated slices each label is, by group, beside what was published of SAROS. Count case by case
 * with {@link io.github.saros4j.occurrence.LabelOccurrence}, add up with
 * {@link io.github.saros4j.occurrence.OccurrenceStatistics}, print with
 * {@link io.github.saros4j.occurrence.OccurrenceTables}.
 *
 * <pre>{@code
 * OccurrenceStatistics.Builder counts = OccurrenceStatistics.builder(BodyRegion.labelSet(), CohortInfo.independent());
 * counts.add(LabelOccurrence.of("case_000", truth));
 * OccurrenceCount bones = counts.build().count(BodyRegion.BONES);
 * System.out.println(bones.cts() + " CTs, " + bones.slices() + " slices");
 * }</pre>
 */
@NullMarked
package io.github.saros4j.occurrence;

import org.jspecify.annotations.NullMarked;
