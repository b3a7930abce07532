/**
 * The SAROS data set on disk: its table of cases ({@link io.github.saros4j.dataset.SegmentationInfo}), its folders
 * ({@link io.github.saros4j.dataset.SarosDataset}), and folders of truths and predictions matched by name
 * ({@link io.github.saros4j.dataset.FolderCases}), of SAROS or of anything else.
 *
 * <p>{@link io.github.saros4j.dataset.CaseFiles} lists the regions, parts and CTs of cases that need no table,
 * {@link io.github.saros4j.dataset.SegmentedImages} the segmentations of any label set with their CTs. Methods called
 * {@code read…} read a file each time they are called; all others give what is known already.
 */
@NullMarked
package io.github.saros4j.dataset;

import org.jspecify.annotations.NullMarked;
