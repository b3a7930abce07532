/** {@code saros selftest}: whether a backend counts right here, and how fast. */
@NullMarked
package io.github.saros4j.examples.selftest;

import org.jspecify.annotations.NullMarked;
