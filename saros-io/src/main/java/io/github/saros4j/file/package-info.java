/**
 * How every file of this module is written: whole, or not at all; and what its name says.
 */
@NullMarked
package io.github.saros4j.file;

import org.jspecify.annotations.NullMarked;
