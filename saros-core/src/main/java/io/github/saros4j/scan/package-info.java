/** What lies in the files of a case, right or wrong: label maps of which nothing is refused, and what could not be read at all. */
@NullMarked
package io.github.saros4j.scan;

import org.jspecify.annotations.NullMarked;
