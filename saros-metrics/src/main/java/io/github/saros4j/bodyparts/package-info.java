/** Body parts from body regions, slice by slice, where a rule is certain. */
@NullMarked
package io.github.saros4j.bodyparts;

import org.jspecify.annotations.NullMarked;
