/** {@code saros split}: makes folds and a test set, and checks given ones. */
@NullMarked
package io.github.saros4j.examples.split;

import org.jspecify.annotations.NullMarked;
