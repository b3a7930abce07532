/** Connected components: the pieces that the voxels of a label form. */
@NullMarked
package io.github.saros4j.components;

import org.jspecify.annotations.NullMarked;
