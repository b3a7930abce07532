/** One file a label instead of one label map: folders of masks, put together to a label volume, and written from one. */
@NullMarked
package io.github.saros4j.masks;

import org.jspecify.annotations.NullMarked;
