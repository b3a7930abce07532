/** {@code saros statistics}: how often each label is there, beside what was published. */
@NullMarked
package io.github.saros4j.examples.occurrence;

import org.jspecify.annotations.NullMarked;
