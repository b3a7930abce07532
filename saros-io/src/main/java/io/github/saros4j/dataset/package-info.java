/**
 * The SAROS data set on disk: its table of cases ({@link io.github.saros4j.dataset.SegmentationInfo}), its folders
 * ({@link io.github.saros4j.dataset.SarosDataset}), and folders of truths and predictions matched by name
 * ({@link io.github.saros4j.dataset.FolderCases}).
 */
@NullMarked
package io.github.saros4j.dataset;

import org.jspecify.annotations.NullMarked;
