/** Scores by instance (lesion-wise): which connected components of the truth were found, and which of the prediction exist. */
@NullMarked
package io.github.saros4j.instance;

import org.jspecify.annotations.NullMarked;
