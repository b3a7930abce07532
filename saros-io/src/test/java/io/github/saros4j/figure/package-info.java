/** Tests of plots and pictures. */
@NullMarked
package io.github.saros4j.figure;

import org.jspecify.annotations.NullMarked;
