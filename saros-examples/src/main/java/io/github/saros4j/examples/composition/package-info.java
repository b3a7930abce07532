/** {@code saros composition}: body composition of a cohort, with a page a case. */
@NullMarked
package io.github.saros4j.examples.composition;

import org.jspecify.annotations.NullMarked;
