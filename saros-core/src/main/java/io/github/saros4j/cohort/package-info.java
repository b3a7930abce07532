/**
 * What a cohort is made of, without saying where it is kept: readers implement
 * {@link io.github.saros4j.cohort.CaseSource}, evaluations consume it. {@link io.github.saros4j.cohort.CohortInfo}
 * says whose cases they are; {@link io.github.saros4j.cohort.CohortPass} does any work on each of many cases, several
 * at a time:
 *
 * <pre>{@code
 * List<Long> voxels = CohortPass.over(CaseFiles.inDataset(datasetFolder), CaseFiles::id)
 *         .withThreads(2)
 *         .run(files -> files.readBodyRegions().voxelCounts()[BodyRegion.MUSCLE.id()]);
 * }</pre>
 */
@NullMarked
package io.github.saros4j.cohort;

import org.jspecify.annotations.NullMarked;
