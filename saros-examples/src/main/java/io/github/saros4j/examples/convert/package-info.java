/** {@code saros convert}. */
@NullMarked
package io.github.saros4j.examples.convert;

import org.jspecify.annotations.NullMarked;
