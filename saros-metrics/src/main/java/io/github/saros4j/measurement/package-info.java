/**
 * What segmented structures measure: volume, attenuation, place and surface of every label of a volume. Begin at
 * {@link io.github.saros4j.measurement.StructureMeasurement}.
 *
 * <pre>{@code
 * IntensityVolume ct = reader.readIntensities(file);
 * CaseMeasurements<BodyRegion> measured = StructureMeasurement.withDefaults().measure("case_000", truth, ct);
 * StructureMeasures<BodyRegion> muscle = measured.forLabel(BodyRegion.MUSCLE);
 * System.out.println(muscle.volumeMl() + " mL, " + muscle.hu().mean() + " HU, " + muscle.status(BorderRule.THREE_VOXELS));
 * }</pre>
 */
@NullMarked
package io.github.saros4j.measurement;

import org.jspecify.annotations.NullMarked;
