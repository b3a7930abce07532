/** Overlap of two masks: exact voxel counts and the scores that follow from them. */
@NullMarked
package io.github.saros4j.overlap;

import org.jspecify.annotations.NullMarked;
