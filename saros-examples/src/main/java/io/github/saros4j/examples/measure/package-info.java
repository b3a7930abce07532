/** {@code saros measure}. */
@NullMarked
package io.github.saros4j.examples.measure;

import org.jspecify.annotations.NullMarked;
