/** {@code saros inspect}: what a NIfTI file holds. */
@NullMarked
package io.github.saros4j.examples.inspect;

import org.jspecify.annotations.NullMarked;
