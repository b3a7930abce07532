/** {@code saros resample}: volumes on other grids. */
@NullMarked
package io.github.saros4j.examples.resample;

import org.jspecify.annotations.NullMarked;
