/** {@code saros check}: what is wrong with a cohort's files. */
@NullMarked
package io.github.saros4j.examples.quality;

import org.jspecify.annotations.NullMarked;
