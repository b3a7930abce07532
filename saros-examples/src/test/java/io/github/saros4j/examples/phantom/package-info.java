/** Tests of the phantoms. */
@NullMarked
package io.github.saros4j.examples.phantom;

import org.jspecify.annotations.NullMarked;
