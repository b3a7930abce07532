/** Benchmarks, each of which first proves that its contestants agree. */
@NullMarked
package io.github.saros4j.jmh;

import org.jspecify.annotations.NullMarked;
