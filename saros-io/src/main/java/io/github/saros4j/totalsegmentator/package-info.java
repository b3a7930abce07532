/**
 * The data set of TotalSegmentator on disk: its table, its folders of masks, and the scores that its authors published.
 * {@link io.github.saros4j.totalsegmentator.TotalSegmentatorDataset} goes through its cases; to score predictions of
 * it, {@code FolderCases} takes its folder as it is.
 */
@NullMarked
package io.github.saros4j.totalsegmentator;

import org.jspecify.annotations.NullMarked;
