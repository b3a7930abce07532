/** {@code saros aging}. */
@NullMarked
package io.github.saros4j.examples.aging;

import org.jspecify.annotations.NullMarked;
