/**
 * Which labels of one set mean the same as which labels of another, and which mean something else.
 * {@link io.github.saros4j.correspondence.SarosCorrespondence} and
 * {@link io.github.saros4j.correspondence.TotalSegmentatorVersions} are there;
 * {@link io.github.saros4j.correspondence.Correspondence#builder} makes others.
 *
 * <pre>{@code
 * Correspondence<BodyRegion, TotalSegmentatorV2> common = SarosCorrespondence.totalSegmentatorV2();
 * LabelVolume<NamedLabel> comparable = common.mapFirst(truth); // with the labels that both sets have
 * System.out.println(common.unmatchedFirst().get(BodyRegion.PERICARDIUM)); // why it is not among them
 * }</pre>
 */
@NullMarked
package io.github.saros4j.correspondence;

import org.jspecify.annotations.NullMarked;
