/** {@code saros parts}: body parts from body regions. */
@NullMarked
package io.github.saros4j.examples.bodyparts;

import org.jspecify.annotations.NullMarked;
