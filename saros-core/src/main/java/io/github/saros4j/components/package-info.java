/**
 * Connected components: the pieces that the voxels of a label form. Begin at
 * {@link io.github.saros4j.components.ConnectedComponents}, and read what an ignored slice does to them.
 */
@NullMarked
package io.github.saros4j.components;

import org.jspecify.annotations.NullMarked;
