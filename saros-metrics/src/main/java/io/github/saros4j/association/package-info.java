/**
 * How what structures measure goes with age over a cohort. {@link io.github.saros4j.association.AgingStudy} takes whom
 * the cases show and what was measured in them.
 *
 * <pre>{@code
 * IntensityVolume ct = reader.readIntensities(file);
 * List<StructureValue> values = StructureValue.of(
 *         StructureMeasurement.withDefaults().measure("case_000", truth, ct), BorderRule.THREE_VOXELS, IntensityStatistic.MEAN);
 * List<Subject> subjects = List.of(new Subject("case_000", OptionalDouble.of(63), Optional.of("f")));
 * for (AgeAssociation found : AgingStudy.of(subjects).run(values)) {
 *     System.out.println(found.structure() + " " + found.quantity().key() + ": " + found.pearson().coefficient());
 * }
 * }</pre>
 */
@NullMarked
package io.github.saros4j.association;

import org.jspecify.annotations.NullMarked;
