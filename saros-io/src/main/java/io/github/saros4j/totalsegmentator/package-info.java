/** The data set of TotalSegmentator on disk: its table, its folders of masks, and the scores that its authors published. */
@NullMarked
package io.github.saros4j.totalsegmentator;

import org.jspecify.annotations.NullMarked;
